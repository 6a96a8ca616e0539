/** Published and peer-tested figures for the normalizations; skips itself where the vectors are absent. */

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type NormalizeMethod, normalizeMethods } from "../../src/scoring/normalize/index.js";
import { run } from "../scoring/normalize/run.js";

const VECTORS = new URL("../../../shared/vectors/", import.meta.url);

/** The case's name to ours. None of the normalization cases is in dispute. */
const OURS: Readonly<Record<string, readonly [method: string, given: Readonly<Record<string, unknown>>]>> = {
  "goalposts-small": ["goalposts", { minimum: 0, maximum: 10, upper: 1 }],
  "goalposts-small-reversed": ["goalposts", { minimum: 0, maximum: 10, upper: 1 }],
  "norm-enhanced-accuracy": ["enhanced-accuracy", {}],
  "norm-linear": ["linear-ratio", {}],
  "norm-logarithmic": ["logarithmic", {}],
  "norm-max": ["share-of-maximum", {}],
  "norm-minmax": ["min-max", { upper: 1 }],
  "norm-nonlinear": ["non-linear", {}],
  "norm-sum": ["sum", {}],
  "norm-vector": ["vector", {}],
  "norm-zavadskas-turskis": ["zavadskas-turskis", {}],
};

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly tolerance: number;
  readonly input: { readonly x?: number[]; readonly matrix?: number[][]; readonly directions?: (1 | -1)[] };
  readonly expected: { readonly value?: number[]; readonly matrix?: number[][] };
}

const read = (name: string) => JSON.parse(readFileSync(new URL(name, VECTORS), "utf8"));

describe.skipIf(!existsSync(VECTORS))("reference cases of the normalizations", () => {
  const cases: Case[] = existsSync(VECTORS) ? read("reference-cases.json").cases : [];
  const own = cases.filter((one) => one.kind === "normalisation");

  it("covers every normalization case", () => {
    expect(own.map((one) => one.id).sort()).toEqual(Object.keys(OURS).sort());
  });

  it.each(own)("$id", ({ id, input, expected, tolerance }) => {
    const [name, given] = OURS[id] as (typeof OURS)[string];
    const method = normalizeMethods.get(name) as NormalizeMethod;
    const columns = input.matrix ? transpose(input.matrix) : [input.x as number[]];
    const wanted = expected.matrix ? transpose(expected.matrix) : [expected.value as number[]];
    columns.forEach((column, k) => {
      const sign = input.directions?.[k] ?? (id.endsWith("reversed") ? -1 : 1);
      const { values } = run(method, column, given, { sign });
      values.forEach((value, i) => {
        expect(Math.abs(value - (wanted[k]?.[i] as number))).toBeLessThanOrEqual(tolerance);
      });
    });
  });

  it("gives the published chain of one WJCI journal: percentile and ratio to the median", () => {
    const { input, expected, recomputed } = read("chinese-wjci-ci.json");
    const ratio = normalizeMethods.get("ratio-to-group") as NormalizeMethod;
    const group = { reference: [expected.CI, input.medianCI, 1e6] };
    expect(run(ratio, [expected.CI], {}, group).values[0]).toBeCloseTo(expected.WAJCI, 3);
    const column = Array.from({ length: input.N }, (_, i) => input.N - i);
    const percentile = normalizeMethods.get("percentile") as NormalizeMethod;
    const { values } = run(percentile, column, { convention: "wjci" });
    expect(values[expected.rank - 1]).toBeCloseTo(recomputed.percentile, 10);
  });

  it.each([
    ["jif", "jifPercentile"],
    ["weak", "percentileWeak"],
    ["strict", "percentileStrict"],
    ["mean", "percentileMean"],
    ["hazen", "percentileMean"],
  ])("gives the ten-title list its percentiles by the convention %s", (convention, field) => {
    const list: Record<string, number>[] = read("intl-quartile-conventions.json").listCase_rule;
    const column = list.map((row) => row["value"] as number);
    const percentile = normalizeMethods.get("percentile") as NormalizeMethod;
    expect(run(percentile, column, { convention }).values).toEqual(list.map((row) => row[field]));
  });
});

function transpose(matrix: readonly number[][]): number[][] {
  return (matrix[0] as number[]).map((_, k) => matrix.map((row) => row[k] as number));
}
