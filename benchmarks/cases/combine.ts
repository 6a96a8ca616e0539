/** Benchmarks: compromise of several rankings. */

import { orderDescending } from "../../src/numeric/index.js";
import { combineRankings, copeland } from "../../src/scoring/index.js";
import { type Case, defineCase } from "../case.js";
import { metricColumns } from "../data.js";

const RANKINGS = 12;

export const combineCases: readonly Case[] = (
  [
    [1_000, "1k"],
    [10_000, "10k"],
  ] as const
).map(([journals, words]) =>
  defineCase<Float64Array[]>({
    name: "Copeland",
    size: `${words} journals × ${RANKINGS}`,
    amount: journals,
    unit: "journals",
    setup: () => metricColumns(journals, RANKINGS),
    run: (columns) => combineRankings(columns, { method: copeland, better: "higher" }),
    floor: comparePairs,
    floorName: "comparing every pair in one column",
    check(result) {
      const { score } = result as { readonly score: Float64Array };
      if (score.length !== journals || score.some(Number.isNaN)) throw new Error("A journal has no score.");
    },
  }),
);

function comparePairs([column = new Float64Array()]: readonly Float64Array[]): number {
  let wins = 0;
  for (let i = 0; i < column.length; i++) {
    const own = column[i] as number;
    for (let j = 0; j < i; j++) if (own > (column[j] as number)) wins++;
  }
  return wins + orderDescending(column).length;
}
