/** Catalog, diff: which listing of one edition is which of the other, inside one discipline. */

import { compareIdentities, type Verdict } from "./evidence.js";
import type { DiffIdentity } from "./types.js";

/** More listings than this under one key are not one journal; the key is a placeholder. */
export const MOST_HOLDERS = 24;

/** Indices into the two lists. */
export interface Match {
  readonly before: number;
  readonly after: number;
  readonly verdict: Verdict;
}

export interface OpenMatch {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The strongest among them. */
  readonly verdict: Verdict;
}

export interface Matching {
  readonly pairs: readonly Match[];
  readonly ambiguous: readonly OpenMatch[];
  readonly suspects: readonly OpenMatch[];
  /** Links from a listing that is matched nowhere to one that is matched with another. */
  readonly loose: readonly Match[];
  readonly ignoredKeys: readonly string[];
}

/**
 * Matches each listing at most once, by the strongest joint evidence.
 *
 * Candidates share at least one key. Strength by strength, from the top: a pair that is the only one of its strength
 * for both its listings is taken, unless a key of another kind leads one of them elsewhere; listings with several of
 * equal strength are ambiguous and are left to a person. Of what remains, listings that share a key are suspects. The result does not depend
 * on the order of the lists. Cost: O(candidates log candidates), at most 24 × 24 candidates under a key.
 */
export function matchListings(before: readonly DiffIdentity[], after: readonly DiffIdentity[]): Matching {
  const { candidates, ignoredKeys } = findCandidates(before, after);
  const takenBefore = new Set<number>();
  const takenAfter = new Set<number>();
  const isFree = (edge: Match) => !takenBefore.has(edge.before) && !takenAfter.has(edge.after);
  const pairs: Match[] = [];
  const ambiguous: OpenMatch[] = [];

  const byStrength = new Map<number, Match[]>();
  for (const edge of candidates) {
    if (!edge.verdict.accepted) continue;
    const level = byStrength.get(edge.verdict.strength);
    if (level === undefined) byStrength.set(edge.verdict.strength, [edge]);
    else level.push(edge);
  }
  const take = (group: readonly Match[]) => {
    for (const edge of group) {
      takenBefore.add(edge.before);
      takenAfter.add(edge.after);
    }
    if (group.length === 1) pairs.push(group[0] as Match);
    else ambiguous.push(openMatch(group));
  };
  for (const strength of [...byStrength.keys()].sort((a, b) => b - a)) {
    let waiting = byStrength.get(strength) as readonly Match[];
    for (let progress = true; progress; ) {
      // Rivals are judged before anything of this round is taken, so that the order of rows does not matter.
      const rivals = rivalsOf(candidates.filter(isFree));
      const groups = components(waiting.filter(isFree));
      const settled = groups.filter((group) => !group.some((edge) => isContested(edge, rivals(edge))));
      settled.forEach(take);
      progress = settled.length > 0;
      waiting = groups.filter((group) => !settled.includes(group)).flat();
    }
  }

  const suspects = components(candidates.filter(isFree)).map(openMatch);
  const loose = candidates.filter((edge) => takenBefore.has(edge.before) !== takenAfter.has(edge.after));
  return { pairs, ambiguous, suspects, loose, ignoredKeys };
}

/**
 * True where a key of another kind leads elsewhere, and no less speaks for that: the ISSN of one journal under the title of
 * another looks like a rename until the title is found beside it.
 */
function isContested(edge: Match, rivals: readonly Match[]): boolean {
  const { evidence, gain } = edge.verdict;
  return rivals.some(({ verdict: rival }) => {
    return rival.gain >= gain && rival.evidence.agreed.some((kind) => !evidence.agreed.includes(kind));
  });
}

/** Other candidates of either listing of an edge. */
function rivalsOf(edges: readonly Match[]): (edge: Match) => readonly Match[] {
  const holders = new Map<string, Match[]>();
  for (const edge of edges) {
    for (const node of [`b${edge.before}`, `a${edge.after}`]) {
      const held = holders.get(node);
      if (held === undefined) holders.set(node, [edge]);
      else held.push(edge);
    }
  }
  return (edge) =>
    [...(holders.get(`b${edge.before}`) ?? []), ...(holders.get(`a${edge.after}`) ?? [])].filter(
      (other) => other !== edge,
    );
}

function findCandidates(before: readonly DiffIdentity[], after: readonly DiffIdentity[]) {
  const index = new Map<string, number[]>();
  after.forEach((identity, position) => {
    for (const key of keysOf(identity)) {
      const positions = index.get(key);
      if (positions === undefined) index.set(key, [position]);
      else positions.push(position);
    }
  });
  const holders = new Map<string, number>();
  for (const identity of before)
    for (const key of keysOf(identity)) holders.set(key, (holders.get(key) ?? 0) + 1);
  const ignored = new Set<string>();
  const candidates: Match[] = [];
  before.forEach((identity, position) => {
    const met = new Set<number>();
    for (const key of keysOf(identity)) {
      const positions = index.get(key);
      if (positions === undefined) continue;
      if (Math.max(positions.length, holders.get(key) as number) > MOST_HOLDERS) ignored.add(key);
      else for (const other of positions) met.add(other);
    }
    for (const other of met) {
      const verdict = compareIdentities(identity, after[other] as DiffIdentity);
      const { agreed, against } = verdict.evidence;
      // Titles that agree but for the language edition are two journals where an identifier says so.
      if (agreed.length > 0 || against.every((kind) => kind === "title")) {
        candidates.push({ before: position, after: other, verdict });
      }
    }
  });
  return { candidates, ignoredKeys: [...ignored].sort() };
}

/** Every key under which two listings may meet, each once. */
export function keysOf(identity: DiffIdentity): ReadonlySet<string> {
  const { issns, cns, zh, en, base, former } = identity;
  return new Set([
    ...issns.map((key) => `issn:${key}`),
    ...cns.map((key) => `cn:${key}`),
    ...[...zh, ...en, ...base, ...former].map((key) => `title:${key}`),
  ]);
}

/** Edges that hang together through their listings, by first appearance. */
function components(edges: readonly Match[]): readonly (readonly Match[])[] {
  const parent = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let next = parent.get(root) ?? root; next !== root; next = parent.get(root) ?? root) root = next;
    return root;
  };
  for (const { before, after } of edges) {
    const [a, b] = [rootOf(`b${before}`), rootOf(`a${after}`)];
    if (a !== b) parent.set(a, b);
  }
  const groups = new Map<string, Match[]>();
  for (const edge of edges) {
    const root = rootOf(`b${edge.before}`);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [edge]);
    else group.push(edge);
  }
  return [...groups.values()];
}

function openMatch(edges: readonly Match[]): OpenMatch {
  const ascending = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b);
  return {
    before: ascending(edges.map(({ before }) => before)),
    after: ascending(edges.map(({ after }) => after)),
    verdict: edges.reduce(
      (best, { verdict }) => (verdict.strength > best.strength ? verdict : best),
      (edges[0] as Match).verdict,
    ),
  };
}
