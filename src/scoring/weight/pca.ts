/** Scoring, weight: principal components, squared loadings times explained variance. */

import type { OptionFault } from "../../model/method.js";
import { symmetricEigen } from "../../numeric/index.js";
import { type CorrelationKind, correlationOption, correlationsOf } from "./correlations.js";
import type { WeightMethod } from "./method.js";
import { refuseFaults } from "./refuse-faults.js";
import { weighColumns } from "./weigh-columns.js";

export interface PcaOptions {
  readonly components: "kaiser" | "share" | "fixed";
  readonly share: number;
  readonly count: number;
  readonly correlation: CorrelationKind;
}

/**
 * wⱼ = Σₖ λₖ vⱼₖ² / Σₖ λₖ over the retained components of the correlation matrix, v the unit eigenvectors: the
 * squared loadings of a component, scaled to sum 1, weighted by the variance that it explains. Squares make
 * the sign of a component irrelevant. Components whose eigenvalue equals that of the last retained one are
 * retained with it, because only together they are determined; all components together give equal weights.
 * Source: Nicoletti, Scarpetta & Boylaud (2000), OECD Economics Department Working Paper 226; OECD/JRC (2008),
 * §6.1, without rotation. Cost O(n m² + m³).
 */
export const pca: WeightMethod<PcaOptions> = {
  name: "pca",
  title: { en: "Principal components", zh: "主成分赋权" },
  formula: "w = Σₖ λₖ vⱼₖ² / Σₖ λₖ over the retained components",
  source:
    "Nicoletti, Scarpetta & Boylaud (2000), OECD Economics Department Working Paper 226; OECD/JRC (2008), §6.1",
  needs: ["two-journals"],
  guarantees: ["weights-sum-to-one", "scale-invariant", "shift-invariant"],
  cost: "O(n m² + m³)",
  options: {
    components: {
      about:
        "Which components are retained: eigenvalue from 1 (kaiser), as many as explain a share, or a fixed number.",
      type: "choice",
      values: ["kaiser", "share", "fixed"],
      default: "kaiser",
    },
    share: {
      about: "Share (0–1) of the variance that the components must explain together; for `share`.",
      type: "number",
      minimum: 0,
      maximum: 1,
      default: 0.85,
    },
    count: {
      about: "Number of components; for `fixed`.",
      type: "number",
      minimum: 1,
      integer: true,
      default: 1,
    },
    correlation: correlationOption,
  },
  faults: countFaults,
  apply(columns, out, options, context) {
    if (out.length === 0) return;
    refuseFaults("pca", countFaults(options, columns.length));
    weighColumns(columns, out, context, "any", (counted) => {
      const { matrix } = correlationsOf(counted.columns, options.correlation);
      const { values, vectors } = symmetricEigen(matrix);
      const retained = retainedCount(values, options);
      return matrix.map((_, j) => {
        let sum = 0;
        for (let k = 0; k < retained; k++) sum += (values[k] as number) * (vectors[k]?.[j] as number) ** 2;
        return sum;
      });
    });
  },
};

const ROUNDING = 1e-9;

function retainedCount(values: readonly number[], { components, share, count }: PcaOptions): number {
  let retained = 1;
  if (components === "kaiser") retained = values.filter((value) => value >= 1 - ROUNDING).length;
  else if (components === "fixed") retained = Math.min(count, values.length);
  else {
    let explained = values[0] as number;
    while (retained < values.length && explained < (share - ROUNDING) * values.length) {
      explained += values[retained++] as number;
    }
  }
  const last = values[retained - 1] as number;
  while (retained < values.length && last - (values[retained] as number) <= ROUNDING) retained++;
  return retained;
}

function countFaults({ components, count }: PcaOptions, children: number): readonly OptionFault[] {
  if (components !== "fixed" || count <= children) return [];
  return [
    { option: "count", expected: `at most ${children}, the number of columns`, received: String(count) },
  ];
}
