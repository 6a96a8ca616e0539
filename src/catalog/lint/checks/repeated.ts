/** Catalog, lint: one journal listed twice, and one number or name for two journals. */

import type { EditionListing } from "../../types.js";
import { type Holders, indexBy, keysOf, shares, titlesDiffer } from "../key-index.js";
import type { LintLog } from "../lint-log.js";
import type { LintInput, ListedKeys } from "../types.js";

/** Titles at least this alike are two spellings of one. */
const SPELLING = 0.8;

/**
 * Compares every listing with the earlier ones that share an ISSN, a CN number or a title. Inside a discipline all
 * kinds count; across disciplines only an ISSN under clearly different titles.
 *
 * Reports `LISTED_TWICE`, `LISTED_TWICE_TIERS`, `LISTED_PER_SUBFIELD`, `ISSN_OF_TWO_JOURNALS`,
 * `ISSN_WITH_OTHER_TITLE`, `CN_OF_TWO_JOURNALS`, `TITLE_OF_TWO_JOURNALS`, `LANGUAGE_EDITIONS_SHARE`,
 * `FORMER_TITLE_LISTED`. Cost O(keys + pairs that share one).
 */
export function lintRepeated(input: LintInput, log: LintLog): void {
  const { edition, keys } = input;
  const index = indexBy(keys, keysOf);
  const told = new Set<string>();
  keys.forEach((own, listing) => {
    let isTold = false;
    for (const other of earlier(index, own, listing)) {
      const isInside = edition.listings[other]?.discipline === edition.listings[listing]?.discipline;
      if (!isInside) compareAcross(input, log, listing, other, told);
      // A journal listed three times is two findings: each row but the first says where one of the others is.
      else isTold = compareInside(input, log, listing, other, isTold) || isTold;
    }
  });
  lintFormerTitles(input, log);
}

function earlier(index: Holders, own: ListedKeys, listing: number): readonly number[] {
  const found = new Set<number>();
  for (const key of keysOf(own))
    for (const holder of index.get(key) ?? []) if (holder < listing) found.add(holder);
  return [...found].sort((a, b) => a - b);
}

/** True where the two are one journal listed twice, which is reported unless `isTold`. */
function compareInside(
  { edition, keys, likeness }: LintInput,
  log: LintLog,
  listing: number,
  other: number,
  isTold: boolean,
): boolean {
  const [own, theirs] = [keys[listing], keys[other]] as [ListedKeys, ListedKeys];
  const issn = own.issns.find((value) => theirs.issns.includes(value));
  const cn = own.cns.find((value) => theirs.cns.includes(value));
  const sameTitle = shares(own.titles, theirs.titles);
  const others = { ...log.placeOf(other), otherTitle: log.title(other) };
  const issnsDiffer = issn === undefined && own.issns.length > 0 && theirs.issns.length > 0;
  const cnsDiffer = cn === undefined && own.cns.length > 0 && theirs.cns.length > 0;

  const number = issn ?? cn;
  if (areEditions(own, theirs) && number !== undefined) {
    const field = issn === undefined ? "cn" : "issn";
    log.report("LANGUAGE_EDITIONS_SHARE", { listing, field }, { ...others, received: number });
    return false;
  }
  if (titlesDiffer(own.titles, theirs.titles) && !(issn !== undefined && cn !== undefined)) {
    const isSpelling = likeness(own.titles, theirs.titles) >= SPELLING;
    if (issn !== undefined && !isSpelling) {
      log.report("ISSN_OF_TWO_JOURNALS", { listing, field: "issn" }, { ...others, received: issn });
      return false;
    }
    if (cn !== undefined && !isSpelling) {
      log.report("CN_OF_TWO_JOURNALS", { listing, field: "cn" }, { ...others, received: cn });
      return false;
    }
    if (number === undefined) return false; // The same Latin title over two Chinese ones, or the reverse.
  }
  if (sameTitle && (issnsDiffer || cnsDiffer) && number === undefined) {
    log.report(
      "TITLE_OF_TWO_JOURNALS",
      { listing, field: issnsDiffer ? "issn" : "cn" },
      {
        ...others,
        received: identifiers(own),
        expected: identifiers(theirs),
      },
    );
    return false;
  }
  if (isTold) return true;
  reportTwice(edition.listings as readonly EditionListing[], log, listing, other, {
    keys: [issn && "ISSN", cn && "CN", sameTitle && "title"].filter(Boolean).join(", "),
    keysZh: [issn && "ISSN", cn && "CN 号", sameTitle && "刊名"].filter(Boolean).join("、"),
  });
  return true;
}

function reportTwice(
  listings: readonly EditionListing[],
  log: LintLog,
  listing: number,
  other: number,
  agreed: { readonly keys: string; readonly keysZh: string },
): void {
  const [mine, theirs] = [listings[listing], listings[other]] as [EditionListing, EditionListing];
  const place = log.placeOf(other);
  const subfield = ({ printed }: EditionListing) =>
    printed?.cells.find(({ field }) => field === "discipline")?.text ?? "";
  const [here, there] = [subfield(mine), subfield(theirs)];
  if (here !== there && here !== "" && there !== "") {
    log.report(
      "LISTED_PER_SUBFIELD",
      { listing, field: "discipline" },
      { ...place, received: here, expected: there },
    );
  } else if (mine.tier !== theirs.tier) {
    const details = { received: mine.tier ?? "—", expected: theirs.tier ?? "—" };
    log.report("LISTED_TWICE_TIERS", { listing, field: "tier" }, { ...place, ...details });
  } else log.report("LISTED_TWICE", { listing, field: "title" }, { ...place, ...agreed });
}

function compareAcross(
  { keys, likeness }: LintInput,
  log: LintLog,
  listing: number,
  other: number,
  told: Set<string>,
): void {
  const [own, theirs] = [keys[listing], keys[other]] as [ListedKeys, ListedKeys];
  const issn = own.issns.find((value) => theirs.issns.includes(value));
  if (issn === undefined || !titlesDiffer(own.titles, theirs.titles) || shares(own.titles, theirs.titles))
    return;
  if (likeness(own.titles, theirs.titles) >= SPELLING) return;
  // One finding for two titles, however often they are listed.
  const pair = JSON.stringify([issn, [own.titles.join(), theirs.titles.join()].sort()]);
  if (told.has(pair)) return;
  told.add(pair);
  log.report(
    "ISSN_WITH_OTHER_TITLE",
    { listing, field: "issn" },
    {
      ...log.placeOf(other),
      otherTitle: log.title(other),
      received: issn,
    },
  );
}

/** The Chinese and the English edition of one journal: one name, and the marks say that they are two. */
function areEditions(a: JournalOf, b: JournalOf): boolean {
  if (!shares(chinese(a.bare), chinese(b.bare))) return false;
  return (a.edition === "english") !== (b.edition === "english");
}

type JournalOf = Pick<ListedKeys, "bare" | "edition">;

function chinese(keys: readonly string[]): readonly string[] {
  return keys.filter((key) => key.startsWith("zh:"));
}

function lintFormerTitles({ edition, keys }: LintInput, log: LintLog): void {
  const index = indexBy(keys, ({ titles }) => titles);
  keys.forEach(({ former, titles }, listing) => {
    const { discipline } = edition.listings[listing] as EditionListing;
    for (const key of former) {
      for (const other of index.get(key) ?? []) {
        if (other === listing || edition.listings[other]?.discipline !== discipline || titles.includes(key))
          continue;
        log.report(
          "FORMER_TITLE_LISTED",
          { listing: other, field: "title" },
          {
            ...log.placeOf(listing),
            otherTitle: log.title(listing),
          },
        );
      }
    }
  });
}

function identifiers({ issns, cns }: ListedKeys): string {
  return [...issns, ...cns.map((cn) => `CN ${cn}`)].join(", ") || "—";
}
