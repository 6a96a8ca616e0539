/** Registry: the identity of one source record, as keys that can be compared with those of another. */

import type { Issn, IssnRole } from "../model/journal.js";
import type { LinkKey } from "../model/pool.js";
import type { SourceTable } from "../model/table.js";
import { compareText } from "../model/text.js";
import type { IdentifierProblem } from "./identifier-problem.js";
import { normalizeTitle } from "./normalize-title.js";
import { cnNumber, parseCns } from "./parse-cns.js";
import { parseIssns } from "./parse-issns.js";
import { type LanguageEdition, type SplitTitle, splitTitle } from "./split-title.js";

/**
 * `issn:1234-5679`, `cn:11-2107`, `zh:` or `en:` and a normalized title. Two records that share a key agree
 * on something; whether they are one journal is for all their keys together to say.
 */
export type Key = string;

export interface RegistryRecord {
  readonly source: string;
  /** Index in the table, and row in the file. */
  readonly index: number;
  readonly row: number;
  /** The title as printed; empty where none is. */
  readonly title: string;
  readonly zh: string | null;
  readonly en: string | null;
  readonly edition: LanguageEdition | null;
  readonly formerTitles: readonly string[];
  readonly issns: readonly Issn[];
  /** With class, as printed; the key holds the number only. */
  readonly cns: readonly string[];
  /** Each once: ISSNs, CNs, Chinese title, other title. */
  readonly keys: readonly Key[];
  /** Something in its identifier cells could not be read as it stands. */
  readonly isDoubtful: boolean;
  /** Keys of former titles, in the form of title keys. */
  readonly formerKeys: readonly Key[];
  /** All cells as one text, to order records that agree in title and keys. */
  readonly content: () => string;
}

export interface RecordProblem extends IdentifierProblem {
  readonly field: string;
}

const TITLE_FIELDS = ["title", "titleZh", "titleEn"] as const;
const ISSN_FIELDS: readonly (readonly [string, IssnRole | null])[] = [
  ["issn", null],
  ["eissn", "electronic"],
  ["issnAny", null],
];
const NONE: readonly never[] = [];

/** Reads the identity of every record of a table. Cost: O(records). */
export function readRecords(table: SourceTable): readonly RegistryRecord[] {
  const records: RegistryRecord[] = [];
  for (let index = 0; index < table.length; index += 1) records.push(readRecord(table, index));
  return records;
}

/**
 * Reads the identity of one record from the fields `title`, `titleZh`, `titleEn`, `formerTitle`, `issn`,
 * `eissn`, `issnAny` and `cn`. What cannot be read is left out and given to `onProblem`.
 */
export function readRecord(
  table: SourceTable,
  index: number,
  onProblem?: (problem: RecordProblem) => void,
): RegistryRecord {
  let isDoubtful = false;
  const report = (problem: RecordProblem): void => {
    isDoubtful = true;
    onProblem?.(problem);
  };
  const issns = readIssns(table, index, report);
  const cnCell = textCell(table, "cn", index);
  const parsedCn = cnCell === "" ? null : parseCns(cnCell);
  for (const problem of parsedCn?.problems ?? NONE) report({ ...problem, field: "cn" });
  const cns = parsedCn?.cns ?? NONE;

  let title = "";
  const parts: SplitTitle[] = [];
  const formerTitles: string[] = [];
  for (const field of TITLE_FIELDS) {
    const cell = textCell(table, field, index);
    if (cell === "") continue;
    const [present = "", ...glued] = cell.includes("\t") ? cell.split("\t") : [cell];
    if (title === "") title = present.trim();
    const part = splitTitle(present);
    parts.push(part);
    formerTitles.push(...glued, ...part.former);
  }
  formerTitles.push(...splitFormerTitles(textCell(table, "formerTitle", index)));
  const keys = new Set<Key>();
  for (const issn of issns) keys.add(`issn:${issn.value}`);
  for (const cn of cns) keys.add(`cn:${cnNumber(cn)}`);
  for (const part of parts) addTitleKeys(part, keys);
  const formerKeys = new Set<Key>();
  for (const former of formerTitles) addTitleKeys(splitTitle(former), formerKeys);
  return {
    source: table.name,
    index,
    row: table.rowNumbers[index] as number,
    title,
    zh: parts.find((part) => part.zh !== null)?.zh ?? null,
    en: parts.find((part) => part.en !== null)?.en ?? null,
    edition: parts.find((part) => part.edition !== null)?.edition ?? null,
    formerTitles: formerTitles.filter((former) => former !== ""),
    issns,
    cns,
    keys: [...keys],
    isDoubtful,
    formerKeys: [...formerKeys],
    content: () => contentOf(table, index),
  };
}

function readIssns(
  table: SourceTable,
  index: number,
  report: (problem: RecordProblem) => void,
): readonly Issn[] {
  let issns: readonly Issn[] = NONE;
  for (const [field, role] of ISSN_FIELDS) {
    const cell = textCell(table, field, index);
    if (cell === "") continue;
    const parsed = parseIssns(cell, role);
    for (const problem of parsed.problems) report({ ...problem, field });
    issns = issns.length === 0 ? parsed.issns : joinIssns([...issns, ...parsed.issns]);
  }
  return issns;
}

/** Each ISSN once, ordered by value, with the first role given to it. */
export function joinIssns(issns: Iterable<Issn>): readonly Issn[] {
  const roles = new Map<string, IssnRole | null>();
  for (const { value, role } of issns) roles.set(value, roles.get(value) ?? role);
  return [...roles].map(([value, role]) => ({ value, role })).sort((a, b) => compareText(a.value, b.value));
}

/** The text of a field, empty where the table has no such text column. */
export function textCell(table: SourceTable, field: string, index: number): string {
  const column = table.columns.get(field);
  return column?.kind === "text" ? (column.values[index] ?? "") : "";
}

function contentOf(table: SourceTable, index: number): string {
  const fields = [...table.columns.keys()].sort();
  const cells = fields.map((field) => {
    const column = table.columns.get(field);
    return column?.kind === "number"
      ? `${column.states[index]} ${column.values[index]}`
      : column?.values[index];
  });
  return cells.join("\n");
}

/** What kind of agreement a shared key is. */
export function kindOf(key: Key): LinkKey {
  return key.startsWith("issn:") ? "issn" : key.startsWith("cn:") ? "cn" : "title";
}

/** Content first and row last, so that the order of records does not depend on the order of the file. */
export function compareRecords(a: RegistryRecord, b: RegistryRecord): number {
  return (
    compareText(a.source, b.source) ||
    compareText(a.title, b.title) ||
    compareText(a.keys.join("\n"), b.keys.join("\n")) ||
    compareText(a.content(), b.content()) ||
    a.row - b.row
  );
}

function addTitleKeys(part: SplitTitle, keys: Set<Key>): void {
  const zh = part.zh === null ? "" : normalizeTitle(part.zh);
  const en = part.en === null ? "" : normalizeTitle(part.en);
  if (zh !== "") keys.add(`zh:${zh}`);
  if (en !== "") keys.add(`en:${en}`);
}

/** A cell of former titles: `;` between them, and `&` between Chinese ones. */
function splitFormerTitles(cell: string): readonly string[] {
  if (cell === "") return NONE;
  return cell.split(/[;；\t]|(?<=\p{Script=Han})&(?=\p{Script=Han})/u).map((title) => title.trim());
}
