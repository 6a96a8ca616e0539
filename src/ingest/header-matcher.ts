/** Ingest: comparing a column's name with what a layout declares. */

import type { HeaderRule } from "./layout.js";

const HEADER_LENGTH = 200;

/** Folds a column name: NFKC, blanks joined, lower case. */
export function foldHeader(text: string): string {
  return text.slice(0, HEADER_LENGTH).normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}

/** A rule made ready: folded names in order of preference, then patterns. */
export class HeaderMatcher {
  readonly #names: readonly string[];
  readonly #patterns: readonly RegExp[];

  constructor({ headers = [], patterns = [] }: HeaderRule) {
    this.#names = headers.map(foldHeader);
    this.#patterns = patterns.map((pattern) => new RegExp(pattern, "iu"));
  }

  /** Positions that fit, best first. */
  positions(folded: readonly string[]): number[] {
    const found = new Set<number>();
    for (const name of this.#names) {
      for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + 1)) found.add(at);
    }
    for (const pattern of this.#patterns) {
      folded.forEach((name, at) => {
        if (name !== "" && pattern.test(name)) found.add(at);
      });
    }
    return [...found];
  }

  /** What the pattern's group holds: the one of this name, else the first. */
  group(folded: string, name: string): string | null {
    for (const pattern of this.#patterns) {
      const match = pattern.exec(folded);
      if (match !== null) return match.groups?.[name] ?? match[1] ?? null;
    }
    return null;
  }
}
