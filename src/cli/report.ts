/** Command line: faults and issues as text that says what is wrong, where, and what to do. */

import type { Issue, IssueReport, Severity } from "../model/issue.js";
import type { Language } from "../model/text.js";
import type { ProjectFault } from "../node/index.js";

/** Places shown of each kind of problem; the count says how many there are. */
const PLACES_SHOWN = 5;
const FAULTS_SHOWN = 50;
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

const WORDS = {
  zh: {
    faults: (count: number) => `项目文件有 ${count} 处需要修改：`,
    more: (count: number) => `……另有 ${count} 处`,
    severity: { error: "错误", warning: "警告", info: "提示" },
    row: (row: number) => `第 ${row} 行`,
    sheet: (sheet: string) => `工作表“${sheet}”`,
    column: (column: string) => `“${column}”列`,
    separator: "，",
    colon: "：",
  },
  en: {
    faults: (count: number) =>
      `${count} ${count === 1 ? "place" : "places"} in the project files must be changed:`,
    more: (count: number) => `… and ${count} more`,
    severity: { error: "error", warning: "warning", info: "note" },
    row: (row: number) => `row ${row}`,
    sheet: (sheet: string) => `sheet “${sheet}”`,
    column: (column: string) => `column “${column}”`,
    separator: ", ",
    colon: ": ",
  },
} as const;

export function faultLines(faults: readonly ProjectFault[], language: Language): readonly string[] {
  if (faults.length === 0) return [];
  const words = WORDS[language];
  const lines = [words.faults(faults.length)];
  for (const { file, path, message, code } of faults.slice(0, FAULTS_SHOWN)) {
    // `$`, the document itself, means nothing to a secretary.
    lines.push(`  ${file}  ${path.replace(/^\$\.?/, "")}`.trimEnd(), `    ${message[language]} [${code}]`);
  }
  if (faults.length > FAULTS_SHOWN) lines.push(`  ${words.more(faults.length - FAULTS_SHOWN)}`);
  return lines;
}

/** Issues of the named severities grouped by code, the worst first, with the first places of each. */
export function issueLines(
  report: IssueReport,
  language: Language,
  severities: readonly Severity[] = SEVERITIES,
): readonly string[] {
  const words = WORDS[language];
  const byCode = new Map<string, Issue[]>();
  for (const issue of report.issues) {
    const group = byCode.get(issue.code);
    if (group) group.push(issue);
    else byCode.set(issue.code, [issue]);
  }
  const groups = [...byCode.values()]
    .map((issues) => ({ issues, first: issues[0] as Issue }))
    .filter(({ first }) => severities.includes(first.severity))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.first.severity) - SEVERITIES.indexOf(b.first.severity) ||
        (a.first.code < b.first.code ? -1 : 1),
    );
  return groups.flatMap(({ issues, first }) => {
    const count = report.counts[first.code] ?? issues.length;
    const shown = issues
      .slice(0, PLACES_SHOWN)
      .map((issue) => `  ${place(issue, language)}${issue.message[language]}`);
    const more = count - shown.length;
    return [
      `${words.severity[first.severity]}  ${first.code}  ×${count}`,
      ...shown,
      ...(more > 0 ? [`  ${words.more(more)}`] : []),
    ];
  });
}

function place({ source, sheet, row, column }: Issue, language: Language): string {
  const words = WORDS[language];
  const parts = [
    source,
    sheet === undefined ? undefined : words.sheet(sheet),
    row === undefined ? undefined : words.row(row),
    column === undefined ? undefined : words.column(column),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "" : `${parts.join(words.separator)}${words.colon}`;
}
