/** Scoring, combine: the recipe: agreement first, then the compromise. */

import { UsageError } from "../../model/errors.js";
import { resolveOptions, type ScoringCode } from "../../model/method.js";
import { type RankingAgreement, rankingAgreement } from "./agreement.js";
import type { CombinedRanking, CombineMethod } from "./method.js";

export interface CombineSettings<Options, Report extends CombinedRanking> {
  readonly method: CombineMethod<Options, Report>;
  /**
   * Which numbers of the columns are better: `higher` for scores, `lower` for ranks; one for all or one each.
   */
  readonly better: "higher" | "lower" | readonly ("higher" | "lower")[];
  /** How much each ranking counts, ≥ 0; 1 each where not given. */
  readonly weights?: Float64Array | undefined;
  /** The method's own options; its declared defaults where not given. */
  readonly options?: Partial<Options> | undefined;
}

/** What a method met that a reader should know. */
export interface CombineDiagnostic {
  readonly code: ScoringCode;
  readonly detail: string;
}

export type CombinedRankings<Report extends CombinedRanking> = Report & {
  /** How far the rankings agree; a compromise between rankings that do not agree is none. */
  readonly agreement: RankingAgreement;
  readonly diagnostics: readonly CombineDiagnostic[];
};

/**
 * Turns several rankings of the same journals into one. Columns hold scores or ranks, one entry per journal,
 * NaN where a ranking leaves the journal out. Does not depend on the order of the rows. Throws
 * `OPTION_INVALID` for a wrong option, `LENGTH_MISMATCH` and `WEIGHT_INVALID` for columns and weights that do
 * not fit.
 */
export function combineRankings<Options, Report extends CombinedRanking>(
  columns: readonly Float64Array[],
  settings: CombineSettings<Options, Report>,
): CombinedRankings<Report> {
  const { method, better } = settings;
  const directions = typeof better === "string" ? columns.map(() => better) : better;
  const rankings = {
    columns,
    signs: directions.map((direction) => (direction === "higher" ? 1 : -1)),
    weights: settings.weights ?? new Float64Array(columns.length).fill(1),
  };
  const { options, faults } = resolveOptions(method.options, settings.options ?? {}, []);
  const fault = faults[0];
  if (fault !== undefined) {
    throw new UsageError(
      "OPTION_INVALID",
      `${method.name}: ${fault.option} must be ${fault.expected}, got ${fault.received}.`,
    );
  }
  const diagnostics: CombineDiagnostic[] = [];
  const report = method.combine(rankings, options as Options, (code, detail = "") => {
    diagnostics.push({ code, detail });
  });
  return { ...report, agreement: rankingAgreement(rankings), diagnostics };
}
