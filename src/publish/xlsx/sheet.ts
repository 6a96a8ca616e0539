/** Publish, XLSX: the few kinds of cells and sheets that the workbook is made of. */

import type { Cell, CellStyle, WriteOptions, WriteSheet } from "hucre/xlsx";
import { textWidth } from "../text-table.js";

/** Longest text that a cell holds. */
const CELL_LIMIT = 32_767;
const SHEET_NAME_LIMIT = 31;

export type CellKind = "text" | "number" | "title" | "head" | "label" | "wrapped" | "tier";

const LINE = { style: "thin", color: { rgb: "999999" } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const;
/** `@` keeps a cell text also when a person edits it: an ISSN never becomes a number, a CN never a date. */
const TEXT = "@";

/** The writer's own font, named so that bold text has it too. */
const BOLD = { name: "Calibri", size: 11, bold: true } as const;

const STYLES: Readonly<Record<CellKind, CellStyle>> = {
  text: { numFmt: TEXT, border: BORDER, alignment: { vertical: "top", wrapText: true } },
  number: { border: BORDER, alignment: { vertical: "top", horizontal: "right" } },
  tier: {
    numFmt: TEXT,
    border: BORDER,
    font: BOLD,
    alignment: { vertical: "top", horizontal: "center" },
  },
  head: {
    numFmt: TEXT,
    border: BORDER,
    font: BOLD,
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EDF2" } },
    alignment: { vertical: "center", horizontal: "center", wrapText: true },
  },
  title: { numFmt: TEXT, font: { ...BOLD, size: 14 }, alignment: { vertical: "center", wrapText: true } },
  label: { numFmt: TEXT, font: BOLD, alignment: { vertical: "top", wrapText: true } },
  wrapped: { numFmt: TEXT, alignment: { vertical: "top", wrapText: true } },
};

export interface SheetCell {
  readonly kind: CellKind;
  readonly value: string | number | null;
}

/** A text as XML can hold it: without control characters, and with `_x0041_`, which spreadsheets decode, kept. */
export function sheetText(text: string): string {
  const clean = text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, "\ufffd")
    .replace(/\r\n?/g, "\n")
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  return clean.length > CELL_LIMIT
    ? `${clean.slice(0, CELL_LIMIT - 1).replace(/[\ud800-\udbff]$/, "")}…`
    : clean;
}

export const cell = (value: string | number | null, kind: CellKind = "text"): SheetCell => ({
  kind: typeof value === "number" && kind === "text" ? "number" : kind,
  value,
});

export interface SheetSpec {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows above the data, kept in sight and repeated on every printed page. */
  readonly frozen?: number;
  /** Rows whose first cell runs across the sheet. */
  readonly across?: readonly number[];
  /** Rows whose second cell runs to the end of the sheet. */
  readonly acrossFromSecond?: readonly number[];
  readonly landscape?: boolean;
  /** Text left of the page number. */
  readonly footer: string;
}

/** Every text is written as a text cell, so that `=1+1` is a title and no formula. */
export function writeSheet(sheet: SheetSpec): WriteSheet {
  const { name, widths, rows, frozen, landscape, footer } = sheet;
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, at) => {
    row.forEach(({ value, kind }, column) => {
      const type = typeof value === "number" ? "number" : value === null ? "empty" : "string";
      const text = typeof value === "string" ? sheetText(value) : value;
      cells.set(`${at},${column}`, { value: text, type, style: STYLES[kind] });
    });
  });
  const last = Math.max(0, widths.length - 1);
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map(({ value }) => (typeof value === "string" ? sheetText(value) : value))),
    cells,
    rowDefs: rowHeights(sheet),
    merges: [
      ...(sheet.across ?? []).map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })),
      ...(sheet.acrossFromSecond ?? []).map((row) => ({
        startRow: row,
        startCol: 1,
        endRow: row,
        endCol: last,
      })),
    ],
    ...(frozen === undefined ? {} : { freezePane: { rows: frozen } }),
    pageSetup: {
      paperSize: "a4",
      orientation: landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.7, bottom: 0.75, left: 0.5, right: 0.5, header: 0.3, footer: 0.35 },
    },
    headerFooter: { oddFooter: `&L${sheetText(footer).replaceAll("&", "&&")}&R&P / &N` },
  };
}

/** Height of one line in points, and the room that letters wider than the digit of a column's width take. */
const LINE_HEIGHT = 15.5;
const WIDER = 1.1;

/**
 * Heights by the lines that the texts need, since no program fits the height of a merged cell by itself, and not all
 * do that of others before a person touches them.
 */
function rowHeights({ rows, widths, across, acrossFromSecond }: SheetSpec): Map<number, { height: number }> {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const whole = new Set(across);
  const most = new Set(acrossFromSecond);
  return new Map(
    rows.map((row, at) => {
      const lines = row.map(({ value, kind }, column) => {
        const own = widths[column] ?? 10;
        const room = whole.has(at) ? total : most.has(at) && column === 1 ? total - (widths[0] ?? 0) : own;
        const size = kind === "title" ? 1.3 : 1;
        return String(value ?? "")
          .split("\n")
          .reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * WIDER * size) / room)), 0);
      });
      const height = Math.max(1, ...lines) * LINE_HEIGHT * (row[0]?.kind === "title" ? 1.4 : 1);
      return [at, { height: Math.min(409, Math.round(10 * height) / 10) }];
    }),
  );
}

/** Rows that every printed page repeats. Named here, since the writer would not quote the name of the sheet. */
export function printTitles(sheets: readonly SheetSpec[]): NonNullable<WriteOptions["namedRanges"]> {
  return sheets.flatMap(({ name, frozen }) =>
    frozen === undefined
      ? []
      : [
          {
            name: "_xlnm.Print_Titles",
            range: `'${name.replaceAll("'", "''")}'!$1:$${frozen}`,
            scope: name,
          },
        ],
  );
}

/** A name that spreadsheets accept and that no other sheet has, upper and lower case alike. */
export function sheetNames(): (wanted: string) => string {
  const taken = new Set<string>(["history"]);
  return (wanted) => {
    const clean = sheetText(wanted)
      .replace(/[[\]:*?/\\\n\t]/g, " ")
      .replace(/^['\s]+|['\s]+$/g, "");
    const cut = (room: number) =>
      clean
        .slice(0, room)
        .replace(/[\ud800-\udbff]$/, "")
        .trimEnd() || "-";
    let name = cut(SHEET_NAME_LIMIT);
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      const suffix = ` (${count})`;
      name = cut(SHEET_NAME_LIMIT - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    return name;
  };
}
