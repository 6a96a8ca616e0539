import { describe, expect, it } from "vitest";
import type { Edition } from "../../src/catalog/index.js";
import { type CsvFile, csvRows, toCsvwMetadata, toDataPackage } from "../../src/publish/index.js";
import { inventedEdition, rights } from "../catalog/invented-evaluation.js";

const file: CsvFile = {
  file: "lists/所有.csv",
  spec: {
    profile: "machine",
    language: "en",
    columns: [
      "number",
      "discipline",
      "tier",
      "title",
      "issn",
      "cn",
      "language",
      "rank",
      "score",
      "indicator:reach",
      "status",
    ],
    order: ["discipline", "tier"],
    numbering: "overall",
  },
};
const terms = { name: "CC BY 4.0", url: "https://example.org/by" };

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly enum?: readonly string[]; readonly pattern?: string };
}

describe("toDataPackage", () => {
  it("names the fields as the header of the file does, with types that hold for every cell", async () => {
    const edition = await inventedEdition({ rightToPublish: rights });
    const document = JSON.parse(toDataPackage(edition, [file], "en"));
    const fields = document.resources[0].schema.fields as readonly Field[];
    const { header, rows } = csvRows(edition, file.spec);
    expect(fields.map(({ name }) => name)).toEqual(header);
    expect(fields.map(({ type }) => type)).toEqual([
      "integer",
      "string",
      "string",
      "string",
      "string",
      "string",
      "string",
      "integer",
      "number",
      "integer",
      "string",
    ]);
    for (const row of rows) {
      row.forEach((cell, index) => {
        const { type, constraints } = fields[index] as Field;
        if (cell === "") return;
        if (type === "integer") expect(cell).toMatch(/^-?\d+$/);
        if (type === "number") expect(cell).toMatch(/^-?\d+\.\d+$/);
        if (constraints?.enum) expect(constraints.enum).toContain(cell);
        if (constraints?.pattern) expect(cell).toMatch(new RegExp(`^(?:${constraints.pattern})$`));
      });
    }
  });

  it("carries publisher, statement, terms, the licence of the values, and names that are safe", async () => {
    const edition = await inventedEdition({ rightToPublish: rights, terms });
    const impact: CsvFile = {
      file: "lists/No values.csv",
      spec: { ...file.spec, columns: ["title", "indicator:impact"], numbering: "none" },
    };
    const document = JSON.parse(
      toDataPackage(edition, [file, impact, { ...impact, file: "lists/no-values.csv" }], "zh"),
    );
    expect(document).toMatchObject({
      profile: "tabular-data-package",
      name: "invented-catalog-2026",
      description: edition.statement.zh,
      licenses: [{ title: "CC BY 4.0", path: "https://example.org/by" }],
      contributors: [{ title: "虚构学会", role: "publisher" }],
    });
    expect(document.resources.map(({ name }: { name: string }) => name)).toEqual([
      "lists",
      "lists-no-values",
      "lists-no-values-2",
    ]);
    // The first file prints the score, into which the restricted indicator went.
    expect(document.resources.map(({ licence }: { licence: string }) => licence)).toEqual([
      "restricted",
      "restricted",
      "restricted",
    ]);
    const open = JSON.parse(
      toDataPackage(
        edition,
        [{ ...file, spec: { ...file.spec, columns: ["title"], numbering: "none" } }],
        "zh",
      ),
    );
    expect(open.resources[0].licence).toBe("open");
  });

  it("has no licenses where none are declared, and refuses files for people", async () => {
    const edition = await inventedEdition();
    expect(JSON.parse(toDataPackage(edition, [file], "en")).licenses).toBeUndefined();
    const spreadsheet: CsvFile = { file: "a.csv", spec: { ...file.spec, profile: "spreadsheet" } };
    const refusal = expect.objectContaining({ code: "DESCRIPTOR_PROFILE" });
    expect(() => toDataPackage(edition, [spreadsheet], "en")).toThrow(refusal);
    expect(() => toCsvwMetadata(edition, [spreadsheet], "en")).toThrow(refusal);
  });
});

describe("toCsvwMetadata", () => {
  it("describes each column by its header, a name that a URI template allows, and a datatype", async () => {
    const edition = await inventedEdition({ terms: { name: "in-house" } });
    const document = JSON.parse(toCsvwMetadata(edition, [file], "zh"));
    expect(document["@context"]).toEqual(["http://www.w3.org/ns/csvw", { "@language": "zh" }]);
    expect(document).toMatchObject({
      "dc:rights": edition.statement.zh,
      "dc:license": "in-house",
      "dc:publisher": "虚构学会",
    });
    expect(document.tables[0].url).toBe("lists/%E6%89%80%E6%9C%89.csv");
    const columns = document.tables[0].tableSchema.columns as {
      name: string;
      titles: { en: string };
      datatype: unknown;
      separator?: string;
    }[];
    expect(columns.map(({ titles }) => titles.en)).toEqual(csvRows(edition, file.spec).header);
    for (const { name } of columns) expect(name).toMatch(/^(?:\w|%[\dA-F]{2}|(?<=.)\.)+$/);
    expect(columns.find(({ name }) => name === "tier")?.datatype).toEqual({
      base: "string",
      format: "^(?:T1|T2)$",
    });
    expect(columns.find(({ name }) => name === "issn")?.separator).toBe("; ");
    expect(columns.find(({ name }) => name === "indicator.reach")).toMatchObject({
      datatype: "integer",
      "schema:unitText": "citations per paper",
    });
  });

  it("takes labels with special characters as they are", async () => {
    const made = await inventedEdition();
    const edition: Edition = { ...made, scheme: { id: "abc", labels: ["A*", "A+", "(x|y)"] } };
    const [table] = JSON.parse(toCsvwMetadata(edition, [file], "en")).tables;
    const { format } = table.tableSchema.columns[2].datatype;
    expect(["A*", "A+", "(x|y)", "A", "AA", "x"].map((label) => new RegExp(format).test(label))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it("escapes nothing twice and stays JSON with HTML and formulas in names", async () => {
    const made = await inventedEdition();
    const edition: Edition = { ...made, catalog: { ...made.catalog, title: { zh: '=1+1 "<b>', en: "|x|" } } };
    expect(JSON.parse(toCsvwMetadata(edition, [], "zh"))["dc:title"]).toBe('=1+1 "<b> 2026');
    expect(JSON.parse(toDataPackage(edition, [], "en")).title).toBe("|x| 2026");
  });
});
