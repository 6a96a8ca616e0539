/** Catalog, diff: what the keys of two journals say to each other, all of them at once. */

import type { DiffEvidence, DiffIdentity, DiffKey } from "./types.js";

/** Below this share of common character pairs two titles contradict each other; above, one may be the other renamed. */
const LIKE = 0.5;
/** Two shared ISSNs, print and electronic, count as much as two kinds of key; more do not. */
const MOST_ISSNS = 2;

export interface Verdict {
  readonly evidence: DiffEvidence;
  /** More speaks for one journal than against it. */
  readonly accepted: boolean;
  /** Of two accepted verdicts the stronger one wins; equal ones are ambiguous. */
  readonly strength: number;
  /** How much speaks for one journal, whatever speaks against it. */
  readonly gain: number;
}

/**
 * Compares two journals by all their keys.
 *
 * For: each kind of key with a common value (ISSN, up to two of them; CN; title; a declared former title). Against:
 * each kind of which both hold something and share nothing, titles only where they are unlike. A declared former
 * title explains new identifiers and a new title, so nothing counts against it. Accepted where for > against;
 * strength is for − against, then for. Cost: O(keys + length of titles).
 */
export function compareIdentities(a: DiffIdentity, b: DiffIdentity): Verdict {
  const agreed: DiffKey[] = [];
  const against: DiffKey[] = [];
  const issns = shared(a.issns, b.issns);
  if (issns > 0) agreed.push("issn");
  else if (a.issns.length > 0 && b.issns.length > 0) against.push("issn");
  if (shared(a.cns, b.cns) > 0) agreed.push("cn");
  else if (a.cns.length > 0 && b.cns.length > 0) against.push("cn");

  const languages = [compareTitles(a.zh, b.zh), compareTitles(a.en, b.en)];
  const sameTitle = languages.includes("same");
  if (sameTitle) agreed.push("title");
  if (languages.includes("unlike")) against.push("title");
  const isFormer = shared([...a.zh, ...a.en], b.former) > 0 || shared(a.former, [...b.zh, ...b.en]) > 0;
  if (isFormer && !sameTitle) agreed.push("former-title");

  const gain = agreed.length + Math.max(0, Math.min(issns, MOST_ISSNS) - 1);
  const loss = isFormer ? 0 : against.length;
  return { evidence: { agreed, against }, accepted: gain > loss, strength: (gain - loss) * 100 + gain, gain };
}

function compareTitles(a: readonly string[], b: readonly string[]): "same" | "like" | "unlike" | "silent" {
  if (a.length === 0 || b.length === 0) return "silent";
  if (shared(a, b) > 0) return "same";
  return a.some((title) => b.some((other) => likeness(title, other) >= LIKE)) ? "like" : "unlike";
}

function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((key) => b.includes(key)).length;
}

/** Overlap coefficient over sets of adjacent character pairs, 0–1 (Szymkiewicz, 1934; Simpson, 1943). */
function likeness(a: string, b: string): number {
  const left = characterPairs(a);
  const right = characterPairs(b);
  const least = Math.min(left.size, right.size);
  if (least === 0) return 0;
  let common = 0;
  for (const pair of left) if (right.has(pair)) common += 1;
  return common / least;
}

function characterPairs(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i += 1) pairs.add(text.slice(i, i + 2));
  return pairs;
}
