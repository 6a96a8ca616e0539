import { describe, expect, it } from "vitest";
import * as z from "zod";
import { describeEquivalence } from "../../src/catalog/describe-equivalence.js";
import { editionJsonSchema } from "../../src/catalog/index.js";
import { ruleLicences } from "../../src/catalog/licence.js";
import type { Evaluation, Methodology } from "../../src/index.js";
import type { DisciplineEvaluation } from "../../src/model/evaluation.js";
import { audit, link, linkedEdition, linkedEvaluation } from "./linked-evaluation.js";

const right = [{ source: "list", statement: "Contract 2026-7, clause 3" }];
const describedBy = (evaluation: Evaluation<Methodology>, rightToPublish: typeof right = []) =>
  describeEquivalence(evaluation, ruleLicences(evaluation.methodology, { rightToPublish }));
const schema = z.fromJSONSchema(editionJsonSchema as Parameters<typeof z.fromJSONSchema>[0]);

/** The evaluation with the outcome of the link in optics changed. */
function changed(
  evaluation: Evaluation<Methodology>,
  change: (outcome: DisciplineEvaluation["equivalence"]["outcomes"][number]) => object,
): Evaluation<Methodology> {
  const disciplines = new Map(evaluation.disciplines);
  const optics = disciplines.get("optics") as DisciplineEvaluation;
  const [first, ...rest] = optics.equivalence.outcomes;
  if (first === undefined) throw new Error("no outcome");
  const outcomes = [{ ...first, ...change(first) }, ...rest];
  disciplines.set("optics", { ...optics, equivalence: { ...optics.equivalence, outcomes } });
  return { ...evaluation, disciplines };
}

describe("describeEquivalence", () => {
  it("prints declaration, outcomes, moves, counterfactuals and comparison by discipline", async () => {
    const evaluation = await linkedEvaluation();
    const described = describedBy(evaluation);
    expect(described.statement).toEqual(evaluation.equivalence.statement);
    expect(described.steps.map(({ type, disciplines }) => [type, disciplines])).toEqual([
      ["link", null],
      ["floor", ["roads"]],
    ]);
    expect(
      described.disciplines.map(({ discipline, lists, outcomes }) => [
        discipline,
        lists,
        ...outcomes.map(({ type, applied }) => `${type} ${applied}`),
      ]),
    ).toEqual([
      ["optics", "one", "link true"],
      ["roads", "separate", "link false", "floor true"],
    ]);
    const [optics, roads] = described.disciplines;
    expect(roads?.moves.map(({ title, from, to, step }) => [title, from, to, step])).toEqual([
      ["Dr2", "T3", "T1", 1],
    ]);
    expect(optics?.counterfactuals).toEqual(
      evaluation.disciplines.get("optics")?.equivalence.counterfactuals,
    );
    expect(optics?.comparison.map(({ mechanism }) => mechanism)).toEqual([
      "declared",
      "raw",
      "percentile",
      "separate",
    ]);
  });

  it("prints the curve and the anchors of a link where all scores may be printed", async () => {
    const [optics] = describedBy(await linkedEvaluation()).disciplines;
    expect(optics?.outcomes[0]?.link?.anchors.map(({ title, x, y }) => [title, x, y]).sort()).toEqual(
      Array.from({ length: 8 }, (_, i) => [`A${i + 1}`, i + 1, 10 * (i + 1) + 5]),
    );
    expect(optics?.outcomes[0]?.link?.curve.length).toBeGreaterThan(10);
  });

  it("keeps both back where the score of one scale is restricted, and prints them with a right", async () => {
    const evaluation = await linkedEvaluation({}, "restricted");
    const [withheld] = describedBy(evaluation).disciplines;
    expect(withheld?.outcomes[0]?.link).toBeNull();
    expect(withheld?.outcomes[0]?.figures["anchors"]).toBe(8);
    const [printed] = describedBy(evaluation, right).disciplines;
    const link = printed?.outcomes[0]?.link;
    expect(link?.anchors).toHaveLength(8);
    // The scores before the link, as they stand in the source, ascending.
    expect(link?.units).toBe("score");
    expect(link?.placed).toEqual([1, 2, 3, 3.1, 4, 4.2, 5, 6, 7, 8]);
  });

  it("holds no value of a restricted source anywhere in its text", async () => {
    const evaluation = await linkedEvaluation({}, "restricted");
    // only D4 has this value
    expect(JSON.stringify(describedBy(evaluation))).not.toMatch(/\b4\.2\b/);
  });

  it("makes figures without a number null, and leaves out points of the curve without an error", async () => {
    const evaluation = changed(await linkedEvaluation(), (outcome) => ({
      figures: { anchors: 8, residual: Number.NaN, slope: Number.POSITIVE_INFINITY, nothing: null },
      link: {
        units: "score",
        placed: [],
        anchors: [],
        curve: [
          { x: 1, y: 15, lower: Number.NaN, upper: Number.NaN },
          { x: 2, y: 25, lower: 24, upper: 26 },
        ],
      },
      type: outcome.type,
    }));
    const [optics] = describedBy(evaluation).disciplines;
    expect(optics?.outcomes[0]?.figures).toEqual({ anchors: 8, residual: null, slope: null, nothing: null });
    expect(optics?.outcomes[0]?.link?.curve).toEqual([{ x: 2, y: 25, lower: 24, upper: 26 }]);
  });

  it("does not change the evaluation", async () => {
    const evaluation = await linkedEvaluation({}, "restricted");
    describedBy(evaluation);
    expect(evaluation.disciplines.get("optics")?.equivalence.outcomes[0]?.link).not.toBeNull();
  });
});

describe("an edition with steps of equivalence", () => {
  it.each([
    ["a link that is used and one that is refused", {}, []],
    [
      "an audit",
      { audit: { ...audit, lastEdition: { source: "list", column: "last", edition: "2024" } } },
      [],
    ],
    ["lists that are apart", { equivalence: [{ type: "separate", reason: link.reason }] }, []],
    ["restricted values", {}, right],
  ])("fits the JSON Schema with %s", async (_, part, rightToPublish) => {
    const evaluation = await linkedEvaluation(part, "restricted");
    const made = await linkedEdition(evaluation, { rightToPublish });
    const plain = JSON.parse(JSON.stringify(made));
    expect(schema.safeParse(plain).error).toBeUndefined();
    expect(plain).toEqual(made);
  });
});
