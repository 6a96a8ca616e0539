/** Publish: a publication list against editions, as a table. */

import type { ApartItem, BatchItem, BatchReport } from "../../catalog/batch/index.js";
import type { Issue } from "../../model/issue.js";
import type { Bilingual, Language } from "../../model/text.js";
import { CSV_DIALECTS, type CsvRows } from "../csv.js";
import { csvCells } from "../csv-cell.js";
import { spreadsheetCell } from "../spreadsheet-cell.js";
import { BATCH_SEPARATOR, type BatchRow, batchColumns } from "./batch-columns.js";
import { BATCH_SENTENCES, KIND_NAMES, placeText, STANDING_WORDS } from "./batch-words.js";

export interface BatchCsvSpec {
  readonly profile: "machine" | "spreadsheet";
  readonly language: Language;
}

/**
 * BatchRows in the order of the report, items that were not read or not identified first; an item has a row for each answer and
 * listing. The caution and the statement of the edition stand in every row, since rows are copied out of tables. The
 * machine profile keeps codes (`unmatched`, `issn`); the spreadsheet profile has words, and cells that no program
 * changes or runs. Cost: O(rows).
 */
export function batchRows(report: BatchReport, { profile, language }: BatchCsvSpec): CsvRows {
  const machine = profile === "machine";
  const protect = machine ? (text: string) => text : (text: string) => spreadsheetCell(text, "text");
  const columns = batchColumns(report, machine, language);
  return {
    header: columns.map(([header]) => protect(header[language])),
    rows: rowsOf(report, machine, language).map((row) => columns.map(([, read]) => protect(read(row)))),
  };
}

/** The whole text of the table, byte-order mark and last line end included where the profile has them. */
export function toBatchCsv(report: BatchReport, spec: BatchCsvSpec): string {
  const { header, rows } = batchRows(report, spec);
  const { byteOrderMark, newline } = CSV_DIALECTS[spec.profile];
  return `${byteOrderMark}${[header, ...rows].map((cells) => `${csvCells(cells).join(",")}${newline}`).join("")}`;
}

function rowsOf(report: BatchReport, machine: boolean, language: Language): readonly BatchRow[] {
  const word = (code: string, words: Bilingual) => (machine ? code : words[language]);
  const standing = (item: BatchItem) => word(item.standing, STANDING_WORDS[item.standing]);
  const unread = report.reading.issues.filter(({ severity }) => severity === "error");
  return [
    ...unread.map((issue): BatchRow => {
      const place = issue.row === undefined ? "" : BATCH_SENTENCES[language].row(issue.row);
      const note = [place, issue.message[language]].join(" ").trim();
      return { standing: word("unread", UNREAD), publication: null, note: noteOf(issue, note) };
    }),
    ...report.unmatched.flatMap((unmatched) =>
      unmatched.items.map((item): BatchRow => {
        return { standing: standing(item), publication: item.publication, item, unmatched };
      }),
    ),
    ...report.journals.flatMap((group) =>
      group.items.flatMap((item): readonly BatchRow[] => {
        const row: BatchRow = { standing: standing(item), publication: item.publication, item, group };
        if (item.answers.length === 0) return [row];
        return item.answers.flatMap((answer): readonly BatchRow[] => {
          const { listings } = answer;
          return listings.length === 0
            ? [{ ...row, answer }]
            : listings.map((listing) => ({ ...row, answer, listing }));
        });
      }),
    ),
    ...report.notApplicable.map(({ publication, kind }: ApartItem): BatchRow => {
      return { standing: word("not-applicable", APART), publication, note: word(kind, KIND_NAMES[kind]) };
    }),
    ...report.duplicates.map(({ publication, of }): BatchRow => {
      const note = [of.id, placeText(of.place, language)].filter((text) => text !== "").join(BATCH_SEPARATOR);
      return { standing: word("duplicate", DUPLICATE), publication, note };
    }),
  ];
}

function noteOf({ code }: Issue, text: string): string {
  return `${text} [${code}]`;
}

const UNREAD: Bilingual = { zh: "未能读取", en: "NOT READ" };
const APART: Bilingual = { zh: "目录不适用", en: "not applicable" };
const DUPLICATE: Bilingual = { zh: "重复", en: "duplicate" };
