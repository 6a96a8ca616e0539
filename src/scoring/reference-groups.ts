/** Scoring: over which journals an indicator is normalized or imputed: the discipline, its parent, or the pool. */

import type { DisciplineSpec, Methodology } from "../methodology/types.js";
import type { Journal, Population } from "../model/journal.js";
import type { CandidatePool, DisciplineMembers } from "../model/pool.js";

export type GroupKind = "discipline" | "parent" | "pool";

/** Journal indices of a kind of group, ascending; all of one population. Computed when first asked for. */
export type ReferenceGroups = (kind: GroupKind) => Uint32Array;

/** The members of `journals` that belong to a population. */
export function ofPopulation(
  pool: CandidatePool,
  journals: Uint32Array,
  population: Population | "all",
): Uint32Array {
  return population === "all"
    ? journals
    : journals.filter((index) => pool.journals[index]?.population === population);
}

/**
 * The groups of a discipline, of eligible journals only. The parent's group holds the members of the parent and of all its parts; a
 * discipline without a parent is its own.
 */
export function referenceGroups(
  pool: CandidatePool,
  methodology: Pick<Methodology, "disciplines">,
  discipline: string,
  members: Uint32Array,
  population: Population | "all",
  isEligible: (journal: Journal) => boolean,
): ReferenceGroups {
  const admitted = (journals: Uint32Array) =>
    ofPopulation(pool, journals, population).filter((index) => isEligible(pool.journals[index] as Journal));
  const parentGroup = () => {
    const declared = methodology.disciplines === "all" ? [] : methodology.disciplines;
    const parent = declared.find((candidate) => candidate.id === discipline)?.parent;
    if (parent === undefined) return members;
    const family = familyOf(declared, parent);
    const related = pool.disciplines.filter((candidate) => family.includes(candidate.id));
    return union(members, admitted(unionOf(related)));
  };
  const poolGroup = () => union(members, admitted(Uint32Array.from(pool.journals, (_, index) => index)));
  const known = new Map<GroupKind, Uint32Array>([["discipline", members]]);
  return (kind) => {
    const group = known.get(kind) ?? (kind === "parent" ? parentGroup() : poolGroup());
    known.set(kind, group);
    return group;
  };
}

/** A discipline and everything below it. */
function familyOf(declared: readonly DisciplineSpec[], root: string): string[] {
  const children = declared.filter((candidate) => candidate.parent === root);
  return [root, ...children.flatMap((child) => familyOf(declared, child.id))];
}

function unionOf(disciplines: readonly DisciplineMembers[]): Uint32Array {
  return disciplines.reduce<Uint32Array>(
    (all, discipline) => union(all, discipline.members),
    new Uint32Array(),
  );
}

function union(a: Uint32Array, b: Uint32Array): Uint32Array {
  return Uint32Array.from(new Set([...a, ...b])).sort();
}
