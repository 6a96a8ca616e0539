import { describe, expect, it } from "vitest";
import { summarize } from "../../src/catalog/index.js";
import { evaluation, inventedEdition } from "./invented-evaluation.js";

describe("summarize", () => {
  it("counts candidates, listings, tiers, reasons and issues", async () => {
    const summary = summarize(await inventedEdition());
    expect(summary).toMatchObject({ candidates: 4, listings: 5, labels: ["T1", "T2"] });
    expect(summary.total).toEqual([
      { status: "tiered", tier: "T1", domestic: 0, foreign: 2 },
      { status: "tiered", tier: "T2", domestic: 1, foreign: 0 },
      { status: "below", tier: null, domestic: 0, foreign: 1 },
      { status: "experts", tier: null, domestic: 1, foreign: 0 },
    ]);
    expect(summary.excluded.map(({ code, count }) => [code, count])).toEqual([
      ["CANDIDATE_WITHOUT_DISCIPLINE", 1],
      ["FLAGGED", 1],
    ]);
    expect(summary.withheld).toMatchObject([
      { what: "indicator", id: "impact" },
      { what: "score", id: "one" },
    ]);
  });

  it("says the same of an evaluation as of the edition made from it", async () => {
    const { edition: identity, withheld, ...fromEdition } = summarize(await inventedEdition());
    const { edition: none, withheld: unruled, ...fromEvaluation } = summarize(evaluation);
    expect(fromEvaluation).toEqual(fromEdition);
    expect([identity?.id, withheld?.length, none, unruled]).toEqual(["2026", 2, null, null]);
  });
});
