import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offset } from "../../../src/equivalence/equate/offset.js";
import { startEquating } from "../../../src/equivalence/equating.js";
import { addOffset, type ImpliedOffset, percentilesInside } from "../../../src/equivalence/index.js";
import { jointOf, reason, scored } from "../invented.js";

const population = ["domestic", "foreign", "domestic", "foreign"] as const;
const values = Float64Array.from([1, 2, 3, 4]);

describe("addOffset", () => {
  it("adds the amount to domestic scores only", () => {
    const shifted = addOffset({ population }, { values, better: "higher" }, { units: "score", amount: 0.5 });
    expect([...shifted.values]).toEqual([1.5, 2, 3.5, 4]);
    expect(shifted.better).toBe("higher");
  });

  it("multiplies by exp(amount) in logarithms, so that 0 stays 0 and order by ratio is kept", () => {
    const zero = Float64Array.from([0, 2, 3, 4]);
    const { values: out } = addOffset(
      { population },
      { values: zero, better: "higher" },
      { units: "log", amount: Math.LN2 },
    );
    expect(out[0]).toBe(0);
    expect(out[2]).toBeCloseTo(6, 12);
    expect(out[1]).toBe(2);
  });

  it("puts both populations on their own percentiles, higher better from there on", () => {
    // of two: 100 (2 − A + ½)/2 = 75 for the better, 25 for the other; domestic + 10
    const { values: out, better } = addOffset(
      { population },
      { values, better: "lower" },
      { units: "percentile", amount: 10 },
    );
    expect([...out]).toEqual([85, 75, 35, 25]);
    expect(better).toBe("higher");
  });

  it("leaves a missing score missing, and changes nothing by 0", () => {
    const some = Float64Array.from([Number.NaN, 2, 3, 4]);
    const { values: out } = addOffset(
      { population },
      { values: some, better: "higher" },
      { units: "score", amount: 0 },
    );
    expect([...out]).toEqual([Number.NaN, 2, 3, 4]);
  });

  it("undoes itself", () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (amount) => {
        const once = addOffset({ population }, { values, better: "higher" }, { units: "log", amount });
        const back = addOffset(
          { population },
          { ...once, better: "higher" },
          { units: "log", amount: -amount },
        );
        back.values.forEach((value, i) => void expect(value).toBeCloseTo(values[i] as number, 12));
      }),
    );
  });
});

describe("offset", () => {
  const { joint } = jointOf(scored("F4", "D2"));
  const implied = { offset: 0.4, lower: 0.1, upper: 0.9, level: 0.9, entries: 30 } as ImpliedOffset;
  const outcome = (units: "score" | "log", advice: ImpliedOffset | null) => {
    const step = { type: "offset", units, amount: Math.LN2, date: "2026-05-01", reason } as const;
    return offset(joint, startEquating(joint), step, advice).outcome;
  };

  it("says by what number scores were multiplied", () => {
    expect(outcome("log", null).statement.en).toContain("multiplied by 2 (0.693 in logarithms)");
    expect(outcome("log", null).statement.zh).toContain("国内期刊得分乘以 2（对数单位加 0.693）");
    expect(outcome("score", null).statement.en).toContain("0.693 was added");
  });

  it("reports what the last edition implies, and an interval without an end as such", () => {
    expect(outcome("score", implied).figures).toEqual({
      offset: Math.LN2,
      impliedOffset: 0.4,
      impliedLower: 0.1,
      impliedUpper: 0.9,
    });
    const said = (part: Partial<ImpliedOffset>) => outcome("score", { ...implied, ...part }).statement;
    expect(said({}).en).toContain(
      "30 journals in the last edition imply an offset of 0.4 points of score, 90 % bootstrap interval 0.1 to 0.9.",
    );
    expect(said({ lower: null }).en).toContain("interval −∞ to 0.9.");
    expect(said({ upper: null }).zh).toContain("自助法区间 0.1 至 ∞。");
    expect(said({ lower: null, upper: null }).en).toContain("do not bound it on either side.");
    expect(outcome("score", null).figures).toMatchObject({ impliedOffset: null, impliedUpper: null });
  });
});

describe("percentilesInside", () => {
  it("gives equal scores equal percentiles, and leaves missing ones out of the count", () => {
    const scores = Float64Array.from([5, 9, 5, Number.NaN]);
    expect([...percentilesInside({ population }, scores, "higher")]).toEqual([50, 50, 50, Number.NaN]);
  });
});
