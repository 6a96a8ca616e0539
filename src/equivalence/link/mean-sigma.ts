/** Equivalence, link: the scales differ in mean and spread. */

import { mean, standardDeviation } from "../../numeric/index.js";
import { line } from "./line.js";
import type { DirectLinkMethod } from "./method.js";
import { requireAnchors, requireSpread } from "./require-anchors.js";
import { leftOver, standardScores } from "./standard-scores.js";

const MINIMUM = 3;

/**
 * Mean–sigma (linear) link: equal standard scores are equal, y = m_to + (s_to/s_from)(x − m_from). It is its
 * own inverse when the scales change places, unlike a regression.
 * Standard error by the delta method for anchors measured on both scales: with standard scores u (from) and
 * v (to) of the anchors and z of x, se² = s_to² · mean(((v − u + z(v² − u²)/2)/(1 − h))²)/n with the anchors'
 * leverages h, without assuming a normal distribution; for many anchors under one, s_to²(1 − r)(2 + (1 + r)z²)/n.
 * Source: Braun & Holland (1982) in Test equating; Kolen & Brennan (2014), sections 2.3 and 7.3. Cost O(n).
 */
export const meanSigmaLink: DirectLinkMethod = {
  name: "mean-sigma",
  title: { en: "Mean–sigma link", zh: "均值–标准差等值（线性等值）" },
  formula: "y = mean(to) + sd(to)/sd(from) · (x − mean(from))",
  source: "Braun & Holland (1982); Kolen & Brennan (2014), section 2.3",
  needs: [],
  guarantees: ["monotone", "scale-invariant", "shift-invariant"],
  cost: "O(n)",
  options: {},
  design: "anchors",
  shape: "line",
  minimumAnchors: MINIMUM,
  fit({ from, to }) {
    requireAnchors(from.length, MINIMUM);
    requireSpread(from, to);
    return line(mean(from), mean(to), standardDeviation(to, "sample") / standardDeviation(from, "sample"));
  },
  error({ from, to }) {
    const n = from.length;
    const u = standardScores(from);
    const v = standardScores(to);
    const kept = leftOver(u, v);
    const level = u.map((score, i) => ((v[i] as number) - score) / (kept[i] as number));
    const spread = u.map(
      (score, i) => ((v[i] as number) * (v[i] as number) - score * score) / 2 / (kept[i] as number),
    );
    const [aa, ab, bb] = [meanProduct(level, level), meanProduct(level, spread), meanProduct(spread, spread)];
    const center = mean(from);
    const scaleFrom = standardDeviation(from, "population");
    const scaleTo = standardDeviation(to, "population");
    return {
      at: (x) => {
        const z = (x - center) / scaleFrom;
        return scaleTo * Math.sqrt(Math.max(0, aa + z * (2 * ab + z * bb)) / n);
      },
      degrees: n - 2,
    };
  },
};

function meanProduct(a: Float64Array, b: Float64Array): number {
  return mean(a.map((value, i) => value * (b[i] as number)));
}
