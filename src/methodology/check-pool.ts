/** Methodology: does a checked methodology fit the pool it is to be run on? Every misfit is reported at once. */

import type { Fault } from "../model/errors.js";
import { type CandidatePool, type MetricColumn, metricKey } from "../model/pool.js";
import { CellState } from "../model/table.js";
import type { Methodology } from "./types.js";

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
  if (pool.metrics.has(metricKey(source, column))) return null;
  const known = [...pool.metrics.values()]
    .filter((metric) => metric.source === source)
    .map((metric) => metric.column);
  const sources = [...new Set([...pool.metrics.values()].map((metric) => metric.source))];
  return known.length > 0
    ? {
        code: "METRIC_UNKNOWN",
        path: `${path}.column`,
        message: {
          en: `The source "${source}" has no number column "${column}". It has: ${known.join(", ")}.`,
          zh: `数据来源“${source}”中没有名为“${column}”的数值列；现有：${known.join("、")}。`,
        },
      }
    : {
        code: "METRIC_UNKNOWN",
        path: `${path}.source`,
        message: {
          en: `There is no source "${source}" with number columns. Sources with numbers: ${sources.join(", ") || "none"}.`,
          zh: `没有名为“${source}”的带数值的数据来源；现有：${sources.join("、") || "无"}。`,
        },
      };
}

function censoredFault(metric: MetricColumn, indicator: string, path: string): Fault[] {
  let count = 0;
  for (const state of metric.states) if (state === CellState.below || state === CellState.above) count++;
  if (count === 0) return [];
  return [
    {
      code: "CENSORED_RULE_MISSING",
      path: `${path}.censored`,
      message: {
        en: `${count} values of ${indicator} are only known to lie below or above a limit (such as <0.1). Say what they count as: {"rule": "limit"}, "half-limit", "constant" or "missing".`,
        zh: `指标“${indicator}”有 ${count} 个数值只给出上限或下限（如 <0.1）。请说明如何取值：{"rule": "limit"}、"half-limit"、"constant" 或 "missing"。`,
      },
    },
  ];
}

function disciplineFaults(methodology: Methodology, pool: CandidatePool): Fault[] {
  if (methodology.disciplines === "all") return [];
  const present = new Set(pool.disciplines.map((discipline) => discipline.id));
  const parents = new Set(methodology.disciplines.map((discipline) => discipline.parent));
  return methodology.disciplines.flatMap((discipline, i) =>
    present.has(discipline.id) || parents.has(discipline.id)
      ? []
      : [
          {
            code: "DISCIPLINE_UNKNOWN",
            path: `$.disciplines[${i}].id`,
            message: {
              en: `No candidate belongs to the discipline "${discipline.id}". The candidates name: ${[...present].join(", ") || "none"}.`,
              zh: `候选期刊中没有属于“${discipline.id}”的；候选表中的学科有：${[...present].join("、") || "无"}。`,
            },
          },
        ],
  );
}

function populationFaults(methodology: Methodology, pool: CandidatePool): Fault[] {
  const covered = new Set(methodology.scales.map((scale) => scale.population));
  if (covered.has("all")) return [];
  return (["domestic", "foreign"] as const).flatMap((population) => {
    const count = pool.journals.filter((journal) => journal.population === population).length;
    if (covered.has(population) || count === 0) return [];
    return [
      {
        code: "POPULATION_WITHOUT_SCALE",
        path: "$.scales",
        message: {
          en: `${count} candidates are ${population}, but no scale is for that population. Add one, or take those journals out of the candidates.`,
          zh: `有 ${count} 种候选期刊属于${population === "domestic" ? "国内" : "国外"}，但方案没有为其设置尺度（scales）。请增设，或将其移出候选表。`,
        },
      },
    ];
  });
}
