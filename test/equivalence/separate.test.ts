import { describe, expect, it } from "vitest";
import { declareEquivalence } from "../../src/equivalence/index.js";

const reason = { zh: "理事会决定", en: "Decision of the council" };

describe("declareEquivalence", () => {
  it("says that nothing was converted where one scale holds all journals", () => {
    const declaration = declareEquivalence([{ population: "all" }], []);
    expect(declaration.mechanism).toBe("none");
    expect(declaration.reason).toBeNull();
    expect(declaration.statement.zh).toContain("未作中外期刊之间的换算");
  });

  it("names the populations that are ranked apart, and the society's reason", () => {
    const declaration = declareEquivalence(
      [{ population: "domestic" }, { population: "foreign" }],
      [{ type: "separate", reason }],
    );
    expect(declaration.mechanism).toBe("separate");
    expect(declaration.reason).toEqual(reason);
    expect(declaration.statement.en).toMatch(/^Domestic journals and foreign journals are ranked apart/);
    expect(declaration.statement.zh).toContain("国内期刊与国外期刊分别排序");
  });
});
