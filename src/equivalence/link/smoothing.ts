/** Equivalence, link: how the distributions of an equipercentile link are smoothed before they are compared. */

import type { OptionDeclarations } from "../../model/method.js";
import { standardDeviation } from "../../numeric/index.js";
import type { Distribution } from "./distribution.js";
import { kernelDistribution } from "./kernel-distribution.js";
import { logLinearDistribution } from "./log-linear-distribution.js";
import type { LinkMap } from "./method.js";
import { midDistribution } from "./mid-distribution.js";

export interface SmoothingOptions {
  readonly smoothing: "none" | "kernel" | "log-linear";
  readonly bandwidth?: number;
  readonly degree: number;
  readonly bins: number;
}

export const smoothingOptions: OptionDeclarations = {
  smoothing: {
    about:
      "Smoothing of both distributions: none, a Gaussian kernel, or a log-linear model of binned values.",
    type: "choice",
    values: ["none", "kernel", "log-linear"],
    default: "none",
  },
  bandwidth: {
    about: "Width of the kernel in standard deviations of the values; Silverman's rule where it is left out.",
    type: "number",
    minimum: 0,
    open: true,
    optional: true,
  },
  degree: {
    about: "Degree of the polynomial of the log-linear model, which is the number of moments kept.",
    type: "number",
    minimum: 2,
    maximum: 8,
    integer: true,
    default: 4,
  },
  bins: {
    about: "Number of intervals in which the log-linear model counts the values.",
    type: "number",
    minimum: 10,
    maximum: 200,
    integer: true,
    default: 40,
  },
};

export function distributionOf(values: Float64Array, options: SmoothingOptions): Distribution {
  switch (options.smoothing) {
    case "none":
      return midDistribution(values);
    case "kernel":
      return kernelDistribution(values, options.bandwidth);
    case "log-linear":
      return logLinearDistribution(values, options.degree, options.bins);
  }
}

/**
 * The map x → quantile in `to` of the share of x in `from`, between the lowest and the highest anchor; beyond
 * them straight on with the slope sd(to)/sd(from), so that it stays rising, finite and free of the tails' noise.
 */
export function equatePercentiles(from: Float64Array, to: Float64Array, options: SmoothingOptions): LinkMap {
  const source = distributionOf(from, options);
  const target = distributionOf(to, options);
  const slope = standardDeviation(to, "sample") / standardDeviation(from, "sample");
  const [lowest, highest] = source.range;
  const inside = (x: number) => target.quantile(source.probability(x));
  const bottom = inside(lowest);
  const top = inside(highest);
  const parameters: Record<string, number> = { endSlope: slope };
  for (const [name, value] of Object.entries(source.parameters)) parameters[`${name}From`] = value;
  for (const [name, value] of Object.entries(target.parameters)) parameters[`${name}To`] = value;
  return {
    at: (x) => {
      if (x < lowest) return bottom + slope * (x - lowest);
      return x > highest ? top + slope * (x - highest) : inside(x);
    },
    parameters,
    increasing: top > bottom,
  };
}
