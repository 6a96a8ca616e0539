/** Catalog: the figures a secretary looks at first. */

import type { Methodology } from "../methodology/types.js";
import type { Evaluation } from "../model/evaluation.js";
import { joinReports } from "../model/issue.js";
import { type Bilingual, compareText } from "../model/text.js";
import { collectExclusions } from "./collect-exclusions.js";
import { countIssues } from "./count-issues.js";
import { addCounts, countTiers } from "./count-tiers.js";
import { ruleLicences } from "./licence.js";
import { type NamedWithholding, nameWithheld } from "./name-withheld.js";
import type {
  CatalogIdentity,
  Edition,
  EditionExclusion,
  EditionStatus,
  IssueCount,
  TierCount,
} from "./types.js";

export interface Summary {
  /** Null for an evaluation that is no edition yet. */
  readonly edition: {
    readonly catalog: CatalogIdentity;
    readonly id: string;
    readonly status: EditionStatus;
  } | null;
  readonly labels: readonly string[];
  /** Journals that were candidates; null where an imported edition does not say. */
  readonly candidates: number | null;
  /** Listings; a journal in two disciplines has two. */
  readonly listings: number;
  readonly disciplines: readonly SummaryDiscipline[];
  readonly total: readonly TierCount[];
  /** By count, most first, then code. `reason` is that of the first journal excluded so. */
  readonly excluded: readonly { readonly code: string; readonly count: number; readonly reason: Bilingual }[];
  readonly issues: readonly IssueCount[];
  /** Indicators and scores that a licence keeps back; null where no ruling was made yet. */
  readonly withheld: readonly NamedWithholding[] | null;
}

export interface SummaryDiscipline {
  readonly id: string;
  readonly name: Bilingual;
  readonly counts: readonly TierCount[];
  readonly excluded: number;
}

/** Reads the figures of an edition, or of an evaluation before it becomes one. O(listings + exclusions). */
export function summarize(subject: Edition | Evaluation<Methodology>): Summary {
  if ("format" in subject) {
    return {
      edition: { catalog: subject.catalog, id: subject.id, status: subject.status },
      labels: subject.scheme.labels,
      candidates: subject.candidates,
      listings: subject.listings.length,
      disciplines: subject.disciplines.map(({ id, name, counts, excluded }) => ({
        id,
        name,
        counts,
        excluded,
      })),
      total: addCounts(
        subject.disciplines.map(({ counts }) => counts),
        subject.scheme.labels,
      ),
      excluded: countReasons(subject.exclusions),
      issues: subject.issues,
      withheld: subject.withheld.map((withheld) => nameWithheld(subject, withheld)),
    };
  }
  const { methodology } = subject;
  const { labels } = methodology.tiers;
  const exclusions = collectExclusions(subject, ruleLicences(methodology));
  const names = new Map(
    methodology.disciplines === "all" ? [] : methodology.disciplines.map(({ id, name }) => [id, name]),
  );
  const disciplines = [...subject.disciplines.values()].map(({ id, final }) => ({
    id,
    name: names.get(id) ?? { zh: id, en: id },
    counts: countTiers(final, labels),
    excluded: exclusions.filter((exclusion) => exclusion.discipline === id).length,
  }));
  return {
    edition: null,
    labels,
    candidates: subject.pool.journals.length,
    listings: [...subject.disciplines.values()].reduce((sum, { final }) => sum + final.length, 0),
    disciplines,
    total: addCounts(
      disciplines.map(({ counts }) => counts),
      labels,
    ),
    excluded: countReasons(exclusions),
    issues: countIssues(joinReports(subject.pool.issues, subject.issues)),
    withheld: null,
  };
}

function countReasons(exclusions: readonly EditionExclusion[]): Summary["excluded"] {
  const counts = new Map<string, { code: string; count: number; reason: Bilingual }>();
  for (const { code, reason } of exclusions) {
    const entry = counts.get(code) ?? { code, count: 0, reason };
    entry.count += 1;
    counts.set(code, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || compareText(a.code, b.code));
}
