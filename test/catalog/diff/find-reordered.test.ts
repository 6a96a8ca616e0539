import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findReordered } from "../../../src/catalog/diff/find-reordered.js";

describe("findReordered", () => {
  it("moves 4 alone in 4 1 2 3, and nothing in order or in nothing", () => {
    expect(findReordered([4, 1, 2, 3])).toEqual([0]);
    expect(findReordered([1, 2, 3])).toEqual([]);
    expect(findReordered([])).toEqual([]);
  });

  it("keeps one of a reversed list", () => {
    expect(findReordered([3, 2, 1])).toHaveLength(2);
  });

  it("leaves an increasing rest, and no fewer moves would do", () => {
    const permutation = fc.integer({ min: 0, max: 7 }).chain((n) =>
      fc.shuffledSubarray(
        Array.from({ length: n }, (_, i) => i),
        { minLength: n },
      ),
    );
    fc.assert(
      fc.property(permutation, (positions) => {
        const moved = new Set(findReordered(positions));
        const rest = positions.filter((_, i) => !moved.has(i));
        expect(rest).toEqual([...rest].sort((a, b) => a - b));
        // Brute force over all subsets: the longest increasing one.
        let longest = 0;
        for (let mask = 0; mask < 1 << positions.length; mask += 1) {
          const kept = positions.filter((_, i) => (mask >> i) & 1);
          if (kept.every((value, i) => i === 0 || (kept[i - 1] as number) < value))
            longest = Math.max(longest, kept.length);
        }
        expect(rest.length).toBe(longest);
      }),
    );
  });
});
