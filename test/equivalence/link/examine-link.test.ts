import { describe, expect, it } from "vitest";
import {
  examineLink,
  fitLink,
  type LinkCandidate,
  type LinkSpec,
  linkIssues,
  linkMethods,
} from "../../../src/equivalence/link/index.js";
import { randomSource } from "../../../src/numeric/index.js";
import { NOISE, type Random } from "./simulate.js";

const RESIDUAL = NOISE * Math.SQRT2;
const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

interface Setting {
  /** Anchors of the second language, and by how many residual standard deviations their link differs. */
  readonly others: number;
  readonly apart: number;
  /** Further attributes that mean nothing. */
  readonly idle?: number;
  /** Mean quality of the others. */
  readonly better?: number;
  readonly n?: number;
}

/** Invented journals: slope 1, equal noise on both scales, so that every method has the same target. */
function candidate(
  random: Random,
  spec: LinkSpec,
  { others, apart, idle = 0, better = 0, n = 40 }: Setting,
): LinkCandidate {
  const from = new Float64Array(n);
  const to = new Float64Array(n);
  const language = Array.from({ length: n }, (_, i) => (i < others ? "zh" : "en"));
  for (let i = 0; i < n; i++) {
    const quality = random.normal() + (i < others ? better : 0);
    from[i] = quality + NOISE * random.normal();
    to[i] = quality + NOISE * random.normal() + (i < others ? apart * RESIDUAL : 0);
  }
  const attributes: Record<string, string[]> = { language };
  for (let k = 0; k < idle; k++)
    attributes[`size${k}`] = language.map(() => (random.next() < 0.5 ? "big" : "small"));
  const placed = Float64Array.from({ length: 100 }, () => random.normal() * Math.sqrt(1 + NOISE * NOISE));
  return {
    anchors: { keys: language.map((_, i) => `journal ${i}`), from, to, attributes },
    placed: { values: placed, attributes: { language: Array.from(placed, () => "zh") } },
    link: fitLink({ from, to }, spec, { bootstrap: 100 }),
  };
}

function refusalRate(spec: LinkSpec, setting: Setting, runs: number): number {
  const random = randomSource(77);
  let refused = 0;
  for (let run = 0; run < runs; run++) {
    const { verdict } = examineLink(candidate(random, spec, setting), {}, { bootstrap: 100, seed: run });
    if (codes(verdict.refusals).includes("LINK_SUBGROUPS_DIFFER")) refused++;
  }
  return refused / runs;
}

describe("population invariance at 40 anchors", () => {
  const LINES = [{ method: "mean" }, { method: "mean-sigma" }, { method: "deming" }];

  it.each(LINES)("refuses %o in at least 95 %% of runs with another link in a subgroup", (spec) => {
    expect(refusalRate(spec, { others: 20, apart: 1.5 }, 250)).toBeGreaterThanOrEqual(0.95);
    expect(refusalRate(spec, { others: 12, apart: 2 }, 250)).toBeGreaterThanOrEqual(0.95);
    expect(refusalRate(spec, { others: 20, apart: -2, idle: 2 }, 100)).toBeGreaterThanOrEqual(0.95);
  });

  it.each(LINES)("refuses %o in at most 5 %% of runs where the subgroups share one link", (spec) => {
    expect(refusalRate(spec, { others: 20, apart: 0 }, 400)).toBeLessThanOrEqual(0.05);
    expect(refusalRate(spec, { others: 12, apart: 0, better: 0.7 }, 400)).toBeLessThanOrEqual(0.05);
    expect(refusalRate(spec, { others: 20, apart: 0, idle: 2 }, 200)).toBeLessThanOrEqual(0.05);
  });

  it("tells the same apart on equipercentile links", () => {
    const spec = { method: "equipercentile" };
    expect(refusalRate(spec, { others: 20, apart: 1.5 }, 40)).toBeGreaterThanOrEqual(0.95);
    expect(refusalRate(spec, { others: 20, apart: 0 }, 60)).toBeLessThanOrEqual(0.05);
  });

  it("lets a difference pass that is real but certainly smaller than the limit", () => {
    const link = candidate(randomSource(2), { method: "mean" }, { others: 400, apart: 0.4, n: 800 });
    const { invariance, verdict } = examineLink(link);
    expect(invariance[0]?.comparison?.significance.level).toBeLessThan(0.01);
    expect(codes(verdict.refusals)).toEqual([]);
  });

  it("takes the sampling error out of the RMSD", () => {
    const { invariance } = examineLink(
      candidate(randomSource(3), { method: "mean" }, { others: 20, apart: 0 }),
    );
    const comparison = invariance[0]?.comparison;
    expect(comparison?.rmsdCorrected).toBeLessThan(comparison?.rmsd as number);
    expect(comparison?.residual as number).toBeGreaterThan(0.4);
    expect(comparison?.residual as number).toBeLessThan(0.7);
  });
});

describe("subgroups by hand", () => {
  it("compares the mean links of two subgroups", () => {
    // Differences 0, 1, 2, 1 (mean 1) and 4, 5, 6, 5 (mean 5); common shift 3; RMSD √(½·4 + ½·4) = 2.
    // Residual variance within (2 + 2)/6 = 2/3; each mean has variance (2/3)/4 = 1/6
    // Corrected: 4 − (½·½ + ½·½)/6 = 4 − 1/12. Welch t² = 16/(1/3) = 48
    const from = Float64Array.from([1, 2, 3, 4, 1, 2, 3, 4]);
    const to = Float64Array.from([1, 3, 5, 5, 5, 7, 9, 9]);
    const label = ["a", "a", "a", "a", "b", "b", "b", "b"];
    const anchors = { keys: label.map((_, i) => `${i}`), from, to, attributes: { subject: label } };
    const { invariance, verdict } = examineLink(
      { anchors, placed: { values: from, attributes: {} }, link: fitLink(anchors, { method: "mean" }) },
      { minimumSubgroup: 4, minimumAnchors: 8, minimumCorrelation: 0 },
    );
    const comparison = invariance[0]?.comparison;
    expect(comparison?.largest).toBeCloseTo(4, 12);
    expect(comparison?.between).toEqual(["b", "a"]);
    expect(comparison?.residual).toBeCloseTo(Math.sqrt(2 / 3), 12);
    expect(comparison?.rmsd).toBeCloseTo(2, 12);
    expect(comparison?.rmsdCorrected).toBeCloseTo(Math.sqrt(4 - 1 / 12), 12);
    // P(|t| > √48) with 6 degrees of freedom
    expect(comparison?.significance.level).toBeCloseTo(0.000448, 5);
    expect(codes(verdict.refusals)).toEqual(["LINK_SUBGROUPS_DIFFER"]);
    expect(verdict.refusals[0]?.message.en).toContain("4.90 residual standard deviations");
    expect(verdict.refusals[0]?.message.zh).toContain("4.90");
  });
});

describe("several attributes", () => {
  it("share the error of the first kind between them", () => {
    // Differences 0, 1, 2, 1 and 1.617 more: t = 1.617/√(1/3) = 2.8 with 6 degrees of freedom, P = .031: below
    // .8 · .05 for one attribute, not below .8 · .025 for two.
    const from = Float64Array.from([1, 2, 3, 4, 1, 2, 3, 4]);
    const to = Float64Array.from([1, 3, 5, 5, 2.617, 4.617, 6.617, 6.617]);
    const attributes = {
      subject: ["a", "a", "a", "a", "b", "b", "b", "b"],
      size: ["x", "y", "x", "y", "x", "y", "x", "y"],
    };
    const refusals = (own: Record<string, string[]>) => {
      const anchors = { keys: attributes.subject.map((_, i) => `${i}`), from, to, attributes: own };
      const { verdict, invariance } = examineLink(
        { anchors, placed: { values: from, attributes: {} }, link: fitLink(anchors, { method: "mean" }) },
        { minimumSubgroup: 4, minimumAnchors: 8, minimumCorrelation: 0 },
      );
      return [codes(verdict.refusals), invariance.at(-1)?.comparison?.significance.level];
    };
    expect(refusals({ subject: attributes.subject })).toEqual([
      ["LINK_SUBGROUPS_DIFFER"],
      expect.closeTo(0.031, 3),
    ]);
    expect(refusals(attributes)).toEqual([[], expect.closeTo(0.031, 3)]);
  });
});

function examine(from: number[], to: number[], placed: number[], spec: LinkSpec = { method: "mean" }) {
  const anchors = {
    keys: from.map((_, i) => `j${i}`),
    from: Float64Array.from(from),
    to: Float64Array.from(to),
    attributes: {},
  };
  const minimum = linkMethods.get(spec.method)?.minimumAnchors as number;
  const usable = from.length >= minimum && (spec.method === "mean" || new Set(to).size > 1);
  return examineLink({
    anchors,
    placed: { values: Float64Array.from(placed), attributes: {} },
    link: usable ? fitLink(anchors, spec) : null,
  });
}

describe("examineLink", () => {
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

  it("passes a good link without a word", () => {
    const { verdict, correlation, residual, anchors } = examine(ten, [1, 3, 2, 4, 6, 5, 7, 9, 8, 10], ten);
    expect(verdict).toEqual({ refusals: [], warnings: [] });
    expect(anchors).toBe(10);
    // Σd² = 6, r = 1 − 6·6/990; residuals about the shift 0: variance 6/9
    expect(correlation).toBeCloseTo(1 - 36 / 990, 12);
    expect(residual).toBeCloseTo(Math.sqrt(6 / 9), 12);
  });

  it.each([
    ["LINK_NO_ANCHORS", [], [], ten],
    ["LINK_FEW_ANCHORS", [1, 5, 9], [2, 5, 8], ten],
    ["LINK_FEW_ANCHORS", [5], [2], ten],
    ["LINK_ANCHORS_ONE_SIDED", ten.map((x) => x + 6), ten, ten],
    ["LINK_ANCHORS_ONE_SIDED", ten.map((x) => x - 6), ten, ten],
    ["LINK_CONSTANT", ten, ten.map(() => 3), ten],
    ["LINK_CONSTANT", ten.map(() => 3), ten, ten],
    ["LINK_WEAK_CORRELATION", ten, [3, 9, 1, 7, 5, 2, 10, 4, 8, 6], ten],
  ])("refuses with %s", (code, from, to, placed) => {
    const { refusals } = examine(from, to, placed).verdict;
    expect(codes(refusals)).toContain(code);
    const found = refusals.find((finding) => finding.code === code);
    expect(found?.message.en).not.toMatch(/[{}]/);
    expect(found?.message.zh).not.toMatch(/[{}]/);
  });

  it("refuses a link that falls", () => {
    const { refusals } = examine(ten, [...ten].reverse(), ten, { method: "deming" }).verdict;
    expect(codes(refusals)).toEqual(["LINK_NOT_MONOTONE", "LINK_WEAK_CORRELATION"]);
  });

  it("refuses a link that dips somewhere between its ends, but not one that falls by rounding alone", () => {
    const anchors = {
      keys: ten.map(String),
      from: Float64Array.from(ten),
      to: Float64Array.from(ten),
      attributes: {},
    };
    const mean = fitLink(anchors, { method: "mean" });
    const refusals = (at: (x: number) => number) =>
      codes(
        examineLink({
          anchors,
          placed: { values: Float64Array.from(ten), attributes: {} },
          link: { ...mean, at },
        }).verdict.refusals,
      );
    expect(refusals((x) => (x < 8 ? x : x - 3))).toEqual(["LINK_NOT_MONOTONE"]);
    expect(refusals((x) => (x < 2 ? x : x - 0.5))).toEqual(["LINK_NOT_MONOTONE"]);
    expect(refusals((x) => 1e6 - (x < 8 ? 0 : 1e-5))).toEqual([]);
    expect(refusals((x) => 1e6 - (x < 8 ? 0 : 1e-2))).toEqual(["LINK_NOT_MONOTONE"]);
  });

  it("warns of a mean that lies below as of one above, and of labels only beyond their limit", () => {
    const low = [-50, ...ten.slice(1)];
    expect(codes(examine(low, low, ten).verdict.warnings)).toContain("LINK_NOT_REPRESENTATIVE");
    const labeled = (zh: number) => {
      const anchors = {
        keys: ten.map(String),
        from: Float64Array.from(ten),
        to: Float64Array.from(ten),
        attributes: { language: ten.map((x) => (x > zh ? "en" : "zh")) },
      };
      const placed = {
        values: Float64Array.from(ten),
        attributes: { language: ten.map((x) => (x % 2 === 0 ? "en" : "zh")) },
      };
      const { warnings } = examineLink({
        anchors,
        placed,
        link: fitLink(anchors, { method: "mean" }),
      }).verdict;
      return codes(warnings).filter((code) => code === "LINK_NOT_REPRESENTATIVE").length;
    };
    // Journals 5/10 zh; anchors 3/10, .2 away, and 2/10, .3 away; the limit is .25
    expect([labeled(3), labeled(2)]).toEqual([0, 1]);
  });

  it("warns of journals outside the range, other means, one weighty anchor", () => {
    const wide = [-5, -4, 1, 2, 3, 4, 5, 6, 7, 90];
    const outside = examine(ten, ten, wide).verdict;
    expect(codes(outside.warnings)).toEqual(["LINK_OUTSIDE_RANGE"]);
    expect(outside.warnings[0]?.message.en).toContain("20.0 % below, 10.0 % above");
    const apart = examine([...ten.slice(0, 9), 60], [...ten.slice(0, 9), 60], ten);
    expect(codes(apart.verdict.warnings)).toEqual(["LINK_NOT_REPRESENTATIVE", "LINK_LEVERAGE"]);
    expect(apart.leverages[0]?.key).toBe("j9");
    expect(apart.verdict.warnings[1]?.message.zh).toContain("锚刊《j9》");
    expect(apart.leverages.reduce((sum, { leverage }) => sum + leverage, 0)).toBeCloseTo(2, 9);
  });

  it("warns of anchors of another language and of subgroups that are too small to test", () => {
    const link = candidate(randomSource(9), { method: "deming" }, { others: 3, apart: 0 });
    const { verdict, labels } = examineLink(link);
    expect(codes(verdict.refusals)).toEqual([]);
    expect(codes(verdict.warnings)).toEqual(
      expect.arrayContaining(["LINK_NOT_REPRESENTATIVE", "LINK_SUBGROUP_TOO_SMALL"]),
    );
    // 37 of 40 anchors are English, none of the journals is
    expect(labels[0]?.difference).toBeCloseTo(37 / 40, 12);
    expect(verdict.warnings.at(-1)?.message.en).toContain("zh (3)");
  });

  it("does not depend on the order of the anchors", () => {
    const { anchors, placed, link } = candidate(
      randomSource(4),
      { method: "mean-sigma" },
      { others: 15, apart: 1 },
    );
    if (!("from" in anchors)) throw new Error("pairs expected");
    const turned = {
      keys: [...anchors.keys].reverse(),
      from: Float64Array.from(anchors.from).reverse(),
      to: Float64Array.from(anchors.to).reverse(),
      attributes: { language: [...(anchors.attributes["language"] ?? [])].reverse() },
    };
    const other = { anchors: turned, placed, link: fitLink(turned, { method: "mean-sigma" }) };
    expect(JSON.stringify(examineLink(other))).toBe(JSON.stringify(examineLink({ anchors, placed, link })));
  });

  it("examines a link through a measure", () => {
    const random = randomSource(12);
    const group = (language: string, factor: number) => {
      const anchor = Float64Array.from({ length: 30 }, () => random.normal());
      return {
        keys: Array.from(anchor, (_, i) => `${language}${i}`),
        values: anchor.map((v) => factor * v + 0.2 * random.normal()),
        anchor,
        attributes: { size: Array.from(anchor, (_, i) => (i % 2 === 0 ? "big" : "small")) },
      };
    };
    const anchors = { domestic: group("zh", 1), foreign: group("en", 2) };
    const examined = examineLink({
      anchors,
      placed: { values: anchors.domestic.values, attributes: {} },
      link: fitLink(anchors, { method: "tucker" }),
    });
    expect(codes(examined.verdict.refusals)).toEqual([]);
    expect(examined.correlation as number).toBeGreaterThan(0.9);
    expect(examined.residual as number).toBeGreaterThan(0.2);
    expect(examined.invariance[0]?.comparison?.labels.map(({ anchors: n }) => n)).toEqual([15, 15]);
  });

  it("has a sentence in both languages for every code, with no placeholder of one language only", () => {
    for (const { en, zh } of Object.values(linkIssues)) {
      expect(en.length).toBeGreaterThan(40);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
