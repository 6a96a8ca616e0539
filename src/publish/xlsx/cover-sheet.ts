/** Publish, XLSX: the cover with the notes on how the catalog was compiled. */

import { type Edition, nameWithheld } from "../../catalog/index.js";
import type { Language } from "../../model/text.js";
import { scopeWords, unusedWords } from "../equivalence-words.js";
import { cutWords, disciplineName, smallDisciplineWords } from "../rule-words.js";
import {
  EDITION_STATUS_WORDS,
  IMPORTED_WORDS,
  LISTING_STATUS_WORDS,
  POPULATION_WORDS,
} from "../status-words.js";
import { withheldWords } from "../withheld-words.js";
import { cell, type SheetCell, type SheetSpec } from "./sheet.js";

const FIRST = 18;
const OTHER = 12;

/** Identity, permitted use, method, equivalence, counts, what is withheld, and provenance. */
export function coverSheet(edition: Edition, name: string, language: Language, footer: string): SheetSpec {
  const zh = language === "zh";
  const { catalog, equivalence, rules, manifest, scheme } = edition;
  const { methodology } = manifest;
  const counts = countRows(edition, language);
  const columns = Math.max(scheme.labels.length + 4, ...counts.map((row) => row.length));
  const wide = (label: string, text: string): readonly SheetCell[] => [
    cell(label, "label"),
    cell(text, "wrapped"),
  ];
  const facts: (readonly SheetCell[])[] = [
    wide(zh ? "编制单位" : "Society", catalog.society[language]),
    wide(zh ? "版次" : "Edition", `${edition.id} (${EDITION_STATUS_WORDS[edition.status][language]})`),
    ...(edition.decisionDate === null ? [] : [wide(zh ? "审定日期" : "Decision date", edition.decisionDate)]),
    ...(edition.effectiveDate === null
      ? []
      : [wide(zh ? "生效日期" : "Effective date", edition.effectiveDate)]),
    wide(zh ? "使用说明" : "Permitted use", edition.statement[language]),
    wide(
      zh ? "编制说明" : "Compilation",
      rules === null || methodology === null
        ? IMPORTED_WORDS[language]
        : `${rules.title[language]} (${methodology.id} ${methodology.version})`,
    ),
    ...(rules?.cuts ?? []).map((cut) => {
      const where = [
        cut.discipline === undefined ? null : disciplineName(edition, cut.discipline, language),
        cut.population === undefined ? null : POPULATION_WORDS[cut.population][language],
      ].filter((part) => part !== null);
      const rule = cutWords(cut, scheme.labels, language);
      return wide(zh ? "分级规则" : "Cuts", where.length === 0 ? rule : `${where.join(" · ")}: ${rule}`);
    }),
    ...(rules === null
      ? []
      : [wide(zh ? "小学科" : "Small disciplines", smallDisciplineWords(rules.smallDiscipline, language))]),
    wide(zh ? "中外期刊同质等效" : "Equivalence", equivalence.statement[language]),
    ...equivalence.steps.map((step, index) =>
      wide(
        zh ? "等效步骤" : "Step of equivalence",
        [
          step.statement[language] + scopeWords(edition, step, language),
          step.reason[language],
          unusedWords(edition, index, language),
        ]
          .filter((part) => part !== null)
          .join(" "),
      ),
    ),
    wide(zh ? "等效检验" : "Test of equivalence", edition.audit.statement[language]),
    ...edition.withheld.map((withheld) =>
      wide(
        zh ? "不公布" : "Withheld",
        `${withheldWords(nameWithheld(edition, withheld), language)} — ${withheld.reason[language]}`,
      ),
    ),
    ...edition.rightToPublish.map(({ source, statement }) =>
      wide(zh ? "公布依据" : "Right to publish", `${source}: ${statement}`),
    ),
    wide(zh ? "计算工具" : "Computed with", `${manifest.library.name} ${manifest.library.version}`),
    ...(methodology === null
      ? []
      : [wide(zh ? "方案校验值" : "Hash of the methodology", `SHA-256 ${methodology.sha256}`)]),
  ];
  const before = [[cell(catalog.title[language], "title")], []];
  return {
    name,
    widths: [FIRST, 16, ...Array.from({ length: columns - 2 }, () => OTHER)],
    rows: [...before, ...facts, [], ...counts],
    across: [0],
    acrossFromSecond: facts.map((_, at) => at + before.length),
    footer,
  };
}

/**
 * A row for each discipline and population. The column of listings without a tier stands only where there are any;
 * that of the codes, by which an edition read back from the workbook names its disciplines, where a name is no code.
 */
function countRows(edition: Edition, language: Language): readonly (readonly SheetCell[])[] {
  const zh = language === "zh";
  const { labels } = edition.scheme;
  const groups = Math.max(labels.length + 2, ...edition.disciplines.map(({ counts }) => counts.length));
  const isCoded = edition.disciplines.some(({ id, name }) => id !== name[language]);
  const head = [
    zh ? "学科" : "Discipline",
    zh ? "期刊来源" : "Population",
    ...labels,
    LISTING_STATUS_WORDS.below[language],
    LISTING_STATUS_WORDS.experts[language],
    ...(groups > labels.length + 2 ? [LISTING_STATUS_WORDS.untiered[language]] : []),
    ...(isCoded ? [zh ? "代码" : "Code"] : []),
  ].map((text) => cell(text, "head"));
  const rows = edition.disciplines.flatMap(({ id, name, counts }) =>
    (["domestic", "foreign"] as const).map((population) => [
      cell(name[language]),
      cell(POPULATION_WORDS[population][language]),
      ...Array.from({ length: groups }, (_, at) => cell(counts[at]?.[population] ?? 0)),
      ...(isCoded ? [cell(id)] : []),
    ]),
  );
  return [head, ...rows];
}
