/** Equivalence, audit: the regression under both tests, logistic for two categories and cumulative for more. */

import { ComputationError } from "../../model/errors.js";
import { exp, log, log1p, solve } from "../../numeric/index.js";

export interface CumulativeLogit {
  /** Of every covariate: positive where more of it goes with a higher category. */
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  readonly logLikelihood: number;
  readonly iterations: number;
}

const ITERATIONS = 60;
const HALVINGS = 30;
/** A relative step from which one more is enough. */
const NEAR = 1e-6;

/**
 * Maximum likelihood of ln odds(Y > j) = −θⱼ + Σ βx, Y from 0 to categories − 1, higher better; the logistic
 * regression where there are two categories. Newton–Raphson with step halving.
 *
 * Shape: `response` one category per row, each of them used; covariates one number per row, of mean about 0 and
 * spread about 1. Missing: none allowed. Returns `"separated"` where the likelihood has no maximum: Newton's
 * step then stays near 1 however far it has gone, and the equations become singular on the way; returns
 * `"dependent"` where they are singular from the start. The sums run over the rows in the order given: a caller
 * that wants the same bytes whatever the order of the journals sorts them first.
 * Source: McCullagh (1980), Journal of the Royal Statistical Society B 42, 109–142; Albert & Anderson (1984),
 * Biometrika 71, 1–10 (existence). Cost O(rows · parameters²) a step.
 */
export function cumulativeLogit(
  response: Uint8Array,
  covariates: readonly Float64Array[],
  categories: number,
): CumulativeLogit | "separated" | "dependent" {
  const cuts = categories - 1;
  let at = startingPoint(response, covariates.length, categories);
  const point = (parameters: Float64Array) => evaluate(parameters, response, covariates, cuts);
  let state = point(at);
  for (let iteration = 1; iteration <= ITERATIONS; iteration++) {
    const step = trySolve(state.information, state.gradient);
    if (step === null) return iteration === 1 ? "dependent" : "separated";
    const near = largest(step) <= NEAR * (1 + largest(at));
    const next = near ? move(at, step, 1, point) : climb(at, step, state.logLikelihood, point);
    if (next === null) return "separated";
    [at, state] = next;
    // Newton doubles the digits at each step.
    if (near) return describe(at, state, cuts, iteration);
  }
  return "separated";
}

interface State {
  readonly logLikelihood: number;
  readonly gradient: Float64Array;
  readonly information: number[][];
}

/** Thresholds of the model without covariates. */
function startingPoint(response: Uint8Array, covariates: number, categories: number): Float64Array {
  const counts = new Float64Array(categories);
  for (const category of response) counts[category] = (counts[category] as number) + 1;
  const at = new Float64Array(categories - 1 + covariates);
  let below = 0;
  for (let j = 0; j < categories - 1; j++) {
    below += counts[j] as number;
    at[j] = log(below / (response.length - below));
  }
  return at;
}

function describe(
  at: Float64Array,
  state: State,
  cuts: number,
  iterations: number,
): CumulativeLogit | "separated" {
  const size = at.length;
  const standardErrors: number[] = [];
  for (let k = cuts; k < size; k++) {
    const column = trySolve(
      state.information,
      Float64Array.from({ length: size }, (_, i) => (i === k ? 1 : 0)),
    );
    const variance = column === null ? Number.NaN : (column[k] as number);
    if (!(variance > 0)) return "separated";
    standardErrors.push(Math.sqrt(variance));
  }
  return {
    coefficients: [...at.subarray(cuts)],
    standardErrors,
    logLikelihood: state.logLikelihood,
    iterations,
  };
}

function trySolve(matrix: number[][], rightSide: Float64Array): Float64Array | null {
  try {
    return solve(matrix, rightSide);
  } catch (error) {
    if (error instanceof ComputationError) return null;
    throw error;
  }
}

type Evaluate = (parameters: Float64Array) => State;

function move(at: Float64Array, step: Float64Array, share: number, point: Evaluate): [Float64Array, State] {
  const next = at.map((value, k) => value + share * (step[k] as number));
  return [next, point(next)];
}

/** The first of the full step, its half, its quarter … that does not lower the likelihood; null where none. */
function climb(
  at: Float64Array,
  step: Float64Array,
  logLikelihood: number,
  point: Evaluate,
): [Float64Array, State] | null {
  for (let halving = 0, share = 1; halving < HALVINGS; halving++, share /= 2) {
    const next = move(at, step, share, point);
    if (next[1].logLikelihood >= logLikelihood) return next;
  }
  return null;
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** Likelihood, gradient and observed information; −∞ where the thresholds are out of order. */
function evaluate(
  at: Float64Array,
  response: Uint8Array,
  covariates: readonly Float64Array[],
  cuts: number,
): State {
  const size = at.length;
  const gradient = new Float64Array(size);
  const information = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  let logLikelihood = 0;
  for (let j = 1; j < cuts; j++) {
    if (!((at[j] as number) > (at[j - 1] as number))) logLikelihood = -Infinity;
  }
  if (logLikelihood === -Infinity) return { logLikelihood, gradient, information };
  // Derivatives of the bounds of the row's category by the parameters: θ upper, θ lower, and −x for both.
  const upperBy = new Float64Array(size);
  const lowerBy = new Float64Array(size);
  for (let i = 0; i < response.length; i++) {
    const category = response[i] as number;
    let fit = 0;
    upperBy.fill(0);
    lowerBy.fill(0);
    const hasUpper = category < cuts;
    const hasLower = category > 0;
    covariates.forEach((covariate, k) => {
      const x = covariate[i] as number;
      fit += (at[cuts + k] as number) * x;
      if (hasUpper) upperBy[cuts + k] = -x;
      if (hasLower) lowerBy[cuts + k] = -x;
    });
    if (hasUpper) upperBy[category] = 1;
    if (hasLower) lowerBy[category - 1] = 1;
    const upper = hasUpper ? (at[category] as number) - fit : Infinity;
    const lower = hasLower ? (at[category - 1] as number) - fit : -Infinity;
    // P = F(upper) − F(lower) = F(upper) (1 − F(lower)) (1 − e^(lower − upper)): no difference of near numbers.
    const width = hasUpper && hasLower ? logOneMinusExp(lower - upper) : 0;
    logLikelihood += logistic(upper) + logistic(-lower) + width;
    // d ln P: by upper 1 − F(upper) + g, by lower −F(lower) − g, g = e^(lower − upper)/(1 − e^(lower − upper)).
    const ratio = hasUpper && hasLower ? exp(lower - upper) : 0;
    const g = ratio / (1 - ratio);
    const aboveUpper = hasUpper ? share(-upper) : 0;
    const belowLower = hasLower ? share(lower) : 0;
    const byUpper = hasUpper ? aboveUpper + g : 0;
    const byLower = hasLower ? -belowLower - g : 0;
    const curve = g / (1 - ratio);
    const upperUpper = hasUpper ? aboveUpper * (1 - aboveUpper) + curve : 0;
    const lowerLower = hasLower ? belowLower * (1 - belowLower) + curve : 0;
    for (let a = 0; a < size; a++) {
      const ua = upperBy[a] as number;
      const la = lowerBy[a] as number;
      if (ua === 0 && la === 0) continue;
      gradient[a] = (gradient[a] as number) + byUpper * ua + byLower * la;
      const row = information[a] as number[];
      for (let b = 0; b < size; b++) {
        const ub = upperBy[b] as number;
        const lb = lowerBy[b] as number;
        row[b] =
          (row[b] as number) + upperUpper * ua * ub + lowerLower * la * lb - curve * (ua * lb + la * ub);
      }
    }
  }
  return { logLikelihood, gradient, information };
}

/** 1/(1 + e^−t), 0 at −∞, 1 at ∞. */
function share(t: number): number {
  if (t > 0) return 1 / (1 + exp(-t));
  const odds = exp(t);
  return odds / (1 + odds);
}

/** ln 1/(1 + e^−t). */
function logistic(t: number): number {
  if (t === Infinity) return 0;
  return t > 0 ? -log1p(exp(-t)) : t - log1p(exp(t));
}

/** ln(1 − e^t) for t < 0. */
function logOneMinusExp(t: number): number {
  return log1p(-exp(t));
}
