/** Equivalence, link: the scales differ by a constant. */

import { mean, standardDeviation } from "../../numeric/index.js";
import { line } from "./line.js";
import type { DirectLinkMethod } from "./method.js";
import { requireAnchors } from "./require-anchors.js";

const MINIMUM = 2;

/**
 * Mean link, y = x + (mean of `to` − mean of `from`). Standard error sd(to − from)/√n at every x, with n − 1
 * degrees of freedom: exact for normal differences. On logarithms the constant is a factor.
 * Source: Kolen & Brennan (2014), Test equating, scaling, and linking, section 2.2. Cost O(n).
 */
export const meanLink: DirectLinkMethod = {
  name: "mean",
  title: { en: "Mean link", zh: "均值等值" },
  formula: "y = x + mean(to) − mean(from)",
  source: "Kolen & Brennan (2014), section 2.2",
  needs: [],
  guarantees: ["monotone", "shift-invariant"],
  cost: "O(n)",
  options: {},
  design: "anchors",
  shape: "shift",
  minimumAnchors: MINIMUM,
  fit({ from, to }) {
    requireAnchors(from.length, MINIMUM);
    const center = mean(from);
    const level = mean(to);
    return line(center, level, 1, { shift: level - center });
  },
  error({ from, to }) {
    const error = standardDeviation(
      from.map((x, i) => (to[i] as number) - x),
      "sample",
    );
    return { at: () => error / Math.sqrt(from.length), degrees: from.length - 1 };
  },
};
