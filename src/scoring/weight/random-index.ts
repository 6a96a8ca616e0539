/**
 * Scoring, weight: mean consistency index of random pairwise matrices, by number of columns. Several tables are
 * in circulation; a consistency ratio means something only together with the name of its table.
 */

export type RandomIndexTable = "saaty-1980" | "saaty-2008" | "donegan-dodd-1991" | "alonso-lamata-2006";

/** From 3 columns on. One or two columns cannot contradict each other. */
const TABLES: Readonly<Record<RandomIndexTable, readonly number[]>> = {
  /** Saaty (1980), The Analytic Hierarchy Process. */
  "saaty-1980": [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
  /** The table of Saaty's later papers, as the AHPy library has it. */
  "saaty-2008": [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49],
  /** Donegan & Dodd (1991), Mathematical and Computer Modelling 15(2), 75–85. */
  "donegan-dodd-1991": [0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055],
  /** Alonso & Lamata (2006), Int. J. Uncertainty, Fuzziness and Knowledge-Based Systems 14, 445–459; 500,000 matrices. */
  "alonso-lamata-2006": [
    0.5247, 0.8816, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854, 1.514, 1.5365, 1.5551, 1.5713, 1.5838,
    1.5978, 1.6086, 1.6181, 1.6265, 1.6341, 1.6409, 1.647, 1.6526, 1.6577, 1.6624, 1.6667, 1.6706, 1.6743,
    1.6777, 1.6809, 1.6839, 1.6867, 1.6893, 1.6917, 1.694, 1.6962, 1.6982, 1.7002, 1.702,
  ],
};

export const RANDOM_INDEX_TABLES = Object.keys(TABLES) as readonly RandomIndexTable[];

/** Random index for `columns` columns: 0 up to 2, null beyond the end of the table. */
export function randomIndex(table: RandomIndexTable, columns: number): number | null {
  return columns < 3 ? 0 : (TABLES[table][columns - 3] ?? null);
}
