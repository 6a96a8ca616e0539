/** Methodology: does a checked methodology fit the pool it is to be run on? Every misfit is reported at once. */

import {
  describeFault,
  type FaultDefinitions,
  listed,
  metricUnknown,
  missingMetric,
} from "../model/describe-fault.js";
import type { Fault } from "../model/errors.js";
import { type CandidatePool, type MetricColumn, metricKey } from "../model/pool.js";
import { CellState } from "../model/table.js";
import type { Methodology } from "./types.js";

/** The sentence of every misfit between a methodology and the pool. The codes are public. */
export const poolFaults = {
  METRIC_UNKNOWN: metricUnknown,
  CENSORED_RULE_MISSING: {
    en: '{count} values of {indicator} are only known to lie below or above a limit (such as <0.1). Say what they count as: {"rule": "limit"}, "half-limit", "constant" or "missing".',
    zh: '指标“{indicator}”有 {count} 个数值只给出上限或下限（如 <0.1）。请说明如何取值：{"rule": "limit"}、"half-limit"、"constant" 或 "missing"。',
  },
  DISCIPLINE_UNKNOWN: {
    en: 'No candidate belongs to the discipline "{id}". The candidates name: {known}. Correct the name, or add such candidates.',
    zh: "候选期刊中没有属于“{id}”的；候选表中的学科有：{known}。请改正名称，或补充候选期刊。",
  },
  POPULATION_WITHOUT_SCALE: {
    en: "{count} candidates are {population}, but no scale is for that population. Add one, or take those journals out of the candidates.",
    zh: "有 {count} 种候选期刊属于{population}，但方案没有为其设置尺度（scales）。请增设，或将其移出候选表。",
  },
} as const satisfies FaultDefinitions;

const POPULATION_WORDS = {
  domestic: { zh: "国内", en: "domestic" },
  foreign: { zh: "国外", en: "foreign" },
} as const;

/**
 * Faults of a methodology that only show against the data: `METRIC_UNKNOWN`, `CENSORED_RULE_MISSING`,
 * `DISCIPLINE_UNKNOWN`, `POPULATION_WITHOUT_SCALE`.
 */
export function checkPool(methodology: Methodology, pool: CandidatePool): readonly Fault[] {
  return [
    ...methodology.indicators.flatMap((indicator, i) => {
      const path = `$.indicators[${i}]`;
      const fault = metricFault(pool, indicator.source, indicator.column, path);
      if (fault !== null) return [fault];
      const faults: Fault[] = [];
      const metric = pool.metrics.get(metricKey(indicator.source, indicator.column)) as MetricColumn;
      if (indicator.censored === undefined) faults.push(...censoredFault(metric, indicator.id, path));
      if (indicator.missing.policy === "impute" && indicator.missing.by.rule === "carry") {
        const { source, column } = indicator.missing.by;
        const carried = metricFault(pool, source, column, `${path}.missing.by`);
        if (carried !== null) faults.push(carried);
      }
      return faults;
    }),
    ...disciplineFaults(methodology, pool),
    ...populationFaults(methodology, pool),
  ];
}

function metricFault(pool: CandidatePool, source: string, column: string, path: string): Fault | null {
  const missing = missingMetric(pool, { source, column });
  return missing === null
    ? null
    : describeFault(poolFaults, "METRIC_UNKNOWN", `${path}.${missing.wrong}`, missing.words);
}

function censoredFault(metric: MetricColumn, indicator: string, path: string): Fault[] {
  let count = 0;
  for (const state of metric.states) if (state === CellState.below || state === CellState.above) count++;
  if (count === 0) return [];
  return [describeFault(poolFaults, "CENSORED_RULE_MISSING", `${path}.censored`, { count, indicator })];
}

function disciplineFaults(methodology: Methodology, pool: CandidatePool): Fault[] {
  const present = new Set(pool.disciplines.map((discipline) => discipline.id));
  if (methodology.disciplines === "all") {
    return namedDisciplines(methodology)
      .filter(({ id }) => !present.has(id))
      .map(({ id, path }) =>
        describeFault(poolFaults, "DISCIPLINE_UNKNOWN", path, { id, known: listed(present) }),
      );
  }
  const parents = new Set(methodology.disciplines.map((discipline) => discipline.parent));
  return methodology.disciplines.flatMap((discipline, i) =>
    present.has(discipline.id) || parents.has(discipline.id)
      ? []
      : [
          describeFault(poolFaults, "DISCIPLINE_UNKNOWN", `$.disciplines[${i}].id`, {
            id: discipline.id,
            known: listed(present),
          }),
        ],
  );
}

/** Where cuts and steps of equivalence name a discipline; of a declared list the parser knows them already. */
function namedDisciplines({ cuts, equivalence }: Methodology): readonly { id: string; path: string }[] {
  return [
    ...cuts.flatMap(({ discipline: id }, i) =>
      id === undefined ? [] : [{ id, path: `$.cuts[${i}].discipline` }],
    ),
    ...equivalence.flatMap(({ disciplines = [] }, i) =>
      disciplines.map((id, k) => ({ id, path: `$.equivalence[${i}].disciplines[${k}]` })),
    ),
  ];
}

function populationFaults(methodology: Methodology, pool: CandidatePool): Fault[] {
  const covered = new Set(methodology.scales.map((scale) => scale.population));
  if (covered.has("all")) return [];
  return (["domestic", "foreign"] as const).flatMap((population) => {
    const count = pool.journals.filter((journal) => journal.population === population).length;
    if (covered.has(population) || count === 0) return [];
    return [
      describeFault(poolFaults, "POPULATION_WITHOUT_SCALE", "$.scales", {
        count,
        population: POPULATION_WORDS[population],
      }),
    ];
  });
}
