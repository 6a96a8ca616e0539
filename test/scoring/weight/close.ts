import { expect } from "vitest";

/** Each weight within `tolerance` of the expected one; half a unit of the sixth decimal unless said otherwise. */
export function expectWeights(
  actual: readonly number[],
  expected: readonly number[],
  tolerance = 5e-7,
): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((weight, k) => {
    expect(Math.abs(weight - (expected[k] as number))).toBeLessThanOrEqual(tolerance);
  });
}
