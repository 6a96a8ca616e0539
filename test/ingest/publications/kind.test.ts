import { describe, expect, it } from "vitest";
import { kindOf } from "../../../src/ingest/publications/kind.js";

const journal = { journal: "Invented Optics", issns: [], hasEprint: false };
const nameless = { journal: null, issns: [], hasEprint: false };

describe("the kind of an item", () => {
  it.each([
    ["[J]", "journal"],
    ["J/OL", "journal"],
    ["［Ｊ］", "journal"],
    ["[C]", "conference"],
    ["[D]", "thesis"],
    ["[M]", "book"],
    ["期刊论文", "journal"],
    ["会议论文", "conference"],
    ["学位论文", "thesis"],
    ["预印本", "preprint"],
    ["Article; Proceedings Paper", "journal"],
    ["Conference Paper", "conference"],
    ["Review", "journal"],
    ["Book Chapter", "book"],
    ["journalArticle", "journal"],
    ["Data Paper", "journal"],
    ["", "unknown"],
    ["其他", "unknown"],
  ])("%s in a table is %s", (type, kind) => {
    expect(kindOf(type, "table", journal).kind).toBe(kind);
  });

  it("is looked up where its word is not known, and that is told", () => {
    expect(kindOf("成果", "table", journal)).toEqual({ kind: "unknown", known: false });
    expect(kindOf("", "table", nameless)).toEqual({ kind: "unknown", known: true });
  });

  it("is a preprint on a preprint server, and not in a journal whose name begins alike", () => {
    const named = (name: string) => kindOf("article", "bibtex", { ...journal, journal: name }).kind;
    expect(["arXiv:2101.00001", "bioRxiv", "CoRR", "ChinaXiv", "Preprints.org"].map(named)).toEqual(
      Array.from({ length: 5 }, () => "preprint"),
    );
    expect(["Corrosion Reports", "Preprints of Invention", "Arxivology"].map(named)).toEqual(
      Array.from({ length: 3 }, () => "journal"),
    );
  });

  it("of CSL's `article` is a preprint unless it has an ISSN", () => {
    expect(kindOf("article", "csl-json", journal).kind).toBe("preprint");
    expect(kindOf("article", "csl-json", { ...journal, issns: ["1234-5679"] }).kind).toBe("journal");
  });
});
