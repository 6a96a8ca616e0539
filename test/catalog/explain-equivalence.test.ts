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
          : [{ without: 0, basis: block?.counterfactuals[0]?.basis, tier: moved.from }],
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
});
