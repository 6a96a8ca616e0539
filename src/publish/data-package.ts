/**
 * Publish: a Frictionless data package that says what stands in the CSV files of an edition.
 * Source: Frictionless Standards, Tabular Data Package 1.0.
 */

import type { Edition } from "../catalog/index.js";
import type { Language } from "../model/text.js";
import { type CsvFile, type DescribedColumn, describeTable } from "./describe-table.js";

/**
 * `datapackage.json`: a resource per CSV file with its fields, types and constraints, the publisher, the statement of
 * permitted use and the terms. Files of profile `machine` only.
 * Throws as `describeTable`. Cost: that of `csvRows` for each file.
 */
export function toDataPackage(edition: Edition, files: readonly CsvFile[], language: Language): string {
  const { catalog, statement, terms } = edition;
  const names = new Set<string>();
  const document = {
    profile: "tabular-data-package",
    name: plainName(`${catalog.id}-${edition.id}`, new Set()),
    title: `${catalog.title[language]} ${edition.id}`,
    version: edition.id,
    description: statement[language],
    ...(terms === undefined
      ? {}
      : { licenses: [terms.url === null ? { name: terms.name } : { title: terms.name, path: terms.url }] }),
    contributors: [{ title: catalog.society[language], role: "publisher" }],
    sources: edition.manifest.inputs.map(({ name, sha256 }) => ({ title: name, sha256 })),
    edition: { catalog: catalog.id, id: edition.id, status: edition.status, statement },
    resources: files.map((file) => {
      const { columns, licence } = describeTable(edition, file);
      return {
        name: plainName(file.file.replace(/\.[^./]*$/, ""), names),
        path: file.file,
        profile: "tabular-data-resource",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        licence,
        dialect: { delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true },
        schema: { fields: columns.map(describeField), missingValues: [""] },
      };
    }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function describeField({ column, header, type, values, pattern, unit }: DescribedColumn) {
  const constraints = {
    ...(values === null ? {} : { enum: values }),
    ...(pattern === null ? {} : { pattern }),
  };
  return {
    name: header,
    type,
    column,
    ...(unit === null ? {} : { unit }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

/** A name of lower-case letters, digits and `. _ -`, taken by nobody before. */
function plainName(text: string, taken: Set<string>): string {
  const plain =
    text
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, "-")
      .replace(/^-+|-+$/g, "") || "catalog";
  let name = plain;
  for (let count = 2; taken.has(name); count += 1) name = `${plain}-${count}`;
  taken.add(name);
  return name;
}
