/** Ingest: the records below a header, into one builder per field. */

import type { Column, InputDigest, SourceTable } from "../model/table.js";
import type { Cells } from "./cells/cells.js";
import { cellText, isBlankCell } from "./cells/raw-cell.js";
import { TokenTable } from "./cells/tokens.js";
import type { CompiledLayout, FoundColumn, Header } from "./header.js";
import type { IngestLog } from "./issues.js";
import type { LayoutColumn } from "./layout.js";
import { sumVotes } from "./mark-votes.js";
import { MembershipsBuilder } from "./memberships.js";
import { moveIdentifiers } from "./misplaced-identifiers.js";
import { NumberColumnBuilder } from "./number-column.js";
import type { TableOptions } from "./table.js";
import { TextColumnBuilder } from "./text-column.js";

/** Fields whose text is never taken for a sign of absence. */
const VERBATIM = new Set(["title", "titleZh", "titleEn", "formerTitle"]);

/** Columns that number the rows of a list; nobody misses them. */
const ROW_NUMBERS = new Set(["序号", "编号", "No.", "Number", "Rank"]);

interface TextTarget {
  readonly field: string;
  readonly positions: readonly number[];
  readonly builder: TextColumnBuilder;
}

interface NumberTarget {
  readonly field: string;
  readonly position: number;
  readonly builder: NumberColumnBuilder;
}

export class RecordsBuilder {
  readonly #compiled: CompiledLayout;
  readonly #header: Header;
  readonly #options: TableOptions;
  readonly #log: IngestLog;
  readonly #texts: TextTarget[] = [];
  readonly #numbers: NumberTarget[] = [];
  readonly #memberships: MembershipsBuilder | null;
  readonly #nameless: Set<number>;
  /** Cells that a row may not leave out silently: up to the last plain field. */
  readonly #needed: number;
  readonly #width: number;
  /** Positions of the columns read, in the layout's order. */
  readonly #namesAt: readonly number[];
  #rows = new Uint32Array(1024);
  #length = 0;

  constructor(compiled: CompiledLayout, header: Header, options: TableOptions, log: IngestLog) {
    this.#compiled = compiled;
    this.#header = header;
    this.#options = options;
    this.#log = log;
    const tokens = new TokenTable(compiled.layout.tokens);
    for (const found of header.columns) this.#addColumn(found, tokens);
    this.#memberships =
      header.memberships.length === 0
        ? null
        : new MembershipsBuilder(header.memberships, header.names, tokens, log);
    this.#width = header.names.length;
    this.#nameless = new Set([...header.names.keys()].filter((at) => header.names[at] === ""));
    this.#needed = Math.max(0, ...header.columns.flatMap(({ positions }) => positions.map((at) => at + 1)));
    this.#namesAt = header.columns.map(({ positions }) => positions[0] as number);
    this.#reportUnread();
  }

  #addColumn({ column, positions, header, edition }: FoundColumn, tokens: TokenTable): void {
    const { field } = column;
    if (column.type === "text") {
      const options = {
        header,
        tokens: VERBATIM.has(field) ? null : tokens,
        shape: column.shape ?? null,
        isDamaged: this.#options.isDamaged,
      };
      this.#texts.push({ field, positions, builder: new TextColumnBuilder(options, this.#log) });
      return;
    }
    const { decimal = "auto" } = this.#compiled.layout;
    const options = {
      header,
      edition,
      tokens,
      forced: this.#options.decimal ?? null,
      usual: decimal === "auto" ? null : decimal,
      percent: column.percent === true,
    };
    this.#numbers.push({
      field,
      position: positions[0] as number,
      builder: new NumberColumnBuilder(options, this.#log),
    });
  }

  #reportUnread(): void {
    const read = new Set(this.#header.columns.flatMap(({ positions }) => positions));
    for (const found of this.#header.memberships) {
      for (const at of [found.discipline, found.label, found.rank, found.index]) read.add(at);
    }
    const unread = this.#header.names.filter(
      (name, at) => name !== "" && !read.has(at) && !ROW_NUMBERS.has(name.trim()),
    );
    if (unread.length === 0) return;
    this.#log.report("COLUMNS_NOT_READ", {
      layout: this.#compiled.layout.id,
      columns: unread.slice(0, 40).join(", "),
      columnsZh: unread.slice(0, 40).join("、"),
    });
  }

  push(cells: Cells, row: number): void {
    const width = cells.length;
    if (width !== this.#width || cells.isBlank(0)) {
      if (isBlankRow(cells)) return;
      if (width < this.#needed) {
        this.#log.report("ROW_SHORT", { row, received: String(width), expected: String(this.#width) });
      } else if (width > this.#width) this.#reportExtra(cells, row);
    }
    if (this.#repeatsHeader(cells)) {
      this.#log.report("ROW_REPEATS_HEADER", { row });
      return;
    }
    if (this.#nameless.size > 0) this.#reportNameless(cells, row);
    for (const { positions, builder } of this.#texts) {
      builder.push(positions.length === 1 ? cells.at(positions[0] as number) : joined(cells, positions), row);
    }
    for (const { position, builder } of this.#numbers) builder.push(cells, position, row);
    this.#memberships?.push(cells, this.#length, row);
    if (this.#length === this.#rows.length) {
      const rows = new Uint32Array(this.#rows.length * 2);
      rows.set(this.#rows);
      this.#rows = rows;
    }
    this.#rows[this.#length++] = row;
  }

  /** A header printed again further down: the first two columns read hold their own names. */
  #repeatsHeader(cells: Cells): boolean {
    const [first, second] = this.#namesAt;
    if (first === undefined || second === undefined || this.#header.rows === 0) return false;
    const { names } = this.#header;
    return cells.is(first, names[first] as string) && cells.is(second, names[second] as string);
  }

  #reportExtra(cells: Cells, row: number): void {
    const extra = cells
      .toArray()
      .slice(this.#width)
      .filter((cell) => !isBlankCell(cell));
    if (extra.length === 0) return;
    this.#log.report("ROW_LONG", {
      row,
      received: extra.map(cellText).join(" | "),
      expected: String(this.#width),
    });
  }

  #reportNameless(cells: Cells, row: number): void {
    for (const at of this.#nameless) {
      if (cells.isBlank(at)) continue;
      this.#log.report("COLUMN_NAMELESS", { row, number: at + 1, received: cellText(cells.at(at)) });
      this.#nameless.delete(at);
    }
  }

  finish(digest: InputDigest): SourceTable {
    if (this.#length === 0) this.#log.report("TABLE_WITHOUT_RECORDS");
    const votes = sumVotes(this.#numbers.map(({ builder }) => builder));
    const columns = new Map<string, Column>();
    for (const { field, builder } of this.#texts) columns.set(field, builder.finish());
    for (const { field, builder } of this.#numbers) columns.set(field, builder.finish(votes));
    const rowNumbers = this.#rows.slice(0, this.#length);
    const suspects = this.#texts.filter(({ field, builder }) => builder.hasSuspects && !VERBATIM.has(field));
    const fields = new Set(suspects.map(({ field }) => field));
    moveIdentifiers(columns, this.#compiled.layout.columns, fields, rowNumbers, this.#log);
    return Object.freeze({
      name: this.#options.name,
      layout: this.#compiled.layout.id,
      sheet: this.#options.sheet,
      digest,
      length: this.#length,
      rowNumbers,
      columns: inLayoutOrder(columns, this.#compiled.layout.columns),
      memberships: this.#memberships?.finish() ?? null,
      issues: this.#log.finish(),
    });
  }
}

function inLayoutOrder(
  columns: ReadonlyMap<string, Column>,
  order: readonly LayoutColumn[],
): Map<string, Column> {
  const sorted = new Map<string, Column>();
  for (const { field } of order) {
    const column = columns.get(field);
    if (column !== undefined) sorted.set(field, column);
  }
  return sorted;
}

function joined(cells: Cells, positions: readonly number[]): string {
  return positions
    .map((at) => cellText(cells.at(at)))
    .filter((text) => text !== "")
    .join("; ");
}

function isBlankRow(cells: Cells): boolean {
  return cells.toArray().every(isBlankCell);
}
