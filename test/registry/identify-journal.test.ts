import { describe, expect, it } from "vitest";
import type { Journal } from "../../src/model/journal.js";
import { journalIdentifier } from "../../src/registry/identify-journal.js";
import { issn } from "./source-table.js";

const [A, B, C] = [issn(1111222), issn(2222333), issn(3333444)] as [string, string, string];

const journal = (
  key: string,
  part: Partial<Omit<Journal, "titles">> & { titles?: Partial<Journal["titles"]> },
): Journal => ({
  key,
  issns: [],
  cn: null,
  languages: [],
  country: null,
  publisher: null,
  sponsor: null,
  population: "foreign",
  populationReason: "neither",
  flags: [],
  ...part,
  titles: { zh: null, en: null, other: [], former: [], ...part.titles },
});

const identify = journalIdentifier({
  journals: [
    journal("kites", {
      issns: [
        { value: A, role: "print" },
        { value: B, role: "electronic" },
      ],
      cn: "11-2107/T",
      titles: { zh: "风筝学报", en: "Journal of Kites", other: ["Kites"], former: ["纸鸢学报"] },
    }),
    journal("birds", { issns: [{ value: C, role: null }], titles: { en: "Birds & Winds" } }),
    journal("letters-print", { titles: { en: "Wind Letters" } }),
    journal("letters-online", { titles: { en: "WIND LETTERS", other: ["Online Wind Letters"] } }),
  ],
});

describe("journalIdentifier", () => {
  it.each([
    ["an ISSN", A],
    ["an ISSN without its hyphen", A.replace("-", "")],
    ["an ISSN with its name and blanks", ` ISSN ${A} `],
    ["the other ISSN", B],
    ["both ISSNs", `${A}; ${B}`],
    ["a CN number", "11-2107/T"],
    ["a CN number with its prefix", "CN 11-2107/T"],
    ["a CN number without its class", "11-2107"],
    ["a Chinese title", "风筝学报"],
    ["an English title in capitals", "JOURNAL OF KITES"],
    ["a title with other blanks", "Journal  of Kites "],
    ["another title", "kites"],
    ["a former title", "纸鸢学报"],
    ["both titles in one cell", "风筝学报 Journal of Kites"],
  ])("finds the journal by %s", (_, name) => {
    expect(identify(name)).toBe("kites");
  });

  it.each([
    ["an empty name", ""],
    ["a name of signs only", "——"],
    ["a title that no journal has", "Journal of Tides"],
    ["an ISSN that no journal has", issn(4444555)],
    ["a title that two journals have", "Wind Letters"],
    ["identifiers of two journals", `${A}; ${C}`],
    ["an ISSN without its check digit", A.slice(0, -1)],
  ])("finds none by %s", (_, name) => {
    expect(identify(name)).toBeNull();
  });

  it("tells two journals of one title apart by another title", () => {
    expect(identify("Online Wind Letters")).toBe("letters-online");
  });

  it("reads & and its word alike", () => {
    expect(identify("Birds and Winds")).toBe("birds");
  });

  it("takes one journal's title that stands twice for one", () => {
    const again = journalIdentifier({
      journals: [journal("kites", { titles: { en: "Kites", other: ["KITES"], former: ["Kites"] } })],
    });
    expect(again("Kites")).toBe("kites");
  });

  it("finds nothing in an empty pool", () => {
    expect(journalIdentifier({ journals: [] })("Kites")).toBeNull();
  });
});
