/** Tests: invented disciplines after scoring, with the two scales that a link joins. */

import type { ScoredField } from "../../src/equivalence/link-anchors.js";
import type { LinkStep } from "../../src/methodology/equivalence.js";
import type { Population } from "../../src/model/journal.js";
import { type CandidatePool, metricKey } from "../../src/model/pool.js";
import { reason } from "./invented.js";

export const linkStep: LinkStep = {
  type: "link",
  method: { method: "mean" },
  units: "score",
  fit: "discipline",
  limits: {
    minimumAnchors: 2,
    minimumCorrelation: 0,
    maximumSubgroupRatio: 1,
    minimumSubgroup: 3,
    maximumOutside: 1,
    maximumLeverage: 1,
  },
  error: { bootstrap: 100, seed: 1 },
  ifRefused: "separate",
  reason,
};

/** Invented journals by key, with their languages and the values of one metric. */
export function linkPool(
  journals: Readonly<Record<string, readonly [Population, readonly string[], number?]>>,
): CandidatePool {
  const entries = Object.entries(journals);
  const metric = { values: Float64Array.from(entries, ([, [, , value = Number.NaN]]) => value) };
  return {
    journals: entries.map(([key, [population, languages]]) => ({
      key,
      titles: { zh: null, en: key, other: [], former: [] },
      population,
      languages,
    })),
    metrics: new Map([[metricKey("list", "m"), metric]]),
  } as unknown as CandidatePool;
}

/** A discipline from the scores of its two scales by journal; a score on the domestic scale is to be placed. */
export function scoredField(
  pool: CandidatePool,
  id: string,
  foreign: Readonly<Record<string, number>>,
  domestic: Readonly<Record<string, number>>,
): ScoredField {
  const columns = (scores: Readonly<Record<string, number>>) => ({
    journals: Uint32Array.from(Object.keys(scores), (key) =>
      pool.journals.findIndex((journal) => journal.key === key),
    ),
    score: Float64Array.from(Object.values(scores)),
  });
  const own = columns(domestic);
  return {
    id,
    joint: {
      discipline: id,
      ...own,
      starts: [0],
      population: Array.from(own.journals, () => "domestic"),
      better: "higher",
    },
    scales: [
      { evaluation: { population: "foreign", ...columns(foreign) } },
      { evaluation: { population: "domestic", ...own } },
    ],
  };
}
