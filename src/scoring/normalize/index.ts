/** Scoring, normalize: every normalization, by name. One file per method. */

import { distanceToReference } from "./distance-to-reference.js";
import { distanceToTarget } from "./distance-to-target.js";
import { enhancedAccuracy } from "./enhanced-accuracy.js";
import { expectedValue } from "./expected-value.js";
import { goalposts } from "./goalposts.js";
import { linearRatio } from "./linear-ratio.js";
import { logarithmic } from "./logarithmic.js";
import type { NormalizeMethod } from "./method.js";
import { minMax } from "./min-max.js";
import { nonLinear } from "./non-linear.js";
import { none } from "./none.js";
import { percentile } from "./percentile.js";
import { rankPoints } from "./rank.js";
import { ratioToGroup } from "./ratio-to-group.js";
import { robustZ } from "./robust-z.js";
import { shareOfMaximum } from "./share-of-maximum.js";
import { sumShare } from "./sum.js";
import { vector } from "./vector.js";
import { zScore } from "./z-score.js";
import { zavadskasTurskis } from "./zavadskas-turskis.js";

export type { DistanceToReferenceOptions } from "./distance-to-reference.js";
export type { DistanceToTargetOptions } from "./distance-to-target.js";
export type { ExpectedValueOptions } from "./expected-value.js";
export type { GoalpostsOptions } from "./goalposts.js";
export type { LogarithmicOptions } from "./logarithmic.js";
export type { NormalizeContext, NormalizeMethod } from "./method.js";
export type { MinMaxOptions } from "./min-max.js";
export type { NoneOptions } from "./none.js";
export type { PercentileConvention, PercentileOptions } from "./percentile.js";
export type { RankOptions } from "./rank.js";
export type { RatioOptions } from "./ratio.js";
export type { RatioToGroupOptions } from "./ratio-to-group.js";
export type { ZScoreOptions } from "./z-score.js";
export {
  distanceToReference,
  distanceToTarget,
  enhancedAccuracy,
  expectedValue,
  goalposts,
  linearRatio,
  logarithmic,
  minMax,
  none,
  nonLinear,
  percentile,
  rankPoints,
  ratioToGroup,
  robustZ,
  shareOfMaximum,
  sumShare,
  vector,
  zavadskasTurskis,
  zScore,
};

/** In the order of the docs: position between limits, spread, order, ratio, others. */
const METHODS: readonly NormalizeMethod[] = [
  minMax,
  goalposts,
  distanceToTarget,
  distanceToReference,
  zScore,
  robustZ,
  percentile,
  rankPoints,
  ratioToGroup,
  expectedValue,
  shareOfMaximum,
  linearRatio,
  nonLinear,
  zavadskasTurskis,
  sumShare,
  vector,
  logarithmic,
  enhancedAccuracy,
  none,
];

export const normalizeMethods: ReadonlyMap<string, NormalizeMethod> = new Map(
  METHODS.map((method) => [method.name, method]),
);
