/** Equivalence: experts' ratings of one discipline, from the pool's columns to a calibrated offset. */

import type { CalibrateStep } from "../methodology/equivalence.js";
import type { Finding } from "../model/equivalence.js";
import type { Issue } from "../model/issue.js";
import type { CandidatePool } from "../model/pool.js";
import { compareText } from "../model/text.js";
import { calibrate, type Rating } from "./calibrate/index.js";
import type { CalibrationUse } from "./equate/calibrated.js";
import type { Equating } from "./equating.js";
import type { Joint } from "./joint.js";
import { percentilesInside } from "./percentiles.js";

/**
 * The offset of a discipline, on the scores as the steps before have made them. Every number column of the ratings' source, or those that the step names, is one
 * expert; a journal's rating is the number in its row. Cost as `calibrate`.
 */
export function fitCalibration(
  pool: CandidatePool,
  joint: Joint,
  { values, better }: Pick<Equating, "values" | "better">,
  step: CalibrateStep,
): CalibrationUse {
  const raters = [...pool.metrics.values()]
    .filter(
      ({ source, column }) =>
        source === step.ratings.source && (step.ratings.columns?.includes(column) ?? true),
    )
    .sort((a, b) => compareText(a.column, b.column));
  const ratings = raters.flatMap(({ values }, rater) =>
    Array.from(
      joint.journals,
      (index, journal): Rating => ({ journal, rater, rating: values[index] as number }),
    ).filter(({ rating }) => !Number.isNaN(rating)),
  );
  const sign = step.units === "score" && better === "lower" ? -1 : 1;
  const score =
    step.units === "percentile"
      ? percentilesInside(joint, values, better)
      : values.map((value) => sign * value);
  const { calibration, issues } = calibrate(
    { ratings, score, domestic: joint.population.map((population) => population === "domestic") },
    {
      minimumJournals: step.minimumRated,
      bootstrap: { replicates: step.error.bootstrap, seed: step.error.seed },
    },
  );
  const found = (refused: boolean) =>
    issues.issues
      .filter(({ severity }) => (severity === "error") === refused && severity !== "info")
      .map(({ code, message }: Issue): Finding => ({ code, message }));
  const [lower, upper] =
    calibration === null ? [null, null] : [...calibration.interval95].sort((a, b) => sign * (a - b));
  return {
    offset: calibration === null ? null : sign * calibration.offset,
    standardError: calibration?.standardError ?? null,
    lower: lower === null || lower === undefined ? null : sign * lower,
    upper: upper === null || upper === undefined ? null : sign * upper,
    figures: {
      ratings: ratings.length,
      raters: raters.length,
      ratedDomestic: calibration?.journals.domestic ?? null,
      ratedForeign: calibration?.journals.foreign ?? null,
      slope: calibration?.slope ?? null,
      offsetInRating: calibration?.offsetInRating ?? null,
      bootstrapStandardError: calibration?.bootstrap?.standardError ?? null,
    },
    refusals: found(true),
    warnings: found(false),
  };
}
