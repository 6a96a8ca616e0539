/** Publish: what changed since another edition, discipline by discipline, as every output that shows it needs it. */

import {
  type ChangeKind,
  type DiffClass,
  type DiffOpen,
  type DiffPair,
  type DiffPlace,
  type DiffSingle,
  type Edition,
  type EditionDiff,
  isListed,
} from "../catalog/index.js";
import { UsageError } from "../model/errors.js";
import type { Language } from "../model/text.js";
import { SENTENCES } from "./diff-sentences.js";
import { changeText, evidenceText, singleNotes } from "./diff-text.js";
import { tierText } from "./tier-text.js";

export interface ChangeRow {
  readonly class: DiffClass;
  readonly title: string;
  readonly issn: string;
  readonly cn: string;
  /** Tiers before and after; empty where there was, or is, none. */
  readonly before: string;
  readonly after: string;
  readonly note: string;
}

export interface ChangeCounts {
  /** Listings with a tier, and those that a published list names without one. */
  readonly before: number;
  readonly after: number;
  readonly unchanged: number;
  readonly promoted: number;
  readonly demoted: number;
  /** The tiers of the two editions cannot be compared. */
  readonly incomparable: number;
  readonly added: number;
  readonly dropped: number;
  /** Groups of listings that nobody has paired yet. */
  readonly open: number;
}

export interface DisciplineChanges {
  readonly id: string;
  readonly name: string;
  readonly counts: ChangeCounts;
  readonly rows: readonly ChangeRow[];
}

/** Kinds of change that are told journal by journal; others are only counted. */
const TOLD_KINDS: readonly ChangeKind[] = [
  "identifier-suspect",
  "renamed",
  "identifier-corrected",
  "language-edition",
];

/** Throws `UsageError` `CHANGES_OTHER_EDITION` for changes that do not lead to this edition. */
export function checkChanges({ catalog, id }: Edition, changes: EditionDiff): void {
  if (changes.catalog.id === catalog.id && changes.after.id === id) return;
  throw new UsageError(
    "CHANGES_OTHER_EDITION",
    `The changes lead to edition ${changes.after.id} of ${changes.catalog.id}, and this is edition ${id} of ${catalog.id}. Compare the last edition with this one: diffEditions(last, edition).`,
  );
}

/**
 * The disciplines of both editions with their figures and rows: promoted, demoted, not comparable, added, dropped, to
 * be checked, then those that keep their tier and were renamed or whose identifiers or language edition changed.
 * Inside each, the order of the editions. Cost: O(entries × disciplines).
 */
export function listChanges(diff: EditionDiff, language: Language): readonly DisciplineChanges[] {
  return diff.disciplines.map(({ id, name }) => {
    const here = ({ discipline }: DiffPlace) => discipline === id;
    const pairs = diff.pairs.filter(({ after }) => here(after));
    const added = diff.added.filter(({ place }) => here(place));
    const dropped = diff.dropped.filter(({ place }) => here(place));
    const inside = ({ before, after }: DiffOpen) => [...before, ...after].some(here);
    const suspects = diff.suspects.filter(inside);
    const ambiguous = diff.ambiguous.filter(inside);
    const open = [...suspects, ...ambiguous];
    const standing = (wanted: DiffPair["standing"]) => pairs.filter((pair) => pair.standing === wanted);
    const rowsOf = (wanted: DiffPair["standing"]) =>
      standing(wanted).flatMap((pair) => pairRow(pair, language));
    return {
      id,
      name: name[language],
      counts: {
        before: pairs.length + dropped.length + openPlaces(open, "before"),
        after: pairs.length + added.length + openPlaces(open, "after"),
        unchanged: standing("unchanged").length,
        promoted: standing("promoted").length,
        demoted: standing("demoted").length,
        incomparable: standing("incomparable").length,
        added: added.length,
        dropped: dropped.length,
        open: open.length,
      },
      rows: [
        ...rowsOf("promoted"),
        ...rowsOf("demoted"),
        ...rowsOf("incomparable"),
        ...added.map((single) => singleRow("added", single, diff, language)),
        ...dropped.map((single) => singleRow("dropped", single, diff, language)),
        ...suspects.map((group) => openRow("suspect", group, language)),
        ...ambiguous.map((group) => openRow("ambiguous", group, language)),
        ...rowsOf("unchanged"),
      ],
    };
  });
}

/** Listed places of groups that nobody has paired, each once. */
export function openPlaces(open: readonly DiffOpen[], side: "before" | "after"): number {
  const listed = open.flatMap((group) => group[side]).filter(isListed);
  return new Set(listed.map(({ position }) => position)).size;
}

/** Empty for a pair of which nothing is told. */
function pairRow(
  { class: name, standing, before, after, changes }: DiffPair,
  language: Language,
): ChangeRow[] {
  const told = changes.filter(({ kind }) => TOLD_KINDS.includes(kind));
  if (standing === "unchanged" && told.length === 0) return [];
  const note = told.map((change) => changeText(change, language)).join(SENTENCES[language].semicolon);
  return [{ class: name, ...identity(after, language), ...tiers(before, after, language), note }];
}

function singleRow(
  name: "added" | "dropped",
  single: DiffSingle,
  diff: EditionDiff,
  language: Language,
): ChangeRow {
  const { place } = single;
  const sides = name === "added" ? tiers(null, place, language) : tiers(place, null, language);
  const note = singleNotes(single, diff, language).join(SENTENCES[language].semicolon);
  return { class: name, ...identity(place, language), ...sides, note };
}

function openRow(name: "suspect" | "ambiguous", group: DiffOpen, language: Language): ChangeRow {
  const words = SENTENCES[language];
  const places = [...group.before, ...group.after];
  const join = (texts: readonly string[]) => [...new Set(texts)].filter((text) => text !== "").join(words.or);
  return {
    class: name,
    title: join(places.map(({ title }) => title[language])),
    issn: join(places.map(({ issns }) => issns.join("; "))),
    cn: join(places.map(({ cn }) => cn ?? "")),
    before: join(group.before.map((place) => tierText(place, language) || words.none)),
    after: join(group.after.map((place) => tierText(place, language) || words.none)),
    note: evidenceText(group, language),
  };
}

function identity({ title, issns, cn }: DiffPlace, language: Language) {
  return { title: title[language], issn: issns.join("; "), cn: cn ?? "" };
}

function tiers(before: DiffPlace | null, after: DiffPlace | null, language: Language) {
  const text = (place: DiffPlace | null) => (place === null ? "" : tierText(place, language));
  return { before: text(before), after: text(after) };
}
