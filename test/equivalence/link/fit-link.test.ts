import { describe, expect, it } from "vitest";
import { fitLink, labelAnchors, linkCurve, linkMethods } from "../../../src/equivalence/link/index.js";
import { randomSource } from "../../../src/numeric/index.js";
import { drawAnchors, SHAPES } from "./simulate.js";

const pairs = (from: number[], to: number[]) => ({
  from: Float64Array.from(from),
  to: Float64Array.from(to),
});
const coded = (code: string) => expect.objectContaining({ code });

describe("fitLink", () => {
  it.each([...linkMethods.values()].filter(({ design }) => design === "anchors"))(
    "$name stops with a code on too few anchors, and works from its minimum on",
    ({ name, minimumAnchors }) => {
      const rising = Array.from({ length: minimumAnchors }, (_, i) => i + 1);
      for (let n = 0; n < minimumAnchors; n++) {
        const few = rising.slice(0, n);
        expect(() => fitLink(pairs(few, few), { method: name })).toThrow(coded("LINK_FEW_ANCHORS"));
      }
      const link = fitLink(pairs(rising, rising), { method: name });
      expect(link.at(1.5)).toBeCloseTo(1.5, 9);
      expect(link.anchors).toBe(minimumAnchors);
    },
  );

  it.each(["mean-sigma", "deming", "equipercentile", "isotonic"])(
    "%s stops with a code where a scale does not vary; the mean link does not need it to",
    (method) => {
      const flat = pairs([1, 2, 3, 4, 5, 6], [2, 2, 2, 2, 2, 2]);
      expect(() => fitLink(flat, { method })).toThrow(coded("LINK_CONSTANT"));
      expect(fitLink(flat, { method: "mean" }).at(3.5)).toBe(2);
    },
  );

  it("leaves out incomplete anchors", () => {
    const link = fitLink(pairs([1, Number.NaN, 2, 3, 9], [3, 4, 5, 4, Number.NaN]), { method: "mean" });
    expect(link.anchors).toBe(3);
    expect(link.at(0)).toBe(2);
    expect(link.at(Number.NaN)).toBeNaN();
  });

  it("takes negative and extreme values", () => {
    for (const method of ["mean", "mean-sigma", "deming", "equipercentile", "isotonic"]) {
      const link = fitLink(pairs([-1e6, -5, 0, 5, 1e6, 3e6], [-2e6, -8, 0, 12, 2e6, 7e6]), { method });
      for (const x of [-1e9, -1e6, 0, 1e6, 1e9]) expect(Number.isFinite(link.at(x))).toBe(true);
      expect(link.increasing).toBe(true);
    }
  });

  it("says that a line falls", () => {
    expect(fitLink(pairs([1, 2, 3, 4], [8, 6, 5, 1]), { method: "deming" }).increasing).toBe(false);
    expect(fitLink(pairs([1, 2, 3, 4, 5], [8, 6, 5, 4, 1]), { method: "isotonic" }).increasing).toBe(false);
    expect(() => fitLink(pairs([1, 2, 3, 4], [1, -1, -1, 1]), { method: "deming" })).not.toThrow();
    expect(() => fitLink(pairs([1, 2, 3], [0, 9, 0]), { method: "deming" })).toThrow(
      coded("LINK_NOT_MONOTONE"),
    );
  });

  it("names wrong uses", () => {
    const data = pairs([1, 2, 3], [1, 2, 3]);
    expect(() => fitLink(data, { method: "guess" })).toThrow(coded("LINK_METHOD_UNKNOWN"));
    expect(() => fitLink(data, { method: "deming", ratio: -1 })).toThrow(coded("LINK_OPTION"));
    expect(() => fitLink(data, { method: "tucker" })).toThrow(coded("LINK_DESIGN"));
    expect(() => fitLink(pairs([1, 2], [1]), { method: "mean" })).toThrow(coded("LENGTH_MISMATCH"));
  });

  it("leaves single anchors out in turn where there are fewer than eight, and draws with replacement else", () => {
    const few = fitLink(pairs([1, 2, 3, 4, 5, 6], [1, 3, 2, 5, 4, 6]), { method: "isotonic" });
    expect(few.error).toBe("jackknife");
    expect(few.resampled?.links).toHaveLength(6);
    const eight = fitLink(pairs([1, 2, 3, 4, 5, 6, 7, 8], [1, 3, 2, 5, 4, 6, 8, 7]), { method: "isotonic" });
    expect(eight.error).toBe("bootstrap");
    const more = drawAnchors(randomSource(2), 20, SHAPES.line);
    expect(fitLink(more, { method: "isotonic" }, { bootstrap: 30 }).error).toBe("bootstrap");
  });

  it("gives by resampling on request nearly the error of the formula", () => {
    const data = drawAnchors(randomSource(4), 600, SHAPES.line);
    for (const method of ["mean", "mean-sigma", "deming"]) {
      const formula = fitLink(data, { method });
      const drawn = fitLink(data, { method }, { resample: true, bootstrap: 400, seed: 1 });
      expect(formula.error).toBe("formula");
      for (const x of [-1, 0, 1.5]) {
        expect(drawn.errorAt(x) / formula.errorAt(x)).toBeGreaterThan(0.85);
        expect(drawn.errorAt(x) / formula.errorAt(x)).toBeLessThan(1.15);
      }
    }
  });

  it("gives mean–sigma about the error known for normal values", () => {
    // √(s_to² (1 − r)(2 + (1 + r) z²)/n)
    const data = drawAnchors(randomSource(8), 4000, SHAPES.line);
    const r = 1.4 / Math.sqrt(1.16 * 2.12);
    for (const z of [0, 1]) {
      const expected = Math.sqrt((2.12 * (1 - r) * (2 + (1 + r) * z * z)) / 4000);
      expect(fitLink(data, { method: "mean-sigma" }).errorAt(z * Math.sqrt(1.16)) / expected).toBeCloseTo(
        1,
        1,
      );
    }
  });

  it("draws the same resamples for the same seed and others for another", () => {
    const data = drawAnchors(randomSource(5), 20, SHAPES.sigmoid);
    const error = (seed: number) =>
      fitLink(data, { method: "equipercentile" }, { bootstrap: 40, seed }).errorAt(0);
    expect(error(1)).toBe(error(1));
    expect(error(1)).not.toBe(error(2));
  });
});

describe("linkCurve", () => {
  const data = { ...pairs([1, 2, 3, Number.NaN], [3, 5, 4, 1]), keys: ["a", "b", "c", "d"], attributes: {} };
  const link = fitLink(data, { method: "mean" });

  it("gives evenly spaced points with their band, over the anchors' range or another", () => {
    const curve = linkCurve(link, 3);
    expect(curve.map(({ x, y }) => [x, y])).toEqual([
      [1, 3],
      [2, 4],
      [3, 5],
    ]);
    expect(curve[1]?.upper).toBe(link.band(2, 0.95).upper);
    expect(linkCurve(link, 2, { range: [0, 10], level: 0.5 }).map(({ x }) => x)).toEqual([0, 10]);
  });

  it("labels the complete anchors", () => {
    expect(labelAnchors(link, data)).toEqual([
      { key: "a", x: 1, y: 3, residual: 0 },
      { key: "b", x: 2, y: 5, residual: 1 },
      { key: "c", x: 3, y: 4, residual: -1 },
    ]);
  });
});
