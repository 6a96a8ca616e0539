/** Publish: what changed between two editions, as a plain account. */

import type {
  BasisChange,
  ChangeKind,
  DiffChange,
  DiffOpen,
  DiffPair,
  DiffPlace,
  DiffSingle,
  EditionDiff,
} from "../catalog/index.js";
import type { Language } from "../model/text.js";
import { SENTENCES } from "./diff-sentences.js";
import {
  ASPECT_WORDS,
  CLASS_WORDS,
  FIELD_WORDS,
  KEY_WORDS,
  KIND_WORDS,
  OTHER_EDITION_WORDS,
} from "./diff-words.js";
import { tierText } from "./tier-text.js";

/** Kinds of change that are listed journal by journal; the others are only counted. */
const LISTED_KINDS: readonly ChangeKind[] = [
  "identifier-suspect",
  "renamed",
  "identifier-corrected",
  "language-edition",
];

/**
 * The change list in one language: figures, then each journal that was promoted, demoted, added, dropped, that is
 * doubtful, renamed or corrected, then what was computed from other data or by other rules. A journal that was
 * promoted and renamed stands under both. Metadata and order are counted, not listed. Ends with a line end.
 * Same text on every runtime. Cost: O(entries).
 */
export function toDiffText(diff: EditionDiff, language: Language): string {
  const words = SENTENCES[language];
  const name = placeName(diff, language);
  const pairs = (wanted: (pair: DiffPair) => boolean) => diff.pairs.filter(wanted);
  const tiers = ({ before, after }: DiffPair) =>
    `${name(after)}${words.colon}${tierText(before, language)} → ${tierText(after, language)}`;
  const sections: (readonly [heading: string, lines: readonly string[]])[] = [
    [CLASS_WORDS.promoted[language], pairs(({ standing }) => standing === "promoted").map(tiers)],
    [CLASS_WORDS.demoted[language], pairs(({ standing }) => standing === "demoted").map(tiers)],
    [CLASS_WORDS.incomparable[language], pairs(({ standing }) => standing === "incomparable").map(tiers)],
    [
      CLASS_WORDS.added[language],
      diff.added.map(
        (single) =>
          `${name(single.place)}${words.colon}${tierText(single.place, language)}${note(single, diff, language)}`,
      ),
    ],
    [
      CLASS_WORDS.dropped[language],
      diff.dropped.map(
        (single) =>
          `${name(single.place)}${words.colon}${words.was} ${tierText(single.place, language)}${note(single, diff, language)}`,
      ),
    ],
    [words.suspects, diff.suspects.map((open) => openLine(open, name, language))],
    [words.ambiguous, diff.ambiguous.map((open) => openLine(open, name, language))],
    ...LISTED_KINDS.map((kind): readonly [string, readonly string[]] => [
      KIND_WORDS[kind][language],
      diff.pairs.flatMap(({ after, changes }) => {
        const told = changes.filter((change) => change.kind === kind);
        const texts = told.map((change) => changeText(change, language));
        return told.length === 0 ? [] : [`${name(after)}${words.colon}${texts.join(words.semicolon)}`];
      }),
    ]),
    [words.basis, (diff.basis ?? []).map((change) => basisLine(change, language))],
  ];
  const lines = [...heading(diff, language)];
  for (const [title, entries] of sections) {
    if (entries.length > 0)
      lines.push("", words.section(title, entries.length), ...entries.map((line) => `  ${line}`));
  }
  const { metadata, reordered } = diff.counts.changes;
  if (metadata + reordered > 0) lines.push("", words.rest(metadata, reordered));
  if (diff.ignoredKeys.length > 0) lines.push(words.ignored(diff.ignoredKeys.map(bareKey).join(words.comma)));
  return `${lines.map(oneLine).join("\n")}\n`;
}

function heading(diff: EditionDiff, language: Language): readonly string[] {
  const words = SENTENCES[language];
  const { counts, before, after } = diff;
  const moved = diff.transitions.filter(({ from, to }) => from !== to);
  return [
    words.title(diff.catalog.title[language], before.id, after.id),
    words.figures(before.listed, after.listed),
    [
      [words.same, counts.unchanged],
      [CLASS_WORDS.promoted[language], counts.promoted],
      [CLASS_WORDS.demoted[language], counts.demoted],
      [CLASS_WORDS.added[language], counts.added],
      [CLASS_WORDS.dropped[language], counts.dropped],
      [CLASS_WORDS.incomparable[language], counts.incomparable],
      [words.open, counts.suspects + counts.ambiguous],
    ]
      .filter(([, count], index) => index < 5 || count !== 0)
      .map(([label, count]) => `${label} ${count}`)
      .join(words.comma),
    ...(moved.length === 0
      ? []
      : [
          `${words.moves}${moved.map(({ from, to, count }) => `${from} → ${to} ${count}`).join(words.comma)}`,
        ]),
    ...(diff.basis !== null && diff.basis.length === 0 ? [words.sameBasis] : []),
  ];
}

/** Title, behind the discipline where there are several. */
function placeName(diff: EditionDiff, language: Language): (place: DiffPlace) => string {
  const names = new Map(diff.disciplines.map(({ id, name }) => [id, name[language]]));
  return ({ title, discipline }) =>
    diff.disciplines.length > 1
      ? `[${names.get(discipline) ?? discipline}] ${title[language]}`
      : title[language];
}

export function changeText({ field, from, to, hints }: DiffChange, language: Language): string {
  const words = SENTENCES[language];
  const text = `${FIELD_WORDS[field][language]} ${from || words.none} → ${to || words.none}`;
  return hints.length === 0 ? text : `${text}${words.bracket(words.perhaps(hints.join(words.comma)))}`;
}

/** What is known of a journal that only one edition has, in brackets; empty where nothing is. */
export function singleNotes(
  { otherEdition, otherDisciplines, sharesKeyWith }: DiffSingle,
  diff: EditionDiff,
  language: Language,
): readonly string[] {
  const words = SENTENCES[language];
  const names = new Map(diff.disciplines.map(({ id, name }) => [id, name[language]]));
  const notes: string[] = [];
  if (otherEdition?.kind === "excluded")
    notes.push(`${otherEdition.reason[language]} [${otherEdition.code}]`);
  else if (otherEdition !== null) notes.push(OTHER_EDITION_WORDS[otherEdition.kind][language]);
  if (otherDisciplines.length > 0) {
    notes.push(words.elsewhere(otherDisciplines.map((id) => names.get(id) ?? id).join(words.comma)));
  }
  for (const { place, keys } of sharesKeyWith) {
    notes.push(
      words.shares(keys.map((key) => KEY_WORDS[key][language]).join(words.comma), place.title[language]),
    );
  }
  return notes;
}

function note(single: DiffSingle, diff: EditionDiff, language: Language): string {
  const notes = singleNotes(single, diff, language);
  return notes.length === 0 ? "" : SENTENCES[language].bracket(notes.join(SENTENCES[language].semicolon));
}

function openLine(open: DiffOpen, name: (place: DiffPlace) => string, language: Language): string {
  const words = SENTENCES[language];
  const list = (places: readonly DiffPlace[]) =>
    places
      .map((place) => {
        const identifiers = [...place.issns, ...(place.cn === null ? [] : [place.cn])];
        return (
          name(place) +
          words.bracket([tierText(place, language) || words.none, ...identifiers].join(words.comma))
        );
      })
      .join(words.or);
  return `${list(open.before)} → ${list(open.after)}${words.semicolon}${evidenceText(open, language)}`;
}

export function evidenceText({ evidence }: DiffOpen, language: Language): string {
  const words = SENTENCES[language];
  const list = (keys: typeof evidence.agreed) =>
    keys.map((key) => KEY_WORDS[key][language]).join(words.comma);
  const parts = [
    ...(evidence.agreed.length > 0 ? [words.agree(list(evidence.agreed))] : [words.similar]),
    ...(evidence.against.length > 0 ? [words.contradict(list(evidence.against))] : []),
  ];
  return parts.join(words.comma);
}

function basisLine(change: BasisChange, language: Language): string {
  const { aspect, subject, zh } = change;
  const { from, to } = language === "zh" && zh !== undefined ? zh : change;
  const words = SENTENCES[language];
  const what =
    subject === "" ? ASPECT_WORDS[aspect][language] : `${ASPECT_WORDS[aspect][language]} ${subject}`;
  return `${what}${words.colon}${from ?? words.none} → ${to ?? words.none}`;
}

function bareKey(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}

/** A title with a line break in it must not look like an entry of its own. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, " ");
}
