/** Catalog, diff: two editions of one catalog, listing by listing. */

import { UsageError } from "../../model/errors.js";
import { freezeDeep } from "../freeze-deep.js";
import { isListed } from "../is-listed.js";
import { compareBases } from "./compare-bases.js";
import { compareDiscipline, type DisciplineDiff } from "./compare-discipline.js";
import { countDiff } from "./count-diff.js";
import { compareIdentities } from "./evidence.js";
import { keysOf } from "./match-listings.js";
import {
  bilingual,
  type DiffIdentityReader,
  describeSide,
  disciplineNames,
  type Entry,
  readEntries,
} from "./read-entries.js";
import type { DiffEdition, DiffOptions, DiffSingle, EditionDiff } from "./types.js";

/**
 * Compares two editions of one catalog.
 *
 * Inside each discipline a journal is matched once, by all its keys together; see `matchListings`. What keys
 * contradict is told as suspect and decided by nobody here. A journal that was evaluated and is in no tier counts
 * as not listed; one that a published list names without a tier is listed, unchanged where both editions do so, and
 * not comparable with one in a tier. Order is compared inside a tier that both editions share, and only counted.
 *
 * Throws `UsageError` `DIFF_CATALOG` for editions of different catalogs, `DIFF_METHODOLOGY` as `compareBases`. Cost: O(n log n) in the listings.
 */
export function compareEditions(
  before: DiffEdition,
  after: DiffEdition,
  readIdentity: DiffIdentityReader,
  options: DiffOptions = {},
): EditionDiff {
  if (before.catalog.id !== after.catalog.id) {
    throw new UsageError(
      "DIFF_CATALOG",
      `"${before.catalog.id}" and "${after.catalog.id}" are different catalogs; only editions of one are compared.`,
    );
  }
  const renamed = options.disciplines ?? {};
  const old = readEntries(before, readIdentity, (id) =>
    Object.hasOwn(renamed, id) ? (renamed[id] as string) : id,
  );
  const now = readEntries(after, readIdentity, (id) => id);
  const disciplines = disciplineNames(before, after, [...now, ...old]);
  const parts = disciplines.map(({ id }) => {
    const inside = ({ place }: Entry) => place.discipline === id;
    return compareDiscipline(old.filter(inside), now.filter(inside), before, after, options);
  });
  const join = <Item>(read: (part: DisciplineDiff) => readonly Item[]) => parts.flatMap(read);
  const pairs = join((part) => part.pairs);
  const singles = {
    added: withOtherDisciplines(
      join((part) => part.added),
      now,
      old,
    ),
    dropped: withOtherDisciplines(
      join((part) => part.dropped),
      old,
      now,
    ),
  };
  const open = { suspects: join((part) => part.suspects), ambiguous: join((part) => part.ambiguous) };
  return freezeDeep<EditionDiff>({
    catalog: {
      id: after.catalog.id,
      title: bilingual(after.catalog.title, after.catalog.id),
    },
    before: describeSide(before),
    after: describeSide(after),
    disciplines,
    pairs,
    ...singles,
    ...open,
    ...countDiff(pairs, singles, open, after.scheme.labels),
    basis: compareBases(before, after, options.methodologies),
    ignoredKeys: [...new Set(join((part) => part.ignoredKeys))].sort(),
  });
}

/** Names the other disciplines in which the other edition has the journal. */
function withOtherDisciplines(
  singles: readonly DiffSingle[],
  own: readonly Entry[],
  others: readonly Entry[],
): readonly DiffSingle[] {
  const byPosition = new Map(own.map((entry) => [entry.place.position, entry]));
  const index = new Map<string, Entry[]>();
  if (singles.length > 0) {
    for (const entry of others) {
      if (!isListed(entry.place)) continue;
      for (const key of keysOf(entry.identity)) {
        const holders = index.get(key);
        if (holders === undefined) index.set(key, [entry]);
        else holders.push(entry);
      }
    }
  }
  return singles.map((single) => {
    const { identity } = byPosition.get(single.place.position) as Entry;
    const met = new Set([...keysOf(identity)].flatMap((key) => index.get(key) ?? []));
    const found = [...met].filter(
      (entry) =>
        entry.place.discipline !== single.place.discipline &&
        compareIdentities(identity, entry.identity).accepted,
    );
    return { ...single, otherDisciplines: [...new Set(found.map(({ place }) => place.discipline))].sort() };
  });
}
