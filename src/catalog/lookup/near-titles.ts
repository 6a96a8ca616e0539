/**
 * Catalog, lookup: titles that a text found nowhere may have meant. For a person to choose from, never an answer.
 *
 * Two texts within k edits share all but k·n of their n-grams (Ukkonen, 1992; Gravano et al., 2001), so an index of
 * n-grams finds every title within k edits without comparing all of them; a Chinese title counts in pairs, another in
 * threes. A lost or added subtitle is found as a common beginning.
 */

import { compareText } from "../../model/text.js";
import { editDistance } from "./edit-distance.js";

export interface NearTitle {
  /** Position of the title in the list given. */
  readonly title: number;
  readonly because: "misprint" | "longer-title" | "shorter-title";
  readonly edits: number;
}

interface Script {
  readonly gram: number;
  /** Shortest beginning that means something. */
  readonly stem: number;
  readonly mostEdits: (length: number) => number;
}

const SCRIPTS: Readonly<Record<string, Script>> = {
  zh: { gram: 2, stem: 2, mostEdits: (length) => (length < 3 ? 0 : length < 6 ? 1 : 2) },
  en: { gram: 3, stem: 5, mostEdits: (length) => (length < 4 ? 0 : length < 8 ? 1 : length < 16 ? 2 : 3) },
};
/** Characters outside of titles, so that the first and the last letter count like the others. */
const EDGE = "\u0000";

/** Indexes titles `zh:…` and `en:…`; a second title of the same text is never found. */
export class NearTitles {
  readonly #keys: readonly string[];
  readonly #postings = new Map<string, number[]>();
  /** Positions of the titles in the order of their text. */
  readonly #order: readonly number[];
  readonly #positions: ReadonlyMap<string, number>;
  readonly #shared: Uint16Array;

  constructor(keys: readonly string[]) {
    this.#keys = keys;
    this.#shared = new Uint16Array(keys.length);
    this.#positions = new Map(keys.map((key, position) => [key, position]));
    this.#order = [...keys.keys()].sort((a, b) => compareText(keys[a] as string, keys[b] as string));
    keys.forEach((key, position) => {
      for (const gram of gramsOf(key)) {
        const list = this.#postings.get(gram);
        if (list === undefined) this.#postings.set(gram, [position]);
        else list.push(position);
      }
    });
  }

  /**
   * Titles near to one, best first: fewest edits, then a lost subtitle, then by text.
   * Cost: O(titles that share a gram).
   */
  near(key: string, most: number): readonly NearTitle[] {
    const script = SCRIPTS[key.slice(0, 2)] as Script;
    const found = [
      ...this.#misprints(key, script),
      ...this.#longer(key, script),
      ...this.#shorter(key, script),
    ];
    const rank = { misprint: 0, "longer-title": 1, "shorter-title": 2 };
    const textOf = ({ title }: NearTitle): string => this.#keys[title] as string;
    found.sort(
      (a, b) =>
        rank[a.because] - rank[b.because] ||
        a.edits - b.edits ||
        Math.abs(textOf(a).length - key.length) - Math.abs(textOf(b).length - key.length) ||
        compareText(textOf(a), textOf(b)),
    );
    return found.slice(0, most);
  }

  #misprints(key: string, { gram, mostEdits }: Script): readonly NearTitle[] {
    const length = key.length - 3;
    const most = mostEdits(length);
    if (most === 0) return [];
    const grams = gramsOf(key);
    // A swap of neighbors spoils one gram more than any other edit.
    const fewest = Math.max(1, grams.size - most * (gram + 1));
    const touched: number[] = [];
    for (const text of grams) {
      for (const position of this.#postings.get(text) ?? []) {
        if (Math.abs((this.#keys[position] as string).length - key.length) > most) continue;
        if (this.#shared[position] === 0) touched.push(position);
        this.#shared[position] = (this.#shared[position] as number) + 1;
      }
    }
    const found: NearTitle[] = [];
    for (const position of touched) {
      const shared = this.#shared[position] as number;
      this.#shared[position] = 0;
      if (shared < fewest) continue;
      const other = this.#keys[position] as string;
      if (isBeginning(key, other)) continue;
      const edits = editDistance(key, other, most);
      if (edits > 0 && edits <= most) found.push({ title: position, because: "misprint", edits });
    }
    return found;
  }

  #longer(key: string, { stem }: Script): readonly NearTitle[] {
    if (key.length - 3 < stem) return [];
    const found: NearTitle[] = [];
    for (let at = this.#firstNotBefore(key); at < this.#order.length; at += 1) {
      const title = this.#order[at] as number;
      const other = this.#keys[title] as string;
      if (!other.startsWith(key)) break;
      if (isBeginning(key, other)) found.push({ title, because: "longer-title", edits: 0 });
    }
    return found;
  }

  #shorter(key: string, { stem }: Script): readonly NearTitle[] {
    const found: NearTitle[] = [];
    for (let end = key.length - 2; end - 3 >= stem; end -= 1) {
      const title = this.#positions.get(key.slice(0, end));
      if (title !== undefined) found.push({ title, because: "shorter-title", edits: 0 });
    }
    return found;
  }

  #firstNotBefore(key: string): number {
    let low = 0;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareText(this.#keys[this.#order[middle] as number] as string, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** One goes on after the other by more than a letter, which would be a misprint. */
function isBeginning(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) > 1 && (a.startsWith(b) || b.startsWith(a));
}

/** Each gram of a key once, the script before it. */
function gramsOf(key: string): ReadonlySet<string> {
  const script = key.slice(0, 2);
  const { gram } = SCRIPTS[script] as Script;
  const text = EDGE.repeat(gram - 1) + key.slice(3) + EDGE.repeat(gram - 1);
  const grams = new Set<string>();
  for (let at = 0; at + gram <= text.length; at += 1) grams.add(script + text.slice(at, at + gram));
  return grams;
}
