/** Scoring, weight: AHP, pairwise judgments of one or several experts. */

import type { OptionFault } from "../../model/method.js";
import { exp, log } from "../../numeric/index.js";
import { type AhpReport, ahpReport, type PriorityMethod } from "./ahp-report.js";
import type { WeightMethod } from "./method.js";
import { entry, exactReciprocals, type Judgments, judgmentFault } from "./pairwise-matrix.js";
import { RANDOM_INDEX_TABLES, type RandomIndexTable } from "./random-index.js";
import { refuseFaults, shareFaults } from "./refuse-faults.js";
import { shareOut } from "./share-out.js";

export interface AhpOptions {
  readonly judgments: readonly Judgments[];
  readonly priority: PriorityMethod;
  readonly group: "judgments" | "priorities";
  readonly expertWeights?: readonly number[];
  readonly randomIndex: RandomIndexTable;
  readonly consistencyLimit: number;
}

export interface AhpGroupReport {
  /** Sum to 1. */
  readonly weights: readonly number[];
  /** One per expert, in the order given. */
  readonly experts: readonly AhpReport[];
  /** Of the aggregated judgments; null where priorities were aggregated. */
  readonly group: AhpReport | null;
}

/**
 * Weights from pairwise judgments: the principal eigenvector, or the row geometric means. Several experts are
 * aggregated by weighted geometric means of their judgments (AIJ; a pair that some did not judge is taken over
 * those who did) or of their priorities (AIP). A consistency ratio above the limit, of an expert or of the
 * aggregated judgments, is diagnosed; `ahpReport` and `ahpGroupReport` give all figures. Throws `OPTION_RANGE`.
 * Source: Saaty (1980), The Analytic Hierarchy Process; groups: Forman & Peniwati (1998), European Journal of
 * Operational Research 108, 165–169. Cost O(m³) per expert.
 */
export const ahp: WeightMethod<AhpOptions> = {
  name: "ahp",
  title: { en: "Analytic hierarchy process (AHP)", zh: "层次分析法（AHP）" },
  formula: "A w = λ w (eigenvector), or w ∝ (Πⱼ aᵢⱼ)^(1/m) (geometric mean)",
  source:
    "Saaty (1980), The Analytic Hierarchy Process; Forman & Peniwati (1998), European Journal of Operational Research 108, 165–169",
  needs: [],
  guarantees: ["weights-sum-to-one", "scale-invariant", "shift-invariant"],
  cost: "O(m³) per expert",
  options: {
    judgments: {
      about:
        "One matrix per expert: row i, column j says how many times as important child i is as child j, 1/9 to 9; 0 on both sides where the pair was not judged.",
      type: "matrices",
    },
    priority: {
      about: "Principal eigenvector, or row geometric means.",
      type: "choice",
      values: ["eigenvector", "geometric-mean"],
      default: "eigenvector",
    },
    group: {
      about: "What is aggregated over the experts: their judgments (AIJ) or their priorities (AIP).",
      type: "choice",
      values: ["judgments", "priorities"],
      default: "judgments",
    },
    expertWeights: {
      about: "How much each expert counts; equally where nothing stands.",
      type: "numbers",
      optional: true,
    },
    randomIndex: {
      about: "Table of random indices of the consistency ratio.",
      type: "choice",
      values: RANDOM_INDEX_TABLES,
      default: "saaty-1980",
    },
    consistencyLimit: {
      about: "Consistency ratio above which the judgments are reported as contradictory.",
      type: "number",
      minimum: 0,
      default: 0.1,
    },
  },
  faults: ahpFaults,
  apply(_columns, out, options, { diagnose }) {
    if (out.length === 0) return;
    refuseFaults("ahp", ahpFaults(options, out.length));
    const { weights, experts, group } = ahpGroupReport(options);
    out.set(weights);
    const limit = options.consistencyLimit;
    const beyond = ({ consistencyRatio: ratio }: AhpReport) => ratio !== null && ratio > limit;
    const words = (name: string, { consistencyRatio: ratio }: AhpReport) =>
      `${name}CR = ${Number((ratio as number).toPrecision(4))} > ${limit}`;
    experts.forEach((expert, index) => {
      if (beyond(expert)) diagnose("JUDGMENTS_INCONSISTENT", words(`no. ${index + 1}: `, expert));
    });
    if (experts.length > 1 && group !== null && beyond(group)) {
      diagnose("JUDGMENTS_INCONSISTENT", words("Σ: ", group));
    }
  },
};

/** Weights and consistency of several experts' judgments. Throws as `ahpReport`. Cost O(m³) per expert. */
export function ahpGroupReport(options: Pick<AhpOptions, "judgments"> & Partial<AhpOptions>): AhpGroupReport {
  const { judgments, expertWeights, group: over = "judgments" } = options;
  const shares = new Float64Array(judgments.length).fill(1 / judgments.length);
  if (expertWeights !== undefined) shareOut(expertWeights, shares);
  const experts = judgments.map((matrix) => ahpReport(matrix, options));
  if (over === "judgments") {
    const group =
      experts.length === 1 ? (experts[0] as AhpReport) : ahpReport(meanJudgments(judgments, shares), options);
    return { weights: group.weights, experts, group };
  }
  const m = judgments[0]?.length ?? 0;
  const means = Float64Array.from({ length: m }, (_, k) =>
    exp(experts.reduce((sum, { weights }, e) => sum + (shares[e] as number) * log(weights[k] as number), 0)),
  );
  const weights = new Float64Array(m);
  shareOut(means, weights);
  return { weights: Array.from(weights), experts, group: null };
}

function meanJudgments(judgments: readonly Judgments[], shares: Float64Array): number[][] {
  const exact = judgments.map(exactReciprocals);
  const first = exact[0] as number[][];
  const upper = first.map((row, i) =>
    row.map((_, j) => {
      if (j <= i) return i === j ? 1 : 0;
      let sum = 0;
      let total = 0;
      exact.forEach((matrix, e) => {
        const judged = entry(matrix, i, j);
        if (judged === 0) return;
        sum += (shares[e] as number) * log(judged);
        total += shares[e] as number;
      });
      return total === 0 ? 0 : exp(sum / total);
    }),
  );
  return upper.map((row, i) =>
    row.map((judged, j) => (j >= i ? judged : entry(upper, j, i) === 0 ? 0 : 1 / entry(upper, j, i))),
  );
}

function ahpFaults({ judgments, expertWeights }: AhpOptions, children: number): readonly OptionFault[] {
  const faults = judgments.flatMap((matrix, index) => {
    const fault = judgmentFault("judgments", matrix, children);
    const place = judgments.length > 1 ? ` (matrix ${index + 1})` : "";
    return fault === null ? [] : [{ ...fault, expected: `${fault.expected}${place}` }];
  });
  return expertWeights === undefined
    ? faults
    : [...faults, ...shareFaults("expertWeights", expertWeights, judgments.length)];
}
