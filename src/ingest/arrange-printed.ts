/** Ingest: the rows of a list as a society prints it, brought to one row a journal with its tier beside it. */

import type { DeclaredCount, PrintedNote } from "../model/printed-list.js";
import { cellText, isBlankCell, type RawCell } from "./cells/raw-cell.js";
import { HEADER_ROWS } from "./header.js";
import { HeaderMatcher } from "./header-matcher.js";
import type { SourceLayout } from "./layout.js";
import { declaredCount, isNote, listHeading, type TierHeading, withoutCount } from "./printed-headings.js";
import type { NumberedRow } from "./read-table.js";
import { stackBlocks } from "./side-by-side.js";

/**
 * How the tier is printed: in every row; once, and valid for the blank cells below; or not in a table at all but
 * as headings above bare names, in one column or several.
 */
export type PrintedForm = "every-row" | "carried-down" | "names";

export interface ArrangedList {
  readonly rows: readonly NumberedRow[];
  readonly notes: readonly PrintedNote[];
  readonly counts: readonly DeclaredCount[];
  /** Heading of the list, where one stands above the table. */
  readonly title: string | null;
}

const TITLE_FIELDS = new Set(["title", "titleZh", "titleEn"]);
const TIER_HEADER = "分级";
const DISCIPLINE_HEADER = "学科领域";
const NAME_HEADER = "刊名";

interface Entry extends NumberedRow {
  readonly tier: string | null;
  readonly discipline: string | null;
}

/**
 * Arranges the rows of one sheet: headings of tiers and of lists become cells of the rows below them, remarks are
 * set aside, tiers printed once are carried down (never past the heading of another list), and blocks side by
 * side are stacked. Nothing else is changed; every row that is not passed on is in `notes`. Cost O(cells).
 */
export function arrangePrinted(
  rows: readonly NumberedRow[],
  sheet: string | null,
  layout: SourceLayout,
  heading: TierHeading,
  form: PrintedForm,
): ArrangedList {
  const notes: PrintedNote[] = [];
  const counts: DeclaredCount[] = [];
  const at = form === "names" ? -1 : headerAt(rows, layout);
  if (at === -1 && form !== "names") return { rows, notes, counts, title: null };

  let title: string | null = null;
  let tier: string | null = null;
  let discipline: string | null = null;
  const note = (row: number, text: string): void => {
    notes.push({ sheet, row, text });
  };
  const declare = (row: number, text: string) => {
    const count = declaredCount(text);
    if (count !== null) counts.push({ discipline, tier, count, sheet, row });
  };
  /** True where the row is a heading or remark, and taken in. */
  const take = (row: number, texts: readonly string[], isAbove: boolean): boolean => {
    const filled = texts.filter((text) => text !== "");
    const distinct = new Set(filled);
    const joined = distinct.size === 1 ? (filled[0] as string) : filled.join("");
    if (distinct.size > 3) return false;
    const found = heading(joined);
    if (found !== null) {
      tier = found;
      declare(row, joined);
      note(row, joined);
      return true;
    }
    const name = distinct.size === 1 ? listHeading(joined) : null;
    if (name !== null) {
      tier = null;
      if (isAbove || title === null) title ??= name;
      if (!isAbove) discipline = name;
      declare(row, joined);
      note(row, joined);
      return true;
    }
    if (!isNote(filled[0] ?? "") && !(isAbove && distinct.size === 1)) return false;
    if (isAbove && distinct.size === 1 && declaredCount(joined) !== null) title ??= withoutCount(joined);
    declare(row, joined);
    note(row, joined);
    return true;
  };

  const entries: Entry[] = [];
  const headerCells = at === -1 ? "" : foldAll((rows[at] as NumberedRow).cells).join("\n");
  rows.forEach(({ cells, row }, position) => {
    if (position === at) return;
    const texts = Array.from(cells, cellText);
    if (texts.every((text) => text === "")) return;
    const isAbove = position < at;
    if (!isAbove && at !== -1 && foldAll(cells).join("\n") === headerCells) {
      note(row, texts.join(" "));
      return;
    }
    if (take(row, texts, isAbove)) return;
    if (!isAbove) entries.push({ cells, row, tier, discipline });
  });

  const arranged =
    form === "names"
      ? names(entries, heading)
      : table(rows[at] as NumberedRow, entries, layout, form === "carried-down");
  return { rows: arranged, notes, counts, title };
}

function headerAt(rows: readonly NumberedRow[], layout: SourceLayout): number {
  const titles = titleMatchers(layout);
  return rows.slice(0, HEADER_ROWS).findIndex(({ cells }) => {
    const folded = foldAll(cells);
    return titles.some((matcher) => matcher.positions(folded).length > 0);
  });
}

function titleMatchers(layout: SourceLayout): readonly HeaderMatcher[] {
  return layout.columns
    .filter(({ field }) => TITLE_FIELDS.has(field))
    .map((column) => new HeaderMatcher(column));
}

function foldAll(cells: readonly RawCell[]): string[] {
  return Array.from(cells, (cell) =>
    cellText(cell).normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase(),
  );
}

/** Header and records of a table, with a column for what stood in headings, and blocks stacked. */
function table(
  header: NumberedRow,
  entries: readonly Entry[],
  layout: SourceLayout,
  carried: boolean,
): readonly NumberedRow[] {
  const folded = foldAll(header.cells);
  const find = (field: string) => {
    const column = layout.columns.find((candidate) => candidate.field === field);
    return column === undefined ? -1 : (new HeaderMatcher(column).positions(folded)[0] ?? -1);
  };
  const tierAt = find("tier");
  const addTier = tierAt === -1 && entries.some(({ tier }) => tier !== null);
  const addDiscipline = find("discipline") === -1 && entries.some(({ discipline }) => discipline !== null);
  const before = (tier: RawCell, discipline: RawCell): RawCell[] => [
    ...(addTier ? [tier] : []),
    ...(addDiscipline ? [discipline] : []),
  ];
  let last: RawCell = "";
  let lastList: string | null = null;
  let lastHeading: string | null = null;
  const records = entries.map(({ cells, row, tier, discipline }): NumberedRow => {
    if (discipline !== lastList || tier !== lastHeading) last = tier ?? "";
    [lastList, lastHeading] = [discipline, tier];
    const own = [...cells];
    if (tierAt !== -1) {
      if (!isBlankCell(own[tierAt])) last = own[tierAt];
      else if (carried || tier !== null) own[tierAt] = last;
    }
    return { row, cells: [...before(tier ?? "", discipline ?? ""), ...own] };
  });
  const first: NumberedRow = {
    row: header.row,
    cells: [...before(TIER_HEADER, DISCIPLINE_HEADER), ...header.cells],
  };
  const names = Array.from(first.cells, cellText);
  const all = foldAll(first.cells);
  const repeated = titleMatchers(layout)
    .map((matcher) => matcher.positions(all).sort((a, b) => a - b))
    .find((positions) => positions.length > 1);
  return repeated === undefined ? [first, ...records] : stackBlocks(first, names, records, repeated);
}

/** Every cell that is neither number, label nor remark is the name of a journal. */
function names(entries: readonly Entry[], heading: TierHeading): readonly NumberedRow[] {
  const result: NumberedRow[] = [{ row: 0, cells: [TIER_HEADER, DISCIPLINE_HEADER, NAME_HEADER] }];
  let inRow: string | null = null;
  let lastHeading: string | null = null;
  for (const { cells, row, tier, discipline } of entries) {
    if (tier !== lastHeading) inRow = null;
    lastHeading = tier;
    for (const cell of cells) {
      const text = cellText(cell);
      if (text === "" || /^[\d.、]+$/.test(text) || isNote(text)) continue;
      const label = heading(text);
      if (label !== null) inRow = label;
      else result.push({ row, cells: [inRow ?? tier ?? "", discipline ?? "", text] });
    }
  }
  return result;
}
