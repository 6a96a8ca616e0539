/**
 * The recipe: an edition → what must be settled before it is put up for objections.
 *
 * edition → keys of every listing → keys of the registers → checks → report
 */

import {
  type Cap,
  checkCounts,
  type Edition,
  type EditionListing,
  type JournalRegister,
  type LintReport,
  type ListedKeys,
  lintEdition,
  type PrintedProblem,
  type ReasonedDecision,
  type RegisterEntry,
} from "./catalog/index.js";
import { displayTitle } from "./model/journal.js";
import type { DeclaredCount } from "./model/printed-list.js";
import type { SourceTable } from "./model/table.js";
import type { Bilingual } from "./model/text.js";
import {
  cnNumber,
  describeProblem,
  type IdentifierProblem,
  parseCns,
  parseIssns,
  type RegistryRecord,
  readRecords,
  titleIdentity,
  titleLikeness,
} from "./registry/index.js";

export interface LintOptions {
  /** Tables that know the journals better, such as JCR or CNKI; read with their layouts. */
  readonly register?: readonly SourceTable[] | undefined;
  /** The edition before, for numbers that changed their journal. */
  readonly previous?: Edition | undefined;
  /** Numbers of journals stated in the list or elsewhere (`ImportedCatalog.declared`). */
  readonly declared?: readonly DeclaredCount[] | undefined;
  /** Words of the list for its tiers, where `declared` uses others than the scheme. */
  readonly aliases?: Readonly<Record<string, string>> | undefined;
  readonly caps?: readonly Cap[] | undefined;
  /** Seats granted and tiers moved by people. */
  readonly decisions?: readonly ReasonedDecision[] | undefined;
  /** Meaning of the marks that titles carry, by mark. */
  readonly marks?: Readonly<Record<string, Bilingual>> | undefined;
}

/**
 * Lints an edition, imported or made by this library.
 *
 * **Output** every finding with its place, in Chinese and English; `ready` says that none is an error. The edition
 * is not changed: what a finding asks for is for its society to decide.
 * **Missing** checks that need a register, an earlier edition, declared numbers, caps or decisions are made where
 * these are given.
 * **Cost** O(listings + records of the registers).
 */
export function lint(edition: Edition, options: LintOptions = {}): LintReport {
  const { register = [], previous, declared = [], aliases, caps = [], decisions = [], marks = {} } = options;
  return lintEdition({
    edition,
    keys: edition.listings.map(listedKeys),
    registers: register.map((table) => ({
      name: table.name,
      entries: readRecords(table).map(registerEntry),
    })),
    previous: previous === undefined ? null : editionRegister(previous),
    checks: checkCounts(edition, declared, { ...edition.scheme, aliases }),
    caps,
    decisions,
    marks,
    names: (listing, journal) => isNamed(edition.listings[listing] as EditionListing, journal),
    likeness: titleLikeness,
    describe: (problem, title) => describeProblem(problem as IdentifierProblem, title),
  });
}

function listedKeys({ journal, printed }: EditionListing): ListedKeys {
  const { titles, issns } = journal;
  const identities = [titles.zh, titles.en, ...titles.other].flatMap((title) =>
    title === null ? [] : [titleIdentity(title)],
  );
  const raw =
    printed?.cells.filter(({ field }) => /^title/.test(field)).map(({ text }) => titleIdentity(text)) ?? [];
  return {
    // An edition may come from anywhere, so that its numbers are read again.
    issns: issns.flatMap(({ value }) => parseIssns(value).issns.map((issn) => issn.value)),
    cns: cnsOf(journal, printed),
    titles: distinct(identities.flatMap(({ keys }) => keys)),
    bare: distinct(identities.flatMap(({ bare }) => bare)),
    former: distinct(titles.former.flatMap((title) => titleIdentity(title).keys)),
    edition: [...identities, ...raw].find(({ edition }) => edition !== null)?.edition ?? null,
    problems: printed?.problems ?? problemsOf(journal),
  };
}

function cnsOf({ cn }: EditionListing["journal"], printed: EditionListing["printed"]): readonly string[] {
  const further = (printed?.problems ?? []).filter(({ code }) => code === "CN_FURTHER");
  const cells = [cn ?? "", ...further.map(({ received }) => received)];
  return distinct(cells.flatMap((cell) => parseCns(cell).cns.map(cnNumber)));
}

function problemsOf({ issns, cn }: EditionListing["journal"]): readonly PrintedProblem[] {
  return [
    ...issns.flatMap(({ value }) =>
      parseIssns(value).problems.map((problem) => ({ ...problem, field: "issn" })),
    ),
    ...(cn === null ? [] : parseCns(cn).problems.map((problem) => ({ ...problem, field: "cn" }))),
  ];
}

function registerEntry(record: RegistryRecord): RegisterEntry {
  const titles = record.keys.filter((key) => /^(?:zh|en):/.test(key));
  return {
    title: record.title,
    issns: record.issns.map(({ value }) => value),
    cns: record.cns.map(cnNumber),
    titles,
    bare: distinct(
      [record.zh, record.en].flatMap((title) => (title === null ? [] : titleIdentity(title).bare)),
    ),
    former: record.formerKeys,
    edition: record.edition,
  };
}

function editionRegister({ id, listings }: Edition): JournalRegister {
  const entries = listings.map((listing) => {
    const { zh, en } = listing.journal.titles;
    return { ...listedKeys(listing), title: bothTitles(zh, en) ?? displayTitle(listing.journal) };
  });
  return { name: id, entries };
}

function isNamed({ journal }: EditionListing, word: string): boolean {
  const { key, titles, issns, cn } = journal;
  const named = [titles.zh, titles.en, ...titles.other, key, cn, ...issns.map(({ value }) => value)];
  return named.includes(word);
}

function bothTitles(zh: string | null, en: string | null): string | null {
  return zh !== null && en !== null ? `${zh} / ${en}` : null;
}

function distinct(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)];
}
