/** Equivalence, link: what an examination finds, before the verdict. */

import type { LabelShares, Leverage, Outside } from "./describe-anchors.js";
import type { LinkLimits } from "./limits.js";
import type { AttributeInvariance } from "./test-invariance.js";

export interface LinkEvidence {
  /** Complete anchors; of the smaller group where the link goes through a measure. */
  readonly anchors: number;
  readonly limits: LinkLimits;
  /** Pearson's, on the values that the link is fitted on; null without spread. See `correlationOf`. */
  readonly correlation: number | null;
  /** Residual standard deviation on the foreign scale; null without degrees of freedom. */
  readonly residual: number | null;
  /** Of every anchor, largest first. */
  readonly leverages: readonly Leverage[];
  readonly outside: Outside;
  /** Do all anchors stand on one side of the middle of the journals to be placed? */
  readonly oneSided: "above" | "below" | null;
  /** Does a scale hold one value only? */
  readonly constant: boolean;
  /** Does the link rise over the range of anchors and journals to be placed? Null where none is fitted. */
  readonly rises: boolean | null;
  readonly meanDifference: number | null;
  readonly labels: readonly LabelShares[];
  readonly invariance: readonly AttributeInvariance[];
}
