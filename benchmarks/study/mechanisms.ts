/** Study, fourth step: the score that every mechanism gives, and how far it agrees with the published tiers. */

import { type ExpectedAgreement, expectedAgreement } from "../../src/equivalence/agreement.js";
import { log, normalQuantile } from "../../src/numeric/index.js";
import { aggregateColumns, arithmetic } from "../../src/scoring/aggregate/index.js";
import { percentile } from "../../src/scoring/normalize/index.js";
import type { Field } from "./join.js";

/** A map of ln composite impact factor onto ln JIF. */
export type ScaleMap = (lnComposite: number) => number;

export interface Mechanism {
  readonly id: string;
  readonly title: string;
  /** One list with the sizes of all entries, or a list with its own sizes for each group. */
  readonly quotas: "one" | "separate";
  score(field: Field): Float64Array;
}

const DECLARED_OFFSET = 0.4;

export const mechanisms: readonly Mechanism[] = [
  { id: "raw", title: "one list, raw values", quotas: "one", score: logMetric },
  { id: "percentile", title: "one list, percentile inside group", quotas: "one", score: byGroup(hazen) },
  { id: "separate", title: "separate quotas", quotas: "separate", score: logMetric },
  {
    id: "equal-weights",
    title: "separate quotas, foreign by ten indicators of equal weight",
    quotas: "separate",
    score: equalWeights,
  },
  {
    id: "offset-0.4",
    title: `one list, declared offset ${DECLARED_OFFSET}`,
    quotas: "one",
    score: (field) =>
      logMetric(field).map((value, i) => value + DECLARED_OFFSET * (field.chinese[i] as number)),
  },
];

/** One list after the Chinese values are put on the foreign scale. */
export function linked(id: string, title: string, map: ScaleMap): Mechanism {
  const score = (field: Field) =>
    logMetric(field).map((value, i) => (field.chinese[i] === 1 ? map(value) : value));
  return { id, title, quotas: "one", score };
}

export function agreementOf(field: Field, mechanism: Mechanism): ExpectedAgreement {
  const groups = mechanism.quotas === "separate" ? field.chinese : undefined;
  return expectedAgreement(mechanism.score(field), field.tier, { groups });
}

export function logMetric(field: Field): Float64Array {
  return field.metric.map(log);
}

/** A function of columns, applied to the Chinese and the foreign entries by themselves. */
function byGroup(change: (values: Float64Array) => Float64Array): (field: Field) => Float64Array {
  return (field) => {
    const [foreign, chinese] = [0, 1].map((group) =>
      change(field.metric.map((value, i) => (field.chinese[i] === group ? value : Number.NaN))),
    ) as [Float64Array, Float64Array];
    return merge(field, chinese, foreign);
  };
}

function merge(field: Field, chinese: Float64Array, foreign: Float64Array): Float64Array {
  return Float64Array.from(field.chinese, (group, i) => (group === 1 ? chinese : foreign)[i] as number);
}

/** Foreign: the mean of the normal scores of what is present of the ten indicators; Chinese: the composite impact factor. */
function equalWeights(field: Field): Float64Array {
  const columns = [...field.indicators.values()].map(normalScore);
  return merge(field, logMetric(field), aggregateColumns(columns, { method: arithmetic }).score);
}

/** Normal score of the percentile, Φ⁻¹((N − rank + ½) / N), equal values alike. */
function normalScore(values: Float64Array): Float64Array {
  return hazen(values).map((value) => normalQuantile(value / 100));
}

function hazen(values: Float64Array): Float64Array {
  const out = new Float64Array(values.length);
  percentile.apply(values, out, { convention: "hazen" }, { sign: 1, reference: values, diagnose: () => {} });
  return out;
}
