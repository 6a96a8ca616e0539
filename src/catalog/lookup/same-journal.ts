/** Catalog, lookup: what two sets of keys say about being one journal. */

import { isMisprinted } from "./title-forms.js";
import type { LanguageMark } from "./types.js";

/** The keys of a record, or of several records that are one journal. */
export interface Keys {
  readonly lists: ReadonlySet<number>;
  readonly issns: ReadonlySet<string>;
  readonly cns: ReadonlySet<string>;
  readonly zh: ReadonlySet<string>;
  readonly en: ReadonlySet<string>;
  /** Titles without subtitle, by script prefix. */
  readonly main: ReadonlySet<string>;
  /** Further and former titles, by script prefix. */
  readonly other: ReadonlySet<string>;
  readonly marks: ReadonlySet<LanguageMark>;
  /** Titles as printed. */
  readonly printed: ReadonlySet<string>;
}

/**
 * True where two records that share an identifier are one journal.
 *
 * More kinds (ISSN, CN, title) must agree than contradict. Titles that differ contradict, since one ISSN for two
 * journals is a common error of lists, unless one is a former or further title of the other or lacks only its
 * subtitle or a letter. A row of a Chinese and an English edition together joins neither of them. Titles of different scripts say nothing; inside one list, both identifiers must agree then.
 */
export function areOneByIdentifier(a: Keys, b: Keys): boolean {
  const agreed = Number(meets(a.issns, b.issns)) + Number(meets(a.cns, b.cns));
  const against = Number(differs(a.issns, b.issns)) + Number(differs(a.cns, b.cns));
  if (agreed === 0) return false;
  if (isPairBeside(a, b) || isPairBeside(b, a)) return meets(a.zh, b.zh);
  if (meets(a.zh, b.zh) || meets(a.en, b.en)) {
    const otherScript = Number(differs(a.zh, b.zh) || differs(a.en, b.en));
    return agreed + 1 > against + otherScript;
  }
  if (against > 0) return false;
  if (differs(a.zh, b.zh) || differs(a.en, b.en)) return areVariants(a, b);
  return agreed === 2 || !meets(a.lists, b.lists);
}

/**
 * True where two records that share a title may be one journal for all that is known: no identifier and no title
 * of the other script contradicts. A Latin title alone does not join a journal that also has a Chinese title and
 * no mark of an English edition: many Chinese journals share their Latin title with their English edition.
 */
export function mayBeOneByTitle(a: Keys, b: Keys): boolean {
  if (contradict(a, b)) return false;
  if (meets(a.zh, b.zh)) return true;
  if (!meets(a.en, b.en)) return false;
  const bilingual = a.zh.size > 0 && b.zh.size === 0 ? a : b.zh.size > 0 && a.zh.size === 0 ? b : null;
  return bilingual === null || bilingual.marks.has("english");
}

/** True where an identifier, or a title in a script that both have, differs. */
export function contradict(a: Keys, b: Keys): boolean {
  return differs(a.issns, b.issns) || differs(a.cns, b.cns) || differs(a.zh, b.zh) || differs(a.en, b.en);
}

/** One title is the other without its subtitle or misprinted, or stands among its further or former titles. */
function areVariants(a: Keys, b: Keys): boolean {
  if (knows(a, b) || knows(b, a)) return true;
  for (const mine of a.printed) for (const theirs of b.printed) if (isMisprinted(mine, theirs)) return true;
  return false;
}

function knows(a: Keys, b: Keys): boolean {
  const known = (key: string): boolean => a.other.has(key) || a.main.has(key);
  for (const key of b.zh) if (known(`zh:${key}`)) return true;
  for (const key of b.en) if (known(`en:${key}`)) return true;
  return false;
}

function meets(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  for (const key of a) if (b.has(key)) return true;
  return false;
}

/** A row that lists two language editions together, with the numbers of both, beside one of the two. */
function isPairBeside(a: Keys, b: Keys): boolean {
  return a.marks.has("bilingual") && (hasMore(a.issns, b.issns) || hasMore(a.cns, b.cns));
}

/** Several, of which one is not in the other. */
function hasMore(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size > 1) for (const key of a) if (!b.has(key)) return true;
  return false;
}

/** Both have some and share none. */
function differs(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  return a.size > 0 && b.size > 0 && !meets(a, b);
}
