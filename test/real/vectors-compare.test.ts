/** Published rank comparisons; skipped where the shared vectors are absent. */

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rankBy } from "../../src/scoring/compare/columns.js";
import { rankSimilarity, spearman, weightedSpearman } from "../../src/scoring/compare/index.js";

interface ReferenceCase {
  readonly id: string;
  readonly tolerance: number;
  readonly input: { readonly reference: number[]; readonly other: number[]; readonly scores: number[] };
  readonly expected: { readonly value: number; readonly rank: number[] };
}

const file = new URL("../../../shared/vectors/reference-cases.json", import.meta.url);
const present = existsSync(file);
const cases: readonly ReferenceCase[] = present ? JSON.parse(readFileSync(file, "utf8")).cases : [];
const caseOf = (id: string) => cases.find((one) => one.id === id) as ReferenceCase;

describe.skipIf(!present)("reference cases of rank comparison", () => {
  it.each([
    ["corr-spearman-salabun2020", spearman],
    ["corr-weighted-spearman-salabun2020", weightedSpearman],
    ["corr-ws-rank-similarity-salabun2020", rankSimilarity],
  ] as const)("%s", (id, coefficient) => {
    const { input, expected, tolerance } = caseOf(id);
    const value = coefficient(Float64Array.from(input.reference), Float64Array.from(input.other), "lower");
    expect(Math.abs(value - expected.value)).toBeLessThanOrEqual(tolerance);
  });

  it("rank-papathanasiou2018: lower is better", () => {
    const { input, expected } = caseOf("rank-papathanasiou2018");
    expect([...rankBy(Float64Array.from(input.scores), "lower", "competition")]).toEqual(expected.rank);
  });
});
