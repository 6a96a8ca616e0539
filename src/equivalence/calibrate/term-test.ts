/** Equivalence, calibrate: would a further term in the model matter? */

import { ComputationError } from "../../model/errors.js";
import { mean, standardDeviation, studentTail } from "../../numeric/index.js";
import { clusterRobust } from "./cluster-robust.js";
import type { RatingRows } from "./rating-rows.js";

export interface TermTest {
  /** Per squared standard deviation of the score (curvature), or per standard deviation (interaction). */
  readonly coefficient: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** Two-sided. All four are NaN where the term cannot be told apart from the others. */
  readonly pValue: number;
}

/**
 * Adds z² (curvature) or z · domestic (interaction), z the standardized score, and tests its coefficient by t
 * with the CR2 error by journal and Satterthwaite's degrees of freedom.
 */
export function testTerm(
  rows: RatingRows,
  levels: readonly Float64Array[],
  term: "curvature" | "interaction",
): TermTest {
  const middle = mean(rows.score);
  const spread = standardDeviation(rows.score, "sample");
  const z = rows.score.map((score) => (score - middle) / spread);
  const added = z.map(
    (value, row) => value * (term === "curvature" ? value : (rows.domestic[row] as number)),
  );
  try {
    const fit = clusterRobust({
      columns: [added, z, rows.domestic, ...levels],
      response: rows.rating,
      cluster: rows.journal,
    });
    const coefficient = fit.coefficients[0] as number;
    const standardError = Math.sqrt(fit.covariance[0]?.[0] as number);
    const contrast = new Float64Array(fit.coefficients.length);
    contrast[0] = 1;
    const degreesOfFreedom = fit.degreesOfFreedom(contrast);
    const pValue = studentTail(coefficient / standardError, degreesOfFreedom);
    return { coefficient, standardError, degreesOfFreedom, pValue };
  } catch (error) {
    if (!(error instanceof ComputationError)) throw error;
    const missing = Number.NaN;
    return { coefficient: missing, standardError: missing, degreesOfFreedom: missing, pValue: missing };
  }
}
