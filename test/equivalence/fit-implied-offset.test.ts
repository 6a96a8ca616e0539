import { describe, expect, it } from "vitest";
import { lastImpliedOffset } from "../../src/equivalence/fit-implied-offset.js";
import type { Joint } from "../../src/equivalence/joint.js";
import { percentilesInside } from "../../src/equivalence/percentiles.js";
import type { ScoreUnits } from "../../src/methodology/equivalence.js";
import type { CandidatePool } from "../../src/model/pool.js";
import { jointOf, labels, type Scored } from "./invented.js";

const list = { source: "last", edition: "2024" };
const ranks = Array.from({ length: 12 }, (_, i) => i + 1);
/** Foreign journals with 2, 4 … 24, domestic ones with the odd numbers between. */
const journals: readonly Scored[] = [
  ...ranks.map((i): Scored => ({ title: `F${i}`, population: "foreign", score: 2 * i })),
  ...ranks.map((i): Scored => ({ title: `D${i}`, population: "domestic", score: 2 * i - 1 })),
];

/** The last edition: tiers of 8, 8 and 8 journals by these values, highest first. */
function lastTiers(joint: Joint, values: readonly number[], category = ""): CandidatePool["grades"] {
  const order = [...joint.journals.keys()].sort((a, b) => (values[b] as number) - (values[a] as number));
  const byJournal = order.reduce<{ category: string; grade: string }[][]>((grades, position, place) => {
    grades[position] = [{ category, grade: labels[Math.floor(place / 8)] as string }];
    return grades;
  }, []);
  return new Map([["last/", { source: "last", column: null, byJournal }]]);
}

function implied(
  units: ScoreUnits,
  publishedBy: (joint: Joint) => readonly number[],
  options: {
    readonly better?: Joint["better"];
    readonly category?: string;
    readonly own?: readonly Scored[];
  } = {},
) {
  const { pool, joint } = jointOf(options.own ?? journals, options.better);
  const grades = lastTiers(joint, publishedBy(joint), options.category);
  return lastImpliedOffset({ ...pool, grades }, joint, { units }, list, labels);
}
const shifted =
  (shift: (score: number) => number) =>
  ({ score, population }: Joint) =>
    Array.from(score, (value, i) => (population[i] === "domestic" ? shift(value) : value));

/** Does the plateau of best offsets hold this one, with its middle as the answer? */
function holds(found: ReturnType<typeof implied>, amount: number): boolean {
  if (found === null) return false;
  const [from, to] = found.plateau;
  expect(found.offset).toBeCloseTo((from + to) / 2, 9);
  return from < amount && amount < to;
}

describe("lastImpliedOffset", () => {
  it("finds the number of points that the last edition gave to domestic journals", () => {
    // published by the score + 6.5
    const found = implied(
      "score",
      shifted((score) => score + 6.5),
    );
    expect(found?.agreementAtBest).toBe(1);
    expect(holds(found, 6.5)).toBe(true);
    expect([found?.entries, found?.domestic]).toEqual([24, 12]);
    expect(found?.lower as number).toBeLessThanOrEqual(6.5);
    expect(found?.upper as number).toBeGreaterThanOrEqual(6.5);
  });

  it("finds a factor as its logarithm", () => {
    const found = implied(
      "log",
      shifted((score) => score * 2),
    );
    expect(found?.agreementAtBest).toBe(1);
    expect(holds(found, Math.LN2)).toBe(true);
  });

  it("finds percentile points inside the populations", () => {
    const found = implied("percentile", (joint) => {
      const own = percentilesInside(joint, joint.score, "higher");
      return Array.from(own, (value, i) => (joint.population[i] === "domestic" ? value + 20 : value));
    });
    expect(found?.agreementAtBest).toBe(1);
    expect(holds(found, 20)).toBe(true);
  });

  it("gives the amount that is added, so that it is below 0 where lower scores are better", () => {
    const published = shifted((score) => score - 6.5);
    const found = implied("score", (joint) => published(joint).map((value) => -value), { better: "lower" });
    expect(found?.agreementAtBest).toBe(1);
    expect(holds(found, -6.5)).toBe(true);
    expect(found?.lower as number).toBeLessThanOrEqual(found?.offset as number);
    expect(found?.upper as number).toBeGreaterThanOrEqual(found?.offset as number);
    const factor = shifted((score) => score / 2);
    const log = implied("log", (joint) => factor(joint).map((value) => -value), { better: "lower" });
    expect(holds(log, -Math.LN2)).toBe(true);
  });

  it("mirrors itself when all scores are turned", () => {
    const published = shifted((score) => score + 3);
    const upward = implied("score", published);
    const downward = implied("score", (joint) => published(joint), {
      own: journals.map((one) => ({ ...one, score: -one.score })),
      better: "higher",
    });
    const turned = implied(
      "score",
      ({ score, population }) =>
        Array.from(score, (value, i) => -value + (population[i] === "domestic" ? 3 : 0)),
      { own: journals.map((one) => ({ ...one, score: -one.score })), better: "lower" },
    );
    expect(turned?.offset).toBe(-(upward?.offset as number));
    expect(turned?.lower).toBe(-(upward?.upper as number));
    expect(turned?.upper).toBe(-(upward?.lower as number));
    expect(downward?.offset).not.toBe(upward?.offset);
  });

  it("turns an open side and a missing bound with the sign", () => {
    // Domestic journals all in T1 and T2, foreign ones in T2 and T3: any greater favor agrees as well.
    const published = shifted((score) => score + 100);
    const upward = implied("score", published);
    expect([upward?.open, upward?.upper]).toEqual(["above", null]);
    const downward = implied(
      "score",
      ({ score, population }) =>
        Array.from(score, (value, i) => -value + (population[i] === "domestic" ? 100 : 0)),
      { better: "lower" },
    );
    expect([downward?.open, downward?.lower]).toEqual(["below", null]);
    expect(downward?.upper).not.toBeNull();
    expect(downward?.resamplesOpen.below).toBeGreaterThan(downward?.resamplesOpen.above as number);
  });

  it("reads the grades of the discipline's own category, and of no other", () => {
    const published = shifted((score) => score + 6.5);
    const plain = implied("score", published);
    expect(implied("score", published, { category: "optics" })).toEqual(plain);
    expect(implied("score", published, { category: "acoustics" })).toBeNull();
  });

  it("implies nothing where one population, or one tier, is alone", () => {
    const foreign = journals.filter(({ population }) => population === "foreign");
    expect(implied("score", ({ score }) => [...score], { own: foreign })).toBeNull();
    const { pool, joint } = jointOf(journals);
    const byJournal = journals.map(() => [{ category: "", grade: "T1" }]);
    const grades = new Map([["last/", { source: "last", column: null, byJournal }]]);
    expect(lastImpliedOffset({ ...pool, grades }, joint, { units: "score" }, list, labels)).toBeNull();
  });

  it("does not count journals whose grade is no tier of the scheme, or whose score has no logarithm", () => {
    const { pool, joint } = jointOf([...journals, { title: "D0", population: "domestic", score: 0 }]);
    const made = lastTiers(joint, shifted((score) => score * 2)(joint)).get("last/");
    const byJournal = made?.byJournal.map((own, k) =>
      k === 0 ? [{ category: "", grade: "not ranked" }] : own,
    );
    const grades = new Map([["last/", { source: "last", column: null, byJournal: byJournal ?? [] }]]);
    const found = lastImpliedOffset({ ...pool, grades }, joint, { units: "log" }, list, labels);
    expect(found?.entries).toBe(23);
  });
});
