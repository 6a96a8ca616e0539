import { describe, expect, it } from "vitest";
import { ruleLicences } from "../../src/catalog/index.js";
import type { EquivalenceStep } from "../../src/methodology/equivalence.js";
import type { MissingPolicy } from "../../src/methodology/types.js";
import { toJson } from "../../src/publish/json.js";
import { inventedEdition, methodology, rights } from "./invented-evaluation.js";
import { link } from "./linked-evaluation.js";

const withReach = (missing: MissingPolicy) => ({
  ...methodology,
  indicators: methodology.indicators.map((indicator) =>
    indicator.id === "reach" ? { ...indicator, missing } : indicator,
  ),
});

describe("licences", () => {
  it("withhold values, rows, trace and score of a restricted indicator; rank and tier stay", async () => {
    const made = await inventedEdition();
    for (const listing of made.listings) {
      const [impact, reach] = listing.values;
      expect(impact).toMatchObject({ raw: null, normalized: null, row: null, withheld: true });
      expect(reach?.withheld).toBe(false);
      expect(listing.score).toBeNull();
    }
    expect(made.listings[0]).toMatchObject({ rank: 1, tier: "T1" });
    expect(made.trace.map(({ indicator, from, to, withheld }) => [indicator, from, to, withheld])).toEqual([
      ["impact", null, null, true],
      ["reach", 21, 20, false],
    ]);
    expect(made.exclusions[1]).toMatchObject({ source: "impact", row: null });
    expect(made.withheld.map(({ what, id, sources }) => [what, id, sources])).toEqual([
      ["indicator", "impact", ["impact"]],
      ["score", "one", ["impact"]],
    ]);
  });

  it("let everything through under a stated right, and print the right", async () => {
    const made = await inventedEdition({ rightToPublish: rights });
    expect(made.withheld).toEqual([]);
    expect(made.rightToPublish).toEqual(rights);
    expect(made.listings[0]).toMatchObject({ score: 0.8125, values: [{ raw: 3.25 }, { raw: 40 }] });
  });

  it("leave no restricted number anywhere in the published text", async () => {
    expect(toJson(await inventedEdition())).not.toMatch(/3\.25|0\.8125|\b1\.5\b|0\.05/);
  });

  it("follow the stricter of indicator and source", () => {
    const open = { ...methodology, indicators: methodology.indicators.filter(({ id }) => id === "reach") };
    expect(ruleLicences(open).licence("reach")).toBe("open");
    const ruling = ruleLicences(open, { sources: [{ name: "reach", licence: "restricted" }] });
    expect(ruling.licence("reach")).toBe("restricted");
    expect(ruling.mayPrintIndicator("reach")).toBe(false);
    expect(ruling.mayPrintRow("reach")).toBe(false);
  });

  it("reach an open indicator whose gaps are filled from a restricted column", () => {
    const carried = withReach({
      policy: "impute",
      by: { rule: "carry", source: "impact", column: "value" },
    });
    expect(ruleLicences(carried).mayPrintIndicator("reach")).toBe(false);
    const regressed = withReach({ policy: "impute", by: { rule: "regression", on: ["impact"] } });
    expect(ruleLicences(regressed).mayPrintIndicator("reach")).toBe(false);
    const median = withReach({ policy: "impute", by: { rule: "median", group: "pool" } });
    expect(ruleLicences(median).mayPrintIndicator("reach")).toBe(true);
  });

  it("ask for a right to every source a value may come from", () => {
    const carried = withReach({
      policy: "impute",
      by: { rule: "carry", source: "older", column: "value" },
    });
    const options = { sources: [{ name: "older", licence: "restricted" as const }] };
    expect(ruleLicences(carried, { ...options, rightToPublish: rights }).withheld).toMatchObject([
      { what: "indicator", id: "reach", sources: ["older"] },
      { what: "score", id: "one", sources: ["older"] },
    ]);
  });

  it("reach the scores of a scale that is linked to one with restricted values", () => {
    const scale = (id: string, population: "domestic" | "foreign", indicator: string) => ({
      ...(methodology.scales[0] as (typeof methodology.scales)[number]),
      id,
      population,
      score: {
        id: `${id}-score`,
        aggregate: { method: "arithmetic" },
        minimumCoverage: 1,
        children: [{ indicator, weight: 1 }],
      },
    });
    const apart = {
      ...methodology,
      scales: [scale("d", "domestic", "reach"), scale("f", "foreign", "impact")],
    };
    expect(ruleLicences(apart).mayPrintScore("d")).toBe(true);
    const linked = ruleLicences({ ...apart, equivalence: [link as EquivalenceStep] });
    expect(linked.mayPrintScore("d")).toBe(false);
    expect(linked.withheld).toMatchObject([
      { what: "indicator", id: "impact" },
      { what: "score", id: "d", sources: ["impact"] },
      { what: "score", id: "f", sources: ["impact"] },
    ]);
    expect(linked.mayPrintIndicator("reach")).toBe(true);
  });
});
