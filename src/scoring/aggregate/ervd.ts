/** Scoring, aggregate: ERVD, TOPSIS on gains and losses against a reference point, losses weighing more. */

import { extent, raise } from "../../numeric/index.js";
import { scaleFactor } from "./directed.js";
import { requirePerColumn } from "./input.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, emptyScores, finishScores, NON_NEGATIVE, type Ranker, rankerTable } from "./table.js";

export interface ErvdOptions {
  /** The value of each column that counts as neither gain nor loss. */
  readonly reference: readonly number[];
  /** λ: how much more a loss weighs than a gain. α: exponent of both. */
  readonly lossAversion: number;
  readonly exponent: number;
}

export interface ErvdReport {
  readonly score: Float64Array;
  readonly toIdeal: Float64Array;
  readonly toAntiIdeal: Float64Array;
}

/** Largest gain or loss, in sums of the column, that is told from a larger one. */
const LIMIT = 1e150;

/**
 * d = ±(x − reference)/Σx; v = d^α for a gain, −λ (−d)^α for a loss; S⁺, S⁻ = Σ w |v − best v|, Σ w |v − worst v|;
 * score = S⁻ / (S⁺ + S⁻), 0 to 1; 0.5 where nothing varies. A row with a missing or negative value is NaN.
 * Throws `OPTION_LENGTH`.
 * Source: Shyur, Yin, Shih & Cheng (2015), Foundations of Computing and Decision Sciences 40, 299–315. Cost O(n m).
 */
export const ervdReport: Ranker<ErvdOptions, ErvdReport> = (columns, options, context) => {
  requirePerColumn("ervd", "reference", options.reference, columns.length);
  const { lossAversion, exponent } = options;
  const table = rankerTable(columns, context, NON_NEGATIVE);
  const toIdeal = emptyScores(table);
  const toAntiIdeal = emptyScores(table);
  let limited = 0;
  table.columns.forEach((column, k) => {
    const factor = scaleFactor(table, k, "sum");
    const neutral = (options.reference[table.children[k] as number] as number) / (table.units[k] as number);
    const sign = table.signs[k] as number;
    const values = column.map((value) => {
      const unlimited = sign * (value - neutral) * factor;
      const gain = Math.min(LIMIT, Math.max(-LIMIT, unlimited));
      if (gain !== unlimited && value === value) limited++;
      return gain >= 0 ? raise(gain, exponent) : -lossAversion * raise(-gain, exponent);
    });
    const [worst, best] = extent(values);
    const weight = table.weights[k] as number;
    for (let i = 0; i < values.length; i++) {
      toIdeal[i] = (toIdeal[i] as number) + weight * (best - (values[i] as number));
      toAntiIdeal[i] = (toAntiIdeal[i] as number) + weight * ((values[i] as number) - worst);
    }
  });
  if (limited > 0) context.diagnose("METHOD_OVERFLOW", `n = ${limited}`);
  const score = toIdeal.map((near, i) => {
    const far = toAntiIdeal[i] as number;
    return near + far === 0 ? 0.5 : far / (near + far);
  });
  return { score: finishScores(score, table, context.diagnose), toIdeal, toAntiIdeal };
};

export const ervd: AggregateMethod<ErvdOptions> = {
  name: "ervd",
  title: { en: "ERVD", zh: "相对价值距离法（ERVD）" },
  formula: "score = S⁻ / (S⁺ + S⁻) of v = d^α or −λ (−d)^α, d = ±(x − reference)/Σx",
  source: "Shyur, Yin, Shih & Cheng (2015), Foundations of Computing and Decision Sciences 40, 299–315",
  needs: ["complete", "non-negative", "two-journals"],
  guarantees: ["bounded"],
  cost: "O(n m)",
  options: {
    reference: {
      about: "The value of each child that counts as neither gain nor loss.",
      type: "numbers",
      perColumn: true,
    },
    lossAversion: {
      about: "How much more a loss weighs than a gain.",
      type: "number",
      minimum: 0,
      maximum: 1000,
      default: 2.25,
    },
    exponent: {
      about: "Exponent of gains and losses.",
      type: "number",
      minimum: 0.01,
      maximum: 1,
      default: 0.88,
    },
  },
  better: "higher",
  range: () => [0, 1],
  apply: applyRanker(ervdReport),
};
