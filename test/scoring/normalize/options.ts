/** Option sets under which the whole family is tried: every switch of every method at least once. */

import { type NormalizeMethod, normalizeMethods } from "../../../src/scoring/normalize/index.js";

type Given = Readonly<Record<string, unknown>>;

const SETS: Readonly<Record<string, readonly Given[]>> = {
  "min-max": [{}, { lower: 1, upper: 10 }, { lower: -0.3, upper: 0.7 }],
  goalposts: [
    { minimum: 0, maximum: 10 },
    { minimum: -5, maximum: 5, beyond: "extend", lower: 0.1, upper: 0.7 },
  ],
  "distance-to-target": [{ target: 5 }, { target: 50, beyond: "extend", upper: 1 }],
  "distance-to-reference": [{ place: 1 }, { place: 0.5, beyond: "extend", lower: 1, upper: 2 }, { place: 0 }],
  "z-score": [{}, { deviation: "population", mean: 50, standardDeviation: 10 }],
  percentile: ["hazen", "jif", "inclusive", "weak", "strict", "mean", "wjci"].map((convention) => ({
    convention,
  })),
  rank: [{}, { ties: "competition", lowest: 0 }, { ties: "dense" }, { ties: "last" }],
  "ratio-to-group": [{}, { statistic: "mean", zeros: "missing" }],
  "expected-value": [{ expected: 2 }, { expected: 0.5, zeros: "missing" }],
  "linear-ratio": [{}, { zeros: "missing" }],
  "non-linear": [{}, { zeros: "missing" }],
  sum: [{}, { zeros: "missing" }],
  logarithmic: [{}, { offset: 1 }],
  none: [{}, { orient: true }],
};

export interface Case {
  readonly label: string;
  readonly method: NormalizeMethod;
  readonly given: Given;
  readonly sign: 1 | -1;
}

export const CASES: readonly Case[] = [...normalizeMethods.values()].flatMap((method) =>
  (SETS[method.name] ?? [{}]).flatMap((given) =>
    ([1, -1] as const).map((sign) => ({
      label: `${method.name} ${JSON.stringify(given)} ${sign === 1 ? "higher" : "lower"} is better`,
      method,
      given,
      sign,
    })),
  ),
);
