/** Scoring, weight: SMART, points of importance. */

import type { WeightMethod } from "./method.js";
import { refuseFaults, shareFaults } from "./refuse-faults.js";
import { shareOut } from "./share-out.js";

export interface SmartOptions {
  readonly points: readonly number[];
}

/**
 * wⱼ = pointsⱼ / Σ points; by the paper the least important column gets 10 points and the others as many
 * times that as they are more important. Throws `OPTION_RANGE`.
 * Source: Edwards (1977), IEEE Transactions on Systems, Man, and Cybernetics 7, 326–340. Cost O(m).
 */
export const smart: WeightMethod<SmartOptions> = {
  name: "smart",
  title: { en: "Points of importance (SMART)", zh: "重要性打分法（SMART）" },
  formula: "w = points / Σ points",
  source: "Edwards (1977), IEEE Transactions on Systems, Man, and Cybernetics 7, 326–340",
  needs: [],
  guarantees: ["weights-sum-to-one", "scale-invariant", "shift-invariant"],
  cost: "O(m)",
  options: {
    points: {
      about: "Points of importance of each child, from 0; 10 for the least important one.",
      type: "numbers",
      perColumn: true,
    },
  },
  faults: ({ points }, children) => shareFaults("points", points, children),
  apply(_columns, out, { points }) {
    if (out.length === 0) return;
    refuseFaults("smart", shareFaults("points", points, out.length));
    shareOut(points, out);
  },
};
