/** Equivalence, link: the rising curve nearest to the anchors, with no formula. */

import { mean, standardDeviation } from "../../numeric/index.js";
import { interpolate } from "./distribution.js";
import type { DirectLinkMethod } from "./method.js";
import { type Blocks, poolAdjacentViolators } from "./pool-adjacent-violators.js";
import { requireAnchors, requireSpread } from "./require-anchors.js";

const MINIMUM = 5;

/**
 * Isotonic link. A single regression would call the errors of one scale none and be another link when the
 * scales change places; so both isotonic regressions are drawn, `to` on `from` and `from` on `to`, straight
 * between the centers of their blocks, and the link runs in the middle between them: with standard scores u, v of
 * the scales and s = u + v, t = v − u, each curve is a function t(s), and the link is the mean of the two. It
 * rises strictly and is its own inverse. Beyond the last centers, and so beyond the anchors, straight on with
 * slope sd(to)/sd(from). The link is not rising where either regression is level throughout.
 * Source: Barlow et al. (1972), Statistical inference under order restrictions; the mean of two lines as in
 * Isobe et al. (1990), Astrophysical Journal 364, 104–113 (bisector). Cost O(n log n), O(log n) a value.
 */
export const isotonicLink: DirectLinkMethod = {
  name: "isotonic",
  title: { en: "Isotonic link", zh: "保序回归等值" },
  formula: "the middle between the isotonic regressions of each scale on the other",
  source: "Barlow et al. (1972); Isobe et al. (1990)",
  needs: [],
  guarantees: ["monotone", "scale-invariant", "shift-invariant"],
  cost: "O(n log n)",
  options: {},
  design: "anchors",
  shape: "curve",
  minimumAnchors: MINIMUM,
  fit({ from, to }) {
    requireAnchors(from.length, MINIMUM);
    requireSpread(from, to);
    const [centerX, scaleX] = [mean(from), standardDeviation(from, "population")];
    const [centerY, scaleY] = [mean(to), standardDeviation(to, "population")];
    const u = from.map((value) => (value - centerX) / scaleX);
    const v = to.map((value) => (value - centerY) / scaleY);
    const forward = poolAdjacentViolators(u, v);
    const backward = poolAdjacentViolators(v, u);
    const curves = [turn(forward), turn({ x: backward.y, y: backward.x })] as const;
    const sums = [...new Set(curves.flatMap((curve) => curve.x))].sort((a, b) => a - b);
    const differences = sums.map(
      (s) => (interpolate(s, curves[0].x, curves[0].y) + interpolate(s, curves[1].x, curves[1].y)) / 2,
    );
    const knots = sums.map((s, k) => centerX + (scaleX * (s - (differences[k] as number))) / 2);
    const heights = sums.map((s, k) => centerY + (scaleY * (s + (differences[k] as number))) / 2);
    const last = knots.length - 1;
    const slope = scaleY / scaleX;
    return {
      at: (x) => {
        if (x < (knots[0] as number)) return (heights[0] as number) + slope * (x - (knots[0] as number));
        if (x > (knots[last] as number))
          return (heights[last] as number) + slope * (x - (knots[last] as number));
        return interpolate(x, knots, heights);
      },
      parameters: { blocksForward: forward.x.length, blocksBackward: backward.x.length, endSlope: slope },
      increasing: forward.x.length > 1 && backward.x.length > 1,
    };
  },
};

/** The curve as difference over sum of its coordinates. */
function turn({ x, y }: Blocks): Blocks {
  return {
    x: x.map((value, k) => value + (y[k] as number)),
    y: x.map((value, k) => (y[k] as number) - value),
  };
}
