/** Publish: what changed between two editions, as a table. */

import type { DiffClass, DiffOpen, DiffPair, DiffPlace, DiffSingle, EditionDiff } from "../catalog/index.js";
import type { Bilingual, Language } from "../model/text.js";
import { CSV_DIALECTS, type CsvRows } from "./csv.js";
import { csvCells } from "./csv-cell.js";
import { changeText, evidenceText, singleNotes } from "./diff-text.js";
import { CLASS_WORDS, KIND_WORDS } from "./diff-words.js";
import { spreadsheetCell } from "./spreadsheet-cell.js";
import { tierText } from "./tier-text.js";

export interface DiffCsvSpec {
  readonly profile: "machine" | "spreadsheet";
  readonly language: Language;
  /** Also the journals of which nothing, or only the place in the order, changed. */
  readonly unchanged?: boolean | undefined;
}

const COLUMNS: readonly Bilingual[] = [
  { zh: "变化", en: "Change" },
  { zh: "学科", en: "Discipline" },
  { zh: "原级别", en: "Tier before" },
  { zh: "现级别", en: "Tier after" },
  { zh: "原刊名", en: "Title before" },
  { zh: "现刊名", en: "Title after" },
  { zh: "原 ISSN", en: "ISSN before" },
  { zh: "现 ISSN", en: "ISSN after" },
  { zh: "原 CN", en: "CN before" },
  { zh: "现 CN", en: "CN after" },
  { zh: "各项变化", en: "All changes" },
  { zh: "核对组", en: "Group" },
  { zh: "说明", en: "Note" },
];
const QUIET: readonly DiffClass[] = ["unchanged", "reordered"];
const SEPARATOR = "; ";

/**
 * One row per journal and discipline: pairs in the order of the later edition, then added, dropped, and those to be
 * checked, whose rows share a number in the column `Group`. The machine profile keeps codes (`promoted`, ids of
 * disciplines); the spreadsheet profile has words, and cells that no program changes or runs. Cost: O(entries).
 */
export function diffRows(diff: EditionDiff, spec: DiffCsvSpec): CsvRows {
  const { language, profile } = spec;
  const machine = profile === "machine";
  const names = new Map(diff.disciplines.map(({ id, name }) => [id, name[language]]));
  const row = (
    name: DiffClass,
    before: DiffPlace | null,
    after: DiffPlace | null,
    [changes, group, note]: readonly [string, string, string],
  ): readonly string[] => {
    const discipline = (after ?? before)?.discipline ?? "";
    const both = (read: (place: DiffPlace) => string) =>
      [before, after].map((place) => (place ? read(place) : ""));
    return [
      machine ? name : CLASS_WORDS[name][language],
      machine ? discipline : (names.get(discipline) ?? discipline),
      ...both((place) => (machine ? (place.tier ?? "") : tierText(place, language))),
      ...both(({ title }) => title[language]),
      ...both(({ issns }) => issns.join(SEPARATOR)),
      ...both(({ cn }) => cn ?? ""),
      changes,
      group,
      note,
    ];
  };
  const kinds = ({ standing, changes }: DiffPair) => {
    const found = [...new Set(changes.map(({ kind }) => kind))];
    return [
      ...(standing === "unchanged" ? [] : [machine ? standing : CLASS_WORDS[standing][language]]),
      ...found.map((kind) => (machine ? kind : KIND_WORDS[kind][language])),
    ].join(SEPARATOR);
  };
  const single = (entry: DiffSingle) => ["", "", singleNotes(entry, diff, language).join(SEPARATOR)] as const;
  const open = (name: DiffClass, entries: readonly DiffOpen[], first: number) =>
    entries.flatMap((entry, index) => {
      const rest = ["", String(first + index), evidenceText(entry, language)] as const;
      return [
        ...entry.before.map((place) => row(name, place, null, rest)),
        ...entry.after.map((place) => row(name, null, place, rest)),
      ];
    });
  const shown = diff.pairs.filter((pair) => spec.unchanged === true || !QUIET.includes(pair.class));
  const rows = [
    ...shown.map((pair) => {
      const details = pair.changes.map((change) => changeText(change, language)).join(SEPARATOR);
      return row(pair.class, pair.before, pair.after, [kinds(pair), "", details]);
    }),
    ...diff.added.map((entry) => row("added", null, entry.place, single(entry))),
    ...diff.dropped.map((entry) => row("dropped", entry.place, null, single(entry))),
    ...open("suspect", diff.suspects, 1),
    ...open("ambiguous", diff.ambiguous, 1 + diff.suspects.length),
  ];
  const protect = machine ? (text: string) => text : (text: string) => spreadsheetCell(text, "text");
  return {
    header: COLUMNS.map((column) => protect(column[language])),
    rows: rows.map((cells) => cells.map(protect)),
  };
}

/** The whole text of the table, byte-order mark and last line end included where the profile has them. */
export function toDiffCsv(diff: EditionDiff, spec: DiffCsvSpec): string {
  const { header, rows } = diffRows(diff, spec);
  const { byteOrderMark, newline } = CSV_DIALECTS[spec.profile];
  return `${byteOrderMark}${[header, ...rows].map((cells) => `${csvCells(cells).join(",")}${newline}`).join("")}`;
}
