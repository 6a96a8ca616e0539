/** Registry: titles that a candidate found nowhere may have meant. Hints for a person, never links. */

import { compareText } from "../model/text.js";
import type { CandidateGroup } from "./group-candidates.js";
import type { LinkSource } from "./link-types.js";

const STEM = { zh: 3, en: 6 } as const;
const HINTS_SHOWN = 3;
const EDITS_ALLOWED = 2;
const SHORTEST_MISPRINT = 12;
const BEYOND = 9;

/**
 * For each journal, titles of the sources that begin with its title or that its title begins with (a lost
 * subtitle), or that differ from it in at most two characters (a misprint). Only titles with the same first
 * letters are compared. Cost: O(titles of the sources + comparisons under equal first letters).
 */
export function titleHints(
  journals: readonly CandidateGroup[],
  sources: readonly LinkSource[],
): readonly (readonly string[])[] {
  const found: Map<string, string>[] = journals.map(() => new Map());
  const byStem = new Map<string, { readonly journal: number; readonly key: string }[]>();
  journals.forEach(({ keys }, journal) => {
    for (const key of keys) {
      const stem = stemOf(key);
      if (stem === null) continue;
      const list = byStem.get(stem);
      if (list === undefined) byStem.set(stem, [{ journal, key }]);
      else list.push({ journal, key });
    }
  });
  if (byStem.size === 0) return journals.map(() => []);
  for (const source of sources) {
    for (const [key, holders] of source.index) {
      const stem = stemOf(key);
      for (const wanted of (stem === null ? undefined : byStem.get(stem)) ?? []) {
        if (!isAlike(wanted.key, key)) continue;
        const title = source.records[holders[0] as number]?.title ?? "";
        found[wanted.journal]?.set(key, `“${title}” [${source.name}]`);
      }
    }
  }
  return found.map((hints) => {
    return [...hints]
      .sort(([a], [b]) => compareText(a, b))
      .slice(0, HINTS_SHOWN)
      .map(([, hint]) => hint);
  });
}

function stemOf(key: string): string | null {
  const length = key.startsWith("zh:") ? STEM.zh : key.startsWith("en:") ? STEM.en : 0;
  return length > 0 && key.length >= 3 + length ? key.slice(0, 3 + length) : null;
}

function isAlike(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a) || isWithinEdits(a, b);
}

/** Levenshtein distance of at most two, row by row in a band, given up at the first row that is beyond. */
function isWithinEdits(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > EDITS_ALLOWED || a.length < SHORTEST_MISPRINT) return false;
  const width = 2 * EDITS_ALLOWED + 1;
  // Cell k of a row is the distance between the first i characters of a and the first i + k − 2 of b.
  let previous = Array.from({ length: width }, (_, k) => (k < EDITS_ALLOWED ? BEYOND : k - EDITS_ALLOWED));
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Array<number>(width).fill(BEYOND);
    let least = BEYOND;
    for (let k = 0; k < width; k += 1) {
      const j = i + k - EDITS_ALLOWED;
      if (j < 0 || j > b.length) continue;
      const same = j > 0 && a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      const substituted = j > 0 ? (previous[k] as number) + (same ? 0 : 1) : BEYOND;
      const removed = (previous[k + 1] ?? BEYOND) + 1;
      const added = (row[k - 1] ?? BEYOND) + 1;
      row[k] = Math.min(substituted, removed, added);
      least = Math.min(least, row[k] as number);
    }
    if (least > EDITS_ALLOWED) return false;
    previous = row;
  }
  return (previous[b.length - a.length + EDITS_ALLOWED] as number) <= EDITS_ALLOWED;
}
