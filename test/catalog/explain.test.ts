import { describe, expect, it } from "vitest";
import {
  type Edition,
  type EditionListing,
  type EditionRules,
  explain,
  findJournals,
} from "../../src/catalog/index.js";
import { inventedEdition, rights } from "./invented-evaluation.js";

/**
 * The invented edition with arithmetic nodes and scores that they give, so that every sum can be checked by hand:
 * impact ½ of (1.5, 3.25, 0.05) / 4, reach ½ of (10, 40, 20) / 40.
 */
async function additiveEdition(): Promise<Edition> {
  const made = await inventedEdition({ rightToPublish: rights });
  const scores: Readonly<Record<string, number>> = {
    "cn:11-2127/TM": 0.5 * 0.375 + 0.5 * 0.25,
    "issn:0000-0019": 0.5 * 0.8125 + 0.5 * 1,
    "issn:0000-0035": 0.5 * 0.0125 + 0.5 * 0.5,
  };
  return {
    ...made,
    rules: {
      ...(made.rules as EditionRules),
      cuts: [
        { method: "count", counts: [1, 1], ties: "better" },
        { method: "count", counts: [2, 1], ties: "better", discipline: "optics" },
      ],
    },
    disciplines: made.disciplines.map((discipline) => ({
      ...discipline,
      ranked: discipline.ranked.map((ranked) => ({
        ...ranked,
        nodes: ranked.nodes.map((node) => ({ ...node, aggregate: { method: "arithmetic" } })),
      })),
    })),
    listings: made.listings.map((listing) => ({
      ...listing,
      score: listing.status === "experts" ? null : (scores[listing.journal.key] ?? null),
    })),
  };
}

const only = (edition: Edition, key: string, discipline = "sensing") =>
  explain(
    edition,
    edition.listings.find(
      (listing) => listing.journal.key === key && listing.discipline === discipline,
    ) as EditionListing,
  ).listings[0]!;

describe("explain", () => {
  it("gives every value with its source and year, its percentile and its part of the score", async () => {
    const { values, additive } = only(await additiveEdition(), "cn:11-2127/TM");
    expect(additive).toBe("yes");
    expect(
      values.map(({ indicator, raw, source, edition, percentile, among, weight, contribution }) => ({
        indicator,
        raw,
        source,
        edition,
        percentile,
        among,
        weight,
        contribution,
      })),
    ).toEqual([
      // 1.5 is above 0.1 and below 3.25 of three values: 100 · (1 + ½) / 3.
      {
        indicator: "impact",
        raw: 1.5,
        source: "impact",
        edition: "2025",
        percentile: 50,
        among: 3,
        weight: 0.5,
        contribution: 0.1875,
      },
      // 10 is the lowest of 10, 20, 30, 40: 100 · (0 + ½) / 4.
      {
        indicator: "reach",
        raw: 10,
        source: "reach",
        edition: "2025",
        percentile: 12.5,
        among: 4,
        weight: 0.5,
        contribution: 0.125,
      },
    ]);
  });

  it("measures the distance to the last journal of every tier", async () => {
    const { cuts } = only(await additiveEdition(), "cn:11-2127/TM");
    expect(cuts).toEqual([
      // T1 ends at rank 1 with 0.90625; rank 2 with 0.3125 misses it by one place and 0.59375.
      { tier: "T1", journals: 1, lastRank: 1, lastScore: 0.90625, places: 1, gap: 0.59375 },
      { tier: "T2", journals: 1, lastRank: 2, lastScore: 0.3125, places: 0, gap: 0 },
    ]);
  });

  it("names the rules that decided: changed values and the most specific cut", async () => {
    const edition = await additiveEdition();
    const { rules } = only(edition, "issn:0000-0035");
    expect(rules).toMatchObject([
      { rule: "value", trace: { indicator: "impact", rule: "half-limit", from: 0.1, to: 0.05 } },
      { rule: "value", trace: { indicator: "reach", rule: "cap" } },
      { rule: "cut", declared: { counts: [1, 1] } },
    ]);
    expect(only(edition, "issn:0000-0019", "optics").rules).toMatchObject([
      { rule: "cut", declared: { counts: [2, 1] } },
    ]);
  });

  it("keeps withheld what a licence withholds, and says so", async () => {
    const { values, scoreWithheld, additive } = only(await inventedEdition(), "cn:11-2127/TM");
    expect(values[0]).toMatchObject({ withheld: true, raw: null, percentile: null, contribution: null });
    expect(values[1]).toMatchObject({ withheld: false, raw: 10, percentile: 12.5 });
    expect(scoreWithheld?.en).toMatch(/impact/);
    expect(additive).toBe("no");
  });

  it("gives no contribution where their sum is not the score", async () => {
    const edition = await additiveEdition();
    const listings = edition.listings.map((listing) => ({ ...listing, score: 0.5 }));
    const { additive, values } = only({ ...edition, listings }, "issn:0000-0019");
    expect(additive).toBe("no");
    expect(values.map(({ contribution }) => contribution)).toEqual([null, null]);
  });

  it("gives the weight of a missing value to the others", async () => {
    const edition = await additiveEdition();
    const key = "issn:0000-0035";
    const changed: Edition = {
      ...edition,
      indicators: edition.indicators.map((indicator) => ({ ...indicator, missing: { policy: "rescale" } })),
      disciplines: edition.disciplines.map((discipline) => ({
        ...discipline,
        ranked: discipline.ranked.map((ranked) => ({
          ...ranked,
          nodes: ranked.nodes.map((node) => ({ ...node, minimumCoverage: 0.5 })),
        })),
      })),
      listings: edition.listings.map((listing) =>
        listing.journal.key === key
          ? {
              ...listing,
              score: 0.5,
              values: listing.values.map((value) =>
                value.indicator === "impact"
                  ? { ...value, raw: null, normalized: null, state: "blank" as const }
                  : value,
              ),
            }
          : listing,
      ),
    };
    const { values, additive, rules } = only(changed, key);
    expect(additive).toBe("yes");
    expect(values.map(({ weight, weightUsed, contribution }) => [weight, weightUsed, contribution])).toEqual([
      [0.5, 0, null],
      [0.5, 1, 0.5],
    ]);
    expect(rules).toContainEqual({ rule: "rescaled", indicator: "impact" });
  });

  it("explains every listing of a journal by its key, and a journal that was left out by its reasons", async () => {
    const edition = await inventedEdition();
    expect(explain(edition, "issn:0000-0019").listings.map(({ listing }) => listing.discipline)).toEqual([
      "sensing",
      "optics",
    ]);
    const left = explain(edition, "issn:0000-0043");
    expect(left.described).toBeNull();
    expect(left.exclusions).toMatchObject([{ code: "FLAGGED", discipline: "sensing" }]);
    expect(() => explain(edition, "issn:9999-9994")).toThrow(/knows no journal/);
  });

  it("counts ties by rank", async () => {
    const edition = await inventedEdition();
    const listings = edition.listings.map((listing) =>
      listing.discipline === "sensing" && listing.rank !== null ? { ...listing, rank: 1 } : listing,
    );
    expect(only({ ...edition, listings }, "cn:11-2127/TM").rules).toContainEqual({
      rule: "tie",
      others: 2,
      rank: 1,
    });
  });
});

describe("findJournals", () => {
  it.each([
    "0000-0019",
    "ISSN 0000 0019",
    "００００－００２７",
    'invented letters part "a"',
    "INVENTED LETTERS: PART A",
  ])("finds a journal by %s", async (query) => {
    expect(findJournals(await inventedEdition(), query).exact).toMatchObject([{ key: "issn:0000-0019" }]);
  });

  it("finds by CN with or without the letters in front", async () => {
    const edition = await inventedEdition();
    for (const query of ["CN 11-2127/TM", "11-2127/TM", "cn112127tm"]) {
      expect(findJournals(edition, query).exact).toMatchObject([{ key: "cn:11-2127/TM" }]);
    }
  });

  it("offers candidates for a part of a title, and no answer", async () => {
    const { exact, similar } = findJournals(await inventedEdition(), "invented");
    expect(exact).toEqual([]);
    expect(similar.map(({ key }) => key)).toContain("title:inventedannals");
  });

  it("finds what was left out, and nothing for nothing", async () => {
    const edition = await inventedEdition();
    expect(findJournals(edition, "Invented Outsider").exact).toEqual([
      { key: "issn:0000-0043", title: "Invented Outsider" },
    ]);
    expect(findJournals(edition, " - ")).toEqual({ exact: [], similar: [] });
  });
});
