/** Publish: an edition as CSV, in two declared profiles. */

import type { Edition, EditionListing, ListingStatus } from "../catalog/index.js";
import type { CsvOutput } from "../methodology/project.js";
import { UsageError } from "../model/errors.js";
import { catalogColumns } from "./columns.js";
import { csvCells } from "./csv-cell.js";
import { orderListings } from "./order-listings.js";
import { spreadsheetCell } from "./spreadsheet-cell.js";

/** What a list shows and how; the part of a project's CSV output that is not its file. */
export interface CsvSpec extends Omit<CsvOutput, "kind" | "file"> {
  /** Which listings are shown. Where absent, all in a list that prints their `status`, else the tiered ones. */
  readonly include?: readonly ListingStatus[] | undefined;
}

export interface CsvRows {
  readonly header: readonly string[];
  /** Cells before CSV quoting, protected as the profile asks. */
  readonly rows: readonly (readonly string[])[];
}

/** Bytes around the rows. `machine` is RFC 4180 with LF; `spreadsheet` is what Excel writes itself. */
export const CSV_DIALECTS = {
  machine: { byteOrderMark: "", newline: "\n" },
  spreadsheet: { byteOrderMark: "\ufeff", newline: "\r\n" },
} as const;

const DEFAULT_DECIMALS = 3;
const EVERY_STATUS: readonly ListingStatus[] = ["tiered", "below", "experts", "untiered"];

/**
 * The header and rows of a list. Ordered by the declared keys, numbered in that order.
 * Throws `UsageError` `COLUMNS_NONE`, `COLUMN_UNKNOWN`, `ORDER_KEY`, `ORDER_PINYIN`, `DISCIPLINE_UNKNOWN` or `DECIMALS`.
 * Cost: O(n log n + n × columns).
 */
export function csvRows(edition: Edition, spec: CsvSpec): CsvRows {
  const { discipline, population, language, profile } = spec;
  const include = spec.include ?? (spec.columns.includes("status") ? EVERY_STATUS : ["tiered"]);
  if (spec.columns.length === 0) throw new UsageError("COLUMNS_NONE", "A list needs at least one column.");
  if (discipline !== undefined && !edition.disciplines.some(({ id }) => id === discipline)) {
    throw new UsageError("DISCIPLINE_UNKNOWN", `The edition has no discipline "${discipline}".`);
  }
  const chosen = edition.listings.filter(
    (listing) =>
      include.includes(listing.status) &&
      (discipline === undefined || listing.discipline === discipline) &&
      (population === undefined || listing.population === population),
  );
  const listings = orderListings(edition, chosen, spec.order, language);
  const columns = catalogColumns(edition, listings, spec.columns, {
    profile,
    language,
    decimals: spec.decimals ?? DEFAULT_DECIMALS,
    number: numbering(listings, spec.numbering),
  });
  const protect = profile === "spreadsheet" ? spreadsheetCell : (text: string) => text;
  return {
    header: columns.map(({ header }) => protect(header, "text")),
    rows: listings.map((listing, at) => columns.map(({ kind, text }) => protect(text(listing, at), kind))),
  };
}

/**
 * The whole text of a list, byte-order mark and last line end included where the profile has them. Encode as UTF-8.
 * Throws as `csvRows`.
 */
export function toCsv(edition: Edition, spec: CsvSpec): string {
  const { header, rows } = csvRows(edition, spec);
  const { byteOrderMark, newline } = CSV_DIALECTS[spec.profile];
  return `${byteOrderMark}${[header, ...rows].map((cells) => `${csvCells(cells).join(",")}${newline}`).join("")}`;
}

function numbering(
  listings: readonly EditionListing[],
  rule: CsvSpec["numbering"],
): (listing: EditionListing) => string {
  const counters = new Map<string, number>();
  const numbers = new Map<EditionListing, string>();
  for (const listing of listings) {
    const group =
      rule === "overall" ? "" : JSON.stringify([listing.discipline, rule === "per-tier" ? listing.tier : ""]);
    const number = (counters.get(group) ?? 0) + 1;
    counters.set(group, number);
    numbers.set(listing, String(number));
  }
  return (listing) => (rule === "none" ? "" : (numbers.get(listing) ?? ""));
}
