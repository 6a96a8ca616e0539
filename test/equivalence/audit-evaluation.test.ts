import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/index.js";
import { indicator, methodology, scale } from "../invented.js";
import { listPool } from "./invented.js";

type Row = Record<string, string | number>;

/** 30 journals of each population, f = 1 … 30; `q` is the yardstick, domestic ones get `gift` more of f. */
const rows = (gift = 0): readonly Row[] =>
  Array.from({ length: 60 }, (_, i): Row => {
    const isDomestic = i % 2 === 0;
    const q = Math.floor(i / 2) + 1;
    // Scatter that is the same in both populations.
    const scatter = ((q * 7) % 5) * 1.5;
    return {
      title: `J${String(i).padStart(2, "0")}`,
      discipline: "optics",
      population: isDomestic ? "domestic" : "foreign",
      language: isDomestic && q % 3 !== 0 ? "zh" : "en",
      country: i % 3 === 0 ? "" : i % 3 === 1 ? "Utopia" : "Arcadia",
      flag: i % 5 === 0 ? "Open Access" : "",
      f: q + scatter + (isDomestic ? gift : 0),
      q,
      papers: i % 4 === 3 ? "" : 10 * q,
      grade: q > 20 ? "A" : q > 10 ? "B" : q > 3 ? "C" : "",
    };
  });
const yardstick = {
  name: { zh: "专家评分", en: "experts' ratings" },
  source: "list",
  column: "q",
  better: "higher",
};
const name = (en: string) => ({ zh: `组 ${en}`, en });

async function auditOf(
  own: readonly Row[],
  audit: Record<string, unknown> | undefined,
  part: Record<string, unknown> = {},
  grades: readonly string[] = [],
) {
  const document = methodology({
    indicators: [indicator("f", { source: "list" })],
    scales: [scale("all", "all", [{ indicator: "f", weight: 1 }])],
    cuts: [{ method: "share", shares: [0.2, 0.3, 0.3], size: "round", closed: "inclusive", ties: "better" }],
    ...(audit === undefined ? {} : { audit: { strata: 5, minimumCell: 2, ...audit } }),
    ...part,
  });
  return evaluate(await listPool(own, grades), document).audit;
}

describe("auditEvaluation without a yardstick", () => {
  it("says that the test could not be made and what would be needed, and still counts domestic journals", async () => {
    const audit = await auditOf(rows(), undefined);
    expect([audit.yardstick, audit.comparisons, audit.lastEdition]).toEqual([null, [], null]);
    expect(audit.statement.en).toContain("could not be tested");
    expect(audit.statement.zh).toMatch(/标尺/);
    expect(audit.domesticShares.map(({ discipline, tier }) => [discipline, tier])).toEqual(
      [null, "optics"].flatMap((discipline) => [null, "T1", "T2", "T3"].map((tier) => [discipline, tier])),
    );
    // 20, 30 and 30 % of 60 journals are listed
    expect(audit.domesticShares.map(({ all }) => all)).toEqual([48, 12, 18, 18, 48, 12, 18, 18]);
    expect(audit.domesticShares.every(({ change }) => change === null)).toBe(true);
    for (const { domestic, all, share, lower, upper } of audit.domesticShares) {
      expect(share).toBe(domestic / all);
      expect(lower as number).toBeLessThanOrEqual(share as number);
      expect(upper as number).toBeGreaterThanOrEqual(share as number);
    }
  });

  it("is none of declared groups either", async () => {
    const audit = await auditOf(rows(), { by: [{ name: name("in Chinese"), language: "zh" }] });
    expect(audit.comparisons).toEqual([]);
  });
});

describe("auditEvaluation by a number", () => {
  it("finds no difference where both populations are placed alike", async () => {
    const audit = await auditOf(rows(), { yardstick });
    expect(audit.yardstick).toEqual({ name: yardstick.name, source: "list", column: "q" });
    const [populations] = audit.comparisons;
    expect(audit.comparisons).toHaveLength(1);
    expect(populations?.group.en).toBe("domestic journals");
    expect(populations?.figures["oddsRatio"]).toBeCloseTo(1, 6);
    expect(populations?.class).toBe("A");
    expect(populations?.figures).toMatchObject({ focal: 30, reference: 30 });
    expect(audit.statement).toEqual(populations?.sentence);
    expect(audit.statement.en).toContain("experts' ratings");
  });

  it("finds who is favored, and by how much", async () => {
    const favored = await auditOf(rows(8), { yardstick });
    const [one] = favored.comparisons;
    expect(one?.class).toBe("C");
    expect(one?.figures["oddsRatio"] as number).toBeGreaterThan(4);
    expect(one?.figures["lower"] as number).toBeGreaterThan(1);
    expect(one?.sentence.en).toContain("domestic journals being placed higher");
    const hindered = await auditOf(rows(-8), { yardstick });
    expect(hindered.comparisons[0]?.figures["upper"] as number).toBeLessThan(1);
    expect(hindered.comparisons[0]?.sentence.zh).toContain("国外期刊级别偏高");
  });

  it("turns with a yardstick of which less is better", async () => {
    const turned = rows(8).map((row) => ({ ...row, q: 100 - Number(row["q"]) }));
    const plain = await auditOf(rows(8), { yardstick });
    const other = await auditOf(turned, { yardstick: { ...yardstick, better: "lower" } });
    expect(other.comparisons[0]?.figures["oddsRatio"]).toBeCloseTo(
      plain.comparisons[0]?.figures["oddsRatio"] as number,
      9,
    );
  });

  it("compares inside disciplines", async () => {
    const two = rows().map((row, i) => ({ ...row, discipline: i % 4 < 2 ? "optics" : "roads" }));
    const audit = await auditOf(two, { yardstick });
    expect([...new Set(audit.domesticShares.map(({ discipline }) => discipline))]).toEqual([
      null,
      "optics",
      "roads",
    ]);
    expect(audit.comparisons[0]?.figures["oddsRatio"]).toBeCloseTo(1, 6);
  });

  it("says why not where too few journals have the yardstick, with codes and no figures", async () => {
    const few = rows().map((row, i) => (i < 6 ? row : { ...row, q: "" }));
    const audit = await auditOf(few, { yardstick });
    const [only] = audit.comparisons;
    expect(only?.findings.map(({ code }) => code)).toContain("AUDIT_FEW_JOURNALS");
    expect(only?.class).toBeNull();
    expect(only?.figures["oddsRatio"]).toBeNull();
    expect(JSON.stringify(audit)).not.toContain("NaN");
  });

  it("leaves out journals that the experts decide on", async () => {
    const part = { smallDiscipline: { fewerThan: 1000, rule: "experts" } };
    const audit = await auditOf(rows(), { yardstick }, part);
    expect(audit.domesticShares.every(({ all, share }) => all === 0 && share === null)).toBe(true);
    expect(audit.comparisons[0]?.class).toBeNull();
  });
});

describe("auditEvaluation by grades", () => {
  const graded = {
    name: { zh: "另一目录", en: "another list" },
    source: "list",
    column: "grade",
    grades: ["A", "B", "C"],
  };

  it("compares journals of one grade, and leaves out those without", async () => {
    const audit = await auditOf(rows(8), { yardstick: graded }, {}, ["grade"]);
    expect(audit.yardstick?.column).toBe("grade");
    // q = 1, 2, 3 have no grade in either population
    expect(audit.comparisons[0]?.figures).toMatchObject({ focal: 27, reference: 27 });
    expect(audit.comparisons[0]?.figures["oddsRatio"] as number).toBeGreaterThan(2);
    expect(audit.statement.en).toContain("another list");
  });

  it("leaves out grades that the order does not name", async () => {
    const audit = await auditOf(rows(8), { yardstick: { ...graded, grades: ["A", "B"] } }, {}, ["grade"]);
    expect(audit.comparisons[0]?.figures).toMatchObject({ focal: 20, reference: 20 });
  });
});

describe("auditEvaluation by other groups", () => {
  const by = [
    { name: name("in Chinese"), language: "zh" },
    { name: name("of Utopia"), country: "Utopia" },
    { name: name("open access"), flag: "Open Access" },
    { name: name("large"), source: "list", column: "papers", atLeast: 150 },
  ];

  it("compares each with the others; who is not known to belong is in neither", async () => {
    const audit = await auditOf(rows(8), { yardstick, strata: 2, minimumCell: 1, by });
    expect(audit.comparisons.map(({ group }) => group.en)).toEqual([
      "domestic journals",
      "in Chinese",
      "of Utopia",
      "open access",
      "large",
    ]);
    const sizes = audit.comparisons.map(({ figures }) => [figures["focal"], figures["reference"]]);
    // 30 domestic ones less every third by q; 20 of Utopia, 20 of Arcadia, 20 unknown; 12 flagged
    expect(sizes.slice(0, 4)).toEqual([
      [30, 30],
      [20, 40],
      [20, 20],
      [12, 48],
    ]);
    // Chinese journals are all domestic, and those got a gift
    expect(audit.comparisons[1]?.figures["oddsRatio"] as number).toBeGreaterThan(1);
    expect(audit.comparisons[1]?.sentence.en).toContain("other journals");
    expect(audit.comparisons[2]?.sentence.zh).toContain("组 of Utopia");
  });

  it("takes a number at the limit for a member, and a missing one for unknown", async () => {
    const own = rows().map((row, i) => ({ ...row, papers: i % 6 === 0 ? "" : i % 6 < 3 ? 150 : 149.9 }));
    const audit = await auditOf(own, { yardstick, strata: 2, minimumCell: 1, by: [by[3]] });
    // of each six: one unknown, two at 150, three below
    expect(audit.comparisons[1]?.figures).toMatchObject({ focal: 20, reference: 30 });
  });
});

describe("auditEvaluation beside the last edition", () => {
  const last = { source: "list", column: "last", edition: "2024" };

  it("counts by tier of the last edition the journals that are candidates of the discipline", async () => {
    const own = rows().map((row, i) => ({
      ...row,
      discipline: i < 40 ? "optics" : "roads",
      last: i < 10 ? "T1" : i === 10 ? "T2" : i === 11 ? "old" : i === 59 ? "T3" : "",
    }));
    const audit = await auditOf(own, { lastEdition: last }, {}, ["last"]);
    expect(audit.lastEdition).toBe("2024");
    const cells = audit.domesticShares.map(({ discipline, tier, change }) => [
      discipline,
      tier,
      `${change?.domestic}/${change?.all}`,
    ]);
    expect(cells).toEqual([
      [null, null, "6/12"],
      [null, "T1", "5/10"],
      [null, "T2", "1/1"],
      [null, "T3", "0/1"],
      ["optics", null, "6/11"],
      ["optics", "T1", "5/10"],
      ["optics", "T2", "1/1"],
      ["optics", "T3", "0/0"],
      ["roads", null, "0/1"],
      ["roads", "T1", "0/0"],
      ["roads", "T2", "0/0"],
      ["roads", "T3", "0/1"],
    ]);
    for (const { share, change } of audit.domesticShares) {
      if (change === null || share === null || change.all === 0) continue;
      expect(change.difference).toBeCloseTo(share - change.domestic / change.all, 12);
    }
  });

  it("counts by the category of a membership where the list has categories", async () => {
    const pool = await listPool(rows().map((row) => ({ ...row, discipline: "optics; roads" })));
    const byJournal = pool.journals.map((_, k) =>
      k === 0
        ? [
            { category: "optics", grade: "T1" },
            { category: "roads", grade: "T2" },
            { category: "tides", grade: "T1" },
          ]
        : [],
    );
    const grades = new Map([["list/", { source: "list", column: null, byJournal }]]);
    const document = methodology({
      indicators: [indicator("f", { source: "list" })],
      scales: [scale("all", "all", [{ indicator: "f", weight: 1 }])],
      audit: { strata: 5, minimumCell: 2, lastEdition: { source: "list", edition: "2024" } },
    });
    const { audit } = evaluate({ ...pool, grades }, document);
    const placed = audit.domesticShares.filter(
      ({ discipline, tier, change }) => discipline !== null && tier !== null && (change?.all ?? 0) > 0,
    );
    expect(placed.map(({ discipline, tier }) => [discipline, tier])).toEqual([
      ["optics", "T1"],
      ["roads", "T2"],
    ]);
  });
});
