export { type CorrelationKind, correlationMatrix, kendallTauB, pearson, spearman } from "./correlation.js";
export { leastSquares, type SymmetricEigen, solve, symmetricEigen } from "./linear-algebra.js";
export {
  countPresent,
  extent,
  kurtosis,
  mean,
  type SpreadKind,
  skewness,
  standardDeviation,
  variance,
} from "./moments.js";
export { median, medianAbsoluteDeviation, quantile, sortedPresent } from "./quantile.js";
export { RANDOM_ALGORITHM, type RandomSource, randomSource } from "./random.js";
export { orderDescending, type RankTies, rank } from "./rank.js";
export { reproducibleDot, reproducibleSum, type ScaledSum, scaledSum } from "./sum.js";
