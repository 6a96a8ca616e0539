/** Scoring, weight: every weighting, by name. One file per method. */

import { ahp } from "./ahp.js";
import { angle } from "./angle.js";
import { boundedOver } from "./bounded.js";
import { bwm } from "./bwm.js";
import { cilos } from "./cilos.js";
import { coefficientOfVariation } from "./coefficient-of-variation.js";
import { convexOver } from "./convex.js";
import { critic } from "./critic.js";
import { entropy } from "./entropy.js";
import { equal } from "./equal.js";
import { gameTheoreticOver } from "./game-theoretic.js";
import { gini } from "./gini.js";
import { given } from "./given.js";
import { idocriw } from "./idocriw.js";
import { lopcow } from "./lopcow.js";
import { maximizingDeviations } from "./maximizing-deviations.js";
import { merec } from "./merec.js";
import type { WeightMethod } from "./method.js";
import { multiplicativeOver } from "./multiplicative.js";
import { pca } from "./pca.js";
import { rancom } from "./rancom.js";
import { rankOrder } from "./rank-order.js";
import { smart } from "./smart.js";
import { standardDeviationWeights } from "./standard-deviation.js";
import { varianceWeights } from "./variance.js";

export type { AhpGroupReport, AhpOptions } from "./ahp.js";
export { ahpGroupReport } from "./ahp.js";
export { type AhpReport, type AhpReportOptions, ahpReport, type PriorityMethod } from "./ahp-report.js";
export type { BoundedOptions } from "./bounded.js";
export { type BwmOptions, type BwmReport, bwmReport } from "./bwm.js";
export type { ConvexOptions } from "./convex.js";
export type { CriticOptions } from "./critic.js";
export type { GameTheoreticOptions } from "./game-theoretic.js";
export type { LopcowOptions } from "./lopcow.js";
export type { WeightContext, WeightMethod } from "./method.js";
export type { MultiplicativeOptions } from "./multiplicative.js";
export type { WeightMethods } from "./parts.js";
export type { PcaOptions } from "./pca.js";
export { projectWeights, type WeightBounds, type WeightGroup } from "./project-weights.js";
export type { RancomOptions } from "./rancom.js";
export { type RandomIndexTable, randomIndex } from "./random-index.js";
export type { RankOrderOptions, RankOrderRule } from "./rank-order.js";
export type { SmartOptions } from "./smart.js";
export {
  ahp,
  angle,
  boundedOver,
  bwm,
  cilos,
  coefficientOfVariation,
  convexOver,
  critic,
  entropy,
  equal,
  gameTheoreticOver,
  gini,
  given,
  idocriw,
  lopcow,
  maximizingDeviations,
  merec,
  multiplicativeOver,
  pca,
  rancom,
  rankOrder,
  smart,
  standardDeviationWeights,
  varianceWeights,
};

const byName = (methods: readonly unknown[]): ReadonlyMap<string, WeightMethod> =>
  new Map((methods as readonly WeightMethod[]).map((method) => [method.name, method]));

/** In the order of the docs: declared, from data, from experts. */
const single = byName([
  given,
  equal,
  rankOrder,
  smart,
  entropy,
  critic,
  standardDeviationWeights,
  varianceWeights,
  coefficientOfVariation,
  gini,
  angle,
  merec,
  lopcow,
  cilos,
  idocriw,
  pca,
  maximizingDeviations,
  ahp,
  bwm,
  rancom,
]);

/** Combinations of the methods above; over a table with a user's own methods they are made by the same functions. */
export const multiplicative = multiplicativeOver(single);
export const convex = convexOver(single);
export const gameTheoretic = gameTheoreticOver(single);

const combined = byName([...single.values(), multiplicative, convex, gameTheoretic]);

/** Bounds on any of the methods above. */
export const bounded = boundedOver(combined);

export const weightMethods: ReadonlyMap<string, WeightMethod> = byName([...combined.values(), bounded]);
