/** Catalog, verify: which differences follow from an earlier one, so that they need not be told one by one. */

import { own, type Plain, plain } from "./compare-plain.js";
import type { Found } from "./found-differences.js";
import type { VerificationStage, VerifyOptions } from "./types.js";

const BASIS: ReadonlySet<VerificationStage> = new Set(["library", "methodology", "inputs"]);
/** What decides a tier inside its discipline. */
const BEFORE_TIERS: ReadonlySet<VerificationStage> = new Set([
  "journals",
  "values",
  "normalized",
  "scores",
  "equivalence",
]);

/** Do library, methodology and inputs agree, as the manifests name them? */
export function hasSameBasis(found: readonly Found[]): boolean {
  return !found.some(({ stage, member }) =>
    stage === "methodology" ? /^methodology\b/.test(member) : BASIS.has(stage),
  );
}

/**
 * A rule that says of each difference whether it follows from one before it.
 *
 * On the same basis none does: the same computation gives the same result, so that each was made by itself. On
 * another basis all results do, with one exception: places in a discipline where nothing before them differs, while
 * library and methodology agree and the scores are printed, do not follow from anything.
 * O(differences).
 */
export function followRule(
  found: readonly Found[],
  published: Plain,
  recomputed: Plain,
  { methodologyFile }: VerifyOptions,
): (difference: Found) => boolean {
  if (hasSameBasis(found)) return () => false;
  const stages = new Set(found.map(({ stage }) => stage));
  const otherContent = found.some(({ stage, member }) => stage === "methodology" && member === HASH);
  const moved = new Set(
    found.flatMap(({ stage, place }) => (BEFORE_TIERS.has(stage) ? [place.discipline ?? null] : [])),
  );
  const hidden = new Set([...withheldScales(published), ...withheldScales(recomputed)]);
  const anyHidden = hidden.size > 0;
  return ({ stage, place, member }) => {
    switch (stage) {
      case "library":
        return false;
      case "methodology":
        return stages.has("library") && !/^methodology\.(?:id|version)$/.test(member);
      case "inputs":
        return otherContent && member === methodologyFile;
      case "tiers": {
        const { discipline = null, scale = null } = place;
        if (stages.has("library") || stages.has("methodology") || moved.has(null)) return true;
        if (scale === null ? anyHidden : hidden.has(scale)) return true;
        return discipline === null ? moved.size > 0 : moved.has(discipline);
      }
      default:
        return true;
    }
  };
}

const HASH = "methodology.sha256";

function withheldScales(edition: Plain): readonly unknown[] {
  const withheld = own(edition, "withheld");
  return (Array.isArray(withheld) ? withheld : [])
    .map(plain)
    .filter((entry) => own(entry, "what") === "score")
    .map((entry) => own(entry, "id"));
}
