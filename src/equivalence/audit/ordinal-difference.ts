/** Equivalence, audit: proportional-odds regression of the tier on yardstick and group. */

import { nestedModels, type RegressionDifference, type RegressionObstacle } from "./nested-models.js";

/**
 * ln odds(tier better than j) = −θⱼ + β₁ yardstick (+ β₂ group (+ β₃ group × yardstick)), one β for every line j
 * between tiers. With two categories it is the logistic regression. Shape, unit, missing, obstacles: as
 * `nestedModels`.
 * Source: Zumbo (1999), A Handbook on the Theory and Methods of Differential Item Functioning; French & Miller
 * (1996), Journal of Educational Measurement 33, 315–332. Cost O(n log n) and three fits.
 */
export function ordinalDifference(
  category: Uint8Array,
  focal: readonly boolean[],
  yardstick: Float64Array,
  options: { readonly confidence?: number | undefined } = {},
): RegressionDifference | RegressionObstacle {
  return nestedModels(category, focal, yardstick, options.confidence);
}
