/** Catalog, verify: is a published edition what its project computes, and if not, since which stage? */

import type { InputDigest } from "../../model/table.js";
import type { Edition } from "../types.js";
import { compareBasis, compareDeclared, compareInputs } from "./compare-basis.js";
import { compareDisciplines, compareEquivalence, compareTrace } from "./compare-disciplines.js";
import { compareListings } from "./compare-listings.js";
import { compareNotes } from "./compare-notes.js";
import { comparePlain, own, type Plain, plain } from "./compare-plain.js";
import { followRule, hasSameBasis } from "./follows.js";
import { type Found, FoundDifferences, textOrNull } from "./found-differences.js";
import {
  type Difference,
  type StageDifferences,
  VERIFICATION_STAGES,
  type Verification,
  type VerifiedIdentity,
  type VerifyOptions,
} from "./types.js";

const NAMED = 5;

/**
 * Compares a published edition with the same edition computed again.
 *
 * Every member of both is compared and belongs to one stage of the data's path. A difference that follows from an
 * earlier one is counted as such. Only the contents of the lists, listings by discipline and journal key, are
 * read from `published`, whose shape need not be right below its first members.
 * Same editions, same result. Cost: O(size of the editions).
 */
export function compareRecomputed(
  published: Edition,
  recomputed: Edition,
  options: VerifyOptions = {},
): Verification {
  const [was, is] = [published as unknown as Plain, recomputed as unknown as Plain];
  const differences = new FoundDifferences();
  compareBasis(was, is, differences);
  compareDeclared(was, is, differences);
  comparePlain("candidates", own(was, "candidates"), own(is, "candidates"), differences.at("journals"));
  compareDisciplines(was, is, differences);
  compareListings(own(was, "listings"), own(is, "listings"), differences);
  compareTrace(own(was, "trace"), own(is, "trace"), differences);
  compareEquivalence(own(was, "equivalence"), own(is, "equivalence"), differences);
  compareNotes(was, is, differences);
  const { found } = differences;
  if (found.length === 0 && options.sameText === false) differences.at("text")("", undefined, undefined);
  const stages = byStage(found, followRule(found, was, is, options), options.named ?? NAMED);
  return {
    same: found.length === 0,
    first: stages[0]?.stage ?? null,
    sameBasis: hasSameBasis(found),
    complete: true,
    published: identityOf(was),
    recomputed: identityOf(is),
    stages,
  };
}

/**
 * What can be said where the project cannot be computed: whether the library is the same, and which of the files
 * that the edition was built from are gone or changed. `found` are those that are there. Never `same`.
 */
export function compareInputFiles(
  published: Edition,
  found: readonly InputDigest[],
  library: Edition["manifest"]["library"],
  options: Pick<VerifyOptions, "named"> = {},
): Verification {
  const was = published as unknown as Plain;
  const manifest = plain(own(was, "manifest"));
  const differences = new FoundDifferences();
  comparePlain("library", own(manifest, "library"), library, differences.at("library"));
  compareInputs(own(manifest, "inputs"), found, differences);
  const stages = byStage(differences.found, () => false, options.named ?? NAMED);
  return {
    same: false,
    first: stages[0]?.stage ?? null,
    sameBasis: false,
    complete: false,
    published: identityOf(was),
    recomputed: null,
    stages,
  };
}

function byStage(
  found: readonly Found[],
  follows: (difference: Found) => boolean,
  limit: number,
): readonly StageDifferences[] {
  return VERIFICATION_STAGES.flatMap((stage) => {
    const here = found.filter((difference) => difference.stage === stage);
    if (here.length === 0) return [];
    const following = here.filter(follows);
    const first = here.filter((difference) => !follows(difference));
    const named = [
      ...first.slice(0, limit).map((difference) => describe(difference, false)),
      ...following
        .slice(0, Math.max(0, limit - first.length))
        .map((difference) => describe(difference, true)),
    ];
    return [{ stage, count: here.length, following: following.length, named }];
  });
}

function describe({ place, member, published, recomputed }: Found, follows: boolean): Difference {
  const { discipline = null, journal = null, title = null } = place;
  return {
    discipline,
    journal,
    title,
    member,
    published: jsonOf(published),
    recomputed: jsonOf(recomputed),
    follows,
  };
}

function jsonOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** The published side may have been edited into any shape; what is no text there is told as empty. */
function identityOf(edition: Plain): VerifiedIdentity {
  const catalog = plain(own(edition, "catalog"));
  const title = plain(own(catalog, "title"));
  const manifest = plain(own(edition, "manifest"));
  const [library, methodology] = [plain(own(manifest, "library")), plain(own(manifest, "methodology"))];
  return {
    catalog: text(own(catalog, "id")),
    title: { zh: text(own(title, "zh")), en: text(own(title, "en")) },
    edition: text(own(edition, "id")),
    library: `${text(own(library, "name"))} ${text(own(library, "version"))}`,
    methodology: `${text(own(methodology, "id"))} ${text(own(methodology, "version"))}`,
    listings: lengthOf(own(edition, "listings")),
    inputs: lengthOf(own(manifest, "inputs")),
  };
}

function text(value: unknown): string {
  return textOrNull(value) ?? "";
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
