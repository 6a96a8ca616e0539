/** Equivalence, calibrate: which ratings can speak about the offset, and who gave them. */

import { UsageError } from "../../model/errors.js";
import type { IssueLog } from "../../model/issue.js";
import type { calibrateIssues } from "./issues.js";

/** One expert's rating of one journal; higher is better. NaN where the expert abstained. */
export interface Rating {
  /** Index of the journal in `score` and `domestic`. */
  readonly journal: number;
  /** Number of the expert, 0 or more. */
  readonly rater: number;
  readonly rating: number;
}

export interface RatingInput {
  readonly ratings: readonly Rating[];
  /** Per journal, in units common to both populations; higher is better, NaN where missing. */
  readonly score: Float64Array;
  /** Per journal: is it domestic? */
  readonly domestic: ArrayLike<number | boolean>;
}

/** The usable ratings, sorted by journal, rater and rating. The four columns have one length. */
export interface RatingRows {
  /** Place of the journal in `journals` and of the expert in `raters`. */
  readonly journal: Uint32Array;
  readonly rater: Uint32Array;
  readonly score: Float64Array;
  readonly domestic: Float64Array;
  readonly rating: Float64Array;
  readonly journals: readonly number[];
  readonly raters: readonly number[];
}

/** Leaves out what has no score or rating, and experts whose ratings do not differ; reports all of it. */
export function ratingRows(input: RatingInput, log: IssueLog<typeof calibrateIssues>): RatingRows {
  const { ratings, score, domestic } = input;
  if (domestic.length !== score.length) {
    throw new UsageError(
      "LENGTH_MISMATCH",
      `There are ${score.length} scores and ${domestic.length} marks of origin; both are one per journal.`,
    );
  }
  const present = ratings.filter(({ journal, rater, rating }) => {
    if (!Number.isInteger(journal) || journal < 0 || journal >= score.length) {
      throw new UsageError("JOURNAL_INDEX", `A rating names journal ${journal} of ${score.length}.`);
    }
    if (!Number.isInteger(rater) || rater < 0) {
      throw new UsageError("RATER_INDEX", `A rating names expert ${rater}; experts are counted from 0.`);
    }
    return Number.isFinite(rating) && Number.isFinite(score[journal]);
  });
  if (present.length < ratings.length) {
    log.report("CALIBRATION_NO_SCORE", { received: String(ratings.length - present.length) });
  }
  const heard = informativeRaters(present, log);
  const rows = present
    .filter(({ rater }) => heard.has(rater))
    .sort((a, b) => a.journal - b.journal || a.rater - b.rater || a.rating - b.rating);
  const journals = [...new Set(rows.map(({ journal }) => journal))];
  const raters = [...heard];
  const journalPlace = new Map(journals.map((journal, place) => [journal, place]));
  const raterPlace = new Map(raters.map((rater, place) => [rater, place]));
  return {
    journal: Uint32Array.from(rows, ({ journal }) => journalPlace.get(journal) as number),
    rater: Uint32Array.from(rows, ({ rater }) => raterPlace.get(rater) as number),
    score: Float64Array.from(rows, ({ journal }) => score[journal] as number),
    domestic: Float64Array.from(rows, ({ journal }) => (domestic[journal] ? 1 : 0)),
    rating: Float64Array.from(rows, ({ rating }) => rating),
    journals,
    raters,
  };
}

/** Experts whose ratings differ, ascending. */
function informativeRaters(
  ratings: readonly Rating[],
  log: IssueLog<typeof calibrateIssues>,
): ReadonlySet<number> {
  const byRater = new Map<number, Rating[]>();
  for (const rating of ratings) {
    const own = byRater.get(rating.rater);
    if (own === undefined) byRater.set(rating.rater, [rating]);
    else own.push(rating);
  }
  const heard = new Set<number>();
  for (const [rater, own] of [...byRater].sort((a, b) => a[0] - b[0])) {
    const journals = new Set(own.map(({ journal }) => journal)).size;
    if (journals === 1) log.report("CALIBRATION_RATER_SINGLE", { received: String(rater) });
    else if (own.every(({ rating }) => rating === own[0]?.rating)) {
      log.report("CALIBRATION_RATER_CONSTANT", { received: String(rater), count: journals });
    } else heard.add(rater);
  }
  return heard;
}
