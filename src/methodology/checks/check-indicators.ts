/** Methodology, checks: the indicators among themselves: ids, columns, imputation, outliers, normalization. */

import { type FaultLog, quoted, suggestion } from "../fault-log.js";
import type { JsonPath } from "../json-path.js";
import type { MethodTable, NormalizeDeclaration } from "../method-table.js";
import type { ImputationRule, IndicatorSpec, OutlierRule } from "../types.js";
import { checkMethod, type ResolvedMethod } from "./check-method.js";
import { reportDuplicates, reportRepeats } from "./draft.js";

/** Normalization of each indicator by id; null where it has a fault. */
export type Normalizations = ReadonlyMap<string, ResolvedMethod<NormalizeDeclaration> | null>;

/** Reports the faults of the indicators and answers their normalizations. */
export function checkIndicators(
  indicators: readonly IndicatorSpec[],
  methods: MethodTable,
  log: FaultLog,
): Normalizations {
  const ids = indicators.map((indicator) => indicator.id);
  reportDuplicates(ids, { en: "indicator", zh: "指标" }, (index) => ["indicators", index, "id"], log);
  checkColumns(indicators, log);
  checkNames(indicators, log);
  const normalizations = new Map<string, ResolvedMethod<NormalizeDeclaration> | null>();
  indicators.forEach((indicator, index) => {
    const path = ["indicators", index];
    if (indicator.missing.policy === "impute") {
      checkImputation(indicator, indicator.missing.by, ids, [...path, "missing", "by"], log);
    }
    indicator.outliers?.forEach((rule, k) => {
      checkOutliers(rule, [...path, "outliers", k], log);
    });
    const place = [...path, "normalize"];
    normalizations.set(indicator.id, checkMethod("normalize", methods, indicator.normalize, place, log));
  });
  return normalizations;
}

function checkColumns(indicators: readonly IndicatorSpec[], log: FaultLog): void {
  const readers = new Map<string, string>();
  indicators.forEach(({ id, source, column }, index) => {
    const key = JSON.stringify([source, column]);
    const first = readers.get(key);
    if (first === undefined) readers.set(key, id);
    else log.report("SAME_COLUMN", ["indicators", index, "column"], { first, second: id, column, source });
  });
}

/** Metrics of one name from two sources would be read as one metric. */
function checkNames(indicators: readonly IndicatorSpec[], log: FaultLog): void {
  for (const language of ["zh", "en"] as const) {
    indicators.forEach(({ name, source }, index) => {
      const first = indicators.slice(0, index).find((other) => other.name[language] === name[language]);
      if (first === undefined || first.source === source) return;
      const words = { name: name[language], first: first.source, second: source };
      log.report("INDICATOR_NAME_TWICE", ["indicators", index, "name", language], words);
    });
  }
}

function checkImputation(
  indicator: IndicatorSpec,
  rule: ImputationRule,
  ids: readonly string[],
  path: JsonPath,
  log: FaultLog,
): void {
  const { id, source, column } = indicator;
  if (rule.rule === "carry" && rule.source === source && rule.column === column) {
    log.report("IMPUTE_SELF", [...path, "column"], { id });
  }
  if (rule.rule === "carry" && rule.source !== source && rule.column !== column) {
    log.report("CARRY_MIXES_SOURCES", [...path, "column"], { id, source: rule.source, column: rule.column });
  }
  if (rule.rule !== "regression") return;
  reportRepeats(rule.on, [...path, "on"], log);
  rule.on.forEach((other, index) => {
    const place = [...path, "on", index];
    if (other === id) log.report("IMPUTE_SELF", place, { id });
    else if (!ids.includes(other)) {
      log.report("UNKNOWN_INDICATOR", place, {
        id: other,
        suggestion: suggestion(other, ids),
        known: quoted(ids),
      });
    }
  });
}

function checkOutliers(rule: OutlierRule, path: JsonPath, log: FaultLog): void {
  const report = (en: string, zh: string) => log.report("OUTLIER_LIMITS", path, { found: { en, zh } });
  if (rule.rule === "winsorize-share") {
    if (rule.lower + rule.upper >= 1) {
      report(
        "The lower and upper share together leave no value untouched.",
        "下端与上端比例之和已达 1，没有数值得以保留。",
      );
    } else if (rule.lower === 0 && rule.upper === 0) {
      report("Both shares are 0, so that nothing happens.", "上下两端比例均为 0，规则不起作用。");
    }
  }
  if (rule.rule === "cap") {
    if (rule.lower === undefined && rule.upper === undefined) {
      report("Neither a lower nor an upper limit is given.", "上下限均未给出。");
    } else if (rule.lower !== undefined && rule.upper !== undefined && rule.lower >= rule.upper) {
      report(
        `The lower limit ${rule.lower} is not below the upper limit ${rule.upper}.`,
        `下限 ${rule.lower} 不小于上限 ${rule.upper}。`,
      );
    }
  }
}
