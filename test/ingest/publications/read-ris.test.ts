import { describe, expect, it } from "vitest";
import { readPublications } from "../../../src/publications.js";

const read = (text: string) => readPublications(new TextEncoder().encode(text), { name: "list.ris" });

describe("a RIS list", () => {
  it("takes the journal from JF, T2 or JO, the abbreviation from JA, J2 or JO, and all ISSNs", async () => {
    const { format, publications, issues } = await read(
      [
        "\uFEFFTY  - JOUR",
        "ID  - r1",
        "TI  - A title that goes on",
        "      in the next line",
        "JO  - Inv. Opt.",
        "JF  - Invented Optics",
        "SN  - 1234-5679 (Print)",
        "SN  - 2345-6788 (Electronic)",
        "PY  - 2025/03/15/",
        "DO  - 10.1234/X.1",
        "ER  - ",
        "",
        "TY  - JOUR",
        "T1  - Second",
        "T2  - Imaginary Letters",
        "J2  - Imag. Lett.",
        "DA  - 2024/07//",
        "PY  - 2024",
        "Y2  - 2026/01/01",
        "ER  - ",
        "TY  - JOUR",
        "TI  - Third",
        "JA  - Imag. Lett.",
        "Y1  - 2023",
        "CN  - 11-2107/TP",
        "ER  -",
      ].join("\r\n"),
    );
    expect(format).toBe("ris");
    expect(issues.issues).toEqual([]);
    expect(publications).toEqual([
      expect.objectContaining({
        id: "r1",
        title: "A title that goes on in the next line",
        journalTitle: "Invented Optics",
        abbreviation: "Inv. Opt.",
        issns: ["1234-5679 (Print)", "2345-6788 (Electronic)"],
        date: { year: 2025, month: 3, day: 15 },
        doi: "10.1234/x.1",
        place: { source: "list.ris", sheet: null, number: 1, unit: "line" },
      }),
      expect.objectContaining({
        journalTitle: "Imaginary Letters",
        abbreviation: "Imag. Lett.",
        date: { year: 2024, month: 7, day: null },
      }),
      expect.objectContaining({
        journalTitle: "Imag. Lett.",
        abbreviation: null,
        cn: "11-2107/TP",
        date: { year: 2023, month: null, day: null },
      }),
    ]);
  });

  it("that forgets the ends or the type of records loses none of them", async () => {
    const { publications, issues } = await read(
      "TY  - JOUR\nTI  - A\nJO  - J\nPY  - 2020\nTY  - CONF\nTI  - B\nER  - \nTI  - C\nJO  - J\nPY  - 2020\nER  - ",
    );
    expect(publications.map(({ title, kind }) => [title, kind])).toEqual([
      ["A", "journal"],
      ["B", "conference"],
      ["C", "unknown"],
    ]);
    expect(issues.counts).toEqual({ RIS_END_MISSING: 1, RIS_TYPE_MISSING: 1 });
  });

  it("with a book number in SN does not take it for an ISSN", async () => {
    const { publications, issues } = await read(
      "TY  - JOUR\nTI  - A\nJO  - J\nPY  - 2020\nSN  - 978-3-16-148410-0\nER  - ",
    );
    expect(publications[0]?.issns).toEqual([]);
    expect(issues.counts).toEqual({ PUBLICATION_ISBN: 1 });
  });
});
