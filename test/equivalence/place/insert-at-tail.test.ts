import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insertAtTail, type TailGrant } from "../../../src/equivalence/index.js";
import { TierCode } from "../../../src/model/evaluation.js";

// Nine invented journals by rank, three to a tier; the last is below the list.
const ORDER = { tier: [0, 0, 0, 1, 1, 1, 2, 2, TierCode.below], tiers: 3 };

const run = (
  grants: readonly TailGrant[],
  seats: "extra" | "inside",
  order: Parameters<typeof insertAtTail>[0] = ORDER,
) => {
  const { order: places, tier, displaced, earned } = insertAtTail(order, grants, seats);
  return { order: [...places], tier: [...tier], displaced: [...displaced], earned: [...earned] };
};

describe("insertAtTail", () => {
  it("appends a granted journal behind the regular members and moves nobody down where seats are extra", () => {
    // Place 6 (third tier) is granted the first: it stands fourth, and every other journal keeps its tier.
    expect(run([{ position: 6, tier: 0 }], "extra")).toEqual({
      order: [0, 1, 2, 6, 3, 4, 5, 7, 8],
      tier: [0, 0, 0, 0, 1, 1, 1, 2, TierCode.below],
      displaced: [],
      earned: [],
    });
  });

  it("keeps the sizes of the tiers where the seat is inside, down to the tier that the journal came from", () => {
    // Tier 0 has three seats: 0, 1 and the granted 6; 2 leads tier 1, whose last, 5, leads tier 2.
    expect(run([{ position: 6, tier: 0 }], "inside")).toEqual({
      order: [0, 1, 6, 2, 3, 4, 5, 7, 8],
      tier: [0, 0, 0, 1, 1, 1, 2, 2, TierCode.below],
      displaced: [2, 5],
      earned: [],
    });
  });

  it("pushes one journal off the list where a journal from below it takes a seat inside", () => {
    expect(run([{ position: 8, tier: 1 }], "inside")).toEqual({
      order: [0, 1, 2, 3, 4, 8, 5, 6, 7],
      tier: [0, 0, 0, 1, 1, 1, 2, 2, TierCode.below],
      displaced: [5, 7],
      earned: [],
    });
  });

  it("seats several journals in the order of their grants", () => {
    const grants = [
      { position: 7, tier: 1 },
      { position: 6, tier: 1 },
    ];
    expect(run(grants, "extra").order).toEqual([0, 1, 2, 3, 4, 5, 7, 6, 8]);
  });

  it("leaves a journal where its rank put it if that is the granted tier or a better one", () => {
    const grants = [
      { position: 4, tier: 1 },
      { position: 1, tier: 2 },
    ];
    const { order, earned } = run(grants, "inside");
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(earned).toEqual([1, 4]);
  });

  it("moves another member in place of one that was itself granted the tier", () => {
    // Places 2 and 6 are granted tier 0, which 2 holds by rank: 1 leaves it for 6.
    const grants = [
      { position: 2, tier: 0 },
      { position: 6, tier: 0 },
    ];
    const { order, displaced, earned } = run(grants, "inside");
    expect(order).toEqual([0, 2, 6, 1, 3, 4, 5, 7, 8]);
    expect(displaced).toEqual([1, 5]);
    expect(earned).toEqual([2]);
  });

  it("does not part equal scores: the tier stays larger instead", () => {
    // Places 1 and 2 are equal; one seat fewer for regular members would part them.
    const order = { ...ORDER, score: [9, 8, 8, 7, 6, 5, 4, 3, 2] };
    expect(run([{ position: 6, tier: 0 }], "inside", order)).toEqual({
      order: [0, 1, 2, 6, 3, 4, 5, 7, 8],
      tier: [0, 0, 0, 0, 1, 1, 1, 2, TierCode.below],
      displaced: [],
      earned: [],
    });
  });

  it("moves a journal more than one tier down where a small tier is taken whole", () => {
    // Tier 1 has one seat, and it is granted: place 1 passes from tier 0 through tier 1 to tier 2.
    const order = { tier: [0, 0, 1, 2, 2], tiers: 3 };
    const grants = [
      { position: 3, tier: 0 },
      { position: 4, tier: 1 },
    ];
    expect(run(grants, "inside", order)).toEqual({
      order: [0, 3, 4, 1, 2],
      tier: [0, 0, 1, 2, 2],
      displaced: [1, 2],
      earned: [],
    });
  });

  it("answers an empty order and no grants", () => {
    expect(run([], "inside", { tier: [], tiers: 3 }).order).toEqual([]);
    expect(run([], "inside").order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("refuses an order that is not by tier, and grants without a place or a tier", () => {
    const refusal = (code: string) => expect.objectContaining({ code });
    expect(() => run([], "extra", { tier: [1, 0], tiers: 2 })).toThrow(refusal("TIERS_NOT_ORDERED"));
    expect(() => run([{ position: 9, tier: 0 }], "extra")).toThrow(refusal("GRANT_POSITION"));
    const twice = [
      { position: 6, tier: 0 },
      { position: 6, tier: 1 },
    ];
    expect(() => run(twice, "extra")).toThrow(refusal("GRANT_POSITION"));
    expect(() => run([{ position: 6, tier: 3 }], "extra")).toThrow(refusal("GRANT_TIER"));
  });

  it("loses no journal, keeps regular members in order, and keeps tier sizes inside", () => {
    const cases = fc.record({
      sizes: fc.array(fc.nat(6), { minLength: 1, maxLength: 4 }),
      below: fc.nat(4),
      draws: fc.array(fc.record({ position: fc.nat(40), tier: fc.nat(3) }), { maxLength: 8 }),
      seats: fc.constantFrom("extra" as const, "inside" as const),
    });
    fc.assert(
      fc.property(cases, ({ sizes, below, draws, seats }) => {
        const tier = [
          ...sizes.flatMap((size, k) => Array<number>(size).fill(k)),
          ...Array<number>(below).fill(TierCode.below),
        ];
        const seen = new Set<number>();
        const grants = draws.filter(({ position, tier: granted }) => {
          const isUsable = position < tier.length && granted < sizes.length && !seen.has(position);
          seen.add(position);
          return isUsable;
        });
        const result = insertAtTail({ tier, tiers: sizes.length }, grants, seats);
        expect([...result.order].sort((a, b) => a - b)).toEqual(tier.map((_, place) => place));
        const granted = new Set(grants.map(({ position }) => position));
        const regular = [...result.order].filter((place) => !granted.has(place));
        expect(regular).toEqual([...regular].sort((a, b) => a - b));
        const newTier = new Map([...result.order].map((place, at) => [place, result.tier[at] as number]));
        for (const grant of grants) {
          expect(newTier.get(grant.position)).toBeLessThanOrEqual(grant.tier);
        }
        for (const place of regular) {
          if (seats === "extra") expect(newTier.get(place)).toBe(tier[place]);
          else expect(newTier.get(place)).toBeGreaterThanOrEqual(tier[place] as number);
        }
        if (
          seats === "inside" &&
          grants.every((grant) => grant.tier === 0) &&
          grants.length <= (sizes[0] ?? 0)
        ) {
          sizes.forEach((size, k) => {
            expect([...result.tier].filter((code) => code === k)).toHaveLength(size);
          });
        }
      }),
    );
  });
});
