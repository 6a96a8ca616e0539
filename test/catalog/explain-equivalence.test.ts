import { describe, expect, it } from "vitest";
import { type Edition, explain } from "../../src/catalog/index.js";
import { floor, linkedEdition, linkedEvaluation, reason } from "./linked-evaluation.js";

const offset = { type: "offset", units: "score", amount: 100, date: "2026-05-01", reason };
/** The one listing of the journal with this title. */
const only = (edition: Edition, title: string) => {
  const key = edition.listings.find(
    ({ journal }) => journal.titles.en === title || journal.titles.zh === title,
  )?.journal.key;
  return explain(edition, key ?? title).listings[0]!;
};

describe("what explain says of the steps of equivalence", () => {
  it("names the steps of the listing's discipline and no others", async () => {
    const edition = await linkedEdition(await linkedEvaluation());
    // The link is for all disciplines, the floor for roads alone; in roads the link was refused.
    expect(only(edition, "D3").equivalence.outcomes.map(({ step, applied }) => [step, applied])).toEqual([
      [0, true],
    ]);
    expect(only(edition, "Dr2").equivalence.outcomes.map(({ step, applied }) => [step, applied])).toEqual([
      [0, false],
      [1, true],
    ]);
  });

  it("gives the move that put the journal into its tier, with its reason, and nobody else's", async () => {
    const edition = await linkedEdition(await linkedEvaluation());
    const { listing, equivalence } = only(edition, "Dr2");
    expect(equivalence.moves).toMatchObject([{ from: "T3", to: "T1", step: 1, reason: floor.reason }]);
    expect(equivalence.moves.at(-1)?.to).toBe(listing.tier);
    expect(only(edition, "Dr8").equivalence.moves).toEqual([]);
  });

  it("gives of every counterfactual the journal's place there, only where it is another", async () => {
    const edition = await linkedEdition(await linkedEvaluation({ equivalence: [offset] }));
    for (const { equivalence, listing } of edition.listings.map(
      (each) => explain(edition, each).listings[0]!,
    )) {
      const block = edition.equivalence.disciplines.find(
        ({ discipline }) => discipline === listing.discipline,
      );
      const moved = block?.counterfactuals[0]?.moved.find(({ journal }) => journal === listing.journal.key);
      expect(equivalence.counterfactuals).toEqual(
        moved === undefined
          ? []
          : [
              {
                without: 0,
                basis: block?.counterfactuals[0]?.basis,
                tier: moved.from,
                standing: moved.fromStatus,
              },
            ],
      );
    }
    // With 100 added Dr8 leads roads; without, the foreign 9 does (9 > 8 > 7).
    expect(only(edition, "Dr8").equivalence.counterfactuals).toMatchObject([{ without: 0, tier: "T2" }]);
  });

  it("is empty where nothing is declared for the discipline", async () => {
    const edition = await linkedEdition(await linkedEvaluation());
    const bare = { ...edition, equivalence: { ...edition.equivalence, disciplines: [] } };
    expect(only(bare, "Dr2").equivalence).toEqual({ outcomes: [], moves: [], counterfactuals: [] });
  });

  it("measures in the one list of both populations, and takes the cut of that list", async () => {
    const cuts = [
      { method: "count", counts: [2, 2, 1], ties: "better" },
      { method: "count", counts: [1, 1, 1], ties: "better", population: "domestic" },
    ];
    const step = { ...offset, amount: 0 };
    const edition = await linkedEdition(await linkedEvaluation({ cuts, equivalence: [step] }));
    const dr8 = only(edition, "Dr8");
    // Roads hold 9, 8, 7, 5, 4, 2: T1 ends at rank 2, T2 at rank 4 with the foreign 5, T3 at rank 5 with the domestic 4.
    expect(dr8.together).toBe(true);
    expect(
      dr8.cuts.map(({ tier, lastRank, lastScore, places }) => [tier, lastRank, lastScore, places]),
    ).toEqual([
      ["T1", 2, dr8.listing.score, 0],
      ["T2", 4, only(edition, "Fr5").listing.score, -2],
      ["T3", 5, only(edition, "Dr4").listing.score, -3],
    ]);
    expect(dr8.rules).toContainEqual({ rule: "cut", declared: cuts[0] });
    const apart = await linkedEdition(
      await linkedEvaluation({ cuts, equivalence: [{ type: "separate", reason }] }),
    );
    const alone = only(apart, "Dr8");
    expect(alone.together).toBe(false);
    expect(alone.rules).toContainEqual({ rule: "cut", declared: cuts[1] });
    expect(alone.cuts.map(({ lastRank }) => lastRank)).toEqual([1, 2, 3]);
  });

  it("gives no parts of a score that a step changed, and says that it did", async () => {
    const edition = await linkedEdition(await linkedEvaluation({ equivalence: [offset] }));
    expect(only(edition, "Dr8")).toMatchObject({ converted: true, additive: "no" });
    expect(only(edition, "Fr9")).toMatchObject({ converted: false });
    const refused = await linkedEdition(await linkedEvaluation());
    expect(only(refused, "Dr8").converted).toBe(false);
    expect(only(refused, "D3").converted).toBe(true);
    const contributions = only(edition, "Dr8").values.map(({ contribution }) => contribution);
    expect(contributions).toEqual(contributions.map(() => null));
  });

  it("does not take a journal that was moved into a tier for the last one of it", async () => {
    const edition = await linkedEdition(await linkedEvaluation());
    // Dr2 has rank 3 of the domestic list and stands in T1 by the floor; the cut put Dr8 there alone.
    expect(only(edition, "Dr2").cuts[0]).toMatchObject({ tier: "T1", journals: 2, lastRank: 1, places: 2 });
  });
});
