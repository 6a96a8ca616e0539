/** Catalog: where a listing stands among those of its scale: percentiles of its values, distance to the cuts. */

import type { ExplainableEdition, ExplainedCut } from "./explanation.js";
import type { EditionListing } from "./types.js";

/** The listings of the same discipline and scale, the listing itself included. O(listings). */
export function peersOf(edition: ExplainableEdition, listing: EditionListing): readonly EditionListing[] {
  return edition.listings.filter(
    ({ discipline, scale }) => discipline === listing.discipline && scale === listing.scale,
  );
}

/**
 * Percentile of a value among those of the peers: 100 · (worse + half of the equal ones) / n, the value itself
 * counted among the equal ones (Hazen, 1914), so that 100 is best. Null without a printable value.
 */
export function percentileAmong(
  peers: readonly EditionListing[],
  indicator: string,
  value: number | null,
  direction: "higher-is-better" | "lower-is-better",
): { readonly percentile: number | null; readonly among: number } {
  let [among, worse, equal] = [0, 0, 0];
  for (const { values } of peers) {
    const other = values.find((candidate) => candidate.indicator === indicator)?.raw ?? null;
    if (other === null) continue;
    among += 1;
    if (value === null) continue;
    if (other === value) equal += 1;
    else if (direction === "higher-is-better" ? other < value : other > value) worse += 1;
  }
  return { percentile: value === null ? null : (100 * (worse + equal / 2)) / among, among };
}

/**
 * Tier by tier, best first: the last journal that the cut put there, and how far the listing is from that one.
 * `list` holds the listings that were ranked together, `moved` the journals that were moved after the cut.
 */
export function explainCuts(
  edition: ExplainableEdition,
  listing: EditionListing,
  list: readonly EditionListing[],
  better: "higher" | "lower",
  moved: ReadonlySet<string>,
): readonly ExplainedCut[] {
  return edition.scheme.labels.flatMap((tier) => {
    const members = list.filter((peer) => peer.tier === tier && peer.rank !== null);
    const [first, ...others] = members.filter(({ journal }) => !moved.has(journal.key));
    if (first === undefined) return [];
    const last = others.reduce(
      (worst, peer) => ((peer.rank as number) > (worst.rank as number) ? peer : worst),
      first,
    );
    const lastRank = last.rank as number;
    const missing =
      listing.score === null || last.score === null
        ? null
        : better === "higher"
          ? last.score - listing.score
          : listing.score - last.score;
    return [
      {
        tier,
        journals: members.length,
        lastRank,
        lastScore: last.score,
        places: listing.rank === null ? null : listing.rank - lastRank,
        gap: missing,
      },
    ];
  });
}
