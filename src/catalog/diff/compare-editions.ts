/** Catalog, diff: two editions of one catalog, listing by listing. */

import { UsageError } from "../../model/errors.js";
import type { Bilingual } from "../../model/text.js";
import { freezeDeep } from "../freeze-deep.js";
import { compareBases } from "./compare-bases.js";
import { countDiff } from "./count-diff.js";
import { describeChanges } from "./describe-changes.js";
import { compareIdentities } from "./evidence.js";
import { findReordered } from "./find-reordered.js";
import { keysOf, type Match, matchListings, type OpenMatch } from "./match-listings.js";
import { compareStanding } from "./standing.js";
import type {
  DiffChange,
  DiffClass,
  DiffEdition,
  DiffIdentity,
  DiffJournal,
  DiffListing,
  DiffOpen,
  DiffOptions,
  DiffPair,
  DiffPlace,
  DiffSide,
  DiffSingle,
  EditionDiff,
  Standing,
} from "./types.js";

/** Reads the keys of a journal. */
export type IdentityReader = (journal: DiffJournal) => DiffIdentity;

interface Entry {
  readonly listing: DiffListing;
  readonly identity: DiffIdentity;
  readonly place: DiffPlace;
}

/**
 * Compares two editions of one catalog.
 *
 * Inside each discipline a journal is matched once, by all its keys together; see `matchListings`. What keys
 * contradict is told as suspect and decided by nobody here. A journal that was evaluated and is in no tier counts
 * as not listed. Order is compared inside a tier that both editions share, and only counted.
 *
 * Throws `UsageError` `DIFF_CATALOG` for editions of different catalogs, `DIFF_METHODOLOGY` as `compareBases`. Cost: O(n log n) in the listings.
 */
export function compareEditions(
  before: DiffEdition,
  after: DiffEdition,
  readIdentity: IdentityReader,
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

interface DisciplineDiff {
  readonly pairs: readonly DiffPair[];
  readonly added: readonly DiffSingle[];
  readonly dropped: readonly DiffSingle[];
  readonly suspects: readonly DiffOpen[];
  readonly ambiguous: readonly DiffOpen[];
  readonly ignoredKeys: readonly string[];
}

function compareDiscipline(
  old: readonly Entry[],
  now: readonly Entry[],
  before: DiffEdition,
  after: DiffEdition,
  options: DiffOptions,
): DisciplineDiff {
  const matching = matchListings(
    old.map(({ identity }) => identity),
    now.map(({ identity }) => identity),
  );
  const matched = [...matching.pairs].sort((a, b) => a.after - b.after);
  const isListed = ({ listing }: Entry | undefined = {} as Entry) => listing.tier !== null;
  const both = matched.filter((pair) => isListed(old[pair.before]) && isListed(now[pair.after]));
  const moved = reorderings(both, old, now);
  const partnerOfNow = new Map(matched.map((pair) => [pair.after, old[pair.before] as Entry]));
  const partnerOfOld = new Map(matched.map((pair) => [pair.before, now[pair.after] as Entry]));
  const open = [...matching.ambiguous, ...matching.suspects];
  const openNow = new Set(open.flatMap((group) => group.after));
  const openOld = new Set(open.flatMap((group) => group.before));

  return {
    pairs: both.map((pair) => describePair(pair, old, now, before, after, moved.has(pair), options)),
    added: now.flatMap((entry, at) => {
      const partner = partnerOfNow.get(at);
      if (!isListed(entry) || openNow.has(at) || (partner !== undefined && isListed(partner))) return [];
      return [describeSingle(entry, partner, before, sharing(matching.loose, "after", at, old))];
    }),
    dropped: old.flatMap((entry, at) => {
      const partner = partnerOfOld.get(at);
      if (!isListed(entry) || openOld.has(at) || (partner !== undefined && isListed(partner))) return [];
      return [describeSingle(entry, partner, after, sharing(matching.loose, "before", at, now))];
    }),
    suspects: matching.suspects.map((group) => describeOpen(group, old, now)).filter(concernsList),
    ambiguous: matching.ambiguous.map((group) => describeOpen(group, old, now)).filter(concernsList),
    ignoredKeys: matching.ignoredKeys,
  };
}

function describePair(
  pair: Match,
  old: readonly Entry[],
  now: readonly Entry[],
  before: DiffEdition,
  after: DiffEdition,
  hasMoved: boolean,
  options: DiffOptions,
): DiffPair {
  const [first, second] = [old[pair.before] as Entry, now[pair.after] as Entry];
  const standing = compareStanding(
    first.place.tier as string,
    second.place.tier as string,
    before.scheme,
    after.scheme,
    options.tiers,
  );
  const changes: DiffChange[] = [
    ...describeChanges(
      { journal: first.listing.journal, identity: first.identity },
      { journal: second.listing.journal, identity: second.identity },
    ),
  ];
  if (hasMoved) {
    const [from, to] = [String(first.place.position), String(second.place.position)];
    changes.push({ kind: "reordered", field: "position", from, to, hints: [] });
  }
  return {
    class: classOf(standing, changes),
    standing,
    before: first.place,
    after: second.place,
    evidence: pair.verdict.evidence,
    changes,
  };
}

const CLASS_BY_CHANGE = [
  ["identifier-suspect", "suspect"],
  ["renamed", "renamed"],
  ["identifier-corrected", "identifier-corrected"],
  ["language-edition", "language-edition"],
  ["metadata", "metadata-only"],
  ["reordered", "reordered"],
] as const;

function classOf(standing: Standing, changes: readonly DiffChange[]): DiffClass {
  if (standing !== "unchanged") return standing;
  const found = CLASS_BY_CHANGE.find(([kind]) => changes.some((change) => change.kind === kind));
  return found?.[1] ?? "unchanged";
}

/** Pairs that stay in their tier and change places with others that stay in it. */
function reorderings(
  pairs: readonly Match[],
  old: readonly Entry[],
  now: readonly Entry[],
): ReadonlySet<Match> {
  const byTier = new Map<string, Match[]>();
  for (const pair of [...pairs].sort((a, b) => a.before - b.before)) {
    const tier = old[pair.before]?.place.tier as string;
    if (now[pair.after]?.place.tier === tier) byTier.set(tier, [...(byTier.get(tier) ?? []), pair]);
  }
  return new Set(
    [...byTier.values()].flatMap((group) =>
      findReordered(group.map(({ after }) => after)).map((index) => group[index] as Match),
    ),
  );
}

function describeSingle(
  entry: Entry,
  partner: Entry | undefined,
  other: DiffEdition,
  sharesKeyWith: DiffSingle["sharesKeyWith"],
): DiffSingle {
  const base = { place: entry.place, otherDisciplines: [], sharesKeyWith };
  if (partner !== undefined) {
    return { ...base, otherEdition: { kind: partner.place.status === "experts" ? "experts" : "below" } };
  }
  const key = entry.listing.journal.key;
  const exclusion = (other.exclusions ?? []).find(
    ({ journal, discipline }) =>
      journal === key && (discipline === null || discipline === entry.place.discipline),
  );
  if (exclusion === undefined) return { ...base, otherEdition: null };
  return {
    ...base,
    otherEdition: { kind: "excluded", code: exclusion.code, reason: bilingual(exclusion.reason) },
  };
}

function sharing(
  loose: readonly Match[],
  side: "before" | "after",
  at: number,
  others: readonly Entry[],
): DiffSingle["sharesKeyWith"] {
  const far = side === "before" ? "after" : "before";
  return loose
    .filter((edge) => edge[side] === at && edge.verdict.evidence.agreed.length > 0)
    .map((edge) => ({ place: (others[edge[far]] as Entry).place, keys: edge.verdict.evidence.agreed }));
}

function describeOpen(group: OpenMatch, old: readonly Entry[], now: readonly Entry[]): DiffOpen {
  return {
    before: group.before.map((at) => (old[at] as Entry).place),
    after: group.after.map((at) => (now[at] as Entry).place),
    evidence: group.verdict.evidence,
  };
}

/** False for journals that are in no tier of either edition. */
function concernsList({ before, after }: DiffOpen): boolean {
  return [...before, ...after].some(({ tier }) => tier !== null);
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
      if (entry.place.tier === null) continue;
      for (const key of keysOf(entry.identity)) index.set(key, [...(index.get(key) ?? []), entry]);
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

function readEntries(
  edition: DiffEdition,
  readIdentity: IdentityReader,
  disciplineId: (id: string) => string,
): readonly Entry[] {
  const read = new Map<DiffJournal, DiffIdentity>();
  return edition.listings.map((listing, index) => {
    const { journal, tier } = listing;
    const identity = read.get(journal) ?? readIdentity(journal);
    read.set(journal, identity);
    const place: DiffPlace = {
      position: index + 1,
      discipline: disciplineId(listing.discipline),
      tier,
      status: listing.status ?? (tier === null ? "below" : "tiered"),
      title: shownTitle(journal),
      issns: journal.issns.map(({ value }) => value),
      cn: journal.cn,
    };
    return { listing, identity, place };
  });
}

function shownTitle({ titles, key }: DiffJournal): Bilingual {
  const rest = titles.other?.[0] ?? key ?? "";
  return { zh: titles.zh ?? titles.en ?? rest, en: titles.en ?? titles.zh ?? rest };
}

/** Those of the later edition first, in their order, then those that only the earlier one has. */
function disciplineNames(
  before: DiffEdition,
  after: DiffEdition,
  entries: readonly Entry[],
): EditionDiff["disciplines"] {
  const names = new Map(
    [...(before.disciplines ?? []), ...(after.disciplines ?? [])].map((d) => [d.id, d.name]),
  );
  const used = new Set(entries.map(({ place }) => place.discipline));
  const ids = new Set([
    ...(after.disciplines ?? []).map(({ id }) => id).filter((id) => used.has(id)),
    ...used,
  ]);
  return [...ids].map((id) => ({ id, name: bilingual(names.get(id), id) }));
}

function describeSide({ id, scheme, listings }: DiffEdition): DiffSide {
  return {
    id,
    scheme: scheme.id,
    labels: [...scheme.labels],
    listed: listings.filter(({ tier }) => tier !== null).length,
  };
}

function bilingual(text: Bilingual | undefined, otherwise = ""): Bilingual {
  return { zh: text?.zh ?? otherwise, en: text?.en ?? otherwise };
}
