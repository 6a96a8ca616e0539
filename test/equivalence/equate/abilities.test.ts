import { describe, expect, it } from "vitest";
import { abilities } from "../../../src/equivalence/equate/abilities.js";
import { startEquating } from "../../../src/equivalence/equating.js";
import type { BradleyTerry } from "../../../src/equivalence/pairwise/index.js";
import type { PairwiseStep } from "../../../src/methodology/equivalence.js";
import { jointOf, reason, scored } from "../invented.js";

const step: PairwiseStep = {
  type: "pairwise",
  comparisons: "citations",
  virtualComparisons: 0,
  unreached: "experts",
  reason,
};
/** By title: ability and connected group. */
function run(
  titles: readonly string[],
  fitted: Readonly<Record<string, readonly [number, number]>>,
  part = {},
) {
  const { pool, joint } = jointOf(scored(...titles));
  const known = pool.journals.flatMap(({ key, titles: { en } }) => {
    const entry = fitted[en ?? ""];
    return entry === undefined ? [] : [{ key, ability: entry[0], group: entry[1] }];
  });
  const fit = {
    ability: Float64Array.from(known, ({ ability }) => ability),
    standardError: Float64Array.from(known, () => 0.2),
    group: Int32Array.from(known, ({ group }) => group),
    overdispersion: Number.NaN,
    issues: { issues: [], counts: {} },
  } as Pick<BradleyTerry, "ability" | "standardError" | "overdispersion" | "issues"> as BradleyTerry;
  const { equating, outcome } = abilities(
    pool,
    joint,
    startEquating(joint),
    { ...step, ...part },
    {
      journals: known.map(({ key }) => key),
      fit,
    },
  );
  const title = (position: number) => pool.journals[position]?.titles.en ?? "";
  return {
    equating,
    outcome,
    values: Object.fromEntries([...equating.values].map((value, k) => [title(k), value])),
    experts: [...equating.experts].map(title),
  };
}

describe("abilities", () => {
  it("stand in the place of the scores, higher better", () => {
    const { values, equating, outcome } = run(["F9", "D8"], { F9: [-0.5, 0], D8: [0.5, 0] });
    expect(values).toEqual({ F9: -0.5, D8: 0.5 });
    expect(equating.better).toBe("higher");
    expect(outcome.figures).toEqual({ compared: 2, unreached: 0, standardError: 0.2, overdispersion: null });
    expect(outcome.statement.en).toContain("median standard error 0.2 (log-odds); 0 without");
  });

  it("count in the group that holds most journals of the discipline, of equal ones the first", () => {
    const fitted = { F9: [1, 0], F7: [1, 1], D8: [2, 1] } as const;
    expect(run(["F9", "F7", "D8"], fitted)).toMatchObject({
      values: { F9: Number.NaN, F7: 1, D8: 2 },
      experts: ["F9"],
    });
    expect(run(["F9", "F7"], { F9: [1, 1], F7: [2, 0] }).values).toEqual({ F9: Number.NaN, F7: 2 });
  });

  it("leave out what is not compared where that is declared, with the reason", () => {
    const { equating, experts } = run(["F9", "D8"], { F9: [1, 0] }, { unreached: "exclude" });
    expect([...equating.excluded.values()].map(({ title, code }) => [title, code])).toEqual([
      ["D8", "PAIRWISE_UNREACHED"],
    ]);
    expect(experts).toEqual([]);
  });

  it("bring no journal back that has no score, and do not count it", () => {
    const { values, experts, outcome } = run(["F9", "D", "F"], { F9: [1, 0], D: [5, 0] });
    expect(values).toEqual({ F9: 1, D: Number.NaN, F: Number.NaN });
    expect(experts).toEqual([]);
    expect(outcome.figures).toMatchObject({ compared: 1, unreached: 0 });
  });

  it("say so where nothing can be compared", () => {
    const { outcome, experts } = run(["F9", "D8"], {});
    expect(experts).toEqual(["F9", "D8"]);
    expect(outcome.figures).toMatchObject({ compared: 0, unreached: 2, standardError: null });
    expect(outcome.statement.en).not.toMatch(/NaN|null/);
  });
});
