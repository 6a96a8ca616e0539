import { describe, expect, it } from "vitest";
import type { Edition } from "../../../src/catalog/index.js";
import { renderEquivalence } from "../../../src/publish/html/render-equivalence.js";
import { inventedEdition } from "../../catalog/invented-evaluation.js";
import { audit, linkedEdition, linkedEvaluation, reason } from "../../catalog/linked-evaluation.js";
import { NASTY_TITLES } from "../nasty-edition.js";

const text = (edition: Edition, language: "zh" | "en" = "en") => {
  const page = renderEquivalence(edition, language).text;
  expect(page).not.toMatch(/NaN|undefined|\[object|Infinity/);
  expect(page.match(/<details/g)?.length ?? 0).toBe(page.match(/<\/details>/g)?.length ?? 0);
  return page;
};
const offset = (amount: number) => ({ type: "offset", units: "score", amount, date: "2026-05-01", reason });

describe("renderEquivalence", () => {
  it("declares every step with words, reason, date and the disciplines by name", async () => {
    const edition = await linkedEdition(await linkedEvaluation());
    const page = text(edition);
    const steps = /<ol class="steps">(.*?)<\/ol>/s.exec(page)?.[1] ?? "";
    expect(steps.match(/<li>/g)).toHaveLength(2);
    expect(steps).toContain("Reason: Indexed there");
    expect(steps).toContain("Disciplines: Roads");
    expect(steps).toContain("Disciplines: all");
    expect(text(await linkedEdition(await linkedEvaluation({ equivalence: [offset(1)] })))).toContain(
      "Date of the decision: 2026-05-01",
    );
    expect(text(edition, "zh")).toContain("适用学科：道路");
  });

  it("has a part that unfolds for every discipline, with what each step did and why one was refused", async () => {
    const page = text(await linkedEdition(await linkedEvaluation()));
    expect(page).toMatch(/<details><summary><h3>Optics<\/h3>/);
    const roads = page.slice(page.indexOf("<h3>Roads</h3>"));
    expect(roads).toContain("Step 1 (not used)");
    expect(roads).toContain("<code>LINK_NO_ANCHORS</code>");
    expect(roads).toMatch(
      /<td>Dr2<\/td><td>domestic<\/td><td>T3 → T1<\/td><td class="number">2<\/td><td>Indexed there<\/td>/,
    );
  });

  it("is open where there is one discipline only, and has no part for a discipline with nothing to say", async () => {
    const edition = await linkedEdition(await linkedEvaluation());
    const [optics] = edition.equivalence.disciplines;
    const of = (disciplines: Edition["equivalence"]["disciplines"]) =>
      text({ ...edition, equivalence: { ...edition.equivalence, disciplines } });
    expect(of([optics!])).toContain("<details open>");
    const silent = { ...optics!, outcomes: [], moves: [], counterfactuals: [], comparison: [] };
    expect(of([silent])).not.toContain("<h3>Optics");
  });

  it("names who would stand elsewhere without a step, or says that nobody would", async () => {
    const moved = text(await linkedEdition(await linkedEvaluation({ equivalence: [offset(100)] })));
    expect(moved).toMatch(/<td>Dr8<\/td><td>domestic<\/td><td>T2<\/td><td>T1<\/td>/);
    expect(text(await linkedEdition(await linkedEvaluation({ equivalence: [offset(0)] })))).toContain(
      ". No journal would stand elsewhere.",
    );
  });

  it("sets the mechanisms side by side, a row for each", async () => {
    const page = text(await linkedEdition(await linkedEvaluation({ equivalence: [offset(-10.5)] })));
    const table = page.slice(page.indexOf("Mechanisms side by side · Optics"));
    for (const name of [
      "as declared",
      "raw scores",
      "percentiles",
      "declared offset -10.5 \\(score\\)",
      "separate quotas",
    ]) {
      expect(table).toMatch(new RegExp(`<tr><td>${name}</td><td class="number">\\d+ \\+ \\d+<span`));
    }
  });

  it("prints the audit with its ratios, and the domestic share beside that of the last edition", async () => {
    const by = [{ name: { zh: "大刊", en: "large journals" }, source: "list", column: "q", atLeast: 5 }];
    const lastEdition = { source: "list", column: "last", edition: "2024" };
    const edition = await linkedEdition(await linkedEvaluation({ audit: { ...audit, by, lastEdition } }));
    const page = text(edition);
    expect(page).toContain("Yardstick: experts&#39; ratings (source list, column q).");
    expect(page).toContain("large journals");
    const [all] = edition.audit.domesticShares;
    expect(page).toContain(`<td class="number">${all?.domestic} / ${all?.all}</td>`);
    expect(page).toContain("Movements since the edition 2024");
    const plain = text(await linkedEdition(await linkedEvaluation({ audit })));
    expect(plain).not.toContain("Movements since");
  });

  it("says of a link whose curve a licence keeps back that it is withheld", async () => {
    const restricted = text(await linkedEdition(await linkedEvaluation({}, "restricted")));
    expect(restricted).toContain("The curve of the link and the values of its anchors are withheld");
    expect(restricted).not.toContain("link-curve");
    expect(text(await linkedEdition(await linkedEvaluation()))).toContain("link-curve");
  });

  it("is short for an edition without steps", async () => {
    const page = text(await inventedEdition());
    expect(page).toContain("One scale for all");
    expect(page).not.toMatch(/<details|<ol|<svg/);
  });

  it("lets no title, reason or name become markup", async () => {
    const edition = await linkedEdition(await linkedEvaluation({ audit, equivalence: [offset(100)] }));
    const linked = await linkedEdition(await linkedEvaluation());
    for (const nasty of NASTY_TITLES) {
      for (const made of [edition, linked]) {
        const changed = JSON.parse(
          JSON.stringify(made, (key, value) =>
            typeof value === "string" && ["title", "zh", "en", "code", "source", "edition"].includes(key)
              ? nasty
              : value,
          ),
        );
        const page = renderEquivalence(changed as Edition, "en").text;
        expect(page).not.toMatch(/<script|<img|<svg onload|<b>bold|\0|\x07|<!--/);
      }
    }
  });
});
