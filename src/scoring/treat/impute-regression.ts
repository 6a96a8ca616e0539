/** Scoring, treat: fills missing cells by least squares on the indicators that are present. */

import { ComputationError } from "../../model/errors.js";
import { extent, leastSquares, orderDescending } from "../../numeric/index.js";
import { type Finding, type Treated, treated, untouched } from "./treated.js";

/**
 * x̂ = b0 + Σ bk · pk, fitted over the rows in which the column and every predictor are present, and put into
 * the missing cells whose predictors are all present. At least two more rows than coefficients are asked for.
 * Findings: `IMPUTATION_REGRESSION_UNDEFINED`, `IMPUTATION_INCOMPLETE` (a predictor is missing too),
 * `IMPUTATION_OUTSIDE_RANGE`. Rows are brought into an order by value before the fit, so that theirs does not
 * matter. Source: OECD/JRC (2008), §3; Little & Rubin (2002), §4.2. Cost O(n m²).
 */
export function imputeRegression(values: Float64Array, predictors: readonly Float64Array[]): Treated {
  const rule = "impute:regression";
  const isComplete = (row: number) => predictors.every((column) => !Number.isNaN(column[row]));
  const missing: number[] = [];
  const basis: number[] = [];
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) missing.push(row);
    else if (isComplete(row)) basis.push(row);
  }
  if (missing.length === 0) return untouched(rule, values);
  const coefficients = fitCoefficients(values, predictors, basis);
  if (coefficients === null) {
    const details = { count: missing.length, complete: basis.length };
    return untouched(rule, values, [{ code: "IMPUTATION_REGRESSION_UNDEFINED", details }]);
  }
  const filled = Float64Array.from(values);
  const [minimum, maximum] = extent(values);
  let open = 0;
  let outside = 0;
  for (const row of missing) {
    if (!isComplete(row)) {
      open++;
      continue;
    }
    let sum = coefficients[0] as number;
    predictors.forEach((column, k) => {
      sum += (coefficients[k + 1] as number) * (column[row] as number);
    });
    filled[row] = sum;
    if (sum < minimum || sum > maximum) outside++;
  }
  const findings: Finding[] = [];
  if (open > 0) findings.push({ code: "IMPUTATION_INCOMPLETE", details: { count: open } });
  if (outside > 0) {
    findings.push({ code: "IMPUTATION_OUTSIDE_RANGE", details: { count: outside, minimum, maximum } });
  }
  const parameters: Record<string, number> = { basis: basis.length };
  coefficients.forEach((coefficient, k) => {
    parameters[`b${k}`] = coefficient;
  });
  return treated(rule, values, filled, { findings, parameters });
}

/** Intercept and slopes; null where the basis does not determine them. */
function fitCoefficients(
  values: Float64Array,
  predictors: readonly Float64Array[],
  basis: readonly number[],
): Float64Array | null {
  if (basis.length < predictors.length + 3) return null;
  const rows = inOrderOfValue([values, ...predictors], basis);
  const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] as number);
  const ones = new Float64Array(rows.length).fill(1);
  try {
    const coefficients = leastSquares([ones, ...predictors.map(pick)], pick(values));
    return coefficients.every(Number.isFinite) ? coefficients : null;
  } catch (error) {
    if (error instanceof ComputationError) return null;
    throw error;
  }
}

/** Rows sorted by the first column, equal ones by the next, so that two orders of the same rows agree. */
function inOrderOfValue(columns: readonly Float64Array[], rows: readonly number[]): number[] {
  let sorted = [...rows];
  for (const column of [...columns].reverse()) {
    const order = orderDescending(Float64Array.from(sorted, (row) => column[row] as number));
    sorted = Array.from(order, (i) => sorted[i] as number);
  }
  return sorted;
}
