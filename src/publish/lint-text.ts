/** Publish: a lint report as text for a person. */

import type { LintFinding, LintReport } from "../catalog/index.js";
import type { Language } from "../model/text.js";

/** Findings shown of one kind, unless all are asked for. */
const SHOWN = 10;

const WORDS = {
  zh: {
    severity: { error: "错误", warning: "警告", info: "提示" },
    title: (name: string, id: string, listings: number) => `${name}（${id}）：共 ${listings} 条`,
    ready: "没有需要先处理的错误，可以公示；其余问题请酌情处理。",
    blocked: (count: number) => `公示前请先处理 ${count} 处错误。`,
    clean: "未发现问题，可以公示。",
    sheet: (sheet: string) => `工作表“${sheet}”`,
    row: (row: number) => `第 ${row} 行`,
    column: (column: string) => `“${column}”列`,
    more: (count: number) => `……另有 ${count} 处`,
    separator: "，",
    colon: "：",
  },
  en: {
    severity: { error: "error", warning: "warning", info: "note" },
    title: (name: string, id: string, listings: number) =>
      `${name} (${id}): ${listings} ${listings === 1 ? "listing" : "listings"}`,
    ready: "No error stands in the way of the notice; look at the rest as far as it matters to you.",
    blocked: (count: number) => `Settle ${count} ${count === 1 ? "error" : "errors"} before the notice.`,
    clean: "Nothing was found; the edition may become a notice.",
    sheet: (sheet: string) => `sheet “${sheet}”`,
    row: (row: number) => `row ${row}`,
    column: (column: string) => `column “${column}”`,
    more: (count: number) => `… and ${count} more`,
    separator: ", ",
    colon: ": ",
  },
} as const;

export interface LintTextOptions {
  /** Show every finding instead of the first ten of each kind. */
  readonly all?: boolean | undefined;
}

/** Findings by kind, the worst first, each with its place and what to do. Ends without a line end. O(findings). */
export function toLintText(
  report: LintReport,
  language: Language,
  { all = false }: LintTextOptions = {},
): string {
  const words = WORDS[language];
  const { catalog, id } = report.edition;
  const lines: string[] = [words.title(catalog.title[language], id, report.listings), ""];
  for (const { code, severity, count } of report.counts) {
    const found = report.findings.filter((finding) => finding.code === code);
    const shown = all ? found : found.slice(0, SHOWN);
    lines.push(`${words.severity[severity]}  ${code}  ×${count}`);
    for (const finding of shown) lines.push(`  ${placeOf(finding, language)}${finding.message[language]}`);
    if (found.length > shown.length) lines.push(`  ${words.more(found.length - shown.length)}`);
    lines.push("");
  }
  const errors = report.findings.filter(({ severity }) => severity === "error").length;
  lines.push(errors > 0 ? words.blocked(errors) : report.findings.length > 0 ? words.ready : words.clean);
  return lines.join("\n");
}

function placeOf({ sheet, row, column }: LintFinding, language: Language): string {
  const words = WORDS[language];
  const parts = [
    sheet === null ? null : words.sheet(sheet),
    row === null ? null : words.row(row),
    column === null ? null : words.column(column),
  ].filter((part) => part !== null);
  return parts.length === 0 ? "" : `${parts.join(words.separator)}${words.colon}`;
}
