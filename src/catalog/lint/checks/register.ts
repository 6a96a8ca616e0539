/** Catalog, lint: listings against a register that the user supplies. */

import type { EditionListing } from "../../types.js";
import { type Holders, holdersOf, indexBy, shares, titlesDiffer } from "../key-index.js";
import type { LintLog } from "../lint-log.js";
import type { JournalRegister, LintInput, ListedKeys, RegisterEntry } from "../types.js";

const SPELLING = 0.8;

/**
 * Looks every listing up by each of its keys alone and compares the answers. Neither key wins: a register may be
 * out of date and a list mistaken, so every disagreement is for a person.
 *
 * Reports `ISSN_OF_ANOTHER_JOURNAL`, `CN_OF_ANOTHER_JOURNAL`, `FURTHER_NUMBER_OF_ANOTHER_JOURNAL`, `ISSN_AND_CN_DISAGREE`, `LANGUAGE_EDITION_SWAPPED`,
 * `TITLE_STALE`, `TITLE_PERHAPS_STALE`, `TITLE_NOT_THE_REGISTERS`, `TITLE_SPELLING`, `ISSN_NOT_THE_REGISTERS`. A listing that a register does not
 * know at all is no finding. Cost O(register + listings).
 */
export function lintRegisters(input: LintInput, log: LintLog): void {
  for (const register of input.registers) {
    const index = indexBy(register.entries, allKeys);
    const former = indexBy(register.entries, (entry) => entry.former);
    for (const [listing, own] of input.keys.entries()) {
      compare(input, log, { register, index, former }, own, listing);
    }
  }
}

interface Indexed {
  readonly register: JournalRegister;
  readonly index: Holders;
  readonly former: Holders;
}

function allKeys({ issns, cns, titles }: RegisterEntry): readonly string[] {
  return [...issns.map((issn) => `issn:${issn}`), ...cns.map((cn) => `cn:${cn}`), ...titles];
}

function compare(
  { likeness }: LintInput,
  log: LintLog,
  { register, index, former }: Indexed,
  own: ListedKeys,
  listing: number,
): void {
  const entries = (positions: readonly number[]) =>
    positions.map((at) => register.entries[at] as RegisterEntry);
  const byIssn = entries(
    holdersOf(
      index,
      own.issns.map((issn) => `issn:${issn}`),
    ),
  );
  const byCn = entries(
    holdersOf(
      index,
      own.cns.map((cn) => `cn:${cn}`),
    ),
  );
  const byTitle = entries(holdersOf(index, own.titles));
  const byFormer = entries(holdersOf(former, own.titles));
  const words = { register: register.name };

  for (const [field, code, byNumber, numbers] of [
    ["issn", "ISSN_OF_ANOTHER_JOURNAL", byIssn, own.issns],
    ["cn", "CN_OF_ANOTHER_JOURNAL", byCn, own.cns],
  ] as const) {
    const holder = byNumber[0];
    if (holder === undefined) continue;
    const agreeing = byNumber.some((entry) => byTitle.includes(entry));
    const place = { listing, field };
    const holds = (entry: RegisterEntry, number: string) =>
      entry[field === "issn" ? "issns" : "cns"].includes(number);
    if (agreeing) {
      // A number of which no holder can be the journal; one that the register gives to several says nothing.
      const isStranger = (entry: RegisterEntry) =>
        !byTitle.includes(entry) &&
        titlesDiffer(own.titles, entry.titles) &&
        !isSameName(own, entry) &&
        likeness(own.titles, entry.titles) < SPELLING;
      for (const received of numbers) {
        const holders = byNumber.filter((entry) => holds(entry, received));
        if (holders.length === 0 || !holders.every(isStranger)) continue;
        const otherTitle = (holders[0] as RegisterEntry).title;
        log.report("FURTHER_NUMBER_OF_ANOTHER_JOURNAL", place, { ...words, received, otherTitle });
      }
      continue;
    }
    const received = numbers.find((number) => holds(holder, number)) ?? "";
    const details = { ...words, received, otherTitle: holder.title };
    if (isOtherEdition(own, holder)) {
      log.report("LANGUAGE_EDITION_SWAPPED", place, details);
      return;
    }
    if (!titlesDiffer(own.titles, holder.titles)) continue;
    if (isSameName(own, holder)) {
      const isRenamed = own.edition !== holder.edition && own.edition === "english";
      log.report(
        isRenamed ? "TITLE_NOT_THE_REGISTERS" : "TITLE_SPELLING",
        { listing, field: "title" },
        details,
      );
      return;
    }
    if (byTitle.length > 0) {
      log.report(code, place, { ...details, expected: describeEntries(byTitle) });
      return;
    }
    if (shares(own.titles, holder.former)) {
      log.report("TITLE_STALE", { listing, field: "title" }, details);
    } else if (likeness(own.titles, holder.titles) >= SPELLING) {
      log.report("TITLE_SPELLING", { listing, field: "title" }, { ...details, received: undefined });
    } else log.report("TITLE_NOT_THE_REGISTERS", { listing, field: "title" }, details);
    return;
  }

  const [issnHolder, cnHolder] = [byIssn[0], byCn[0]];
  if (issnHolder !== undefined && cnHolder !== undefined && !byIssn.some((entry) => byCn.includes(entry))) {
    log.report(
      "ISSN_AND_CN_DISAGREE",
      { listing, field: "issn" },
      {
        ...words,
        received: own.issns.join(", "),
        otherTitle: issnHolder.title,
        expected: describeEntries(byCn),
      },
    );
    return;
  }
  const renamed = byFormer.find((entry) => !byTitle.includes(entry));
  if (byTitle.length === 0 && byIssn.length === 0 && renamed !== undefined) {
    const code = titlesDiffer(own.titles, renamed.titles) ? "TITLE_STALE" : "TITLE_PERHAPS_STALE";
    log.report(code, { listing, field: "title" }, { ...words, otherTitle: renamed.title });
  } else if (
    byIssn.length === 0 &&
    own.issns.length > 0 &&
    byTitle.length === 1 &&
    byTitle[0]?.issns.length
  ) {
    if (titlesDiffer(own.titles, byTitle[0].titles)) return; // A shared Latin title over another Chinese one.
    log.report(
      "ISSN_NOT_THE_REGISTERS",
      { listing, field: "issn" },
      {
        ...words,
        received: own.issns.join(", "),
        expected: byTitle[0].issns.join(", "),
      },
    );
  }
}

const chinese = (keys: readonly string[]) => keys.filter((key) => key.startsWith("zh:"));

/** One Chinese name but for the mark of a language edition. */
function isSameName(own: ListedKeys, entry: RegisterEntry): boolean {
  return shares(chinese(own.bare), chinese(entry.bare));
}

/** One Chinese name, and one side says that it is the English edition while the other is not bilingual. */
function isOtherEdition(own: ListedKeys, entry: RegisterEntry): boolean {
  if (!shares(chinese(own.bare), chinese(entry.bare)) || shares(chinese(own.titles), chinese(entry.titles)))
    return false;
  const editions = [own.edition, entry.edition];
  return editions.includes("english") && !editions.includes("bilingual") && own.edition !== entry.edition;
}

function describeEntries(entries: readonly RegisterEntry[]): string {
  const shown = entries.slice(0, 3).map(({ title, issns, cns }) => {
    const numbers = [...issns, ...cns.map((cn) => `CN ${cn}`)].join(", ");
    return numbers === "" ? `“${title}”` : `“${title}” (${numbers})`;
  });
  return shown.join("; ") + (entries.length > 3 ? " …" : "");
}

/** Reports `CN_TITLE_CHANGED`: a CN number that had another Latin title in the edition before. O(listings). */
export function lintPrevious({ edition, keys, previous }: LintInput, log: LintLog): void {
  if (previous === null) return;
  const index = indexBy(previous.entries, ({ cns }) => cns);
  const latin = (titles: readonly string[]) => titles.filter((key) => key.startsWith("en:"));
  keys.forEach(({ cns, titles }, listing) => {
    const before = holdersOf(index, cns).map((at) => previous.entries[at] as RegisterEntry);
    const other = before[0];
    if (other === undefined || before.some((entry) => !titlesDiffer(latin(titles), latin(entry.titles))))
      return;
    const { zh, en } = (edition.listings[listing] as EditionListing).journal.titles;
    const title = [zh, en].filter((part) => part !== null).join(" / ");
    log.report(
      "CN_TITLE_CHANGED",
      { listing, field: "title" },
      { received: cns[0], otherTitle: other.title, title },
    );
  });
}
