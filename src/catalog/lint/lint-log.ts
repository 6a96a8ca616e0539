/** Catalog: findings as they are made, each with its place. */

import { describeIssue, type Issue, type IssueDetails } from "../../model/issue.js";
import { displayTitle } from "../../model/journal.js";
import type { Edition, EditionListing } from "../types.js";
import { type LintCode, lintIssues } from "./issues.js";
import type { LintFinding } from "./types.js";

export interface FindingPlace {
  readonly listing?: number | undefined;
  readonly discipline?: string | undefined;
  /** Field of the layout; `issn` stands for all columns of ISSNs. */
  readonly field?: string | undefined;
}

const ALIKE: Readonly<Record<string, readonly string[]>> = {
  issn: ["issn", "issnAny", "eissn"],
  title: ["title", "titleZh", "titleEn"],
};

export class LintLog {
  readonly #edition: Edition;
  readonly #findings: LintFinding[] = [];

  /** Column names by sheet and field, for cells that are blank. */
  readonly #columns = new Map<string, string>();

  constructor(edition: Edition) {
    this.#edition = edition;
    for (const { printed } of edition.listings) {
      for (const { field, column } of printed?.cells ?? []) {
        this.#columns.set(JSON.stringify([printed?.sheet, field]), column);
      }
    }
  }

  get findings(): readonly LintFinding[] {
    return this.#findings;
  }

  report(code: LintCode, place: FindingPlace, details: IssueDetails = {}): void {
    const title = place.listing === undefined ? undefined : this.title(place.listing);
    const discipline = this.disciplineName(place);
    this.add(describeIssue(lintIssues, code, { title, discipline, ...details }), place);
  }

  add(issue: Issue, { listing, discipline, field }: FindingPlace): void {
    const listed = listing === undefined ? undefined : this.#edition.listings[listing];
    const printed = listed?.printed;
    const { received } = issue;
    const fields = field === undefined ? [] : (ALIKE[field] ?? [field]);
    const columns = fields.flatMap((name) => printed?.cells.filter((cell) => cell.field === name) ?? []);
    const cell = columns.find(({ text }) => received !== undefined && text.includes(received)) ?? columns[0];
    this.#findings.push({
      code: issue.code,
      severity: issue.severity,
      listing: listing ?? null,
      discipline: listed?.discipline ?? discipline ?? null,
      title: listing === undefined ? null : this.title(listing),
      source: printed?.source ?? null,
      sheet: printed?.sheet ?? null,
      row: printed?.row ?? null,
      field: field ?? null,
      column: cell?.column ?? (printed === undefined ? null : this.#columnOf(printed.sheet, fields)),
      received: received ?? null,
      expected: issue.expected ?? null,
      message: { zh: issue.message.zh, en: issue.message.en },
    });
  }

  #columnOf(sheet: string | null, fields: readonly string[]): string | null {
    const found = fields.map((field) => this.#columns.get(JSON.stringify([sheet, field])));
    return found.find((column) => column !== undefined) ?? null;
  }

  title(listing: number): string {
    const { journal } = this.#edition.listings[listing] as EditionListing;
    return displayTitle(journal);
  }

  /** Where another listing stands, for a sentence: its row, else its number in the list. */
  placeOf(listing: number): { readonly other: string; readonly otherZh: string } {
    const { printed, discipline } = this.#edition.listings[listing] as EditionListing;
    if (printed === undefined) {
      return {
        other: `“${discipline}”, listing ${listing + 1}`,
        otherZh: `“${discipline}”第 ${listing + 1} 条`,
      };
    }
    const { sheet, row } = printed;
    return sheet === null
      ? { other: `row ${row}`, otherZh: `第 ${row} 行` }
      : { other: `sheet “${sheet}”, row ${row}`, otherZh: `工作表“${sheet}”第 ${row} 行` };
  }

  disciplineName({ listing, discipline }: FindingPlace): string | undefined {
    const id = listing === undefined ? discipline : this.#edition.listings[listing]?.discipline;
    return this.#edition.disciplines.find((known) => known.id === id)?.name.zh ?? id;
  }
}
