/** Ingest: which row holds the column names, and which column is which field of the layout. */

import { cellText, type RawCell } from "./cells/raw-cell.js";
import { foldHeader, HeaderMatcher } from "./header-matcher.js";
import { type IngestLog, sourceError } from "./issues.js";
import type { LayoutColumn, MembershipRule, SourceLayout } from "./layout.js";

/** Rows among which the header is looked for. */
export const HEADER_ROWS = 20;

export interface FoundColumn {
  readonly column: LayoutColumn;
  /** Position in the row; several for a `repeated` column. */
  readonly positions: readonly number[];
  readonly header: string;
  readonly edition: string | null;
}

export interface FoundMembership {
  readonly rule: MembershipRule;
  readonly discipline: number;
  /** −1 where the rule has no such part. */
  readonly label: number;
  readonly rank: number;
  readonly index: number;
  readonly header: string;
}

export interface Header {
  /** Rows that the header ends with, counted from the top: the first record is the row after. */
  readonly rows: number;
  readonly names: readonly string[];
  readonly columns: readonly FoundColumn[];
  readonly memberships: readonly FoundMembership[];
}

interface CompiledMembership {
  readonly rule: MembershipRule;
  readonly discipline: HeaderMatcher;
  readonly label: HeaderMatcher | null;
  readonly rank: HeaderMatcher | null;
  readonly index: HeaderMatcher | null;
}

/** A layout made ready to be compared with rows. */
export class CompiledLayout {
  readonly layout: SourceLayout;
  readonly #columns: readonly { readonly column: LayoutColumn; readonly matcher: HeaderMatcher }[];
  readonly #memberships: readonly CompiledMembership[];

  constructor(layout: SourceLayout) {
    this.layout = layout;
    this.#columns = layout.columns.map((column) => ({ column, matcher: new HeaderMatcher(column) }));
    this.#memberships = (layout.memberships ?? []).map((rule) => ({
      rule,
      discipline: new HeaderMatcher(rule.discipline),
      label: rule.label === undefined ? null : new HeaderMatcher(rule.label),
      rank: rule.rank === undefined ? null : new HeaderMatcher(rule.rank),
      index: rule.index === undefined ? null : new HeaderMatcher(rule.index),
    }));
  }

  /** How many parts of the layout a row names. */
  #hits(folded: readonly string[]): number {
    let hits = 0;
    for (const { matcher } of this.#columns) if (matcher.positions(folded).length > 0) hits++;
    for (const { discipline } of this.#memberships) if (discipline.positions(folded).length > 0) hits++;
    return hits;
  }

  /**
   * Finds the header among the first rows, 20 unless declared: the row, or pair of rows read together, that names most of
   * the layout's columns, the first of equals. `headerRow` (1 is the first) decides; 0 means that there is
   * none, and columns are then called `#1`, `#2`.
   *
   * Throws SourceError `HEADER_NOT_FOUND`, `COLUMN_MISSING`.
   */
  find(
    rows: readonly (readonly RawCell[])[],
    headerRow: number | undefined,
    source: string,
    log: IngestLog,
    within = HEADER_ROWS,
  ): Header {
    if (headerRow === 0) return this.#assign(0, numbered(rows), source, log);
    const texts = rows.map((cells) => Array.from(cells, cellText));
    const folded = texts.map((cells) => cells.map(foldHeader));
    let best = -1;
    let bestHits = 0;
    let isPair = false;
    const first = headerRow === undefined ? 0 : headerRow - 1;
    const last =
      headerRow === undefined ? Math.min(folded.length, within) : Math.min(folded.length, headerRow);
    for (let at = first; at < last; at++) {
      const hits = this.#hits(folded[at] as string[]);
      if (hits > bestHits) [best, bestHits, isPair] = [at, hits, false];
      const below = folded[at + 1];
      if (hits > 0 && below !== undefined && headerRow === undefined) {
        const together = this.#hits(overlay(folded[at] as string[], below));
        const alone = this.#hits(below);
        if (together > bestHits && together > hits && together > alone)
          [best, bestHits, isPair] = [at, together, true];
      }
    }
    if (best === -1) {
      throw sourceError("HEADER_NOT_FOUND", {
        source,
        rows: headerRow ?? within,
        layout: this.layout.id,
        expected: this.layout.columns.map(preferredName).slice(0, 8).join(", "),
      });
    }
    const names = isPair
      ? overlay(texts[best] as string[], texts[best + 1] as string[])
      : (texts[best] as string[]);
    if (isPair) log.report("HEADER_TWO_ROWS", { row: best + 1 });
    return this.#assign(best + (isPair ? 2 : 1), names, source, log);
  }

  #assign(rows: number, names: readonly string[], source: string, log: IngestLog): Header {
    const folded = names.map(foldHeader);
    const columns: FoundColumn[] = [];
    for (const { column, matcher } of this.#columns) {
      const positions = matcher.positions(folded);
      const first = positions[0];
      if (first === undefined) continue;
      const header = names[first] as string;
      if (positions.length > 1 && !column.repeated) {
        const all = positions.map((at) => `“${names[at]}”`).join(", ");
        log.report("COLUMN_DUPLICATE", { row: rows, column: header, columns: all, field: column.field });
      }
      const edition = column.type === "number" ? matcher.group(folded[first] as string, "edition") : null;
      const chosen = column.repeated ? positions.sort((a, b) => a - b) : [first];
      columns.push({ column, positions: chosen, header, edition });
    }
    this.#refuseIncomplete(columns, names, rows, source);
    return { rows, names, columns, memberships: this.#assignMemberships(folded, names, rows, log) };
  }

  #refuseIncomplete(
    columns: readonly FoundColumn[],
    names: readonly string[],
    row: number,
    source: string,
  ): void {
    const found = new Set(columns.map(({ column }) => column.field));
    const { requireAny = [] } = this.layout;
    const missing = this.layout.columns
      .filter((column) => column.required && !found.has(column.field))
      .map(preferredName);
    if (requireAny.length > 0 && !requireAny.some((field) => found.has(field))) {
      missing.push(
        this.layout.columns
          .filter(({ field }) => requireAny.includes(field))
          .map(preferredName)
          .join(" / "),
      );
    }
    if (missing.length === 0) return;
    throw sourceError("COLUMN_MISSING", {
      source,
      row: row || undefined,
      expected: missing.join(", "),
      received: names.filter((name) => name !== "").join(", "),
    });
  }

  /** A rule applies where all of its parts are found; a discipline column serves one rule, the first. */
  #assignMemberships(
    folded: readonly string[],
    names: readonly string[],
    row: number,
    log: IngestLog,
  ): FoundMembership[] {
    const found: FoundMembership[] = [];
    const taken = new Set<number>();
    for (const { rule, discipline, label, rank, index } of this.#memberships) {
      const free = discipline.positions(folded).filter((at) => !taken.has(at));
      let isTold = false;
      for (const at of free) {
        const group = discipline.group(folded[at] as string, "group");
        const part = (matcher: HeaderMatcher | null): number => {
          if (matcher === null) return -1;
          const fits = (position: number) =>
            group === null || matcher.group(folded[position] as string, "group") === group;
          return matcher.positions(folded).find(fits) ?? -2;
        };
        const parts = { label: part(label), rank: part(rank), index: part(index) };
        if (Object.values(parts).includes(-2)) continue;
        taken.add(at);
        if (group === null && isTold) continue;
        if (group === null && free.length > 1) {
          const all = free.map((position) => `“${names[position]}”`).join(", ");
          log.report("COLUMN_DUPLICATE", { row, column: names[at] ?? "", columns: all, field: "discipline" });
          isTold = true;
        }
        found.push({ rule, discipline: at, ...parts, header: names[at] as string });
      }
    }
    return found;
  }
}

function preferredName(column: LayoutColumn): string {
  return column.headers?.[0] ?? column.field;
}

/** Two rows as one: the lower name where there is one. */
function overlay(upper: readonly string[], lower: readonly string[]): string[] {
  return Array.from(
    { length: Math.max(upper.length, lower.length) },
    (_, at) => lower[at] || upper[at] || "",
  );
}

function numbered(rows: readonly (readonly RawCell[])[]): string[] {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  return Array.from({ length: width }, (_, at) => `#${at + 1}`);
}
