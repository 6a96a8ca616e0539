/** Scoring, weight: several weightings combined so that the result is as near as possible to each of them. */

import type { MethodReference } from "../../model/method.js";
import { solve } from "../../numeric/index.js";
import type { WeightMethod } from "./method.js";
import { partListFaults, partsOption, type WeightMethods, weighPart } from "./parts.js";
import { refuseFaults } from "./refuse-faults.js";
import { shareOut } from "./share-out.js";

export interface GameTheoreticOptions {
  readonly parts: readonly MethodReference[];
  readonly negative: "zero" | "absolute";
}

/**
 * The method over a table of parts: w = Σₖ αₖ wₖ / Σ α, where for every part k the coefficients satisfy
 * Σₗ αₗ (wₖ · wₗ) = wₖ · wₖ, the condition under which ‖Σ α w − wₖ‖² is least. A coefficient can come out negative;
 * it counts as 0, or by its absolute value as some studies take it. A part that is a mixture of those before it
 * adds nothing and is left out. Of two parts of which one is equal weights, that one gets the coefficient 0 by
 * the formula. Throws `OPTION_RANGE`. Source: Chen Jialiang 陈加良 (2003), 福建电脑 (9), 15–16. Cost: that of the parts.
 */
export function gameTheoreticOver(methods: WeightMethods): WeightMethod<GameTheoreticOptions> {
  return {
    name: "game-theoretic",
    title: { en: "Combined by least squares (game theory)", zh: "博弈论组合赋权" },
    formula: "w = Σₖ αₖ wₖ / Σ α, Σₗ αₗ (wₖ · wₗ) = wₖ · wₖ",
    source: "Chen Jialiang 陈加良 (2003), 基于博弈论的组合赋权评价方法研究, 福建电脑 (9), 15–16",
    needs: [],
    guarantees: ["weights-sum-to-one"],
    cost: "that of the parts",
    options: {
      parts: partsOption,
      negative: {
        about: "What a negative coefficient counts as: nothing, or its absolute value.",
        type: "choice",
        values: ["zero", "absolute"],
        default: "zero",
      },
    },
    usesGiven: true,
    faults: ({ parts }, children) => partListFaults(parts, methods, children),
    apply(columns, out, { parts, negative }, context) {
      if (columns.length === 0) return;
      refuseFaults("game-theoretic", partListFaults(parts, methods, columns.length));
      const weights = independent(parts.map((part) => weighPart(part, methods, columns, context)));
      const gram = weights.map((a) => weights.map((b) => dot(a, b)));
      const coefficients = solve(
        gram,
        gram.map((row, k) => row[k] as number),
      ).map((coefficient) => (negative === "absolute" ? Math.abs(coefficient) : Math.max(0, coefficient)));
      const mixed = Float64Array.from(out, (_, k) =>
        weights.reduce((sum, part, p) => sum + (coefficients[p] as number) * (part[k] as number), 0),
      );
      shareOut(mixed, out);
    },
  };
}

const INDEPENDENT = 1e-5;

/** The vectors that are no mixture of those before them (Gram–Schmidt). */
function independent(vectors: readonly Float64Array[]): readonly Float64Array[] {
  const axes: Float64Array[] = [];
  return vectors.filter((vector) => {
    let rest = vector;
    for (const axis of axes) {
      const along = dot(rest, axis);
      rest = rest.map((value, k) => value - along * (axis[k] as number));
    }
    const length = Math.sqrt(dot(rest, rest));
    if (length <= INDEPENDENT * Math.sqrt(dot(vector, vector))) return false;
    axes.push(rest.map((value) => value / length));
    return true;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, k) => sum + value * (b[k] as number), 0);
}
