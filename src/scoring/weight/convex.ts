/** Scoring, weight: several weightings in declared shares. */

import type { MethodReference, OptionFault } from "../../model/method.js";
import type { WeightMethod } from "./method.js";
import { partListFaults, partsOption, type WeightMethods, weighPart } from "./parts.js";
import { refuseFaults, shareFaults } from "./refuse-faults.js";
import { shareOut } from "./share-out.js";

export interface ConvexOptions {
  readonly parts: readonly MethodReference[];
  readonly shares: readonly number[];
}

/**
 * The method over a table of parts: wⱼ = Σₖ αₖ wₖⱼ, the shares α ≥ 0 stated by the methodology and scaled to sum 1;
 * for a subjective and an objective weighting α and 1 − α. Throws `OPTION_RANGE`.
 * Source: additive synthesis, e.g. Guo Yajun 郭亚军 (2007), 综合评价理论、方法及应用. Cost: that of the parts.
 */
export function convexOver(methods: WeightMethods): WeightMethod<ConvexOptions> {
  const convexFaults = ({ parts, shares }: ConvexOptions, children: number): readonly OptionFault[] => [
    ...partListFaults(parts, methods, children),
    ...shareFaults("shares", shares, parts.length),
  ];
  return {
    name: "convex",
    title: { en: "Combined in declared shares", zh: "加法合成组合赋权" },
    formula: "w = Σₖ αₖ wₖ, Σ α = 1",
    source: "Guo Yajun 郭亚军 (2007), 综合评价理论、方法及应用",
    needs: [],
    guarantees: ["weights-sum-to-one"],
    cost: "that of the parts",
    options: {
      parts: partsOption,
      shares: { about: "How much each part counts, from 0; e.g. [0.6, 0.4].", type: "numbers" },
    },
    usesGiven: true,
    faults: convexFaults,
    apply(columns, out, options, context) {
      if (columns.length === 0) return;
      refuseFaults("convex", convexFaults(options, columns.length));
      const shares = new Float64Array(options.shares.length);
      shareOut(options.shares, shares);
      out.fill(0);
      options.parts.forEach((part, p) => {
        const weights = weighPart(part, methods, columns, context);
        for (let k = 0; k < out.length; k++) {
          out[k] = (out[k] as number) + (shares[p] as number) * (weights[k] as number);
        }
      });
    },
  };
}
