/** Invented ratings with a known offset, for the tests of the calibration. */

import type { Rating } from "../../../src/equivalence/calibrate/index.js";
import { randomSource } from "../../../src/numeric/index.js";

export interface World {
  readonly domestic: number;
  readonly foreign: number;
  readonly raters: number;
  /** Chance that an expert rates a journal. */
  readonly density: number;
  readonly slope: number;
  readonly delta: number;
  /** Spread of what the score does not say about a journal, and of single ratings. */
  readonly journalSpread: number;
  readonly ratingSpread: number;
  /** Rating per squared 22 points of score. */
  readonly bend?: number;
  /** Extra slope of domestic journals. */
  readonly tilt?: number;
}

export const WORLD: World = {
  domestic: 12,
  foreign: 30,
  raters: 8,
  density: 0.6,
  slope: 0.04,
  delta: 0.6,
  journalSpread: 0.7,
  ratingSpread: 0.8,
};

/** Scores of percentile kind, domestic journals somewhat lower; experts differ in severity. */
export function inventRatings(world: World, seed: number) {
  const random = randomSource(seed);
  const journals = world.domestic + world.foreign;
  const score = new Float64Array(journals);
  const domestic = Array.from({ length: journals }, (_, journal) => journal < world.domestic);
  const level = Array.from({ length: world.raters }, () => 0.7 * random.normal());
  const ratings: Rating[] = [];
  for (let journal = 0; journal < journals; journal++) {
    const isDomestic = domestic[journal] === true;
    const position = 50 + (isDomestic ? -8 : 4) + 22 * random.normal();
    score[journal] = Math.min(100, Math.max(0, position));
    const z = ((score[journal] as number) - 50) / 22;
    const own = world.journalSpread * random.normal();
    for (let rater = 0; rater < world.raters; rater++) {
      if (random.next() >= world.density) continue;
      const slope = world.slope + (isDomestic ? (world.tilt ?? 0) : 0);
      const expected =
        5 +
        (level[rater] as number) +
        slope * 22 * z +
        (world.bend ?? 0) * z * z +
        (isDomestic ? world.delta : 0);
      ratings.push({ journal, rater, rating: expected + own + world.ratingSpread * random.normal() });
    }
  }
  return { input: { ratings, score, domestic }, level };
}
