/** Equivalence, pairwise: likelihood of the comparisons of one connected group, with or without ties. */

import { exp, log } from "../../numeric/index.js";

/** Comparisons of one group by place in the group. The last `virtual` pairs are virtual and know no ties. */
export interface GroupPairs {
  readonly size: number;
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  readonly won: Float64Array;
  readonly lost: Float64Array;
  readonly tied: Float64Array;
  readonly virtual: number;
  /** Is there a tie parameter? Without one, no pair is tied. */
  readonly hasTies: boolean;
}

/** Probabilities that the first wins, the second wins, neither does. */
export interface Outcome {
  readonly win: number;
  readonly lose: number;
  readonly tie: number;
  /** Logarithm of the sum that the three are parts of, with e^x, e^−x and e^τ its terms, x half the difference. */
  readonly logTotal: number;
}

/**
 * win : lose : tie = πi : πj : ν √(πi πj), written with half the difference of the log abilities and τ = log ν;
 * τ = −∞ gives the Bradley–Terry model. Source: Davidson (1970), JASA 65, 317–328; Bradley & Terry (1952).
 */
export function outcome(difference: number, logTie: number): Outcome {
  const half = difference / 2;
  const top = Math.max(half, -half, logTie);
  const win = exp(half - top);
  const lose = exp(-half - top);
  const tie = logTie === -Infinity ? 0 : exp(logTie - top);
  const total = win + lose + tie;
  return { win: win / total, lose: lose / total, tie: tie / total, logTotal: top + log(total) };
}

/** Log-likelihood, up to a constant, at abilities (and log ν as the last entry where there are ties). */
export function logLikelihood(pairs: GroupPairs, parameters: Float64Array): number {
  let sum = 0;
  for (let pair = 0; pair < pairs.first.length; pair++) {
    const [won, lost, tied] = countsOf(pairs, pair);
    const difference = differenceOf(pairs, parameters, pair);
    const logTie = logTieOf(pairs, parameters, pair);
    sum += ((won - lost) * difference) / 2 + (tied === 0 ? 0 : tied * logTie);
    sum -= (won + lost + tied) * outcome(difference, logTie).logTotal;
  }
  return sum;
}

/** Gradient and Fisher information (row-major, both halves filled) of the log-likelihood. */
export function scoreAndInformation(
  pairs: GroupPairs,
  parameters: Float64Array,
): { score: Float64Array; information: Float64Array } {
  const size = parameters.length;
  const score = new Float64Array(size);
  const information = new Float64Array(size * size);
  const add = (row: number, column: number, value: number) => {
    information[row * size + column] = (information[row * size + column] as number) + value;
    if (row !== column) {
      information[column * size + row] = (information[column * size + row] as number) + value;
    }
  };
  for (let pair = 0; pair < pairs.first.length; pair++) {
    const [won, lost, tied] = countsOf(pairs, pair);
    const count = won + lost + tied;
    const i = pairs.first[pair] as number;
    const j = pairs.second[pair] as number;
    const { win, lose, tie } = outcome(
      differenceOf(pairs, parameters, pair),
      logTieOf(pairs, parameters, pair),
    );
    const lead = win - lose;
    const slope = (won - lost - count * lead) / 2;
    score[i] = (score[i] as number) + slope;
    score[j] = (score[j] as number) - slope;
    const curvature = (count * (4 * win * lose + tie * (1 - tie))) / 4;
    add(i, i, curvature);
    add(j, j, curvature);
    add(i, j, -curvature);
    if (!pairs.hasTies || isVirtual(pairs, pair)) continue;
    const t = size - 1;
    score[t] = (score[t] as number) + tied - count * tie;
    add(t, t, count * tie * (1 - tie));
    add(i, t, (-count * lead * tie) / 2);
    add(j, t, (count * lead * tie) / 2);
  }
  return { score, information };
}

/** Pearson's X² over the real pairs, and the number of free cells in it. */
export function pearsonStatistic(
  pairs: GroupPairs,
  parameters: Float64Array,
): { statistic: number; cells: number } {
  let statistic = 0;
  let cells = 0;
  for (let pair = 0; pair < pairs.first.length - pairs.virtual; pair++) {
    const observed = countsOf(pairs, pair);
    const count = observed[0] + observed[1] + observed[2];
    const { win, lose, tie } = outcome(
      differenceOf(pairs, parameters, pair),
      logTieOf(pairs, parameters, pair),
    );
    for (const [side, probability] of [win, lose, tie].entries()) {
      const expected = count * probability;
      if (expected > 0) statistic += ((observed[side] as number) - expected) ** 2 / expected;
    }
    cells += pairs.hasTies ? 2 : 1;
  }
  return { statistic, cells };
}

function countsOf(pairs: GroupPairs, pair: number): [number, number, number] {
  return [pairs.won[pair] as number, pairs.lost[pair] as number, pairs.tied[pair] as number];
}

function differenceOf(pairs: GroupPairs, parameters: Float64Array, pair: number): number {
  const i = pairs.first[pair] as number;
  const j = pairs.second[pair] as number;
  return (parameters[i] as number) - (parameters[j] as number);
}

function isVirtual(pairs: GroupPairs, pair: number): boolean {
  return pair >= pairs.first.length - pairs.virtual;
}

function logTieOf(pairs: GroupPairs, parameters: Float64Array, pair: number): number {
  return !pairs.hasTies || isVirtual(pairs, pair) ? -Infinity : (parameters[parameters.length - 1] as number);
}
