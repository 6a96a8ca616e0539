import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Evaluation,
  evaluate,
  type Methodology,
  MethodologyError,
  normalize,
  scoringMethods,
} from "../src/index.js";
import { type InventedJournal, indicator, inventedPool, methodology, scale } from "./invented.js";

const journal = (title: string, x: string, more: Partial<InventedJournal> = {}): InventedJournal => ({
  title,
  discipline: "optics",
  metrics: { x },
  ...more,
});
const simple = (more: Record<string, unknown> = {}) =>
  methodology({
    indicators: [indicator("x", more)],
    scales: [scale("all", "all", [{ indicator: "x", weight: 1 }])],
  });

const tiers = (evaluation: Evaluation<Methodology>, discipline = "optics") =>
  Object.fromEntries(
    (evaluation.disciplines.get(discipline)?.final ?? []).map((listing) => [
      evaluation.pool.journals.find(({ key }) => key === listing.journal)?.titles.en,
      listing.tier ?? listing.status,
    ]),
  );
const excluded = (evaluation: Evaluation<Methodology>, discipline = "optics") =>
  (evaluation.disciplines.get(discipline)?.excluded ?? []).map(({ title, code }) => [title, code]);

describe("evaluate", () => {
  it("scores, ranks and cuts: 9, 7, 5, 1 with one place per tier", async () => {
    const pool = await inventedPool(
      [journal("Alpha", "5"), journal("Beta", "9"), journal("Gamma", "1"), journal("Delta", "7")],
      ["x"],
    );
    const evaluation = evaluate(pool, simple());
    expect(tiers(evaluation)).toEqual({ Beta: "T1", Delta: "T2", Alpha: "T3", Gamma: "below" });
    expect(evaluation.disciplines.get("optics")?.final[0]).toMatchObject({
      rank: 1,
      of: 4,
      score: 9,
      scale: "all",
    });
  });

  it("weighs a tree: 0.6 · (0.5 · 10 + 0.5 · 20) + 0.4 · 50 = 29", async () => {
    const pool = await inventedPool(
      [{ title: "Alpha", discipline: "optics", metrics: { a: "10", b: "20", c: "50" } }],
      ["a", "b", "c"],
    );
    const inner = {
      id: "inner",
      aggregate: { method: "arithmetic" },
      minimumCoverage: 1,
      children: [
        { indicator: "a", weight: 0.5 },
        { indicator: "b", weight: 0.5 },
      ],
    };
    const evaluation = evaluate(
      pool,
      methodology({
        indicators: ["a", "b", "c"].map((id) => indicator(id)),
        scales: [
          scale("all", "all", [
            { node: inner, weight: 0.6 },
            { indicator: "c", weight: 0.4 },
          ]),
        ],
      }),
    );
    const [result] = evaluation.disciplines.get("optics")?.scales ?? [];
    expect(result?.nodes.map(({ id, values }) => [id, values[0]])).toEqual([
      ["inner", 15],
      ["all-score", 29],
    ]);
  });

  it("reaches every intermediate column, in the order of the journals' keys", async () => {
    const pool = await inventedPool([journal("Beta", "4"), journal("Alpha", "<2")], ["x"]);
    const evaluation = evaluate(
      pool,
      simple({ censored: { rule: "half-limit" }, normalize: { method: "min-max" } }),
    );
    const [result] = evaluation.disciplines.get("optics")?.scales ?? [];
    expect(Array.from(result?.journals ?? [], (index) => pool.journals[index]?.titles.en)).toEqual([
      "Alpha",
      "Beta",
    ]);
    expect(result?.raw[0]?.values).toEqual(Float64Array.of(2, 4));
    expect(result?.treated[0]?.values).toEqual(Float64Array.of(1, 4));
    expect(result?.normalized[0]?.values).toEqual(Float64Array.of(0, 100));
    expect(evaluation.disciplines.get("optics")?.trace).toEqual([
      {
        journal: pool.journals[0]?.key,
        discipline: "optics",
        indicator: "x",
        step: "censored",
        rule: "half-limit",
        from: 2,
        to: 1,
      },
    ]);
  });

  it("gives a journal of two disciplines a place in each", async () => {
    const pool = await inventedPool(
      [journal("Alpha", "5", { discipline: "optics; soil" }), journal("Beta", "9")],
      ["x"],
    );
    const evaluation = evaluate(pool, simple());
    expect(tiers(evaluation)).toEqual({ Beta: "T1", Alpha: "T2" });
    expect(tiers(evaluation, "soil")).toEqual({ Alpha: "T1" });
  });

  it("sends equal scores to one tier, and says so", async () => {
    const pool = await inventedPool(
      [journal("Alpha", "5"), journal("Beta", "5"), journal("Gamma", "5"), journal("Delta", "1")],
      ["x"],
    );
    const evaluation = evaluate(pool, simple());
    expect(tiers(evaluation)).toEqual({ Alpha: "T1", Beta: "T1", Gamma: "T1", Delta: "below" });
    expect(evaluation.issues.counts["TIE_AT_BOUNDARY"]).toBe(1);
  });

  it("reads a lower-is-better indicator the right way round, without anyone inverting a column", async () => {
    const pool = await inventedPool([journal("Slow", "90"), journal("Fast", "10")], ["x"]);
    expect(
      tiers(evaluate(pool, simple({ direction: "lower-is-better", normalize: { method: "min-max" } }))),
    ).toEqual({ Fast: "T1", Slow: "T2" });
  });

  it("ranks a score that points downward from its lowest value", async () => {
    const pool = await inventedPool(
      [journal("Near", "9"), journal("Middle", "5"), journal("Far", "1")],
      ["x"],
    );
    const evaluation = evaluate(
      pool,
      methodology({
        indicators: [indicator("x")],
        scales: [
          scale("all", "all", [{ indicator: "x", weight: 1 }], {
            aggregate: { method: "spotis", lower: [0], upper: [10] },
          }),
        ],
      }),
    );
    expect(evaluation.disciplines.get("optics")?.scales[0]?.better).toBe("lower");
    expect(tiers(evaluation)).toEqual({ Near: "T1", Middle: "T2", Far: "T3" });
  });

  it("freezes its answer", async () => {
    const evaluation = evaluate(await inventedPool([journal("Alpha", "5")], ["x"]), simple());
    expect(Object.isFrozen(evaluation)).toBe(true);
    expect(Object.isFrozen(evaluation.disciplines.get("optics")?.final)).toBe(true);
  });
});

describe("a missing value", () => {
  const journals = [
    journal("Alpha", "5"),
    journal("Beta", ""),
    journal("Gamma", "N/A"),
    journal("Delta", "1"),
  ];

  it("excludes the journal, with the reason and the state of the cell", async () => {
    const evaluation = evaluate(await inventedPool(journals, ["x"]), simple());
    expect(tiers(evaluation)).toEqual({ Alpha: "T1", Delta: "T2" });
    expect(excluded(evaluation)).toEqual([
      ["Beta", "INDICATOR_MISSING"],
      ["Gamma", "INDICATOR_MISSING"],
    ]);
    expect(evaluation.disciplines.get("optics")?.excluded[1]?.reason.zh).toContain("不适用");
  });

  it("leaves the journal to the experts, without rank or score", async () => {
    const evaluation = evaluate(
      await inventedPool(journals, ["x"]),
      simple({ missing: { policy: "experts" } }),
    );
    expect(tiers(evaluation)).toEqual({ Alpha: "T1", Delta: "T2", Beta: "experts", Gamma: "experts" });
    expect(evaluation.disciplines.get("optics")?.final.at(-1)).toMatchObject({
      rank: null,
      score: null,
      of: 2,
    });
  });

  it("is an error of the data where it is refused", async () => {
    const evaluation = evaluate(
      await inventedPool(journals, ["x"]),
      simple({ missing: { policy: "refuse" } }),
    );
    expect(evaluation.issues.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["INDICATOR_REFUSED", "error"],
      ["INDICATOR_REFUSED", "error"],
    ]);
  });

  it("is filled by the median of the discipline, (1 + 5) / 2, and traced", async () => {
    const evaluation = evaluate(
      await inventedPool(journals, ["x"]),
      simple({ missing: { policy: "impute", by: { rule: "median", group: "discipline" } } }),
    );
    expect(evaluation.disciplines.get("optics")?.trace.map(({ rule, from, to }) => [rule, from, to])).toEqual(
      [
        ["impute:median", null, 3],
        ["impute:median", null, 3],
      ],
    );
    expect(tiers(evaluation)).toEqual({ Alpha: "T1", Beta: "T2", Gamma: "T2", Delta: "below" });
  });

  it("rescales the weights of what is present, and excludes below the minimum coverage", async () => {
    const pool = await inventedPool(
      [
        { title: "Whole", discipline: "optics", metrics: { a: "4", b: "8" } },
        { title: "Half", discipline: "optics", metrics: { a: "9" } },
        { title: "Quarter", discipline: "optics", metrics: { b: "99" } },
      ],
      ["a", "b"],
    );
    const evaluation = evaluate(
      pool,
      methodology({
        indicators: ["a", "b"].map((id) => indicator(id, { missing: { policy: "rescale" } })),
        scales: [
          scale(
            "all",
            "all",
            [
              { indicator: "a", weight: 0.75 },
              { indicator: "b", weight: 0.25 },
            ],
            { minimumCoverage: 0.5 },
          ),
        ],
      }),
    );
    expect(tiers(evaluation)).toEqual({ Half: "T1", Whole: "T2" });
    expect(evaluation.disciplines.get("optics")?.final.map(({ score }) => score)).toEqual([9, 5]);
    expect(excluded(evaluation)).toEqual([["Quarter", "COVERAGE_BELOW_MINIMUM"]]);
  });
});

describe("a discipline that is too small", () => {
  const journals = [
    journal("Alpha", "10"),
    journal("Beta", "20"),
    journal("Gamma", "40", { discipline: "lasers" }),
    journal("Delta", "30", { discipline: "physics" }),
  ];
  const declared = (rule: string) =>
    methodology({
      indicators: [indicator("x", { normalize: { method: "percentile", convention: "inclusive" } })],
      scales: [scale("all", "all", [{ indicator: "x", weight: 1 }])],
      disciplines: [
        { id: "physics", name: { zh: "物理", en: "Physics" } },
        { id: "optics", name: { zh: "光学", en: "Optics" }, parent: "physics" },
        { id: "lasers", name: { zh: "激光", en: "Lasers" }, parent: "physics" },
      ],
      smallDiscipline: { fewerThan: 3, rule },
    });

  it("is evaluated as it is: 10 and 20 have the percentiles 0 and 100", async () => {
    const evaluation = evaluate(await inventedPool(journals, ["x"]), declared("evaluate"));
    expect(evaluation.disciplines.get("optics")?.scales[0]?.score).toEqual(Float64Array.of(0, 100));
  });

  it("is normalized within its parent and all its parts: 10, 20, 30, 40 give 0, 33.3", async () => {
    const evaluation = evaluate(await inventedPool(journals, ["x"]), declared("parent"));
    const score = evaluation.disciplines.get("optics")?.scales[0]?.score;
    expect(score?.[0]).toBe(0);
    expect(score?.[1]).toBeCloseTo(100 / 3, 12);
  });

  it("is left to the experts, the root too where it has no parent", async () => {
    const evaluation = evaluate(await inventedPool(journals, ["x"]), declared("experts"));
    expect(tiers(evaluation)).toEqual({ Alpha: "experts", Beta: "experts" });
    expect(evaluation.issues.counts["SMALL_DISCIPLINE"]).toBe(3);
    expect(tiers(evaluate(await inventedPool(journals, ["x"]), declared("parent")), "physics")).toEqual({
      Delta: "experts",
    });
  });
});

describe("two populations", () => {
  it("are normalized, ranked and cut apart", async () => {
    const pool = await inventedPool(
      [
        journal("Foreign A", "50"),
        journal("Foreign B", "40"),
        journal("Domestic A", "3", { population: "domestic" }),
        journal("Domestic B", "2", { population: "domestic" }),
      ],
      ["x"],
    );
    const evaluation = evaluate(
      pool,
      methodology({
        indicators: [indicator("x")],
        scales: ["foreign", "domestic"].map((id) => scale(id, id, [{ indicator: "x", weight: 1 }])),
        equivalence: [{ type: "separate", reason: { zh: "理事会决定", en: "Decision of the council" } }],
        cuts: [
          { method: "count", counts: [1, 1, 0], ties: "better" },
          { population: "domestic", method: "count", counts: [2, 0, 0], ties: "better" },
        ],
      }),
    );
    expect(tiers(evaluation)).toEqual({
      "Foreign A": "T1",
      "Domestic A": "T1",
      "Domestic B": "T1",
      "Foreign B": "T2",
    });
    expect(evaluation.equivalence.steps.map(({ type, reason }) => [type, reason.zh])).toEqual([
      ["separate", "理事会决定"],
    ]);
  });
});

describe("red lines", () => {
  it("keep out journals without identifier and journals with an excluded flag, each with its reason", async () => {
    const pool = await inventedPool(
      [
        journal("Alpha", "5", { issn: "9001-0019" }),
        journal("Beta", "9"),
        journal("Gamma", "7", { issn: "9001-0027", flag: "warned" }),
      ],
      ["x"],
    );
    const evaluation = evaluate(pool, {
      ...simple(),
      eligibility: { requireIdentifier: true, excludeFlags: ["warned"] },
    });
    expect(tiers(evaluation)).toEqual({ Alpha: "T1" });
    expect(excluded(evaluation)).toEqual([
      ["Gamma", "FLAG_EXCLUDED"],
      ["Beta", "NO_IDENTIFIER"],
    ]);
  });
});

describe("a methodology that does not fit", () => {
  const faultsOf = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      if (error instanceof MethodologyError) return error.faults.map(({ code, path }) => [code, path]);
      throw error;
    }
    return [];
  };

  it("is refused with every misfit to the pool at once", async () => {
    const pool = await inventedPool(
      [journal("Alpha", "<5"), journal("Beta", "2", { population: "domestic" })],
      ["x"],
    );
    const document = methodology({
      indicators: [
        indicator("x"),
        indicator("y", { column: "nothing" }),
        indicator("z", { source: "nowhere" }),
      ],
      scales: [
        scale(
          "foreign",
          "foreign",
          ["x", "y", "z"].map((id) => ({ indicator: id, weight: id === "x" ? 0.5 : 0.25 })),
        ),
      ],
      disciplines: [{ id: "botany", name: { zh: "植物学", en: "Botany" } }],
      equivalence: [{ type: "separate", reason: { zh: "决定", en: "Decision" } }],
    });
    expect(faultsOf(() => evaluate(pool, document))).toEqual([
      ["CENSORED_RULE_MISSING", "$.indicators[0].censored"],
      ["METRIC_UNKNOWN", "$.indicators[1].column"],
      ["METRIC_UNKNOWN", "$.indicators[2].source"],
      ["DISCIPLINE_UNKNOWN", "$.disciplines[0].id"],
      ["POPULATION_WITHOUT_SCALE", "$.scales"],
    ]);
  });

  it("is refused before the first row where a geometric mean could meet a zero", async () => {
    const pool = await inventedPool([journal("Alpha", "5")], ["x"]);
    const document = methodology({
      indicators: [indicator("x", { normalize: { method: "min-max" } })],
      scales: [scale("all", "all", [{ indicator: "x", weight: 1 }], { aggregate: { method: "geometric" } })],
    });
    expect(faultsOf(() => evaluate(pool, document))).toEqual([
      ["AGGREGATE_NEEDS_POSITIVE", "$.scales[0].score.children[0]"],
    ]);
  });
});

describe("a method of the user's own", () => {
  it("runs like a built-in one once it is added to a copy of the methods", async () => {
    const doubled = {
      ...normalize.none,
      name: "doubled",
      options: {},
      range: () => [null, null] as const,
      keepsDirection: () => false,
    };
    const methods = {
      ...scoringMethods,
      normalize: new Map([
        ...scoringMethods.normalize,
        [
          "doubled",
          {
            ...doubled,
            apply: (values: Float64Array, out: Float64Array) => out.set(values.map((value) => 2 * value)),
          },
        ],
      ]),
    };
    const pool = await inventedPool([journal("Alpha", "5")], ["x"]);
    const evaluation = evaluate(pool, simple({ normalize: { method: "doubled" } }), { methods });
    expect(evaluation.disciplines.get("optics")?.final[0]?.score).toBe(10);
  });
});

describe("the order of the input", () => {
  it("changes nothing", async () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 6 }).map(String), fc.constantFrom("", "<3", "N/A"));
    const names = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta"];
    const document = simple({
      missing: { policy: "impute", by: { rule: "mean", group: "discipline" } },
      censored: { rule: "half-limit" },
      normalize: { method: "z-score" },
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 2, maxLength: names.length }),
        fc.nat(),
        async (cells, seed) => {
          const journals = cells.map((x, i) => journal(names[i] as string, x));
          const shuffled = journals
            .map((one, i) => [((i + 1) * 7 + seed) % 11, one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one);
          const summary = async (list: readonly InventedJournal[]) => {
            const evaluation = evaluate(await inventedPool(list, ["x"]), document);
            return JSON.stringify([
              [...evaluation.disciplines.values()].map(({ final }) => final),
              evaluation.issues.counts,
            ]);
          };
          expect(await summary(shuffled)).toBe(await summary(journals));
        },
      ),
      { numRuns: 25 },
    );
  });
});
