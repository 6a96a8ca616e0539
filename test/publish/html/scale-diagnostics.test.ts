import { describe, expect, it } from "vitest";
import type { Edition, EditionDiagnostics, RankedScale } from "../../../src/catalog/index.js";
import { viewScale } from "../../../src/publish/html/scale-diagnostics.js";
import { toHtml } from "../../../src/publish/index.js";
import { inventedEdition } from "../../catalog/invented-evaluation.js";

/** The invented edition with other figures in its disciplines. */
async function withDiagnostics(...figures: readonly (EditionDiagnostics | null)[]): Promise<Edition> {
  const edition = await inventedEdition();
  return {
    ...edition,
    disciplines: edition.disciplines.map((discipline, at) => ({
      ...discipline,
      ranked: discipline.ranked.map(
        (ranked): RankedScale => ({ ...ranked, diagnostics: figures[at] ?? null }),
      ),
    })),
  };
}

const figures = (effective: number, correlation: number | null, repeats = false): EditionDiagnostics => ({
  journals: 20,
  indicators: [
    { indicator: "impact", nominal: 0.5, importance: 0.5, effective },
    { indicator: "reach", nominal: 0.5, importance: 0.5, effective: 1 - effective },
  ],
  correlations: [
    [1, correlation],
    [correlation, 1],
  ],
  flags: repeats ? [{ first: "impact", second: "reach", flag: "redundant" }] : [],
});

describe("viewScale", () => {
  it("brings disciplines together by median, least and greatest, by hand", async () => {
    const edition = await withDiagnostics(figures(0.75, 0.5), figures(0.25, 0.96, true));
    const view = viewScale(edition, "one", "en");
    expect(view).toMatchObject({ disciplines: 2, journals: 40 });
    // The median of 0.25 and 0.75 is 0.5.
    expect(view?.indicators[0]).toEqual({
      name: "impact",
      nominal: { least: 0.5, median: 0.5, greatest: 0.5 },
      effective: { least: 0.25, median: 0.5, greatest: 0.75 },
      each: [
        { discipline: "Remote sensing", value: 0.75 },
        { discipline: "Optics", value: 0.25 },
      ],
    });
    expect(view?.correlation(1, 0)).toEqual({
      least: 0.5,
      median: expect.closeTo(0.73, 14),
      greatest: 0.96,
    });
    expect(view?.flags).toEqual([
      { flag: "redundant", first: "impact", second: "reach", disciplines: ["Optics"] },
    ]);
  });

  it("has no figure where no discipline has one, and no view where none is diagnosed", async () => {
    const view = viewScale(await withDiagnostics(figures(1, null)), "one", "en");
    expect(view?.correlation(1, 0)).toBeNull();
    expect(viewScale(await withDiagnostics(), "one", "en")).toBeNull();
    expect(viewScale(await withDiagnostics(figures(1, null)), "no such scale", "en")).toBeNull();
  });

  it("names on the page the disciplines of the extremes, and says nothing where there is nothing", async () => {
    const page = toHtml(await withDiagnostics(figures(0.75, 0.5), figures(0.25, 0.96, true)), {
      language: "en",
    });
    expect(page).toContain('25%<span class="second">Optics</span>');
    expect(page).toContain("0.50 to 0.96");
    expect(page).toContain("impact and reach say nearly the same");
    expect(toHtml(await withDiagnostics(), { language: "en" })).not.toContain("nominal and effective");
  });
});
