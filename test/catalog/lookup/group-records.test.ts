import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCatalogs } from "../../../src/index.js";
import { type Entry, issn, known, list } from "./invented-lists.js";

/** Titles of the journals that lists of one entry each are brought together to. */
function journals(...entries: readonly Entry[]): number {
  return openCatalogs(entries.map((entry, i) => list(`c${i}`, [entry]))).journals;
}

const [a, b] = [issn(9990001), issn(9990002)];

describe("records of one journal", () => {
  it("are brought together by an identifier and a title", () => {
    expect(journals({ en: "Invented Optics", issns: [a] }, { en: "INVENTED OPTICS", issns: [b, a] })).toBe(1);
    expect(journals({ zh: "虚构光谱学报", cn: "11-9001/O4" }, { zh: "虚构光谱学报", cn: "11-9001" })).toBe(1);
  });

  it("are brought together by a title that no identifier contradicts", () => {
    expect(journals({ en: "Invented Optics", issns: [a] }, { en: "Invented Optics" })).toBe(1);
    expect(journals({ zh: "虚构光谱学报", issns: [a] }, { zh: "虚构光谱学报", cn: "11-9001" })).toBe(1);
  });

  it("are brought together across scripts by an identifier, but not inside one list", () => {
    const chinese = { zh: "虚构光谱学报", issns: [a] };
    const latin = { en: "Invented Spectra", issns: [a] };
    expect(journals(chinese, latin)).toBe(1);
    expect(openCatalogs([list("one", [chinese, latin])]).journals).toBe(2);
  });

  it("are brought together under one ISSN where a title lacks a subtitle, is misprinted, or is a former one", () => {
    expect(journals({ en: "Invented Optics-Basel", issns: [a] }, { en: "Invented Optics", issns: [a] })).toBe(
      1,
    );
    expect(journals({ en: "Invented Optisc", issns: [a] }, { en: "Invented Optics", issns: [a] })).toBe(1);
    const renamed = { en: "Invented Photonics", former: ["Invented Optics"], issns: [a] };
    expect(journals(renamed, { en: "Invented Optics", issns: [a] })).toBe(1);
  });
});

describe("records of two journals", () => {
  it("stay two where the title is the same and the ISSN is not", () => {
    expect(journals({ en: "Invented Optics", issns: [a] }, { en: "Invented Optics", issns: [b] })).toBe(2);
  });

  it("stay two where the ISSN is the same and the title is not", () => {
    expect(journals({ en: "Invented Optics", issns: [a] }, { en: "Imaginary Letters", issns: [a] })).toBe(2);
    expect(journals({ en: "Invented Physics A", issns: [a] }, { en: "Invented Physics B", issns: [a] })).toBe(
      2,
    );
  });

  it("stay apart from a record without identifiers that could be either", () => {
    const same = { en: "Invented Optics" };
    expect(journals({ ...same, issns: [a] }, { ...same, issns: [b] }, same)).toBe(3);
  });

  it("stay two where one is the English edition of the other", () => {
    expect(journals({ zh: "虚构光谱学报" }, { zh: "虚构光谱学报（英文版）" })).toBe(2);
    // The Latin title of a Chinese journal is often that of its English edition too.
    expect(
      journals({ zh: "虚构光谱学报", en: "Acta Spectra Invented" }, { en: "Acta Spectra Invented" }),
    ).toBe(2);
    expect(
      journals({ zh: "虚构光谱学报(英文版)", en: "Acta Spectra Invented" }, { en: "Acta Spectra Invented" }),
    ).toBe(1);
  });

  it("are not joined by a row that lists a Chinese and an English edition together", () => {
    const en = "Acta Spectra Invented";
    const chinese = { zh: "虚构光谱学报", en, issns: [a] };
    const english = { zh: "虚构光谱学报(英文版)", en, issns: [b] };
    const pair = { zh: "虚构光谱学报(中英文版)", en, issns: [a, b] };
    expect(journals(chinese, english, pair)).toBe(3);
  });
});

describe("the grouping", () => {
  it("does not depend on the order of lists and rows", () => {
    const entry = fc.record({
      en: fc.constantFrom("Invented Optics", "Invented Optics-Basel", "Imaginary Letters"),
      issns: fc.subarray([a, b]),
      tier: fc.constantFrom("T1", "T2", null),
    });
    const lists = fc.array(fc.array(entry, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(lists, fc.integer(), (rows, seed) => {
        const editions = rows.map((entries, i) => list(`c${i}`, entries));
        const shuffled = rotate(
          rows.map((entries, i) => list(`c${i}`, rotate(entries, seed))),
          seed,
        );
        const registers = [{ name: "r", journals: [known({ en: "Invented Optics", issns: [a] })] }];
        const [one, other] = [openCatalogs(editions, { registers }), openCatalogs(shuffled, { registers })];
        for (const query of ["Invented Optics", "Invented Optics-Basel", "Imaginary Leters", a, b]) {
          expect(other.lookup(query)).toEqual(one.lookup(query));
        }
      }),
    );
  });
});

function rotate<Item>(items: readonly Item[], by: number): readonly Item[] {
  const at = items.length === 0 ? 0 : Math.abs(by) % items.length;
  return [...items.slice(at), ...items.slice(0, at)].reverse();
}
