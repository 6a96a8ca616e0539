/** Equivalence: which journal of the pool a decision means. */

import type { Grant } from "../../methodology/equivalence.js";
import type { CandidatePool } from "../../model/pool.js";

/**
 * Index of the one journal that has every identifier that the decision names: an ISSN, the number of a CN with or
 * without its class, one of the titles letter by letter. Null where there is none, or more than one. O(journals).
 */
export function findGranted(
  { journals }: Pick<CandidatePool, "journals">,
  { issn, cn, title }: Pick<Grant, "issn" | "cn" | "title">,
): number | null {
  let found: number | null = null;
  for (const [index, journal] of journals.entries()) {
    const { zh, en, other, former } = journal.titles;
    const agrees =
      (issn === undefined || journal.issns.some(({ value }) => value === issn)) &&
      (cn === undefined || (journal.cn !== null && numberOf(journal.cn) === numberOf(cn))) &&
      (title === undefined || [zh, en, ...other, ...former].includes(title));
    if (!agrees) continue;
    if (found !== null) return null;
    found = index;
  }
  return found;
}

function numberOf(cn: string): string {
  return cn.replace(/\/.*$/, "").replace(/^CN\s*/i, "");
}
