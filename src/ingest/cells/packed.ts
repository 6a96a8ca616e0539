/** Ingest: several facts in one cell: disciplines with labels, a label with rank and size, a rank with size. */

import type { MembershipGrammar } from "../layout.js";

export interface PackedMembership {
  readonly discipline: string;
  readonly index: string;
  readonly label: string;
}

/** Splits a cell that names disciplines. A list is separated by `;` or `；`; empty parts are passed over. */
export function readDisciplines(text: string, grammar: MembershipGrammar): PackedMembership[] {
  if (grammar === "name") return text === "" ? [] : [{ discipline: text, index: "", label: "" }];
  const found: PackedMembership[] = [];
  for (const part of text.split(/[;；]/)) {
    const name = part.trim();
    if (name !== "") found.push(...READERS[grammar](name));
  }
  return found;
}

const LABEL = /^(?:Q\d|[1-4]区?|N\/A|-)$/i;

const READERS: Readonly<Record<Exclude<MembershipGrammar, "name">, (part: string) => PackedMembership[]>> = {
  names: (part) => [{ discipline: part, index: "", label: "" }],

  "names-label": (part) => {
    const { name, inside } = splitBrackets(part);
    return inside !== null && LABEL.test(inside)
      ? [{ discipline: name, index: "", label: labelOf(inside) }]
      : [{ discipline: part, index: "", label: "" }];
  },

  "names-index-label": (part) => {
    const { name, inside } = splitBrackets(part);
    const dash = name.lastIndexOf(" - ");
    if (inside === null || !LABEL.test(inside) || dash === -1)
      return [{ discipline: part, index: "", label: "" }];
    const index = name.slice(dash + 3).trim();
    return [{ discipline: name.slice(0, dash).trim(), index, label: labelOf(inside) }];
  },

  "names-indexes": (part) => {
    const { name, inside } = splitBrackets(part);
    const indexes = inside?.split(/[,，、]/).map((index) => index.trim()) ?? [];
    if (name === "" || indexes.length === 0 || !indexes.every((index) => /^[A-Z][A-Z&]{1,6}$/.test(index))) {
      return [{ discipline: part, index: "", label: "" }];
    }
    return indexes.map((index) => ({ discipline: name, index, label: "" }));
  },
};

/** `Physics (miscellaneous) (Q1)` to its name and the last pair of brackets. */
function splitBrackets(part: string): { name: string; inside: string | null } {
  const match = /^(.*?)\s*[(（]([^()（）]*)[)）]$/su.exec(part);
  return match === null
    ? { name: part, inside: null }
    : { name: match[1] as string, inside: (match[2] as string).trim() };
}

function labelOf(text: string): string {
  return /^(?:N\/A|-)$/i.test(text) ? "" : text;
}

export interface Standing {
  readonly label: string;
  readonly rank: number;
  readonly size: number;
}

/** `Q1`, `4`, or `4 [625/778]`: label, rank and size. Null where brackets hold something else. */
export function readLabel(text: string): Standing | null {
  const packed = /^(.*?)\s*[[［]([^\]］]*)[\]］]$/u.exec(text);
  if (packed === null) return { label: labelOf(text), rank: Number.NaN, size: Number.NaN };
  const rank = readRank((packed[2] as string).trim());
  return rank === null ? null : { label: labelOf(packed[1] as string), ...rank };
}

/** `1/333` or `12`: rank, and size where printed. Null where it is no rank or the rank exceeds the size. */
export function readRank(text: string): { rank: number; size: number } | null {
  const match = /^(\d{1,6})(?:\s*\/\s*(\d{1,6}))?$/.exec(text.normalize("NFKC"));
  if (match === null) return null;
  const rank = Number(match[1]);
  const size = match[2] === undefined ? Number.NaN : Number(match[2]);
  return rank === 0 || rank > size ? null : { rank, size };
}
