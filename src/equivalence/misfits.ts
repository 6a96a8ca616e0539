/** Equivalence: what the declared steps need of the data, and do not find. Every misfit is reported at once. */

import type { EquivalenceStep } from "../methodology/equivalence.js";
import type { Methodology } from "../methodology/types.js";
import { describeFault, type FaultWords, listed, missingMetric } from "../model/describe-fault.js";
import type { Fault } from "../model/errors.js";
import { type CandidatePool, gradeKey, metricKey } from "../model/pool.js";
import type { ScoredField } from "./link-anchors.js";
import { misfitDefinitions } from "./misfit-definitions.js";
import { findGranted } from "./place/find-granted.js";
import { POPULATION_WORDS } from "./wording.js";

/**
 * Faults of the steps against pool and scores: `COMPARISONS_UNKNOWN`, `RATINGS_UNKNOWN`, `METRIC_UNKNOWN`,
 * `GRADES_UNKNOWN`, `FLAG_UNKNOWN`, `GRANT_UNKNOWN`, `LOG_OF_NEGATIVE`, `SOURCES_MIXED`.
 */
export function equivalenceMisfits(
  pool: CandidatePool,
  methodology: Methodology,
  fields: readonly ScoredField[],
  comparisons: ReadonlySet<string>,
): readonly Fault[] {
  const { equivalence, audit } = methodology;
  const faults = equivalence.flatMap((step, index) => [
    ...misfitsOf(pool, step, `$.equivalence[${index}]`, comparisons),
    ...negativeScores(step, `$.equivalence[${index}]`, fields),
  ]);
  if (audit?.yardstick !== undefined) {
    const { yardstick } = audit;
    const path = "$.audit.yardstick";
    faults.push(
      ...("grades" in yardstick ? gradesMisfit(pool, yardstick, path) : metricMisfit(pool, yardstick, path)),
    );
  }
  audit?.by?.forEach((group, k) => {
    if ("column" in group) faults.push(...metricMisfit(pool, group, `$.audit.by[${k}]`));
  });
  if (audit?.lastEdition !== undefined)
    faults.push(...gradesMisfit(pool, audit.lastEdition, "$.audit.lastEdition"));
  return [...faults, ...mixedSources(pool, methodology)];
}

function misfitsOf(
  pool: CandidatePool,
  step: EquivalenceStep,
  path: string,
  comparisons: ReadonlySet<string>,
): readonly Fault[] {
  switch (step.type) {
    case "pairwise":
      return comparisons.has(step.comparisons)
        ? []
        : [
            fault("COMPARISONS_UNKNOWN", `${path}.comparisons`, {
              name: step.comparisons,
              known: listed(comparisons),
            }),
          ];
    case "calibrate": {
      const { source, columns = [] } = step.ratings;
      const known = [...pool.metrics.values()].filter((metric) => metric.source === source);
      const missing = columns.filter((column) => !known.some((metric) => metric.column === column));
      if (known.length > 0 && missing.length === 0) return [];
      const what = known.length === 0 ? [source] : missing;
      return [fault("RATINGS_UNKNOWN", `${path}.ratings`, { missing: listed(what) })];
    }
    case "link":
      return [
        ...(step.through === undefined ? [] : metricMisfit(pool, step.through, `${path}.through`)),
        ...(step.size === undefined ? [] : metricMisfit(pool, step.size, `${path}.size`)),
      ];
    case "lookup":
      return gradesMisfit(pool, step, path);
    case "floor":
      return pool.journals.some(({ flags }) => flags.some(({ name }) => name === step.flag))
        ? []
        : [fault("FLAG_UNKNOWN", `${path}.flag`, { flag: step.flag })];
    case "grant":
      return step.journals.flatMap((grant, k) => {
        const index = findGranted(pool, grant);
        const members = pool.disciplines.find(({ id }) => id === grant.discipline)?.members;
        if (index !== null && members?.includes(index)) return [];
        const name = [grant.title, grant.issn, grant.cn].filter((part) => part !== undefined).join(" · ");
        return [fault("GRANT_UNKNOWN", `${path}.journals[${k}]`, { name, discipline: grant.discipline })];
      });
    default:
      return [];
  }
}

function metricMisfit(
  pool: CandidatePool,
  metric: { readonly source: string; readonly column: string },
  path: string,
): readonly Fault[] {
  const missing = missingMetric(pool, metric);
  return missing === null ? [] : [fault("METRIC_UNKNOWN", path, missing.words)];
}

function gradesMisfit(
  pool: CandidatePool,
  list: { readonly source: string; readonly column?: string | undefined },
  path: string,
): readonly Fault[] {
  if (pool.grades.has(gradeKey(list))) return [];
  const name = list.column === undefined ? list.source : `${list.source}/${list.column}`;
  return [fault("GRADES_UNKNOWN", path, { name })];
}

function negativeScores(
  step: EquivalenceStep,
  path: string,
  fields: readonly ScoredField[],
): readonly Fault[] {
  if (!("units" in step) || step.units !== "log") return [];
  const negative = fields
    .filter(({ id }) => step.disciplines?.includes(id) ?? true)
    .filter(({ joint }) => joint.score.some((score) => score < 0));
  if (negative.length === 0) return [];
  return [fault("LOG_OF_NEGATIVE", `${path}.units`, { disciplines: listed(negative.map(({ id }) => id)) })];
}

/** One scale for all whose indicators one population hardly has: the scores would stand on two sources. */
function mixedSources(
  pool: CandidatePool,
  { scales, indicators, equivalence }: Methodology,
): readonly Fault[] {
  if (equivalence.some(({ type }) => type === "several-sources")) return [];
  if (scales.length !== 1 || scales[0]?.population !== "all") return [];
  const count = (population: "domestic" | "foreign", values?: Float64Array) =>
    pool.journals.filter(
      (journal, index) =>
        journal.population === population && !Number.isNaN(values?.[index] ?? (values ? Number.NaN : 0)),
    ).length;
  const sizes = { domestic: count("domestic"), foreign: count("foreign") };
  if (sizes.domestic === 0 || sizes.foreign === 0) return [];
  return indicators.flatMap(({ id, source, column, missing }, index) => {
    if (missing.policy !== "rescale" && missing.policy !== "impute") return [];
    const values = pool.metrics.get(metricKey(source, column))?.values;
    const shares = {
      domestic: count("domestic", values) / sizes.domestic,
      foreign: count("foreign", values) / sizes.foreign,
    };
    const [poor, rich] =
      shares.domestic < shares.foreign
        ? (["domestic", "foreign"] as const)
        : (["foreign", "domestic"] as const);
    if (shares[poor] > 0.1 || shares[rich] < 0.5) return [];
    return [
      fault("SOURCES_MIXED", `$.indicators[${index}].missing`, {
        indicator: id,
        poor: POPULATION_WORDS[poor],
        rich: POPULATION_WORDS[rich],
      }),
    ];
  });
}

function fault(code: keyof typeof misfitDefinitions, path: string, words: FaultWords): Fault {
  return describeFault(misfitDefinitions, code, path, words);
}
