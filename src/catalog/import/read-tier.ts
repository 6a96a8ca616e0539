/** Catalog: which label of a scheme a printed tier is. */

import type { ListScheme } from "./types.js";

export interface ReadTier {
  readonly label: string;
  /** The cell is the label itself or a declared alias, to the character. */
  readonly isExact: boolean;
}

/**
 * A label or alias, whatever its width, case and inner blanks, with or without a word for class behind it
 * (`T1级`, `A 类`). Null for anything else: no label is guessed, and none is taken from another scheme.
 */
export function tierReader({ labels, aliases = {} }: ListScheme): (cell: string) => ReadTier | null {
  const exact = new Map([...Object.entries(aliases), ...labels.map((label) => [label, label] as const)]);
  const folded = new Map([...exact].map(([word, label]) => [fold(word), label]));
  return (cell) => {
    const label = exact.get(cell);
    if (label !== undefined) return { label, isExact: true };
    const key = fold(cell);
    const found = folded.get(key) ?? folded.get(key.replace(/(?:级期刊|类期刊|期刊|级|类|等|区)$/u, ""));
    return found === undefined ? null : { label: found, isExact: false };
  };
}

function fold(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
}
