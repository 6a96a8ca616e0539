/** Equivalence, audit: what the figures come to. */

import type { MantelHaenszel } from "./mantel-haenszel.js";
import type { OddsRatio } from "./odds-ratio.js";
import type { OrdinalMantelHaenszel } from "./ordinal-mantel-haenszel.js";
import type { AuditVerdict } from "./types.js";

/**
 * Rests on the cumulative odds ratio of all tiers where there are three or more categories, else on that of the
 * top tiers. Where that has no estimate the chi-square alone speaks, and the direction is that of the mean
 * difference. Null where neither test could be made.
 */
export function auditVerdict(
  topTiers: MantelHaenszel | null,
  allTiers: OrdinalMantelHaenszel | null,
  topShare: number | null,
): AuditVerdict | null {
  const test = allTiers ?? topTiers;
  if (test === null) return null;
  const basis = allTiers === null ? "topTiers" : "allTiers";
  const { oddsRatio } = test;
  const lean = oddsRatio?.logarithm ?? allTiers?.meanDifference.value ?? topShare ?? 0;
  return Object.freeze({
    basis,
    finding: oddsRatio === null ? "boundless" : findingOf(oddsRatio),
    direction: lean >= 0 ? "focal-higher" : "reference-higher",
    oddsRatio,
    p: oddsRatio?.p ?? test.p,
  });
}

function findingOf({ interval, negligible, class: grade }: OddsRatio): AuditVerdict["finding"] {
  const contains = interval[0] <= 1 && interval[1] >= 1;
  if (contains) return negligible ? "negligible" : "not-detected";
  return ({ A: "small", B: "moderate", C: "large" } as const)[grade];
}
