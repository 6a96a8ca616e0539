import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gatherComparisons } from "../../../src/equivalence/pairwise/comparisons.js";
import { strongGroups, weakGroups } from "../../../src/equivalence/pairwise/connected-groups.js";

const build = (size: number, wins: readonly (readonly [number, number])[]) =>
  gatherComparisons(
    Array.from({ length: size }, (_, i) => `J${i}`),
    wins.map(([preferred, other]) => ({ preferred, other, count: 1 })),
  );

describe("connected groups", () => {
  it("need a way back to be strong, and any comparison to be weak", () => {
    // 0 → 1 → 2 → 0 is a cycle; 3 only loses; 4 was never compared.
    const comparisons = build(5, [
      [0, 1],
      [1, 2],
      [2, 0],
      [0, 3],
    ]);
    const strong = strongGroups(comparisons);
    expect(strong[0]).toBe(strong[2]);
    expect(new Set(strong).size).toBe(3);
    const weak = weakGroups(comparisons);
    expect(weak[3]).toBe(weak[0]);
    expect(weak[4]).not.toBe(weak[0]);
  });

  it("take a tie for a way in both directions", () => {
    const tie = gatherComparisons(["a", "b"], [{ preferred: 0, other: 1, count: 1, tied: true }]);
    expect(new Set(strongGroups(tie)).size).toBe(1);
  });

  it("do not exhaust the stack on long chains", () => {
    const chain = Array.from({ length: 50_000 }, (_, i) => [i, i + 1] as const);
    expect(new Set(weakGroups(build(50_001, chain))).size).toBe(1);
  });

  it("are the pairs that reach each other", () => {
    const node = fc.nat(5);
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 15 }), (wins) => {
        const reach = Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (_, j) => i === j));
        for (const [a, b] of wins) (reach[a] as boolean[])[b] = true;
        for (let via = 0; via < 6; via++) {
          for (let a = 0; a < 6; a++) {
            for (let b = 0; b < 6; b++)
              if (reach[a]?.[via] && reach[via]?.[b]) (reach[a] as boolean[])[b] = true;
          }
        }
        const groups = strongGroups(build(6, wins));
        for (let a = 0; a < 6; a++) {
          for (let b = 0; b < 6; b++) {
            expect(groups[a] === groups[b]).toBe(reach[a]?.[b] === true && reach[b]?.[a] === true);
          }
        }
      }),
    );
  });
});
