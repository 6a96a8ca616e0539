/** What the tests of the whole family give each method. */

import { type AggregateMethod, aggregateMethods } from "../../../src/scoring/aggregate/index.js";

export const named = [...aggregateMethods].map(([name, method]) => [name, method] as const);

/** Options for methods that need some; fixed limits hold every value that the properties draw. */
export function optionsFor(name: string, signs: readonly number[]): Readonly<Record<string, unknown>> {
  const each = (value: number) => signs.map(() => value);
  switch (name) {
    case "power":
      return { exponent: 0.5 };
    case "owa":
      return { places: signs.map((_, place) => signs.length - place) };
    case "spotis":
      return { lower: each(0), upper: each(20) };
    case "rafsi":
      return {
        ideal: signs.map((sign) => (sign === 1 ? 20 : 0)),
        antiIdeal: signs.map((sign) => 20 - (sign === 1 ? 20 : 0)),
      };
    case "rim":
      return { lower: each(0), upper: each(20), idealLower: each(12), idealUpper: each(15) };
    case "ervd":
      return { reference: each(5) };
    case "promethee-2":
      return { preference: "linear", q: each(1), p: each(4), s: each(1.5) };
    case "ideal-corner":
      return { best: 20 };
    default:
      return {};
  }
}

export const isMean = (method: AggregateMethod) => method.needs.includes("directed");
export const signsFor = (method: AggregateMethod, signs: readonly number[]) =>
  isMean(method) ? signs.map(() => 1) : signs;

/** The switches that are not at their default, so that a guarantee holds for every setting of a method. */
const SWITCHES: readonly (readonly [name: string, options: Readonly<Record<string, unknown>>])[] = [
  ["power", { exponent: -2 }],
  ["mazziotta-pareto", { polarity: "negative" }],
  [
    "points-and-snap",
    {
      between: "lower",
      steps: [
        [0, 1],
        [2, 5],
        [6, 9],
      ],
    },
  ],
  ["fuzzy-evaluation", { operator: "min-max", centers: [[1, 3, 6]], grades: [-1, 0, 4] }],
  ["topsis", { normalize: "min-max", weighting: "distances" }],
  ["topsis", { normalize: "none" }],
  ["vikor", { v: 0 }],
  ["vikor", { v: 1 }],
  ["waspas", { lambda: 0 }],
  ["multimoora", { weighting: "factors" }],
  ["cocoso", { lambda: 1 }],
  ["codas", { threshold: 0 }],
  ["promethee-2", { preference: "usual" }],
  ["promethee-2", { preference: "level" }],
  ["promethee-2", { preference: "gaussian" }],
  ["grey-relation", { scaling: "mean", differences: "column" }],
  ["grey-relation", { scaling: "none" }],
  ["rank-sum-ratio", { ranks: "fractional" }],
  ["aroman", { beta: 1, lambda: 0 }],
  ["probid", { variant: "simple" }],
];

export const settings = [
  ...named.map(([name, method]) => [name, method, {}] as const),
  ...SWITCHES.map(
    ([name, options]) =>
      [`${name} ${JSON.stringify(options)}`, aggregateMethods.get(name) as AggregateMethod, options] as const,
  ),
];
