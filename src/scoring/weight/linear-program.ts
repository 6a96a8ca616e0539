/** Scoring, weight: small linear programs, by the simplex method. */

import { ComputationError } from "../../model/errors.js";

/** Minimize cost · x over x ≥ 0 with atMost · x ≤ 0 for every row and Σ x over `total` = 1. */
export interface SimplexProblem {
  readonly cost: readonly number[];
  readonly atMost: readonly (readonly number[])[];
  /** 1 for the variables that sum to 1, else 0. */
  readonly total: readonly number[];
}

const ZERO = 1e-11;
const STEPS = 20_000;

/**
 * An optimal corner. Bland's rule: the first variable that improves enters, of equal rows the one with the
 * first variable leaves, so that it cannot cycle and the answer is always the same. Throws ComputationError
 * `NO_CONVERGENCE`. Source: Dantzig (1951); Bland (1977), Mathematics of Operations Research 2, 103–107.
 */
export function minimize({ cost, atMost, total }: SimplexProblem): Float64Array {
  const variables = cost.length;
  const rows = atMost.length + 1;
  const width = variables + rows + 1;
  // Slack variables for the inequalities, an artificial one for the sum; the last column is the right side.
  const table = [...atMost, total].map((row, i) => {
    const line = new Float64Array(width);
    line.set(row);
    line[variables + i] = 1;
    line[width - 1] = i === rows - 1 ? 1 : 0;
    return line;
  });
  const basis = table.map((_, i) => variables + i);
  const artificial = width - 2;
  const phase1 = new Float64Array(width);
  phase1[artificial] = 1;
  run(table, basis, phase1, artificial + 1);
  const phase2 = new Float64Array(width);
  phase2.set(cost);
  run(table, basis, phase2, artificial);
  const solution = new Float64Array(variables);
  basis.forEach((variable, i) => {
    if (variable < variables) solution[variable] = Math.max(0, table[i]?.[width - 1] as number);
  });
  return solution;
}

/** Improves the basis until no variable below `allowed` lowers the cost. */
function run(table: Float64Array[], basis: number[], cost: Float64Array, allowed: number): void {
  for (let step = 0; step < STEPS; step++) {
    let entering = -1;
    for (let k = 0; k < allowed && entering < 0; k++) {
      let reduced = cost[k] as number;
      basis.forEach((variable, i) => {
        reduced -= (cost[variable] as number) * (table[i]?.[k] as number);
      });
      if (reduced < -ZERO) entering = k;
    }
    if (entering < 0) return;
    let leaving = -1;
    let least = Infinity;
    table.forEach((row, i) => {
      const pivot = row[entering] as number;
      if (pivot <= ZERO) return;
      const ratio = Math.max(0, row[row.length - 1] as number) / pivot;
      const earlier = leaving >= 0 && (basis[i] as number) < (basis[leaving] as number);
      if (ratio < least - ZERO || (ratio <= least + ZERO && earlier)) {
        least = Math.min(least, ratio);
        leaving = i;
      }
    });
    if (leaving < 0) break;
    pivot(table, leaving, entering);
    basis[leaving] = entering;
  }
  throw new ComputationError("NO_CONVERGENCE", "The linear program of the weights found no optimum.");
}

function pivot(table: Float64Array[], leaving: number, entering: number): void {
  const top = table[leaving] as Float64Array;
  const scale = top[entering] as number;
  for (let k = 0; k < top.length; k++) top[k] = (top[k] as number) / scale;
  table.forEach((row, i) => {
    const factor = row[entering] as number;
    if (i === leaving || factor === 0) return;
    for (let k = 0; k < row.length; k++) row[k] = (row[k] as number) - factor * (top[k] as number);
  });
}
