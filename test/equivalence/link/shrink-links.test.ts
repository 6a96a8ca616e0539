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
