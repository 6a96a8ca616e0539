/** Equivalence, link: the tests that a link must pass before it is used. */

import type { Finding } from "../../model/equivalence.js";
import { extent } from "../../numeric/index.js";
import { domesticAnchors, type LinkAnchors, type PlacedJournals } from "./anchor-journals.js";
import { labelShares, leveragesOf, meanDifference, oneSided, outsideOf } from "./describe-anchors.js";
import type { FitLinkOptions, FittedLink } from "./fit-link.js";
import { judgeLink } from "./judge-link.js";
import { type LinkLimits, linkLimits } from "./limits.js";
import type { LinkEvidence } from "./link-evidence.js";
import { isPaired } from "./method.js";
import { correlationOf, pooledSpread, residualSpread } from "./residual-spread.js";
import { testInvariance } from "./test-invariance.js";

export interface LinkExamination extends LinkEvidence {
  /** A link with a refusal must not be used unless the society overrides it with a reason. */
  readonly verdict: { readonly refusals: readonly Finding[]; readonly warnings: readonly Finding[] };
}

export interface LinkCandidate {
  readonly anchors: LinkAnchors;
  readonly placed: PlacedJournals;
  /** Null where the fit stopped with a `ComputationError`; the examination then says why. */
  readonly link: FittedLink | null;
  /** What a journal is called in the findings; its key where nothing is said. */
  readonly nameOf?: ((key: string) => string) | undefined;
}

const SCAN = 200;

/**
 * Examines a fitted link against the limits (those of `linkLimits` where nothing is said). `options` are those of
 * the fit, for the links of the subgroups; 200 resamples where nothing is said. The result does not depend on the
 * order of anchors or journals. Missing values and labels are left out.
 * Cost: that of one fit per label of every attribute.
 */
export function examineLink(
  { anchors, placed, link, nameOf = (key) => key }: LinkCandidate,
  limits: Partial<LinkLimits> = {},
  options: FitLinkOptions = {},
): LinkExamination {
  const complete = { ...linkLimits, ...limits };
  const domestic = domesticAnchors(anchors);
  const foreign = isPaired(anchors)
    ? domestic
    : domesticAnchors({ domestic: anchors.foreign, foreign: anchors.foreign });
  const columns = [domestic.values, domestic.anchor, foreign.values, foreign.anchor];
  const evidence: LinkEvidence = {
    anchors: Math.min(domestic.values.length, foreign.values.length),
    limits: complete,
    correlation: correlationOf(
      isPaired(anchors) ? { from: domestic.values, to: domestic.anchor } : { domestic, foreign },
    ),
    residual: link === null ? null : pooledSpread([residualSpread(link)]),
    leverages: leveragesOf(domestic),
    outside: outsideOf(domestic.values, placed.values),
    oneSided: oneSided(domestic.values, placed.values),
    constant: columns.some((column) => !isSpread(column)),
    rises: link === null ? null : rises(link, placed.values),
    meanDifference: meanDifference(domestic.values, placed.values),
    labels: labelShares(domestic, placed),
    invariance:
      link === null
        ? []
        : testInvariance(anchors, placed.values, link, complete, { bootstrap: 200, ...options }),
  };
  return { ...evidence, verdict: judgeLink(evidence, link !== null, nameOf) };
}

function isSpread(column: Float64Array): boolean {
  const [lowest, highest] = extent(column);
  return highest > lowest;
}

function rises(link: FittedLink, placed: Float64Array): boolean {
  const [lowest, highest] = extent(Float64Array.from([...link.range, ...extent(placed)]));
  let before = link.at(lowest);
  for (let k = 1; k <= SCAN; k++) {
    const value = link.at(lowest + (k / SCAN) * (highest - lowest));
    if (value < before && before - value > 1e-9 * (Math.abs(before) + Math.abs(value))) return false;
    before = value;
  }
  return link.increasing;
}
