/** Equivalence, calibrate: the offset between domestic and foreign journals that experts' ratings imply. */

import { UsageError } from "../../model/errors.js";
import { IssueLog, type IssueReport } from "../../model/issue.js";
import { mean, studentQuantile } from "../../numeric/index.js";
import { bootstrapOffset, fitWithin, type OffsetBootstrap } from "./bootstrap.js";
import { type ClusterRobustFit, clusterRobust } from "./cluster-robust.js";
import { countJournals, isDesignUsable } from "./design.js";
import { calibrateIssues } from "./issues.js";
import { type RatingInput, ratingRows } from "./rating-rows.js";
import { ratioInterval } from "./ratio-interval.js";
import { type RaterSeverity, severities } from "./severity.js";
import { type TermTest, testTerm } from "./term-test.js";

export interface CalibrateOptions {
  /** Fewest rated journals with a score in each population. */
  readonly minimumJournals?: number;
  /** Bootstrap over journals; left out, there is none. */
  readonly bootstrap?: { readonly replicates: number; readonly seed: number };
}

export interface Calibration {
  /** To be added to the score of a domestic journal: δ / slope, in units of the score. */
  readonly offset: number;
  /** Cluster-robust (CR2 by journal), by the delta method. */
  readonly standardError: number;
  /** Fieller's interval with Satterthwaite's degrees of freedom; it need not be symmetric. */
  readonly interval95: readonly [number, number];
  readonly degreesOfFreedom: number;
  /** δ: how much higher domestic journals of equal score are rated, in units of the rating. */
  readonly offsetInRating: number;
  readonly offsetInRatingStandardError: number;
  /** Rating per unit of score. */
  readonly slope: number;
  readonly slopeStandardError: number;
  /** Does the rating bend with the score, and does it rise differently by population? */
  readonly curvature: TermTest;
  readonly interaction: TermTest;
  readonly severity: readonly RaterSeverity[];
  readonly residualStandardDeviation: number;
  readonly ratings: number;
  readonly journals: { readonly domestic: number; readonly foreign: number };
  readonly bootstrap: OffsetBootstrap | null;
}

export interface CalibrationResult {
  /** Null where the ratings cannot give an offset; the issues say why. */
  readonly calibration: Calibration | null;
  readonly issues: IssueReport;
}

const SIGNIFICANT = 0.05;

/**
 * rating = level of the expert + slope · score + δ · domestic + error, by least squares with one level per
 * expert; offset = δ / slope. Ratings of one journal share what the score does not say about it, so errors are
 * clustered by journal. An error in the score itself draws the slope towards 0; no interval here contains that.
 *
 * **Shape** `score` and `domestic` one entry per journal; the order of the ratings does not matter.
 * **Missing** ratings without a score are left out; experts with equal or single ratings are left out; all
 * reported. **Throws** UsageError `LENGTH_MISMATCH`, `JOURNAL_INDEX`, `RATER_INDEX`, `MINIMUM_JOURNALS`,
 * `REPLICATES`.
 * **Source** rater severity as a facet: Linacre (1989), Many-Facet Rasch Measurement; errors: Liang & Zeger
 * (1986), Bell & McCaffrey (2002); interval: Fieller (1954).
 * **Cost** O(ratings · experts² + journals²), plus O(ratings) a replicate.
 */
export function calibrate(input: RatingInput, options: CalibrateOptions = {}): CalibrationResult {
  const { minimumJournals = 8, bootstrap } = options;
  if (!(minimumJournals >= 3)) {
    throw new UsageError(
      "MINIMUM_JOURNALS",
      `At least 3 journals of each population, got ${minimumJournals}.`,
    );
  }
  if (bootstrap !== undefined && !(Number.isInteger(bootstrap.replicates) && bootstrap.replicates >= 100)) {
    throw new UsageError(
      "REPLICATES",
      `A bootstrap takes 100 replicates or more, got ${bootstrap.replicates}.`,
    );
  }
  const log = new IssueLog(calibrateIssues);
  const refuse = (): CalibrationResult => ({ calibration: null, issues: log.finish() });
  const rows = ratingRows(input, log);
  if (!isDesignUsable(rows, minimumJournals, log)) return refuse();
  const within = fitWithin(rows, new Float64Array(rows.journals.length).fill(1));
  if (Number.isNaN(within.slope)) {
    log.report("CALIBRATION_CONFOUNDED");
    return refuse();
  }

  const levels = rows.raters.map((_, rater) =>
    Float64Array.from(rows.rater, (own) => (own === rater ? 1 : 0)),
  );
  const clustered = { response: rows.rating, cluster: rows.journal };
  const middle = mean(rows.score);
  const centered = rows.score.map((score) => score - middle);
  const fit = clusterRobust({ ...clustered, columns: [centered, rows.domestic, ...levels] });
  const [slope, origin] = [fit.coefficients[0] as number, fit.coefficients[1] as number];
  const [slopeError, originError] = [errorOf(fit, 0), errorOf(fit, 1)];
  const offset = origin / slope;
  const contrast = new Float64Array(fit.coefficients.length);
  contrast.set([-offset, 1]);
  const degreesOfFreedom = fit.degreesOfFreedom(contrast);
  const variances = {
    varianceAbove: originError * originError,
    varianceBelow: slopeError * slopeError,
    covariance: fit.covariance[0]?.[1] as number,
  };
  const interval95 =
    slope > 0
      ? ratioInterval({ above: origin, below: slope, ...variances }, studentQuantile(0.975, degreesOfFreedom))
      : null;
  if (interval95 === null) {
    log.report("CALIBRATION_NO_SLOPE", { received: slope.toPrecision(3), error: slopeError.toPrecision(3) });
    return refuse();
  }
  const curvature = testTerm(rows, levels, "curvature");
  const interaction = testTerm(rows, levels, "interaction");
  if (curvature.pValue < SIGNIFICANT) {
    log.report("CALIBRATION_CURVED", { received: curvature.pValue.toPrecision(2) });
  }
  if (interaction.pValue < SIGNIFICANT) {
    log.report("CALIBRATION_NOT_PARALLEL", { received: interaction.pValue.toPrecision(2) });
  }
  const variance =
    variances.varianceAbove - 2 * offset * variances.covariance + offset * offset * variances.varianceBelow;
  let residual = 0;
  for (const value of fit.residuals) residual += value * value;
  const calibration: Calibration = {
    offset,
    standardError: Math.sqrt(variance) / slope,
    interval95,
    degreesOfFreedom,
    offsetInRating: origin,
    offsetInRatingStandardError: originError,
    slope,
    slopeStandardError: slopeError,
    curvature,
    interaction,
    severity: severities(rows, fit, 2),
    residualStandardDeviation: Math.sqrt(residual / (rows.rating.length - fit.coefficients.length)),
    ratings: rows.rating.length,
    journals: countJournals(rows),
    bootstrap: bootstrap === undefined ? null : bootstrapOffset(rows, bootstrap.replicates, bootstrap.seed),
  };
  return { calibration, issues: log.finish() };
}

function errorOf(fit: ClusterRobustFit, coefficient: number): number {
  return Math.sqrt(fit.covariance[coefficient]?.[coefficient] as number);
}
