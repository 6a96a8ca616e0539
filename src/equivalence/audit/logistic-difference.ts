/** Equivalence, audit: logistic regression of standing in the top tiers on yardstick and group. */

import { UsageError } from "../../model/errors.js";
import { nestedModels, type RegressionDifference, type RegressionObstacle } from "./nested-models.js";

/**
 * ln odds(top tiers) = β₀ + β₁ yardstick (+ β₂ group (+ β₃ group × yardstick)): β₂ is the uniform difference,
 * β₃ the non-uniform one, each tested by likelihood ratio. Shape, unit, missing, obstacles: as `nestedModels`.
 * Throws `OPTION_INVALID` where `top` is below 1.
 * Source: Swaminathan & Rogers (1990), Journal of Educational Measurement 27, 361–370; classes: Jodoin & Gierl
 * (2001), Applied Measurement in Education 14, 329–349. Cost O(n log n) and three fits.
 */
export function logisticDifference(
  category: Uint8Array,
  focal: readonly boolean[],
  yardstick: Float64Array,
  options: { readonly top?: number | undefined; readonly confidence?: number | undefined } = {},
): RegressionDifference | RegressionObstacle {
  const { top = 1, confidence } = options;
  if (!Number.isInteger(top) || top < 1) {
    throw new UsageError("OPTION_INVALID", `top must be a whole number of at least 1, got ${top}.`);
  }
  return nestedModels(
    category.map((tier) => (tier < top ? 0 : 1)),
    focal,
    yardstick,
    confidence,
  );
}
