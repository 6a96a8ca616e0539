import { describe, expect, it } from "vitest";
import { type CitationCounts, detectOrientation } from "../../../src/equivalence/pairwise/index.js";
import { exp, randomSource } from "../../../src/numeric/index.js";

/**
 * Invented citations between `count` journals: size and quality are independent; a journal gives references by
 * its size and receives citations by size and quality.
 */
function invent(count: number, qualitySpread: number, seed: number) {
  const random = randomSource(seed);
  const size = Array.from({ length: count }, () => exp(0.6 * random.normal()));
  const quality = Float64Array.from({ length: count }, () => qualitySpread * random.normal());
  const edges: [number, number, number][] = [];
  for (let from = 0; from < count; from++) {
    for (let to = 0; to < count; to++) {
      const expected = 6 * (size[from] as number) * (size[to] as number) * exp(quality[to] as number);
      edges.push([from, to, Math.max(0, Math.round(expected + Math.sqrt(expected) * random.normal()))]);
    }
  }
  const citations: CitationCounts = {
    journals: size.map((_, journal) => `J${journal}`),
    citing: Uint32Array.from(edges, ([from]) => from),
    cited: Uint32Array.from(edges, ([, to]) => to),
    count: Float64Array.from(edges, ([, , times]) => times),
  };
  return { citations, quality };
}

const swap = (citations: CitationCounts): CitationCounts => ({
  ...citations,
  citing: citations.cited,
  cited: citations.citing,
});

describe("detectOrientation", () => {
  it("sees which way round a matrix is from the spread of its margins alone", () => {
    const { citations } = invent(60, 0.8, 1);
    const right = detectOrientation(citations);
    expect(right).toMatchObject({ verdict: "as-declared", decidedBy: "margins", issue: null });
    expect(right.receivedSpread).toBeGreaterThan(right.givenSpread);
    const wrong = detectOrientation(swap(citations));
    expect(wrong.verdict).toBe("swapped");
    expect(wrong.issue?.code).toBe("COMPARISONS_SWAPPED");
    expect(wrong.issue?.severity).toBe("error");
    expect(wrong.spreadStatistic).toBeCloseTo(-right.spreadStatistic, 10);
    expect(wrong.issue?.message.zh).toContain(wrong.receivedSpread.toFixed(2));
  });

  it("decides from two standard errors on, or from the declared number", () => {
    const { citations } = invent(25, 0.4, 21);
    const { spreadStatistic, verdict } = detectOrientation(citations);
    expect(spreadStatistic).toBeGreaterThan(2);
    expect(spreadStatistic).toBeLessThan(3);
    expect(verdict).toBe("as-declared");
    expect(detectOrientation(citations, { threshold: 3 }).verdict).toBe("undecided");
    expect(detectOrientation(swap(citations)).verdict).toBe("swapped");
    expect(detectOrientation(swap(citations), { threshold: 3 }).verdict).toBe("undecided");
  });

  it("lets an outside measure decide where the margins cannot", () => {
    const { citations, quality } = invent(15, 0.25, 4);
    expect(detectOrientation(citations)).toMatchObject({ verdict: "undecided", decidedBy: null });
    const right = detectOrientation(citations, { measure: quality });
    expect(right).toMatchObject({ verdict: "as-declared", decidedBy: "measure", correlated: 15 });
    // The normal deviate of a rank correlation of n journals without relation: ρ √(n − 1)
    expect(right.correlationStatistic).toBeCloseTo(right.correlation * Math.sqrt(14), 12);
    const wrong = detectOrientation(swap(citations), { measure: quality });
    expect(wrong).toMatchObject({ verdict: "swapped", decidedBy: "measure" });
    expect(wrong.correlation).toBeCloseTo(-right.correlation, 10);
  });

  it("is undecided where the two checks disagree, or nothing speaks", () => {
    const { citations, quality } = invent(60, 0.8, 1);
    const against = detectOrientation(citations, { measure: quality.map((value) => -value) });
    expect(against.verdict).toBe("undecided");
    expect(against.issue?.code).toBe("COMPARISONS_ORIENTATION_UNDECIDED");
    const three = detectOrientation(invent(3, 1, 1).citations);
    expect(three.verdict).toBe("undecided");
    expect(three.spreadStatistic).toBeNaN();
  });

  it("is seldom wrong: of matrices without any difference of quality few get a verdict", () => {
    let decided = 0;
    for (let seed = 1; seed <= 200; seed++) {
      if (detectOrientation(invent(25, 0, seed).citations).verdict !== "undecided") decided++;
    }
    expect(decided / 200).toBeLessThan(0.09);
  });

  it("counts only journals with a measure, and refuses one of another length", () => {
    const { citations, quality } = invent(20, 0.8, 2);
    const partly = quality.map((value, journal) => (journal < 5 ? Number.NaN : value));
    expect(detectOrientation(citations, { measure: partly }).correlated).toBe(15);
    expect(() => detectOrientation(citations, { measure: Float64Array.of(1) })).toThrow(
      expect.objectContaining({ code: "LENGTH_MISMATCH" }),
    );
  });
});
