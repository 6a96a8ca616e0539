/** Every step of equivalence end to end, on invented journals. */

import { describe, expect, it } from "vitest";
import { gatherComparisons } from "../src/equivalence/index.js";
import {
  type CandidatePool,
  type Evaluation,
  edition,
  evaluate,
  type Methodology,
  MethodologyError,
  toEquivalenceText,
} from "../src/index.js";
import { type InventedJournal, indicator, inventedPool, methodology, scale } from "./invented.js";

const reason = { zh: "理事会决定", en: "Decision of the council" };

/** Foreign journals carry `f`, domestic ones `d`; anchors carry both. */
const journal = (
  title: string,
  population: "domestic" | "foreign",
  metrics: Record<string, string>,
  more: Partial<InventedJournal> = {},
): InventedJournal => ({ title, discipline: "optics", population, metrics, ...more });

const twoScales = (parts: Record<string, unknown>) =>
  methodology({
    indicators: [indicator("f"), indicator("d")],
    scales: [
      scale("foreign", "foreign", [{ indicator: "f", weight: 1 }]),
      scale("domestic", "domestic", [{ indicator: "d", weight: 1 }]),
    ],
    cuts: [{ method: "count", counts: [2, 2, 2], ties: "better" }],
    ...parts,
  });

const six = [
  journal("F9", "foreign", { f: "9" }),
  journal("F7", "foreign", { f: "7" }),
  journal("F5", "foreign", { f: "5" }),
  journal("D8", "domestic", { d: "8" }),
  journal("D4", "domestic", { d: "4" }),
  journal("D2", "domestic", { d: "2" }),
];

const pools = new Map<readonly InventedJournal[], Promise<CandidatePool>>();
const poolOf = (journals: readonly InventedJournal[], metrics = ["f", "d"]) => {
  const known = pools.get(journals) ?? inventedPool(journals, metrics);
  pools.set(journals, known);
  return known;
};

const tiersOf = (evaluation: Evaluation<Methodology>) => {
  const titles = new Map(
    evaluation.pool.journals.map(({ key, titles: { en, zh } }) => [key, en ?? zh ?? ""]),
  );
  return Object.fromEntries(
    [...evaluation.disciplines.values()].flatMap(({ final }) =>
      final.map(({ journal: key, tier, status }) => [titles.get(key) ?? key, tier ?? status]),
    ),
  );
};
const optics = (evaluation: Evaluation<Methodology>) => {
  const found = evaluation.disciplines.get("optics");
  if (found === undefined) throw new Error("no optics");
  return found.equivalence;
};
const movedOf = (evaluation: Evaluation<Methodology>, without: number | null) =>
  optics(evaluation)
    .counterfactuals.find((entry) => entry.without === without)
    ?.moved.map(({ title, from, to }) => `${title} ${from ?? "below"}→${to ?? "below"}`);
const faultsOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof MethodologyError) return error.faults.map(({ code, path }) => [code, path]);
    throw error;
  }
  return [];
};

describe("offset", () => {
  const offset = (amount: number, units = "score") => ({
    type: "offset",
    units,
    amount,
    date: "2026-05-01",
    reason,
  });

  it("adds the amount to domestic scores and ranks all journals together", async () => {
    // 9 7 5 and 8 4 2 + 2 = 10 6 4: D8 F9 | F7 D4 | F5 D2
    const evaluation = evaluate(await poolOf(six), twoScales({ equivalence: [offset(2)] }));
    expect(tiersOf(evaluation)).toEqual({ D8: "T1", F9: "T1", F7: "T2", D4: "T2", F5: "T3", D2: "T3" });
    expect(optics(evaluation).lists).toBe("one");
    const [foreign, domestic] = evaluation.disciplines.get("optics")?.scales ?? [];
    expect([...(domestic?.equated ?? [])].sort()).toEqual([10, 4, 6]);
    expect([...(domestic?.rank ?? []), ...(foreign?.rank ?? [])].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("shows the list without it and who moved", async () => {
    // without: F9 D8 | F7 F5 | D4 D2
    const evaluation = evaluate(await poolOf(six), twoScales({ equivalence: [offset(2)] }));
    expect(movedOf(evaluation, 0)?.sort()).toEqual(["D4 T3→T2", "F5 T2→T3"]);
  });

  it("puts raw, percentile, offset and separate lists side by side, with the same sizes", async () => {
    const evaluation = evaluate(await poolOf(six), twoScales({ equivalence: [offset(2)] }));
    const rows = optics(evaluation).comparison.map(({ mechanism, tiers, differing }) => [
      mechanism,
      ...tiers.slice(0, 3).map(({ domestic, foreign }) => `${domestic}+${foreign}`),
      differing,
    ]);
    expect(rows).toEqual([
      ["declared", "1+1", "1+1", "1+1", 0],
      ["raw", "1+1", "0+2", "2+0", 2],
      ["percentile", "1+1", "1+1", "1+1", 0],
      ["offset", "1+1", "1+1", "1+1", 0],
      ["separate", "1+1", "1+1", "1+1", 0],
    ]);
    // percentiles inside three journals: 5/6, 3/6, 1/6 of 100
    const first = optics(evaluation).comparison[0]?.tiers[0];
    expect(first?.domesticPercentile).toBeCloseTo(500 / 6, 12);
    expect(first?.domesticShare).toBe(0.5);
  });

  it("works on logarithms, and refuses them by name where a score is negative", async () => {
    // exp(ln 2) doubles: 16 8 4 against 9 7 5
    const evaluation = evaluate(await poolOf(six), twoScales({ equivalence: [offset(Math.LN2, "log")] }));
    expect(tiersOf(evaluation)).toEqual({ D8: "T1", F9: "T1", D4: "T2", F7: "T2", F5: "T3", D2: "T3" });
    const negative = [...six, journal("D-1", "domestic", { d: "-1" })];
    const pool = await poolOf(negative);
    expect(faultsOf(() => evaluate(pool, twoScales({ equivalence: [offset(1, "log")] })))).toEqual([
      ["LOG_OF_NEGATIVE", "$.equivalence[0].units"],
    ]);
  });

  it("needs a reason and a date", async () => {
    const pool = await poolOf(six);
    const { reason: _, date: __, ...bare } = offset(1);
    expect(faultsOf(() => evaluate(pool, twoScales({ equivalence: [bare] })))).toEqual([
      ["MISSING_KEY", "$.equivalence[0].date"],
      ["MISSING_KEY", "$.equivalence[0].reason"],
    ]);
  });

  it("acts only in the disciplines it names", async () => {
    const pool = await poolOf(six);
    const document = twoScales({
      disciplines: [
        { id: "optics", name: { zh: "光学", en: "Optics" } },
        { id: "roads", name: { zh: "道路", en: "Roads" } },
      ],
      equivalence: [{ ...offset(2), disciplines: ["roads"] }],
    });
    expect(faultsOf(() => evaluate(pool, document))).toContainEqual(["EQUIVALENCE_MISSING", "$.equivalence"]);
  });
});

describe("separate and dual", () => {
  it.each(["separate", "dual"])(
    "%s cuts each population by its own sizes, and says who moves without it",
    async (type) => {
      const document = twoScales({
        equivalence: [{ type, reason }],
        cuts: [{ method: "count", counts: [1, 1, 1], ties: "better" }],
      });
      const evaluation = evaluate(await poolOf(six), document);
      expect(tiersOf(evaluation)).toEqual({ F9: "T1", D8: "T1", F7: "T2", D4: "T2", F5: "T3", D2: "T3" });
      expect(optics(evaluation).lists).toBe(type);
      // one list of sizes 2 2 2 by scores as they are: F9 D8 | F7 F5 | D4 D2
      expect(movedOf(evaluation, 0)?.sort()).toEqual(["D4 T3→T2", "F5 T2→T3"]);
    },
  );
});

describe("link", () => {
  const limits = {
    minimumAnchors: 6,
    minimumCorrelation: 0.6,
    maximumSubgroupRatio: 1,
    minimumSubgroup: 3,
    maximumOutside: 1,
    maximumLeverage: 1,
  };
  const link = (part: Record<string, unknown> = {}) => ({
    type: "link",
    method: { method: "mean-sigma" },
    units: "score",
    fit: "discipline",
    limits,
    error: { bootstrap: 100, seed: 1 },
    ifRefused: "separate",
    reason,
    ...part,
  });
  /** Anchors d = 1 … 8 with f = 10 d + 5 exactly. */
  const anchored = [
    ...Array.from({ length: 8 }, (_, i) =>
      journal(`A${i + 1}`, "domestic", { d: String(i + 1), f: String(10 * (i + 1) + 5) }),
    ),
    journal("F50", "foreign", { f: "50" }),
    journal("F20", "foreign", { f: "20" }),
    journal("D4", "domestic", { d: "4.2" }),
  ];
  const cuts = [{ method: "count", counts: [2, 4, 5], ties: "better" }];

  it("maps domestic scores onto the foreign scale, and anchors are ranked once", async () => {
    const evaluation = evaluate(await poolOf(anchored), twoScales({ equivalence: [link()], cuts }));
    const outcome = optics(evaluation).outcomes[0];
    expect(outcome?.applied).toBe(true);
    expect(outcome?.figures["anchors"]).toBe(8);
    expect(outcome?.figures["correlation"]).toBeCloseTo(1, 12);
    // 85 75 | 65 55 50 47 | 45 35 25 20 15
    const found = tiersOf(evaluation);
    expect(Object.keys(found)).toHaveLength(11);
    expect([found["A8"], found["A7"], found["F50"], found["D4"], found["A4"], found["F20"]]).toEqual([
      "T1",
      "T1",
      "T2",
      "T2",
      "T3",
      "T3",
    ]);
    const foreign = evaluation.disciplines.get("optics")?.scales.find(({ id }) => id === "foreign");
    expect(foreign?.journals).toHaveLength(10);
    expect(foreign?.tier.filter((code) => code === 252)).toHaveLength(8);
    expect(evaluation.disciplines.get("optics")?.excluded).toEqual([]);
    expect(outcome?.link?.anchors).toHaveLength(8);
    expect(outcome?.link?.curve[0]).toMatchObject({ x: 1, y: expect.closeTo(15, 9) });
  });

  it("is refused with its reasons where the anchors are too few, and the declared way out acts", async () => {
    const few = anchored.filter(({ title }) => !/A[4-8]/.test(title));
    const evaluation = evaluate(
      await poolOf(few),
      twoScales({ equivalence: [link()], cuts: [{ method: "count", counts: [1, 1, 1], ties: "better" }] }),
    );
    const own = optics(evaluation);
    expect(own.lists).toBe("separate");
    expect(own.outcomes[0]?.applied).toBe(false);
    expect(own.outcomes[0]?.refusals.map(({ code }) => code)).toContain("LINK_FEW_ANCHORS");
    expect(evaluation.issues.counts["SCALE_LINK_REFUSED"]).toBe(1);
    expect(tiersOf(evaluation)["D4"]).toBe("T1");
  });

  it.each([
    ["no anchors", six, "LINK_NO_ANCHORS"],
    [
      "anchors all at one end",
      [
        ...anchored,
        ...Array.from({ length: 12 }, (_, i) => journal(`H${i}`, "domestic", { d: String(20 + i) })),
      ],
      "LINK_ANCHORS_ONE_SIDED",
    ],
    [
      "a falling relation",
      anchored.map((one) =>
        one.title.startsWith("A")
          ? { ...one, metrics: { d: one.metrics?.["d"] ?? "", f: String(100 - Number(one.metrics?.["f"])) } }
          : one,
      ),
      "LINK_NOT_MONOTONE",
    ],
  ] as const)("is refused by code with %s", async (_, journals, code) => {
    const evaluation = evaluate(
      await poolOf(journals),
      twoScales({ equivalence: [link({ method: { method: "deming" }, ifRefused: "unconverted" })], cuts }),
    );
    expect(optics(evaluation).outcomes[0]?.refusals.map((finding) => finding.code)).toContain(code);
    expect(optics(evaluation).lists).toBe("one");
  });

  it("leaves a refused discipline to the experts where that is declared", async () => {
    const evaluation = evaluate(
      await poolOf(six),
      twoScales({ equivalence: [link({ ifRefused: "experts" })], cuts }),
    );
    expect(new Set(Object.values(tiersOf(evaluation)))).toEqual(new Set(["experts"]));
  });

  it("is used all the same by a written override, which the edition prints", async () => {
    const override = { reason: { zh: "试行一年", en: "On trial for one year" }, date: "2026-06-01" };
    const strict = { ...limits, minimumAnchors: 20 };
    const evaluation = evaluate(
      await poolOf(anchored),
      twoScales({ equivalence: [link({ limits: strict, override })], cuts }),
    );
    const outcome = optics(evaluation).outcomes[0];
    expect(outcome?.applied).toBe(true);
    expect(outcome?.refusals).toHaveLength(1);
    expect(outcome?.statement.en).toContain("On trial for one year");
    expect(evaluation.issues.counts["SCALE_LINK_OVERRIDDEN"]).toBe(1);
    expect(evaluation.equivalence.steps[0]?.date).toBe("2026-06-01");
  });

  it("goes through a measure that both populations have", async () => {
    const groups = Array.from({ length: 10 }, (_, i) => [
      journal(`F${i}`, "foreign", { f: String(3 * (i + 1)), m: String(i + 1) }),
      journal(`D${i}`, "domestic", { d: String(i + 1), m: String(i + 1) }),
    ]).flat();
    const pool = await poolOf(groups, ["f", "d", "m"]);
    const through = { source: "metrics", column: "m" };
    const document = (step: unknown) => twoScales({ equivalence: [step], cuts });
    const evaluation = evaluate(pool, document(link({ method: { method: "chained-linear" }, through })));
    const domestic = evaluation.disciplines.get("optics")?.scales.find(({ id }) => id === "domestic");
    // d → m is the identity and m → f is 3 m, so d = 1 … 10 becomes 3 … 30
    expect([...(domestic?.equated ?? [])].map(Math.round).sort((a, b) => a - b)).toEqual([
      3, 6, 9, 12, 15, 18, 21, 24, 27, 30,
    ]);
    expect(faultsOf(() => evaluate(pool, document(link({ method: { method: "chained-linear" } }))))).toEqual([
      ["LINK_THROUGH_MISSING", "$.equivalence[0].through"],
    ]);
    expect(faultsOf(() => evaluate(pool, document(link({ through }))))).toEqual([
      ["LINK_THROUGH_NEEDLESS", "$.equivalence[0].through"],
    ]);
    const unknown = link({
      method: { method: "chained-linear" },
      through: { source: "metrics", column: "n" },
    });
    expect(faultsOf(() => evaluate(pool, document(unknown)))).toEqual([
      ["METRIC_UNKNOWN", "$.equivalence[0].through"],
    ]);
  });

  it("lets a discipline with few anchors borrow from the others, and says how much", async () => {
    const several = [
      ...anchored,
      ...anchored.slice(0, 8).map((one) => ({ ...one, title: `R${one.title}`, discipline: "roads" })),
      journal("S1", "domestic", { d: "3", f: "35" }, { discipline: "soil" }),
      journal("S2", "domestic", { d: "6" }, { discipline: "soil" }),
      journal("S3", "foreign", { f: "50" }, { discipline: "soil" }),
    ];
    const evaluation = evaluate(
      await poolOf(several),
      twoScales({ equivalence: [link({ fit: "pool", borrow: true })], cuts }),
    );
    const soil = evaluation.disciplines.get("soil");
    expect(soil?.equivalence.outcomes[0]?.figures["borrowed"]).toBe(1);
    expect(soil?.equivalence.outcomes[0]?.statement.zh).toContain("100 % 借自其他学科");
    const domestic = soil?.scales.find(({ id }) => id === "domestic");
    expect([...(domestic?.equated ?? [])].map((value) => Math.round(value)).sort()).toEqual([35, 65]);
    const alone = twoScales({ equivalence: [link({ borrow: true })], cuts });
    const pool = await poolOf(several);
    expect(faultsOf(() => evaluate(pool, alone))).toEqual([
      ["LINK_BORROWS_NOWHERE", "$.equivalence[0].borrow"],
    ]);
  });

  it("does not depend on the order of the journals", async () => {
    const run = async (journals: readonly InventedJournal[]) => {
      const evaluation = evaluate(
        await inventedPool(journals, ["f", "d"]),
        twoScales({ equivalence: [link()], cuts }),
      );
      return JSON.stringify([optics(evaluation), tiersOf(evaluation)]);
    };
    expect(await run([...anchored].reverse())).toBe(await run(anchored));
  });
});

describe("calibrate", () => {
  const raters = ["r1", "r2", "r3"];
  /** Rating = 2 + score / 2, one more for domestic journals, and each expert's own severity. */
  const rated = Array.from({ length: 24 }, (_, i) => {
    const population = i % 2 === 0 ? ("domestic" as const) : ("foreign" as const);
    const score = 1 + (i % 12);
    const own = population === "domestic" ? 1 : 0;
    const cells = raters.map((name, r) => [
      name,
      String(2 + score / 2 + own + r * 0.5 + ((i * 7 + r * 3) % 5) * 0.02),
    ]);
    return journal(`J${i}`, population, { [own ? "d" : "f"]: String(score), ...Object.fromEntries(cells) });
  });
  const calibrate = (part: Record<string, unknown> = {}) => ({
    type: "calibrate",
    ratings: { source: "metrics", columns: raters },
    units: "score",
    apply: "add",
    minimumRated: 8,
    error: { bootstrap: 100, seed: 1 },
    reason,
    ...part,
  });
  const metrics = ["f", "d", ...raters];
  const cuts = [{ method: "count", counts: [6, 6, 12], ties: "better" }];

  it("adds the offset that the ratings imply: one rating point is two of score", async () => {
    const evaluation = evaluate(
      await poolOf(rated, metrics),
      twoScales({ equivalence: [calibrate()], cuts }),
    );
    const { figures, applied } = optics(evaluation).outcomes[0] ?? {};
    expect(applied).toBe(true);
    expect(figures?.["offset"]).toBeCloseTo(2, 1);
    expect(figures?.["lower"]).toBeLessThan(2.05);
    expect(figures?.["upper"]).toBeGreaterThan(1.95);
    const domestic = evaluation.disciplines.get("optics")?.scales.find(({ id }) => id === "domestic");
    domestic?.score.forEach((score, i) => {
      expect(domestic.equated[i]).toBeCloseTo(score + (figures?.["offset"] as number), 12);
    });
  });

  it("only reports it where that is declared", async () => {
    const evaluation = evaluate(
      await poolOf(rated, metrics),
      twoScales({ equivalence: [calibrate({ apply: "report" })], cuts }),
    );
    const domestic = evaluation.disciplines.get("optics")?.scales.find(({ id }) => id === "domestic");
    expect([...(domestic?.equated ?? [])]).toEqual([...(domestic?.score ?? [])]);
    expect(optics(evaluation).outcomes[0]?.applied).toBe(false);
    expect(optics(evaluation).outcomes[0]?.statement.en).toContain("reported only");
  });

  it("changes nothing, with the reason, where too few journals are rated, and needs ratings at all", async () => {
    const pool = await poolOf(rated, metrics);
    const evaluation = evaluate(pool, twoScales({ equivalence: [calibrate({ minimumRated: 20 })], cuts }));
    expect(optics(evaluation).outcomes[0]?.refusals.map(({ code }) => code)).toContain("CALIBRATION_FEW");
    expect(evaluation.issues.counts["EQUIVALENCE_DOUBTFUL"]).toBeGreaterThan(0);
    const unknown = calibrate({ ratings: { source: "metrics", columns: ["nobody"] } });
    expect(faultsOf(() => evaluate(pool, twoScales({ equivalence: [unknown], cuts })))).toEqual([
      ["RATINGS_UNKNOWN", "$.equivalence[0].ratings"],
    ]);
  });
});

describe("pairwise", () => {
  const step = (part: Record<string, unknown> = {}) => ({
    type: "pairwise",
    comparisons: "citations",
    virtualComparisons: 0,
    unreached: "experts",
    reason,
    ...part,
  });
  const table = async (names: readonly string[]) => {
    const pool = await poolOf(six);
    const keys = names.map((name) => pool.journals.find(({ titles }) => titles.en === name)?.key ?? name);
    // Each is preferred to the next one 3 times to 1.
    const preferences = keys.slice(1).flatMap((_, i) => [
      { preferred: i, other: i + 1, count: 3 },
      { preferred: i + 1, other: i, count: 1 },
    ]);
    return new Map([["citations", gatherComparisons(keys, preferences)]]);
  };

  it("ranks both populations by ability; each step of the chain is ln 3", async () => {
    const comparisons = await table(["D2", "F5", "D8", "F9", "D4"]);
    const evaluation = evaluate(await poolOf(six), twoScales({ equivalence: [step()] }), { comparisons });
    expect(tiersOf(evaluation)).toEqual({ D2: "T1", F5: "T1", D8: "T2", F9: "T2", D4: "T3", F7: "experts" });
    const domestic = evaluation.disciplines.get("optics")?.scales.find(({ id }) => id === "domestic");
    const present = [...(domestic?.equated ?? [])].sort((a, b) => b - a);
    expect((present[0] as number) - (present[1] as number)).toBeCloseTo(2 * Math.log(3), 6);
  });

  it("leaves out what is not compared where that is declared, and needs its table", async () => {
    const pool = await poolOf(six);
    const comparisons = await table(["D2", "F5", "D8"]);
    const evaluation = evaluate(pool, twoScales({ equivalence: [step({ unreached: "exclude" })] }), {
      comparisons,
    });
    expect(evaluation.disciplines.get("optics")?.excluded.map(({ code }) => code)).toEqual([
      "PAIRWISE_UNREACHED",
      "PAIRWISE_UNREACHED",
      "PAIRWISE_UNREACHED",
    ]);
    expect(faultsOf(() => evaluate(pool, twoScales({ equivalence: [step()] })))).toEqual([
      ["COMPARISONS_UNKNOWN", "$.equivalence[0].comparisons"],
    ]);
  });
});

describe("one scale for all", () => {
  const oneScale = (parts: Record<string, unknown>, missing: unknown = { policy: "exclude" }) =>
    methodology({
      indicators: [indicator("f", { missing }), indicator("d", { missing })],
      scales: [
        scale(
          "all",
          "all",
          [
            { indicator: "f", weight: 0.5 },
            { indicator: "d", weight: 0.5 },
          ],
          { minimumCoverage: 0.5 },
        ),
      ],
      cuts: [{ method: "count", counts: [2, 2, 2], ties: "better" }],
      ...parts,
    });

  it("refuses to pass over gaps where the two populations would rest on different sources", async () => {
    const pool = await poolOf(six);
    expect(faultsOf(() => evaluate(pool, oneScale({}, { policy: "rescale" })))).toEqual([
      ["SOURCES_MIXED", "$.indicators[0].missing"],
      ["SOURCES_MIXED", "$.indicators[1].missing"],
    ]);
    const evaluation = evaluate(
      pool,
      oneScale({ equivalence: [{ type: "several-sources", reason }] }, { policy: "rescale" }),
    );
    expect(tiersOf(evaluation)).toEqual({ F9: "T1", D8: "T1", F7: "T2", F5: "T2", D4: "T3", D2: "T3" });
  });

  it("divides a common index by the discipline's median", async () => {
    const common = six.map((one) => ({
      ...one,
      metrics: { w: one.metrics?.["f"] ?? one.metrics?.["d"] ?? "" },
    }));
    const evaluation = evaluate(
      await poolOf(common, ["w"]),
      methodology({
        indicators: [indicator("w")],
        scales: [scale("all", "all", [{ indicator: "w", weight: 1 }])],
        equivalence: [
          { type: "common-index", base: { zh: "合并库", en: "merged base" }, ratioTo: "median", reason },
          { type: "entry", of: "domestic", statistic: "mean", worst: 0.5, reason },
        ],
        cuts: [{ method: "threshold", thresholds: [1.2, 0.8, 0.1], closed: "inclusive" }],
      }),
    );
    // median of 9 8 7 5 4 2 is 6; foreign 1.5 1.167 .833, the worst half (1.167, .833) has mean 1: D4 and D2 stay out
    expect(tiersOf(evaluation)).toEqual({ F9: "T1", D8: "T1", F7: "T2", F5: "T2" });
    expect(optics(evaluation).outcomes.map(({ figures }) => figures["center"] ?? figures["floor"])).toEqual([
      6, 1,
    ]);
    expect(evaluation.disciplines.get("optics")?.excluded.map(({ code }) => code)).toEqual([
      "ENTRY_BELOW_FLOOR",
      "ENTRY_BELOW_FLOOR",
    ]);
  });
});

describe("steps after the cut", () => {
  const offset = { type: "offset", units: "score", amount: 0, date: "2026-05-01", reason };

  it("seat a granted journal behind the others, on top of the size or inside it, with its own reason", async () => {
    const grant = (seats: string) => ({
      type: "grant",
      date: "2026-05-02",
      seats,
      journals: [
        { title: "D2", discipline: "optics", tier: "T1", reason: { zh: "特色突出", en: "Outstanding" } },
      ],
      reason,
    });
    // F9 D8 | F7 F5 | D4 D2
    const pool = await poolOf(six);
    const extra = evaluate(pool, twoScales({ equivalence: [offset, grant("extra")] }));
    expect(tiersOf(extra)).toEqual({ F9: "T1", D8: "T1", D2: "T1", F7: "T2", F5: "T2", D4: "T3" });
    expect(
      optics(extra).moves.map(({ title, from, to, step, reason: own }) => [title, from, to, step, own?.en]),
    ).toEqual([["D2", "T3", "T1", 1, "Outstanding"]]);
    expect(movedOf(extra, 1)).toEqual(["D2 T3→T1"]);
    const inside = evaluate(pool, twoScales({ equivalence: [offset, grant("inside")] }));
    expect(tiersOf(inside)).toEqual({ F9: "T1", D2: "T1", D8: "T2", F7: "T2", F5: "T3", D4: "T3" });
  });

  it("refuse a grant without a reason, of an unknown journal, or of an unknown tier", async () => {
    const pool = await poolOf(six);
    const grant = (journals: unknown) =>
      twoScales({
        equivalence: [offset, { type: "grant", date: "2026-05-02", seats: "extra", journals, reason }],
      });
    const base = { discipline: "optics", tier: "T1", reason };
    expect(
      faultsOf(() => evaluate(pool, grant([{ title: "D2", discipline: "optics", tier: "T1" }]))),
    ).toEqual([["MISSING_KEY", "$.equivalence[1].journals[0].reason"]]);
    expect(faultsOf(() => evaluate(pool, grant([{ ...base, title: "Nobody" }])))).toEqual([
      ["GRANT_UNKNOWN", "$.equivalence[1].journals[0]"],
    ]);
    expect(faultsOf(() => evaluate(pool, grant([{ ...base, title: "D2", tier: "T9" }])))).toEqual([
      ["EQUIVALENCE_UNKNOWN_TIER", "$.equivalence[1].journals[0].tier"],
    ]);
    expect(faultsOf(() => evaluate(pool, grant([base])))).toEqual([
      ["GRANT_SUBJECT", "$.equivalence[1].journals[0]"],
    ]);
  });

  it("reach a share of domestic journals by the exchange at the margin, and name who pays", async () => {
    const share = { type: "share", of: "domestic", kind: "minimum", shares: { T2: 0.5 }, reason };
    const evaluation = evaluate(await poolOf(six), twoScales({ equivalence: [offset, share] }));
    expect(tiersOf(evaluation)).toEqual({ F9: "T1", D8: "T1", F7: "T2", D4: "T2", F5: "T3", D2: "T3" });
    expect(
      optics(evaluation)
        .moves.map(({ title, from, to }) => `${title} ${from}→${to}`)
        .sort(),
    ).toEqual(["D4 T3→T2", "F5 T2→T3"]);
  });

  it("report a share that cannot be met as an error of the run", async () => {
    const share = { type: "share", of: "domestic", kind: "minimum", shares: { T1: 1, T2: 1, T3: 1 }, reason };
    const evaluation = evaluate(await poolOf(six), twoScales({ equivalence: [offset, share] }));
    expect(
      evaluation.issues.issues.filter(({ severity }) => severity === "error").map(({ code }) => code),
    ).toEqual(["SHARE_UNREACHABLE", "SHARE_UNREACHABLE"]);
    expect(optics(evaluation).outcomes[1]?.refusals).toHaveLength(2);
  });

  it("hold members of an index at a floor", async () => {
    const flagged = six.map((one) => (one.title === "D4" ? { ...one, flag: "Index X" } : one));
    const floor = { type: "floor", flag: "Index X", tier: "T2", seats: "extra", reason };
    const pool = await poolOf(flagged);
    expect(tiersOf(evaluate(pool, twoScales({ equivalence: [offset, floor] })))["D4"]).toBe("T2");
    expect(
      faultsOf(() => evaluate(pool, twoScales({ equivalence: [offset, { ...floor, flag: "Index Y" }] }))),
    ).toEqual([["FLAG_UNKNOWN", "$.equivalence[1].flag"]]);
  });

  it("contradict separate lists where they need one", async () => {
    const pool = await poolOf(six);
    const share = { type: "share", of: "domestic", kind: "minimum", shares: { T1: 0.5 }, reason };
    expect(
      faultsOf(() => evaluate(pool, twoScales({ equivalence: [{ type: "separate", reason }, share] }))),
    ).toEqual([["EQUIVALENCE_CONTRADICTION", "$.equivalence[1]"]]);
  });
});

describe("names and sources", () => {
  it("refuse two metrics of one name from two sources, and a gap filled from another metric", async () => {
    const pool = await poolOf(six);
    const named = twoScales({
      indicators: [
        indicator("f", { name: { zh: "影响因子", en: "IF f" } }),
        indicator("d", { name: { zh: "影响因子", en: "IF d" }, source: "other" }),
      ],
      equivalence: [{ type: "separate", reason }],
    });
    expect(faultsOf(() => evaluate(pool, named))).toContainEqual([
      "INDICATOR_NAME_TWICE",
      "$.indicators[1].name.zh",
    ]);
    const carried = twoScales({
      indicators: [
        indicator("f", { missing: { policy: "impute", by: { rule: "carry", source: "cnki", column: "d" } } }),
        indicator("d"),
      ],
      equivalence: [{ type: "separate", reason }],
    });
    expect(faultsOf(() => evaluate(pool, carried))).toContainEqual([
      "CARRY_MIXES_SOURCES",
      "$.indicators[0].missing.by.column",
    ]);
  });
});

describe("the edition", () => {
  it("prints declaration, counterfactual, comparison and the audit that cannot be made", async () => {
    const offset = { type: "offset", units: "score", amount: 2, date: "2026-05-01", reason };
    const evaluation = evaluate(await poolOf(six), twoScales({ equivalence: [offset] }));
    const made = await edition(evaluation, {
      id: "2026",
      status: "draft",
      catalog: {
        id: "c",
        title: { zh: "目录", en: "Catalog" },
        society: { zh: "学会", en: "Society" },
        language: "zh",
      },
    });
    expect(made.audit.yardstick).toBeNull();
    expect(made.audit.statement.en).toContain("could not be tested");
    expect(JSON.parse(JSON.stringify(made.equivalence))).toEqual(made.equivalence);
    const text = toEquivalenceText(made);
    for (const part of [
      "理由：理事会决定（2026-05-01）",
      "对照名单",
      "各种做法对照",
      "Counterfactual",
      "D4",
      "T3 → T2",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/NaN|undefined|null/);
  });
});

describe("steps in sequence", () => {
  const offset = { type: "offset", units: "score", amount: 3, date: "2026-05-01", reason };
  const raters = ["r1", "r2"];
  const rated = Array.from({ length: 24 }, (_, i) => {
    const population = i % 2 === 0 ? ("domestic" as const) : ("foreign" as const);
    const score = 1 + (i % 12);
    const own = population === "domestic" ? 1 : 0;
    const cells = raters.map((name, r) => [name, String(score + 3 * own + r + ((i * 7 + r * 3) % 5) * 0.01)]);
    return journal(`K${i}`, population, { [own ? "d" : "f"]: String(score), ...Object.fromEntries(cells) });
  });

  it("calibrate what the steps before have left: behind the true offset nothing remains to be added", async () => {
    const calibrate = {
      type: "calibrate",
      ratings: { source: "metrics", columns: raters },
      units: "score",
      apply: "add",
      minimumRated: 8,
      error: { bootstrap: 100, seed: 1 },
      reason,
    };
    const pool = await poolOf(rated, ["f", "d", ...raters]);
    const cuts = [{ method: "count", counts: [6, 6, 12], ties: "better" }];
    const alone = evaluate(pool, twoScales({ equivalence: [calibrate], cuts }));
    expect(optics(alone).outcomes[0]?.figures["offset"]).toBeCloseTo(3, 1);
    const behind = evaluate(pool, twoScales({ equivalence: [offset, calibrate], cuts }));
    expect(optics(behind).outcomes[1]?.figures["offset"]).toBeCloseTo(0, 1);
  });
});
