import { describe, expect, it } from "vitest";
import { fitLinks } from "../../src/equivalence/fit-links.js";
import { linkMethods } from "../../src/equivalence/link/index.js";
import type { LinkStep } from "../../src/methodology/equivalence.js";
import { linkPool, linkStep, scoredField } from "./scored-fields.js";

describe("fitLinks", () => {
  const many = linkPool(
    Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`J${i}`, ["domestic", ["en"]] as const])),
  );
  /** Anchors J`first` … with the domestic scores 1, 2, 3 and `gap` more on the foreign scale. */
  const field = (id: string, first: number, gap: number) => {
    const scores = (more: number) =>
      Object.fromEntries([0, 1, 2].map((i) => [`J${first + i}`, i + 1 + more] as const));
    return scoredField(many, id, scores(gap), scores(0));
  };
  const fields = [
    field("physics", 0, 1),
    field("optics", 3, 2),
    field("acoustics", 6, 6),
    field("biology", 9, 31),
  ];
  const name = { zh: "学科", en: "discipline" };
  const disciplines = [
    { id: "physics", name },
    { id: "optics", name, parent: "physics" },
    { id: "acoustics", name, parent: "physics" },
    { id: "biology", name },
  ];
  const uses = (part: Partial<LinkStep>) =>
    fitLinks(many, disciplines, fields, { ...linkStep, ...part }, linkMethods);
  const gaps = (part: Partial<LinkStep>) =>
    Object.fromEntries([...uses(part)].map(([id, use]) => [id, [use.figures["anchors"], use.at?.(0)]]));

  it("uses the anchors of a discipline alone, of its parent and siblings, or of all, as declared", () => {
    expect(gaps({ fit: "discipline" })).toEqual({
      physics: [3, 1],
      optics: [3, 2],
      acoustics: [3, 6],
      biology: [3, 31],
    });
    // physics with its parts: (1 + 2 + 6)/3 = 3; all: (1 + 2 + 6 + 31)/4 = 10
    expect(gaps({ fit: "parent" })).toEqual({
      physics: [9, 3],
      optics: [9, 3],
      acoustics: [9, 3],
      biology: [3, 31],
    });
    expect(gaps({ fit: "pool" })["biology"]).toEqual([12, 10]);
  });

  it("is made for the declared disciplines only, out of their anchors", () => {
    expect(gaps({ fit: "parent", disciplines: ["physics", "optics"] })).toEqual({
      physics: [6, 1.5],
      optics: [6, 1.5],
    });
  });

  it("reports the largest difference between languages in residual standard deviations", () => {
    // Gaps 0, 2, 4 and 6, 8, 10: means 2 and 8, residual √((8 + 8)/4) = 2, ratio 6/2
    const six = linkPool(
      Object.fromEntries(
        Array.from({ length: 6 }, (_, i) => [`J${i}`, ["domestic", [i < 3 ? "en" : "zh"]] as const]),
      ),
    );
    const scores = (gap: number) =>
      Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`J${i}`, i + gap * i]));
    const optics = scoredField(six, "optics", scores(2), scores(0));
    const use = fitLinks(six, disciplines, [optics], linkStep, linkMethods).get("optics");
    expect(use?.figures["subgroupRatio"]).toBeCloseTo(3, 12);
  });

  it("reports the error of the link at the median journal", () => {
    // A shift of three differences 1, 2, 6 in threes: mean 3, Σ 3 (4 + 1 + 9) = 42, s² = 42/8, s²/9
    const figures = uses({ fit: "parent" }).get("optics")?.figures;
    expect(figures?.["errorAtMedian"]).toBeCloseTo(Math.sqrt(42 / 8 / 9), 12);
    expect(uses({ fit: "parent" }).get("optics")?.plot?.placed).toEqual([1, 2, 3]);
  });
});
