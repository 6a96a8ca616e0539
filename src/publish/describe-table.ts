/** Publish: what stands in the columns of a CSV file, for programs that read it. */

import type { Edition } from "../catalog/index.js";
import type { OutputColumn } from "../methodology/project.js";
import type { Licence } from "../methodology/types.js";
import { UsageError } from "../model/errors.js";
import { type CsvSpec, csvRows } from "./csv.js";
import { outputLicence } from "./output-manifest.js";

/** A CSV output of the edition: its file, relative to the descriptor, and what it shows. */
export interface CsvFile {
  readonly file: string;
  readonly spec: CsvSpec;
}

export interface DescribedColumn {
  readonly column: OutputColumn;
  readonly header: string;
  readonly type: "string" | "integer" | "number";
  /** The only values that occur, where there is a fixed set. */
  readonly values: readonly string[] | null;
  /** Regular expression of the whole cell. */
  readonly pattern: string | null;
  /** What stands between several values in a cell. */
  readonly separator: string | null;
  readonly unit: string | null;
}

export interface DescribedTable {
  readonly file: string;
  readonly columns: readonly DescribedColumn[];
  readonly rows: number;
  readonly licence: Licence;
}

const ISSN = "\\d{4}-\\d{3}[\\dX]";
const NUMBERS: ReadonlySet<string> = new Set(["number", "rank", "score"]);

/**
 * Reads the header and the types of a CSV output. Identifiers are text, whatever they look like; a column of numbers
 * is `integer` where every cell is a whole number.
 * Throws `UsageError` `DESCRIPTOR_PROFILE` for the spreadsheet profile, whose cells are protected for people, and as
 * `csvRows`. Cost: that of `csvRows`.
 */
export function describeTable(edition: Edition, { file, spec }: CsvFile): DescribedTable {
  if (spec.profile !== "machine") {
    throw new UsageError(
      "DESCRIPTOR_PROFILE",
      `${file} is of profile spreadsheet; only machine files are described.`,
    );
  }
  const { header, rows } = csvRows(edition, spec);
  const columns = spec.columns.map((column, index): DescribedColumn => {
    const isNumber = NUMBERS.has(column) || /^(?:indicator|normalized):/.test(column);
    const isWhole = rows.every((row) => /^(?:-?\d+)?$/.test(row[index] ?? ""));
    const indicator = edition.indicators.find(({ id }) => column === `indicator:${id}`);
    return {
      column,
      header: header[index] as string,
      type: isNumber ? (isWhole ? "integer" : "number") : "string",
      values: valuesOf(column, edition),
      pattern: column === "issn" ? `${ISSN}(?:; ${ISSN})*` : null,
      separator: column === "issn" || column === "language" ? "; " : null,
      unit: indicator?.unit ?? null,
    };
  });
  return { file, columns, rows: rows.length, licence: outputLicence(edition, spec.columns) };
}

function valuesOf(column: OutputColumn, { scheme, disciplines }: Edition): readonly string[] | null {
  switch (column) {
    case "tier":
      return scheme.labels;
    case "discipline":
      return disciplines.map(({ id }) => id);
    case "population":
      return ["domestic", "foreign"];
    case "status":
      return ["tiered", "below", "experts", "untiered"];
    default:
      return null;
  }
}
