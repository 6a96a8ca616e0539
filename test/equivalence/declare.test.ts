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
});
