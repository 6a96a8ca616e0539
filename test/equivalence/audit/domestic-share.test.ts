import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  domesticShare,
  domesticShareChange,
  type TierListing,
} from "../../../src/equivalence/audit/index.js";

const TIERS = ["T1", "T2"];
const listing = (journal: string, tier: string, population: "domestic" | "foreign", discipline = "optics") =>
  ({ journal, tier, population, discipline }) satisfies TierListing;

/** Invented: a and b domestic, x, y, z foreign. */
const BEFORE = [
  listing("a", "T1", "domestic"),
  listing("b", "T2", "domestic"),
  listing("x", "T1", "foreign"),
  listing("y", "T1", "foreign"),
  listing("z", "T2", "foreign"),
];
/** b rises, y falls, z leaves, c enters. */
const AFTER = [
  listing("a", "T1", "domestic"),
  listing("b", "T1", "domestic"),
  listing("c", "T2", "domestic"),
  listing("x", "T1", "foreign"),
  listing("y", "T2", "foreign"),
];

describe("domesticShare", () => {
  it("counts by discipline and tier, all together first", () => {
    const rows = domesticShare([...BEFORE, listing("a", "T2", "domestic", "acoustics")], { tiers: TIERS });
    expect(
      rows.map(({ discipline, tier, domestic, listings }) => [discipline, tier, domestic, listings]),
    ).toEqual([
      [null, null, 3, 6],
      [null, "T1", 1, 3],
      [null, "T2", 2, 3],
      ["acoustics", null, 1, 1],
      ["acoustics", "T1", 0, 0],
      ["acoustics", "T2", 1, 1],
      ["optics", null, 2, 5],
      ["optics", "T1", 1, 3],
      ["optics", "T2", 1, 2],
    ]);
    expect(rows[1]?.share).toBe(1 / 3);
    // Wilson, 1 of 3: (1 + 1.9207 ± 1.96 √(2/3 + .9604))/(3 + 3.8415)
    expect(rows[1]?.interval?.[0]).toBeCloseTo(0.0615, 4);
    expect(rows[1]?.interval?.[1]).toBeCloseTo(0.7923, 4);
    expect([rows[4]?.share, rows[4]?.interval]).toEqual([null, null]);
  });

  it("refuses a tier that is not declared and a journal that is listed twice", () => {
    expect(() => domesticShare([listing("a", "T9", "domestic")], { tiers: TIERS })).toThrow(/T9/);
    expect(() => domesticShare([BEFORE[0], BEFORE[0]] as TierListing[], { tiers: TIERS })).toThrow(/twice/);
  });
});

describe("domesticShareChange", () => {
  it("splits the change by hand", () => {
    const changes = domesticShareChange(BEFORE, AFTER, { tiers: TIERS });
    const top = changes.find(({ discipline, tier }) => discipline === "optics" && tier === "T1");
    // 1/3 → 2/3; s̄ = 1/2, N̄ = 3: b adds (1 − ½)/3, y out adds −(0 − ½)/3
    expect(top?.change).toBeCloseTo(1 / 3, 14);
    expect(top?.flows.promotedInto).toEqual({
      domestic: 1,
      foreign: 0,
      contribution: expect.closeTo(1 / 6, 14),
    });
    expect(top?.flows.demotedOut).toEqual({
      domestic: 0,
      foreign: 1,
      contribution: expect.closeTo(1 / 6, 14),
    });
    const all = changes.find(({ discipline, tier }) => discipline === "optics" && tier === null);
    // 2/5 → 3/5; s̄ = ½, N̄ = 5: c enters (1 − ½)/5, z leaves ½/5
    expect(all?.flows.entered.contribution).toBeCloseTo(0.1, 14);
    expect(all?.flows.left.contribution).toBeCloseTo(0.1, 14);
    expect(all?.flows.promotedInto).toEqual({ domestic: 0, foreign: 0, contribution: 0 });
  });

  it("knows a journal that stayed and became domestic", () => {
    const changes = domesticShareChange(
      [listing("a", "T1", "foreign"), listing("b", "T1", "foreign")],
      [listing("a", "T1", "domestic"), listing("b", "T1", "foreign")],
      { tiers: TIERS },
    );
    expect(changes[1]?.change).toBe(0.5);
    expect(changes[1]?.flows.reclassified).toEqual({ domestic: 1, foreign: 0, contribution: 0.5 });
  });

  it("refuses a tier that is not declared in either edition", () => {
    const stray = [listing("a", "T9", "foreign")];
    const refusal = expect.objectContaining({ code: "OPTION_INVALID" });
    expect(() => domesticShareChange(stray, AFTER, { tiers: TIERS })).toThrow(refusal);
    expect(() => domesticShareChange(AFTER, stray, { tiers: TIERS })).toThrow(refusal);
  });

  it("states no change where an edition has no listing in the tier", () => {
    const [all, top] = domesticShareChange([], AFTER, { tiers: TIERS });
    expect([all?.change, top?.change]).toEqual([null, null]);
    expect(top?.flows.entered).toEqual({ domestic: 2, foreign: 1, contribution: null });
  });

  it("leaves no rest, and turns every sign when the editions change places", () => {
    const edition = fc.uniqueArray(
      fc.record({
        journal: fc.constantFrom(..."abcdefghij"),
        tier: fc.constantFrom(...TIERS),
        population: fc.constantFrom("domestic" as const, "foreign" as const),
        discipline: fc.constantFrom("optics", "acoustics"),
      }),
      { selector: ({ journal, discipline }) => journal + discipline },
    );
    fc.assert(
      fc.property(edition, edition, (before, after) => {
        const forth = domesticShareChange(before, after, { tiers: TIERS });
        const back = domesticShareChange(after, before, { tiers: TIERS });
        forth.forEach(({ change, flows, discipline, tier }, k) => {
          expect([back[k]?.discipline, back[k]?.tier]).toEqual([discipline, tier]);
          if (change === null) return;
          const parts = Object.values(flows).reduce((sum, flow) => sum + (flow.contribution as number), 0);
          expect(parts).toBeCloseTo(change, 12);
          expect(back[k]?.change).toBeCloseTo(-change, 12);
          expect(back[k]?.flows.left.contribution).toBeCloseTo(-(flows.entered.contribution as number), 12);
        });
      }),
    );
  });
});
