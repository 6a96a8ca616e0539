/**
 * Publish: metadata that say what stands in the CSV files of an edition.
 * Source: W3C, Metadata Vocabulary for Tabular Data (2015).
 */

import type { Edition } from "../catalog/index.js";
import type { Language } from "../model/text.js";
import { type CsvFile, type DescribedColumn, describeTable } from "./describe-table.js";
import { encodeSegment } from "./encode-segment.js";

/**
 * CSVW metadata of a group of tables: columns with types and units, dialect, title, publisher, statement of permitted
 * use and terms. Files of profile `machine` only.
 * Throws as `describeTable`. Cost: that of `csvRows` for each file.
 */
export function toCsvwMetadata(edition: Edition, files: readonly CsvFile[], language: Language): string {
  const { catalog, statement, terms } = edition;
  const document = {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": language }],
    "dc:title": `${catalog.title[language]} ${edition.id}`,
    "dc:publisher": catalog.society[language],
    "dc:rights": statement[language],
    ...(terms === undefined ? {} : { "dc:license": terms.url === null ? terms.name : { "@id": terms.url } }),
    ...(edition.decisionDate === null ? {} : { "dc:issued": edition.decisionDate }),
    ...(edition.effectiveDate === null ? {} : { "dc:valid": edition.effectiveDate }),
    dialect: {
      encoding: "utf-8",
      delimiter: ",",
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      lineTerminators: ["\n"],
    },
    tables: files.map((file) => {
      const { columns, licence } = describeTable(edition, file);
      return {
        url: file.file.split("/").map(encodeSegment).join("/"),
        "dc:accessRights": licence,
        tableSchema: { columns: columns.map((column) => describeColumn(column, file.spec.language)) },
      };
    }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function describeColumn(described: DescribedColumn, language: Language) {
  const { column, header, type, values, pattern, separator, unit } = described;
  const one = separator === null ? pattern : null;
  const format = values === null ? one : values.map(escapePattern).join("|");
  return {
    name: variableName(column),
    titles: { [language]: header },
    datatype: type === "string" && format !== null ? { base: "string", format: `^(?:${format})$` } : type,
    ...(separator === null ? {} : { separator }),
    ...(unit === null ? {} : { "schema:unitText": unit }),
  };
}

/** A name as a URI template allows it (RFC 6570): letters, digits, `_`, and the rest percent-encoded. */
function variableName(column: string): string {
  return encodeSegment(column.replace(":", ".")).replace(
    /[-!~*'()]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
