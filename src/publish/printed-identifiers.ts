/** Publish: the identifiers of a listing as one cell. */

import type { EditionListing } from "../catalog/index.js";

const SEPARATOR = "; ";

const UNREAD = {
  ISSN: new Set(["ISSN_CHECK_DIGIT", "ISSN_DIGITS_LOST", "ISSN_UNREADABLE"]),
  CN: new Set(["CN_FURTHER", "CN_DAMAGED", "CN_UNREADABLE", "CN_INTERNAL"]),
} as const;

/** All ISSNs, then what an imported list printed for one and could not be read. */
export function issnText(listing: EditionListing): string {
  return [...listing.journal.issns.map(({ value }) => value), ...unread(listing, "ISSN")].join(SEPARATOR);
}

/** The CN number, then a second one of the row and what an imported list printed for one and could not be read. */
export function cnText(listing: EditionListing): string {
  const { cn } = listing.journal;
  return [...(cn === null ? [] : [cn]), ...unread(listing, "CN")].join(SEPARATOR);
}

/**
 * What an imported list printed where an identifier belongs goes out as it came in, so that a list is not poorer for
 * having been imported. Placeholders stand for nothing and stay behind.
 */
function unread({ printed }: EditionListing, kind: "ISSN" | "CN"): readonly string[] {
  return (printed?.problems ?? [])
    .filter(({ code }) => UNREAD[kind].has(code))
    .map(({ received }) => received);
}
