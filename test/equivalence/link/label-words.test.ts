import { describe, expect, it } from "vitest";
import { labelWords } from "../../../src/equivalence/link/label-words.js";

describe("labelWords", () => {
  it("takes a label in both languages apart", () => {
    expect(labelWords("语种 language")).toEqual({ zh: "语种", en: "language" });
    expect(labelWords("中文、英文 Chinese+English")).toEqual({ zh: "中文、英文", en: "Chinese+English" });
  });

  it("leaves any other label as it is in both", () => {
    for (const label of ["农业工程", "optics", "remote sensing", "A 类", ""]) {
      expect(labelWords(label)).toEqual({ zh: label, en: label });
    }
  });
});
