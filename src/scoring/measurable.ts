/** Scoring: journals that can be measured on a scale although they are ranked on another: the anchors of a link. */

import type { IndicatorSpec } from "../methodology/types.js";
import { type CandidatePool, type MetricColumn, metricKey } from "../model/pool.js";
import type { CellState } from "../model/table.js";
import { isMissing } from "./settle-missing.js";

/** The journals that have a value for every indicator, by the indicator's own rules; order kept. O(n · indicators). */
export function measurable(
  pool: CandidatePool,
  indicators: readonly IndicatorSpec[],
  journals: Uint32Array,
): Uint32Array {
  const metrics = indicators.map(
    ({ source, column }) => pool.metrics.get(metricKey(source, column)) as MetricColumn,
  );
  return journals.filter((index) =>
    indicators.every(
      (indicator, k) => !isMissing(indicator, (metrics[k] as MetricColumn).states[index] as CellState),
    ),
  );
}
