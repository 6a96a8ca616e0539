/** An invented evaluation: two disciplines, two populations, one restricted source. No real journal, no real value. */

import { type EditionOptions, edition } from "../../src/catalog/index.js";
import type { IndicatorSpec, Methodology } from "../../src/methodology/types.js";
import type { Evaluation, Listing, ScaleEvaluation } from "../../src/model/evaluation.js";
import type { Issue } from "../../src/model/issue.js";
import type { Journal } from "../../src/model/journal.js";
import type { CandidatePool, MetricColumn } from "../../src/model/pool.js";
import { CellState } from "../../src/model/table.js";

const both = (text: string) => ({ zh: `${text}（中）`, en: text });

function journal(key: string, part: Partial<Journal>): Journal {
  return {
    key,
    titles: { zh: null, en: null, other: [], former: [] },
    issns: [],
    cn: null,
    languages: [],
    country: null,
    publisher: null,
    sponsor: null,
    population: "foreign",
    populationReason: "neither",
    flags: [],
    ...part,
  };
}

export const journals: readonly Journal[] = [
  journal("cn:11-2127/TM", {
    titles: { zh: "虚构遥感学报", en: null, other: [], former: [] },
    cn: "11-2127/TM",
    languages: ["zh"],
    sponsor: "虚构遥感学会",
    population: "domestic",
    populationReason: "cn-number",
  }),
  journal("issn:0000-0019", {
    titles: { zh: null, en: 'Invented Letters, Part "A"', other: [], former: [] },
    issns: [
      { value: "0000-0019", role: "print" },
      { value: "0000-0027", role: "electronic" },
    ],
    languages: ["en"],
    country: "Nowhere",
  }),
  journal("issn:0000-0035", {
    titles: { zh: null, en: "=Invented Formulas", other: [], former: [] },
    issns: [{ value: "0000-0035", role: null }],
    languages: ["en"],
  }),
  journal("title:inventedannals", {
    titles: { zh: "虚构年刊", en: "Invented Annals", other: [], former: [] },
    languages: ["zh", "en"],
    population: "domestic",
    populationReason: "declared",
  }),
];

function indicator(id: string, part: Partial<IndicatorSpec> = {}): IndicatorSpec {
  return {
    id,
    name: both(id),
    source: id,
    column: "value",
    direction: "higher-is-better",
    unit: "citations per paper",
    edition: "2025",
    window: "2 years",
    selfCitations: "included",
    licence: "open",
    missing: { policy: "exclude" },
    normalize: { method: "invented" },
    ...part,
  };
}

export const methodology: Methodology = {
  methodologyVersion: 1,
  id: "invented",
  version: "2026.1",
  title: both("Invented methodology"),
  tiers: { id: "t1-t3", labels: ["T1", "T2"] },
  disciplines: [
    { id: "sensing", name: both("Remote sensing") },
    { id: "optics", name: both("Optics") },
  ],
  smallDiscipline: { fewerThan: 1, rule: "evaluate" },
  eligibility: { requireIdentifier: false, excludeFlags: [] },
  indicators: [indicator("impact", { licence: "restricted" }), indicator("reach")],
  scales: [
    {
      id: "one",
      name: both("One scale"),
      population: "all",
      score: {
        id: "score",
        aggregate: { method: "invented" },
        minimumCoverage: 1,
        children: [
          { indicator: "impact", weight: 0.5 },
          { indicator: "reach", weight: 0.5 },
        ],
      },
    },
  ],
  equivalence: [],
  cuts: [],
  statement: both("For choosing journals, never for judging people"),
};

function metric(source: string, values: readonly number[], states: readonly CellState[]): MetricColumn {
  return {
    source,
    column: "value",
    header: "Value",
    edition: "2025",
    values: Float64Array.from(values),
    states: Uint8Array.from(states),
    rows: Uint32Array.from([2, 3, 4, source === "reach" ? 5 : 0]),
  };
}

const { present, below, unlinked } = CellState;

export const pool: CandidatePool = {
  journals,
  disciplines: [
    { id: "optics", members: Uint32Array.from([1]) },
    { id: "sensing", members: Uint32Array.from([0, 1, 2, 3]) },
  ],
  metrics: new Map([
    ["impact/value", metric("impact", [1.5, 3.25, 0.1, Number.NaN], [present, present, below, unlinked])],
    ["reach/value", metric("reach", [10, 40, 20, 30], [present, present, present, present])],
  ]),
  grades: new Map(),
  admissions: [],
  exclusions: [
    {
      journal: "title:nodiscipline",
      title: "Invented Nothing",
      discipline: null,
      code: "CANDIDATE_WITHOUT_DISCIPLINE",
      reason: both("names no discipline"),
      source: "candidates",
      row: 9,
    },
  ],
  links: [],
  conflicts: [],
  inputs: [
    { name: "reach", file: "sources/reach.csv", bytes: 20, sha256: "b".repeat(64) },
    { name: "impact", file: "sources/impact.csv", bytes: 10, sha256: "a".repeat(64) },
  ],
  issues: { issues: [], counts: {} },
};

function listing(key: string, discipline: string, part: Partial<Listing>): Listing {
  return {
    journal: key,
    discipline,
    population: journals.find((candidate) => candidate.key === key)!.population,
    scale: "one",
    tier: "T1",
    status: "tiered",
    rank: 1,
    of: 3,
    score: 0.75,
    ...part,
  };
}

const sensing = [
  listing("issn:0000-0019", "sensing", { score: 0.8125 }),
  listing("cn:11-2127/TM", "sensing", { tier: "T2", rank: 2, score: 0.5 }),
  listing("issn:0000-0035", "sensing", { tier: null, status: "below", rank: 3, score: 0.1 }),
  listing("title:inventedannals", "sensing", { tier: null, status: "experts", rank: null, score: null }),
];
const optics = [listing("issn:0000-0019", "optics", { of: 1, score: 1 })];

function scale(members: readonly number[], ranked: number): ScaleEvaluation {
  const scored = members.filter((member) => member !== 3);
  const take = (values: readonly number[]) =>
    Float64Array.from(scored.map((member) => values[member] as number));
  const impact = take([1.5, 3.25, 0.05, Number.NaN]);
  const reach = take([10, 40, 20, Number.NaN]);
  return {
    id: "one",
    population: "all",
    journals: Uint32Array.from(scored),
    experts: Uint32Array.from(members.includes(3) ? [3] : []),
    raw: [
      { id: "impact", values: impact },
      { id: "reach", values: reach },
    ],
    treated: [],
    normalized: [
      { id: "impact", values: impact.map((value) => value / 4) },
      { id: "reach", values: reach.map((value) => value / 40) },
    ],
    nodes: [
      {
        id: "score",
        values: new Float64Array(scored.length),
        better: "higher",
        weights: [
          { child: "impact", weight: 0.5 },
          { child: "reach", weight: 0.5 },
        ],
        coverage: new Float64Array(scored.length).fill(1),
      },
    ],
    score: new Float64Array(scored.length),
    better: "higher",
    diagnostics: inventedDiagnostics(scored.length),
    equated: new Float64Array(scored.length),
    rank: new Float64Array(scored.length),
    tier: new Uint8Array(scored.length),
    ranked,
    boundaries: [1, 2],
  };
}

/** Of more journals than there are, so that the licence lets it pass; null for the discipline of one journal. */
function inventedDiagnostics(journals: number): ScaleEvaluation["diagnostics"] {
  if (journals === 1) return null;
  return {
    journals: 12,
    indicators: [
      { id: "impact", nominal: 0.5, importance: 0.81, effective: 0.75 },
      { id: "reach", nominal: 0.5, importance: 0.27, effective: 0.25 },
    ],
    correlations: [
      [1, -0.375],
      [-0.375, 1],
    ],
    flags: [{ first: "impact", second: "reach", flag: "negative" }],
  };
}

const issue = (code: string, severity: Issue["severity"]): Issue => ({
  code,
  severity,
  source: "reach",
  row: 3,
  column: "Value",
  received: "12x",
  message: both(`${code} was found; look at it`),
});

const nothingDone = {
  lists: "one",
  outcomes: [],
  moves: [],
  counterfactuals: [],
  comparison: [],
} as const;

export const evaluation: Evaluation<Methodology> = {
  pool,
  methodology,
  disciplines: new Map([
    [
      "sensing",
      {
        id: "sensing",
        scales: [scale([0, 1, 2, 3], 3)],
        draft: sensing,
        final: sensing,
        equivalence: nothingDone,
        excluded: [
          {
            journal: "issn:0000-0043",
            title: "Invented Outsider",
            discipline: "sensing",
            code: "FLAGGED",
            reason: both("carries a warning flag"),
            source: "impact",
            row: 7,
          },
        ],
        trace: [
          {
            journal: "issn:0000-0035",
            discipline: "sensing",
            indicator: "impact",
            step: "censored" as const,
            rule: "half-limit",
            from: 0.1,
            to: 0.05,
          },
          {
            journal: "issn:0000-0035",
            discipline: "sensing",
            indicator: "reach",
            step: "outlier" as const,
            rule: "cap",
            from: 21,
            to: 20,
          },
        ],
      },
    ],
    [
      "optics",
      {
        id: "optics",
        scales: [scale([1], 1)],
        draft: optics,
        final: optics,
        equivalence: nothingDone,
        excluded: [],
        trace: [],
      },
    ],
  ]),
  equivalence: { statement: both("One scale for all"), steps: [] },
  audit: {
    statement: both("No yardstick, no test"),
    yardstick: null,
    comparisons: [],
    domesticShares: [],
    lastEdition: null,
  },
  issues: {
    issues: [
      issue("NUMBER_FORMAT", "warning"),
      issue("ISSN_CONFLICT", "error"),
      issue("NUMBER_FORMAT", "warning"),
    ],
    counts: { ISSN_CONFLICT: 1, NUMBER_FORMAT: 2 },
  },
};

export const catalog = {
  id: "invented-catalog",
  title: { zh: "虚构领域分级目录", en: "Invented catalog" },
  society: { zh: "虚构学会", en: "Invented Society" },
  language: "zh",
} as const;

export const options: EditionOptions = {
  id: "2026",
  status: "draft",
  catalog,
  decisionDate: "2026-11-20",
};

/** The same edition with the society's right to publish the restricted source. */
export const rights = [{ source: "impact", statement: "Contract 2026-7, clause 3" }];

export const inventedEdition = (part: Partial<EditionOptions> = {}) =>
  edition(evaluation, { ...options, ...part });
