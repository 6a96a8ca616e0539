/** Tiering: the listings of a discipline, from the tiers of its scales. */

import { type Listing, type ScaleEvaluation, TierCode } from "../model/evaluation.js";
import type { Journal } from "../model/journal.js";
import type { CandidatePool } from "../model/pool.js";
import { compareText } from "../model/text.js";

/** Listings by tier, then population (domestic first), then rank, then key; those left to the experts last. */
export function list(
  pool: CandidatePool,
  discipline: string,
  scales: readonly ScaleEvaluation[],
  labels: readonly string[],
): readonly Listing[] {
  const place = (listing: Listing) =>
    listing.tier !== null
      ? labels.indexOf(listing.tier)
      : listing.status === "below"
        ? labels.length
        : labels.length + 1;
  return scales
    .flatMap((scale) => listScale(pool, discipline, scale, labels))
    .sort(
      (a, b) =>
        place(a) - place(b) ||
        compareText(a.population, b.population) ||
        (a.rank ?? 0) - (b.rank ?? 0) ||
        compareText(a.journal, b.journal),
    );
}

function listScale(
  pool: CandidatePool,
  discipline: string,
  scale: ScaleEvaluation,
  labels: readonly string[],
): Listing[] {
  const listing = (index: number, judgment: Pick<Listing, "tier" | "status" | "rank" | "score">): Listing => {
    const journal = pool.journals[index] as Journal;
    const { key, population } = journal;
    return Object.freeze({
      journal: key,
      discipline,
      population,
      scale: scale.id,
      of: scale.ranked,
      ...judgment,
    });
  };
  const unjudged = { tier: null, status: "experts", rank: null, score: null } as const;
  const listings: Listing[] = [];
  scale.journals.forEach((index, i) => {
    const code = scale.tier[i] as number;
    if (code === TierCode.unscored || code === TierCode.anchor) return;
    if (code === TierCode.experts) listings.push(listing(index, unjudged));
    else {
      const status = code === TierCode.below ? "below" : "tiered";
      const [rank, score] = [scale.rank[i] as number, scale.equated[i] as number];
      listings.push(listing(index, { tier: labels[code] ?? null, status, rank, score }));
    }
  });
  for (const index of scale.experts) listings.push(listing(index, unjudged));
  return listings;
}
