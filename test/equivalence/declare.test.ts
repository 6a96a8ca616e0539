import { describe, expect, it } from "vitest";
import { declareEquivalence } from "../../src/equivalence/index.js";

const reason = { zh: "理事会决定", en: "Decision of the council" };

describe("declareEquivalence", () => {
  it("says that nothing was converted where one scale holds all journals", () => {
    const declaration = declareEquivalence([{ population: "all" }], []);
    expect(declaration.steps).toEqual([]);
    expect(declaration.statement.zh).toContain("未作中外期刊之间的换算");
  });

  it("says that nothing had to be made equivalent where one population is judged", () => {
    const declaration = declareEquivalence([{ population: "domestic" }], []);
    expect(declaration.statement.en).toContain("one population only");
  });

  it("says of each step what it does and assumes, with the society's reason, date and disciplines", () => {
    const declaration = declareEquivalence(
      [{ population: "domestic" }, { population: "foreign" }],
      [
        { type: "offset", units: "log", amount: 0.4, date: "2026-05-01", disciplines: ["optics"], reason },
        { type: "separate", disciplines: ["roads"], reason },
      ],
    );
    expect(declaration.statement.zh).toContain("公布的偏移量、分别分级");
    expect(declaration.steps.map(({ type, date, disciplines }) => [type, date, disciplines])).toEqual([
      ["offset", "2026-05-01", ["optics"]],
      ["separate", null, ["roads"]],
    ]);
    expect(declaration.steps[0]?.statement.en).toMatch(/^0\.4 \(natural-log units\) is added/);
    expect(declaration.steps[1]?.statement.zh).toContain("没有换算误差");
    expect(declaration.steps.every((step) => step.reason === reason)).toBe(true);
  });

  it("says of a link whose anchors it is fitted on, by the names that a reader knows", () => {
    const link = {
      type: "link",
      method: { method: "mean-sigma" },
      units: "log",
      fit: "pool",
      borrow: true,
      anchorLanguages: ["en"],
      limits: {
        minimumAnchors: 25,
        minimumCorrelation: 0.6,
        maximumSubgroupRatio: 1,
        minimumSubgroup: 8,
        maximumOutside: 0.1,
        maximumLeverage: 0.3,
      },
      error: { bootstrap: 100, seed: 1 },
      ifRefused: "separate",
      reason,
    } as const;
    const [step] = declareEquivalence([{ population: "domestic" }, { population: "foreign" }], [link]).steps;
    expect(step?.statement.zh).toContain("以全部学科中语种为英文、在两把尺度上均有数值的锚刊拟合换算关系");
    expect(step?.statement.zh).toContain("均值–标准差等值（线性等值）；各学科自身的换算关系向其收缩");
    expect(step?.statement.zh).not.toContain("mean-sigma");
    expect(step?.statement.en).toContain("journals of all disciplines in English that stand on both scales");
    expect(step?.statement.en).toContain("drawn to it, the more the fewer its anchors");
  });

  it("says a share by tier so that it can be read aloud", () => {
    const share = {
      type: "share",
      of: "domestic",
      kind: "minimum",
      shares: { T1: 0.5, T2: 0.4 },
      reason,
    } as const;
    const [step] = declareEquivalence([{ population: "all" }], [share]).steps;
    expect(step?.statement.zh).toMatch(/^国内期刊的比例不低于 T1 50 %、T2 40 %；/);
    expect(step?.statement.en).toMatch(/^The share of domestic journals is at least 50 % in T1, 40 % in T2;/);
  });
});
