/** Publish, XLSX: what changed since the last edition. */

import type { EditionDiff } from "../../catalog/index.js";
import type { Language } from "../../model/text.js";
import { type ChangeCounts, type DisciplineChanges, listChanges } from "../change-list.js";
import { CHANGE_FIGURES, CHANGE_WORDS } from "../change-words.js";
import { SENTENCES } from "../diff-sentences.js";
import { CLASS_WORDS } from "../diff-words.js";
import { filled } from "../html/page-words.js";
import { cell, type SheetSpec } from "./sheet.js";

/** The changed listings, discipline by discipline; below them the figures, and what is counted only. */
export function changesSheet(diff: EditionDiff, name: string, language: Language, footer: string): SheetSpec {
  const words = CHANGE_WORDS[language];
  const { before, after, counts } = diff;
  const disciplines = listChanges(diff, language);
  const head = (texts: readonly string[]) => texts.map((text) => cell(text, "head"));
  const since = filled(words.since, {
    before: before.id,
    listedBefore: before.listed,
    listedAfter: after.listed,
  });
  const rows = disciplines.flatMap(({ name: discipline, rows }) =>
    rows.map((row) => [
      ...[discipline, CLASS_WORDS[row.class][language], row.title, row.issn, row.cn].map((text) =>
        cell(text),
      ),
      cell(row.before, "tier"),
      cell(row.after, "tier"),
      cell(row.note),
    ]),
  );
  const listed = rows.length === 0 ? [[cell(words.none, "wrapped")]] : rows;
  const list = [
    [cell(`${words.changes} — ${since}`, "title")],
    head([
      words.discipline,
      words.change,
      words.journal,
      "ISSN",
      "CN",
      words.tierBefore,
      words.tierAfter,
      words.note,
    ]),
    ...listed,
    [],
  ];
  const figures = [
    [cell(words.byDiscipline, "title")],
    ...disciplines.map(({ name: discipline, counts: numbers }) => [
      cell(discipline, "label"),
      cell(countText(numbers, language), "wrapped"),
    ]),
    ...(disciplines.length < 2
      ? []
      : [[cell(words.total, "label"), cell(countText(totalOf(disciplines), language), "wrapped")]]),
    [],
    [cell(SENTENCES[language].rest(counts.changes.metadata, counts.changes.reordered), "wrapped")],
  ];
  const last = list.length + figures.length - 1;
  return {
    name,
    widths: [18, 16, 38, 22, 14, 9, 9, 40],
    rows: [...list, ...figures],
    across: [0, ...(rows.length === 0 ? [2] : []), list.length, last],
    acrossFromSecond: figures.slice(1, -2).map((_, at) => list.length + 1 + at),
    frozen: 2,
    landscape: true,
    footer,
  };
}

/** The classes that occur, with their numbers: a table of them would not fit under the columns of the list. */
function countText(counts: ChangeCounts, language: Language): string {
  return CHANGE_FIGURES.filter(([key]) => counts[key] > 0)
    .map(([key, word]) => `${CHANGE_WORDS[language][word]} ${counts[key]}`)
    .join(SENTENCES[language].comma);
}

function totalOf(disciplines: readonly DisciplineChanges[]): ChangeCounts {
  const total = (key: keyof ChangeCounts) => disciplines.reduce((sum, { counts }) => sum + counts[key], 0);
  return Object.fromEntries(CHANGE_FIGURES.map(([key]) => [key, total(key)])) as unknown as ChangeCounts;
}
