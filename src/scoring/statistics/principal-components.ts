/** Scoring, statistics: how many independent things do the indicators measure? */

import { correlationMatrix, symmetricEigen } from "../../numeric/index.js";
import { completeRows } from "./complete-rows.js";

export interface PrincipalComponent {
  readonly eigenvalue: number;
  /** Share (0–1) of the total variance, alone and with the components before. */
  readonly share: number;
  readonly cumulative: number;
  /** Correlation of each column with the component, in the order of the columns. */
  readonly loadings: readonly number[];
}

export interface PrincipalComponents {
  /** Largest eigenvalue first; empty where a column does not vary or fewer than two rows are complete. */
  readonly components: readonly PrincipalComponent[];
  /** Components with an eigenvalue above 1 (Kaiser 1960). */
  readonly aboveOne: number;
  /** Number of complete rows. */
  readonly rows: number;
}

/**
 * Principal components of the correlation matrix over the complete rows. The sign of a component is fixed so
 * that its largest loading is positive. Source: Jolliffe (2002), Principal Component Analysis; OECD/JRC (2008),
 * §4. Cost O(m² n + m³).
 */
export function principalComponents(columns: readonly Float64Array[]): PrincipalComponents {
  const complete = completeRows(columns);
  const rows = complete[0]?.length ?? 0;
  const matrix = correlationMatrix(complete, "pearson");
  if (matrix.length === 0 || matrix.some((row) => row.some(Number.isNaN))) {
    return { components: [], aboveOne: 0, rows };
  }
  const { values, vectors } = symmetricEigen(matrix);
  let cumulative = 0;
  const components = values.map((value, k) => {
    // Rounding can leave the eigenvalue of a repeated column a little below 0.
    const eigenvalue = Math.max(0, value);
    const share = eigenvalue / matrix.length;
    cumulative = Math.min(1, cumulative + share);
    const loadings = (vectors[k] as number[]).map((component) => component * Math.sqrt(eigenvalue));
    return { eigenvalue, share, cumulative, loadings };
  });
  return { components, aboveOne: values.filter((value) => value > 1 + 1e-12).length, rows };
}
