/** Catalog, diff: one discipline of two editions. */

import { isListed } from "../is-listed.js";
import { describeChanges } from "./describe-changes.js";
import { findReordered } from "./find-reordered.js";
import { type Match, matchListings, type OpenMatch } from "./match-listings.js";
import { bilingual, type Entry } from "./read-entries.js";
import { compareStanding } from "./standing.js";
import type {
  DiffChange,
  DiffClass,
  DiffEdition,
  DiffOpen,
  DiffOptions,
  DiffPair,
  DiffSingle,
  Standing,
} from "./types.js";

export interface DisciplineDiff {
  readonly pairs: readonly DiffPair[];
  readonly added: readonly DiffSingle[];
  readonly dropped: readonly DiffSingle[];
  readonly suspects: readonly DiffOpen[];
  readonly ambiguous: readonly DiffOpen[];
  readonly ignoredKeys: readonly string[];
}

export function compareDiscipline(
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
  const isEntryListed = ({ place }: Entry) => isListed(place);
  const both = matched.filter(
    (pair) => isEntryListed(old[pair.before] as Entry) && isEntryListed(now[pair.after] as Entry),
  );
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
      if (!isEntryListed(entry) || openNow.has(at) || (partner !== undefined && isEntryListed(partner)))
        return [];
      return [describeSingle(entry, partner, before, sharing(matching.loose, "after", at, old))];
    }),
    dropped: old.flatMap((entry, at) => {
      const partner = partnerOfOld.get(at);
      if (!isEntryListed(entry) || openOld.has(at) || (partner !== undefined && isEntryListed(partner)))
        return [];
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
    first.place.tier,
    second.place.tier,
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
  const byTier = new Map<string | null, Match[]>();
  for (const pair of [...pairs].sort((a, b) => a.before - b.before)) {
    const { tier } = (old[pair.before] as Entry).place;
    if (now[pair.after]?.place.tier !== tier) continue;
    const group = byTier.get(tier);
    if (group === undefined) byTier.set(tier, [pair]);
    else group.push(pair);
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

/** False for journals that neither edition lists. */
function concernsList({ before, after }: DiffOpen): boolean {
  return [...before, ...after].some(isListed);
}
