/** Scoring, normalize: where a value lies between a worst and a best limit, on a scale from `lower` to `upper`. */

import { UsageError } from "../../model/errors.js";
import type { OptionDeclaration, OptionFault } from "../../model/method.js";
import { powerOfTwo } from "./column.js";

/** The scale of the result. */
export interface ScaleOptions {
  readonly lower: number;
  readonly upper: number;
}

/** Largest limit of a result scale; keeps every product finite. */
const SCALE_LIMIT = 1e9;

export const scaleOptionDeclarations = {
  lower: {
    about: "Result at the worst limit.",
    type: "number",
    minimum: -SCALE_LIMIT,
    maximum: SCALE_LIMIT,
    default: 0,
  },
  upper: {
    about: "Result at the best limit.",
    type: "number",
    minimum: -SCALE_LIMIT,
    maximum: SCALE_LIMIT,
    default: 100,
  },
} as const satisfies Record<string, OptionDeclaration>;

export const beyondOptionDeclaration = {
  about: "A value beyond a limit gets the limit's result (cap) or is carried on along the line (extend).",
  type: "choice",
  values: ["cap", "extend"],
  default: "cap",
} as const satisfies OptionDeclaration;

export function scaleFaults({ lower, upper }: ScaleOptions): readonly OptionFault[] {
  if (lower < upper) return [];
  return [{ option: "upper", expected: `a number above lower (${lower})`, received: String(upper) }];
}

/** Can the result be exactly zero between the two ends? */
export function scaleHasZero({ lower, upper }: ScaleOptions): boolean {
  return lower <= 0 && upper >= 0;
}

/**
 * The line y = lower + (x − worst) / (best − worst) · (upper − lower), exactly `lower` at the worst limit and
 * `upper` at the best one, never decreasing between them.
 */
interface Line extends ScaleOptions {
  /** Power of two at the size of the limits; keeps the differences finite. */
  readonly unit: number;
  readonly from: number;
  readonly span: number;
  readonly width: number;
}

/** `worst` and `best` differ. Throws UsageError `OPTION_RANGE` where `lower` is not below `upper`. */
function lineBetween(worst: number, best: number, { lower, upper }: ScaleOptions): Line {
  if (!(lower < upper)) {
    throw new UsageError("OPTION_RANGE", `The option upper (${upper}) must be above lower (${lower}).`);
  }
  const unit = powerOfTwo(Math.max(Math.abs(worst), Math.abs(best)));
  const from = worst / unit;
  return { unit, from, span: best / unit - from, lower, upper, width: upper - lower };
}

/** The place of a value between two limits, and beyond them. */
export function positionBetween(
  worst: number,
  best: number,
  scale: ScaleOptions,
  beyond: "cap" | "extend",
): (value: number) => number {
  const { unit, from, span, lower, upper, width } = lineBetween(worst, best, scale);
  return (value) => {
    const share = (value / unit - from) / span;
    if (share <= 0) return beyond === "cap" ? lower : Math.min(lower, lower + share * width);
    if (share >= 1) return beyond === "cap" ? upper : Math.max(upper, lower + share * width);
    return Math.min(upper, lower + share * width);
  };
}

/**
 * Writes the place of every value between two limits that enclose them all; NaN stays NaN. No place can lie
 * beyond `lower + width`, so that only a scale on which that sum is rounded needs a cap. Cost O(n).
 */
export function writePositions(
  values: Float64Array,
  out: Float64Array,
  worst: number,
  best: number,
  scale: ScaleOptions,
): void {
  const { unit, from, span, lower, upper, width } = lineBetween(worst, best, scale);
  const inverse = 1 / unit;
  for (let i = 0; i < values.length; i++) {
    out[i] = lower + (((values[i] as number) * inverse - from) / span) * width;
  }
  if (lower + width === upper) return;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === best) out[i] = upper;
    else if ((out[i] as number) > upper) out[i] = upper;
  }
}
