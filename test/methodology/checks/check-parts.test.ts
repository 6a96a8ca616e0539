import { describe, expect, it } from "vitest";
import { checkMethodology } from "../../../src/methodology/check-methodology.js";
import type { Fault } from "../../../src/model/errors.js";
import { changed, indicator, type Loose, methods, whole } from "../invented.js";

const faultsOf = (change: (document: Loose) => void): readonly Fault[] =>
  checkMethodology(changed(change), methods);
const placed = (change: (document: Loose) => void) => faultsOf(change).map(({ code, path }) => [code, path]);
const scoreOf = (document: Loose) => document.scales[0].score;
const share = (rest: Loose = {}) => ({
  method: "share",
  shares: [0.2, 0.3],
  size: "ratio",
  closed: "inclusive",
  ties: "better",
  ...rest,
});

it("a methodology whose parts fit together has no fault", () => {
  expect(checkMethodology(whole(), methods)).toEqual([]);
});

interface Case {
  readonly title: string;
  readonly change: (document: Loose) => void;
  readonly faults: readonly (readonly [code: string, path: string])[];
}

const cases: Readonly<Record<string, readonly Case[]>> = {
  indicators: [
    {
      title: "two indicators do not share an id",
      change: (d) => d.indicators.push(indicator("a", { column: "c" })),
      faults: [["DUPLICATE_ID", "$.indicators[2].id"]],
    },
    {
      title: "two indicators do not read the same column",
      change: (d) => {
        d.indicators[1].column = "a";
      },
      faults: [["SAME_COLUMN", "$.indicators[1].column"]],
    },
    {
      title: "the same column of another source is another column",
      change: (d) => {
        Object.assign(d.indicators[1], { source: "other", column: "a" });
      },
      faults: [],
    },
    {
      title: "every indicator is used by a scale",
      change: (d) => d.indicators.push(indicator("c")),
      faults: [["UNUSED_INDICATOR", "$.indicators[2]"]],
    },
    {
      title: "an indicator that only fills another one by regression is used",
      change: (d) => {
        d.indicators.push(indicator("c"));
        d.indicators[0].missing = { policy: "impute", by: { rule: "regression", on: ["b", "c"] } };
      },
      faults: [],
    },
    {
      title: "an indicator is not regressed on itself, on an unknown one, or twice on one",
      change: (d) => {
        d.indicators[0].missing = { policy: "impute", by: { rule: "regression", on: ["a", "x", "b", "b"] } };
      },
      faults: [
        ["REPEATED_VALUE", "$.indicators[0].missing.by.on[3]"],
        ["IMPUTE_SELF", "$.indicators[0].missing.by.on[0]"],
        ["UNKNOWN_INDICATOR", "$.indicators[0].missing.by.on[1]"],
      ],
    },
    {
      title: "a value is not carried over from the column it is missing in",
      change: (d) => {
        d.indicators[0].missing = { policy: "impute", by: { rule: "carry", source: "metrics", column: "a" } };
      },
      faults: [["IMPUTE_SELF", "$.indicators[0].missing.by.column"]],
    },
    {
      title: "limits of outlier rules leave something between them",
      change: (d) => {
        d.indicators[0].outliers = [
          { rule: "winsorize-share", lower: 0.5, upper: 0.5 },
          { rule: "winsorize-share", lower: 0, upper: 0 },
          { rule: "cap" },
          { rule: "cap", lower: 2, upper: 2 },
          { rule: "cap", upper: 2 },
          { rule: "winsorize-share", lower: 0, upper: 0.05 },
        ];
      },
      faults: [0, 1, 2, 3].map((k) => ["OUTLIER_LIMITS", `$.indicators[0].outliers[${k}]`] as const),
    },
    {
      title: "an outlier rule may say what fails and act only then",
      change: (d) => {
        const limits = { skewLimit: 2, kurtosisLimit: 3.5, failsOn: "either" };
        d.indicators[0].outliers = [
          { rule: "winsorize", maximumCount: 5, ...limits },
          { rule: "log", offset: 1, when: limits },
          { rule: "box-cox", lambda: "maximum-likelihood", when: { skewLimit: 2, kurtosisLimit: 3.5 } },
        ];
      },
      faults: [],
    },
    {
      title: "a parent group needs disciplines with a parent",
      change: (d) => {
        d.disciplines = "all";
        d.smallDiscipline.rule = "evaluate";
        d.cuts.pop();
        d.indicators[0].normalize.within = "parent";
        d.indicators[1].missing = { policy: "impute", by: { rule: "median", group: "parent" } };
      },
      faults: [
        ["PARENT_NOT_DECLARED", "$.indicators[0].normalize.within"],
        ["PARENT_NOT_DECLARED", "$.indicators[1].missing.by.group"],
      ],
    },
  ],
  methods: [
    {
      title: "an unknown method is a fault",
      change: (d) => {
        d.indicators[0].normalize.method = "percentle";
        scoreOf(d).aggregate.method = "arithmetics";
        scoreOf(d).weights.method = "entropie";
        for (const child of scoreOf(d).children) delete child.weight;
      },
      faults: [
        ["UNKNOWN_METHOD", "$.indicators[0].normalize.method"],
        ["UNKNOWN_METHOD", "$.scales[0].score.aggregate.method"],
        ["UNKNOWN_METHOD", "$.scales[0].score.weights.method"],
      ],
    },
    {
      title: "options are known, complete, inside their range and fit together",
      change: (d) => {
        d.indicators[0].normalize = { method: "percentile", convention: "median", convntion: "hazen" };
        d.indicators[1].normalize = { method: "target" };
        d.indicators.push(indicator("c", { normalize: { method: "target", at: -1 } }));
        d.indicators.push(indicator("e", { normalize: { method: "min-max", lower: 1, upper: 1 } }));
        scoreOf(d).children = ["a", "b", "c", "e"].map((id) => ({ indicator: id, weight: 0.25 }));
      },
      faults: [
        ["UNKNOWN_OPTION", "$.indicators[0].normalize.convntion"],
        ["OPTION_VALUE", "$.indicators[0].normalize.convention"],
        ["MISSING_OPTION", "$.indicators[1].normalize.at"],
        ["OPTION_VALUE", "$.indicators[2].normalize.at"],
        ["OPTION_CONFLICT", "$.indicators[3].normalize.upper"],
      ],
    },
    {
      title: "an option per column has one number per child",
      change: (d) => {
        scoreOf(d).aggregate = { method: "limits", best: [1, 2, 3], shape: ["line"] };
      },
      faults: [
        ["OPTION_LENGTH", "$.scales[0].score.aggregate.best"],
        ["OPTION_LENGTH", "$.scales[0].score.aggregate.shape"],
      ],
    },
    {
      title: "a choice per column is one for all or one for each",
      change: (d) => {
        scoreOf(d).aggregate = { method: "limits", best: [1, 2], shape: ["line", "step"] };
      },
      faults: [],
    },
    {
      title: "options of an aggregation fit together",
      change: (d) => {
        scoreOf(d).aggregate = { method: "limits", best: [1, 0], shape: "step" };
      },
      faults: [["OPTION_CONFLICT", "$.scales[0].score.aggregate.best"]],
    },
    {
      title: "an option named like a member of every object is unknown, not inherited",
      change: (d) => {
        d.indicators[0].normalize.toString = 1;
      },
      faults: [["UNKNOWN_OPTION", "$.indicators[0].normalize.toString"]],
    },
  ],
  scales: [
    {
      title: "a tree names declared indicators",
      change: (d) => {
        scoreOf(d).children[1].indicator = "B";
      },
      faults: [
        ["UNKNOWN_INDICATOR", "$.scales[0].score.children[1].indicator"],
        ["UNUSED_INDICATOR", "$.indicators[1]"],
      ],
    },
    {
      title: "a scale counts an indicator once",
      change: (d) => {
        scoreOf(d).children = [
          { indicator: "a", weight: 0.2 },
          { indicator: "b", weight: 0.2 },
          { indicator: "a", weight: 0.6 },
        ];
      },
      faults: [["INDICATOR_REPEATED", "$.scales[0].score.children[2].indicator"]],
    },
    {
      title: "nodes have ids of their own, different from those of indicators",
      change: (d) => {
        scoreOf(d).children = ["a", "score"].map((id) => ({
          weight: 0.5,
          node: {
            id,
            aggregate: { method: "arithmetic" },
            minimumCoverage: 1,
            children: [{ indicator: id === "a" ? "a" : "b", weight: 1 }],
          },
        }));
      },
      faults: [
        ["DUPLICATE_ID", "$.scales[0].score.children[0].node.id"],
        ["DUPLICATE_ID", "$.scales[0].score.children[1].node.id"],
      ],
    },
    {
      title: "one scale scores one population",
      change: (d) => {
        d.scales = ["one", "two"].map((id) => ({
          ...structuredClone(d.scales[0]),
          id,
          population: "foreign",
        }));
        d.equivalence = [{ type: "separate", reason: { zh: "虚构", en: "Invented" } }];
      },
      faults: [["POPULATION_TWICE", "$.scales[1].population"]],
    },
    {
      title: "a scale for all journals stands alone",
      change: (d) => {
        d.scales.push({ ...structuredClone(d.scales[0]), id: "two", population: "foreign" });
        d.equivalence = [{ type: "separate", reason: { zh: "虚构", en: "Invented" } }];
      },
      faults: [["POPULATION_MIXED", "$.scales[0].population"]],
    },
    {
      title: "several scales need an equivalence step, and scales have different ids",
      change: (d) => {
        d.scales = ["domestic", "foreign"].map((population) => ({
          ...structuredClone(d.scales[0]),
          population,
        }));
      },
      faults: [
        ["DUPLICATE_ID", "$.scales[1].id"],
        ["EQUIVALENCE_MISSING", "$.equivalence"],
      ],
    },
    {
      title: "a single scale for all needs no step, and none needs two",
      change: (d) => {
        d.equivalence = [1, 2].map(() => ({ type: "separate", reason: { zh: "虚构", en: "Invented" } }));
      },
      faults: [
        ["EQUIVALENCE_NEEDLESS", "$.equivalence[0]"],
        ["EQUIVALENCE_NEEDLESS", "$.equivalence[1]"],
        ["EQUIVALENCE_REPEATED", "$.equivalence[1]"],
      ],
    },
  ],
  disciplines: [
    {
      title: "disciplines have ids of their own and declared parents",
      change: (d) => {
        d.disciplines.push({ id: "Part", name: { zh: "重复", en: "Again" }, parent: "Top" });
        d.disciplines.push({ id: "Lost", name: { zh: "无主", en: "Lost" }, parent: "Topp" });
      },
      faults: [
        ["DUPLICATE_ID", "$.disciplines[2].id"],
        ["PARENT_UNKNOWN", "$.disciplines[3].parent"],
      ],
    },
    {
      title: "a circle of parents is reported once",
      change: (d) => {
        d.disciplines[0].parent = "Part";
        d.disciplines.push({ id: "Below", name: { zh: "更下级", en: "Below" }, parent: "Part" });
      },
      faults: [["PARENT_CYCLE", "$.disciplines[0].parent"]],
    },
    {
      title: "a discipline is not its own parent",
      change: (d) => {
        d.disciplines[0].parent = "Top";
      },
      faults: [["PARENT_CYCLE", "$.disciplines[0].parent"]],
    },
    {
      title: "small disciplines can only use a parent that is there",
      change: (d) => {
        d.disciplines.push({ id: "Alone", name: { zh: "独立", en: "Alone" } });
      },
      faults: [["SMALL_DISCIPLINE_PARENT", "$.smallDiscipline.rule"]],
    },
    {
      title: "flags are named once",
      change: (d) => {
        d.eligibility.excludeFlags = ["x", "y", "x"];
      },
      faults: [["REPEATED_VALUE", "$.eligibility.excludeFlags[2]"]],
    },
  ],
  cuts: [
    {
      title: "tiers have labels of their own",
      change: (d) => {
        d.tiers.labels = ["T1", "T1"];
      },
      faults: [["DUPLICATE_ID", "$.tiers.labels[1]"]],
    },
    {
      title: "a cut has one number per tier",
      change: (d) => {
        d.cuts = [
          share({ shares: [0.1] }),
          { method: "count", counts: [1, 2, 3], ties: "better", discipline: "Top" },
          { method: "threshold", thresholds: [1], closed: "inclusive", discipline: "Part" },
        ];
      },
      faults: [
        ["CUT_LENGTH", "$.cuts[0].shares"],
        ["CUT_LENGTH", "$.cuts[1].counts"],
        ["CUT_LENGTH", "$.cuts[2].thresholds"],
      ],
    },
    {
      title: "quartiles need four tiers",
      change: (d) => {
        d.cuts = [{ method: "quartile", rule: "rank-ratio", ties: "better" }];
      },
      faults: [["CUT_QUARTILE_TIERS", "$.cuts[0].method"]],
    },
    {
      title: "shares sum to at most 1",
      change: (d) => {
        d.cuts[0].shares = [0.6, 0.5];
      },
      faults: [["CUT_SHARES_SUM", "$.cuts[0].shares"]],
    },
    {
      title: "shares that sum to 1 but for binary fractions are right",
      change: (d) => {
        d.tiers.labels = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10"];
        d.cuts = [share({ shares: Array.from({ length: 10 }, () => 0.1) })];
      },
      faults: [],
    },
    {
      title: "thresholds descend where a higher score is better",
      change: (d) => {
        d.cuts[0] = { method: "threshold", thresholds: [50, 50], closed: "inclusive" };
      },
      faults: [["CUT_THRESHOLD_ORDER", "$.cuts[0].thresholds"]],
    },
    {
      title: "thresholds ascend where a lower score is better",
      change: (d) => {
        d.cuts[0] = { method: "threshold", thresholds: [0.2, 0.5], closed: "inclusive" };
        scoreOf(d).aggregate.method = "vikor";
      },
      faults: [],
    },
    {
      title: "a cut names declared disciplines and populations with a scale",
      change: (d) => {
        d.cuts[1].discipline = "part";
        d.cuts.push(share({ population: "domestic" }));
      },
      faults: [
        ["CUT_UNKNOWN_DISCIPLINE", "$.cuts[1].discipline"],
        ["CUT_UNKNOWN_POPULATION", "$.cuts[2].population"],
      ],
    },
    {
      title: "two cuts are not for the same journals",
      change: (d) => {
        d.cuts.push(share(), share({ discipline: "Part" }));
      },
      faults: [
        ["CUT_REPEATED", "$.cuts[2]"],
        ["CUT_REPEATED", "$.cuts[3]"],
      ],
    },
    {
      title: "every discipline has a cut",
      change: (d) => {
        d.cuts = [share({ discipline: "Part" })];
      },
      faults: [["CUT_MISSING", "$.cuts"]],
    },
    {
      title: "disciplines that are not listed need a cut that names none",
      change: (d) => {
        d.disciplines = "all";
        d.smallDiscipline.rule = "experts";
        d.cuts = [share({ discipline: "Part" })];
      },
      faults: [["CUT_MISSING", "$.cuts"]],
    },
    {
      title: "every population has a cut",
      change: (d) => {
        d.scales = ["domestic", "foreign"].map((id) => ({
          ...structuredClone(d.scales[0]),
          id,
          population: id,
        }));
        d.equivalence = [{ type: "separate", reason: { zh: "虚构", en: "Invented" } }];
        d.cuts = [share({ population: "domestic" })];
      },
      faults: [
        ["CUT_MISSING", "$.cuts"],
        ["CUT_MISSING", "$.cuts"],
      ],
    },
  ],
};

for (const [part, list] of Object.entries(cases)) {
  describe(part, () => {
    it.each(list)("$title", ({ change, faults }) => {
      expect(placed(change)).toEqual(faults);
    });
  });
}

it("faults of several parts are reported at once, next to a fault of shape elsewhere", () => {
  const found = placed((d) => {
    d.statement = 3;
    d.tiers.labels = ["T1", "T1"];
    scoreOf(d).children[0].weight = 0.5;
    d.indicators[0].remark = "unknown";
    d.indicators[1].column = "a";
  });
  expect(found).toEqual([
    ["UNKNOWN_KEY", "$.indicators[0].remark"],
    ["WRONG_TYPE", "$.statement"],
    ["DUPLICATE_ID", "$.tiers.labels[1]"],
    ["SAME_COLUMN", "$.indicators[1].column"],
    ["WEIGHTS_SUM", "$.scales[0].score.children"],
  ]);
});

it("the sentence about a missing cut names discipline and population in both languages", () => {
  const [fault] = faultsOf((d) => {
    d.cuts = [share({ discipline: "Part" })];
  });
  expect(fault?.message.en).toContain('No cut applies to all journals of the discipline "Top".');
  expect(fault?.message.zh).toContain('学科 "Top" 的全部期刊没有适用的分级规则');
});
