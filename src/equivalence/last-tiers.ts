/** Equivalence: the tiers that a society's last edition gave, by discipline. */

import type { AuditSpec } from "../methodology/equivalence.js";
import { type CandidatePool, type GradeColumn, gradeKey } from "../model/pool.js";

export type LastTierOf = (index: number, discipline: string) => string | null;

/**
 * Tier of a journal of the pool in a discipline; null where the last edition has none there. A journal of several
 * disciplines has a tier in each: a list whose rows name the disciplines of the pool counts under these. Where its
 * rows name none, or none of the pool's, the tier counts in every discipline that the journal belongs to.
 */
export function lastTiers(
  pool: CandidatePool,
  list: NonNullable<AuditSpec["lastEdition"]>,
  tiers: readonly string[],
  isMember: (index: number, discipline: string) => boolean,
): LastTierOf {
  const { byJournal } = pool.grades.get(gradeKey(list)) as GradeColumn;
  const disciplines = new Set(pool.disciplines.map(({ id }) => id));
  const isApart =
    list.column === undefined ||
    byJournal.some((grades) => grades.some(({ category }) => disciplines.has(category)));
  return (index, discipline) => {
    const found = byJournal[index]?.find(
      ({ category, grade }) =>
        tiers.includes(grade) &&
        (category === discipline || ((category === "" || !isApart) && isMember(index, discipline))),
    );
    return found?.grade ?? null;
  };
}
