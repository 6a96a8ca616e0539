export { chiSquareTail } from "./chi-square.js";
export { cholesky, invertFactored, solveFactored } from "./cholesky.js";
export { type CorrelationKind, correlationMatrix, kendallTauB, pearson } from "./correlation.js";
export { arctangent, ceilLog2, exp, expm1, log, log1p, raise } from "./elementary.js";
export { incompleteBeta, studentQuantile, studentTail } from "./incomplete-beta.js";
export { leastSquares, solve, symmetricEigen } from "./linear-algebra.js";
export {
  countPresent,
  extent,
  kurtosis,
  mean,
  type SpreadKind,
  skewness,
  standardDeviation,
  survey,
  variance,
} from "./moments.js";
export { normalProbability, normalTwoSided } from "./normal-probability.js";
export { normalQuantile } from "./normal-quantile.js";
export { median, medianAbsoluteDeviation, quantile, sortedPresent } from "./quantile.js";
export { randomSource } from "./random.js";
export { orderDescending, type RankTies, rank } from "./rank.js";
export { spearman } from "./rank-correlation.js";
export { reproducibleDot, reproducibleSum } from "./sum.js";
