import { describe, expect, it } from "vitest";
import { placesOnScale } from "../../src/equivalence/places-on-scale.js";
import { TierCode } from "../../src/model/evaluation.js";

/** Foreign journals 0, 2, 4 and domestic ones 1, 3 of a pool; journal 3 also measured on the foreign scale. */
const joint = {
  discipline: "optics",
  journals: Uint32Array.from([0, 2, 4, 1, 3]),
  population: ["foreign", "foreign", "foreign", "domestic", "domestic"],
  score: Float64Array.from([9, 7, 5, 8, 4]),
  starts: [0, 3],
  better: "higher",
} as const;
const one = {
  lists: "one",
  values: Float64Array.from([9, 7, 5, 10, 6]),
  better: "higher",
  rank: Float64Array.from([2, 3, 5, 1, 4]),
  tier: Uint8Array.from([0, 1, 2, 0, 1]),
  cuts: [{ population: "all", ranked: 5, boundaries: [2, 4, 5], tier: new Uint8Array(5), splits: [] }],
  excluded: [],
  outcomes: [],
  moves: [],
} as const;
const foreign = {
  population: "foreign",
  journals: Uint32Array.from([0, 2, 3, 4]),
  score: Float64Array.from([9, 7, 40, 5]),
} as const;
const domestic = {
  population: "domestic",
  journals: Uint32Array.from([1, 3]),
  score: Float64Array.from([8, 4]),
} as const;

describe("placesOnScale", () => {
  it("reads the common list back onto each scale, journal by journal", () => {
    expect(placesOnScale(joint, 1, domestic, one)).toEqual({
      equated: Float64Array.from([10, 6]),
      rank: Float64Array.from([1, 4]),
      tier: Uint8Array.from([0, 1]),
      ranked: 5,
      boundaries: [2, 4, 5],
    });
  });

  it("gives an anchor that is only measured here its own score, no rank and the code for anchors", () => {
    expect(placesOnScale(joint, 0, foreign, one)).toEqual({
      equated: Float64Array.from([9, 7, 40, 5]),
      rank: Float64Array.from([2, 3, Number.NaN, 5]),
      tier: Uint8Array.from([0, 1, TierCode.anchor, 2]),
      ranked: 5,
      boundaries: [2, 4, 5],
    });
  });

  it("takes size and boundaries of the own population where lists are apart", () => {
    const apart = {
      ...one,
      lists: "separate",
      cuts: (["foreign", "domestic"] as const).map((population, k) => ({
        population,
        ranked: 3 - k,
        boundaries: [1, 2, 3 - k],
        tier: new Uint8Array(3 - k),
        splits: [],
      })),
    } as const;
    expect(placesOnScale(joint, 0, foreign, apart)).toMatchObject({ ranked: 3, boundaries: [1, 2, 3] });
    expect(placesOnScale(joint, 1, domestic, apart)).toMatchObject({ ranked: 2, boundaries: [1, 2, 2] });
  });

  it("does not change the scores that it is given", () => {
    placesOnScale(joint, 1, domestic, one);
    expect([...domestic.score]).toEqual([8, 4]);
  });

  it("answers empty columns for a scale without journals", () => {
    const empty = { population: "domestic", journals: new Uint32Array(), score: new Float64Array() } as const;
    const none = { ...joint, journals: Uint32Array.from([0, 2, 4]), starts: [0, 3] };
    expect(placesOnScale(none, 1, empty, one)).toMatchObject({
      equated: new Float64Array(),
      tier: new Uint8Array(),
    });
  });
});
