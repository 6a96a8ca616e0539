/** Scoring, weight: the weights within bounds that are nearest to given ones. */

import { UsageError } from "../../model/errors.js";
import type { OptionFault } from "../../model/method.js";

export interface WeightGroup {
  /** Places of the columns, from 0. No column is in two groups. */
  readonly columns: readonly number[];
  /** Limits of the sum of its weights. */
  readonly lower: number;
  readonly upper: number;
}

export interface WeightBounds {
  /** One per column. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly groups: readonly WeightGroup[];
}

const TOLERANCE = 1e-12;

/**
 * The point nearest to `weights` (least squares) with lower ≤ w ≤ upper, group sums within their limits, Σ w = 1.
 * Inside a group, and between the groups, every weight that its limit does not hold moves by the same amount;
 * that amount is found exactly, from the broken line of the sum between the points at which a limit is met.
 * Throws UsageError `LENGTH_MISMATCH`, and `WEIGHT_BOUNDS` where no weights meet the bounds. Source: Brucker (1984), Operations Research Letters 3,
 * 163–166 (one sum); nested here for disjoint groups. Cost O(m² log m).
 */
export function projectWeights(weights: ArrayLike<number>, bounds: WeightBounds): Float64Array {
  if (bounds.lower.length !== weights.length || bounds.upper.length !== weights.length) {
    throw new UsageError(
      "LENGTH_MISMATCH",
      `Each weight needs a lower and an upper bound; got ${weights.length} weights, ${bounds.lower.length} and ${bounds.upper.length} bounds.`,
    );
  }
  const fault = boundsFault(bounds);
  if (fault !== null) {
    throw new UsageError(
      "WEIGHT_BOUNDS",
      `No weights meet the bounds: ${fault.option} must be ${fault.expected}, got ${fault.received}.`,
    );
  }
  const out = new Float64Array(weights.length);
  const sets = partition(bounds).map(({ columns, lower, upper }) => {
    const parts = columns.map((k) => ({
      value: weights[k] as number,
      lower: bounds.lower[k] as number,
      upper: bounds.upper[k] as number,
    }));
    return { columns, parts, lower, upper };
  });
  const total = (shift: number) =>
    sets.reduce((sum, { parts, lower, upper }) => sum + clamp(sumAt(parts, shift), lower, upper), 0);
  const corners = sets.flatMap(({ parts, lower, upper }) => [
    ...cornersOf(parts),
    ...[lower, upper].flatMap((limit) => shiftsTo(parts, limit)),
  ]);
  const shift = solveBroken(total, corners, 1);
  for (const { columns, parts, lower, upper } of sets) {
    const sum = sumAt(parts, shift);
    const own =
      sum >= lower && sum <= upper ? shift : (shiftsTo(parts, clamp(sum, lower, upper))[0] ?? shift);
    columns.forEach((k, i) => {
      out[k] = at(parts[i] as Part, own);
    });
  }
  return out;
}

/** What keeps bounds from being met by any weights; null where nothing does. */
export function boundsFault({ lower, upper, groups }: WeightBounds): OptionFault | null {
  const fault = (option: string, expected: string, received: unknown) => ({
    option,
    expected,
    received: JSON.stringify(received),
  });
  const high = lower.findIndex((limit, k) => !(limit <= (upper[k] as number)));
  if (high >= 0) return fault("upper", `not below lower (${lower[high]}) in entry ${high + 1}`, upper[high]);
  const members = groups.flatMap((group) => group.columns);
  if (new Set(members).size < members.length)
    return fault(
      "groups",
      "without a child in two groups",
      members.map((k) => k + 1),
    );
  for (const [g, group] of groups.entries()) {
    const low = sumOf(group.columns.map((k) => lower[k] as number));
    const top = sumOf(group.columns.map((k) => upper[k] as number));
    if (!(group.lower <= group.upper))
      return fault("groupUpper", `not below groupLower (${group.lower}) in entry ${g + 1}`, group.upper);
    if (low > group.upper + TOLERANCE)
      return fault(
        "groupUpper",
        `at least ${low}, the sum of the lower bounds of group ${g + 1}`,
        group.upper,
      );
    if (top < group.lower - TOLERANCE)
      return fault(
        "groupLower",
        `at most ${top}, the sum of the upper bounds of group ${g + 1}`,
        group.lower,
      );
  }
  const sets = partition({ lower, upper, groups });
  const least = sumOf(
    sets.map(({ columns, lower: limit }) => Math.max(limit, sumOf(columns.map((k) => lower[k] as number)))),
  );
  const most = sumOf(
    sets.map(({ columns, upper: limit }) => Math.min(limit, sumOf(columns.map((k) => upper[k] as number)))),
  );
  if (least > 1 + TOLERANCE) return fault("lower", "bounds that leave a sum of 1 possible", least);
  if (most < 1 - TOLERANCE) return fault("upper", "bounds that leave a sum of 1 possible", most);
  return null;
}

interface Part {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** The groups, and each column outside them as a group of its own. */
function partition({ lower, upper, groups }: WeightBounds): readonly WeightGroup[] {
  const grouped = new Set(groups.flatMap((group) => group.columns));
  const single = lower.flatMap((limit, k) =>
    grouped.has(k) ? [] : [{ columns: [k], lower: limit, upper: upper[k] as number }],
  );
  return [...groups.filter((group) => group.columns.length > 0), ...single];
}

function at({ value, lower, upper }: Part, shift: number): number {
  return clamp(value + shift, lower, upper);
}

function sumAt(parts: readonly Part[], shift: number): number {
  return sumOf(parts.map((part) => at(part, shift)));
}

/** Shifts at which a part meets one of its limits. */
function cornersOf(parts: readonly Part[]): number[] {
  return parts.flatMap(({ value, lower, upper }) => [lower - value, upper - value]);
}

/** The shift at which the parts sum to `target`; none where they cannot. */
function shiftsTo(parts: readonly Part[], target: number): number[] {
  const corners = cornersOf(parts);
  const sum = (shift: number) => sumAt(parts, shift);
  const reachable = target >= sum(Math.min(...corners)) && target <= sum(Math.max(...corners));
  return reachable ? [solveBroken(sum, corners, target)] : [];
}

/** The point at which a rising broken line with these corners reaches `target`; the nearest corner where it never does. */
function solveBroken(line: (shift: number) => number, corners: readonly number[], target: number): number {
  const sorted = [...corners].sort((a, b) => a - b);
  const next = sorted.findIndex((corner) => line(corner) >= target);
  if (next <= 0) return sorted[next < 0 ? sorted.length - 1 : 0] as number;
  const from = sorted[next - 1] as number;
  const to = sorted[next] as number;
  const start = line(from);
  const end = line(to);
  return end === target ? to : from + ((target - start) / (end - start)) * (to - from);
}

function clamp(value: number, lower: number, upper: number): number {
  return Math.max(lower, Math.min(upper, value));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
