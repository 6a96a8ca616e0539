/**
 * Catalog: an evaluation becomes an edition, the plain value that every output is made from and that a reader
 * can check: what stands where, why, from which bytes, and what may be done with it.
 */

import type { CatalogTerms, Erratum } from "../methodology/project.js";
import type { IndicatorSpec, Methodology } from "../methodology/types.js";
import { isCalendarDay } from "../model/calendar.js";
import { UsageError } from "../model/errors.js";
import type { Evaluation, TraceEntry } from "../model/evaluation.js";
import { type IssueReport, joinReports } from "../model/issue.js";
import type { InputDigest } from "../model/table.js";
import type { Bilingual } from "../model/text.js";
import { collectExclusions } from "./collect-exclusions.js";
import { countIssues } from "./count-issues.js";
import { countTiers } from "./count-tiers.js";
import { describeDiagnostics } from "./describe-diagnostics.js";
import { describeEquivalence } from "./describe-equivalence.js";
import { describeMethods, describeNodes, type MethodDeclarations } from "./describe-method.js";
import { copyPlain, finiteOrNull, freezeDeep } from "./freeze-deep.js";
import { type LicenceOptions, type LicenceRuling, ruleLicences } from "./licence.js";
import { listJournals } from "./list-journals.js";
import { manifest } from "./manifest.js";
import {
  type CatalogIdentity,
  EDITION_FORMAT,
  EDITION_FORMAT_VERSION,
  EDITION_STATUSES,
  type Edition,
  type EditionDiscipline,
  type EditionIndicator,
  type EditionStatus,
  type EditionTrace,
} from "./types.js";

export interface EditionOptions extends LicenceOptions {
  /** Id of the edition inside its catalog, e.g. `2026`. */
  readonly id: string;
  readonly status: EditionStatus;
  readonly catalog: CatalogIdentity;
  /** `YYYY-MM-DD`. */
  readonly decisionDate?: string | undefined;
  readonly effectiveDate?: string | undefined;
  /** Files that decided the result beside the pool's own inputs, e.g. the project file. */
  readonly inputs?: readonly InputDigest[] | undefined;
  /** Terms under which others may reuse the edition. */
  readonly terms?: CatalogTerms | undefined;
  /** What an erratum corrects. */
  readonly errata?: readonly Erratum[] | undefined;
  /** Gives a Chinese title its key in pinyin order, e.g. `pinyinKey` of the entry `journal-tiering/pinyin`. */
  readonly pinyin?: ((title: string) => string) | undefined;
  /** Every issue met on the way, to be counted; those of the pool and the evaluation where absent. */
  readonly issues?: IssueReport | undefined;
  /** Declarations of the methods that the methodology may name, e.g. `scoringMethods`, for titles and formulas. */
  readonly methods?: MethodDeclarations | undefined;
}

/**
 * Makes an edition of an evaluation.
 *
 * Listings are the evaluation's final ones, discipline by discipline. Values keep their full precision; a missing
 * one is null with its state beside it. Values that a licence keeps back are null and named in `withheld`.
 * Same evaluation and options: same value on every runtime, member by member; the clock is never read.
 *
 * Throws `UsageError` `EDITION_ID`, `EDITION_STATUS` or `EDITION_DATE` for options of the wrong form.
 * Cost: O(listings × indicators).
 */
export async function edition(
  evaluation: Evaluation<Methodology>,
  options: EditionOptions,
): Promise<Edition> {
  checkOptions(options);
  const { methodology, pool } = evaluation;
  const { catalog } = options;
  const ruling = ruleLicences(methodology, options);
  const evaluated = [...evaluation.disciplines.values()];
  const exclusions = collectExclusions(evaluation, ruling);
  return freezeDeep<Edition>({
    format: EDITION_FORMAT,
    formatVersion: EDITION_FORMAT_VERSION,
    id: options.id,
    status: options.status,
    catalog: {
      id: catalog.id,
      title: bilingual(catalog.title),
      society: bilingual(catalog.society),
      language: catalog.language,
    },
    decisionDate: options.decisionDate ?? null,
    effectiveDate: options.effectiveDate ?? null,
    statement: bilingual(methodology.statement),
    ...(options.errata === undefined
      ? {}
      : {
          errata: options.errata.map(({ date, text, origin }) => ({
            date,
            text: bilingual(text),
            origin: bilingual(origin),
          })),
        }),
    ...(options.terms === undefined
      ? {}
      : { terms: { name: options.terms.name, url: options.terms.url ?? null } }),
    equivalence: describeEquivalence(evaluation, ruling),
    audit: evaluation.audit,
    scheme: { id: methodology.tiers.id, labels: [...methodology.tiers.labels] },
    rules: {
      title: bilingual(methodology.title),
      eligibility: copyPlain(methodology.eligibility),
      smallDiscipline: copyPlain(methodology.smallDiscipline),
      cuts: copyPlain(methodology.cuts),
    },
    methods: describeMethods(methodology, options.methods),
    indicators: methodology.indicators.map((indicator) => describeIndicator(indicator, ruling)),
    scales: methodology.scales.map(({ id, name, population }) => ({ id, name: bilingual(name), population })),
    candidates: pool.journals.length,
    disciplines: evaluated.map(
      (discipline): EditionDiscipline => ({
        id: discipline.id,
        name: disciplineName(methodology, discipline.id),
        counts: countTiers(discipline.final, methodology.tiers.labels),
        ranked: discipline.scales.map(({ id, ranked, better, nodes, diagnostics }) => ({
          scale: id,
          journals: ranked,
          better,
          nodes: describeNodes(methodology, id, nodes),
          diagnostics: describeDiagnostics(diagnostics, ruling),
        })),
        excluded: exclusions.filter((exclusion) => exclusion.discipline === discipline.id).length,
      }),
    ),
    listings: listJournals(evaluation, ruling, options.pinyin),
    exclusions,
    withheld: ruling.withheld,
    rightToPublish: (options.rightToPublish ?? []).map(({ source, statement }) => ({ source, statement })),
    issues: countIssues(options.issues ?? joinReports(pool.issues, evaluation.issues)),
    trace: evaluated.flatMap(({ trace }) => trace.map((entry) => describeTrace(entry, ruling))),
    manifest: await manifest(methodology, [...pool.inputs, ...(options.inputs ?? [])]),
  });
}

function checkOptions({ id, status, decisionDate, effectiveDate }: EditionOptions): void {
  if (id.trim() === "") throw new UsageError("EDITION_ID", "An edition needs an id, e.g. 2026.");
  if (!EDITION_STATUSES.includes(status)) {
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
}

function describeIndicator(indicator: IndicatorSpec, ruling: LicenceRuling): EditionIndicator {
  const { id, source, column, direction, unit, window, selfCitations } = indicator;
  return {
    id,
    name: bilingual(indicator.name),
    source,
    column,
    direction,
    unit,
    edition: indicator.edition,
    window,
    selfCitations,
    licence: ruling.licence(id),
    missing: copyPlain(indicator.missing),
    censored: indicator.censored === undefined ? null : copyPlain(indicator.censored),
    outliers: copyPlain(indicator.outliers ?? []),
    normalize: copyPlain(indicator.normalize),
  };
}

function describeTrace(entry: TraceEntry, ruling: LicenceRuling): EditionTrace {
  const { journal, discipline, indicator, step, rule } = entry;
  const withheld = !ruling.mayPrintIndicator(indicator);
  return {
    journal,
    discipline,
    indicator,
    step,
    rule,
    from: withheld ? null : finiteOrNull(entry.from),
    to: withheld ? null : finiteOrNull(entry.to),
    withheld,
  };
}

function disciplineName(methodology: Methodology, id: string): Bilingual {
  const declared =
    methodology.disciplines === "all" ? undefined : methodology.disciplines.find((spec) => spec.id === id);
  return declared ? bilingual(declared.name) : { zh: id, en: id };
}

function bilingual({ zh, en }: Bilingual): Bilingual {
  return { zh, en };
}
