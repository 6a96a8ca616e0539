/** Equivalence, audit: the recipe. Are journals of equal quality placed in the same tiers, whatever their group? */

import { UsageError } from "../../model/errors.js";
import { prepareAudit } from "./audit-data.js";
import { auditFigures } from "./figures.js";
import { auditReport } from "./report.js";
import { auditSentence, cannotSay } from "./sentence.js";
import { standardizedDifference } from "./standardized-difference.js";
import { tierScores } from "./standardized-mean-difference.js";
import { MINIMUM_PER_GROUP } from "./stratify.js";
import type { Audit, AuditFigures, AuditInput, AuditNames, AuditOptions } from "./types.js";
import { auditVerdict } from "./verdict.js";

const DEFAULT_NAMES: AuditNames = {
  focal: { zh: "国内期刊", en: "domestic journals" },
  reference: { zh: "国外期刊", en: "foreign journals" },
  yardstick: { zh: "外部质量标尺", en: "the outside yardstick" },
};

const STATISTICS = ["topTiers", "homogeneity", "topShare", "allTiers", "logistic", "ordinal"] as const;
const NO_FIGURES: AuditFigures = {
  topTiers: null,
  homogeneity: null,
  topShare: null,
  allTiers: null,
  logistic: null,
  ordinal: null,
};

/**
 * Tests whether journals of equal quality by an outside yardstick are placed in the same tiers in both groups.
 *
 * Shape: one entry per journal in each column of the input. Missing: journals without tier, group, yardstick or
 * label are counted and left out; what cannot be computed is null, with the code of the reason in `withheld` and
 * an issue that says what would be needed; data never make it throw.
 * What it assumes: that the yardstick measures quality alike in both groups. One with much error leaves part of
 * a real difference in quality unaccounted for and shows it as a difference in placing; `yardstickDifference`
 * says how large that difference is.
 * Throws `LENGTH_MISMATCH`, `OPTION_INVALID`. Does not depend on the order of the journals.
 * Source: Holland & Thayer (1988); Zumbo (1999). Cost O(n log n) and six regressions.
 */
export function auditTiers(input: AuditInput, options: AuditOptions): Audit {
  const { top = 1, confidence = 0.95, minimumJournals = 10 } = options;
  checkOptions(top, options.tiers.length, confidence, minimumJournals);
  const names = Object.freeze({ ...DEFAULT_NAMES, ...options.names });
  const data = prepareAudit(input, options, minimumJournals);
  const { category, focal, categories, sizes, matching, obstacle } = data;

  const { figures, withheld } =
    obstacle === null
      ? auditFigures(data, { top, confidence })
      : {
          figures: NO_FIGURES,
          withheld: STATISTICS.map((statistic) => ({ statistic, code: obstacle })),
        };
  const verdict = auditVerdict(figures.topTiers, figures.allTiers, figures.topShare?.value ?? null);
  const scores = tierScores(categories.length);
  const first = options.tiers[0] as string;
  return Object.freeze({
    names,
    categories,
    sizes,
    cells: data.cells,
    strata: data.strata,
    joinedStrata: data.joinedStrata,
    ...figures,
    yardstickDifference: standardizedDifference(matching, focal, confidence),
    tierDifference: standardizedDifference(
      Float64Array.from(category, (k) => scores[k] as number),
      focal,
      confidence,
    ),
    verdict,
    withheld: Object.freeze(withheld),
    issues: auditReport(names, data, figures, withheld, verdict, {
      minimumJournals,
      minimumPerGroup: options.minimumPerGroup ?? MINIMUM_PER_GROUP,
      confidence,
    }),
    sentence: Object.freeze(
      verdict === null
        ? cannotSay(names, obstacle ?? "AUDIT_NO_VARIATION")
        : auditSentence(
            names,
            sizes,
            verdict,
            top === 1 ? first : `${first}–${options.tiers[top - 1]}`,
            confidence,
          ),
    ),
  });
}

function checkOptions(top: number, tiers: number, confidence: number, minimumJournals: number): void {
  const fault = !(Number.isInteger(top) && top >= 1 && top <= tiers)
    ? `top must be a whole number from 1 to ${tiers}, got ${top}.`
    : !(confidence > 0 && confidence < 1)
      ? `confidence must lie between 0 and 1, got ${confidence}.`
      : !(Number.isInteger(minimumJournals) && minimumJournals >= 2)
        ? `minimumJournals must be a whole number of at least 2, got ${minimumJournals}.`
        : null;
  if (fault !== null) throw new UsageError("OPTION_INVALID", fault);
}
