/** Catalog: the rows of a published list as an edition that says what it knows and nothing more. */

import { isCalendarDay } from "../../model/calendar.js";
import { UsageError } from "../../model/errors.js";
import { IssueLog, type IssueReport } from "../../model/issue.js";
import type { InputDigest } from "../../model/table.js";
import { type Bilingual, compareText } from "../../model/text.js";
import { countIssues } from "../count-issues.js";
import { countTiers } from "../count-tiers.js";
import { freezeDeep } from "../freeze-deep.js";
import {
  EDITION_FORMAT,
  EDITION_FORMAT_VERSION,
  EDITION_STATUSES,
  type Edition,
  type EditionDiscipline,
  type EditionListing,
  type ListingStatus,
} from "../types.js";
import { LIBRARY_NAME, LIBRARY_VERSION } from "../version.js";
import { importIssues } from "./issues.js";
import { tierReader } from "./read-tier.js";
import type { ImportedRow, ListDeclaration } from "./types.js";

const NOT_STATED: Bilingual = {
  zh: "目录未说明中外期刊如何达到同一级别。",
  en: "The published list does not say how domestic and foreign journals came to the same tiers.",
};
const NOT_TESTED: Bilingual = {
  zh: "由已发布的目录导入，没有可供检验的数据。",
  en: "Imported from a published list; there are no values by which it could be tested.",
};
const NO_STATEMENT: Bilingual = {
  zh: "由已发布的目录导入，其使用范围以发布单位的说明为准。",
  en: "Imported from a published list; what it may be used for is for its publisher to say.",
};
const OWN_STATUSES: readonly ListingStatus[] = ["below", "experts", "untiered"];

export interface ImportContext {
  /** In the order of the list. */
  readonly rows: readonly ImportedRow[];
  readonly declaration: ListDeclaration;
  /** Names of the disciplines that have one; id → name. */
  readonly names: ReadonlyMap<string, Bilingual>;
  readonly inputs: readonly InputDigest[];
  /** Issues of reading, counted in the edition. */
  readonly issues: IssueReport;
}

/**
 * Makes the edition. One listing a row, in the order of the list; the journal is as that row prints it. Ranks,
 * scores, values, methodology, equivalence and the number of candidates are not known and not invented: null or
 * empty. A tier that is not of the scheme leaves the listing `untiered`, and an issue says what was printed.
 *
 * Throws `UsageError` `EDITION_ID`, `EDITION_STATUS`, `EDITION_DATE`, `SCHEME_LABELS`. Cost O(rows).
 */
export function importedEdition(context: ImportContext): { edition: Edition; issues: IssueReport } {
  const { rows, declaration, names, inputs } = context;
  checkDeclaration(declaration);
  const log = new IssueLog(importIssues);
  log.absorb(context.issues);
  const listings = listRows(rows, declaration, log);
  const ids = [...new Set(rows.map(({ discipline }) => discipline))];
  const { labels } = declaration.scheme;
  const disciplines = ids.map((id): EditionDiscipline => {
    const own = listings.filter((listing) => listing.discipline === id);
    const name = names.get(id) ?? { zh: id, en: id };
    return {
      id,
      name: { zh: name.zh, en: name.en },
      counts: countTiers(own, labels),
      ranked: [],
      excluded: 0,
    };
  });
  const assumed = rows.filter(({ journal }) => journal.populationReason === "neither").length;
  if (assumed > 0) {
    log.report("LIST_POPULATION_ASSUMED", { received: String(assumed), of: rows.length });
  }
  const issues = log.finish();
  const { catalog, statement = NO_STATEMENT } = declaration;
  const edition = freezeDeep<Edition>({
    format: EDITION_FORMAT,
    formatVersion: EDITION_FORMAT_VERSION,
    id: declaration.edition,
    status: declaration.status ?? "final",
    catalog: {
      id: catalog.id,
      title: { zh: catalog.title.zh, en: catalog.title.en },
      society: { zh: catalog.society.zh, en: catalog.society.en },
      language: catalog.language,
    },
    decisionDate: declaration.decisionDate ?? null,
    effectiveDate: declaration.effectiveDate ?? null,
    statement: { zh: statement.zh, en: statement.en },
    equivalence: { statement: { ...NOT_STATED }, steps: [], disciplines: [] },
    audit: {
      statement: { ...NOT_TESTED },
      yardstick: null,
      comparisons: [],
      domesticShares: [],
      lastEdition: null,
    },
    scheme: { id: declaration.scheme.id, labels: [...labels] },
    rules: null,
    methods: [],
    indicators: [],
    scales: [],
    candidates: null,
    disciplines,
    listings,
    exclusions: [],
    withheld: [],
    rightToPublish: [],
    issues: countIssues(issues),
    trace: [],
    manifest: {
      library: { name: LIBRARY_NAME, version: LIBRARY_VERSION },
      methodology: null,
      inputs: distinctInputs(inputs),
    },
  });
  return { edition, issues };
}

function listRows(
  rows: readonly ImportedRow[],
  { scheme }: ListDeclaration,
  log: IssueLog<typeof importIssues>,
): readonly EditionListing[] {
  const readTier = tierReader(scheme);
  const tiered = new Set(rows.filter(({ tier }) => tier !== "").map(({ discipline }) => discipline));
  return rows.map(({ discipline, tier: cell, status: word, journal, printed }): EditionListing => {
    const title = journal.titles.zh ?? journal.titles.en ?? journal.titles.other[0] ?? journal.key;
    const place = {
      source: printed.source,
      sheet: printed.sheet ?? undefined,
      row: printed.row,
      column: printed.cells.find(({ field }) => field === "tier")?.column,
      title,
    };
    const own = OWN_STATUSES.find((known) => known === word);
    const read = cell === "" ? null : readTier(cell);
    if (read !== null && !read.isExact) {
      log.report("LIST_TIER_SPELLING", { ...place, received: cell, expected: read.label });
    } else if (cell !== "" && read === null) {
      const expected = scheme.labels.join(", ");
      log.report("LIST_TIER_UNKNOWN", { ...place, received: cell, expected, scheme: scheme.id });
    } else if (cell === "" && own === undefined && tiered.has(discipline)) {
      log.report("LIST_TIER_BLANK", place);
    }
    const { key, titles, issns, cn, languages, country, publisher, sponsor, population } = journal;
    return {
      discipline,
      tier: read?.label ?? null,
      status: read === null ? (own ?? "untiered") : "tiered",
      population,
      scale: "",
      rank: null,
      of: 0,
      score: null,
      journal: { key, titles, issns, cn, languages, country, publisher, sponsor },
      values: [],
      printed,
    };
  });
}

function checkDeclaration({ edition, status, scheme, decisionDate, effectiveDate }: ListDeclaration): void {
  if (edition.trim() === "") throw new UsageError("EDITION_ID", "An edition needs an id, e.g. 2025.");
  if (status !== undefined && !EDITION_STATUSES.includes(status)) {
    throw new UsageError(
      "EDITION_STATUS",
      `The status of an edition is one of ${EDITION_STATUSES.join(", ")}.`,
    );
  }
  for (const date of [decisionDate, effectiveDate]) {
    if (date !== undefined && !isCalendarDay(date)) {
      throw new UsageError("EDITION_DATE", `"${date}" is no date of the form YYYY-MM-DD.`);
    }
  }
  const { labels, aliases = {} } = scheme;
  const stray = Object.values(aliases).find((label) => !labels.includes(label));
  if (labels.length === 0 || new Set(labels).size < labels.length || stray !== undefined) {
    throw new UsageError(
      "SCHEME_LABELS",
      "A scheme needs at least one label, each once, and an alias stands for one of them.",
    );
  }
}

/** A workbook read sheet by sheet is one input. */
function distinctInputs(inputs: readonly InputDigest[]): readonly InputDigest[] {
  const unique = new Map(inputs.map((input) => [`${input.name}\n${input.file}\n${input.sha256}`, input]));
  return [...unique.values()]
    .map(({ name, file, bytes, sha256 }) => ({ name, file, bytes, sha256 }))
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.file, b.file));
}
