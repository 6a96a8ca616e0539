/** Every fault of the steps of equivalence, each with the smallest document that has it. */

import { describe, expect, it } from "vitest";
import { checkMethodology } from "../../../src/methodology/check-methodology.js";
import { listedPopulations } from "../../../src/methodology/checks/check-equivalence.js";
import { equivalenceFaults } from "../../../src/methodology/faults-equivalence.js";
import type { Fault } from "../../../src/model/errors.js";
import { changed, type Loose, methods } from "../invented.js";

const reason = { zh: "虚构的理由", en: "An invented reason" };
const share = { method: "share", shares: [0.2, 0.3], size: "ratio", closed: "inclusive", ties: "better" };
const separate = { type: "separate", reason };
const dual = { type: "dual", reason };
const offset = { type: "offset", units: "score", amount: 1, date: "2026-05-01", reason };
const link = {
  type: "link",
  method: { method: "mean" },
  units: "score",
  fit: "discipline",
  limits: {
    minimumAnchors: 10,
    minimumCorrelation: 0.6,
    maximumSubgroupRatio: 1,
    minimumSubgroup: 3,
    maximumOutside: 0.5,
    maximumLeverage: 0.5,
  },
  error: { bootstrap: 100, seed: 1 },
  ifRefused: "unconverted",
  reason,
};
const calibrate = {
  type: "calibrate",
  ratings: { source: "panel" },
  units: "score",
  apply: "add",
  minimumRated: 5,
  error: { bootstrap: 100, seed: 1 },
  reason,
};
const pairwise = {
  type: "pairwise",
  comparisons: "citations",
  virtualComparisons: 0,
  unreached: "exclude",
  reason,
};
const commonIndex = { type: "common-index", base: reason, ratioTo: "median", reason };
const severalSources = { type: "several-sources", reason };
const entry = { type: "entry", of: "domestic", statistic: "mean", worst: 0.25, reason };
const lookup = {
  type: "lookup",
  of: "all",
  source: "list",
  edition: "2025",
  grades: { A: "T1" },
  several: "best",
  ungraded: "keep",
  reason,
};
const floor = { type: "floor", flag: "Index", tier: "T1", seats: "extra", reason };
const grant = {
  type: "grant",
  date: "2026-05-01",
  seats: "extra",
  journals: [{ title: "J", discipline: "Top", tier: "T1", reason }],
  reason,
};
const quota = { type: "share", of: "domestic", kind: "minimum", shares: { T1: 0.5 }, reason };

/** One scale of all journals, one cut for everything. */
const one = (equivalence: Loose, change: (document: Loose) => void = () => {}): Loose =>
  changed((d) => {
    Object.assign(d, { equivalence, cuts: [share] });
    change(d);
  });
/** A scale for each population, one cut for everything. */
const two = (equivalence: Loose, change: (document: Loose) => void = () => {}): Loose =>
  one(equivalence, (d) => {
    d.scales = ["domestic", "foreign"].map((id) => ({
      ...structuredClone(d.scales[0]),
      id,
      population: id,
    }));
    change(d);
  });
const takesAll = (d: Loose) => {
  d.disciplines = "all";
  d.smallDiscipline.rule = "experts";
};

const faultsOf = (document: Loose): readonly Fault[] => checkMethodology(document, methods);
const placed = (document: Loose) => faultsOf(document).map(({ code, path }) => [code, path]);

interface Case {
  readonly title: string;
  readonly document: Loose;
  readonly faults: readonly (readonly [code: string, path: string])[];
}

const wrong: readonly Case[] = [
  {
    title: "two scales need a step that says how their tiers compare",
    document: two([]),
    faults: [["EQUIVALENCE_MISSING", "$.equivalence"]],
  },
  {
    title: "a step after the cut does not say how two scales compare",
    document: two([floor]),
    faults: [["EQUIVALENCE_MISSING", "$.equivalence"]],
  },
  {
    title: "each discipline needs its step",
    document: two([{ ...offset, disciplines: ["Top"] }]),
    faults: [["EQUIVALENCE_MISSING", "$.equivalence"]],
  },
  {
    title: "with disciplines that are not listed, those that no step names need one too",
    document: two([{ ...offset, disciplines: ["Anything"] }], takesAll),
    faults: [["EQUIVALENCE_MISSING", "$.equivalence"]],
  },
  {
    title: "one scale of all journals has no use for a step that needs two",
    document: one([link]),
    faults: [["EQUIVALENCE_NEEDLESS", "$.equivalence[0]"]],
  },
  {
    title: "a common index and several sources need one scale of all journals",
    document: two([commonIndex, severalSources, offset]),
    faults: [
      ["EQUIVALENCE_NEEDS_ONE_SCALE", "$.equivalence[0]"],
      ["EQUIVALENCE_NEEDS_ONE_SCALE", "$.equivalence[1]"],
    ],
  },
  {
    title: "a step that brings scores together stands once",
    document: two([offset, offset]),
    faults: [["EQUIVALENCE_REPEATED", "$.equivalence[1]"]],
  },
  {
    title: "lists are apart in one way only",
    document: two([separate, dual]),
    faults: [["EQUIVALENCE_REPEATED", "$.equivalence[1]"]],
  },
  {
    title: "a step for all disciplines repeats one for some",
    document: two([{ ...separate, disciplines: ["Part"] }, separate]),
    faults: [["EQUIVALENCE_REPEATED", "$.equivalence[1]"]],
  },
  {
    title: "every step that needs one list contradicts lists that are apart",
    document: two([separate, offset, link, calibrate, pairwise, entry, quota]),
    faults: [1, 2, 3, 4, 5, 6].map((k) => ["EQUIVALENCE_CONTRADICTION", `$.equivalence[${k}]`] as const),
  },
  {
    title: "the contradiction is found whichever step comes first",
    document: two([offset, dual]),
    faults: [["EQUIVALENCE_CONTRADICTION", "$.equivalence[0]"]],
  },
  {
    title: "steps name declared disciplines",
    document: two([
      separate,
      { ...floor, disciplines: ["Top", "Prat"] },
      { ...grant, journals: [{ ...grant.journals[0], discipline: "Tpo" }] },
    ]),
    faults: [
      ["EQUIVALENCE_UNKNOWN_DISCIPLINE", "$.equivalence[1].disciplines[1]"],
      ["EQUIVALENCE_UNKNOWN_DISCIPLINE", "$.equivalence[2].journals[0].discipline"],
    ],
  },
  {
    title: "steps name tiers of the scheme",
    document: one([
      { ...floor, tier: "T3" },
      { ...grant, journals: [grant.journals[0], { ...grant.journals[0], tier: "t1" }] },
      { ...quota, shares: { T1: 0.5, "T 2": 0.5 } },
      { ...lookup, grades: { A: "T1", "B+": "T0" } },
    ]),
    faults: [
      ["EQUIVALENCE_UNKNOWN_TIER", "$.equivalence[0].tier"],
      ["EQUIVALENCE_UNKNOWN_TIER", "$.equivalence[1].journals[1].tier"],
      ["EQUIVALENCE_UNKNOWN_TIER", '$.equivalence[2].shares["T 2"]'],
      ["EQUIVALENCE_UNKNOWN_TIER", '$.equivalence[3].grades["B+"]'],
    ],
  },
  {
    title: "scores that are compared point the same way",
    document: two([offset], (d) => {
      d.scales[1].score.aggregate.method = "vikor";
    }),
    faults: [["EQUIVALENCE_DIRECTIONS", "$.equivalence[0]"]],
  },
  {
    title: "a grant says for which journal it is",
    document: one([{ ...grant, journals: [{ discipline: "Top", tier: "T1", reason }] }]),
    faults: [["GRANT_SUBJECT", "$.equivalence[0].journals[0]"]],
  },
  {
    title: "a decision has a day that exists",
    document: two([
      { ...link, override: { reason, date: "2025-02-29" } },
      { ...offset, date: "2026-02-30" },
      { ...grant, date: "2026-04-31" },
    ]),
    faults: [
      ["DATE_IMPOSSIBLE", "$.equivalence[0].override.date"],
      ["DATE_IMPOSSIBLE", "$.equivalence[1].date"],
      ["DATE_IMPOSSIBLE", "$.equivalence[2].date"],
    ],
  },
  {
    title: "a step stands behind those that must act before it",
    document: two([entry, offset, grant, link]),
    faults: [
      ["EQUIVALENCE_ORDER", "$.equivalence[1]"],
      ["EQUIVALENCE_ORDER", "$.equivalence[3]"],
    ],
  },
  {
    title: "scores are replaced once, and percentiles are taken of scores as they are",
    document: two([link, pairwise, { ...offset, units: "percentile" }]),
    faults: [
      ["EQUIVALENCE_ORDER", "$.equivalence[1]"],
      ["EQUIVALENCE_ORDER", "$.equivalence[2]"],
    ],
  },
  {
    title: "a link through a measure names it",
    document: two([{ ...link, method: { method: "chained" } }]),
    faults: [["LINK_THROUGH_MISSING", "$.equivalence[0].through"]],
  },
  {
    title: "a link on common journals names no measure",
    document: two([{ ...link, through: { source: "metrics", column: "m" } }]),
    faults: [["LINK_THROUGH_NEEDLESS", "$.equivalence[0].through"]],
  },
  {
    title: "a link has a method that exists",
    document: two([{ ...link, method: { method: "maen" } }]),
    faults: [["UNKNOWN_METHOD", "$.equivalence[0].method.method"]],
  },
  {
    title: "a link of one discipline has nowhere to borrow",
    document: two([{ ...link, borrow: true }]),
    faults: [["LINK_BORROWS_NOWHERE", "$.equivalence[0].borrow"]],
  },
  {
    title: "a link within the parent needs one for each of its disciplines",
    document: two([{ ...link, fit: "parent" }], (d) => {
      d.smallDiscipline.rule = "experts";
      d.disciplines.push({ id: "Alone", name: { zh: "独立", en: "Alone" } });
    }),
    faults: [["LINK_PARENT_MISSING", "$.equivalence[0].fit"]],
  },
  {
    title: "disciplines that are not listed have no parent",
    document: two([{ ...link, fit: "parent" }], takesAll),
    faults: [["LINK_PARENT_MISSING", "$.equivalence[0].fit"]],
  },
  {
    title: "metrics of two sources have two names",
    document: two([separate], (d) => {
      Object.assign(d.indicators[1], { source: "other", name: { zh: "指标甲", en: "a" } });
    }),
    faults: [["INDICATOR_NAME_TWICE", "$.indicators[1].name.en"]],
  },
  {
    title: "a gap is not filled from another metric",
    document: one([], (d) => {
      d.indicators[0].missing = { policy: "impute", by: { rule: "carry", source: "old", column: "other" } };
    }),
    faults: [["CARRY_MIXES_SOURCES", "$.indicators[0].missing.by.column"]],
  },
];

const right: Readonly<Record<string, Loose>> = {
  "a link, then an offset, then whatever moves journals": two([
    link,
    offset,
    entry,
    lookup,
    floor,
    floor,
    grant,
    grant,
    quota,
    quota,
  ]),
  "lists apart in one discipline, an offset in the other": two([
    { ...separate, disciplines: ["Top"] },
    { ...offset, disciplines: ["Part"] },
  ]),
  "two kinds of lists in two disciplines": two([
    { ...separate, disciplines: ["Top"] },
    { ...dual, disciplines: ["Part"] },
  ]),
  "two offsets in two disciplines": two([
    { ...offset, disciplines: ["Top"] },
    { ...offset, amount: 2, disciplines: ["Part"] },
  ]),
  "grants and floors in lists that are apart": two([separate, lookup, floor, grant]),
  "calibration or pairwise comparison alone": two([
    { ...calibrate, disciplines: ["Top"] },
    { ...pairwise, disciplines: ["Part"] },
  ]),
  "an offset where the disciplines are not listed": two([offset], takesAll),
  "one scale with an index, a floor for entering and moves": one([commonIndex, entry, floor, quota]),
  "one scale of several sources with an offset": one([severalSources, offset]),
  "one scale and nothing": one([]),
  "a link within the parent only where there is one": two(
    [
      { ...link, fit: "parent", borrow: true, disciplines: ["Top", "Part"] },
      { ...offset, disciplines: ["Alone"] },
    ],
    (d) => {
      d.smallDiscipline.rule = "experts";
      d.disciplines.push({ id: "Alone", name: { zh: "独立", en: "Alone" } });
    },
  ),
  "two scales where lower is better": two([offset], (d) => {
    for (const scale of d.scales) scale.score.aggregate.method = "vikor";
  }),
  "scales that point apart, in lists that are apart": two([separate], (d) => {
    d.scales[1].score.aggregate.method = "vikor";
  }),
};

describe("the steps of equivalence", () => {
  it.each(wrong)("$title", ({ document, faults }) => {
    expect(placed(document)).toEqual(faults);
  });

  it.each(Object.entries(right))("are right with %s", (_, document) => {
    expect(placed(document)).toEqual([]);
  });

  it("have no fault that these cases leave out", () => {
    const found = new Set(wrong.flatMap(({ faults }) => faults.map(([code]) => code)));
    expect(Object.keys(equivalenceFaults).filter((code) => !found.has(code))).toEqual([]);
  });

  it("are spoken of in both languages, with every place filled in", () => {
    for (const { message } of wrong.flatMap(({ document }) => faultsOf(document))) {
      for (const sentence of [message.en, message.zh]) {
        expect(sentence).not.toMatch(/\{[a-zA-Z]+\}|undefined|null|\[object/);
        expect(sentence).toMatch(/[.。]$/);
      }
      expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it("are named by discipline where only one of them is at fault", () => {
    const [fault] = faultsOf(two([{ ...offset, disciplines: ["Top"] }]));
    expect(fault?.message.en).toContain('the tiers of the discipline "Part" compare');
    expect(fault?.message.zh).toContain('学科 "Part" 的级别如何等效');
  });

  it("propose the spelling that was meant", () => {
    const [fault] = faultsOf(two([{ ...offset, disciplines: ["Top", "Part", "Prat"] }]));
    expect(fault?.message.en).toContain('"Part"');
  });

  it("say of disciplines that are not listed that none has a parent", () => {
    const [fault] = faultsOf(two([{ ...link, fit: "parent" }], takesAll));
    expect(fault?.message.en).not.toContain('the discipline "all"');
    expect(fault?.message.zh).not.toContain('学科 "all"');
  });
});

describe("the cuts of lists", () => {
  const populationCuts = [
    { ...share, population: "domestic" },
    { ...share, population: "foreign" },
  ];
  const cutBy = (equivalence: Loose, cuts: Loose, change: (document: Loose) => void = () => {}) =>
    placed(
      two(equivalence, (d) => {
        d.cuts = cuts;
        change(d);
      }),
    );
  const missing = ["CUT_MISSING", "$.cuts"];

  it("are those of the populations where lists are apart", () => {
    expect(cutBy([separate], populationCuts)).toEqual([]);
    expect(cutBy([dual], populationCuts)).toEqual([]);
  });

  it("must be there for the one list where scores are brought together", () => {
    expect(cutBy([offset], populationCuts)).toEqual([missing, missing]);
    expect(cutBy([offset], [share])).toEqual([]);
    const documents = two([offset], (d) => {
      d.cuts = populationCuts;
    });
    expect(faultsOf(documents)[0]?.message.en).toContain('all journals of the discipline "Top"');
  });

  it("must be there for both kinds of lists where a refused link parts them", () => {
    const parting = { ...link, ifRefused: "separate" };
    expect(cutBy([parting], populationCuts)).toEqual([missing, missing]);
    expect(cutBy([parting], [share])).toEqual([]);
    expect(cutBy([link], [share])).toEqual([]);
  });

  it("differ from discipline to discipline as the steps do", () => {
    const steps = [
      { ...separate, disciplines: ["Top"] },
      { ...offset, disciplines: ["Part"] },
    ];
    expect(cutBy(steps, populationCuts)).toEqual([missing]);
    expect(cutBy(steps, [...populationCuts, { ...share, discipline: "Part" }])).toEqual([]);
  });

  it("must be there for disciplines that are not listed", () => {
    expect(cutBy([offset], populationCuts, takesAll)).toEqual([missing]);
  });

  it("are asked for by the lists that may arise", () => {
    const scales = [{ population: "domestic" }, { population: "foreign" }] as const;
    const listed = (steps: Loose, discipline: string | null = null) =>
      [...listedPopulations(scales, steps, discipline)].sort();
    expect(listed([separate])).toEqual(["domestic", "foreign"]);
    expect(listed([offset])).toEqual(["all"]);
    expect(listed([{ ...link, ifRefused: "separate" }])).toEqual(["all", "domestic", "foreign"]);
    expect(listed([{ ...separate, disciplines: ["Top"] }, offset], "Part")).toEqual(["all"]);
    expect([...listedPopulations([{ population: "domestic" }], [], null)]).toEqual(["domestic"]);
  });
});
