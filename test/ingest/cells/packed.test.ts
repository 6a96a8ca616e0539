import { describe, expect, it } from "vitest";
import { readDisciplines, readLabel, readRank } from "../../../src/ingest/cells/packed.js";

const membership = (discipline: string, index = "", label = "") => ({ discipline, index, label });

describe("readDisciplines", () => {
  it("keeps a single name whole, whatever it holds", () => {
    expect(readDisciplines("MEDICINE; GENERAL (Q1)", "name")).toEqual([membership("MEDICINE; GENERAL (Q1)")]);
    expect(readDisciplines("", "name")).toEqual([]);
  });

  it("splits names", () => {
    expect(readDisciplines("物理学；化学;;数学", "names").map(({ discipline }) => discipline)).toEqual([
      "物理学",
      "化学",
      "数学",
    ]);
  });

  it("reads a label in the last brackets, and no other brackets", () => {
    expect(readDisciplines("Physics (miscellaneous) (Q1); Software; Law (common)", "names-label")).toEqual([
      membership("Physics (miscellaneous)", "", "Q1"),
      membership("Software"),
      membership("Law (common)"),
    ]);
  });

  it("reads name, index and label", () => {
    expect(
      readDisciplines(
        "MEDICINE, GENERAL & INTERNAL - SCIE(Q1); ART - AHCI(N/A); X - Y - SSCI(Q4)",
        "names-index-label",
      ),
    ).toEqual([
      membership("MEDICINE, GENERAL & INTERNAL", "SCIE", "Q1"),
      membership("ART", "AHCI", ""),
      membership("X - Y", "SSCI", "Q4"),
    ]);
    expect(readDisciplines("PLAIN NAME", "names-index-label")).toEqual([membership("PLAIN NAME")]);
  });

  it("gives one membership per index", () => {
    expect(readDisciplines("A(SCIE);B (C)(SCIE, SSCI)", "names-indexes")).toEqual([
      membership("A", "SCIE"),
      membership("B (C)", "SCIE"),
      membership("B (C)", "SSCI"),
    ]);
  });
});

describe("readLabel", () => {
  it("reads a label alone or with rank and size", () => {
    expect(readLabel("Q1")).toEqual({ label: "Q1", rank: Number.NaN, size: Number.NaN });
    expect(readLabel("4 [625/778]")).toEqual({ label: "4", rank: 625, size: 778 });
    expect(readLabel("N/A")?.label).toBe("");
    expect(readLabel("4 [x/778]")).toBeNull();
  });
});

describe("readRank", () => {
  it.each([
    ["1/333", { rank: 1, size: 333 }],
    ["１／３３３", { rank: 1, size: 333 }],
    ["12", { rank: 12, size: Number.NaN }],
    ["0/5", null],
    ["6/5", null],
    ["Jan-31", null],
  ])("reads %s", (text, expected) => {
    expect(readRank(text)).toEqual(expected);
  });
});
