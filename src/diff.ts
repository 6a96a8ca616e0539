/**
 * The recipe: two editions of one catalog → what changed. The registry reads who each journal is; the catalog
 * compares.
 */

import {
  compareEditions,
  type DamagedIdentifier,
  type DiffEdition,
  type DiffIdentity,
  type DiffJournal,
  type DiffOptions,
  type EditionDiff,
} from "./catalog/index.js";
import { normalizeTitle, parseCns, parseIssns, splitTitle } from "./registry/index.js";

/**
 * Compares two editions of one catalog, our own or imported.
 *
 * Every journal is matched by all its keys at once (ISSNs, CN, titles, former titles) inside its discipline; what the
 * keys contradict, and what fits several ways, is told and not decided. For two editions of our own `basis` says which
 * inputs, indicators, equivalence or methodology version differ, and with `methodologies` which weights and cuts.
 * Same editions, same result, whatever the order of rows.
 *
 * Throws `UsageError` `DIFF_CATALOG` for different catalogs, `DIFF_METHODOLOGY` for a methodology that is not the
 * edition's. Cost: O(n log n) in the listings.
 */
export function diffEditions(
  before: DiffEdition,
  after: DiffEdition,
  options: DiffOptions = {},
): EditionDiff {
  return compareEditions(before, after, readIdentity, options);
}

/** Damage that makes an identifier unusable; a missing class or hyphen does not. */
const DAMAGE: ReadonlySet<string> = new Set([
  "ISSN_CHECK_DIGIT",
  "ISSN_DIGITS_LOST",
  "ISSN_UNREADABLE",
  "ISSN_PLACEHOLDER",
  "ISSN_IS_CN",
  "CN_DAMAGED",
  "CN_UNREADABLE",
  "CN_IS_ISSN",
]);

function readIdentity({ titles, issns, cn }: DiffJournal): DiffIdentity {
  const readIssns = issns.map(({ value }) => parseIssns(value));
  const readCns = parseCns(cn ?? "");
  const damaged = [
    ...readIssns.flatMap(({ problems }) =>
      problems.map((problem) => ({ kind: "issn" as const, ...problem })),
    ),
    ...readCns.problems.map((problem) => ({ kind: "cn" as const, ...problem })),
  ];
  const spellings = [titles.zh, titles.en, ...(titles.other ?? [])].filter((title) => title !== null);
  const parts = spellings.map((title) => splitTitle(title));
  const former = [...(titles.former ?? []), ...parts.flatMap((part) => part.former)].map((title) =>
    splitTitle(title),
  );
  const zh = keys(parts.map((part) => part.zh));
  return {
    issns: [...new Set(readIssns.flatMap((read) => read.issns.map(({ value }) => value)))],
    cns: readCns.cns.map((number) => number.slice(0, CN_NUMBER_LENGTH)),
    zh,
    en: keys(parts.map((part) => part.en)),
    base: [...new Set(zh.map(withoutEditionMark))],
    former: keys(former.flatMap((part) => [part.zh, part.en])),
    damaged: damaged
      .filter(({ code }) => DAMAGE.has(code))
      .map(({ kind, received, hints }): DamagedIdentifier => ({ kind, received, hints })),
  };
}

/** Region and serial, `11-2107`; the class behind it is a label. */
const CN_NUMBER_LENGTH = 7;

function keys(titles: readonly (string | null)[]): readonly string[] {
  const normalized = titles.flatMap((title) => (title === null ? [] : [normalizeTitle(title)]));
  return [...new Set(normalized)].filter((key) => key !== "");
}

function withoutEditionMark(key: string): string {
  return key.replace(/(?<=.)(?:中英文|英文|中文)$/, "");
}
