/** Invented items of publication lists. No real paper, journal or person. */

import type { Publication, PublicationDate } from "../../../src/publications.js";

type Part = Partial<Omit<Publication, "date" | "place">> & { readonly date?: string | null };

/** An item on its line; a date as `2025`, `2025-03` or `2025-03-15`. */
export function item(line: number, { date = "2025-06-15", ...part }: Part = {}): Publication {
  return {
    id: "",
    title: `Paper ${line}`,
    journalTitle: null,
    abbreviation: null,
    issns: [],
    cn: null,
    doi: null,
    date: date === null ? null : dateOf(date),
    type: "article",
    kind: "journal",
    place: { source: "list.bib", sheet: null, number: line, unit: "line" },
    ...part,
  };
}

function dateOf(text: string): PublicationDate {
  const [year = 0, month, day] = text.split("-").map(Number);
  return { year, month: month ?? null, day: day ?? null };
}
