import type { FittedLink, LinkSpec } from "../../../src/equivalence/link/index.js";
import { fitLink } from "../../../src/equivalence/link/index.js";
import { normalProbability, normalQuantile, randomSource } from "../../../src/numeric/index.js";

/** Invented journals of quality ξ ~ N(0, 1), seen on both scales with noise of this standard deviation. */
export const NOISE = 0.4;
export type Shape = (quality: number) => number;
export type Random = ReturnType<typeof randomSource>;

export const SHAPES = {
  shift: (quality) => quality + 0.7,
  line: (quality) => 1.4 * quality - 0.5,
  logarithmic: (quality) => 2 * Math.log1p(Math.exp(1.2 * quality)),
  piecewise: (quality) => (quality < 0 ? 0.6 : 1.8) * quality,
  sigmoid: (quality) => 2.5 * Math.tanh(quality),
} as const satisfies Record<string, Shape>;

export function drawAnchors(
  random: Random,
  n: number,
  shape: Shape,
): { from: Float64Array; to: Float64Array } {
  const from = new Float64Array(n);
  const to = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const quality = random.normal();
    from[i] = quality + NOISE * random.normal();
    to[i] = shape(quality) + NOISE * random.normal();
  }
  return { from, to };
}

const SPREAD = Math.sqrt(1 + NOISE * NOISE);

/** The equipercentile function of the whole noisy population, by quadrature over ξ and bisection. */
export function equatingFunction(shape: Shape): (x: number) => number {
  const qualities = Array.from({ length: 800 }, (_, i) => shape(normalQuantile((i + 0.5) / 800)));
  const below = (y: number) =>
    qualities.reduce((sum, value) => sum + normalProbability((y - value) / NOISE), 0) / qualities.length;
  return (x) => {
    const share = normalProbability(x / SPREAD);
    let [low, high] = [-20, 20];
    for (let step = 0; step < 45; step++) {
      const middle = (low + high) / 2;
      if (below(middle) < share) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
}

/** Domestic values at the population's 10th, 30th, … 90th percentile. */
export const POINTS = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => SPREAD * normalQuantile(share));

export interface Recovery {
  /** Share of runs and points whose 95 % band holds the target. */
  readonly covered: number;
  /** Largest |mean error| over the points, in mean standard errors. */
  readonly bias: number;
}

/** Fits the link on `runs` samples of `n` anchors and compares it with `target` at the points. */
export function recover(
  spec: LinkSpec,
  shape: Shape,
  target: (x: number) => number,
  n: number,
  runs: number,
): Recovery {
  const random = randomSource(1000 + n);
  const truth = POINTS.map(target);
  const errors = POINTS.map(() => 0);
  const standardErrors = POINTS.map(() => 0);
  let covered = 0;
  for (let run = 0; run < runs; run++) {
    const link: FittedLink = fitLink(drawAnchors(random, n, shape), spec, { bootstrap: 100, seed: run });
    POINTS.forEach((x, k) => {
      const { lower, upper } = link.band(x, 0.95);
      const value = truth[k] as number;
      if (lower <= value && value <= upper) covered++;
      errors[k] = (errors[k] as number) + link.at(x) - value;
      standardErrors[k] = (standardErrors[k] as number) + link.errorAt(x);
    });
  }
  return {
    covered: covered / (runs * POINTS.length),
    bias: Math.max(...errors.map((error, k) => Math.abs(error) / (standardErrors[k] as number))),
  };
}
