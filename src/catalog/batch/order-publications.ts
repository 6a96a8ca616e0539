/** Catalog, batch: one order of the items of a list, whatever the order of its rows. */

import type { Publication } from "../../model/publication.js";
import { compareText } from "../../model/text.js";

/** By date, undated first, then title, journal, id and place; only equal records in one place are equal. */
export function comparePublications(a: Publication, b: Publication): number {
  return (
    compareText(dateKey(a), dateKey(b)) ||
    compareText(a.title, b.title) ||
    compareText(a.journalTitle ?? "", b.journalTitle ?? "") ||
    compareText(a.id, b.id) ||
    compareText(a.place.source, b.place.source) ||
    compareText(a.place.sheet ?? "", b.place.sheet ?? "") ||
    a.place.number - b.place.number ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  );
}

/** The fullest record first, so that it is the one that is kept; then as `comparePublications`. */
export function compareFullness(a: Publication, b: Publication): number {
  return fullness(b) - fullness(a) || comparePublications(a, b);
}

function fullness({ doi, date, issns, cn, journalTitle, title }: Publication): number {
  const precision = date === null ? 0 : 1 + Number(date.month !== null) + Number(date.day !== null);
  const known = [doi, cn, journalTitle].filter((text) => text !== null).length;
  return precision + known + Number(issns.length > 0) + Number(title !== "");
}

function dateKey({ date }: Publication): string {
  if (date === null) return "";
  const pad = (value: number | null, width: number) => String(value ?? 0).padStart(width, "0");
  return `${pad(date.year, 4)}${pad(date.month, 2)}${pad(date.day, 2)}`;
}
