/** Scoring, normalize: what the ratio methods share: their domain, the treatment of zeros, the best ratio. */

import type { OptionDeclaration } from "../../model/method.js";
import type { Domain } from "./column.js";

export interface RatioOptions {
  /** `missing` lets a geometric mean follow: no result is 0. */
  readonly zeros: "keep" | "missing";
}

export const zerosOptionDeclaration = {
  about: "A value of 0 has the result 0 (keep), or none, so that a geometric mean may follow (missing).",
  type: "choice",
  values: ["keep", "missing"],
  default: "keep",
} as const satisfies OptionDeclaration;

/** Where lower is better the value is a divisor and must be positive. */
export function ratioDomain(sign: 1 | -1, zeros: RatioOptions["zeros"]): Domain {
  return sign === 1 && zeros === "keep" ? "non-negative" : "positive";
}

/** Ratio of a value to the best one, 1 at the best; 0 in a column of zeros. */
export function bestRatio(value: number, minimum: number, maximum: number, sign: 1 | -1): number {
  if (sign === -1) return minimum / value;
  return maximum > 0 ? value / maximum : 0;
}

/** Keeps the ratio of a positive value above 0 where it is too small for a double. */
export function notZero(ratio: number, value: number): number {
  return ratio === 0 && value > 0 ? Number.MIN_VALUE : ratio;
}
