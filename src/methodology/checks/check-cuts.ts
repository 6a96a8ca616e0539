/** Methodology, checks: the tiers, and whether each discipline and scale has exactly one cut that fits them. */

import type { Population } from "../../model/journal.js";
import type { Bilingual } from "../../model/text.js";
import type { EquivalenceStep } from "../equivalence.js";
import { type FaultLog, suggestion } from "../fault-log.js";
import { type JsonPath, jsonPath } from "../json-path.js";
import type { MethodTable } from "../method-table.js";
import type { CutDeclaration, Methodology, ScaleSpec, TierScheme } from "../types.js";
import { listedPopulations } from "./check-equivalence.js";
import { reportDuplicates } from "./draft.js";

const SUM_TOLERANCE = 1e-9;

export function checkTiers(tiers: TierScheme, log: FaultLog): void {
  reportDuplicates(tiers.labels, { en: "tier", zh: "级别" }, (index) => ["tiers", "labels", index], log);
}

/** Reports cuts whose numbers do not fit the tiers. */
export function checkCutNumbers(
  cuts: readonly CutDeclaration[],
  tiers: TierScheme | undefined,
  log: FaultLog,
): void {
  cuts.forEach((rule, index) => {
    const path = ["cuts", index];
    if (rule.method === "share") {
      checkLength(rule.shares, { en: "shares", zh: "比例" }, tiers, [...path, "shares"], log);
      const sum = rule.shares.reduce((total, share) => total + share, 0);
      if (sum > 1 + SUM_TOLERANCE) log.report("CUT_SHARES_SUM", [...path, "shares"], { sum: printSum(sum) });
    } else if (rule.method === "count") {
      checkLength(rule.counts, { en: "counts", zh: "数量" }, tiers, [...path, "counts"], log);
    } else if (rule.method === "threshold") {
      checkLength(rule.thresholds, { en: "thresholds", zh: "分数线" }, tiers, [...path, "thresholds"], log);
    } else if (tiers !== undefined && tiers.labels.length !== 4) {
      log.report("CUT_QUARTILE_TIERS", [...path, "method"], { tiers: tiers.labels.length });
    }
  });
}

function checkLength(
  numbers: readonly number[],
  what: Bilingual,
  tiers: TierScheme | undefined,
  path: JsonPath,
  log: FaultLog,
): void {
  if (tiers === undefined || numbers.length === tiers.labels.length) return;
  log.report("CUT_LENGTH", path, { count: numbers.length, what, tiers: tiers.labels.length });
}

/** A sum without the noise of binary fractions. */
export function printSum(sum: number): number {
  return Number(sum.toPrecision(12));
}

/** Reports cuts that are for nothing, twice for the same, or missing. */
export function checkCutScopes(
  cuts: readonly CutDeclaration[],
  disciplines: Methodology["disciplines"] | undefined,
  scales: readonly ScaleSpec[] | undefined,
  steps: readonly EquivalenceStep[],
  log: FaultLog,
): void {
  const first = new Map<string, number>();
  const ids =
    disciplines === undefined || disciplines === "all" ? undefined : disciplines.map(({ id }) => id);
  cuts.forEach((rule, index) => {
    const path = ["cuts", index];
    const scope = JSON.stringify([rule.discipline ?? null, rule.population ?? null]);
    const earlier = first.get(scope);
    if (earlier === undefined) first.set(scope, index);
    else log.report("CUT_REPEATED", path, { first: jsonPath(["cuts", earlier]) });
    if (rule.discipline !== undefined && ids !== undefined && !ids.includes(rule.discipline)) {
      const words = { id: rule.discipline, suggestion: suggestion(rule.discipline, ids) };
      log.report("CUT_UNKNOWN_DISCIPLINE", [...path, "discipline"], words);
    }
    const { population } = rule;
    if (population === undefined || scales === undefined) return;
    if (!scales.some((scale) => scale.population === population)) {
      log.report("CUT_UNKNOWN_POPULATION", [...path, "population"], { population });
    }
  });
  if (disciplines !== undefined && scales !== undefined) checkCoverage(cuts, ids, scales, steps, log);
}

function checkCoverage(
  cuts: readonly CutDeclaration[],
  ids: readonly string[] | undefined,
  scales: readonly ScaleSpec[],
  steps: readonly EquivalenceStep[],
  log: FaultLog,
): void {
  for (const id of ids ?? [undefined]) {
    for (const population of listedPopulations(scales, steps, id ?? null)) {
      const covered = cuts.some(
        (rule) => fits(rule, population) && (rule.discipline === undefined || rule.discipline === id),
      );
      if (!covered) log.report("CUT_MISSING", ["cuts"], { which: scopeWords(id, population) });
    }
  }
}

function fits(rule: CutDeclaration, population: Population | "all"): boolean {
  return rule.population === undefined || rule.population === population;
}

const POPULATION_WORDS: Readonly<Record<Population | "all", Bilingual>> = {
  all: { en: "all journals", zh: "全部期刊" },
  domestic: { en: "domestic journals", zh: "国内期刊" },
  foreign: { en: "foreign journals", zh: "国外期刊" },
};

function scopeWords(discipline: string | undefined, population: Population | "all"): Bilingual {
  const { en, zh } = POPULATION_WORDS[population];
  if (discipline === undefined)
    return { en: `${en} of a discipline that no cut names`, zh: `未被点名的学科的${zh}` };
  return { en: `${en} of the discipline "${discipline}"`, zh: `学科 "${discipline}" 的${zh}` };
}

/** Thresholds must lead from better to worse on every scale that they cut. */
export function checkThresholdOrder(
  cuts: readonly CutDeclaration[],
  scales: readonly ScaleSpec[],
  methods: MethodTable,
  log: FaultLog,
): void {
  cuts.forEach((rule, index) => {
    if (rule.method !== "threshold") return;
    const cutScales = scales.filter((scale) => fits(rule, scale.population));
    for (const scale of cutScales) {
      const better = methods.aggregate.get(scale.score.aggregate.method)?.better;
      if (better === undefined) continue;
      const sign = better === "higher" ? 1 : -1;
      const { thresholds } = rule;
      const ordered = thresholds.every(
        (value, k) => k === 0 || sign * value < sign * (thresholds[k - 1] as number),
      );
      if (ordered) continue;
      log.report("CUT_THRESHOLD_ORDER", ["cuts", index, "thresholds"], {
        scale: scale.id,
        order: better === "higher" ? { en: "lower", zh: "递减" } : { en: "higher", zh: "递增" },
        better: better === "higher" ? { en: "higher", zh: "高" } : { en: "lower", zh: "低" },
      });
      return;
    }
  });
}
