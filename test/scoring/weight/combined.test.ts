import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bounded,
  convex,
  gameTheoretic,
  multiplicative,
  multiplicativeOver,
  projectWeights,
  type WeightBounds,
  type WeightMethod,
  weightMethods,
} from "../../../src/scoring/weight/index.js";
import { expectWeights } from "./close.js";
import { weigh } from "./run.js";

const columns = (count: number) => Array.from({ length: count }, () => [1, 2, 3]);
const GIVEN = { given: [0.2, 0.8] };
const parts = [{ method: "given" }, { method: "smart", points: [3, 1] }];

describe("combined by multiplication", () => {
  it("multiplies the parts", () => {
    // .2 · .75 = .15, .8 · .25 = .2
    expectWeights(weigh(multiplicative, columns(2), { parts }, GIVEN).weights, [3 / 7, 4 / 7], 1e-15);
  });

  it("is undefined where the parts exclude each other, and says so", () => {
    const apart = [
      { method: "smart", points: [0, 1] },
      { method: "smart", points: [1, 0] },
    ];
    const { weights, codes } = weigh(multiplicative, columns(2), { parts: apart });
    expect(weights).toEqual([0.5, 0.5]);
    expect(codes).toEqual(["WEIGHTS_UNDEFINED"]);
  });

  it("takes a user's own methods from the table it is made over", () => {
    const own = {
      ...weightMethods.get("equal"),
      name: "own",
      apply: (_c, out) => out.set([0.9, 0.1]),
    } as WeightMethod;
    const method = multiplicativeOver(new Map([...weightMethods, ["own", own]]));
    expectWeights(
      weigh(method, columns(2), { parts: [{ method: "own" }, { method: "equal" }] }).weights,
      [0.9, 0.1],
      1e-15,
    );
  });
});

describe("combined in declared shares", () => {
  it("mixes the parts", () => {
    // .4 · .2 + .6 · .75 = .53
    expectWeights(
      weigh(convex, columns(2), { parts, shares: [0.4, 0.6] }, GIVEN).weights,
      [0.53, 0.47],
      1e-15,
    );
    expectWeights(weigh(convex, columns(2), { parts, shares: [2, 3] }, GIVEN).weights, [0.53, 0.47], 1e-15);
  });

  it("names what is wrong with a part by its place", () => {
    const faults = (given: object) => convex.faults?.(given as never, 2).map(({ option }) => option);
    expect(faults({ parts, shares: [1] })).toEqual(["shares"]);
    expect(faults({ parts: [{ method: "given" }], shares: [1] })).toEqual(["parts"]);
    expect(faults({ parts: [{ method: "given" }, { method: "entropie" }], shares: [1, 1] })).toEqual([
      "parts[1]",
    ]);
    expect(faults({ parts: [{ method: "critic", correlation: "r" }, ...parts], shares: [1, 1, 1] })).toEqual([
      "parts[0].correlation",
    ]);
    expect(
      faults({ parts: [{ method: "given" }, { method: "smart", points: [1] }], shares: [1, 1] }),
    ).toEqual(["parts[1].points"]);
    expect(() => weigh(convex, columns(2), { parts, shares: [1] })).toThrow(/convex: shares/);
  });
});

describe("combined by least squares", () => {
  it("solves for the coefficients of the parts", () => {
    // w₁·w₁ = .68, w₁·w₂ = .35, w₂·w₂ = .625; determinant .3025
    // α₁ = (.68 − .35) .625 / .3025 = .681818, α₂ = (.625 − .35) .68 / .3025 = .618182
    // .2 α₁ + .75 α₂ = .6, .8 α₁ + .25 α₂ = .7
    expectWeights(weigh(gameTheoretic, columns(2), { parts }, GIVEN).weights, [6 / 13, 7 / 13], 1e-14);
  });

  it("leaves out a part that says nothing new", () => {
    const twice = [parts[0], parts[1], parts[1]];
    expectWeights(weigh(gameTheoretic, columns(2), { parts: twice }, GIVEN).weights, [6 / 13, 7 / 13], 1e-12);
  });

  it("counts a negative coefficient as 0, or by its size", () => {
    // (.4, .6) and (.1, .9): products .52, .58, .82; α₁ = (.52 − .58) .82 / .09 < 0, α₂ = (.82 − .58) .52 / .09
    const flat = [
      { method: "smart", points: [4, 6] },
      { method: "smart", points: [1, 9] },
    ];
    expectWeights(weigh(gameTheoretic, columns(2), { parts: flat }).weights, [0.1, 0.9], 1e-12);
    const [a, b] = [0.06 * 0.82, 0.24 * 0.52];
    expectWeights(
      weigh(gameTheoretic, columns(2), { parts: flat, negative: "absolute" }).weights,
      [(0.4 * a + 0.1 * b) / (a + b), (0.6 * a + 0.9 * b) / (a + b)],
      1e-12,
    );
  });
});

describe("weights within bounds", () => {
  const GIVEN3 = { given: [0.6, 0.3, 0.1] };

  it("move what is above a bound evenly to the others", () => {
    // .1 too much in the first: .05 to each of the others
    const { weights } = weigh(bounded, columns(3), { upper: [0.5, 0.5, 0.5] }, GIVEN3);
    expectWeights(weights, [0.5, 0.35, 0.15], 1e-15);
  });

  it("hold groups of columns", () => {
    // the first two sum to .9, .8 is allowed: .05 less for each, .1 more for the third
    const { weights } = weigh(bounded, columns(3), { groups: [[1, 1, 0]], groupUpper: [0.8] }, GIVEN3);
    expectWeights(weights, [0.55, 0.25, 0.2], 1e-15);
    const { weights: raised } = weigh(
      bounded,
      columns(3),
      { groups: [[0, 1, 1]], groupLower: [0.6], lower: [0, 0, 0.3] },
      GIVEN3,
    );
    // the group is .6: the second and third gain .1 each, but the third must have .3: .3 and .3
    expectWeights(raised, [0.4, 0.3, 0.3], 1e-15);
  });

  it("stay as they are where they meet the bounds", () => {
    const { weights } = weigh(bounded, columns(3), { lower: [0.1, 0.1, 0.1], upper: [0.6, 1, 1] }, GIVEN3);
    expectWeights(weights, [0.6, 0.3, 0.1], 1e-15);
  });

  it("bound any other weighting, combinations included", () => {
    const of = {
      method: "multiplicative",
      parts: [{ method: "given" }, { method: "smart", points: [1, 1, 1] }],
    };
    expectWeights(
      weigh(bounded, columns(3), { of, upper: [0.5, 0.5, 0.5] }, GIVEN3).weights,
      [0.5, 0.35, 0.15],
      1e-15,
    );
  });

  it.each([
    ["lower bounds above 1 together", { lower: [0.5, 0.4, 0.2] }, "lower"],
    ["upper bounds below 1 together", { upper: [0.5, 0.2, 0.2] }, "upper"],
    ["a lower bound above the upper one", { lower: [0.5, 0, 0], upper: [0.4, 1, 1] }, "upper"],
    [
      "a group that cannot reach its limit",
      { upper: [0.1, 0.1, 1], groups: [[1, 1, 0]], groupLower: [0.5] },
      "groupLower",
    ],
    [
      "a group that cannot stay below its limit",
      { lower: [0.3, 0.3, 0], groups: [[1, 1, 0]], groupUpper: [0.5] },
      "groupUpper",
    ],
    [
      "group limits in the wrong order",
      { groups: [[1, 1, 0]], groupLower: [0.5], groupUpper: [0.4] },
      "groupUpper",
    ],
    [
      "groups that leave no sum of 1",
      {
        groups: [
          [1, 1, 0],
          [0, 0, 1],
        ],
        groupUpper: [0.4, 0.4],
      },
      "upper",
    ],
    [
      "a child in two groups",
      {
        groups: [
          [1, 1, 0],
          [0, 1, 1],
        ],
      },
      "groups",
    ],
    ["a group of halves", { groups: [[0.5, 1, 0]] }, "groups"],
    ["limits for groups that are not there", { groupUpper: [0.5] }, "groupUpper"],
    ["a bound above 1", { upper: [2, 1, 1] }, "upper"],
    ["a list of the wrong length", { lower: [0, 0] }, "lower"],
    ["an unknown weighting", { of: { method: "bounded" } }, "of"],
  ])("refuse %s", (_, given, option) => {
    const faults = bounded.faults?.({ of: { method: "given" }, ...given }, 3) ?? [];
    expect(faults.map((fault) => fault.option)).toEqual([option]);
    expect(() => weigh(bounded, columns(3), given, GIVEN3)).toThrow(/bounded: /);
  });

  it("are refused by the projection itself with a code", () => {
    expect(() => projectWeights([1], { lower: [0], upper: [0.5], groups: [] })).toThrow(
      expect.objectContaining({ code: "WEIGHT_BOUNDS" }),
    );
  });

  it("need one lower and one upper bound per weight", () => {
    expect(() => projectWeights([0.5, 0.5], { lower: [0], upper: [1], groups: [] })).toThrow(
      expect.objectContaining({ code: "LENGTH_MISMATCH" }),
    );
  });

  it("are the nearest of all weights that meet the bounds", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const many = { minLength: 5, maxLength: 5 };
    const shares = fc.array(share, many);
    fc.assert(
      fc.property(
        shares,
        shares,
        shares,
        shares,
        fc.tuple(share, share),
        (target, inside, down, up, [gap, lift]) => {
          const weights = scale(target.map((x) => x + 1e-3));
          // bounds around a point that meets them
          const other = scale(inside.map((x) => x + 1e-3));
          const group = [0, 1, 3];
          const sum = group.reduce((total, k) => total + (other[k] as number), 0);
          const bounds: WeightBounds = {
            lower: other.map((x, k) => x * (down[k] as number)),
            upper: other.map((x, k) => x + (1 - x) * (up[k] as number)),
            groups: [{ columns: group, lower: sum * gap, upper: sum + (1 - sum) * lift }],
          };
          const found = projectWeights(weights, bounds);
          const total = found.reduce((a, b) => a + b, 0);
          expect(Math.abs(total - 1)).toBeLessThan(1e-12);
          found.forEach((x, k) => {
            expect(x).toBeGreaterThanOrEqual((bounds.lower[k] as number) - 1e-15);
            expect(x).toBeLessThanOrEqual((bounds.upper[k] as number) + 1e-15);
          });
          const groupSum = group.reduce((a, k) => a + (found[k] as number), 0);
          expect(groupSum).toBeGreaterThanOrEqual(sum * gap - 1e-12);
          expect(groupSum).toBeLessThanOrEqual(sum + (1 - sum) * lift + 1e-12);
          // the way to any other point that meets the bounds leads away from the target
          const slope = other.reduce(
            (a, x, k) => a + ((found[k] as number) - (weights[k] as number)) * (x - (found[k] as number)),
            0,
          );
          expect(slope).toBeGreaterThanOrEqual(-1e-12);
        },
      ),
      { numRuns: 200 },
    );
  });
});

function scale(values: readonly number[]): number[] {
  const total = values.reduce((sum, x) => sum + x, 0);
  return values.map((x) => x / total);
}
