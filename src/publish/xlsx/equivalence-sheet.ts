/** Publish, XLSX: how domestic and foreign journals came to the same tiers, and what each step changed. */

import type { Edition } from "../../catalog/index.js";
import type { Bilingual, Language } from "../../model/text.js";
import {
  disciplineWords,
  LISTS_WORDS,
  mechanismWords,
  percentileWords,
  tierWords,
} from "../equivalence-words.js";
import { POPULATION_WORDS } from "../status-words.js";
import { cell, type SheetCell, type SheetSpec } from "./sheet.js";

/** The third and the fourth column hold sentences. */
const WIDTHS = [18, 12, 46, 46, 12, 12, 14, 14];

type Row = readonly (string | number)[];

interface Table {
  readonly title: Bilingual;
  readonly head: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly rows: readonly Row[];
}

/** Declaration, outcomes, moves, counterfactuals and comparison, one below the other; no sheet where all are empty. */
export function equivalenceSheet(
  edition: Edition,
  sheetName: (wanted: string) => string,
  language: Language,
  footer: string,
): readonly SheetSpec[] {
  const tables = [
    declaration(edition, language),
    outcomes(edition, language),
    moves(edition, language),
    counterfactuals(edition, language),
    comparison(edition, language),
  ].filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) return [];
  const rows: (readonly SheetCell[])[] = [];
  const across: number[] = [];
  for (const { title, head, rows: own } of tables) {
    if (rows.length > 0) rows.push([]);
    across.push(rows.length);
    rows.push(
      [cell(title[language], "title")],
      head[language].map((text) => cell(text, "head")),
      ...own.map((row) => row.map((value) => cell(value))),
    );
  }
  const name = sheetName(language === "zh" ? "同质等效" : "Equivalence");
  return [{ name, widths: WIDTHS, rows, across, landscape: true, footer }];
}

function declaration(edition: Edition, language: Language): Table {
  const everywhere = language === "zh" ? "全部" : "all";
  return {
    title: { zh: "声明", en: "Declaration" },
    head: {
      zh: ["适用学科", "步骤", "做法与前提", "理由", "决定日期"],
      en: ["Disciplines", "Step", "What is done and assumed", "Reason", "Decided"],
    },
    rows: edition.equivalence.steps.map(({ statement, reason, date, disciplines }, step) => [
      disciplines?.map((id) => disciplineWords(edition, id)[language]).join("; ") ?? everywhere,
      step + 1,
      statement[language],
      reason[language],
      date ?? "",
    ]),
  };
}

function outcomes(edition: Edition, language: Language): Table {
  const zh = language === "zh";
  return {
    title: { zh: "各学科的结果", en: "What was done" },
    head: {
      zh: ["学科", "步骤", "结果", "未采用的原因与提示", "采用", "名单"],
      en: ["Discipline", "Step", "Outcome", "Reasons for refusal, and warnings", "Used", "Lists"],
    },
    rows: perDiscipline(edition, language, ({ outcomes: own, lists }) =>
      own.map(({ step, applied, statement, refusals, warnings }) => [
        step + 1,
        statement[language],
        [...refusals, ...warnings].map(({ code, message }) => `${message[language]} [${code}]`).join("\n"),
        applied ? (zh ? "是" : "yes") : zh ? "否" : "no",
        LISTS_WORDS[lists][language],
      ]),
    ),
  };
}

function moves(edition: Edition, language: Language): Table {
  return {
    title: { zh: "切分之后变动的期刊", en: "Journals moved after the cut" },
    head: {
      zh: ["学科", "步骤", "期刊", "理由", "来源", "变动前", "变动后"],
      en: ["Discipline", "Step", "Journal", "Reason", "Population", "Before", "After"],
    },
    rows: perDiscipline(edition, language, ({ moves: own }) =>
      own.map(({ step, title, reason, population, from, to }) => [
        step === null ? "" : step + 1,
        title,
        reason?.[language] ?? "",
        POPULATION_WORDS[population][language],
        tierWords(from, language),
        tierWords(to, language),
      ]),
    ),
  };
}

function counterfactuals(edition: Edition, language: Language): Table {
  const all = language === "zh" ? "全部" : "all";
  const nobody = language === "zh" ? "（各刊级别不变）" : "(no journal would stand elsewhere)";
  return {
    title: { zh: "对照名单：若不作这些步骤", en: "Counterfactual: the list without these steps" },
    head: {
      zh: ["学科", "不作的步骤", "期刊", "对照做法", "来源", "对照名单", "本目录"],
      en: ["Discipline", "Without step", "Journal", "Made instead", "Population", "Would be", "Published"],
    },
    rows: perDiscipline(edition, language, ({ counterfactuals: own }) =>
      own.flatMap(({ without, basis, moved }): readonly Row[] => {
        const step = without === null ? all : without + 1;
        if (moved.length === 0) return [[step, nobody, basis[language]]];
        return moved.map(({ title, population, from, to }) => [
          step,
          title,
          basis[language],
          POPULATION_WORDS[population][language],
          tierWords(from, language),
          tierWords(to, language),
        ]);
      }),
    ),
  };
}

function comparison(edition: Edition, language: Language): Table {
  return {
    title: {
      zh: "各种做法对照，各级名额相同，同分一并归入较高级",
      en: "Mechanisms side by side, same numbers of seats, equal scores together",
    },
    head: {
      zh: [
        "学科",
        "级别",
        "做法",
        "级别与本目录不同的期刊数",
        "国内期刊",
        "国外期刊",
        "国内百分位中位数",
        "国外百分位中位数",
      ],
      en: [
        "Discipline",
        "Tier",
        "Mechanism",
        "Journals in another tier than published",
        "Domestic",
        "Foreign",
        "Median percentile, domestic",
        "Median percentile, foreign",
      ],
    },
    rows: perDiscipline(edition, language, ({ comparison: own }) =>
      own.flatMap((compared): readonly Row[] =>
        compared.tiers.map(({ tier, domestic, foreign, domesticPercentile, foreignPercentile }) => [
          tierWords(tier, language),
          mechanismWords(compared, language),
          compared.differing,
          domestic,
          foreign,
          percentileWords(domesticPercentile),
          percentileWords(foreignPercentile),
        ]),
      ),
    ),
  };
}

/** The rows of every discipline with its name in front. */
function perDiscipline(
  edition: Edition,
  language: Language,
  rowsOf: (block: Edition["equivalence"]["disciplines"][number]) => readonly Row[],
): readonly Row[] {
  return edition.equivalence.disciplines.flatMap((block) => {
    const name = disciplineWords(edition, block.discipline)[language];
    return rowsOf(block).map((row) => [name, ...row]);
  });
}
