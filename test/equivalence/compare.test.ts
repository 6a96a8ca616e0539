import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, type IndexedStep } from "../../src/equivalence/decide.js";
import type { LinkUse } from "../../src/equivalence/equate/linked.js";
import { compareMechanisms, counterfactuals, movesBetween } from "../../src/equivalence/index.js";
import type { Joint } from "../../src/equivalence/joint.js";
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

const { below, unscored, experts } = TierCode;
const count = (...counts: readonly number[]): CutDeclaration => ({ method: "count", counts, ties: "better" });
const link = linkStep();

/** Decision, counterfactuals and comparison of invented journals. */
function run(
  journals: readonly Scored[],
  steps: readonly IndexedStep[],
  rule: CutDeclaration,
  part: {
    readonly better?: Joint["better"];
    readonly small?: ReadonlySet<number>;
    readonly use?: LinkUse;
  } = {},
) {
  const { pool, joint } = jointOf(journals, part.better);
  const tools = toolsOf(pool, rule, {
    ...(part.small === undefined ? {} : { small: part.small }),
    linkOf: () => part.use as LinkUse,
  });
  const decision = decide(joint, steps, tools);
  const title = (position: number) => pool.journals[joint.journals[position] as number]?.titles.en ?? "";
  return {
    decision,
    tiers: Object.fromEntries([...decision.tier].map((code, k) => [title(k), labels[code] ?? code])),
    without: counterfactuals(joint, steps, decision, tools).map(({ without, basis, moved }) => ({
      without,
      basis,
      moved: moved.map((move) => `${move.title} ${move.from ?? "below"}→${move.to ?? "below"}`).sort(),
    })),
    rows: compareMechanisms(joint, steps, decision, tools),
  };
}
const cells = ({ rows }: ReturnType<typeof run>) =>
  Object.fromEntries(
    rows.map(({ mechanism, tiers, differing }) => [
      mechanism,
      [...tiers.map(({ domestic, foreign }) => `${domestic}+${foreign}`), differing],
    ]),
  );

describe("movesBetween", () => {
  const { pool, joint } = jointOf(scored("F9", "F7", "F5", "D8", "D4"));

  it("names every journal whose tier differs, in the order of the column", () => {
    const before = Uint8Array.from([0, 0, 1, below, 2]);
    const after = Uint8Array.from([0, 1, 1, 2, experts]);
    expect(
      movesBetween(pool, joint, labels, before, after).map(({ title, population, from, to }) => [
        title,
        population,
        from,
        to,
      ]),
    ).toEqual([
      ["F7", "foreign", "T1", "T2"],
      ["D8", "domestic", null, "T3"],
      ["D4", "domestic", "T3", null],
    ]);
  });

  it("does not count a journal that has no tier either way", () => {
    const before = Uint8Array.from([below, unscored, experts, 0, 0]);
    const after = Uint8Array.from([unscored, experts, below, 0, 0]);
    expect(movesBetween(pool, joint, labels, before, after)).toEqual([]);
  });
});

describe("compareMechanisms", () => {
  const six = scored("F9", "F7", "F5", "D8", "D4", "D2");

  it("has a row for each declared offset, under its own amount and units", () => {
    const { rows } = run(six, indexed(offset(0.5), offset(10, "percentile")), count(2, 2, 2));
    expect(rows.map(({ mechanism, offset: own }) => [mechanism, own])).toEqual([
      ["declared", null],
      ["raw", null],
      ["percentile", null],
      ["offset", { amount: 0.5, units: "score" }],
      ["offset", { amount: 10, units: "percentile" }],
      ["separate", null],
    ]);
  });

  it("is empty where a population is absent, or has no score", () => {
    expect(run(scored("F9", "F7", "F5"), [], count(1, 1, 1)).rows).toEqual([]);
    expect(run(scored("F9", "F7", "D"), indexed(offset(1)), count(1, 1, 1)).rows).toEqual([]);
    expect(run([], [], count(1, 1, 1)).rows).toEqual([]);
  });

  it("follows scores where lower is better", () => {
    // 1 best: F1 D2 | F3 F5 | D6 D8; less 2 for domestic ones: D0 F1 | F3 D4 | F5 D6
    const found = run(scored("F1", "F3", "F5", "D2", "D6", "D8"), indexed(offset(-2)), count(2, 2, 2), {
      better: "lower",
    });
    expect(found.tiers).toEqual({ D2: "T1", F1: "T1", F3: "T2", D6: "T2", F5: "T3", D8: "T3" });
    expect(cells(found)).toEqual({
      declared: ["1+1", "1+1", "1+1", "0+0", 0],
      raw: ["1+1", "0+2", "2+0", "0+0", 2],
      percentile: ["1+1", "1+1", "1+1", "0+0", 0],
      offset: ["1+1", "1+1", "1+1", "0+0", 0],
      separate: ["1+1", "1+1", "1+1", "0+0", 0],
    });
    // D2 is the best of three domestic journals: 100 (3 − 1 + ½)/3
    expect(found.rows[0]?.tiers[0]?.domesticPercentile).toBeCloseTo(250 / 3, 12);
  });

  it("gives separate quotas that add up, although single tiers round to a half", () => {
    // one of two journals is domestic: half a seat in each tier, one seat in both together
    const { separate } = cells(run(scored("F9", "D8"), indexed(offset(0)), count(1, 1, 0)));
    expect(separate?.slice(0, 4)).toEqual(["1+0", "0+1", "0+0", "0+0"]);
  });

  it("leaves out who is left to the experts", () => {
    // position 2 is D8, the only domestic one of a scale too small to be cut
    const found = run(scored("F9", "F7", "D8"), indexed(offset(0)), count(1, 1, 1), { small: new Set([2]) });
    expect(found.tiers).toEqual({ F9: "T1", F7: "T2", D8: experts });
    expect(found.rows).toEqual([]);
  });

  const some = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });
  const sizes = fc.tuple(fc.nat(8), fc.nat(8), fc.nat(8));

  it("cuts every mechanism into tiers of the same sizes where no scores are equal", () => {
    fc.assert(
      fc.property(
        some,
        sizes,
        fc.nat(29),
        fc.integer({ min: -50, max: 50 }),
        (values, counts, first, amount) => {
          const split = 1 + (first % (values.length - 1));
          const journals = values.map((value, i): Scored => {
            const population = i < split ? "domestic" : "foreign";
            return { title: `J${i}`, population, score: value + i / 64 };
          });
          const total = counts.reduce((sum, size) => sum + size, 0);
          fc.pre(total <= values.length);
          const { rows } = run(journals, indexed(offset(amount + 1 / 128)), count(...counts));
          for (const { mechanism, tiers } of rows) {
            if (mechanism === "percentile") continue; // percentiles of two populations may be equal
            expect(tiers.slice(0, 3).map(({ domestic, foreign }) => domestic + foreign)).toEqual(counts);
          }
        },
      ),
    );
  });
});

describe("counterfactuals", () => {
  const six = scored("F9", "F7", "F5", "D8", "D4", "D2");
  const flagged = six.map((one) => (one.title === "D2" ? { ...one, flag: "Index" } : one));
  const floor: EquivalenceStep = { type: "floor", flag: "Index", tier: "T1", seats: "extra", reason };

  it("leave out each step, and all of them where there are several", () => {
    expect(run(six, [], count(2, 2, 2)).without).toEqual([]);
    expect(run(six, indexed(offset(2)), count(2, 2, 2)).without.map(({ without }) => without)).toEqual([0]);
    const several = run(flagged, indexed(offset(2), floor), count(2, 2, 2));
    expect(several.without.map(({ without }) => without)).toEqual([0, 1, null]);
  });

  it("of a step after the cut keep the declared cut, without the seat that it added", () => {
    // F9 D8 | F7 F5 | D4 D2; the floor lifts D2 on top of T1 and moves nobody else
    const found = run(flagged, indexed(offset(0), floor), count(2, 2, 2));
    expect(found.tiers).toMatchObject({ D2: "T1", F7: "T2", D4: "T3" });
    expect(found.without[1]?.moved).toEqual(["D2 T3→T1"]);
    const alone = run(flagged, indexed(floor), count(2, 2, 2));
    expect(alone.without[0]).toMatchObject({ moved: ["D2 T3→T1"], basis: { en: /all else as declared$/ } });
  });

  it("of a step after a refused link keep the lists that the link parted", () => {
    const found = run(flagged, indexed(link, floor), count(1, 1, 1), { use: refusedLink });
    expect(found.decision.lists).toBe("separate");
    expect(found.tiers).toEqual({ F9: "T1", D8: "T1", D2: "T1", F7: "T2", D4: "T2", F5: "T3" });
    const [noLink, noFloor] = found.without;
    expect(noFloor?.moved).toEqual(["D2 T3→T1"]);
    expect(noFloor?.basis.en).toContain("all else as declared");
    expect(noLink?.basis.en).toContain("one list");
  });

  it("of separate lists put all journals in one list with the same sizes", () => {
    const found = run(six, indexed({ type: "dual", reason }), count(1, 1, 1));
    // F9 D8 | F7 F5 | D4 D2 against F9 D8 | F7 D4 | F5 D2
    expect(found.without[0]?.moved).toEqual(["D4 T3→T2", "F5 T2→T3"]);
    expect(found.without[0]?.basis.zh).toContain("两类期刊按原得分排成一份，各级名额不变");
  });

  it("of a step without effect move nobody", () => {
    const noOps: readonly EquivalenceStep[] = [
      offset(0),
      offset(0, "log"),
      { type: "floor", flag: "Nobody", tier: "T1", seats: "inside", reason },
      { type: "share", of: "foreign", kind: "minimum", shares: { T1: 0 }, reason },
      { type: "common-index", base: reason, ratioTo: "none", reason },
      { type: "several-sources", reason },
    ];
    const values = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 9 })), { maxLength: 12 });
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...noOps),
        fc.constantFrom("better", "worse"),
        (entries, step, ties) => {
          const journals = entries.map(
            ([isDomestic, score], i): Scored => ({
              title: `J${i}`,
              population: isDomestic ? "domestic" : "foreign",
              score,
            }),
          );
          const rule: CutDeclaration = { method: "count", counts: [2, 2, 2], ties: ties as "better" };
          for (const { moved } of run(journals, indexed(step), rule).without) expect(moved).toEqual([]);
        },
      ),
    );
  });
});
