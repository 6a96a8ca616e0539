/** Scoring, weight: best–worst method, linear model. */

import type { OptionFault } from "../../model/method.js";
import { minimize } from "./linear-program.js";
import type { WeightMethod } from "./method.js";
import { refuseFaults } from "./refuse-faults.js";
import { shareOut } from "./share-out.js";

export interface BwmOptions {
  readonly bestToOthers: readonly number[];
  readonly othersToWorst: readonly number[];
  readonly consistencyLimit: number;
}

export interface BwmReport {
  /** Sum to 1. */
  readonly weights: readonly number[];
  /** ξ of the linear model; 0 where the judgments are consistent. */
  readonly deviation: number;
  /** Largest |a_Bj a_jW − a_BW| / (a_BW² − a_BW), 0–1; Liang, Brunelli & Rezaei (2020), Omega 96, 102175. */
  readonly consistencyRatio: number;
  /** Places of the best and the worst column, from 1. */
  readonly best: number;
  readonly worst: number;
}

/**
 * Weights that minimize ξ under |w_B − a_Bj wⱼ| ≤ ξ, |wⱼ − a_jW w_W| ≤ ξ, Σ w = 1: the linear model, whose optimum
 * is one point as a rule. The best column is the one that has 1 in `bestToOthers` and the largest number in
 * `othersToWorst`, the worst the reverse; of equal ones the first. A consistency ratio (of the judgments, not
 * of ξ) above the limit is diagnosed; `bwmReport` gives all figures. Throws `OPTION_RANGE`.
 * Source: Rezaei (2016), Omega 64, 126–130. Cost: a linear program of m + 1 variables and 4m rows.
 */
export const bwm: WeightMethod<BwmOptions> = {
  name: "bwm",
  title: { en: "Best–worst method (BWM), linear", zh: "最优最劣法（BWM，线性模型）" },
  formula: "min ξ: |w_B − a_Bj wⱼ| ≤ ξ, |wⱼ − a_jW w_W| ≤ ξ, Σ w = 1",
  source: "Rezaei (2016), Omega 64, 126–130",
  needs: [],
  guarantees: ["weights-sum-to-one", "scale-invariant", "shift-invariant"],
  cost: "linear program of m + 1 variables",
  options: {
    bestToOthers: {
      about: "How many times as important the best child is as each child, 1 to 9; 1 at the best one itself.",
      type: "numbers",
      perColumn: true,
    },
    othersToWorst: {
      about: "How many times as important each child is as the worst one, 1 to 9; 1 at the worst one itself.",
      type: "numbers",
      perColumn: true,
    },
    consistencyLimit: {
      about: "Consistency ratio (0–1) of the judgments above which they are reported as contradictory.",
      type: "number",
      minimum: 0,
      maximum: 1,
      default: 0.25,
    },
  },
  faults: bwmFaults,
  apply(_columns, out, options, { diagnose }) {
    if (out.length === 0) return;
    refuseFaults("bwm", bwmFaults(options, out.length));
    const { weights, consistencyRatio } = bwmReport(options);
    out.set(weights);
    if (consistencyRatio > options.consistencyLimit) {
      const ratio = Number(consistencyRatio.toPrecision(4));
      diagnose("JUDGMENTS_INCONSISTENT", `CR = ${ratio} > ${options.consistencyLimit}`);
    }
  },
};

/** Weights and consistency of best-to-others and others-to-worst judgments. Throws UsageError `OPTION_RANGE`. */
export function bwmReport(options: Pick<BwmOptions, "bestToOthers" | "othersToWorst">): BwmReport {
  const { bestToOthers, othersToWorst } = options;
  const m = bestToOthers.length;
  refuseFaults("bwm", bwmFaults(options, m));
  const [best, worst] = ends(options);
  const atMost: number[][] = [];
  const bound = (plus: number, factor: number, minus: number) => {
    const row = new Array<number>(m + 1).fill(0);
    row[plus] = (row[plus] as number) + 1;
    row[minus] = (row[minus] as number) - factor;
    atMost.push([...row.slice(0, m), -1], [...row.slice(0, m).map((value) => -value), -1]);
  };
  for (let j = 0; j < m; j++) {
    if (j !== best) bound(best, bestToOthers[j] as number, j);
    if (j !== worst && j !== best) bound(j, othersToWorst[j] as number, worst);
  }
  const isWeight = [...new Array<number>(m).fill(1), 0];
  const solution = minimize({ cost: isWeight.map((value) => 1 - value), atMost, total: isWeight });
  const weights = new Float64Array(m);
  shareOut(solution.subarray(0, m), weights);
  const top = bestToOthers[worst] as number;
  const gaps = bestToOthers.map((judged, j) => Math.abs(judged * (othersToWorst[j] as number) - top));
  return {
    weights: Array.from(weights),
    deviation: solution[m] as number,
    consistencyRatio: top > 1 ? Math.max(...gaps) / (top * top - top) : 0,
    best: best + 1,
    worst: worst + 1,
  };
}

/** Places of the best and the worst column from 0, -1 where there is none. */
function ends({
  bestToOthers,
  othersToWorst,
}: Pick<BwmOptions, "bestToOthers" | "othersToWorst">): [number, number] {
  const fromBest = Math.max(...bestToOthers);
  const toWorst = Math.max(...othersToWorst);
  const best = bestToOthers.findIndex((judged, j) => judged === 1 && othersToWorst[j] === toWorst);
  const worst = othersToWorst.findIndex(
    (judged, j) => judged === 1 && bestToOthers[j] === fromBest && (j !== best || bestToOthers.length === 1),
  );
  return [best, worst];
}

function bwmFaults(
  options: Pick<BwmOptions, "bestToOthers" | "othersToWorst">,
  children: number,
): readonly OptionFault[] {
  const lists = (["bestToOthers", "othersToWorst"] as const).flatMap((option) => {
    const list = options[option];
    if (list.length === children && list.every((judged) => judged >= 1)) return [];
    return [{ option, expected: `a list of ${children} numbers from 1`, received: JSON.stringify(list) }];
  });
  if (lists.length > 0 || children === 0) return lists;
  const [best, worst] = ends(options);
  const { bestToOthers, othersToWorst } = options;
  if (best < 0 || worst < 0 || bestToOthers[worst] !== othersToWorst[best]) {
    const expected =
      "1 where bestToOthers is largest, and largest where bestToOthers is 1, with the same number for best over worst in both";
    return [{ option: "othersToWorst", expected, received: JSON.stringify(othersToWorst) }];
  }
  return [];
}
