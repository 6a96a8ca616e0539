/**
 * Scoring: reads the columns of a scale from the pool and treats them: censored values, missing values,
 * outliers. An indicator that is normalized within a wider group is treated over that group.
 */

import type { IndicatorSpec, SmallDisciplineRule } from "../methodology/types.js";
import type { TraceEntry } from "../model/evaluation.js";
import type { IssueLog } from "../model/issue.js";
import type { Journal } from "../model/journal.js";
import { type CandidatePool, type MetricColumn, metricKey } from "../model/pool.js";
import { CellState } from "../model/table.js";
import type { scoringIssues } from "./issues.js";
import type { ReferenceGroups } from "./reference-groups.js";
import { type Finding, imputeMissing, resolveCensored, type Treated, treatOutliers } from "./treat/index.js";

export interface TreatedIndicator {
  readonly indicator: IndicatorSpec;
  /** As the source has it, per ranked journal; NaN = missing, a censored value stands at its limit. */
  readonly raw: Float64Array;
  readonly values: Float64Array;
  /** The treated column over the group that sets the scale; holds `values` among others. */
  readonly reference: Float64Array;
  readonly trace: readonly TraceEntry[];
}

/** Rules that change every cell by one formula; their cells are seen in the treated column, not in the trace. */
const TRANSFORMATIONS: ReadonlySet<string> = new Set(["log", "box-cox"]);

/** Treats every indicator over the ranked journals of a scale. Cost O(n) per indicator, plus that of its rules. */
export function treatIndicators(
  pool: CandidatePool,
  discipline: string,
  indicators: readonly IndicatorSpec[],
  groups: ReferenceGroups,
  small: SmallDisciplineRule["rule"] | null,
  log: IssueLog<typeof scoringIssues>,
): readonly TreatedIndicator[] {
  const ranked = groups("discipline");
  return indicators.map((indicator) => {
    const declared = indicator.normalize.within ?? "discipline";
    const group = groups(small === "parent" && declared === "discipline" ? "parent" : declared);
    const { raw, values, steps, findings } = treat(pool, indicator, indicators, group, groups);
    const metric = metricOf(pool, indicator);
    for (const { code, details } of findings) {
      log.report(code, { source: indicator.source, column: metric.header, ...details });
    }
    const rows = rowsOf(ranked, group);
    const trace = steps.flatMap(([step, changes]) =>
      traceOf(pool, discipline, indicator, group, ranked, step, changes),
    );
    return { indicator, raw: take(raw, rows), values: take(values, rows), reference: values, trace };
  });
}

type Step = readonly [step: TraceEntry["step"], treated: Treated];

function treat(
  pool: CandidatePool,
  indicator: IndicatorSpec,
  indicators: readonly IndicatorSpec[],
  group: Uint32Array,
  groups: ReferenceGroups,
) {
  const raw = gather(metricOf(pool, indicator), group).values;
  const censored = resolve(pool, indicator, group);
  const steps: Step[] = [["censored", censored]];
  let { values } = censored;
  if (indicator.missing.policy === "impute") {
    const filled = imputeMissing(values, indicator.missing.by, {
      group: (name) => resolve(pool, indicator, groups(name)).values,
      earlier: (source, column) =>
        gather(pool.metrics.get(metricKey(source, column)) as MetricColumn, group).values,
      indicator: (id) =>
        resolve(pool, indicators.find((other) => other.id === id) as IndicatorSpec, group).values,
    });
    steps.push(["missing", filled]);
    values = filled.values;
  }
  const outliers = treatOutliers(values, indicator.outliers ?? []);
  const lastStart = outliers.steps.map((step) => step.startsAgain).lastIndexOf(true);
  steps.push(...outliers.steps.slice(Math.max(0, lastStart)).map((step): Step => ["outlier", step]));
  return {
    raw,
    values: outliers.values,
    steps,
    findings: steps.flatMap(([, { findings }]): readonly Finding[] => findings),
  };
}

function metricOf(pool: CandidatePool, indicator: IndicatorSpec): MetricColumn {
  return pool.metrics.get(metricKey(indicator.source, indicator.column)) as MetricColumn;
}

function resolve(pool: CandidatePool, indicator: IndicatorSpec, group: Uint32Array): Treated {
  const { values, states } = gather(metricOf(pool, indicator), group);
  return resolveCensored(values, states, indicator.censored);
}

function gather(metric: MetricColumn, group: Uint32Array): { values: Float64Array; states: Uint8Array } {
  const values = new Float64Array(group.length);
  const states = new Uint8Array(group.length).fill(CellState.unlinked);
  group.forEach((index, row) => {
    values[row] = metric.values[index] as number;
    states[row] = metric.states[index] as number;
  });
  return { values, states };
}

/** Where each ranked journal stands in the group; both ascend, and the group holds them all. */
function rowsOf(ranked: Uint32Array, group: Uint32Array): Uint32Array | null {
  if (ranked === group) return null;
  const rows = new Uint32Array(ranked.length);
  for (let i = 0, row = 0; i < ranked.length; i++, row++) {
    while (group[row] !== ranked[i]) row++;
    rows[i] = row;
  }
  return rows;
}

function take(column: Float64Array, rows: Uint32Array | null): Float64Array {
  return rows === null ? column : Float64Array.from(rows, (row) => column[row] as number);
}

function traceOf(
  pool: CandidatePool,
  discipline: string,
  indicator: IndicatorSpec,
  group: Uint32Array,
  ranked: Uint32Array,
  step: TraceEntry["step"],
  { changes }: Treated,
): TraceEntry[] {
  if (TRANSFORMATIONS.has(changes.rule)) return [];
  const own = ranked === group ? null : new Set(ranked);
  const orNull = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  return Array.from(changes.rows, (row, k) => ({
    index: group[row] as number,
    entry: {
      discipline,
      indicator: indicator.id,
      step,
      rule: changes.rule,
      from: orNull(changes.from[k]),
      to: orNull(changes.to[k]),
    },
  }))
    .filter(({ index }) => own === null || own.has(index))
    .map(({ index, entry }) => Object.freeze({ journal: (pool.journals[index] as Journal).key, ...entry }));
}
