/** Scoring, weight: MEREC, how much the performance of the journals changes when a column is taken out. */

import { log1p, reproducibleSum } from "../../numeric/index.js";
import { logarithmsOf } from "./logarithm-table.js";
import type { WeightMethod } from "./method.js";
import { type CountedColumn, type CountedColumns, weighColumns } from "./weigh-columns.js";

/**
 * wⱼ = Eⱼ / Σ E, Eⱼ = Σᵢ |Sᵢ₋ⱼ − Sᵢ|, Sᵢ = ln(1 + (1/m) Σₖ |ln nᵢₖ|), Sᵢ₋ⱼ the same without column j;
 * n = min / x where higher is better, x / max where lower is. m counts constant columns too.
 * Source: Keshavarz-Ghorabaee, Amiri, Zavadskas, Turskis & Antucheviciene (2021), Symmetry 13(4), 525.
 * Cost O(n m), a buffer per column.
 */
export const merec: WeightMethod<Record<string, never>> = {
  name: "merec",
  title: { en: "MEREC, removal effects", zh: "MEREC 法（剔除效应）" },
  formula: "w = E / Σ E, Eⱼ = Σᵢ |Sᵢ₋ⱼ − Sᵢ|, Sᵢ = ln(1 + (1/m) Σₖ |ln nᵢₖ|)",
  source: "Keshavarz-Ghorabaee et al. (2021), Symmetry 13(4), 525",
  needs: ["positive", "two-journals"],
  guarantees: ["weights-sum-to-one", "scale-invariant"],
  cost: "O(n m)",
  options: {},
  apply(columns, out, _options, context) {
    weighColumns(columns, out, context, "positive", removalEffects);
  },
};

function removalEffects({ columns, journals, valued }: CountedColumns): number[] {
  const distances = columns.map(distancesFromWorst);
  const total = new Float64Array(journals);
  for (const distance of distances) {
    for (let i = 0; i < journals; i++) total[i] = (total[i] as number) + (distance[i] as number);
  }
  const effect = new Float64Array(journals);
  return distances.map((distance) => {
    // S without j minus S is ln(1 − (|ln n| / m) / (1 + Σ / m)), precise for small effects too.
    for (let i = 0; i < journals; i++) {
      effect[i] = -log1p(-(distance[i] as number) / (valued + (total[i] as number)));
    }
    return reproducibleSum(effect);
  });
}

/** |ln n| of every value, taken as a difference of logarithms so that no ratio leaves the range of doubles. */
function distancesFromWorst({ values, sign, minimum, maximum }: CountedColumn): Float64Array {
  const [worst] = logarithmsOf(Float64Array.of(sign === 1 ? minimum : maximum)) as Float64Array & [number];
  return logarithmsOf(values).map((logarithm) => Math.max(0, sign * (logarithm - worst)));
}
