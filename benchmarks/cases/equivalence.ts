/** Benchmarks: two populations brought to the same tiers, and the estimates behind it. */

import {
  type AnchorPairs,
  bradleyTerry,
  type Comparisons,
  type ComparisonTools,
  compareMechanisms,
  counterfactuals,
  decide,
  type FittedLink,
  fitLink,
  gatherComparisons,
  type IndexedStep,
  type Joint,
  joinScales,
} from "../../src/equivalence/index.js";
import type { Journal, Population } from "../../src/model/journal.js";
import type { CandidatePool } from "../../src/model/pool.js";
import { exp, orderDescending, pearson, randomSource } from "../../src/numeric/index.js";
import { cut } from "../../src/tiering/index.js";
import { type Case, defineCase } from "../case.js";
import { metricColumns } from "../data.js";

const JOURNALS = 22_000;
const DOMESTIC = 6_000;
const LABELS = ["T1", "T2", "T3"];
const SHARES = [0.05, 0.15, 0.3];
const OFFSET = 0.4;

interface Field {
  readonly joint: Joint;
  readonly tools: ComparisonTools;
}

const STEPS: readonly IndexedStep[] = [
  {
    index: 0,
    step: {
      type: "offset",
      units: "log",
      amount: OFFSET,
      date: "2026-01-01",
      reason: { zh: "虚构理由", en: "Invented reason" },
    },
  },
];

function inventedPool(): CandidatePool {
  const journals = Array.from({ length: JOURNALS }, (_, i): Journal => {
    const population: Population = i < DOMESTIC ? "domestic" : "foreign";
    return {
      key: `title:invented ${String(i).padStart(5, "0")}`,
      titles: { zh: null, en: `Invented Journal ${i}`, other: [], former: [] },
      issns: [],
      cn: null,
      languages: [],
      country: null,
      publisher: null,
      sponsor: null,
      population,
      populationReason: "declared",
      flags: [],
    };
  });
  return {
    journals,
    disciplines: [{ id: "invented", members: Uint32Array.from(journals.keys()) }],
    metrics: new Map(),
    grades: new Map(),
    admissions: [],
    exclusions: [],
    links: [],
    conflicts: [],
    inputs: [],
    issues: { issues: [], counts: {} },
  };
}

/** One discipline of domestic and foreign journals on a scale each, and the cut as an evaluation makes it. */
function inventedField(): Field {
  const pool = inventedPool();
  const [score = new Float64Array()] = metricColumns(JOURNALS, 1);
  const indices = Uint32Array.from(score.keys());
  const scale = (from: number, to: number) => ({
    journals: indices.slice(from, to),
    score: score.slice(from, to),
    better: "higher" as const,
  });
  const never = () => {
    throw new Error("The step needs no estimate.");
  };
  return {
    joint: joinScales(pool, "invented", [scale(0, DOMESTIC), scale(DOMESTIC, JOURNALS)]),
    tools: {
      pool,
      labels: LABELS,
      rankTies: "competition",
      populations: ["domestic", "foreign"],
      small: new Set(),
      impliedOf: () => null,
      linkOf: never,
      abilitiesOf: never,
      cut: (values, _population, better, order) =>
        cut(
          values,
          { method: "share", shares: SHARES, size: "round", closed: "inclusive", ties: "better" },
          LABELS.length,
          better,
          order,
        ),
      cutByCounts: (values, counts, better) =>
        cut(values, { method: "count", counts, ties: "better" }, LABELS.length, better).tier,
    },
  };
}

function decideAndCompare({ joint, tools }: Field) {
  const decision = decide(joint, STEPS, tools);
  return {
    decision,
    without: counterfactuals(joint, STEPS, decision, tools),
    comparison: compareMechanisms(joint, STEPS, decision, tools),
  };
}

/** The first tier by sorting once more, and the moves by cutting the raw scores by the same rule. */
function checkDecision(result: unknown, { joint, tools }: Field): void {
  const { decision, without, comparison } = result as ReturnType<typeof decideAndCompare>;
  const factor = exp(OFFSET);
  const shifted = joint.score.map((value, i) => (i < DOMESTIC ? value * factor : value));
  const firstTier = Float64Array.from(shifted).sort()[JOURNALS - Math.round(JOURNALS * 0.05)] as number;
  if (shifted.some((value, i) => value >= firstTier !== (decision.tier[i] === 0)))
    throw new Error("The first tier does not hold the best journals after the offset.");
  const raw = tools.cut(joint.score, "all", "higher", orderDescending(joint.score)).tier;
  const moved = raw.filter((tier, i) => tier !== decision.tier[i]).length;
  if (moved === 0 || without[0]?.moved.length !== moved)
    throw new Error(`The offset moves ${moved} journals, counted are ${without[0]?.moved.length}.`);
  const mechanisms = comparison.map(({ mechanism }) => mechanism).join();
  if (mechanisms !== "declared,raw,percentile,offset,separate")
    throw new Error(`Compared were ${mechanisms}.`);
  if (comparison[0]?.differing !== 0 || comparison[3]?.differing !== 0)
    throw new Error("The offset differs from the decision that was made by it.");
}

const ANCHORS = 40;
const RESAMPLES = 500;

function inventedAnchors(): AnchorPairs {
  const random = randomSource(3);
  const ability = Float64Array.from({ length: ANCHORS }, () => random.normal());
  return {
    from: ability.map((value) => value + 0.3 * random.normal()),
    to: ability.map((value) => 1 + 2 * value + 0.6 * random.normal()),
  };
}

/** Draws both columns with replacement; mean and standard deviation of each draw. */
function resampleMeans({ from, to }: AnchorPairs): number {
  const random = randomSource(1);
  let total = 0;
  for (let draw = 0; draw < RESAMPLES; draw++) {
    const rows = new Uint32Array(ANCHORS);
    for (let i = 0; i < ANCHORS; i++) rows[i] = random.integer(ANCHORS);
    for (const column of [from, to]) {
      let sum = 0;
      let squares = 0;
      for (const row of rows) sum += column[row] as number;
      const center = sum / ANCHORS;
      for (const row of rows) squares += ((column[row] as number) - center) ** 2;
      total += center + Math.sqrt(squares / (ANCHORS - 1));
    }
  }
  return total;
}

/** The anchors lie on a line of slope 2 with noise: the link must find it, and the error must be of its size. */
function checkLink(result: unknown, { from, to }: AnchorPairs): void {
  const link = result as FittedLink;
  if (pearson(from, to) < 0.8) throw new Error("The anchors do not hang together.");
  if (link.error !== "bootstrap" || link.resampled?.links.length !== RESAMPLES)
    throw new Error("Not all resamples were fitted.");
  const slope = (link.at(1) - link.at(-1)) / 2;
  const error = link.errorAt(0);
  if (!(Math.abs(link.at(0) - 1) < 1 && slope > 1.4 && slope < 2.6 && error > 0.05 && error < 1))
    throw new Error(`The link at 0 is ${link.at(0)} ± ${error}, its slope ${slope}.`);
}

const COMPARED = 100;

function inventedComparisons(): Comparisons {
  const random = randomSource(4);
  const journals = Array.from({ length: COMPARED }, (_, i) => `title:invented ${i}`);
  const preferences = journals.flatMap((_, i) =>
    journals.slice(0, i).flatMap((_, j) => {
      const share = 1 / (1 + exp(trueAbility(j) - trueAbility(i)));
      const won = Array.from({ length: 10 }, () => random.next()).filter((draw) => draw < share).length;
      return [
        { preferred: i, other: j, count: won },
        { preferred: j, other: i, count: 10 - won },
      ];
    }),
  );
  return gatherComparisons(journals, preferences);
}

/** From −1.5 to 1.5, evenly. */
function trueAbility(i: number): number {
  return (3 * i) / (COMPARED - 1) - 1.5;
}

interface Tournament {
  readonly comparisons: Comparisons;
  /** Positive definite, as large as the information of the abilities. */
  readonly matrix: Float64Array;
}

function inventedTournament(): Tournament {
  const matrix = new Float64Array(COMPARED * COMPARED).fill(1);
  for (let i = 0; i < COMPARED; i++) matrix[i * COMPARED + i] = COMPARED;
  return { comparisons: inventedComparisons(), matrix };
}

/** One Cholesky factor: n³/3 operations. */
function factorOnce({ matrix }: Tournament): Float64Array {
  const factor = Float64Array.from(matrix);
  for (let j = 0; j < COMPARED; j++) {
    for (let i = j; i < COMPARED; i++) {
      let sum = factor[i * COMPARED + j] as number;
      for (let k = 0; k < j; k++)
        sum -= (factor[i * COMPARED + k] as number) * (factor[j * COMPARED + k] as number);
      factor[i * COMPARED + j] = i === j ? Math.sqrt(sum) : sum / (factor[j * COMPARED + j] as number);
    }
  }
  return factor;
}

/** At the maximum every journal wins as often as its ability says; 990 comparisons each find the true order. */
function checkAbilities(result: unknown, { comparisons }: Tournament): void {
  const { ability, groups } = result as ReturnType<typeof bradleyTerry>;
  const surplus = new Float64Array(COMPARED);
  comparisons.first.forEach((i, pair) => {
    const j = comparisons.second[pair] as number;
    const won = comparisons.won[pair] as number;
    const games = won + (comparisons.lost[pair] as number);
    const more = won - games / (1 + exp((ability[j] as number) - (ability[i] as number)));
    surplus[i] = (surplus[i] as number) + more;
    surplus[j] = (surplus[j] as number) - more;
  });
  if (groups.length !== 1 || surplus.some((more) => !(Math.abs(more) < 1e-6)))
    throw new Error("The abilities are not those of maximum likelihood.");
  const truth = Float64Array.from({ length: COMPARED }, (_, i) => trueAbility(i));
  if (!(pearson(ability, truth) > 0.98)) throw new Error("The abilities do not follow the true ones.");
}

/** The limits are about twice the ratios on a quiet machine: the floors are short and suffer most from others. */
export const equivalenceCases: readonly Case[] = [
  defineCase<Field>({
    name: "equivalence: decide by an offset, counterfactuals, comparison",
    size: "22k journals, one discipline",
    amount: JOURNALS,
    unit: "journals",
    setup: inventedField,
    run: decideAndCompare,
    floor: ({ joint }) => Float64Array.from(joint.score).sort(),
    floorName: "native sort of one column",
    limit: 80,
    check: checkDecision,
  }),
  ...(
    [
      ["mean-sigma", 20],
      ["equipercentile", 40],
    ] as const
  ).map(([method, limit]) =>
    defineCase<AnchorPairs>({
      name: `equivalence: ${method} link with ${RESAMPLES} resamples`,
      size: `${ANCHORS} anchors`,
      amount: ANCHORS,
      unit: "journals",
      setup: inventedAnchors,
      run: (anchors) => fitLink(anchors, { method }, { bootstrap: RESAMPLES, resample: true }),
      floor: resampleMeans,
      floorName: `${RESAMPLES} resamples of mean and standard deviation`,
      limit,
      check: checkLink,
    }),
  ),
  defineCase<Tournament>({
    name: "equivalence: abilities from comparisons in pairs",
    size: `${COMPARED} journals, every pair`,
    amount: COMPARED,
    unit: "journals",
    setup: inventedTournament,
    run: ({ comparisons }) => bradleyTerry(comparisons),
    floor: factorOnce,
    floorName: "one Cholesky factor, n³/3",
    limit: 180,
    check: checkAbilities,
  }),
];
