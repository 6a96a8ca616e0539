/** Node: the journal of an edition that a person means, in any form that the lookup reads. */

import { type Edition, type FoundJournals, findJournals } from "../catalog/index.js";
import { openCatalogs } from "../lookup.js";
import type { Bilingual } from "../model/text.js";

export interface FoundInEdition extends FoundJournals {
  /** Why no journal is named, such as a number that cannot be right; null where there is no more to say. */
  readonly reason: Bilingual | null;
}

/**
 * Looks for an identifier or title as printed; where there is none, asks `openCatalogs`, which knows brackets,
 * scripts, former titles and misprints. Cost: O(journals), and the opening of the edition where the first finds none.
 */
export function findInEdition(edition: Edition, query: string): FoundInEdition {
  const printed = findJournals(edition, query);
  if (printed.exact.length > 0) return { ...printed, reason: null };
  const { journal, candidates, match } = openCatalogs([edition]).lookup(query);
  const name = ({ key, zh, en }: NonNullable<typeof journal>) => ({ key, title: zh ?? en ?? key });
  if (journal !== null) return { exact: [name(journal)], similar: [], reason: null };
  const similar = new Map(
    [...candidates.map((candidate) => name(candidate.journal)), ...printed.similar].map((one) => [
      one.key,
      one,
    ]),
  );
  return {
    exact: [],
    similar: [...similar.values()],
    reason: match.code === "NOTHING_FOUND" || match.code === "EMPTY_QUERY" ? null : match.reason,
  };
}
