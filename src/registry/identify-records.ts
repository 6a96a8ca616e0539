/** Registry: the journals of one list that is spread over several tables, record by record. */

import { IssueLog } from "../model/issue.js";
import type { Journal } from "../model/journal.js";
import type { SourceTable } from "../model/table.js";
import { describeJournal } from "./describe-journal.js";
import { groupCandidates } from "./group-candidates.js";
import { registryIssues } from "./issues.js";
import { journalKeys } from "./journal-key.js";
import { readPopulation } from "./journal-population.js";
import { cnNumber, parseCns } from "./parse-cns.js";
import { type RecordProblem, type RegistryRecord, readRecord, textCell } from "./registry-record.js";
import { splitTitle } from "./split-title.js";

export interface IdentifiedRecord {
  /** Index of the table, and of the record in it. */
  readonly table: number;
  readonly record: number;
  /**
   * The journal as this record prints it: nothing is taken over from another record. Records that are one journal
   * have one key.
   */
  readonly journal: Journal;
  /** CN numbers of the record beside that of the journal: two journals in one row. */
  readonly furtherCns: readonly string[];
  /** Stars and like marks of the title. */
  readonly marks: readonly string[];
  readonly problems: readonly RecordProblem[];
}

const NO_RULINGS = { identity: new Map(), separate: new Set<string>(), same: [] } as const;
const TITLE_FIELDS = ["title", "titleZh", "titleEn"] as const;

/**
 * Reads who each record is and which records are one journal, by the rules of the candidates' list: titles agree
 * and identifiers do not contradict.
 *
 * Population: what the column `population` declares; else domestic where a CN number is printed, a damaged one
 * included; else domestic where the title is in Chinese characters alone, with reason `neither`; else foreign.
 * Cost: O(records · log records).
 *
 * @param place what tells records of equal titles and identifiers apart, such as discipline and tier, so that the
 *   keys of namesakes do not depend on the order of rows and sheets
 */
export function identifyRecords(
  tables: readonly SourceTable[],
  place: (table: number, record: number) => string,
): readonly IdentifiedRecord[] {
  const read = tables.flatMap((table, position) => {
    // Sheets of one file share its name; here each needs a name of its own.
    const own = { ...table, name: `${position}` };
    return Array.from({ length: table.length }, (_, index) => {
      const problems: RecordProblem[] = [];
      const record = readRecord(own, index, (problem) => problems.push(problem));
      return { own, position, index, record, problems };
    });
  });
  // One list: how it is cut into sheets says nothing. A cell with two scripts is named by its Chinese part, so that
  // its key is that of the title printed alone.
  const records = read.map(({ record, position }, at) => {
    const title = record.zh ?? record.en ?? record.title;
    return { ...record, source: "", index: at, title, content: () => place(position, record.index) };
  });
  const groups = groupCandidates(records, NO_RULINGS, () => [], new IssueLog(registryIssues));
  const keys = journalKeys(groups.map((group) => [group.records, []]));
  const keyOf: string[] = [];
  groups.forEach((group, i) => {
    for (const { index } of group.records) keyOf[index] = keys[i] as string;
  });
  return read.map(({ own, position, index, record, problems }, at): IdentifiedRecord => {
    const key = keyOf[at] as string;
    const single = { key, candidates: [record], linked: [] };
    const described = describeJournal(single, new Map([[own.name, own]]));
    const cells = TITLE_FIELDS.map((field) => textCell(own, field, index)).filter((cell) => cell !== "");
    const { zh, en } = described.titles;
    return {
      table: position,
      record: index,
      journal: {
        ...described,
        titles: { ...described.titles, other: zh === null && en === null ? described.titles.other : [] },
        ...population(own, index, record),
      },
      furtherCns: record.cns.filter((cn) => described.cn === null || cnNumber(cn) !== cnNumber(described.cn)),
      marks: cells.flatMap((cell) => splitTitle(cell).marks),
      problems,
    };
  });
}

function population(
  table: SourceTable,
  index: number,
  record: RegistryRecord,
): Pick<Journal, "population" | "populationReason"> {
  const declared = readPopulation(textCell(table, "population", index));
  if (declared !== null) return { population: declared, populationReason: "declared" };
  const cn = textCell(table, "cn", index);
  const isDamaged = cn !== "" && parseCns(cn).problems.some(({ code }) => code === "CN_DAMAGED");
  if (record.cns.length > 0 || isDamaged) return { population: "domestic", populationReason: "cn-number" };
  const chinese = record.zh !== null && record.en === null;
  return { population: chinese ? "domestic" : "foreign", populationReason: "neither" };
}
