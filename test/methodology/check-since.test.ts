import { describe, expect, it } from "vitest";
import { checkSince, type OutputSpec, type Project, sinceFiles } from "../../src/methodology/index.js";

const title = { zh: "虚构目录", en: "Invented catalog" };
const project = (...outputs: readonly OutputSpec[]): Project => ({
  projectVersion: 1,
  catalog: { id: "invented", title, society: title, edition: "2026", status: "draft", language: "en" },
  methodology: "methodology.json",
  sources: [],
  candidates: { source: "list", discipline: { from: "constant", id: "optics" } },
  outputs,
});
const page = (since?: string): OutputSpec => ({ kind: "html", file: "page.html", since });
const edition = (catalog: string, id: string) => ({ catalog: { id: catalog }, id });

describe("sinceFiles", () => {
  it("names each file once, in the order of the outputs, and none for outputs without one", () => {
    const outputs = [page("b.json"), page(), page("a.json"), page("b.json")];
    expect(sinceFiles(project(...outputs, { kind: "json", file: "edition.json" }))).toEqual([
      "b.json",
      "a.json",
    ]);
  });
});

describe("checkSince", () => {
  it("finds nothing wrong with an earlier edition of the catalog, or with no edition at all", () => {
    const earlier = new Map([["last.json", edition("invented", "2024")]]);
    expect(checkSince(project(page("last.json"), page()), earlier)).toEqual([]);
    expect(checkSince(project(page("last.json")), new Map())).toEqual([]);
  });

  it("names the output whose file is of another catalog, or is the edition that is made", () => {
    const earlier = new Map([
      ["other.json", edition("other", "2024")],
      ["same.json", edition("invented", "2026")],
    ]);
    const faults = checkSince(project(page("other.json"), page(), page("same.json")), earlier);
    expect(faults.map(({ code, path }) => [code, path])).toEqual([
      ["SINCE_CATALOG", "$.outputs[0].since"],
      ["SINCE_SAME_EDITION", "$.outputs[2].since"],
    ]);
    expect(faults[1]?.message.zh).toContain("2026");
  });
});
