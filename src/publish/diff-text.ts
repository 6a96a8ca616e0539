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
import {
  ASPECT_WORDS,
  CLASS_WORDS,
  FIELD_WORDS,
  KEY_WORDS,
  KIND_WORDS,
  OTHER_EDITION_WORDS,
} from "./diff-words.js";

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
  const words = WORDS[language];
  const name = placeName(diff, language);
  const pairs = (wanted: (pair: DiffPair) => boolean) => diff.pairs.filter(wanted);
  const tiers = ({ before, after }: DiffPair) => `${name(after)}${words.colon}${before.tier} → ${after.tier}`;
  const sections: (readonly [heading: string, lines: readonly string[]])[] = [
    [CLASS_WORDS.promoted[language], pairs(({ standing }) => standing === "promoted").map(tiers)],
    [CLASS_WORDS.demoted[language], pairs(({ standing }) => standing === "demoted").map(tiers)],
    [CLASS_WORDS.incomparable[language], pairs(({ standing }) => standing === "incomparable").map(tiers)],
    [
      CLASS_WORDS.added[language],
      diff.added.map(
        (single) => `${name(single.place)}${words.colon}${single.place.tier}${note(single, diff, language)}`,
      ),
    ],
    [
      CLASS_WORDS.dropped[language],
      diff.dropped.map(
        (single) =>
          `${name(single.place)}${words.colon}${words.was} ${single.place.tier}${note(single, diff, language)}`,
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
  lines.push("", words.rest(diff.counts.changes.metadata, diff.counts.changes.reordered));
  if (diff.ignoredKeys.length > 0) lines.push(words.ignored(diff.ignoredKeys.map(bareKey).join(words.comma)));
  return `${lines.map(oneLine).join("\n")}\n`;
}

function heading(diff: EditionDiff, language: Language): readonly string[] {
  const words = WORDS[language];
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
  const words = WORDS[language];
  const text = `${FIELD_WORDS[field][language]} ${from || words.none} → ${to || words.none}`;
  return hints.length === 0 ? text : `${text}${words.bracket(words.perhaps(hints.join(words.comma)))}`;
}

/** What is known of a journal that only one edition has, in brackets; empty where nothing is. */
export function singleNotes(
  { otherEdition, otherDisciplines, sharesKeyWith }: DiffSingle,
  diff: EditionDiff,
  language: Language,
): readonly string[] {
  const words = WORDS[language];
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
  return notes.length === 0 ? "" : WORDS[language].bracket(notes.join(WORDS[language].semicolon));
}

function openLine(open: DiffOpen, name: (place: DiffPlace) => string, language: Language): string {
  const words = WORDS[language];
  const list = (places: readonly DiffPlace[]) =>
    places
      .map((place) => {
        const identifiers = [...place.issns, ...(place.cn === null ? [] : [place.cn])];
        return name(place) + words.bracket([place.tier ?? words.none, ...identifiers].join(words.comma));
      })
      .join(words.or);
  return `${list(open.before)} → ${list(open.after)}${words.semicolon}${evidenceText(open, language)}`;
}

export function evidenceText({ evidence }: DiffOpen, language: Language): string {
  const words = WORDS[language];
  const list = (keys: typeof evidence.agreed) =>
    keys.map((key) => KEY_WORDS[key][language]).join(words.comma);
  const parts = [
    ...(evidence.agreed.length > 0 ? [words.agree(list(evidence.agreed))] : [words.similar]),
    ...(evidence.against.length > 0 ? [words.contradict(list(evidence.against))] : []),
  ];
  return parts.join(words.comma);
}

function basisLine({ aspect, subject, from, to }: BasisChange, language: Language): string {
  const words = WORDS[language];
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

const WORDS = {
  zh: {
    colon: "：",
    comma: "，",
    semicolon: "；",
    or: " 或 ",
    none: "（无）",
    was: "原",
    same: "级别不变",
    open: "待核对",
    moves: "级别变动：",
    sameBasis: "两版的数据文件、评价方案和计算工具相同。",
    suspects: "标识相互矛盾，未作判断，请核对",
    ambiguous: "有多种对应可能，未作判断，请核对",
    basis: "计算依据的变化",
    similar: "刊名仅语种版本不同",
    bracket: (text: string) => `（${text}）`,
    perhaps: (hints: string) => `或应为 ${hints}`,
    title: (title: string, before: string, after: string) => `《${title}》${before} 版 → ${after} 版变更说明`,
    figures: (before: number, after: number) => `收录 ${before} 条 → ${after} 条`,
    section: (title: string, count: number) => `${title}（${count}）`,
    elsewhere: (disciplines: string) => `另一版中列入：${disciplines}`,
    shares: (keys: string, title: string) => `另一版中《${title}》有相同的${keys}`,
    agree: (keys: string) => `${keys}一致`,
    contradict: (keys: string) => `${keys}不一致`,
    rest: (metadata: number, order: number) =>
      `另有 ${metadata} 条著录信息变化，${order} 条顺序变化，未逐一列出。`,
    ignored: (keys: string) => `下列内容在同一学科中重复过多，未用于比对：${keys}`,
  },
  en: {
    colon: ": ",
    comma: ", ",
    semicolon: "; ",
    or: " or ",
    none: "(none)",
    was: "was",
    same: "same tier",
    open: "to be checked",
    moves: "Moves: ",
    sameBasis: "Both editions were computed from the same files, by the same methodology and program.",
    suspects: "Keys contradict each other; nothing was decided, please check",
    ambiguous: "Several matches are possible; nothing was decided, please check",
    basis: "What the editions were computed from",
    similar: "titles differ in the language edition only",
    bracket: (text: string) => ` (${text})`,
    perhaps: (hints: string) => `perhaps ${hints}`,
    title: (title: string, before: string, after: string) =>
      `${title}: changes from edition ${before} to ${after}`,
    figures: (before: number, after: number) => `${before} → ${after} listings`,
    section: (title: string, count: number) => `${title.charAt(0).toUpperCase()}${title.slice(1)} (${count})`,
    elsewhere: (disciplines: string) => `the other edition lists it in ${disciplines}`,
    shares: (keys: string, title: string) => `same ${keys} as “${title}” in the other edition`,
    agree: (keys: string) => `${keys} agree`,
    contradict: (keys: string) => `${keys} disagree`,
    rest: (metadata: number, order: number) =>
      `Not listed one by one: ${metadata} with changed metadata, ${order} with a changed place in the order.`,
    ignored: (keys: string) =>
      `Not used for matching, since too many listings of one discipline hold it: ${keys}`,
  },
} as const;
