/** Model: an item of a publication list, as far as the journal it appeared in is concerned. No name of a person is kept. */

/** A date as far as it is known; a day is known only with its month. */
export interface PublicationDate {
  readonly year: number;
  /** 1–12; null where the list gives no month. */
  readonly month: number | null;
  readonly day: number | null;
}

/** What an item is. `unknown` is looked up like a journal article, since it may be one. */
export type PublicationKind = "journal" | "conference" | "book" | "preprint" | "thesis" | "other" | "unknown";

export interface PublicationPlace {
  readonly source: string;
  readonly sheet: string | null;
  /** Counted from 1: the row of a table, the line where an entry begins, or the position in a list. */
  readonly number: number;
  readonly unit: "row" | "line" | "entry";
}

export interface Publication {
  /** As the list gives it; empty where it gives none. Two items may have one id. */
  readonly id: string;
  readonly title: string;
  readonly journalTitle: string | null;
  readonly abbreviation: string | null;
  /** As printed; one text may hold several. */
  readonly issns: readonly string[];
  readonly cn: string | null;
  /** Lower case, without the address of a resolver. */
  readonly doi: string | null;
  readonly date: PublicationDate | null;
  /** What the list says that the item is: `article`, `JOUR`, `期刊论文`. */
  readonly type: string;
  readonly kind: PublicationKind;
  readonly place: PublicationPlace;
}
