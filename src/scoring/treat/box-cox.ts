/** Scoring, treat: Box–Cox transformation, with a given λ or the most likely one. */

import { countPresent, expm1, extent, log, mean, standardDeviation } from "../../numeric/index.js";
import { type Treated, treated, untouched } from "./treated.js";

const SEARCH_LIMIT = 5;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const TOLERANCE = 1e-8;

/**
 * x' = (x^λ − 1) / λ, or ln x for λ = 0. The order of the values is kept. The column stays as it is where a
 * value is not above 0 (`OUTLIER_TRANSFORM_UNDEFINED`), where a result leaves the range of doubles
 * (`OUTLIER_TRANSFORM_OVERFLOW`), or where λ cannot be estimated (`OUTLIER_LAMBDA_UNDEFINED`).
 * Source: Box & Cox (1964), Journal of the Royal Statistical Society B 26, 211–252. Cost O(n), 45 times that
 * for an estimated λ.
 */
export function boxCox(values: Float64Array, lambda: number | "maximum-likelihood"): Treated {
  const rule = "box-cox";
  const transform = "Box–Cox";
  const count = values.reduce((found, value) => (value <= 0 ? found + 1 : found), 0);
  if (count > 0) {
    return untouched(rule, values, [{ code: "OUTLIER_TRANSFORM_UNDEFINED", details: { count, transform } }]);
  }
  const chosen = lambda === "maximum-likelihood" ? mostLikelyLambda(values) : lambda;
  if (chosen === null) return untouched(rule, values, [{ code: "OUTLIER_LAMBDA_UNDEFINED", details: {} }]);
  const transformed = values.map((value) => power(log(value), chosen));
  const [minimum, maximum] = extent(transformed);
  if (minimum === -Infinity || maximum === Infinity) {
    return untouched(rule, values, [
      { code: "OUTLIER_TRANSFORM_OVERFLOW", details: { transform, lambda: String(chosen) } },
    ]);
  }
  return treated(rule, values, transformed, { parameters: { lambda: chosen } });
}

/** (e^{λu} − 1) / λ, without loss near λ = 0. */
function power(u: number, lambda: number): number {
  return lambda === 0 ? u : expm1(lambda * u) / lambda;
}

/**
 * The λ in [−5, 5] with the largest profile likelihood, by golden-section search; null for fewer than three
 * different values. With u = ln x minus its mean the likelihood is −n ln sd(power(u, λ)), and it is concave in λ
 * (Kouider & Chen 1995), so that the search cannot stop at a lesser peak.
 */
function mostLikelyLambda(values: Float64Array): number | null {
  if (!hasThreeDifferent(values)) return null;
  const logarithms = values.map(log);
  const center = mean(logarithms);
  const centered = logarithms.map((value) => value - center);
  const spread = (lambda: number) => {
    const deviation = standardDeviation(
      centered.map((u) => power(u, lambda)),
      "population",
    );
    return Number.isNaN(deviation) ? Infinity : deviation;
  };
  let left = -SEARCH_LIMIT;
  let right = SEARCH_LIMIT;
  let inner = [right - GOLDEN * (right - left), left + GOLDEN * (right - left)] as [number, number];
  let found = [spread(inner[0]), spread(inner[1])] as [number, number];
  while (right - left > TOLERANCE) {
    if (found[0] <= found[1]) {
      right = inner[1];
      inner = [right - GOLDEN * (right - left), inner[0]];
      found = [spread(inner[0]), found[0]];
    } else {
      left = inner[0];
      inner = [inner[1], left + GOLDEN * (right - left)];
      found = [found[1], spread(inner[1])];
    }
  }
  return (left + right) / 2;
}

function hasThreeDifferent(values: Float64Array): boolean {
  if (countPresent(values) < 3) return false;
  const [minimum, maximum] = extent(values);
  return values.some((value) => value > minimum && value < maximum);
}
