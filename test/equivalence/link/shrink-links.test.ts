import { describe, expect, it } from "vitest";
import { randomEffects } from "../../../src/equivalence/link/between-variance.js";
import { fitLink, type LinkData, shrinkLinks } from "../../../src/equivalence/link/index.js";
import { joinAnchors } from "../../../src/equivalence/link/join-anchors.js";
import { randomSource } from "../../../src/numeric/index.js";
import { NOISE } from "./simulate.js";

const pairs = (from: number[], to: number[]) => ({
  from: Float64Array.from(from),
  to: Float64Array.from(to),
});

describe("randomEffects", () => {
  const groups = [
    { value: 0, variance: 1 },
    { value: 4, variance: 1 },
    { value: 8, variance: 1 },
  ];

  it("finds the variance between groups by hand", () => {
    // Q = 16 + 0 + 16 = 32, k − 1 = 2, Σw − Σw²/Σw = 3 − 1 = 2: τ² = 30/2 = 15; equal variances: mean 4, 16/3
    for (const method of ["dersimonian-laird", "paule-mandel"] as const) {
      const { mean, meanVariance, between } = randomEffects(groups, method);
      expect(between).toBeCloseTo(15, 9);
      expect(mean).toBeCloseTo(4, 9);
      expect(meanVariance).toBeCloseTo(16 / 3, 9);
    }
  });

  it("is 0 where the groups differ by no more than their errors", () => {
    const close = groups.map(({ value }) => ({ value: value / 10, variance: 1 }));
    expect(randomEffects(close, "dersimonian-laird").between).toBe(0);
    expect(randomEffects(close, "paule-mandel").between).toBe(0);
  });
});

describe("shrinkLinks", () => {
  it("shrinks the mean link as computed by hand", () => {
    // Differences to − from: a: 0, 1, 2 (mean 1); b: 4, 5, 6 (mean 5). σ² = (2 + 2)/4 = 1, v = 1/3 each.
    // Pooled shift 3; own − pooled −2 and 2; Q = 3 · (4 + 4) = 24, τ² = 23/(6 − 18/6) = 23/3.
    // w = (23/3)/(23/3 + 1/3) = 23/24; shrunk shift 3 ∓ 2 · 23/24
    const disciplines = new Map<string, LinkData>([
      ["a", pairs([1, 2, 3], [1, 3, 5])],
      ["b", pairs([1, 2, 3], [5, 7, 9])],
      ["c", pairs([], [])],
    ]);
    const { disciplines: shrunk, between } = shrinkLinks(disciplines, { method: "mean" });
    expect(between?.level).toBeCloseTo(23 / 3, 9);
    expect(shrunk.get("a")?.at(0)).toBeCloseTo(3 - 46 / 24, 9);
    expect(shrunk.get("b")?.at(0)).toBeCloseTo(3 + 46 / 24, 9);
    expect(shrunk.get("a")?.borrowed).toBeCloseTo(1 / 24, 9);
    expect(shrunk.get("c")?.at(0)).toBeCloseTo(3, 9);
    // Student's t with max(1, 2 − 2) = 1 degree of freedom; V(mean) = (23/3 + 1/3)/2 = 4
    expect(shrunk.get("c")?.band(0, 0.95).upper).toBeCloseTo(3 + 12.7062047 * Math.sqrt(23 / 3 + 4), 5);
  });

  it("pays for not knowing τ² where more than three disciplines stand behind it, as computed by hand", () => {
    // Differences m − 1, m, m + 1 with m = 0 … 4 beside a parent of 0: σ² = 10/10, v = 1/3; mean 2,
    // Q = 3 (4 + 1 + 0 + 1 + 4) = 30, τ² = (30 − 4)/(15 − 3) = 13/6, w = (13/6)/(13/6 + 2/6) = 13/15,
    // V(mean) = (13/6 + 2/6)/5 = 1/2.
    const disciplines = new Map<string, LinkData>(
      [0, 1, 2, 3, 4].map((m) => [`m${m}`, pairs([1, 2, 3], [1 + m - 1, 2 + m, 3 + m + 1])]),
    );
    const { disciplines: shrunk, parent } = shrinkLinks(
      disciplines,
      { method: "mean" },
      { parent: pairs([1, 2, 3], [1, 2, 3]) },
    );
    for (const m of [0, 1, 2, 3, 4]) {
      const link = shrunk.get(`m${m}`);
      expect(link?.at(0)).toBeCloseTo(2 + (13 / 15) * (m - 2), 9);
      // w v + (1 − w)² (V(mean) + 2 (m − 2)²/(5 − 3))
      const variance = 13 / 45 + (2 / 15) ** 2 * (1 / 2 + (m - 2) ** 2);
      expect(link?.errorAt(0)).toBeCloseTo(Math.sqrt(variance), 9);
      expect(link?.increasing).toBe(true);
      // Against the parent given, not against all anchors together, whose shift is 2.
      expect(link?.parameters["ownDifference"]).toBeCloseTo(m, 9);
    }
    expect(parent.errorAt(0)).toBeCloseTo(Math.sqrt(13 / 6 + 1 / 2), 9);
    // t.975 with 5 − 2 degrees of freedom is 3.182446
    expect(parent.band(0, 0.95).upper).toBeCloseTo(2 + 3.182446305 * Math.sqrt(13 / 6 + 1 / 2), 6);
  });

  it("shrinks level and slope of lines about the mean of each discipline's anchors", () => {
    const random = randomSource(8);
    const disciplines = new Map<string, LinkData>(
      [-3, 0, 1, 4, 8].map((middle, d) => {
        const from = Float64Array.from({ length: 14 }, () => middle + random.normal());
        const to = from.map((x) => d + (1 + 0.4 * d) * (x - middle) + 0.3 * random.normal());
        return [`d${d}`, { from, to }];
      }),
    );
    const pooled = fitLink(joinAnchors([...disciplines.values()]), { method: "deming" });
    const { parent, disciplines: shrunk } = shrinkLinks(disciplines, { method: "deming" });
    const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const from = (data: LinkData) => ("from" in data ? data.from : new Float64Array());
    const center = meanOf(Float64Array.from([...disciplines.values()].flatMap((data) => [...from(data)])));
    const { meanDifference = 0, meanSlopeDifference = 0 } = parent.parameters;
    expect(Math.abs(meanSlopeDifference)).toBeGreaterThan(0.1);
    const base = (x: number) => pooled.at(x) + meanSlopeDifference * (x - center);
    for (const x of [-4, 0, 9]) expect(parent.at(x)).toBeCloseTo(base(x) + meanDifference, 9);
    // The error of the parent grows with the square of the distance from the mean of all anchors.
    const excess = (x: number) => parent.errorAt(center + x) ** 2 - parent.errorAt(center) ** 2;
    expect(excess(1)).toBeGreaterThan(0);
    expect(excess(2)).toBeCloseTo(4 * excess(1), 9);
    expect(excess(-2)).toBeCloseTo(excess(2), 9);
    for (const [name, link] of shrunk) {
      const own = link.own?.at as (x: number) => number;
      const middle = meanOf(from(disciplines.get(name) as LinkData));
      const { levelDifference = 0, ownDifference = 0 } = link.parameters;
      // Own level against the parent's, both at the mean of the own anchors.
      expect(ownDifference).toBeCloseTo(own(middle) - base(middle), 9);
      expect(levelDifference).toBeCloseTo(
        meanDifference + (1 - link.borrowed) * (ownDifference - meanDifference),
        9,
      );
      for (const x of [-4, 0, 9]) {
        const shape = (1 - link.borrowedSlope) * (own(x) - base(x) - ownDifference);
        expect(link.at(x)).toBeCloseTo(base(x) + levelDifference + shape, 9);
      }
      expect(link.errorAt(middle - 2)).toBeCloseTo(link.errorAt(middle + 2), 9);
      expect(link.errorAt(middle + 2)).toBeGreaterThan(link.errorAt(middle));
    }
  });

  it("gives disciplines with 0, 1 or 2 anchors the parent's link whole, with the spread of disciplines as error", () => {
    const random = randomSource(3);
    const disciplines = new Map<string, LinkData>();
    for (const [d, n] of [0, 1, 2, 9, 12, 15].entries()) {
      const from = Float64Array.from({ length: n }, () => random.normal());
      disciplines.set(`d${d}`, { from, to: from.map((x) => x + d / 3 + 0.2 * random.normal()) });
    }
    const { parent, disciplines: shrunk } = shrinkLinks(disciplines, { method: "deming" });
    for (const name of ["d0", "d1", "d2"]) {
      const link = shrunk.get(name);
      expect(link?.borrowed).toBe(1);
      expect(link?.own).toBeNull();
      expect(link?.at(0.3)).toBe(parent.at(0.3));
      expect(link?.errorAt(0)).toBeGreaterThan(shrunk.get("d5")?.errorAt(0) as number);
    }
    expect([...shrunk.values()].map(({ anchors }) => anchors)).toEqual([0, 1, 2, 9, 12, 15]);
    expect(shrunk.get("d5")?.borrowed).toBeLessThan(0.2);
  });

  it("falls back on the parent's link where only one discipline has a link", () => {
    const only = new Map<string, LinkData>([
      ["a", pairs([1, 2, 3, 4], [2, 3, 4, 6])],
      ["b", pairs([1], [1])],
    ]);
    const { between, disciplines } = shrinkLinks(only, { method: "mean" });
    expect(between).toBeNull();
    expect(disciplines.get("a")?.borrowed).toBe(1);
    expect(disciplines.get("a")?.borrowedSlope).toBe(1);
    expect(disciplines.get("a")?.at(0)).toBe(
      fitLink(joinAnchors([...only.values()]), { method: "mean" }).at(0),
    );
  });

  it.each([{ method: "mean" }, { method: "mean-sigma" }, { method: "deming" }, { method: "equipercentile" }])(
    "has a smaller mean squared error than pooled and separate links where disciplines differ moderately: %o",
    (spec) => {
      const random = randomSource(17);
      const curve = spec.method === "equipercentile";
      const squares = { shrunk: 0, own: 0, pooled: 0 };
      let covered = 0;
      let points = 0;
      for (let run = 0; run < (curve ? 8 : 60); run++) {
        const disciplines = new Map<string, LinkData>();
        const levels = new Map<string, number>();
        for (const n of [5, 6, 7, 8, 9, 10, 12, 14, 15, 20, 25, 30]) {
          const level = 0.5 + 0.3 * random.normal();
          const quality = Float64Array.from({ length: n }, () => random.normal());
          const from = quality.map((value) => value + NOISE * random.normal());
          disciplines.set(`n${n}`, {
            from,
            to: quality.map((value) => level + value + NOISE * random.normal()),
          });
          levels.set(`n${n}`, level);
        }
        const pooled = fitLink(joinAnchors([...disciplines.values()]), spec, { bootstrap: 2 });
        const { disciplines: shrunk } = shrinkLinks(disciplines, spec, { bootstrap: 50 });
        for (const [name, link] of shrunk) {
          // Equal noise on both scales and slope 1: every one of these links has the target level + x.
          for (const x of [-1, 0, 1]) {
            const target = (levels.get(name) as number) + x;
            squares.shrunk += (link.at(x) - target) ** 2;
            squares.own += ((link.own?.at(x) as number) - target) ** 2;
            squares.pooled += (pooled.at(x) - target) ** 2;
            const { lower, upper } = link.band(x, 0.95);
            if (lower <= target && target <= upper) covered++;
            points++;
          }
        }
      }
      expect(squares.shrunk).toBeLessThan(0.85 * squares.own);
      expect(squares.shrunk).toBeLessThan(0.5 * squares.pooled);
      if (!curve) {
        expect(covered / points).toBeGreaterThan(0.93);
        expect(covered / points).toBeLessThan(0.97);
      }
    },
  );

  it("does not depend on the order of disciplines or anchors", () => {
    const a = pairs([1, 2, 3, 4], [2, 2, 5, 6]);
    const b = pairs([0, 1, 5, 3], [2, 4, 7, 7]);
    const first = shrinkLinks(
      new Map([
        ["a", a],
        ["b", b],
      ]),
      { method: "deming" },
    );
    const second = shrinkLinks(
      new Map([
        ["b", pairs([3, 5, 1, 0], [7, 7, 4, 2])],
        ["a", pairs([4, 3, 2, 1], [6, 5, 2, 2])],
      ]),
      { method: "deming" },
    );
    expect(second.disciplines.get("a")?.at(2.5)).toBe(first.disciplines.get("a")?.at(2.5));
    expect(second.disciplines.get("b")?.errorAt(2.5)).toBe(first.disciplines.get("b")?.errorAt(2.5));
    expect([...second.disciplines.keys()]).toEqual(["a", "b"]);
  });
});
