/** Equivalence, pairwise: are citing and cited journals the right way round? */

import { UsageError } from "../../model/errors.js";
import { describeIssue, type Issue } from "../../model/issue.js";
import { log, mean, reproducibleDot, spearman, standardDeviation } from "../../numeric/index.js";
import { bradleyTerry } from "./bradley-terry.js";
import { type CitationCounts, comparisonsFromCitations } from "./from-citations.js";
import { pairwiseIssues } from "./issues.js";

export interface OrientationOptions {
  /** Outside measure per journal, higher is better, e.g. impact factor; NaN where it is not known. */
  readonly measure?: Float64Array;
  /** Standardized difference that decides; 2, the default, errs in about 7 of 100 matrices without a difference. */
  readonly threshold?: number;
}

export interface Orientation {
  readonly verdict: "as-declared" | "swapped" | "undecided";
  /** What the verdict rests on. */
  readonly decidedBy: "measure" | "margins" | null;
  /** Standard deviation of log(citations + ½) received and given, self-citations left out. */
  readonly receivedSpread: number;
  readonly givenSpread: number;
  /** Statistic of the two spreads, about normal without a difference; positive as declared. */
  readonly spreadStatistic: number;
  /** Rank correlation of ability and measure, its number of journals, and ρ √(n − 1). */
  readonly correlation: number;
  readonly correlated: number;
  readonly correlationStatistic: number;
  readonly issue: Issue | null;
}

/**
 * Two checks, both of which turn their sign when citing and cited are exchanged.
 * 1. Journals differ more in the citations that they receive than in the references that they give (Seglen
 *    1992). The spreads of the log margins are paired samples, and differ where log received − log given has a
 *    slope on log received + log given; its error allows small journals to scatter more (HC3).
 * 2. With an outside measure, the rank correlation of the Bradley–Terry ability with it.
 *
 * The measure decides where it can; where it is absent or weak the margins do; two checks that both reach the
 * threshold and disagree leave it undecided. Abilities are fitted with half a virtual win and loss per journal.
 *
 * **Missing** figures are NaN: the spread statistic below four journals, the correlation without a measure.
 * **Throws** UsageError `LENGTH_MISMATCH`; as `bradleyTerry`.
 * **Source** Pitman (1939), Biometrika 31, 9–12; Morgan (1939), Biometrika 31, 13–19; MacKinnon & White (1985),
 * Journal of Econometrics 29, 305–325 (HC3); Seglen (1992), JASIS 43, 628–638.
 */
export function detectOrientation(citations: CitationCounts, options: OrientationOptions = {}): Orientation {
  const { measure, threshold = 2 } = options;
  const margins = compareMargins(citations);
  const outside = correlate(citations, measure);
  const byMeasure = decide(outside.correlationStatistic, threshold);
  const byMargins = decide(margins.spreadStatistic, threshold);
  const verdict =
    byMeasure !== 0 && byMargins !== 0 && byMeasure !== byMargins
      ? 0
      : byMeasure === 0
        ? byMargins
        : byMeasure;
  const figures = { ...margins, ...outside };
  return {
    verdict: verdict === 0 ? "undecided" : verdict > 0 ? "as-declared" : "swapped",
    decidedBy: verdict === 0 ? null : byMeasure === 0 ? "margins" : "measure",
    ...figures,
    issue:
      verdict > 0
        ? null
        : describeIssue(
            pairwiseIssues,
            verdict < 0 ? "COMPARISONS_SWAPPED" : "COMPARISONS_ORIENTATION_UNDECIDED",
            words(figures),
          ),
  };
}

function decide(statistic: number, threshold: number): -1 | 0 | 1 {
  return statistic >= threshold ? 1 : statistic <= -threshold ? -1 : 0;
}

function compareMargins({ journals, citing, cited, count }: CitationCounts) {
  const received = new Float64Array(journals.length);
  const given = new Float64Array(journals.length);
  for (let edge = 0; edge < count.length; edge++) {
    const [from, to] = [citing[edge] as number, cited[edge] as number];
    if (from === to) continue;
    received[to] = (received[to] as number) + (count[edge] as number);
    given[from] = (given[from] as number) + (count[edge] as number);
  }
  const logReceived = received.map((citations) => log(citations + 0.5));
  const logGiven = given.map((citations) => log(citations + 0.5));
  const sum = logReceived.map((value, i) => value + (logGiven[i] as number));
  const difference = logReceived.map((value, i) => value - (logGiven[i] as number));
  return {
    receivedSpread: standardDeviation(logReceived, "sample"),
    givenSpread: standardDeviation(logGiven, "sample"),
    spreadStatistic: robustSlope(sum, difference),
  };
}

/** Slope of y on x over its HC3 error; NaN below four values or without spread. */
function robustSlope(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  const [centerX, centerY] = [mean(x), mean(y)];
  const a = x.map((value) => value - centerX);
  const b = y.map((value) => value - centerY);
  const square = reproducibleDot(a, a);
  if (n < 4 || !(square > 0)) return Number.NaN;
  const slope = reproducibleDot(a, b) / square;
  const influence = a.map((value, i) => {
    const leverage = 1 / n + (value * value) / square;
    return (value * ((b[i] as number) - slope * value)) / (1 - leverage);
  });
  const error = Math.sqrt(reproducibleDot(influence, influence)) / square;
  return error > 0 && Number.isFinite(error) ? slope / error : Number.NaN;
}

function correlate(citations: CitationCounts, measure: Float64Array | undefined) {
  if (measure === undefined) {
    return { correlation: Number.NaN, correlated: 0, correlationStatistic: Number.NaN };
  }
  if (measure.length !== citations.journals.length) {
    throw new UsageError(
      "LENGTH_MISMATCH",
      `The outside measure has ${measure.length} entries for ${citations.journals.length} journals.`,
    );
  }
  const { ability, groups } = bradleyTerry(comparisonsFromCitations(citations), {
    unbounded: { rule: "prior", amount: 0.5 },
  });
  // Abilities of different groups cannot be compared: the largest group speaks.
  const members = [...(groups[0]?.journals ?? [])].filter((journal) => !Number.isNaN(measure[journal]));
  const of = (column: Float64Array) => Float64Array.from(members, (journal) => column[journal] as number);
  const correlation = spearman(of(ability), of(measure));
  return {
    correlation,
    correlated: members.length,
    correlationStatistic: correlation * Math.sqrt(Math.max(0, members.length - 1)),
  };
}

function words(figures: ReturnType<typeof compareMargins> & ReturnType<typeof correlate>) {
  const short = (value: number) => (Number.isNaN(value) ? "–" : value.toFixed(2));
  return {
    receivedSpread: short(figures.receivedSpread),
    givenSpread: short(figures.givenSpread),
    statistic: short(figures.spreadStatistic),
    correlation: short(figures.correlation),
  };
}
