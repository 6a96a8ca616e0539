/** Ingest: from repeated or packed columns to one row per record and discipline. */

import type { Memberships } from "../model/table.js";
import type { Cells } from "./cells/cells.js";
import {
  type PackedMembership,
  readDisciplines,
  readLabel,
  readRank,
  type Standing,
} from "./cells/packed.js";
import { cellText, oddCode } from "./cells/raw-cell.js";
import type { TokenTable } from "./cells/tokens.js";
import type { FoundMembership } from "./header.js";
import type { IngestLog } from "./issues.js";
import type { MembershipGrammar } from "./layout.js";

const NO_STANDING: Standing = { label: "", rank: Number.NaN, size: Number.NaN };

/** Cells whose parts are remembered; most sources repeat a few thousand combinations of disciplines. */
const REMEMBERED = 50_000;

export class MembershipsBuilder {
  readonly #found: readonly FoundMembership[];
  readonly #tokens: TokenTable;
  readonly #log: IngestLog;
  readonly #names: readonly string[];
  /** Different grammars in one table; parts are remembered where there is one. */
  readonly #grammars: number;
  readonly #parts = new Map<string, readonly PackedMembership[]>();
  readonly #records: number[] = [];
  readonly #rules: FoundMembership[] = [];
  readonly #memberships: PackedMembership[] = [];
  readonly #standings: Standing[] = [];
  /** Entry of the index's own column. */
  readonly #named: string[] = [];

  constructor(
    found: readonly FoundMembership[],
    names: readonly string[],
    tokens: TokenTable,
    log: IngestLog,
  ) {
    this.#found = found;
    this.#names = names;
    this.#tokens = tokens;
    this.#log = log;
    this.#grammars = new Set(found.map(({ rule }) => rule.grammar ?? "name")).size;
  }

  push(cells: Cells, record: number, row: number): void {
    for (const found of this.#found) {
      const names = this.#text(cells, found.discipline, row);
      if (names === "") continue;
      const standing = this.#standing(cells, found.label, found.rank, row);
      const named = found.index === -1 ? "" : this.#text(cells, found.index, row);
      for (const part of this.#disciplines(names, found.rule.grammar ?? "name")) {
        this.#records.push(record);
        this.#rules.push(found);
        this.#memberships.push(part);
        this.#standings.push(standing);
        this.#named.push(named);
      }
    }
  }

  #disciplines(text: string, grammar: MembershipGrammar): readonly PackedMembership[] {
    const known = this.#parts.get(text);
    if (known !== undefined) return known;
    const parts = readDisciplines(text, grammar);
    if (this.#parts.size < REMEMBERED && this.#grammars === 1) this.#parts.set(text, parts);
    return parts;
  }

  /** The label's cell may hold rank and size too; the rank's own column prevails. */
  #standing(cells: Cells, label: number, rank: number, row: number): Standing {
    if (label === -1 && rank === -1) return NO_STANDING;
    const standing = this.#parse(cells, label, row, readLabel, "3 [168/495]");
    const place = this.#parse(cells, rank, row, readRank, "1/333");
    return {
      label: standing?.label ?? "",
      rank: place?.rank ?? standing?.rank ?? Number.NaN,
      size: place?.size ?? standing?.size ?? Number.NaN,
    };
  }

  #parse<T>(
    cells: Cells,
    at: number,
    row: number,
    read: (text: string) => T | null,
    expected: string,
  ): T | null {
    const text = at === -1 ? "" : this.#text(cells, at, row);
    if (text === "") return null;
    const found = read(text);
    if (found === null) {
      this.#log.report("MEMBERSHIP_UNREADABLE", {
        row,
        column: this.#names[at] ?? "",
        received: text,
        expected,
      });
    }
    return found;
  }

  #text(cells: Cells, at: number, row: number): string {
    const cell = cells.at(at);
    if (typeof cell === "object")
      this.#log.report(oddCode(cell), { row, column: this.#names[at] ?? "", received: cell.text });
    const text = cellText(cell);
    return this.#tokens.stateOf(text) === undefined ? text : "";
  }

  finish(): Memberships {
    const length = this.#records.length;
    const scheme = new Array<string>(length);
    const discipline = new Array<string>(length);
    const index = new Array<string>(length);
    const label = new Array<string>(length);
    const rank = new Float64Array(length);
    const size = new Float64Array(length);
    for (let at = 0; at < length; at++) {
      const part = this.#memberships[at] as PackedMembership;
      const standing = this.#standings[at] as Standing;
      scheme[at] = (this.#rules[at] as FoundMembership).rule.scheme ?? "";
      discipline[at] = part.discipline;
      index[at] = part.index || (this.#named[at] as string);
      label[at] = part.label || standing.label;
      rank[at] = standing.rank;
      size[at] = standing.size;
    }
    return { record: Uint32Array.from(this.#records), scheme, discipline, index, label, rank, size };
  }
}
