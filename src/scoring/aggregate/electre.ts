/** Scoring, aggregate: ELECTRE I, concordance and discordance of every two journals, row by row. */

import type { AggregateContext } from "./method.js";
import { type RankerTable, rankerTable } from "./table.js";

export interface ElectreOptions {
  /** How an equal value counts for the concordance of both journals: in full (ELECTRE I), by half, or not. */
  readonly equal: "full" | "half" | "none";
  /** What a disadvantage is divided by: the largest range of all columns (raw units), or that of its own column. */
  readonly range: "largest" | "own";
}

export interface ElectreRow {
  readonly journal: number;
  /** Weight of the columns in which the journal is at least as good as each other one; NaN for itself. */
  readonly concordance: Float64Array;
  /** Largest disadvantage against each other one, 0 to 1; NaN for itself. */
  readonly discordance: Float64Array;
}

/**
 * Rows of the concordance matrix c(a, b) = Σ w where a is at least as good as b, and of the discordance matrix
 * d(a, b) = max (b's advantage) / range, 0 where no range is above 0. A journal with a missing value has NaN
 * throughout. One row is in memory at a time, and the next call overwrites it; all rows cost O(n² m).
 * Source: Roy (1968), Revue française d'informatique et de recherche opérationnelle 2(8), 57–75.
 */
export function* electreRows(
  columns: readonly Float64Array[],
  options: ElectreOptions,
  context: AggregateContext,
): Generator<ElectreRow> {
  const table = rankerTable(columns, context);
  const ranges = disadvantageRanges(table, options.range);
  const concordance = new Float64Array(table.length);
  const discordance = new Float64Array(table.length);
  const share = { full: 1, half: 0.5, none: 0 }[options.equal];
  for (let journal = 0; journal < table.length; journal++) {
    concordance.fill(0);
    discordance.fill(0);
    table.columns.forEach((column, k) => {
      const own = column[journal] as number;
      const sign = table.signs[k] as number;
      const weight = table.weights[k] as number;
      const range = ranges[k] as number;
      for (let other = 0; other < column.length; other++) {
        const advantage = sign * (own - (column[other] as number));
        const agrees = advantage > 0 ? 1 : advantage === 0 ? share : advantage < 0 ? 0 : Number.NaN;
        concordance[other] = (concordance[other] as number) + weight * agrees;
        const against = advantage < 0 ? -advantage / range : advantage - advantage;
        discordance[other] = Math.max(discordance[other] as number, against);
      }
    });
    concordance[journal] = Number.NaN;
    discordance[journal] = Number.NaN;
    yield { journal, concordance, discordance };
  }
}

function disadvantageRanges(table: RankerTable, kind: ElectreOptions["range"]): readonly number[] {
  const own = table.columns.map((_, k) => (table.maximum[k] as number) - (table.minimum[k] as number));
  if (kind === "own") return own;
  const largestUnit = Math.max(...table.units);
  const inOneUnit = own.map((range, k) => range * ((table.units[k] as number) / largestUnit));
  const largest = Math.max(...inOneUnit);
  return own.map((_, k) => largest * (largestUnit / (table.units[k] as number)));
}
