/** Publish: a lint report as a workbook: the list as it was printed, with the cells in question colored. */

import type { CellStyle, WriteSheet } from "hucre/xlsx";
import type { Edition, EditionListing, LintFinding, LintReport } from "../catalog/index.js";
import type { Severity } from "../model/issue.js";
import type { Language } from "../model/text.js";
import { stableZip } from "./xlsx/stable-zip.js";

const COLORS: Readonly<Record<Severity, string>> = { error: "F8C4C0", warning: "FCE8B2", info: "D6E6F5" };
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
const SHEET_NAME_LENGTH = 31;
const CELL_LENGTH = 32_000;
/** Text, whatever stands in it: an ISSN keeps its zeros and a formula stays a text. */
const TEXT: CellStyle = { numFmt: "@" };
const HEAD: CellStyle = { numFmt: "@", font: { name: "Calibri", size: 11, bold: true } };

const WORDS = {
  zh: {
    findings: "检查结果",
    severity: { error: "错误", warning: "警告", info: "提示" },
    head: ["程度", "代码", "工作表", "行", "列", "刊名", "说明"],
    row: "行",
    own: ["级别", "中文刊名", "英文刊名", "ISSN", "CN"],
  },
  en: {
    findings: "Findings",
    severity: { error: "error", warning: "warning", info: "note" },
    head: ["Severity", "Code", "Sheet", "Row", "Column", "Title", "Finding"],
    row: "Row",
    own: ["Tier", "Chinese title", "English title", "ISSN", "CN"],
  },
} as const;

const OWN_FIELDS = ["tier", "titleZh", "titleEn", "issn", "cn"] as const;

interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly listings: readonly number[];
}

/**
 * The workbook's bytes: a sheet with every finding, then the list, a sheet for each sheet of the source or each
 * discipline, with its row numbers. Cells in question have the color of their worst finding and its sentences as a
 * comment; a finding without a column marks the row's number. Same report: same bytes on every runtime.
 *
 * Cost: O(listings + findings).
 */
export async function toLintWorkbook(
  report: LintReport,
  edition: Edition,
  language: Language,
): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const sheets = sheetsOf(edition, language);
  const time = new Date("1980-01-01T00:00:00Z");
  const workbook = await writeXlsx({
    sheets: [
      findingsSheet(report, language),
      ...sheets.map((sheet) => listSheet(sheet, report, edition, language)),
    ],
    properties: { created: time, modified: time },
  });
  return stableZip(workbook);
}

function findingsSheet({ findings }: LintReport, language: Language): WriteSheet {
  const words = WORDS[language];
  const rows = findings.map(({ severity, code, sheet, discipline, row, column, title, message }) => [
    words.severity[severity],
    code,
    sheet ?? discipline ?? "",
    row === null ? "" : String(row),
    column ?? "",
    title ?? "",
    message[language],
  ]);
  const widths = [8, 30, 30, 7, 14, 36, 100];
  const cells: Marks = new Map();
  findings.forEach(({ severity }, at) => {
    cells.set(`${at + 1},0`, { value: rows[at]?.[0] ?? "", type: "string", style: filled(severity) });
  });
  return sheetOf(words.findings, [words.head, ...rows], widths, cells);
}

type Marks = NonNullable<WriteSheet["cells"]>;

function listSheet(
  { name, columns, listings }: Sheet,
  { findings }: LintReport,
  edition: Edition,
  language: Language,
): WriteSheet {
  const words = WORDS[language];
  const rowOf = new Map(listings.map((listing, at) => [listing, at + 1]));
  const rows = listings.map((listing) => {
    const item = edition.listings[listing] as EditionListing;
    return [
      String(item.printed?.row ?? listing + 1),
      ...columns.map((column) => textOf(item, column, language)),
    ];
  });
  const marked = new Map<string, LintFinding[]>();
  for (const finding of findings) {
    const row = finding.listing === null ? undefined : rowOf.get(finding.listing);
    if (row === undefined) continue;
    const at = columnOf(finding, columns, language);
    const key = `${row},${at + 1}`;
    marked.set(key, [...(marked.get(key) ?? []), finding]);
  }
  const cells: Marks = new Map();
  for (const [key, found] of marked) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    const worst = SEVERITIES.find((severity) => found.some((one) => one.severity === severity)) as Severity;
    const text = found.map(({ message }) => message[language]).join("\n");
    cells.set(key, {
      value: clean(rows[row - 1]?.[column] ?? ""),
      type: "string",
      style: filled(worst),
      comment: { author: "lint", text: clean(text) },
    });
  }
  return sheetOf(name, [[words.row, ...columns], ...rows], [7, ...columns.map(() => 24)], cells);
}

function sheetOf(
  name: string,
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  cells: Marks,
): WriteSheet {
  for (const at of (rows[0] ?? []).keys()) {
    cells.set(`0,${at}`, { value: clean(rows[0]?.[at] ?? ""), type: "string", style: HEAD });
  }
  return {
    name,
    rows: rows.map((row) => row.map(clean)),
    columns: widths.map((width) => ({ width, style: TEXT })),
    cells,
    freezePane: { rows: 1 },
  };
}

/** A list read from sheets keeps them; any other has a sheet for each discipline. */
function sheetsOf(edition: Edition, language: Language): readonly Sheet[] {
  const groups = new Map<string, number[]>();
  edition.listings.forEach(({ printed, discipline }, listing) => {
    const key =
      printed?.sheet ?? edition.disciplines.find(({ id }) => id === discipline)?.name[language] ?? discipline;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [listing]);
    else group.push(listing);
  });
  const taken = new Set([WORDS[language].findings.toLowerCase()]);
  return [...groups].map(([key, listings]) => {
    const columns = new Set<string>();
    for (const listing of listings) {
      for (const { column } of edition.listings[listing]?.printed?.cells ?? []) columns.add(column);
    }
    return {
      name: sheetName(key, taken),
      columns: columns.size > 0 ? [...columns] : WORDS[language].own,
      listings,
    };
  });
}

/** At most 31 characters without those that a sheet's name may not hold, and no other sheet's. */
function sheetName(text: string, taken: Set<string>): string {
  const plain =
    text
      .replace(/[[\]:*?/\\\0-\x1f]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim() || "-";
  let name = plain.slice(0, SHEET_NAME_LENGTH);
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    name = `${plain.slice(0, SHEET_NAME_LENGTH - String(number).length - 1)} ${number}`;
  }
  taken.add(name.toLowerCase());
  return name;
}

function columnOf({ column, field }: LintFinding, columns: readonly string[], language: Language): number {
  if (column !== null) return columns.indexOf(column);
  const own = OWN_FIELDS.findIndex((name) => name === field || (field === "title" && name === "titleZh"));
  return own === -1 ? -1 : columns.indexOf(WORDS[language].own[own] as string);
}

function textOf({ printed, tier, journal }: EditionListing, column: string, language: Language): string {
  if (printed !== undefined) {
    return printed.cells
      .filter((cell) => cell.column === column)
      .map(({ text }) => text)
      .join("; ");
  }
  const { titles, issns, cn } = journal;
  const own = [tier, titles.zh, titles.en, issns.map(({ value }) => value).join("; "), cn];
  return own[(WORDS[language].own as readonly string[]).indexOf(column)] ?? "";
}

function filled(severity: Severity): CellStyle {
  return { ...TEXT, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: COLORS[severity] } } };
}

/** Text that XML can hold. */
function clean(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, "\ufffd").slice(0, CELL_LENGTH);
}
