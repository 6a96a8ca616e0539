/** Scoring, weight: IDOCRIW, entropy and criterion impact loss together. */

import { impactLosses, ratioDomain } from "./cilos.js";
import { divergence } from "./entropy.js";
import type { WeightMethod } from "./method.js";
import { weighColumns } from "./weigh-columns.js";

/**
 * wⱼ = dⱼ qⱼ / Σ d q, d = 1 − entropy of the column as it stands, q the CILOS weight. Undefined where CILOS is.
 * Source: Zavadskas & Podvezko (2016), International Journal of Information Technology & Decision Making 15,
 * 267–283. Cost O(n m² + m³).
 */
export const idocriw: WeightMethod<Record<string, never>> = {
  name: "idocriw",
  title: { en: "IDOCRIW, entropy × impact loss", zh: "IDOCRIW 法（熵权与影响损失综合）" },
  formula: "w = d q / Σ d q, d = 1 − entropy, q = CILOS weight",
  source: "Zavadskas & Podvezko (2016), Int. J. Information Technology & Decision Making 15, 267–283",
  needs: ["non-negative", "two-journals"],
  guarantees: ["weights-sum-to-one", "scale-invariant"],
  cost: "O(n m² + m³)",
  options: {},
  apply(columns, out, _options, context) {
    weighColumns(columns, out, context, ratioDomain, (counted) => {
      const losses = impactLosses(counted) ?? [];
      return losses.map(
        (loss, k) => loss * divergence(counted.columns[k] as (typeof counted.columns)[number]),
      );
    });
  },
};
