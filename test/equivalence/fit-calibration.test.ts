import { describe, expect, it } from "vitest";
import { fitCalibration } from "../../src/equivalence/fit-calibration.js";
import type { Joint } from "../../src/equivalence/joint.js";
import type { CalibrateStep } from "../../src/methodology/equivalence.js";
import type { CandidatePool } from "../../src/model/pool.js";
import { inventRatings, WORLD } from "./calibrate/ratings.js";
import { reason } from "./invented.js";

const { input } = inventRatings(WORLD, 4);
const count = input.score.length;
/** One column of ratings per expert, r0 …, and one of another source. */
const columns = Array.from({ length: WORLD.raters }, (_, rater) => {
  const values = new Float64Array(count).fill(Number.NaN);
  for (const rating of input.ratings) if (rating.rater === rater) values[rating.journal] = rating.rating;
  return { source: "experts", column: `r${rater}`, values };
});
const pool = {
  metrics: new Map(
    [...columns, { source: "other", column: "r9", values: new Float64Array(count) }].map(
      (column) => [column.column, column] as const,
    ),
  ),
} as unknown as CandidatePool;
const joint: Joint = {
  discipline: "optics",
  journals: Uint32Array.from({ length: count }, (_, journal) => journal),
  population: input.domestic.map((isDomestic) => (isDomestic ? "domestic" : "foreign")),
  score: input.score,
  starts: [0],
  better: "higher",
};

function calibrationOf(values: Float64Array, better: Joint["better"], part: Partial<CalibrateStep> = {}) {
  const step = {
    type: "calibrate",
    ratings: { source: "experts" },
    units: "score",
    apply: "add",
    error: { bootstrap: 100, seed: 1 },
    reason,
    ...part,
  } as CalibrateStep;
  return fitCalibration(pool, joint, { values, better }, step);
}

describe("fitCalibration", () => {
  it("takes every column of the source for an expert, or those that are named", () => {
    const all = calibrationOf(input.score, "higher");
    expect(all.figures).toMatchObject({
      ratings: input.ratings.length,
      raters: 8,
      ratedDomestic: WORLD.domestic,
      ratedForeign: WORLD.foreign,
    });
    const named = calibrationOf(input.score, "higher", {
      ratings: { source: "experts", columns: ["r1", "r2", "r3"] },
    });
    expect(named.figures["raters"]).toBe(3);
  });

  it("gives the number to be added: where lower is better it has the other sign, and the interval turns", () => {
    const upward = calibrationOf(input.score, "higher");
    const downward = calibrationOf(
      input.score.map((score) => -score),
      "lower",
    );
    const [offset, lower, upper] = [upward.offset, upward.lower, upward.upper] as [number, number, number];
    expect(lower < offset && offset < upper).toBe(true);
    expect(downward.offset).toBeCloseTo(-offset, 9);
    expect(downward.lower).toBeCloseTo(-upper, 9);
    expect(downward.upper).toBeCloseTo(-lower, 9);
    expect(downward.standardError).toBeCloseTo(upward.standardError as number, 9);
  });

  it("counts percentiles upward whichever way the scores point", () => {
    const upward = calibrationOf(input.score, "higher", { units: "percentile" });
    const downward = calibrationOf(
      input.score.map((score) => -score),
      "lower",
      { units: "percentile" },
    );
    expect(downward.offset).toBeCloseTo(upward.offset as number, 9);
    expect(downward.lower).toBeCloseTo(upward.lower as number, 9);
  });
});
