import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/equivalence/decide.js";
import type { EquivalenceStep } from "../../src/methodology/equivalence.js";
import type { CutDeclaration } from "../../src/methodology/types.js";
import { TierCode } from "../../src/model/evaluation.js";
import {
  indexed,
  jointOf,
  labels,
  linkStep,
  offset,
  reason,
  refusedLink,
  type Scored,
  scored,
  toolsOf,
} from "./invented.js";

const rule: CutDeclaration = { method: "count", counts: [2, 2, 2], ties: "better" };
const share: EquivalenceStep = {
  type: "share",
  of: "domestic",
  kind: "minimum",
  shares: { T1: 0.5 },
  reason,
};

function run(
  journals: readonly Scored[],
  steps: readonly EquivalenceStep[],
  better: "higher" | "lower" = "higher",
  small: ReadonlySet<number> = new Set(),
) {
  const { pool, joint } = jointOf(journals, better);
  const decision = decide(
    joint,
    indexed(...steps),
    toolsOf(pool, rule, { small, linkOf: () => refusedLink }),
  );
  const title = (position: number) => pool.journals[position]?.titles.en ?? "";
  const by = (column: ArrayLike<number>) =>
    Object.fromEntries(Array.from(column, (value, k) => [title(k), value]));
  return {
    decision,
    rank: by(decision.rank),
    tier: Object.fromEntries([...decision.tier].map((code, k) => [title(k), labels[code] ?? code])),
    values: by(decision.values),
  };
}

describe("scores where lower is better", () => {
  const six = scored("F1", "F3", "F5", "D2", "D6", "D8");

  it("rank the smallest first, and an offset below 0 favors domestic journals", () => {
    // D0 F1 | F3 D4 | F5 D6
    const { rank, tier } = run(six, [offset(-2)], "lower");
    expect(rank).toEqual({ D2: 1, F1: 2, F3: 3, D6: 4, F5: 5, D8: 6 });
    expect(tier).toEqual({ D2: "T1", F1: "T1", F3: "T2", D6: "T2", F5: "T3", D8: "T3" });
  });

  it("turn upward as percentiles", () => {
    // each population has 5/6, 3/6, 1/6 of 100; domestic ones 1 more
    const { decision, rank } = run(six, [offset(1, "percentile")], "lower");
    expect(decision.better).toBe("higher");
    expect(rank).toEqual({ D2: 1, F1: 2, D6: 3, F3: 4, D8: 5, F5: 6 });
  });

  it("enter the list at or below the floor", () => {
    // the worst ⌈3 · ⅔⌉ = 2 foreign journals have 3 and 5, mean 4: D6 and D8 are above it and stay out
    const { tier, decision } = run(
      six,
      [offset(0), { type: "entry", of: "domestic", statistic: "mean", worst: 2 / 3, reason }],
      "lower",
    );
    expect(tier).toEqual({ F1: "T1", D2: "T1", F3: "T2", F5: "T2", D6: 254, D8: 254 });
    expect(decision.excluded.map(({ title, code }) => [title, code])).toEqual([
      ["D6", "ENTRY_BELOW_FLOOR"],
      ["D8", "ENTRY_BELOW_FLOOR"],
    ]);
  });

  it("take in the smallest, and let the largest go, for a share", () => {
    // F1 D2 | F3 F5 | D6 D8: half of T2 is one, so D6 comes in for F5
    const { tier, decision } = run(six, [offset(0), { ...share, shares: { T2: 0.5 } }], "lower");
    expect(tier).toEqual({ F1: "T1", D2: "T1", F3: "T2", D6: "T2", F5: "T3", D8: "T3" });
    expect(decision.moves.map(({ title, step }) => [title, step])).toEqual([
      ["F5", 1],
      ["D6", 1],
    ]);
  });
});

describe("a scale that is too small to be cut", () => {
  it("leaves its journals to the experts, and they take no seat of the common list", () => {
    // positions 4 and 5 are the domestic ones; D18 would lead the list
    const small = new Set([4, 5]);
    const { tier, rank, decision } = run(
      scored("F9", "F7", "F5", "F4", "D18", "D6"),
      [offset(1)],
      "higher",
      small,
    );
    expect(tier).toEqual({ F9: "T1", F7: "T1", F5: "T2", F4: "T2", D18: 253, D6: 253 });
    expect(rank).toEqual({ F9: 1, F7: 2, F5: 3, F4: 4, D18: Number.NaN, D6: Number.NaN });
    expect(decision.cuts[0]?.ranked).toBe(4);
  });

  it("does not leave a journal without a score to the experts", () => {
    expect(run(scored("F9", "D8", "D"), [offset(0)], "higher", new Set([1, 2])).tier).toEqual({
      F9: "T1",
      D8: TierCode.experts,
      D: TierCode.unscored,
    });
  });
});

describe("a refused link", () => {
  const six = scored("F9", "F7", "F5", "D8", "D4", "D2");

  it("parts the lists, and what needs one list rests", () => {
    const entry: EquivalenceStep = { type: "entry", of: "domestic", statistic: "mean", worst: 1, reason };
    const { decision, tier } = run(six, [linkStep("separate"), offset(100), entry, share]);
    expect(decision.lists).toBe("separate");
    expect(decision.outcomes.map(({ type, applied }) => [type, applied])).toEqual([
      ["link", false],
      ["offset", false],
      ["entry", false],
      ["share", false],
    ]);
    expect(tier).toEqual({ F9: "T1", F7: "T1", F5: "T2", D8: "T1", D4: "T1", D2: "T2" });
    expect(decision.moves).toEqual([]);
  });

  it("leaves all journals with a score to the experts, and those without where they are", () => {
    const { tier } = run(scored("F9", "F", "D8"), [linkStep("experts")]);
    expect(tier).toEqual({ F9: TierCode.experts, F: TierCode.unscored, D8: TierCode.experts });
  });

  it("does not bring back a journal that a floor kept out", () => {
    const entry: EquivalenceStep = { type: "entry", of: "domestic", statistic: "mean", worst: 1, reason };
    const { tier } = run(scored("F9", "D2"), [entry, linkStep("experts")]);
    expect(tier).toEqual({ F9: TierCode.experts, D2: TierCode.unscored });
  });
});

describe("a grant", () => {
  const grant = (...titles: readonly string[]): EquivalenceStep => ({
    type: "grant",
    date: "2026-05-02",
    seats: "extra",
    journals: titles.map((title) => ({ title, discipline: "optics", tier: "T1", reason })),
    reason,
  });

  it("names a journal that has no place in the list and so cannot receive it", () => {
    const { decision, tier } = run(scored("F9", "F7", "F5", "D2", "D"), [offset(0), grant("D2", "D")]);
    expect(tier).toMatchObject({ D2: "T1", D: TierCode.unscored });
    const outcome = decision.outcomes[1];
    expect(outcome?.figures).toEqual({ moved: 1 });
    expect(outcome?.statement.en).toContain(
      "1 journal got a tier by grant, behind its other members, on top of its size.",
    );
    expect(outcome?.warnings.map(({ code }) => code)).toEqual(["GRANT_WITHOUT_PLACE"]);
    expect(outcome?.warnings[0]?.message.zh).toContain("《D》");
  });
});

describe("lists apart", () => {
  it("seat a granted journal among those of its own population only", () => {
    // T1 F9 F7, D8 D4; F5 takes a seat of T1 from F7. In one list D4, the last of T1, would have to go.
    const { tier } = run(scored("F9", "F7", "F5", "D8", "D4", "D2"), [
      { type: "separate", reason },
      {
        type: "grant",
        date: "2026-05-02",
        seats: "inside",
        journals: [{ title: "F5", discipline: "optics", tier: "T1", reason }],
        reason,
      },
    ]);
    expect(tier).toEqual({ F9: "T1", F5: "T1", F7: "T2", D8: "T1", D4: "T1", D2: "T2" });
  });
});

describe("a share", () => {
  const eight = scored("F9", "F8", "F7", "F6", "D5", "D4");
  const outcome = (kind: "minimum" | "target", shares: Record<string, number>) =>
    run(eight, [offset(0), { ...share, kind, shares }]).decision.outcomes[1];

  it("is rounded up as a minimum and to the nearest as a target", () => {
    // F9 F8 | F7 F6 | D5 D4; of two a share of .2 is .4: a minimum of 1, a target of 0
    const placed = (kind: "minimum" | "target") =>
      run(eight, [offset(0), { ...share, kind, shares: { T1: 0.2 } }]).tier["D5"];
    expect([placed("minimum"), placed("target")]).toEqual(["T1", "T3"]);
    // .3 of two is .6: to the nearest 1
    expect(run(eight, [offset(0), { ...share, kind: "target", shares: { T1: 0.3 } }]).tier["D5"]).toBe("T1");
  });

  it("says what it is and for which tiers, and names a share that cannot be reached", () => {
    expect(outcome("minimum", { T1: 0.5 })?.statement.en).toMatch(
      /is at least 50 % in T1; 3 journals at the margin/,
    );
    expect(outcome("target", { T1: 0.5, T2: 0 })?.statement.zh).toContain("定为 T1 50 %、T2 0 %");
    expect(outcome("minimum", { T1: 0.5 })?.refusals).toEqual([]);
    const unreachable = outcome("target", { T3: 0.5 });
    expect(unreachable?.refusals.map(({ code }) => code)).toEqual(["SHARE_UNREACHABLE"]);
  });
});

describe("the order of journals", () => {
  const steps: readonly (readonly EquivalenceStep[])[] = [
    [{ type: "separate", reason }],
    [offset(2)],
    [offset(5, "percentile"), { type: "entry", of: "domestic", statistic: "median", worst: 0.5, reason }],
    [offset(1), { type: "floor", flag: "Index", tier: "T2", seats: "inside", reason }],
    [offset(0), { type: "share", of: "domestic", kind: "target", shares: { T1: 0.5, T2: 0.5 }, reason }],
  ];

  it("does not matter for ranks and tiers, also among equal scores", () => {
    const entries = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 6 }), fc.boolean(), fc.nat()), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(
        entries,
        fc.constantFrom(...steps),
        fc.constantFrom("higher", "lower"),
        (rows, own, better) => {
          const journals = rows.map(
            ([isDomestic, score, isFlagged], i): Scored => ({
              title: `J${i}`,
              population: isDomestic ? "domestic" : "foreign",
              score: score === 6 ? Number.NaN : score,
              ...(isFlagged ? { flag: "Index" } : {}),
            }),
          );
          const shuffled = journals
            .map((one, i) => [rows[i]?.[3] ?? 0, one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one);
          const [a, b] = [run(journals, own, better as "higher"), run(shuffled, own, better as "higher")];
          expect(b.tier).toEqual(a.tier);
          expect(b.rank).toEqual(a.rank);
        },
      ),
    );
  });
});
