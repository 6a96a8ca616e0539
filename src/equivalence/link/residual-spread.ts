/** Equivalence, link: how far single anchors lie from the link. */

import { pearson, reproducibleDot, variance } from "../../numeric/index.js";
import type { FittedLink } from "./fit-link.js";
import { isPaired, type LinkData } from "./method.js";

export interface ResidualSpread {
  /** Sum of squares of the residuals. */
  readonly squares: number;
  readonly degrees: number;
}

/**
 * Residual sum of squares with its degrees of freedom, n − 1 for a shift and n − 2 for the others. Through a
 * measure no journal has both values; what the regressions of both scales on the measure leave over, on the
 * foreign scale, takes the place: (s_y²(1 − r₂²) + slope² s_x²(1 − r₁²)) times the degrees of freedom.
 */
export function residualSpread(link: FittedLink): ResidualSpread {
  const degrees = Math.max(0, link.anchors - (link.shape === "shift" ? 1 : 2));
  if (isPaired(link.data)) return { squares: reproducibleDot(link.residuals, link.residuals), degrees };
  const { domestic, foreign } = link.data;
  const [low, high] = link.range;
  const slope = high > low ? (link.at(high) - link.at(low)) / (high - low) : 1;
  const first = pearson(domestic.values, domestic.anchor);
  const second = pearson(foreign.values, foreign.anchor);
  const left =
    variance(foreign.values, "sample") * (1 - second * second) +
    slope * slope * variance(domestic.values, "sample") * (1 - first * first);
  return { squares: left * degrees, degrees };
}

/** Standard deviation about the links of several groups together; null without degrees of freedom. */
export function pooledSpread(spreads: readonly ResidualSpread[]): number | null {
  const degrees = spreads.reduce((sum, spread) => sum + spread.degrees, 0);
  const squares = spreads.reduce((sum, spread) => sum + spread.squares, 0);
  return degrees > 0 && squares === squares ? Math.sqrt(squares / degrees) : null;
}

/** Correlation of the anchors' two values; through a measure, the lower of the two with it. Null without spread. */
export function correlationOf(data: LinkData): number | null {
  const r = isPaired(data)
    ? pearson(data.from, data.to)
    : Math.min(
        pearson(data.domestic.values, data.domestic.anchor),
        pearson(data.foreign.values, data.foreign.anchor),
      );
  return r === r ? r : null;
}
