import { describe, expect, it } from "vitest";
import { type Edition, type EditionOptions, edition } from "../../src/catalog/index.js";
import { toJson } from "../../src/publish/json.js";
import { evaluation, inventedEdition, methodology, options, rights } from "./invented-evaluation.js";

const find = (made: Edition, key: string, discipline = "sensing") =>
  made.listings.find((listing) => listing.journal.key === key && listing.discipline === discipline)!;

describe("edition", () => {
  it("lists every final listing, discipline by discipline, with the journal behind it", async () => {
    const made = await inventedEdition();
    expect(made.listings.map(({ discipline, journal, tier }) => [discipline, journal.key, tier])).toEqual([
      ["sensing", "issn:0000-0019", "T1"],
      ["sensing", "cn:11-2127/TM", "T2"],
      ["sensing", "issn:0000-0035", null],
      ["sensing", "title:inventedannals", null],
      ["optics", "issn:0000-0019", "T1"],
    ]);
    expect(find(made, "cn:11-2127/TM").journal).toEqual({
      key: "cn:11-2127/TM",
      titles: { zh: "虚构遥感学报", en: null, other: [], former: [] },
      issns: [],
      cn: "11-2127/TM",
      languages: ["zh"],
      country: null,
      publisher: null,
      sponsor: "虚构遥感学会",
    });
  });

  it("prints values with the state, source, edition and row they come from", async () => {
    const made = await inventedEdition({ rightToPublish: rights });
    const [impact, reach] = find(made, "issn:0000-0035").values;
    // The source had `<0.1`; half the limit over 4, and 20 over 40, as the invented evaluation normalizes.
    expect(impact).toMatchObject({ raw: 0.1, normalized: 0.0125, state: "below", row: 4, withheld: false });
    expect(reach).toEqual({
      indicator: "reach",
      raw: 20,
      normalized: 0.5,
      state: "present",
      source: "reach",
      edition: "2025",
      row: 4,
      withheld: false,
    });
  });

  it("says of a missing value that it is missing, and why, instead of printing a number", async () => {
    const made = await inventedEdition({ rightToPublish: rights });
    const [impact, reach] = find(made, "title:inventedannals").values;
    expect(impact).toMatchObject({ raw: null, normalized: null, state: "unlinked", row: null });
    // What is there is shown to the experts, although the journal was not scored.
    expect(reach).toMatchObject({ raw: 30, normalized: null, state: "present", row: 5 });
  });

  it("counts tiers by population, empty ones included", async () => {
    const [sensing, optics] = (await inventedEdition()).disciplines;
    expect(sensing?.counts).toEqual([
      { status: "tiered", tier: "T1", domestic: 0, foreign: 1 },
      { status: "tiered", tier: "T2", domestic: 1, foreign: 0 },
      { status: "below", tier: null, domestic: 0, foreign: 1 },
      { status: "experts", tier: null, domestic: 1, foreign: 0 },
    ]);
    expect(sensing).toMatchObject({ excluded: 1, ranked: [{ scale: "one", journals: 3, better: "higher" }] });
    expect(optics?.counts[0]).toEqual({ status: "tiered", tier: "T1", domestic: 0, foreign: 1 });
  });

  it("keeps every exclusion of the pool and of the disciplines once", async () => {
    const { exclusions } = await inventedEdition();
    expect(exclusions.map(({ discipline, code, journal }) => [discipline, code, journal])).toEqual([
      [null, "CANDIDATE_WITHOUT_DISCIPLINE", "title:nodiscipline"],
      ["sensing", "FLAGGED", "issn:0000-0043"],
    ]);
  });

  it("names library, methodology and inputs by hash, the inputs in one order", async () => {
    const { manifest } = await inventedEdition({
      inputs: [{ name: "catalog.json", file: "catalog.json", bytes: 2, sha256: "c".repeat(64) }],
    });
    expect(manifest.library.name).toBe("journal-tiering");
    expect(manifest.methodology).toMatchObject({ id: "invented", version: "2026.1" });
    expect(manifest.methodology?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(manifest.inputs.map(({ name }) => name)).toEqual(["catalog.json", "impact", "reach"]);
  });

  it("hashes the meaning of the methodology, not the order of its keys", async () => {
    const reordered = Object.fromEntries(
      Object.entries(methodology).reverse(),
    ) as unknown as typeof methodology;
    const [one, other] = await Promise.all([
      edition(evaluation, options),
      edition({ ...evaluation, methodology: reordered }, options),
    ]);
    expect(other.manifest.methodology?.sha256).toBe(one.manifest.methodology?.sha256);
    const changed = await edition({ ...evaluation, methodology: { ...methodology, version: "2" } }, options);
    expect(changed.manifest.methodology?.sha256).not.toBe(one.manifest.methodology?.sha256);
  });

  it("counts issues by code with the worst first, and leaves their texts behind", async () => {
    const made = await inventedEdition();
    expect(made.issues).toEqual([
      { code: "ISSN_CONFLICT", severity: "error", count: 1 },
      { code: "NUMBER_FORMAT", severity: "warning", count: 2 },
    ]);
    expect(toJson(made)).not.toContain("12x");
  });

  it("keeps the pinyin key that a Chinese title is given, null without one, and no member without keys", async () => {
    const made = await inventedEdition({ pinyin: (title) => `key of ${title}` });
    expect(made.listings.map(({ journal }) => journal.pinyin)).toEqual([
      null,
      "key of 虚构遥感学报",
      null,
      "key of 虚构年刊",
      null,
    ]);
    expect((await inventedEdition()).listings.some(({ journal }) => "pinyin" in journal)).toBe(false);
  });

  it("holds the terms of reuse where they are declared", async () => {
    expect((await inventedEdition({ terms: { name: "CC BY 4.0" } })).terms).toEqual({
      name: "CC BY 4.0",
      url: null,
    });
    expect("terms" in (await inventedEdition())).toBe(false);
  });

  it("is frozen to the last member and survives JSON unchanged", async () => {
    const made = await inventedEdition();
    expect(JSON.parse(toJson(made))).toEqual(made);
    expect(() => {
      (made.listings[0]!.journal.titles as { en: string }).en = "changed";
    }).toThrow(TypeError);
    expect(() => (made.listings as unknown[]).push(null)).toThrow(TypeError);
  });

  it("gives the same text for the same input", async () => {
    expect(toJson(await inventedEdition())).toBe(toJson(await inventedEdition()));
  });

  it.each<[Partial<EditionOptions>, string]>([
    [{ id: " " }, "EDITION_ID"],
    [{ status: "ready" as "draft" }, "EDITION_STATUS"],
    [{ decisionDate: "2026-02-29" }, "EDITION_DATE"],
    [{ decisionDate: "2026-13-01" }, "EDITION_DATE"],
    [{ effectiveDate: "20.11.2026" }, "EDITION_DATE"],
  ])("refuses %j with %s", async (part, code) => {
    await expect(inventedEdition(part)).rejects.toMatchObject({ code });
  });

  it("takes 29 February in a leap year", async () => {
    expect((await inventedEdition({ effectiveDate: "2028-02-29" })).effectiveDate).toBe("2028-02-29");
  });
});
