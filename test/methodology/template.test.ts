import { describe, expect, it } from "vitest";
import { evaluationMethods } from "../../src/evaluate.js";
import {
  checkMethodology,
  checkProjectFile,
  checkTogether,
  parseMethodology,
  parseProject,
  projectTemplate,
} from "../../src/methodology/index.js";
import { UsageError } from "../../src/model/errors.js";

const files = new Map(projectTemplate("remote-sensing").map(({ path, text }) => [path, text]));
const json = (path: string): unknown => JSON.parse(files.get(path) as string);
const rows = (path: string) =>
  (files.get(path) as string)
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));

describe("the template of a project", () => {
  it("has a right project and a right methodology that belong together", () => {
    const layouts = ["jcr", "cas", "scimago", "cnki", "society-list"];
    expect(checkProjectFile(json("catalog.json"), { layouts })).toEqual([]);
    expect(checkMethodology(json("methodology.json"), evaluationMethods)).toEqual([]);
    const project = parseProject(json("catalog.json"));
    const methodology = parseMethodology(json("methodology.json"), evaluationMethods);
    expect(checkTogether(project, methodology)).toEqual({ methodology: [], project: [] });
    expect([project.catalog.id, methodology.id]).toEqual(["remote-sensing", "remote-sensing"]);
  });

  it("holds every file that the project names", () => {
    const project = parseProject(json("catalog.json"));
    const named = project.sources.flatMap(({ file, layout }) =>
      typeof layout === "string" ? [file] : [file, layout.file],
    );
    expect([project.methodology, ...named].filter((file) => !files.has(file))).toEqual([]);
  });

  it("has files without ragged rows", () => {
    for (const path of [...files.keys()].filter((name) => name.endsWith(".csv"))) {
      expect(new Set(rows(path).map((row) => row.length)).size).toBe(1);
    }
  });

  it("gives every candidate metrics of its own source, under an ISSN with a right check digit", () => {
    const issns = (path: string, column: number) =>
      rows(path)
        .slice(1)
        .map((row) => row[column] as string);
    const candidates = issns("sources/candidates.csv", 2);
    const metrics = [...issns("sources/metrics-domestic.csv", 1), ...issns("sources/metrics-foreign.csv", 1)];
    expect(metrics).toEqual(candidates);
    expect(new Set(candidates).size).toBe(14);
    for (const issn of candidates) {
      const digits = [...issn.replace("-", "")].map((digit) => (digit === "X" ? 10 : Number(digit)));
      expect(digits.reduce((sum, digit, place) => sum + digit * (8 - place), 0) % 11).toBe(0);
    }
  });

  it("refuses an id that cannot be one", () => {
    for (const id of ["", "  ", "../x", "a\nb"]) expect(() => projectTemplate(id)).toThrow(UsageError);
    expect(projectTemplate("遥感 2026")).toHaveLength(7);
  });
});
