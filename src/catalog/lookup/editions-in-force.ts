/** Catalog, lookup: which of the open editions a question is put to. */

import type { LeftOutEdition } from "./answer-types.js";
import type { LookupEdition } from "./types.js";

/** What decides whether an edition is in force. */
export type DatedEdition = Pick<LookupEdition, "id" | "status" | "effectiveDate"> & {
  readonly catalog: { readonly id: string };
};

export interface EditionChoice {
  readonly chosen: ReadonlySet<number>;
  readonly leftOut: readonly LeftOutEdition[];
}

/** Statuses under which an edition was decided; a draft or a notice is not in force on any day. */
const DECIDED = new Set(["final", "erratum", "superseded"]);

/**
 * Editions in force on a day: of each catalog the decided one with the latest effective date up to it. An erratum
 * replaces the edition of the same date. Undated and undecided editions are left out and named.
 */
export function editionsOn(editions: readonly DatedEdition[], day: string): EditionChoice {
  const leftOut = describeLeftOut(editions, (edition) => notDatable(edition));
  const latest = latestOf(editions, (edition) => {
    return notDatable(edition) === null && (edition.effectiveDate as string) <= day;
  });
  return { chosen: new Set(latest), leftOut };
}

/**
 * The latest edition of each catalog. A catalog of which no edition is both decided and dated keeps all of them,
 * since nothing says which is the latest; elsewhere such editions are left out and named.
 */
export function latestEditions(editions: readonly DatedEdition[]): EditionChoice {
  const datable = editions.filter((edition) => notDatable(edition) === null);
  const dated = new Set(datable.map(({ catalog }) => catalog.id));
  const others = [...editions.keys()].filter((i) => !dated.has((editions[i] as DatedEdition).catalog.id));
  return {
    chosen: new Set([...latestOf(editions, (edition) => notDatable(edition) === null), ...others]),
    leftOut: describeLeftOut(editions, (edition) =>
      dated.has(edition.catalog.id) ? notDatable(edition) : null,
    ),
  };
}

/** Effective date of the next decided edition of the same catalog; null where there is none. */
export function supersededOn(edition: DatedEdition, editions: readonly DatedEdition[]): string | null {
  const { effectiveDate } = edition;
  if (effectiveDate === null || notDatable(edition) !== null) return null;
  const later = editions
    .filter((other) => other.catalog.id === edition.catalog.id && notDatable(other) === null)
    .filter((other) => replaces(other, edition))
    .map((other) => other.effectiveDate as string);
  return later.sort()[0] ?? null;
}

function latestOf(
  editions: readonly DatedEdition[],
  counts: (edition: DatedEdition) => boolean,
): readonly number[] {
  const members = [...editions.keys()].filter((index) => counts(editions[index] as DatedEdition));
  return members.filter((index) => {
    const edition = editions[index] as DatedEdition;
    return !members.some((other) => {
      const rival = editions[other] as DatedEdition;
      return rival.catalog.id === edition.catalog.id && replaces(rival, edition);
    });
  });
}

function replaces(later: DatedEdition, earlier: DatedEdition): boolean {
  const [a, b] = [later.effectiveDate as string, earlier.effectiveDate as string];
  return a > b || (a === b && later.status === "erratum" && earlier.status !== "erratum");
}

/** Why an edition is never in force; null where it can be. */
export function notDatable({ status, effectiveDate }: DatedEdition): LeftOutEdition["why"] | null {
  if (!DECIDED.has(status)) return "not-final";
  return effectiveDate === null ? "undated" : null;
}

function describeLeftOut(
  editions: readonly DatedEdition[],
  why: (edition: DatedEdition) => LeftOutEdition["why"] | null,
): readonly LeftOutEdition[] {
  return editions.flatMap((edition) => {
    const reason = why(edition);
    return reason === null ? [] : [{ catalog: edition.catalog.id, edition: edition.id, why: reason }];
  });
}
