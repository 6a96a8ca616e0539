/** Equivalence, audit: three nested regressions of the tier and the likelihood ratios between them. */

import { UsageError } from "../../model/errors.js";
import {
  chiSquareTail,
  exp,
  log,
  mean,
  normalQuantile,
  normalTwoSided,
  standardDeviation,
} from "../../numeric/index.js";
import { type CumulativeLogit, cumulativeLogit } from "./cumulative-logit.js";
import type { DifferenceClass } from "./odds-ratio.js";

export interface LikelihoodRatio {
  readonly chiSquare: number;
  readonly degrees: number;
  readonly p: number;
  /** Gain in Nagelkerke's pseudo-R². */
  readonly gain: number;
  readonly class: DifferenceClass;
}

export interface Coefficient {
  /** Logarithm of an odds ratio; positive where the focal group is placed higher. */
  readonly value: number;
  readonly standardError: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly p: number;
}

export interface RegressionDifference {
  /** Journals in the regression, and the categories that any of them is in. */
  readonly journals: number;
  readonly categories: number;
  /** Pseudo-R² of the yardstick alone. */
  readonly yardstickShare: number;
  /** Group at equal yardstick, the same at every level: the model with the group, against the yardstick alone. */
  readonly uniform: LikelihoodRatio;
  readonly group: Coefficient;
  /** Group differently at different levels, per standard deviation of the yardstick; null where not computable. */
  readonly nonUniform: LikelihoodRatio | null;
  readonly interaction: Coefficient | null;
  /** Both at once, two degrees of freedom. */
  readonly total: LikelihoodRatio | null;
  /** Why the non-uniform part is null. */
  readonly withheld: RegressionObstacle | null;
}

/**
 * `few`: not a row more than parameters; `one-tier`, `one-group`: all rows in one; `flat`: the yardstick has one
 * value, or one inside a group; `separated`: yardstick and group part the tiers without exception, so that the
 * likelihood has no maximum.
 */
export type RegressionObstacle = "few" | "one-tier" | "one-group" | "flat" | "separated";

/**
 * Fits tier ~ yardstick, + group, + group × yardstick by cumulative logits and compares them.
 * LR = 2 (ln L₂ − ln L₁); Nagelkerke R² = (1 − (L₀/L)^(2/n))/(1 − L₀^(2/n)). Class (Jodoin & Gierl 2001): A
 * where the test is not significant at 5 % or the gain is below .035, C from .070 on, B between.
 *
 * Shape: one entry per journal; `category` 0 = best. Unit: the yardstick enters with mean 0 and standard
 * deviation 1 over the rows used, so that `group` holds at its mean. Missing: a row whose yardstick is NaN is
 * left out. Returns the obstacle where even the uniform model has no estimate. Throws `LENGTH_MISMATCH`.
 * Source: Swaminathan & Rogers (1990), Journal of Educational Measurement 27, 361–370; Zumbo (1999); Nagelkerke
 * (1991), Biometrika 78, 691–692. Does not depend on the order of the journals. Cost O(n log n) and three fits.
 */
export function nestedModels(
  category: Uint8Array,
  focal: readonly boolean[],
  yardstick: Float64Array,
  confidence = 0.95,
): RegressionDifference | RegressionObstacle {
  if (category.length !== focal.length || category.length !== yardstick.length) {
    throw new UsageError(
      "LENGTH_MISMATCH",
      `Categories, groups and yardstick must have one length; got ${category.length}, ${focal.length} and ${yardstick.length}.`,
    );
  }
  const design = prepare(category, focal, yardstick);
  if (typeof design === "string") return design;
  const { response, x, group, interaction, categories, baseline } = design;
  const n = response.length;
  const regress = (...covariates: Float64Array[]): CumulativeLogit | RegressionObstacle => {
    if (n <= categories - 1 + covariates.length) return "few";
    const model = cumulativeLogit(response, covariates, categories);
    return model === "dependent" ? "flat" : model;
  };
  const yardstickModel = regress(x);
  if (typeof yardstickModel === "string") return yardstickModel;
  const uniformModel = regress(x, group);
  if (typeof uniformModel === "string") return uniformModel;
  const fullModel = regress(x, group, interaction);

  const share = (logLikelihood: number) =>
    (1 - exp((2 * (baseline - logLikelihood)) / n)) / (1 - exp((2 * baseline) / n));
  const compare = (larger: CumulativeLogit, smaller: CumulativeLogit, degrees: number): LikelihoodRatio => {
    const chiSquare = Math.max(0, 2 * (larger.logLikelihood - smaller.logLikelihood));
    const p = chiSquareTail(chiSquare, degrees);
    const gain = Math.max(0, share(larger.logLikelihood) - share(smaller.logLikelihood));
    return Object.freeze({ chiSquare, degrees, p, gain, class: gainClass(gain, p) });
  };
  const full = typeof fullModel === "string" ? null : fullModel;
  return Object.freeze({
    journals: n,
    categories,
    yardstickShare: share(yardstickModel.logLikelihood),
    uniform: compare(uniformModel, yardstickModel, 1),
    group: coefficient(uniformModel, 1, confidence),
    nonUniform: full === null ? null : compare(full, uniformModel, 1),
    interaction: full === null ? null : coefficient(full, 2, confidence),
    total: full === null ? null : compare(full, yardstickModel, 2),
    withheld: typeof fullModel === "string" ? fullModel : null,
  });
}

function gainClass(gain: number, p: number): DifferenceClass {
  if (!(p < 0.05) || gain < 0.035) return "A";
  return gain < 0.07 ? "B" : "C";
}

function coefficient(model: CumulativeLogit, index: number, confidence: number): Coefficient {
  const value = model.coefficients[index] as number;
  const standardError = model.standardErrors[index] as number;
  const reach = normalQuantile(0.5 + confidence / 2) * standardError;
  return Object.freeze({
    value,
    standardError,
    interval: Object.freeze([value - reach, value + reach] as const),
    p: normalTwoSided(value / standardError),
  });
}

interface Design {
  /** 0 = worst of the categories in use. */
  readonly response: Uint8Array;
  readonly x: Float64Array;
  readonly group: Float64Array;
  readonly interaction: Float64Array;
  readonly categories: number;
  /** ln L₀, of the shares of the categories alone. */
  readonly baseline: number;
}

/** Complete rows in one order of their own, unused categories closed up, the yardstick standardized. */
function prepare(
  category: Uint8Array,
  focal: readonly boolean[],
  yardstick: Float64Array,
): Design | RegressionObstacle {
  const rows = [...category.keys()].filter((i) => Number.isFinite(yardstick[i]));
  const at = (column: ArrayLike<number>, i: number) => column[i] as number;
  rows.sort(
    (i, j) =>
      at(yardstick, i) - at(yardstick, j) ||
      Number(focal[i]) - Number(focal[j]) ||
      at(category, i) - at(category, j),
  );
  const n = rows.length;
  const used = [...new Set(rows.map((i) => at(category, i)))].sort((a, b) => b - a);
  const focalCount = rows.filter((i) => focal[i]).length;
  const raw = Float64Array.from(rows, (i) => at(yardstick, i));
  const spread = standardDeviation(raw, "population");
  if (n === 0) return "few";
  if (used.length < 2) return "one-tier";
  if (focalCount === 0 || focalCount === n) return "one-group";
  if (!(spread > 0)) return "flat";
  const center = mean(raw);
  const x = raw.map((value) => (value - center) / spread);
  const group = Float64Array.from(rows, (i) => (focal[i] ? 1 : 0));
  const response = Uint8Array.from(rows, (i) => used.indexOf(at(category, i)));
  const baseline = used.reduce((sum, _, k) => {
    const count = response.filter((value) => value === k).length;
    return sum + count * log(count / n);
  }, 0);
  const interaction = x.map((value, i) => value * (group[i] as number));
  return { response, x, group, interaction, categories: used.length, baseline };
}
