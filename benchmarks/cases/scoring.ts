/** Benchmarks: the scoring core, columns in and columns out. */

import type { IndicatorSpec, ScoreNode } from "../../src/methodology/types.js";
import { resolveOptions } from "../../src/model/method.js";
import { orderDescending, rank } from "../../src/numeric/index.js";
import type { AggregateMethod, NormalizeMethod, WeightMethod } from "../../src/scoring/index.js";
import { type Leaf, normalizeIndicators, scoreTree, scoringMethods } from "../../src/scoring/index.js";
import { cut } from "../../src/tiering/index.js";
import { type Case, defineCase } from "../case.js";
import { metricColumns } from "../data.js";

const INDICATORS = 12;
const silent = () => () => {};

/** One step above the columns: how many journals a case has, in words. */
const SIZES = [
  [1_000, "1k"],
  [10_000, "10k"],
  [22_000, "22k"],
  [100_000, "100k"],
] as const;

function sortOneColumn(columns: readonly Float64Array[]): Float64Array {
  return Float64Array.from(columns[0] as Float64Array).sort();
}

function sortColumns(columns: readonly Float64Array[]): number {
  let first = 0;
  for (const column of columns) first += Float64Array.from(column).sort()[0] as number;
  return first;
}

function sumPass(columns: readonly Float64Array[]): number {
  let total = 0;
  for (const column of columns) {
    let sum = 0;
    for (let i = 0; i < column.length; i++) sum += column[i] as number;
    total += sum;
  }
  return total;
}

function logarithmPass(columns: readonly Float64Array[]): number {
  let total = 0;
  for (const column of columns) {
    let sum = 0;
    for (let i = 0; i < column.length; i++) {
      const value = column[i] as number;
      sum += value * Math.log(value);
    }
    total += sum;
  }
  return total;
}

function sortAndPasses(columns: readonly Float64Array[]): number {
  return (sortOneColumn(columns)[0] as number) + sumPass(columns);
}

const INDICATOR: Omit<IndicatorSpec, "id"> = {
  name: { zh: "虚构指标", en: "Invented indicator" },
  source: "invented",
  column: "value",
  direction: "higher-is-better",
  unit: "",
  edition: "",
  window: "",
  selfCitations: "unknown",
  licence: "open",
  missing: { policy: "rescale" },
  normalize: { method: "min-max" },
};

const TREE: ScoreNode = {
  id: "score",
  aggregate: { method: "arithmetic" },
  minimumCoverage: 0.5,
  children: Array.from({ length: INDICATORS }, (_, k) => ({ indicator: `x${k}`, weight: 1 / INDICATORS })),
};

/** Normalize, weight, aggregate, rank and cut as an evaluation does. */
function scoreAndCut(columns: readonly Float64Array[]) {
  const treated = columns.map((values, k) => ({
    indicator: { ...INDICATOR, id: `x${k}` },
    raw: values,
    values,
    reference: values,
    trace: [],
  }));
  const leaves: ReadonlyMap<string, Leaf> = normalizeIndicators(treated, scoringMethods.normalize, silent);
  const stages = scoreTree(TREE, leaves, (columns[0] as Float64Array).length, scoringMethods, silent);
  const score = stages[stages.length - 1]?.values as Float64Array;
  const rule = {
    method: "share",
    shares: [0.25, 0.35, 0.4],
    size: "round",
    closed: "inclusive",
    ties: "better",
  } as const;
  const order = orderDescending(score);
  return { score, ranks: rank(score, "competition", order), tiers: cut(score, rule, 3, "higher", order) };
}

interface Buffers {
  readonly columns: readonly Float64Array[];
  readonly normalized: readonly Float64Array[];
  readonly score: Float64Array;
  readonly sorted: Float64Array;
}

/** The core by itself writes into columns of the caller, who allocates them once for many runs. */
function buffersFor(columns: readonly Float64Array[]): Buffers {
  const blank = () => new Float64Array((columns[0] as Float64Array).length);
  return { columns, normalized: columns.map(blank), score: blank(), sorted: blank() };
}

function scoreIntoBuffers({ columns, normalized, score }: Buffers): Float64Array {
  const minMax = scoringMethods.normalize.get("min-max") as NormalizeMethod;
  const arithmetic = scoringMethods.aggregate.get("arithmetic") as AggregateMethod;
  columns.forEach((column, k) => {
    const context = { sign: 1, reference: column, diagnose: () => {} } as const;
    minMax.apply(column, normalized[k] as Float64Array, { lower: 0, upper: 100 }, context);
  });
  const weights = new Float64Array(columns.length).fill(1 / columns.length);
  const signs = columns.map(() => 1 as const);
  arithmetic.apply(normalized, score, {}, { weights, signs, diagnose: () => {} });
  return rank(score, "competition");
}

function weigh(name: string) {
  const method = scoringMethods.weight.get(name) as WeightMethod;
  const { options } = resolveOptions(method.options, {});
  return (columns: readonly Float64Array[]) => {
    const weights = new Float64Array(columns.length);
    const given = new Float64Array(columns.length).fill(1 / columns.length);
    method.apply(columns, weights, options, {
      given,
      signs: columns.map(() => 1 as const),
      diagnose: () => {},
    });
    return weights;
  };
}

function aggregate(name: string, given: Readonly<Record<string, unknown>> = {}) {
  const method = scoringMethods.aggregate.get(name) as AggregateMethod;
  const { options } = resolveOptions(method.options, given);
  return (columns: readonly Float64Array[]) => {
    const out = new Float64Array((columns[0] as Float64Array).length);
    const weights = new Float64Array(columns.length).fill(1 / columns.length);
    method.apply(columns, out, options, {
      weights,
      signs: columns.map(() => 1 as const),
      diagnose: () => {},
    });
    return out;
  };
}

function checkWeights(result: unknown): void {
  const sum = (result as Float64Array).reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > 1e-9) throw new Error(`Weights sum to ${sum}.`);
}

function checkScores(result: unknown): void {
  if ((result as Float64Array).some((score) => !Number.isFinite(score)))
    throw new Error("A score is missing.");
}

export const scoringCases: readonly Case[] = SIZES.flatMap(([journals, words]) => {
  const columns = () => metricColumns(journals, INDICATORS);
  const size = `${words} journals × ${INDICATORS}`;
  const common = { size, amount: journals, unit: "journals", setup: columns } as const;
  const largest = journals === 100_000;
  const limit = (value: number) => (largest ? { limit: value } : {});
  const cases: Case[] = [
    defineCase<Buffers>({
      size,
      amount: journals,
      unit: "journals",
      ...limit(2),
      name: "min-max, weighted sum, rank",
      setup: () => buffersFor(columns()),
      run: scoreIntoBuffers,
      floor: ({ columns: [column = new Float64Array()], sorted }) => {
        sorted.set(column);
        return sorted.sort();
      },
      floorName: "native sort of one column",
      check(result, { columns: input }) {
        const ranks = result as Float64Array;
        if (ranks.length !== input[0]?.length || ranks.indexOf(1) === -1)
          throw new Error("No journal is first.");
      },
    }),
    defineCase<Float64Array[]>({
      ...common,
      ...limit(5),
      name: "normalize, weight, aggregate, rank, cut as an evaluation does",
      run: scoreAndCut,
      floor: sortOneColumn,
      floorName: "native sort of one column",
      check(result, input) {
        const { ranks, tiers } = result as ReturnType<typeof scoreAndCut>;
        const best = ranks.indexOf(1);
        if (ranks.length !== input[0]?.length || tiers.tier[best] !== 0)
          throw new Error("The best journal is not in the first tier.");
      },
    }),
    defineCase<Float64Array[]>({
      ...common,
      name: "the same with 5 % of the cells missing",
      setup: () => metricColumns(journals, INDICATORS, 0.05),
      run: scoreAndCut,
      floor: sortOneColumn,
      floorName: "native sort of one column",
      check: (result) => checkScores((result as ReturnType<typeof scoreAndCut>).score),
    }),
    defineCase<Float64Array[]>({
      ...common,
      ...limit(1.5),
      name: "entropy weights",
      run: weigh("entropy"),
      floor: logarithmPass,
      floorName: "pass of x ln x",
      check: checkWeights,
    }),
    defineCase<Float64Array[]>({
      ...common,
      ...limit(8),
      name: "CRITIC weights",
      run: weigh("critic"),
      floor: sumPass,
      floorName: "summing pass",
      check: checkWeights,
    }),
    defineCase<Float64Array[]>({
      ...common,
      ...limit(2),
      name: "TOPSIS",
      run: aggregate("topsis"),
      floor: sortAndPasses,
      floorName: "sort of one column and a summing pass",
      check: checkScores,
    }),
    defineCase<Float64Array[]>({
      ...common,
      ...(journals === 22_000 ? { limit: 20 } : {}),
      name: "PROMETHEE II, linear preference",
      run: aggregate("promethee-2", {
        preference: "linear",
        q: new Array(INDICATORS).fill(0.5),
        p: new Array(INDICATORS).fill(5),
      }),
      floor: sortColumns,
      floorName: "native sort of the 12 columns",
      check: checkScores,
    }),
  ];
  if (journals <= 22_000) {
    cases.push(
      defineCase<Float64Array[]>({
        ...common,
        name: "CODAS",
        run: aggregate("codas"),
        floor: sortColumns,
        floorName: "native sort of the 12 columns",
        check: checkScores,
      }),
    );
  }
  return cases;
});
