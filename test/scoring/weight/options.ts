/** Option sets under which the whole family is tried: every switch of every method at least once. */

import { type WeightMethod, weightMethods } from "../../../src/scoring/weight/index.js";

type Given = Readonly<Record<string, unknown>>;

const upTo = (columns: number) => Array.from({ length: columns }, (_, k) => k + 1);
const ratios = (columns: number) => upTo(columns).map((a) => upTo(columns).map((b) => b / a));
const order = (columns: number) =>
  upTo(columns).map((a) => upTo(columns).map((b) => (a === b ? 0.5 : a < b ? 1 : 0)));

/** Options for a number of columns. */
const SETS: Readonly<Record<string, readonly ((columns: number) => Given)[]>> = {
  "rank-order": [
    (columns) => ({ ranks: upTo(columns) }),
    (columns) => ({ ranks: upTo(columns).map(() => 1), rule: "sum" }),
    (columns) => ({ ranks: upTo(columns).reverse(), rule: "reciprocal" }),
    (columns) => ({ ranks: upTo(columns), rule: "exponent", exponent: 0.5 }),
  ],
  smart: [(columns) => ({ points: upTo(columns) })],
  critic: [
    () => ({}),
    () => ({ correlation: "spearman" }),
    () => ({ correlation: "kendall", conflict: "absolute" }),
  ],
  lopcow: [() => ({}), () => ({ deviation: "population" })],
  pca: [
    () => ({}),
    () => ({ components: "share", share: 0.6 }),
    () => ({ components: "fixed", count: 1, correlation: "spearman" }),
  ],
  ahp: [
    (columns) => ({ judgments: [ratios(columns)] }),
    (columns) => ({
      judgments: [ratios(columns), ratios(columns)],
      priority: "geometric-mean",
      group: "priorities",
      expertWeights: [1, 2],
    }),
  ],
  bwm: [(columns) => ({ bestToOthers: upTo(columns), othersToWorst: upTo(columns).map((a) => columns / a) })],
  rancom: [(columns) => ({ judgments: order(columns) })],
  multiplicative: [() => ({ parts: [{ method: "given" }, { method: "entropy" }] })],
  convex: [() => ({ parts: [{ method: "critic" }, { method: "equal" }], shares: [0.3, 0.7] })],
  "game-theoretic": [
    () => ({ parts: [{ method: "given" }, { method: "standard-deviation" }, { method: "gini" }] }),
    () => ({ parts: [{ method: "equal" }, { method: "gini" }], negative: "absolute" }),
  ],
  bounded: [
    () => ({}),
    (columns) => ({ of: { method: "entropy" }, upper: upTo(columns).map(() => Math.min(1, 1.5 / columns)) }),
  ],
};

export interface Case {
  readonly label: string;
  readonly method: WeightMethod;
  readonly given: (columns: number) => Given;
}

export const CASES: readonly Case[] = [...weightMethods.values()].flatMap((method) =>
  (SETS[method.name] ?? [() => ({})]).map((given) => ({
    label: `${method.name} ${JSON.stringify(given(3))}`,
    method,
    given,
  })),
);
