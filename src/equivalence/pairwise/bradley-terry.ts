/** Equivalence, pairwise: abilities of journals from comparisons in pairs. */

import { ComputationError, UsageError } from "../../model/errors.js";
import { IssueLog, type IssueReport } from "../../model/issue.js";
import { exp } from "../../numeric/index.js";
import type { Comparisons } from "./comparisons.js";
import { pearsonStatistic } from "./davidson-likelihood.js";
import { fitGroup } from "./fit-group.js";
import { pairGroups } from "./group-pairs.js";
import { pairwiseIssues } from "./issues.js";
import { quasiVariances } from "./quasi-variance.js";
import { withoutVirtual } from "./virtual-journal.js";

/** Largest group: its matrices take 32 MB each. */
export const BRADLEY_TERRY_LIMIT = 2000;

export interface BradleyTerryOptions {
  /**
   * A journal that never wins or never loses has no finite ability. `refuse` leaves it without one and fits
   * each strongly connected group by itself; `prior` gives every journal `amount` virtual wins and losses
   * against one virtual journal per connected group.
   */
  readonly unbounded?: { readonly rule: "refuse" } | { readonly rule: "prior"; readonly amount: number };
  /** `quasi` widens errors by √max(1, overdispersion); `likelihood` takes the comparisons as independent. */
  readonly errors?: "quasi" | "likelihood";
  /** Largest change of a log ability in the last step. */
  readonly tolerance?: number;
  readonly iterations?: number;
}

export interface PairwiseGroup {
  /** Indices of its journals, ascending. */
  readonly journals: Uint32Array;
  readonly iterations: number;
  /** Davidson's ν: 0 without ties, 2 where equals tie as often as not. */
  readonly tie: number;
  /** Standard error of log ν; NaN without ties. */
  readonly tieStandardError: number;
  /** Covariance of the abilities in the order of `journals`, row-major, widened as the errors are. */
  readonly covariance: Float64Array;
  /** Smallest and largest relative error of differences' standard errors as read from the quasi errors. */
  readonly quasiRelativeError: readonly [number, number];
}

export interface BradleyTerry {
  /** Log-odds; sum 0 inside each group. */
  readonly ability: Float64Array;
  /** Error of the ability against the mean of its group. */
  readonly standardError: Float64Array;
  /** √ of the quasi-variance: √(qi² + qj²) of two of them is the error of a difference. */
  readonly quasiStandardError: Float64Array;
  /** Group of each journal, −1 for none. */
  readonly group: Int32Array;
  /** Largest group first; of equally large ones that with the lowest key. */
  readonly groups: readonly PairwiseGroup[];
  readonly iterations: number;
  /** Pearson's X² over its degrees of freedom; NaN where there are none. 1 is what independence gives. */
  readonly overdispersion: number;
  readonly degreesOfFreedom: number;
  readonly issues: IssueReport;
}

/**
 * Fits P(i preferred to j) = πi / (πi + πj), or Davidson's model where pairs are tied, by maximum likelihood;
 * ability = log π, so exp(μi − μj) are the odds that i is preferred to j.
 *
 * **Shape** columns in the order of `comparisons.journals`; equal comparisons give equal bits in any order.
 * **Unit** log-odds. **Missing** NaN for a journal without a finite ability, with an issue.
 * **Throws** UsageError `PRIOR_AMOUNT`; ComputationError `NO_CONVERGENCE`, `TOO_MANY_JOURNALS`.
 * **Source** Bradley & Terry (1952); Ford (1957); Davidson (1970), JASA 65, 317–328; quasi-likelihood errors:
 * Varin, Cattelan & Firth (2016), JRSS-A 179, 1–63; quasi-variances: Firth & de Menezes (2004).
 * **Cost** O(n³) per step and group, some 4 to 10 steps: a second at 300 journals, a quarter of a minute at 1000.
 */
export function bradleyTerry(comparisons: Comparisons, options: BradleyTerryOptions = {}): BradleyTerry {
  const { unbounded = { rule: "refuse" }, errors = "quasi", tolerance = 1e-9, iterations = 100 } = options;
  const amount = unbounded.rule === "prior" ? unbounded.amount : 0;
  if (unbounded.rule === "prior" && !(amount > 0 && amount < Infinity)) {
    throw new UsageError("PRIOR_AMOUNT", `The virtual wins and losses must be above 0, got ${amount}.`);
  }
  const log = new IssueLog(pairwiseIssues);
  const fits = pairGroups(comparisons, amount, log).map(({ journals, pairs }) => {
    if (journals.length > BRADLEY_TERRY_LIMIT) {
      throw new ComputationError(
        "TOO_MANY_JOURNALS",
        `Paired comparisons: ${journals.length} journals hang together, at most ${BRADLEY_TERRY_LIMIT} can be fitted; fit by discipline.`,
      );
    }
    const fit = fitGroup(pairs, { tolerance, iterations });
    const { statistic, cells } = pearsonStatistic(pairs, fit.parameters);
    const free = journals.length - 1 + (pairs.hasTies ? 1 : 0);
    return { journals, pairs, ...withoutVirtual(fit, pairs, journals.length), statistic, free: cells - free };
  });

  let statistic = 0;
  let degreesOfFreedom = 0;
  for (const fit of fits) {
    statistic += fit.statistic;
    degreesOfFreedom += fit.free;
  }
  const overdispersion = degreesOfFreedom > 0 ? statistic / degreesOfFreedom : Number.NaN;
  const widening = errors === "quasi" && overdispersion > 1 ? overdispersion : 1;

  const column = () => new Float64Array(comparisons.journals.length).fill(Number.NaN);
  const ability = column();
  const standardError = column();
  const quasiStandardError = column();
  const group = new Int32Array(comparisons.journals.length).fill(-1);
  const groups = fits.map(
    ({ journals, pairs, parameters, covariance, iterations }, number): PairwiseGroup => {
      const count = journals.length;
      const rows = parameters.length;
      const quasi = quasiVariances(covariance, rows, count);
      for (const [place, journal] of journals.entries()) {
        ability[journal] = parameters[place] as number;
        standardError[journal] = Math.sqrt(widening * (covariance[place * rows + place] as number));
        quasiStandardError[journal] = Math.sqrt(widening * (quasi.values[place] as number));
        group[journal] = number;
      }
      const ascending = [...journals.keys()].sort(
        (a, b) => (journals[a] as number) - (journals[b] as number),
      );
      return {
        journals: Uint32Array.from(journals).sort(),
        iterations,
        tie: tieOf(parameters, pairs.hasTies),
        tieStandardError: pairs.hasTies
          ? Math.sqrt(widening * (covariance[rows * rows - 1] as number))
          : Number.NaN,
        covariance: Float64Array.from(
          ascending.flatMap((a) => ascending.map((b) => widening * (covariance[a * rows + b] as number))),
        ),
        quasiRelativeError: quasi.relativeError,
      };
    },
  );
  return {
    ability,
    standardError,
    quasiStandardError,
    group,
    groups,
    iterations: groups.reduce((most, { iterations: steps }) => Math.max(most, steps), 0),
    overdispersion,
    degreesOfFreedom,
    issues: log.finish(),
  };
}

function tieOf(parameters: Float64Array, hasTies: boolean): number {
  return hasTies ? exp(parameters[parameters.length - 1] as number) : 0;
}
