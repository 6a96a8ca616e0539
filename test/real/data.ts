/** Tests on real files: where they are, and the one-indicator methodology that rebuilds published quartiles. */

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../shared/data/real/", import.meta.url));

/** The real files are not part of the project; without them these tests skip themselves. */
export const REAL_DATA = existsSync(ROOT);

export function realFile(path: string): Uint8Array {
  return readFileSync(`${ROOT}${path}`);
}

/**
 * One indicator decides. `required` names a column that must also hold a value: an indicator of weight 0.
 */
export function quartileMethodology(
  source: string,
  column: string,
  cut: Record<string, unknown>,
  indicator: Record<string, unknown> = {},
  required?: string,
): unknown {
  const base = {
    name: { zh: "指标", en: "Metric" },
    source,
    direction: "higher-is-better",
    unit: "citations per item",
    edition: "as published",
    window: "",
    selfCitations: "included",
    licence: "restricted",
    missing: { policy: "exclude" },
    censored: { rule: "half-limit" },
    normalize: { method: "none" },
  };
  const filter = required === undefined ? [] : [{ ...base, id: "required", column: required }];
  return {
    methodologyVersion: 1,
    id: "rebuilt-quartiles",
    version: "1",
    title: { zh: "重算分区", en: "Rebuilt quartiles" },
    tiers: { id: "quartile", labels: ["Q1", "Q2", "Q3", "Q4"] },
    disciplines: "all",
    smallDiscipline: { fewerThan: 1, rule: "evaluate" },
    eligibility: { requireIdentifier: false, excludeFlags: [] },
    indicators: [{ ...base, id: "metric", column, ...indicator }, ...filter],
    scales: [
      {
        id: "all",
        name: { zh: "全部", en: "All" },
        population: "all",
        score: {
          id: "score",
          aggregate: { method: "arithmetic" },
          minimumCoverage: 1,
          children: [
            { indicator: "metric", weight: 1 },
            ...filter.map(({ id }) => ({ indicator: id, weight: 0 })),
          ],
        },
      },
    ],
    equivalence: [],
    cuts: [cut],
    statement: { zh: "仅供测试", en: "For testing only" },
  };
}
