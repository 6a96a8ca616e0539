/** Registry: what two sets of keys say to each other, kind by kind. */

import type { LinkKey } from "../model/pool.js";
import { type Key, kindOf } from "./registry-record.js";

/** A bilingual title that agrees in one language and not in the other is in both lists. */
export interface Evidence {
  /** Kinds on which both sides agree, strongest first. */
  readonly agreed: readonly LinkKey[];
  /** Kinds of which both sides hold something and share nothing. */
  readonly against: readonly LinkKey[];
}

const FAMILIES: readonly (readonly [prefix: string, kind: LinkKey])[] = [
  ["issn:", "issn"],
  ["cn:", "cn"],
  ["zh:", "title"],
  ["en:", "title"],
];
export const KINDS: readonly LinkKey[] = ["issn", "cn", "title"];

/** Compares two sets of keys; a kind that one side does not have says nothing. Cost: O(keys). */
export function compareKeys(a: Iterable<Key>, b: Iterable<Key>): Evidence {
  const left = [...a];
  const right = [...b];
  const agreed = new Set<LinkKey>();
  const against = new Set<LinkKey>();
  for (const [prefix, kind] of FAMILIES) {
    const mine = left.filter((key) => key.startsWith(prefix));
    const theirs = right.filter((key) => key.startsWith(prefix));
    if (mine.length === 0 || theirs.length === 0) continue;
    if (mine.some((key) => theirs.includes(key))) agreed.add(kind);
    else against.add(kind);
  }
  return {
    agreed: KINDS.filter((kind) => agreed.has(kind)),
    against: KINDS.filter((kind) => against.has(kind)),
  };
}

/**
 * True where two records of one list are one journal: their titles agree and no more speaks against it than
 * for it, or both identifiers agree and the titles cannot be compared. An identifier alone is not enough
 * inside one list, where two journals under one ISSN are the common error.
 */
export function areOneJournal(evidence: Evidence): boolean {
  const { agreed, against } = evidence;
  if (agreed.includes("title")) return agreed.length > against.length;
  return agreed.length === 2 && against.length === 0;
}

/**
 * True where a record of another source may be linked: more kinds agree than contradict. A title that is
 * merely different does not contradict an identifier, since journals are renamed.
 */
export function mayLink(evidence: Evidence): boolean {
  const { agreed } = evidence;
  const against = evidence.against.filter((kind) => kind !== "title" || agreed.includes("title"));
  return agreed.length > against.length;
}

/** Kinds of the given keys, strongest first. */
export function kindsOf(keys: Iterable<Key>): readonly LinkKey[] {
  const kinds = new Set([...keys].map(kindOf));
  return KINDS.filter((kind) => kinds.has(kind));
}

/**
 * Share (0–1) of the shorter title's character pairs that stand in the longer one too, for the most alike
 * comparable titles; 1 where none compare.
 */
export function titleLikeness(a: Iterable<Key>, b: Iterable<Key>): number {
  const right = [...b];
  let best = Number.NEGATIVE_INFINITY;
  for (const key of a) {
    const prefix = key.slice(0, 3);
    if (prefix !== "zh:" && prefix !== "en:") continue;
    for (const other of right)
      if (other.startsWith(prefix)) best = Math.max(best, overlap(key.slice(3), other.slice(3)));
  }
  return best === Number.NEGATIVE_INFINITY ? 1 : best;
}

/** Overlap coefficient over sets of adjacent character pairs (Szymkiewicz, 1934; Simpson, 1943). */
function overlap(a: string, b: string): number {
  const pairs = (text: string): Set<string> => {
    const found = new Set<string>();
    for (let i = 0; i + 1 < text.length; i += 1) found.add(text.slice(i, i + 2));
    return found;
  };
  const left = pairs(a);
  const right = pairs(b);
  const least = Math.min(left.size, right.size);
  if (least === 0) return a === b ? 1 : 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared += 1;
  return shared / least;
}
