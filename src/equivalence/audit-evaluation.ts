/** Equivalence: the audit of an evaluation: every listing with a tier, against the yardstick that is declared. */

import type { AuditGroup, AuditSpec, AuditYardstick } from "../methodology/equivalence.js";
import type { Methodology } from "../methodology/types.js";
import type { Audit, AuditComparison, DomesticShare, Finding, ShareChange } from "../model/equivalence.js";
import { type DisciplineEvaluation, type Listing, TierCode } from "../model/evaluation.js";
import type { Journal } from "../model/journal.js";
import { type CandidatePool, type GradeColumn, gradeKey, metricKey } from "../model/pool.js";
import type { Bilingual } from "../model/text.js";
import {
  auditGroups,
  auditTiers,
  domesticShare,
  domesticShareChange,
  type Audit as TierAudit,
  type TierListing,
  type Yardstick,
} from "./audit/index.js";
import { lastTiers } from "./last-tiers.js";

const DOMESTIC: Bilingual = { zh: "国内期刊", en: "domestic journals" };
const FOREIGN: Bilingual = { zh: "国外期刊", en: "foreign journals" };
const OTHERS: Bilingual = { zh: "其他期刊", en: "other journals" };
const STRATA = 5;
const MINIMUM_CELL = 2;

/**
 * Compares domestic with foreign journals, then every declared group with the others, inside disciplines and at
 * equal values of the yardstick; and counts domestic journals by tier. Without a yardstick it says so.
 * Cost: O(listings log listings) per group.
 */
export function auditEvaluation(
  pool: CandidatePool,
  { audit: spec, tiers }: Pick<Methodology, "audit" | "tiers">,
  disciplines: readonly DisciplineEvaluation[],
): Audit {
  const { labels } = tiers;
  const indexOf = new Map(pool.journals.map((journal, index) => [journal.key, index]));
  const listings = disciplines.flatMap(({ final }) => final).filter(({ status }) => status !== "experts");
  const indices = listings.map(({ journal }) => indexOf.get(journal) as number);
  const input = {
    tier: Uint8Array.from(listings, ({ tier }) => (tier === null ? TierCode.below : labels.indexOf(tier))),
    yardstick: spec?.yardstick === undefined ? null : readYardstick(pool, spec.yardstick, listings, indices),
    within: listings.map(({ discipline }) => discipline),
  };
  const options = {
    tiers: labels,
    below: TierCode.below,
    strata: spec?.strata ?? STRATA,
    minimumPerGroup: spec?.minimumCell ?? MINIMUM_CELL,
    minimumJournals: spec?.minimumJournals,
    names: spec?.yardstick === undefined ? {} : { yardstick: spec.yardstick.name },
  };
  const origin = auditTiers(
    { ...input, focal: listings.map(({ population }) => population === "domestic") },
    { ...options, names: { ...options.names, focal: DOMESTIC, reference: FOREIGN } },
  );
  const groups = (spec?.by ?? []).map((group, k) => ({
    id: String(k),
    names: { focal: group.name, reference: OTHERS },
    focal: indices.map((index) => belongs(pool, index, group)),
  }));
  return Object.freeze({
    statement: origin.sentence,
    yardstick:
      spec?.yardstick === undefined
        ? null
        : {
            name: spec.yardstick.name,
            source: spec.yardstick.source,
            column: spec.yardstick.column ?? "",
          },
    comparisons:
      input.yardstick === null
        ? []
        : [
            describe(origin, origin.sentence, null),
            ...auditGroups(input, groups, options).map(({ audit, sentence, adjustedP }) =>
              describe(audit, sentence, adjustedP),
            ),
          ],
    domesticShares: domesticShares(pool, spec, disciplines, labels),
    lastEdition: spec?.lastEdition?.edition ?? null,
  });
}

/** Grades count in the discipline's own category where the list has it, else in all. */
function readYardstick(
  pool: CandidatePool,
  spec: AuditYardstick,
  listings: readonly Listing[],
  indices: readonly number[],
): Yardstick {
  if ("grades" in spec) {
    const { byJournal } = pool.grades.get(gradeKey(spec)) as GradeColumn;
    return {
      grades: indices.map((index, i) => {
        const all = byJournal[index] ?? [];
        const own = all.filter(({ category }) => category === listings[i]?.discipline);
        return bestGrade(
          (own.length > 0 ? own : all).map(({ grade }) => grade),
          spec.grades,
        );
      }),
      order: spec.grades,
    };
  }
  const values = pool.metrics.get(metricKey(spec.source, spec.column))?.values;
  return {
    scores: Float64Array.from(indices, (index) => values?.[index] ?? Number.NaN),
    better: spec.better,
  };
}

/** Of several grades the best; null where none is in the order. */
function bestGrade(grades: readonly string[], order: readonly string[]): string | null {
  const places = grades.map((grade) => order.indexOf(grade)).filter((place) => place >= 0);
  return places.length === 0 ? null : (order[Math.min(...places)] as string);
}

function belongs(pool: CandidatePool, index: number, group: AuditGroup): boolean | null {
  const { languages, country, flags } = pool.journals[index] as Journal;
  if ("language" in group) return languages.length === 0 ? null : languages.includes(group.language);
  if ("country" in group) return country === null ? null : country === group.country;
  if ("flag" in group) return flags.some(({ name }) => name === group.flag);
  const value = pool.metrics.get(metricKey(group.source, group.column))?.values[index] ?? Number.NaN;
  return Number.isNaN(value) ? null : value >= group.atLeast;
}

function describe(
  { names, verdict, allTiers, topTiers, logistic, ordinal, tierDifference, sizes, issues }: TierAudit,
  sentence: Bilingual,
  adjustedP: number | null,
): AuditComparison {
  const main = verdict?.oddsRatio ?? null;
  const regression = ordinal ?? logistic;
  const finite = (value: number | null | undefined) =>
    value !== null && value !== undefined && Number.isFinite(value) ? value : null;
  return {
    group: names.focal,
    sentence,
    class: allTiers?.class ?? topTiers?.oddsRatio?.class ?? null,
    figures: {
      oddsRatio: finite(main?.value),
      lower: finite(main?.interval[0]),
      upper: finite(main?.interval[1]),
      p: finite(verdict?.p),
      adjustedP: finite(adjustedP),
      topTiersOddsRatio: finite(topTiers?.oddsRatio?.value),
      uniformP: finite(regression?.uniform.p),
      nonUniformP: finite(regression?.nonUniform?.p),
      tierDifference: finite(tierDifference?.value),
      focal: sizes.focalCompared,
      reference: sizes.referenceCompared,
    },
    findings: issues.issues.map(({ code, message }): Finding => ({ code, message })),
  };
}

/** Shares by discipline and tier, and how they changed since the last edition where one is declared. */
function domesticShares(
  pool: CandidatePool,
  spec: AuditSpec | undefined,
  disciplines: readonly DisciplineEvaluation[],
  tiers: readonly string[],
): readonly DomesticShare[] {
  const now = disciplines.flatMap(({ id, final }) =>
    final.flatMap(({ journal, tier, population }): TierListing[] =>
      tier === null ? [] : [{ journal, discipline: id, tier, population }],
    ),
  );
  const list = spec?.lastEdition;
  const before = list === undefined ? null : lastListings(pool, list, disciplines, tiers);
  const changes = new Map<string, ShareChange>(
    (before === null ? [] : domesticShareChange(before, now, { tiers })).map((cell) => [
      JSON.stringify([cell.discipline, cell.tier]),
      {
        domestic: cell.before.domestic,
        all: cell.before.listings,
        difference: cell.change,
        flows: Object.fromEntries(
          Object.entries(cell.flows).map(([flow, { domestic, foreign }]) => [flow, { domestic, foreign }]),
        ),
      },
    ]),
  );
  return domesticShare(now, { tiers }).map(({ discipline, tier, domestic, listings, share, interval }) => ({
    discipline,
    tier,
    domestic,
    all: listings,
    share,
    lower: interval?.[0] ?? null,
    upper: interval?.[1] ?? null,
    change: changes.get(JSON.stringify([discipline, tier])) ?? null,
  }));
}

/** Journals of the pool in the last edition. */
function lastListings(
  pool: CandidatePool,
  list: NonNullable<AuditSpec["lastEdition"]>,
  disciplines: readonly DisciplineEvaluation[],
  tiers: readonly string[],
): readonly TierListing[] {
  const members = new Map(pool.disciplines.map((own) => [own.id, new Set(own.members)]));
  const tierOf = lastTiers(pool, list, tiers, (index, id) => members.get(id)?.has(index) === true);
  return disciplines.flatMap(({ id }) =>
    pool.journals.flatMap(({ key, population }, index): TierListing[] => {
      const tier = tierOf(index, id);
      return tier === null ? [] : [{ journal: key, discipline: id, tier, population }];
    }),
  );
}
