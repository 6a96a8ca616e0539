/** Invented methods and a small whole methodology, for the tests of this room. */

import type {
  AggregateDeclaration,
  LinkDeclaration,
  MethodTable,
  NormalizeDeclaration,
  WeightDeclaration,
} from "../../src/methodology/method-table.js";
import type { MethodDeclaration } from "../../src/model/method.js";

const declaration = (name: string, rest: Partial<MethodDeclaration> = {}): MethodDeclaration => ({
  name,
  title: { en: name, zh: name },
  formula: "y = x",
  source: "invented",
  needs: [],
  guarantees: [],
  cost: "O(n)",
  options: {},
  ...rest,
});

const byName = <Method extends MethodDeclaration>(...methods: Method[]): ReadonlyMap<string, Method> =>
  new Map(methods.map((method) => [method.name, method]));

const limit = (about: string, fallback: number) => ({ about, type: "number", default: fallback }) as const;

export const methods: MethodTable = {
  normalize: byName<NormalizeDeclaration>(
    {
      ...declaration("min-max", { options: { lower: limit("Worst.", 0), upper: limit("Best.", 1) } }),
      range: (options: unknown) => limitsOf(options),
      producesZero: (options: unknown) => limitsOf(options)[0] <= 0,
      faults: (options: unknown) =>
        limitsOf(options)[0] < limitsOf(options)[1]
          ? []
          : [{ option: "upper", expected: "a number above lower", received: String(limitsOf(options)[1]) }],
    },
    {
      ...declaration("percentile", {
        options: {
          convention: { about: "Which.", type: "choice", values: ["hazen", "inclusive"], default: "hazen" },
        },
      }),
      range: () => [0, 100],
      producesZero: (options) => (options as { convention: string }).convention === "inclusive",
    },
    { ...declaration("z-score"), range: () => [null, null], producesZero: () => true },
    {
      ...declaration("none"),
      range: () => [null, null],
      producesZero: () => true,
      keepsDirection: () => true,
    },
    {
      ...declaration("target", { options: { at: { about: "The target.", type: "number", minimum: 0 } } }),
      range: () => [0, 1],
      producesZero: () => true,
    },
  ),
  link: byName<LinkDeclaration>(
    { ...declaration("mean"), design: "anchors" },
    { ...declaration("chained"), design: "through" },
  ),
  weight: byName<WeightDeclaration>(
    { ...declaration("given"), usesGiven: true },
    declaration("equal"),
    declaration("entropy", { needs: ["non-negative", "two-indicators"] }),
    { ...declaration("mixed"), usesGiven: true },
    {
      ...declaration("combined", {
        options: { parts: { about: "What is combined.", type: "method", family: "weight", list: true } },
      }),
      usesGiven: true,
    },
    {
      ...declaration("judged", { options: { judgments: { about: "Judgments.", type: "matrix" } } }),
      faults: (options: unknown, children: number) => {
        const { length } = (options as { judgments: number[][] }).judgments;
        return length === children
          ? []
          : [{ option: "judgments", expected: `${children} rows`, received: `${length} rows` }];
      },
    },
  ),
  aggregate: byName<AggregateDeclaration>(
    { ...declaration("arithmetic", { needs: ["directed"] }), better: "higher" },
    { ...declaration("geometric", { needs: ["directed", "positive"] }), better: "higher" },
    { ...declaration("harmonic", { needs: ["directed", "non-negative"] }), better: "higher" },
    { ...declaration("corner", { needs: ["directed", "bounded"] }), better: "higher" },
    {
      ...declaration("topsis", { needs: ["complete", "two-indicators"] }),
      better: "higher",
      range: () => [0, 1],
    },
    { ...declaration("vikor", { needs: ["complete"] }), better: "lower", range: () => [0, 1] },
    { ...declaration("closeness"), better: "higher", range: () => [0, 1] },
    { ...declaration("flow", { needs: ["complete"] }), better: "higher", range: () => [-1, 1] },
    {
      ...declaration("limits", {
        options: {
          best: { about: "Best values.", type: "numbers", perColumn: true },
          shape: {
            about: "Shape.",
            type: "choice",
            values: ["line", "step"],
            perColumn: true,
            default: "line",
          },
        },
      }),
      better: "higher",
      range: () => [1, 2],
      faults: (options: unknown) =>
        (options as { best: number[] }).best.includes(0)
          ? [{ option: "best", expected: "values other than 0", received: "0" }]
          : [],
    },
  ),
};

function limitsOf(options: unknown): readonly [number, number] {
  const { lower, upper } = options as { lower: number; upper: number };
  return [lower, upper];
}

// biome-ignore lint/suspicious/noExplicitAny: tests change documents into wrong ones.
export type Loose = any;

export const indicator = (id: string, rest: Loose = {}): Loose => ({
  id,
  name: { zh: id, en: id },
  source: "metrics",
  column: id,
  direction: "higher-is-better",
  unit: "citations",
  edition: "2025",
  window: "",
  selfCitations: "included",
  licence: "open",
  missing: { policy: "exclude" },
  normalize: { method: "percentile" },
  ...rest,
});

/** A right methodology with indicators a and b (weights .6, .4) on one scale, fresh at every call. */
export const whole = (): Loose => ({
  methodologyVersion: 1,
  id: "invented",
  version: "1",
  title: { zh: "虚构方案", en: "Invented" },
  tiers: { id: "T", labels: ["T1", "T2"] },
  disciplines: [
    { id: "Top", name: { zh: "上级", en: "Top" } },
    { id: "Part", name: { zh: "下级", en: "Part" }, parent: "Top" },
  ],
  smallDiscipline: { fewerThan: 5, rule: "parent" },
  eligibility: { requireIdentifier: true, excludeFlags: ["warned"] },
  indicators: [indicator("a"), indicator("b")],
  scales: [
    {
      id: "scale",
      name: { zh: "尺度", en: "Scale" },
      population: "all",
      score: {
        id: "score",
        aggregate: { method: "arithmetic" },
        weights: { method: "given" },
        minimumCoverage: 1,
        children: [
          { indicator: "a", weight: 0.6 },
          { indicator: "b", weight: 0.4 },
        ],
      },
    },
  ],
  equivalence: [],
  cuts: [
    { method: "share", shares: [0.2, 0.3], size: "ratio", closed: "inclusive", ties: "better" },
    { method: "count", counts: [2, 3], ties: "worse", discipline: "Part" },
  ],
  statement: { zh: "仅供测试。", en: "For testing only." },
});

/** `whole` with a change. */
export function changed(change: (document: Loose) => void): Loose {
  const document = whole();
  change(document);
  return document;
}
