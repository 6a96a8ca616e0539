import { describe, expect, it } from "vitest";
import type { Edition } from "../../src/catalog/index.js";
import { scopeWords, unusedWords } from "../../src/publish/equivalence-words.js";

/** Outcomes of step 0 in disciplines that are named by number. */
function outcomes(applied: readonly boolean[]): Pick<Edition, "equivalence" | "disciplines"> {
  const disciplines = applied.map((used, k) => ({
    discipline: `d${k}`,
    outcomes: [{ step: 0, applied: used }],
  }));
  const names = applied.map((_, k) => ({ id: `d${k}`, name: { zh: `学科${k}`, en: `Field ${k}` } }));
  return { equivalence: { disciplines }, disciplines: names } as unknown as Edition;
}

describe("unusedWords", () => {
  it("says nothing of a step that was used everywhere", () => {
    expect(unusedWords(outcomes([true, true]), 0, "zh")).toBeNull();
    expect(unusedWords(outcomes([false]), 1, "zh")).toBeNull();
  });

  it("names the disciplines where a declared step was not used", () => {
    expect(unusedWords(outcomes([true, false, true]), 0, "zh")).toBe(
      "3 个学科中有 1 个未采用此步骤，以各学科的说明为准：学科1。",
    );
    expect(unusedWords(outcomes([true, false, true]), 0, "en")).toContain("not used in 1 of 3 disciplines");
  });

  it("says so plainly where it was used nowhere", () => {
    expect(unusedWords(outcomes([false, false]), 0, "zh")).toMatch(/^所有学科均未采用此步骤/);
    expect(unusedWords(outcomes([false, false]), 0, "en")).toContain("not used in any discipline");
  });
});

describe("scopeWords", () => {
  const edition = { disciplines: [{ id: "ecology", name: { zh: "生态学", en: "Ecology" } }] };

  it("names the disciplines that a step is confined to, by id where the edition has no name", () => {
    expect(scopeWords(edition, { disciplines: ["ecology", "roads"] }, "zh")).toBe("〔生态学、roads〕");
    expect(scopeWords(edition, { disciplines: ["ecology"] }, "en")).toBe(" [Ecology]");
  });

  it("says nothing of a step for all", () => {
    expect(scopeWords(edition, { disciplines: null }, "zh")).toBe("");
  });
});
