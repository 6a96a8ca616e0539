/** Publish: the equivalence of an edition as a text that a society can print: what was done, and what it changed. */

import type { Edition } from "../catalog/index.js";
import type { ComparedMechanism, Counterfactual, Move, ShareChange } from "../model/equivalence.js";
import type { Language } from "../model/text.js";
import {
  type DisciplineBlock,
  disciplineWords,
  LISTS_WORDS,
  mechanismWords,
  moveWords,
  percentileWords,
  scopeWords,
  shareWords,
  tierWords,
  unusedWords,
} from "./equivalence-words.js";
import { POPULATION_WORDS } from "./status-words.js";
import { textTable } from "./text-table.js";

/** `EQUIVALENCE.txt`: declaration, effect in each discipline, counterfactual, comparison and audit; Chinese, then English. */
export function toEquivalenceText(edition: Edition): string {
  return `${equivalenceLines(edition, "zh").join("\n")}\n\n\n${equivalenceLines(edition, "en").join("\n")}\n`;
}

function equivalenceLines(edition: Edition, language: Language): readonly string[] {
  const zh = language === "zh";
  const { equivalence, audit, catalog } = edition;
  const lines = [
    `${catalog.title[language]}  ${edition.id}`,
    "",
    zh ? "中外期刊同质等效声明" : "Declaration of equivalence between domestic and foreign journals",
    equivalence.statement[language],
  ];
  equivalence.steps.forEach((step, index) => {
    const scope = scopeWords(edition, step, language);
    const date = step.date === null ? "" : zh ? `（${step.date}）` : ` (${step.date})`;
    lines.push(
      "",
      `${index + 1}. ${step.statement[language]}${scope}`,
      `   ${zh ? "理由：" : "Reason: "}${step.reason[language]}${date}`,
    );
    const unused = unusedWords(edition, index, language);
    if (unused !== null) lines.push(`   ${zh ? "结果：" : "Outcome: "}${unused}`);
  });
  for (const block of equivalence.disciplines)
    lines.push("", "", ...disciplineLines(edition, block, language));
  lines.push("", "", zh ? "同质等效检验" : "Test of equivalence", audit.statement[language]);
  for (const { group, sentence, findings } of audit.comparisons) {
    // The statement is the first comparison's sentence.
    if (sentence[language] !== audit.statement[language]) {
      lines.push(`  ${group[language]}${zh ? "：" : ": "}${sentence[language]}`);
    }
    for (const { code, message } of findings) lines.push(`    ${message[language]} [${code}]`);
  }
  lines.push(...shareLines(edition, language));
  return lines;
}

function disciplineLines(edition: Edition, block: DisciplineBlock, language: Language): readonly string[] {
  const zh = language === "zh";
  const name = disciplineWords(edition, block.discipline)[language];
  const lines = [
    zh ? `◆ ${name}：${LISTS_WORDS[block.lists].zh}` : `* ${name}: ${LISTS_WORDS[block.lists].en}`,
  ];
  for (const { step, statement, refusals, warnings } of block.outcomes) {
    lines.push(`  ${step + 1}. ${statement[language]}`);
    for (const { code, message } of [...refusals, ...warnings])
      lines.push(`     – ${message[language]} [${code}]`);
  }
  if (block.moves.length > 0) {
    lines.push(zh ? "  切分之后的变动：" : "  Moved after the cut:", ...moveLines(block.moves, language));
  }
  for (const counterfactual of block.counterfactuals)
    lines.push(...counterfactualLines(counterfactual, language));
  return [...lines, ...comparisonLines(block.comparison, language)];
}

function counterfactualLines({ basis, moved }: Counterfactual, language: Language): readonly string[] {
  const zh = language === "zh";
  const head = zh ? `  对照名单（${basis.zh}）：` : `  Counterfactual (${basis.en}): `;
  if (moved.length === 0) return [`${head}${zh ? "各刊级别不变。" : "no journal would stand elsewhere."}`];
  return [
    `${head}${zh ? `${moved.length} 种期刊的级别会不同（对照 → 本目录）` : `${moved.length} ${moved.length === 1 ? "journal" : "journals"} would stand elsewhere (counterfactual → published)`}`,
    ...moveLines(moved, language),
  ];
}

function moveLines(moves: readonly Move[], language: Language): readonly string[] {
  const rows = moves.map((move) => [
    move.title,
    POPULATION_WORDS[move.population][language],
    moveWords(move, language),
    move.reason?.[language] ?? "",
  ]);
  return textTable(rows, "llll").map((line) => `    ${line}`);
}

function comparisonLines(comparison: readonly ComparedMechanism[], language: Language): readonly string[] {
  if (comparison.length === 0) return [];
  const zh = language === "zh";
  const tiers = (comparison[0] as ComparedMechanism).tiers;
  const header = [
    zh ? "做法" : "mechanism",
    ...tiers.map(({ tier }) => tierWords(tier, language)),
    zh ? "级别不同" : "differing",
  ];
  const rows = comparison.map((compared) => [
    mechanismWords(compared, language),
    ...compared.tiers.map(
      ({ domestic, foreign, domesticPercentile, foreignPercentile }) =>
        `${domestic}+${foreign} (${percentileWords(domesticPercentile)}/${percentileWords(foreignPercentile)})`,
    ),
    String(compared.differing),
  ]);
  return [
    zh
      ? "  各种做法对照，各级名额相同，同分一并归入较高级：国内+国外期刊数（各自类内百分位的中位数）"
      : "  Mechanisms side by side, same numbers of seats, equal scores together in the better tier: domestic+foreign (median percentile inside each population)",
    ...textTable([header, ...rows], `l${"r".repeat(header.length - 1)}`).map((line) => `    ${line}`),
  ];
}

function shareLines(edition: Edition, language: Language): readonly string[] {
  const zh = language === "zh";
  const { audit } = edition;
  const all = zh ? "合计" : "all";
  const head = [
    zh ? "学科" : "discipline",
    zh ? "级别" : "tier",
    zh ? "国内/全部" : "domestic/all",
    zh ? "比例" : "share",
    zh ? "95 % 区间" : "95 % interval",
    ...(audit.lastEdition === null
      ? []
      : zh
        ? [`${audit.lastEdition}版`, "升入+新入", "降出+退出"]
        : [audit.lastEdition, "promoted+entered", "demoted+left"]),
  ];
  const rows = audit.domesticShares.map((cell) => [
    cell.discipline === null ? all : disciplineWords(edition, cell.discipline)[language],
    cell.tier ?? all,
    `${cell.domestic}/${cell.all}`,
    shareWords(cell.share),
    cell.share === null ? "" : `[${shareWords(cell.lower)}, ${shareWords(cell.upper)}]`,
    ...changeCells(cell.change),
  ]);
  return [
    "",
    zh
      ? "国内期刊在入选期刊中的比例；变动按国内期刊计"
      : "Share of domestic journals among those listed; movements count domestic journals",
    ...textTable([head, ...rows], "llrrlrrr").map((line) => `  ${line}`),
  ];
}

function changeCells(change: ShareChange | null): readonly string[] {
  if (change === null) return [];
  const domestic = (flow: string) => change.flows[flow]?.domestic ?? 0;
  return [
    `${change.domestic}/${change.all}`,
    `${domestic("promotedInto")}+${domestic("entered")}`,
    `${domestic("demotedOut")}+${domestic("left")}`,
  ];
}
