/** What of a listing the workbook can hold, as one text; listings that hold the same are one journal at one place. */

import type { Edition, EditionListing } from "../src/catalog/index.js";

/**
 * Keys of journals are made anew from what is read, so that those that a fixture invented are not compared.
 *
 * Not in the workbook, and left out here: ranks, scores and values; countries; which role an ISSN has; former titles,
 * and further spellings beside a Chinese and an English title; what is below the last tier or left to the experts; and
 * of sponsor and publisher the second where both are known.
 */
export function heldListings(
  { listings }: Edition,
  keys: "with keys" | "without keys" = "with keys",
): readonly string[] {
  return listings
    .filter(({ status }) => status === "tiered" || status === "untiered")
    .map((listing) => heldListing(listing, keys === "with keys"))
    .sort();
}

function heldListing(
  { discipline, tier, status, population, journal, printed }: EditionListing,
  hasKey: boolean,
): string {
  const { key, titles, issns, cn, languages, sponsor, publisher } = journal;
  const isNamed = titles.zh !== null || titles.en !== null;
  const damaged = (printed?.problems ?? [])
    .filter(({ code }) =>
      /^(?:ISSN_(?:CHECK_DIGIT|DIGITS_LOST|UNREADABLE)|CN_(?:FURTHER|DAMAGED|UNREADABLE))$/.test(code),
    )
    .map(({ code, received }) => [code, received]);
  return JSON.stringify([
    ...[discipline, tier, status, population, hasKey ? key : null],
    ...[titles.zh, titles.en, isNamed ? null : (titles.other[0] ?? null)],
    ...[issns.map(({ value }) => value), cn, damaged.sort(), [...languages].sort(), sponsor ?? publisher],
  ]);
}
