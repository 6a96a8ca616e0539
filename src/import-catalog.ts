/**
 * The recipe: a published list → an edition. Read from top to bottom it is the method:
 *
 * bytes → rows arranged → tables → who each row is → listings → declared counts checked
 */

import {
  type CountCheck,
  checkCounts,
  type Edition,
  type ImportedRow,
  importedEdition,
  importIssues,
  type ListSpec,
  type PrintedCell,
  reportChecks,
} from "./catalog/index.js";
import {
  type PrintedList,
  readControlTotals,
  readPrintedLists,
  type SourceLayout,
  type StatedTotals,
} from "./ingest/index.js";
import { IssueLog, type IssueReport, joinReports } from "./model/issue.js";
import type { DeclaredCount, PrintedNote } from "./model/printed-list.js";
import type { SourceTable } from "./model/table.js";
import type { Bilingual } from "./model/text.js";
import { type IdentifiedRecord, identifyRecords } from "./registry/index.js";

export type ImportSpec = ListSpec<string | SourceLayout>;

export interface ImportedCatalog {
  readonly edition: Edition;
  /** What the list, its index and the caller declare, and the caller's further counts. */
  readonly declared: readonly DeclaredCount[];
  /** Each of them beside what was read. */
  readonly checks: readonly CountCheck[];
  /** Headings and remarks that were no journals. */
  readonly notes: readonly PrintedNote[];
  /** Those of reading, then of the import. */
  readonly issues: IssueReport;
}

/**
 * What of a row is kept with its listing: who the journal is, and its tier. Metrics and zones of other publishers
 * that a list repeats are not the society's to pass on.
 */
const KEPT_FIELDS = new Set(
  "title titleZh titleEn formerTitle issn eissn issnAny cn language country publisher sponsor discipline population tier".split(
    " ",
  ),
);

/**
 * Imports a published list, from its bytes or from tables that were read already.
 *
 * **Input** `spec` says what the list is and how it is printed; `knownLists` has some.
 * **Output** an edition with one listing a row, the counts that were declared beside those that were read, and
 * every row that was no journal. What the list does not say is null (see `Edition`).
 * **Missing** a row without title and identifier is left out with an issue.
 * **Throws** as `readTables` where the file cannot be read; UsageError for a faulty `spec`.
 * **Cost** O(bytes + rows · log rows).
 */
export async function importCatalog(
  input: Uint8Array | readonly SourceTable[],
  spec: ImportSpec,
): Promise<ImportedCatalog> {
  const lists = await readLists(input, spec);
  const tables = lists.map(({ table }) => table);
  const index =
    input instanceof Uint8Array && spec.controlTotals !== undefined
      ? await readControlTotals(input, {
          ...spec.controlTotals,
          name: spec.source.name,
          tiers:
            spec.controlTotals.tiers ?? Object.fromEntries(spec.scheme.labels.map((label) => [label, label])),
        })
      : { counts: [], ids: new Map<string, string>() };
  const places = listPlaces(lists, index, spec);
  const declared = [...index.counts, ...lists.flatMap(({ counts }) => counts), ...(spec.declared ?? [])];

  const log = new IssueLog(importIssues);
  const notes = lists.flatMap((list) => list.notes);
  const source = spec.source.name;
  for (const { sheet, row, text } of notes) {
    log.report("LIST_NOTE", { source, sheet: sheet ?? undefined, row, received: text });
  }
  const identified = identifyRecords(tables, (table, record) =>
    placeOf(tables[table] as SourceTable, record, spec, places),
  );
  const rows = identified.flatMap((record) => rowsOf(record, tables, spec, places, log));
  const { edition, issues } = importedEdition({
    rows,
    declaration: spec,
    names: disciplineNames(places, spec),
    inputs: tables.map(({ digest }) => digest),
    issues: joinReports(...tables.map((table) => table.issues), log.finish()),
  });

  const checks = checkCounts(edition, declared, spec.scheme);
  const counted = new IssueLog(importIssues);
  reportChecks(checks, source, counted);
  return Object.freeze({ edition, declared, checks, notes, issues: joinReports(issues, counted.finish()) });
}

async function readLists(
  input: Uint8Array | readonly SourceTable[],
  { source, scheme, tier }: ImportSpec,
): Promise<readonly PrintedList[]> {
  if (!(input instanceof Uint8Array)) {
    return input.map((table) => ({ table, title: null, counts: [], notes: [] }));
  }
  const { name, file, layout = "society-list", sheet, encoding, delimiter, headerRow } = source;
  return readPrintedLists(input, {
    ...{ name, file, layout, sheet, encoding, delimiter, headerRow },
    tierLabels: [...scheme.labels, ...Object.keys(scheme.aliases ?? {})],
    form: tier.from === "headings" ? "names" : tier.from === "carried-down" ? "carried-down" : "every-row",
  });
}

/** Sheet → discipline. */
type Places = ReadonlyMap<string, { readonly id: string; readonly name: string | null }>;

function placeOf(table: SourceTable, record: number, spec: ImportSpec, places: Places): string {
  const cell = (field: string) => texts(table, field)[record] ?? "";
  return [...disciplinesOf(cell("discipline"), table.sheet, spec, places), cell("tier")].join("\n");
}

function rowsOf(
  { table: position, record, journal, marks, problems, furtherCns }: IdentifiedRecord,
  tables: readonly SourceTable[],
  spec: ImportSpec,
  places: Places,
  log: IssueLog<typeof importIssues>,
): readonly ImportedRow[] {
  const table = tables[position] as SourceTable;
  const { name: source, sheet } = table;
  const row = table.rowNumbers[record] as number;
  const cells = printedCells(table, record);
  const cell = (field: string) => cells.find((printed) => printed.field === field)?.text ?? "";
  const { titles, issns, cn } = journal;
  const isNamed = titles.zh !== null || titles.en !== null || titles.other.length > 0;
  const place = { source, sheet: sheet ?? undefined, row };
  if (!isNamed && issns.length === 0 && cn === null && problems.length === 0) {
    log.report("LIST_ROW_EMPTY", place);
    return [];
  }
  const tier =
    spec.tier.from === "constant"
      ? spec.tier.label
      : spec.tier.from === "sheet"
        ? (spec.tier.labels[sheet ?? ""] ?? "")
        : cell("tier");
  const printed = {
    source,
    sheet,
    row,
    cells,
    marks: [...marks],
    problems: [
      ...furtherCns.map((received) => ({ code: "CN_FURTHER", field: "cn", received, hints: [] })),
      ...problems.map(({ code, field, received, hints }) => ({
        code,
        field,
        received,
        hints: [...hints],
      })),
    ],
  };
  const status = texts(table, "status")[record] ?? "";
  return disciplinesOf(cell("discipline"), sheet, spec, places).map((id) => {
    if (id === "") log.report("LIST_DISCIPLINE_BLANK", { ...place, title: titles.zh ?? titles.en ?? "" });
    return { discipline: id === "" ? spec.catalog.id : id, tier, status, journal, printed };
  });
}

function printedCells(table: SourceTable, record: number): readonly PrintedCell[] {
  return [...table.columns].flatMap(([field, column]): PrintedCell[] => {
    const text = column.kind === "text" && KEPT_FIELDS.has(field) ? (column.values[record] ?? "") : "";
    return text === "" ? [] : [{ field, column: column.header, text }];
  });
}

function disciplinesOf(
  printed: string,
  sheet: string | null,
  { discipline, catalog }: ImportSpec,
  places: Places,
): readonly string[] {
  switch (discipline.from) {
    case "constant":
      return [discipline.id];
    case "sheet":
      return [places.get(sheet ?? "")?.id ?? sheet ?? catalog.id];
    case "column": {
      const parts = discipline.separator === undefined ? [printed] : printed.split(discipline.separator);
      const named = [...new Set(parts.map((part) => part.trim()))].filter((part) => part !== "");
      return named.length === 0 ? [""] : named;
    }
  }
}

/**
 * Names in full: as the index of the workbook has them, else as the heading of the list. The id is the name of the
 * sheet; where the index is said to have codes, it is the code, or the name in the index where that has none.
 */
function listPlaces(
  lists: readonly PrintedList[],
  { counts, ids }: StatedTotals,
  { discipline, controlTotals }: ImportSpec,
): Places {
  const places = new Map<string, { readonly id: string; readonly name: string | null }>();
  if (discipline.from !== "sheet") return places;
  const indexed = [...new Set(counts.flatMap((count) => count.discipline ?? []))];
  for (const { table, title } of lists) {
    const { sheet } = table;
    if (sheet === null) continue;
    const entry =
      indexed.find((name) => title !== null && oneLine(name) === oneLine(title)) ??
      indexed.find((name) => name.trim().startsWith(sheet));
    const name = (entry ?? title)?.trim() ?? null;
    const isCoded = controlTotals?.id !== undefined && entry !== undefined;
    places.set(sheet, { id: isCoded ? (ids.get(entry) ?? entry.trim()) : sheet, name });
  }
  return places;
}

function disciplineNames(
  places: Places,
  { discipline, catalog }: ImportSpec,
): ReadonlyMap<string, Bilingual> {
  const names = new Map<string, Bilingual>([[catalog.id, catalog.title]]);
  if (discipline.from === "constant" && discipline.name !== undefined)
    names.set(discipline.id, discipline.name);
  for (const { id, name } of places.values()) if (name !== null) names.set(id, { zh: name, en: name });
  return names;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function texts(table: SourceTable, field: string): readonly string[] {
  const column = table.columns.get(field);
  return column?.kind === "text" ? column.values : [];
}
