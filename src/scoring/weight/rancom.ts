/** Scoring, weight: RANCOM, pairwise judgments that only say which is more important. */

import type { OptionFault } from "../../model/method.js";
import type { WeightMethod } from "./method.js";
import { refuseFaults } from "./refuse-faults.js";
import { shareOut } from "./share-out.js";

export interface RancomOptions {
  readonly judgments: readonly (readonly number[])[];
}

/**
 * wᵢ = Σⱼ aᵢⱼ / Σ a; aᵢⱼ = 1 where i is more important than j, 0.5 where equally, 0 where less. Throws
 * `OPTION_RANGE`. Source: Więckowski, Kizielewicz, Shekhovtsov & Sałabun (2023), Engineering Applications of
 * Artificial Intelligence 122, 106114. Cost O(m²).
 */
export const rancom: WeightMethod<RancomOptions> = {
  name: "rancom",
  title: { en: "RANCOM, ranking comparison", zh: "RANCOM 法（排序比较）" },
  formula: "w = Σⱼ aᵢⱼ / Σ a, a = 1 more important, 0.5 equal, 0 less",
  source: "Więckowski et al. (2023), Engineering Applications of Artificial Intelligence 122, 106114",
  needs: [],
  guarantees: ["weights-sum-to-one", "scale-invariant", "shift-invariant"],
  cost: "O(m²)",
  options: {
    judgments: {
      about:
        "Row i, column j: 1 where child i is more important than child j, 0.5 where equally, 0 where less.",
      type: "matrix",
    },
  },
  faults: rancomFaults,
  apply(_columns, out, options) {
    if (out.length === 0) return;
    refuseFaults("rancom", rancomFaults(options, out.length));
    shareOut(
      options.judgments.map((row) => row.reduce((sum, judged) => sum + judged, 0)),
      out,
    );
  },
};

function rancomFaults({ judgments }: RancomOptions, children: number): readonly OptionFault[] {
  const fault = (expected: string, received: string) => [{ option: "judgments", expected, received }];
  if (judgments.length !== children || judgments.some((row) => row.length !== children)) {
    return fault(`a matrix of ${children} rows and columns`, `${judgments.length} rows`);
  }
  for (let i = 0; i < children; i++) {
    for (let j = 0; j <= i; j++) {
      const judged = judgments[i]?.[j] as number;
      const counter = judgments[j]?.[i] as number;
      if ([0, 0.5, 1].includes(judged) && judged + counter === 1) continue;
      return fault(
        `0, 0.5 or 1 in row ${i + 1}, column ${j + 1}, and with its counterpart 1 together`,
        `${judged}, ${counter}`,
      );
    }
  }
  return [];
}
