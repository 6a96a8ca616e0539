/** Equivalence, pairwise: maximum likelihood of one connected group by Newton's method. */

import { ComputationError } from "../../model/errors.js";
import { cholesky, invertFactored, solveFactored } from "../../numeric/index.js";
import { type GroupPairs, logLikelihood, scoreAndInformation } from "./davidson-likelihood.js";

export interface GroupFit {
  /** Log abilities with sum 0, then log ν where there are ties. */
  readonly parameters: Float64Array;
  /** Inverse information under the constraint of sum 0, row-major, as many rows as parameters. */
  readonly covariance: Float64Array;
  readonly iterations: number;
}

const HALVINGS = 40;

/**
 * The log-likelihood is concave; a step that does not raise it is halved. It has converged when no log ability
 * moves by more than `tolerance`. Abilities of sum 0 leave the information without full rank, so its missing
 * direction is filled with the mean of its diagonal and taken out again (Moore–Penrose inverse).
 *
 * **Throws** ComputationError `NO_CONVERGENCE` after `iterations` steps. **Cost** O(n³) a step.
 */
export function fitGroup(
  pairs: GroupPairs,
  { tolerance, iterations }: { readonly tolerance: number; readonly iterations: number },
): GroupFit {
  const size = pairs.size + (pairs.hasTies ? 1 : 0);
  let parameters = new Float64Array(size);
  let likelihood = logLikelihood(pairs, parameters);
  for (let iteration = 1; iteration <= iterations; iteration++) {
    const { score, information } = scoreAndInformation(pairs, parameters);
    const filling = fillNullDirection(information, pairs.size, size);
    const factor = cholesky(information, size);
    const step = solveFactored(factor, score);
    const next = climb(pairs, parameters, step, likelihood);
    const moved = largestMove(parameters, next.parameters);
    parameters = center(next.parameters, pairs.size);
    likelihood = next.likelihood;
    if (moved > tolerance) continue;
    return { parameters, covariance: covarianceAt(pairs, parameters, filling), iterations: iteration };
  }
  throw new ComputationError(
    "NO_CONVERGENCE",
    `Paired comparisons: the abilities of ${pairs.size} journals did not settle within ${iterations} steps; give virtual comparisons (unbounded: “prior”) or allow more steps.`,
  );
}

function climb(
  pairs: GroupPairs,
  from: Float64Array,
  step: Float64Array,
  likelihood: number,
): { parameters: Float64Array<ArrayBuffer>; likelihood: number } {
  const slack = 1e-12 * (1 + Math.abs(likelihood));
  let share = 1;
  for (let halving = 0; halving < HALVINGS; halving++, share /= 2) {
    const parameters = from.map((value, i) => value + share * (step[i] as number));
    const reached = logLikelihood(pairs, parameters);
    if (reached >= likelihood - slack) return { parameters, likelihood: reached };
  }
  return { parameters: Float64Array.from(from), likelihood };
}

function covarianceAt(pairs: GroupPairs, parameters: Float64Array, scale: number): Float64Array {
  const size = parameters.length;
  const { information } = scoreAndInformation(pairs, parameters);
  addToBlock(information, pairs.size, size, scale / pairs.size);
  const covariance = invertFactored(cholesky(information, size), size);
  addToBlock(covariance, pairs.size, size, -1 / (scale * pairs.size));
  return covariance;
}

/** Fills the direction of equal shifts with the mean of the diagonal, which is returned. */
function fillNullDirection(information: Float64Array, journals: number, size: number): number {
  let trace = 0;
  for (let i = 0; i < journals; i++) trace += information[i * size + i] as number;
  const scale = trace / journals;
  addToBlock(information, journals, size, scale / journals);
  return scale;
}

function addToBlock(matrix: Float64Array, journals: number, size: number, value: number): void {
  for (let i = 0; i < journals; i++) {
    for (let j = 0; j < journals; j++) matrix[i * size + j] = (matrix[i * size + j] as number) + value;
  }
}

function largestMove(from: Float64Array, to: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < from.length; i++) {
    largest = Math.max(largest, Math.abs((to[i] as number) - (from[i] as number)));
  }
  return largest;
}

function center(parameters: Float64Array, journals: number): Float64Array<ArrayBuffer> {
  let sum = 0;
  for (let i = 0; i < journals; i++) sum += parameters[i] as number;
  return parameters.map((value, i) => (i < journals ? value - sum / journals : value));
}
