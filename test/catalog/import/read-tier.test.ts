import { describe, expect, it } from "vitest";
import { tierReader } from "../../../src/catalog/import/read-tier.js";

describe("reading a printed tier", () => {
  const read = tierReader({
    id: "t",
    labels: ["T1", "T2", "A*", "A"],
    aliases: { 一类: "T1", T1级期刊: "T1" },
  });

  it("takes a label or alias to the character", () => {
    expect(read("T1")).toEqual({ label: "T1", isExact: true });
    expect(read("一类")).toEqual({ label: "T1", isExact: true });
    expect(read("A*")).toEqual({ label: "A*", isExact: true });
  });

  it.each([
    ["t1", "T1"],
    ["Ｔ２", "T2"],
    ["T 2", "T2"],
    ["T2级", "T2"],
    ["A 类", "A"],
    ["A＊", "A*"],
  ])("takes “%s” for %s and says that it is spelled otherwise", (cell, label) => {
    expect(read(cell)).toEqual({ label, isExact: false });
  });

  it.each(["", "T3", "B", "Q1", "1区", "AA", "T12"])("takes “%s” for no label of the scheme", (cell) => {
    expect(read(cell)).toBeNull();
  });
});
