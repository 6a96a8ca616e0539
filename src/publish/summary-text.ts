/** Publish: the figures of a catalog as text for a terminal. */

import type { Summary, SummaryDiscipline, TierCount } from "../catalog/index.js";
import type { Language } from "../model/text.js";
import { EDITION_STATUS_WORDS } from "./status-words.js";
import { textTable } from "./text-table.js";
import { withheldWords } from "./withheld-words.js";

/** Disciplines shown one by one; a catalog with more shows the first ones and says so. */
const DISCIPLINES_SHOWN = 60;

const SEVERITY = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
} as const;

/** Ends without a line end. Same text on every runtime. */
export function toSummaryText(summary: Summary, language: Language): string {
  const words = WORDS[language];
  const lines: string[] = [];
  if (summary.edition !== null) {
    const { catalog, id, status } = summary.edition;
    lines.push(`${catalog.title[language]}  ${id} (${EDITION_STATUS_WORDS[status][language]})`, "");
  }
  lines.push(words.candidates(summary.candidates, summary.listings, summary.disciplines.length), "");
  lines.push(...tierTable(summary, language));
  if (summary.excluded.length > 0) {
    lines.push("", words.excluded);
    const rows = summary.excluded.map(({ code, count, reason }) => [
      String(count),
      code,
      words.example(reason[language]),
    ]);
    lines.push(...textTable(rows, "rll").map((line) => `  ${line}`));
  }
  if (summary.withheld !== null && summary.withheld.length > 0) {
    lines.push("", words.withheld, ...summary.withheld.map((one) => `  ${withheldWords(one, language)}`));
  }
  // Notes stay with the check: they ask nothing of the reader.
  const problems = summary.issues.filter(({ severity }) => severity !== "info");
  if (problems.length > 0) {
    lines.push("", words.issues);
    const rows = problems.map(({ code, severity, count }) => [
      SEVERITY[severity][language],
      code,
      String(count),
    ]);
    lines.push(...textTable(rows, "llr").map((line) => `  ${line}`));
  }
  return lines.join("\n");
}

function tierTable(summary: Summary, language: Language): readonly string[] {
  const words = WORDS[language];
  const showing = (status: TierCount["status"]) =>
    status === "tiered" ||
    summary.total.some((row) => row.status === status && row.domestic + row.foreign > 0);
  const shown = (counts: readonly TierCount[]) =>
    summary.total
      .filter(({ status }) => showing(status))
      .map(
        ({ status, tier }) =>
          counts.find((row) => row.status === status && row.tier === tier) ?? {
            status,
            tier,
            domestic: 0,
            foreign: 0,
          },
      );
  const header = [
    words.discipline,
    ...shown(summary.total).map(
      ({ status, tier }) => tier ?? words[status as Exclude<TierCount["status"], "tiered">],
    ),
    words.left,
  ];
  const row = (name: string, counts: readonly TierCount[], excluded: number) => [
    name,
    ...shown(counts).map(({ domestic, foreign }) => `${domestic}+${foreign}`),
    String(excluded),
  ];
  const disciplines = summary.disciplines.slice(0, DISCIPLINES_SHOWN);
  const rows = disciplines.map(({ name, counts, excluded }) => row(name[language], counts, excluded));
  if (summary.disciplines.length > 1) rows.push(row(words.total, summary.total, sum(summary.disciplines)));
  const more = summary.disciplines.length - disciplines.length;
  return [
    words.tiers,
    ...textTable([header, ...rows]).map((line) => `  ${line}`),
    ...(more > 0 ? [words.more(more)] : []),
  ];
}

function sum(disciplines: readonly SummaryDiscipline[]): number {
  return disciplines.reduce((total, { excluded }) => total + excluded, 0);
}

const WORDS = {
  zh: {
    candidates: (journals: number | null, listings: number, disciplines: number) =>
      journals === null
        ? `由已发布的目录导入：${disciplines} 个学科，共 ${listings} 条。`
        : `候选期刊 ${journals} 种，在 ${disciplines} 个学科中共有 ${listings} 条评价结果。`,
    tiers: "各学科各级期刊数（国内+国外）",
    discipline: "学科",
    below: "未入选",
    experts: "待专家评议",
    untiered: "未标级别",
    left: "未参评",
    total: "合计",
    more: (count: number) => `  ……另有 ${count} 个学科，见输出文件。`,
    excluded: "未参评的原因",
    example: (reason: string) => `例：${reason}`,
    withheld: "因数据许可不公布数值",
    issues: "需要留意的数据问题（运行 check 查看所在位置和处理办法）",
  },
  en: {
    candidates: (journals: number | null, listings: number, disciplines: number) =>
      journals === null
        ? `Imported from a published list: ${listings} ${listings === 1 ? "listing" : "listings"} in ${disciplines} ${disciplines === 1 ? "discipline" : "disciplines"}.`
        : `${journals} candidate ${journals === 1 ? "journal" : "journals"}, ${listings} ${listings === 1 ? "listing" : "listings"} in ${disciplines} ${disciplines === 1 ? "discipline" : "disciplines"}.`,
    tiers: "Journals per tier (domestic+foreign)",
    discipline: "Discipline",
    below: "below",
    experts: "experts",
    untiered: "no tier",
    left: "left out",
    total: "Total",
    more: (count: number) => `  … and ${count} more disciplines; see the files.`,
    excluded: "Left out because",
    example: (reason: string) => `e.g. ${reason}`,
    withheld: "Values withheld by licence",
    issues: "Problems in the data to look at (run check for places and remedies)",
  },
} as const;
