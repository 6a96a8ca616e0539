/** Scoring, weight: several weightings multiplied. */

import type { MethodReference } from "../../model/method.js";
import type { WeightMethod } from "./method.js";
import { partListFaults, partsOption, type WeightMethods, weighPart } from "./parts.js";
import { refuseFaults } from "./refuse-faults.js";
import { shareOut } from "./share-out.js";

export interface MultiplicativeOptions {
  readonly parts: readonly MethodReference[];
}

/**
 * The method over a table of parts: wⱼ = Πₖ wₖⱼ / Σⱼ Πₖ wₖⱼ. A column to which one part gives 0 gets 0; where that
 * leaves none, all weights are equal (`WEIGHTS_UNDEFINED`). Throws `OPTION_RANGE`.
 * Source: multiplicative synthesis, e.g. Guo Yajun 郭亚军 (2007), 综合评价理论、方法及应用. Cost: that of the parts.
 */
export function multiplicativeOver(methods: WeightMethods): WeightMethod<MultiplicativeOptions> {
  return {
    name: "multiplicative",
    title: { en: "Combined by multiplication", zh: "乘法合成组合赋权" },
    formula: "w = Πₖ wₖ / Σ Πₖ wₖ",
    source: "Guo Yajun 郭亚军 (2007), 综合评价理论、方法及应用",
    needs: [],
    guarantees: ["weights-sum-to-one"],
    cost: "that of the parts",
    options: { parts: partsOption },
    usesGiven: true,
    faults: ({ parts }, children) => partListFaults(parts, methods, children),
    apply(columns, out, { parts }, context) {
      if (columns.length === 0) return;
      refuseFaults("multiplicative", partListFaults(parts, methods, columns.length));
      const product = new Float64Array(columns.length).fill(1);
      for (const part of parts) {
        const weights = weighPart(part, methods, columns, context);
        for (let k = 0; k < product.length; k++) product[k] = (product[k] as number) * (weights[k] as number);
      }
      if (shareOut(product, out)) return;
      out.fill(1 / columns.length);
      context.diagnose("WEIGHTS_UNDEFINED", "Π w = 0");
    },
  };
}
