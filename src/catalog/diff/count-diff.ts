/** Catalog, diff: the figures. */

import type {
  ChangeKind,
  DiffCounts,
  DiffOpen,
  DiffPair,
  DiffSingle,
  EditionDiff,
  Standing,
} from "./types.js";

const KINDS: readonly ChangeKind[] = [
  "renamed",
  "identifier-corrected",
  "identifier-suspect",
  "language-edition",
  "metadata",
  "reordered",
];

/** Transitions in the order of the tiers, from the better one. */
export function countDiff(
  pairs: readonly DiffPair[],
  singles: { readonly added: readonly DiffSingle[]; readonly dropped: readonly DiffSingle[] },
  open: { readonly suspects: readonly DiffOpen[]; readonly ambiguous: readonly DiffOpen[] },
  labels: readonly string[],
): { readonly counts: DiffCounts; readonly transitions: EditionDiff["transitions"] } {
  const standing = (wanted: Standing) => pairs.filter((pair) => pair.standing === wanted).length;
  const changed = (kind: ChangeKind) =>
    pairs.filter(({ changes }) => changes.some((change) => change.kind === kind)).length;
  const changes = {} as Record<ChangeKind, number>;
  for (const kind of KINDS) changes[kind] = changed(kind);
  return {
    counts: {
      promoted: standing("promoted"),
      demoted: standing("demoted"),
      unchanged: standing("unchanged"),
      incomparable: standing("incomparable"),
      added: singles.added.length,
      dropped: singles.dropped.length,
      suspects: open.suspects.length,
      ambiguous: open.ambiguous.length,
      changes,
    },
    transitions: countTransitions(pairs, labels),
  };
}

function countTransitions(pairs: readonly DiffPair[], labels: readonly string[]): EditionDiff["transitions"] {
  const counts = new Map<string, { from: string; to: string; count: number }>();
  for (const { before, after } of pairs) {
    const [from, to] = [before.tier, after.tier];
    if (from === null || to === null) continue;
    const key = JSON.stringify([from, to]);
    const entry = counts.get(key) ?? { from, to, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  const place = (label: string) => {
    const at = labels.indexOf(label);
    return at === -1 ? labels.length : at;
  };
  return [...counts.values()].sort(
    (a, b) =>
      place(a.from) - place(b.from) ||
      (a.from < b.from ? -1 : a.from > b.from ? 1 : 0) ||
      place(a.to) - place(b.to) ||
      (a.to < b.to ? -1 : a.to > b.to ? 1 : 0),
  );
}
