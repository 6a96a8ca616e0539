/** Scoring, weight: Gini coefficient. */

import { mean } from "../../numeric/index.js";
import { atWorkingSize, pairDifferences } from "./counted-column.js";
import type { WeightMethod } from "./method.js";
import { weighColumns } from "./weigh-columns.js";

/**
 * wⱼ = Gⱼ / Σ G, G = Σᵢₖ |xᵢ − xₖ| / (2 n² mean) of the column as it stands. The pairs are summed over the sorted
 * column. Source: Gini (1912), Variabilità e mutabilità; as weights e.g. Aggarwal, Aggarwal & Bansal (2024), Int. J.
 * Intelligent Systems and Applications in Engineering 12(21s), 3291–3299. Cost O(m n log n).
 */
export const gini: WeightMethod<Record<string, never>> = {
  name: "gini",
  title: { en: "Gini coefficient", zh: "基尼系数法" },
  formula: "w = G / Σ G, G = Σᵢₖ |xᵢ − xₖ| / (2 n² mean)",
  source:
    "Gini (1912), Variabilità e mutabilità; Aggarwal, Aggarwal & Bansal (2024), Int. J. Intelligent Systems and Applications in Engineering 12(21s), 3291–3299",
  needs: ["non-negative", "two-journals"],
  guarantees: ["weights-sum-to-one", "scale-invariant"],
  cost: "O(m n log n)",
  options: {},
  apply(columns, out, _options, context) {
    weighColumns(columns, out, context, "non-negative", ({ columns: counted, journals }) =>
      counted.map((column) => {
        const { values } = atWorkingSize(column);
        return pairDifferences(values) / (journals ** 2 * mean(values));
      }),
    );
  },
};
