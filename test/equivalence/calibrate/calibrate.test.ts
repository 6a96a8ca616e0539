import { describe, expect, it } from "vitest";
import { calibrate, type Rating, type RatingInput } from "../../../src/equivalence/calibrate/index.js";
import { randomSource } from "../../../src/numeric/index.js";
import { inventRatings, WORLD } from "./ratings.js";

const codes = (input: RatingInput, options: Parameters<typeof calibrate>[1] = {}) => {
  const { calibration, issues } = calibrate(input, options);
  return { isRefused: calibration === null, codes: Object.keys(issues.counts) };
};

/** Every expert rates every journal by a rule. */
function rateAll(
  input: Omit<RatingInput, "ratings">,
  raters: number,
  rule: (journal: number, rater: number) => number,
): RatingInput {
  const ratings: Rating[] = [];
  for (let journal = 0; journal < input.score.length; journal++) {
    for (let rater = 0; rater < raters; rater++) {
      const rating = rule(journal, rater);
      if (!Number.isNaN(rating)) ratings.push({ journal, rater, rating });
    }
  }
  return { ...input, ratings };
}

// Three domestic and three foreign invented journals with the scores 10, 20, 30 each.
const SIX = {
  score: Float64Array.of(10, 20, 30, 10, 20, 30),
  domestic: [true, true, true, false, false, false],
};

describe("calibrate", () => {
  it("draws offset, slope and severity from ratings that follow the model exactly", () => {
    // rating = 1 + 0.1 · score + 0.5 · domestic − severity, severity −1 and +1: δ = 0.5, offset = 0.5 / 0.1 = 5
    const input = rateAll(SIX, 2, (journal, rater) => {
      const isDomestic = journal < 3;
      return 1 + (SIX.score[journal] as number) / 10 + (isDomestic ? 0.5 : 0) + (rater === 0 ? 1 : -1);
    });
    const { calibration } = calibrate(input, { minimumJournals: 3 });
    expect(calibration?.slope).toBeCloseTo(0.1, 12);
    expect(calibration?.offsetInRating).toBeCloseTo(0.5, 12);
    expect(calibration?.offset).toBeCloseTo(5, 10);
    expect(calibration?.severity.map(({ severity }) => severity)).toEqual([
      expect.closeTo(-1, 10),
      expect.closeTo(1, 10),
    ]);
    expect(calibration?.residualStandardDeviation).toBeCloseTo(0, 10);
    expect(calibration?.journals).toEqual({ domestic: 3, foreign: 3 });
    expect(calibration?.ratings).toBe(12);
  });

  it("gives the hand-computed coefficients where ratings scatter", () => {
    // One expert. Means: domestic (2 + 4 + 6)/3 = 4, foreign (2 + 2 + 5)/3 = 3. Score and origin are orthogonal:
    // slope = Σ (s − 20) y / Σ (s − 20)² = 10 (6 − 2 + 5 − 2) / 400 = 0.175, δ = 4 − 3 = 1, offset = 1 / 0.175.
    const ratings = [2, 4, 6, 2, 2, 5];
    const input = rateAll(SIX, 1, (journal) => ratings[journal] as number);
    const { calibration } = calibrate(input, { minimumJournals: 3 });
    expect(calibration?.slope).toBeCloseTo(0.175, 12);
    expect(calibration?.offsetInRating).toBeCloseTo(1, 12);
    expect(calibration?.offset).toBeCloseTo(1 / 0.175, 10);
  });

  it("gives with one rating a journal about the classical error, as CR2 does under equal errors", () => {
    // One expert, one rating a journal, balanced: CR2 of δ is Σ e²/(1 − h) a², its mean that of least squares.
    const ratings = [2, 4, 6, 2, 2, 5];
    const input = rateAll(SIX, 1, (journal) => ratings[journal] as number);
    const { calibration } = calibrate(input, { minimumJournals: 3 });
    // Fitted 4 + .175 (s − 20) and 3 + .175 (s − 20): residuals −.25, 0, .25, .75, −1, .25.
    // Leverage 1/3 + 100/400 = 7/12 at the ends, 1/3 in the middle; a = 1/3 each:
    // (1/9) ((.0625 + .0625 + .5625 + .0625) / (5/12) + 1 / (2/3)) = (1.8 + 1.5) / 9
    expect((calibration?.offsetInRatingStandardError as number) ** 2).toBeCloseTo(3.3 / 9, 10);
    // 2 · slope: (1/20²) · the ends only: (.75 / (5/12)) · 100 / 400² = 1.8 / 1600
    expect((calibration?.slopeStandardError as number) ** 2).toBeCloseTo(1.8 / 1600, 12);
  });

  it("gives the offset the error of the ratio, by the delta method", () => {
    // The same ratings: slope .175, offset 1/.175. Covariance of δ and slope: Σ e²/(1 − h) (±1/3)(±10/400), domestic
    // ends cancel, foreign ones leave (1.35 − .15)/120 = .01.
    const ratings = [2, 4, 6, 2, 2, 5];
    const input = rateAll(SIX, 1, (journal) => ratings[journal] as number);
    const { calibration } = calibrate(input, { minimumJournals: 3 });
    const offset = 1 / 0.175;
    const variance = 3.3 / 9 - 2 * offset * 0.01 + (offset * offset * 1.8) / 1600;
    expect(calibration?.standardError).toBeCloseTo(Math.sqrt(variance) / 0.175, 9);
    // Residuals −.25, 0, .25, .75, −1, .25: Σ e² = 1.75; six ratings less slope, δ and one level.
    expect(calibration?.residualStandardDeviation).toBeCloseTo(Math.sqrt(1.75 / 3), 12);
  });

  it("recovers a known offset without bias, and its 95 % interval covers it in 93 to 97 % of runs", () => {
    const truth = WORLD.delta / WORLD.slope;
    const runs = 400;
    let covered = 0;
    let total = 0;
    let squares = 0;
    let errors = 0;
    let bent = 0;
    for (let seed = 1; seed <= runs; seed++) {
      const { calibration } = calibrate(inventRatings(WORLD, seed).input);
      if (calibration === null) throw new Error(`refused at seed ${seed}`);
      const [low, high] = calibration.interval95;
      if (low <= truth && truth <= high) covered++;
      if (calibration.curvature.pValue < 0.05) bent++;
      total += calibration.offset;
      squares += calibration.offset ** 2;
      errors += calibration.standardError;
    }
    const spread = Math.sqrt(squares / runs - (total / runs) ** 2);
    expect(covered / runs).toBeGreaterThanOrEqual(0.93);
    expect(covered / runs).toBeLessThanOrEqual(0.97);
    expect(Math.abs(total / runs - truth)).toBeLessThan((3 * spread) / Math.sqrt(runs));
    expect(errors / runs / spread).toBeGreaterThan(0.9);
    expect(errors / runs / spread).toBeLessThan(1.1);
    // A straight link is called curved about as often as the level of the test says.
    expect(bent / runs).toBeLessThan(0.08);
  }, 60_000);

  it("finds the same error by drawing other journals, and equal seeds give equal bits", () => {
    const world = { ...WORLD, domestic: 40, foreign: 60 };
    const { input } = inventRatings(world, 7);
    const options = { bootstrap: { replicates: 500, seed: 3 } };
    const { calibration } = calibrate(input, options);
    const bootstrap = calibration?.bootstrap;
    if (calibration === null || !bootstrap) throw new Error("refused");
    expect(bootstrap.standardError / calibration.standardError).toBeGreaterThan(0.85);
    expect(bootstrap.standardError / calibration.standardError).toBeLessThan(1.15);
    expect(bootstrap.unusable).toBe(0);
    const [low, high] = bootstrap.interval95;
    expect(low).toBeLessThan(calibration.offset);
    expect(high).toBeGreaterThan(calibration.offset);
    expect(calibrate(input, options).calibration).toEqual(calibration);
  });

  it("recovers the experts' severities", () => {
    const { input, level } = inventRatings(
      { ...WORLD, journalSpread: 0.2, ratingSpread: 0.3, density: 1 },
      11,
    );
    const mean = level.reduce((sum, value) => sum + value, 0) / level.length;
    for (const { rater, severity, standardError } of calibrate(input).calibration?.severity ?? []) {
      expect(Math.abs(severity - (mean - (level[rater] as number)))).toBeLessThan(4 * standardError);
      expect(standardError).toBeLessThan(0.1);
    }
  });

  it("does not depend on the order of the ratings", () => {
    const { input } = inventRatings(WORLD, 5);
    const random = randomSource(1);
    const keyed = input.ratings.map((rating) => ({ rating, key: random.next() }));
    const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ rating }) => rating);
    const options = { bootstrap: { replicates: 100, seed: 1 } };
    expect(calibrate({ ...input, ratings: shuffled }, options)).toEqual(calibrate(input, options));
  });

  it("follows a change of units: the offset with the score, δ with the rating", () => {
    const { input } = inventRatings(WORLD, 9);
    const base = calibrate(input).calibration;
    const scaled = calibrate({
      ...input,
      score: input.score.map((score) => 1000 + score / 10),
      ratings: input.ratings.map((rating) => ({ ...rating, rating: 3 * rating.rating - 20 })),
    }).calibration;
    expect((scaled?.offset as number) / (base?.offset as number)).toBeCloseTo(0.1, 9);
    expect((scaled?.offsetInRating as number) / (base?.offsetInRating as number)).toBeCloseTo(3, 9);
    expect((scaled?.standardError as number) / (base?.standardError as number)).toBeCloseTo(0.1, 9);
  });

  it("refuses where one population has fewer rated journals than declared", () => {
    const { input } = inventRatings({ ...WORLD, domestic: 7, density: 1 }, 1);
    const { issues } = calibrate(input);
    expect(Object.keys(issues.counts)).toEqual(["CALIBRATION_FEW"]);
    expect(issues.issues[0]?.message.en).toContain("Only 7 domestic journals");
    expect(codes({ ...input, ratings: [] }).codes).toEqual(["CALIBRATION_FEW"]);
  });

  it("refuses where no expert rated both populations", () => {
    const { input } = inventRatings({ ...WORLD, density: 1 }, 1);
    const apart = input.ratings.filter(({ journal, rater }) => journal < 12 === rater < 4);
    expect(codes({ ...input, ratings: apart })).toEqual({
      isRefused: true,
      codes: ["CALIBRATION_CONFOUNDED"],
    });
  });

  it("refuses where origin follows the score exactly", () => {
    const score = Float64Array.from({ length: 20 }, (_, journal) => (journal < 10 ? 1 : 2));
    const domestic = Array.from({ length: 20 }, (_, journal) => journal < 10);
    const input = rateAll({ score, domestic }, 3, (journal, rater) => ((journal * 7 + rater * 3) % 5) + 1);
    expect(codes(input).codes).toEqual(["CALIBRATION_CONFOUNDED"]);
  });

  it("refuses where ratings do not rise with the score", () => {
    expect(codes(inventRatings({ ...WORLD, slope: -0.04 }, 1).input)).toEqual({
      isRefused: true,
      codes: ["CALIBRATION_NO_SLOPE"],
    });
    expect(codes(inventRatings({ ...WORLD, slope: 0 }, 2).input).codes).toContain("CALIBRATION_NO_SLOPE");
  });

  it("leaves out experts whose ratings say nothing, and says so", () => {
    const { input } = inventRatings({ ...WORLD, density: 1 }, 1);
    const constant = input.ratings.map((rating) => (rating.rater === 2 ? { ...rating, rating: 5 } : rating));
    const single = constant.filter(({ rater, journal }) => rater !== 3 || journal === 0);
    const { calibration, issues } = calibrate({ ...input, ratings: single });
    expect(issues.counts).toEqual({ CALIBRATION_RATER_CONSTANT: 1, CALIBRATION_RATER_SINGLE: 1 });
    expect(calibration?.severity.map(({ rater }) => rater)).toEqual([0, 1, 4, 5, 6, 7]);
    expect(calibration?.ratings).toBe(6 * 42);
    expect(calibration?.severity.map(({ ratings }) => ratings)).toEqual(new Array(6).fill(42));
  });

  it("reports experts of one population, circles without a common journal, and ratings without a score", () => {
    const { input } = inventRatings({ ...WORLD, density: 1 }, 1);
    const circles = input.ratings.filter(({ journal, rater }) => journal % 2 === rater % 2);
    expect(codes({ ...input, ratings: circles })).toEqual({
      isRefused: false,
      codes: ["CALIBRATION_DISCONNECTED"],
    });
    const oneSided = input.ratings.filter(({ journal, rater }) => rater !== 0 || journal < 12);
    expect(codes({ ...input, ratings: oneSided }).codes).toEqual(["CALIBRATION_ONE_POPULATION"]);
    // One of eight rated domestic journals only.
    expect(calibrate({ ...input, ratings: oneSided }).issues.issues[0]).toMatchObject({ received: "1" });
    const score = Float64Array.from(input.score);
    score[20] = Number.NaN;
    const { calibration, issues } = calibrate({ ...input, score });
    expect(issues.issues[0]?.received).toBe("8");
    expect(calibration?.journals).toEqual({ domestic: 12, foreign: 29 });
  });

  it("warns where the link is curved or not parallel", () => {
    const curved = inventRatings({ ...WORLD, density: 1, bend: 0.8 }, 3).input;
    expect(codes(curved).codes).toContain("CALIBRATION_CURVED");
    const tilted = inventRatings({ ...WORLD, domestic: 30, density: 1, tilt: 0.06 }, 3).input;
    expect(codes(tilted).codes).toContain("CALIBRATION_NOT_PARALLEL");
  });

  it("gives no test of curvature where the score has two values only", () => {
    const score = Float64Array.from({ length: 40 }, (_, journal) => (journal % 2 === 0 ? 10 : 20));
    const domestic = Array.from({ length: 40 }, (_, journal) => journal % 4 < 2);
    const random = randomSource(1);
    const input = rateAll({ score, domestic }, 4, (journal) => (score[journal] as number) + random.normal());
    const { calibration } = calibrate(input);
    expect(calibration?.curvature.pValue).toBeNaN();
    expect(calibration?.interaction.pValue).toBeGreaterThan(0);
  });

  it("refuses ratings that name no journal, columns of two lengths, and idle options", () => {
    const refusal = (code: string) => expect.objectContaining({ code });
    const { input } = inventRatings(WORLD, 1);
    const stray = (rating: Rating) => () => calibrate({ ...input, ratings: [rating] });
    expect(stray({ journal: 42, rater: 0, rating: 1 })).toThrow(refusal("JOURNAL_INDEX"));
    expect(stray({ journal: 0, rater: -1, rating: 1 })).toThrow(refusal("RATER_INDEX"));
    expect(() => calibrate({ ...input, domestic: [true] })).toThrow(refusal("LENGTH_MISMATCH"));
    expect(() => calibrate(input, { minimumJournals: 2 })).toThrow(refusal("MINIMUM_JOURNALS"));
    expect(() => calibrate(input, { bootstrap: { replicates: 10, seed: 1 } })).toThrow(refusal("REPLICATES"));
  });
});
