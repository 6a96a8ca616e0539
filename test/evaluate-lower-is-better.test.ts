/** Steps of equivalence on two scales where a lower score is better, end to end. */

import { describe, expect, it } from "vitest";
import { edition, evaluate, toEquivalenceText } from "../src/index.js";
import { type InventedJournal, indicator, inventedPool, methodology, scale } from "./invented.js";

const reason = { zh: "理事会决定", en: "Decision of the council" };
const journal = (title: string, value: number): InventedJournal => {
  const population = title.startsWith("D") ? "domestic" : "foreign";
  const own = population === "domestic" ? "d" : "f";
  return {
    title,
    discipline: "optics",
    population,
    metrics: { [`${own}1`]: String(value), [`${own}2`]: String(value) },
  };
};
/**
 * VIKOR on two equal columns is the distance to the best over the whole range, (best − x)/(best − worst):
 * foreign 9 7 5 1 are 0 ¼ ½ 1, domestic 8 4 0 are 0 ½ 1.
 */
const journals = [
  journal("F9", 9),
  journal("F7", 7),
  journal("F5", 5),
  journal("F1", 1),
  journal("D8", 8),
  journal("D4", 4),
  journal("D0", 0),
];

async function run(equivalence: readonly unknown[], part: Record<string, unknown> = {}) {
  const vikor = (population: string, letter: string) =>
    scale(
      population,
      population,
      [
        { indicator: `${letter}1`, weight: 0.5 },
        { indicator: `${letter}2`, weight: 0.5 },
      ],
      { aggregate: { method: "vikor" } },
    );
  const names = ["f1", "f2", "d1", "d2"];
  const evaluation = evaluate(
    await inventedPool(journals, names),
    methodology({
      indicators: names.map((id) => indicator(id)),
      scales: [vikor("foreign", "f"), vikor("domestic", "d")],
      cuts: [{ method: "count", counts: [2, 2, 2], ties: "better" }],
      equivalence,
      ...part,
    }),
  );
  const optics = evaluation.disciplines.get("optics");
  const titles = new Map(evaluation.pool.journals.map(({ key, titles: { en } }) => [key, en]));
  return {
    evaluation,
    optics,
    listed: optics?.final.map(({ journal: key, tier, status }) => `${titles.get(key)} ${tier ?? status}`),
  };
}
const offset = (amount: number, units = "score") => ({
  type: "offset",
  units,
  amount,
  date: "2026-05-01",
  reason,
});
const entry = { type: "entry", of: "domestic", statistic: "mean", worst: 0.5, reason };

describe("where a lower score is better", () => {
  it("an offset below 0 favors domestic journals", async () => {
    // D8 −.3, F9 0 | D4 .2, F7 .25 | F5 .5, D0 .7 | F1 1
    const { listed, optics } = await run([offset(-0.3)]);
    expect(listed?.sort()).toEqual(["D0 T3", "D4 T2", "D8 T1", "F1 below", "F5 T3", "F7 T2", "F9 T1"]);
    const domestic = optics?.scales.find(({ id }) => id === "domestic");
    expect(domestic?.better).toBe("lower");
    expect([...(domestic?.equated ?? [])].sort().map((value) => Number(value.toFixed(9)))).toEqual([
      -0.3, 0.2, 0.7,
    ]);
    // without it D8 F9 0 | F7 .25, D4 F5 .5 | D0 F1 1: equal scores share the better tier
    const [without] = optics?.equivalence.counterfactuals ?? [];
    expect(without?.moved.map(({ title, from, to }) => `${title} ${from}→${to}`).sort()).toEqual([
      "F1 T3→null",
      "F5 T2→T3",
    ]);
  });

  it("a floor keeps out what lies above it", async () => {
    // the worst two foreign journals have ½ and 1, mean ¾; D0 has 1.1 with the offset
    const { optics } = await run([offset(0.1), entry]);
    expect(optics?.excluded.map(({ title, code }) => [title, code])).toEqual([["D0", "ENTRY_BELOW_FLOOR"]]);
    expect(optics?.equivalence.outcomes[1]?.figures).toEqual({ floor: 0.75, left: 1 });
    // in the list it would stand behind F1, below the last tier: it has no tier either way
    const without = optics?.equivalence.counterfactuals.find((one) => one.without === 1);
    expect(without?.moved).toEqual([]);
  });

  it("a share brings in the smallest score that waits, and lets the largest go", async () => {
    // F9 0, D8 .1 | F7 .25, F5 .5 | D4 .6, F1 1 | D0 1.1: half of T2 is one: D4 comes in, F5 goes
    const share = { type: "share", of: "domestic", kind: "target", shares: { T2: 0.5 }, reason };
    const { listed, optics } = await run([offset(0.1), share]);
    expect(listed?.sort()).toEqual(["D0 below", "D4 T2", "D8 T1", "F1 T3", "F5 T3", "F7 T2", "F9 T1"]);
    expect(optics?.equivalence.moves.map(({ title, from, to }) => `${title} ${from}→${to}`).sort()).toEqual([
      "D4 T3→T2",
      "F5 T2→T3",
    ]);
  });

  it("percentiles of both populations point upward, and the comparison counts alike", async () => {
    const { optics } = await run([offset(0, "percentile")]);
    const [declared, , percentile] = optics?.equivalence.comparison ?? [];
    expect(percentile?.differing).toBe(0);
    expect(declared?.tiers[0]?.domesticPercentile).toBeCloseTo(250 / 3, 9);
  });

  it("an offset in logarithms above 0 hurts, and leaves 0 where it is", async () => {
    const { optics } = await run([offset(Math.LN2, "log")]);
    const domestic = optics?.scales.find(({ id }) => id === "domestic");
    expect([...(domestic?.equated ?? [])].sort().map((value) => Number(value.toFixed(9)))).toEqual([0, 1, 2]);
  });
});

describe("a discipline too small for its domestic scale", () => {
  it("leaves domestic journals to the experts, and cuts the common list without them", async () => {
    const { listed, optics, evaluation } = await run([offset(-0.3)], {
      smallDiscipline: { fewerThan: 4, rule: "experts" },
    });
    expect(listed?.sort()).toEqual([
      "D0 experts",
      "D4 experts",
      "D8 experts",
      "F1 T2",
      "F5 T2",
      "F7 T1",
      "F9 T1",
    ]);
    expect(evaluation.issues.counts["SMALL_DISCIPLINE"]).toBe(1);
    expect(optics?.final.every(({ of }) => of === 4)).toBe(true);
    expect(optics?.equivalence.comparison).toEqual([]);
    const made = await edition(evaluation, {
      id: "2026",
      status: "draft",
      catalog: { id: "c", title: reason, society: reason, language: "zh" },
    });
    expect(toEquivalenceText(made)).not.toMatch(/NaN|undefined|null/);
  });
});
