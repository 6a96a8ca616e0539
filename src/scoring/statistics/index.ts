/** Scoring, statistics: figures on indicators and their relations, for the method report. */

export { type CronbachAlpha, cronbachAlpha } from "./cronbach-alpha.js";
export {
  COLUMN_LIMITS,
  type ColumnFlag,
  type ColumnLimits,
  type ColumnStatistics,
  describeColumn,
} from "./describe-column.js";
export {
  CORRELATION_LIMITS,
  type CorrelationFlag,
  type CorrelationLimits,
  type Correlations,
  describeCorrelations,
} from "./describe-correlations.js";
export { type EffectiveWeight, effectiveWeights } from "./effective-weights.js";
export {
  type PrincipalComponent,
  type PrincipalComponents,
  principalComponents,
} from "./principal-components.js";
