import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedAgreement } from "../../src/equivalence/agreement.js";
import { impliedOffset, type PublishedEntries } from "../../src/equivalence/implied-offset.js";
import { randomSource } from "../../src/numeric/index.js";

const options = { seed: 1, bootstrap: 200 };

/** Invented: tiers cut from score + offset · domestic + the judges' noise, 20 % 30 % 50 %. */
function inventedList(n: number, domesticShare: number, offset: number, noise: number, seed: number) {
  const random = randomSource(seed);
  const domestic = Uint8Array.from({ length: n }, () => (random.next() < domesticShare ? 1 : 0));
  const score = Float64Array.from({ length: n }, () => random.normal());
  const judged = score.map((value, i) => value + offset * (domestic[i] as number) + noise * random.normal());
  const places = [...judged.keys()].sort((a, b) => (judged[b] as number) - (judged[a] as number));
  const tier = new Uint8Array(n);
  places.forEach((i, place) => {
    tier[i] = place < 0.2 * n ? 0 : place < 0.5 * n ? 1 : 2;
  });
  return { score, domestic, tier };
}

const shifted = (entries: PublishedEntries, offset: number): Float64Array =>
  entries.score.map((value, i) => (entries.domestic[i] === 0 ? value : value + offset));

describe("impliedOffset", () => {
  it("is worked by hand on four journals", () => {
    // Foreign 4 and 1, domestic 2 and 0; the first tier holds foreign 4 and domestic 2. Domestic 2 + c is among the
    // first two while it passes 1, from c = -1 on; foreign 4 is while domestic 0 + c stays below it, up to c = 4.
    const { offset, plateau, open, agreementAt0, agreementAtBest } = impliedOffset(
      { score: Float64Array.of(4, 1, 2, 0), domestic: [0, 0, 1, 1], tier: [0, 1, 0, 1] },
      options,
    );
    expect(plateau).toEqual([-1, 4]);
    expect(offset).toBe(1.5);
    expect(open).toBeNull();
    expect([agreementAt0, agreementAtBest]).toEqual([1, 1]);
  });

  it("recovers a known offset of an invented list exactly where the judges made no errors", () => {
    for (const known of [-1.2, 0, 0.7]) {
      const { plateau, agreementAtBest, offset } = impliedOffset(
        inventedList(300, 0.4, known, 0, 5),
        options,
      );
      expect(agreementAtBest).toBe(1);
      expect(plateau[0]).toBeLessThanOrEqual(known);
      expect(plateau[1]).toBeGreaterThanOrEqual(known);
      expect(Math.abs(offset - known)).toBeLessThan(0.05);
    }
  });

  it("covers a known offset with its interval where the judges err", () => {
    let covered = 0;
    let error = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const found = impliedOffset(inventedList(400, 0.4, 0.6, 0.5, seed), { ...options, seed });
      if ((found.lower ?? -Infinity) <= 0.6 && (found.upper ?? Infinity) >= 0.6) covered++;
      error += (found.offset - 0.6) / 40;
      expect(found.agreementAtBest).toBeGreaterThanOrEqual(found.agreementAt0);
    }
    expect(covered).toBeGreaterThanOrEqual(34);
    expect(Math.abs(error)).toBeLessThan(0.1);
  });

  it("finds the highest agreement of all offsets, as a search over every gap between breakpoints does", () => {
    const entry = fc.record({
      score: fc.integer({ min: 0, max: 9 }),
      domestic: fc.integer({ min: 0, max: 1 }),
      tier: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 6, maxLength: 14 }), (rows) => {
        const entries = {
          score: Float64Array.from(rows, ({ score }) => score),
          domestic: rows.map(({ domestic }) => domestic),
          tier: rows.map(({ tier }) => tier),
        };
        const at = (offset: number) =>
          expectedAgreement(shifted(entries, offset), entries.tier).exact / rows.length;
        // Whole scores: all differences are whole numbers from −9 to 9.
        const gaps = Array.from({ length: 20 }, (_, k) => at(k - 9.5));
        const found = orNothing(() => impliedOffset(entries, options));
        if (found === null) return;
        expect(found.agreementAtBest).toBeCloseTo(Math.max(...gaps), 10);
        if (found.open === null) expect(at(found.plateau[0] + 0.5)).toBeCloseTo(found.agreementAtBest, 10);
        expect(found.agreementAt0).toBeCloseTo(at(0), 12);
      }),
    );
  });

  it("falls by what is added to the domestic scores", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (seed, by) => {
          const entries = inventedList(40, 0.5, 0.3, 0.6, seed);
          const before = impliedOffset(entries, options);
          const after = impliedOffset({ ...entries, score: shifted(entries, by) }, options);
          expect(after.offset).toBeCloseTo(before.offset - by, 6);
          for (const key of ["lower", "upper"] as const) {
            if (before[key] === null) expect(after[key]).toBeNull();
            else expect(after[key]).toBeCloseTo(before[key] - by, 6);
          }
          expect(after.agreementAtBest).toBeCloseTo(before.agreementAtBest, 12);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("does not change with the order of the rows", () => {
    const entries = inventedList(60, 0.4, 0.5, 0.5, 3);
    const rows = [...entries.score.keys()].sort((a, b) => ((a * 37) % 60) - ((b * 37) % 60));
    const turned = {
      score: Float64Array.from(rows, (i) => entries.score[i] as number),
      domestic: rows.map((i) => entries.domestic[i] as number),
      tier: rows.map((i) => entries.tier[i] as number),
    };
    expect(impliedOffset(turned, options)).toEqual(impliedOffset(entries, options));
  });

  it("says so where every offset beyond one agrees as well, and gives that one", () => {
    // All domestic journals in the first tier, all foreign ones in the second: any offset above 9 − 1 will do.
    const entries = { score: Float64Array.of(9, 5, 1, 2), domestic: [0, 0, 1, 1], tier: [1, 1, 0, 0] };
    const found = impliedOffset(entries, options);
    expect([found.open, found.plateau, found.offset]).toEqual(["above", [8, 8], 8]);
    expect(found.resamplesOpen).toEqual({ below: 0, above: found.resamples });
    expect(found.upper).toBeNull();
    expect(found.lower).toBeGreaterThanOrEqual(3);
    const reversed = impliedOffset({ ...entries, tier: [0, 0, 1, 1] }, options);
    expect([reversed.open, reversed.offset, reversed.lower]).toEqual(["below", 3, null]);
  });

  it("has no bound where more resamples are open on that side than the bound leaves beyond it", () => {
    // Of 100 resamples a 90 % interval leaves ⌊99 · .05⌋ = 4 beyond either bound.
    const counts = [1, 5, 7, 22, 32, 50, 70].map((seed) => {
      const found = impliedOffset(inventedList(14, 0.5, 0.6, 0.3, seed), { seed: 1, bootstrap: 100 });
      expect(found.resamples).toBe(100);
      expect(found.lower === null).toBe(found.resamplesOpen.below > 4);
      expect(found.upper === null).toBe(found.resamplesOpen.above > 4);
      return [found.resamplesOpen.below, found.resamplesOpen.above];
    });
    // The lists were chosen for the numbers at the border, on either side.
    expect(new Set(counts.map(([below]) => below))).toContain(4);
    expect(new Set(counts.map(([, above]) => above))).toContain(4);
    expect(new Set(counts.map(([, above]) => above))).toContain(5);
  });

  it("takes the least and the greatest seed and number of resamples", () => {
    const entries = inventedList(20, 0.5, 0, 0.5, 1);
    for (const seed of [0, 4294967295])
      expect(impliedOffset(entries, { seed, bootstrap: 100 }).resamples).toBeGreaterThan(50);
  });

  it("leaves entries without a score or a published tier out", () => {
    const entries = inventedList(50, 0.5, 0.4, 0.3, 9);
    const more = {
      score: Float64Array.from([...entries.score, Number.NaN, 3]),
      domestic: [...entries.domestic, 1, 1],
      tier: [...entries.tier, 0, 255],
    };
    expect(impliedOffset(more, options)).toEqual(impliedOffset(entries, options));
  });

  it("gives equal intervals for equal seeds and others for others", () => {
    const entries = inventedList(80, 0.5, 0.4, 0.8, 2);
    const interval = (seed: number) => {
      const { lower, upper } = impliedOffset(entries, { ...options, seed });
      return [lower, upper];
    };
    expect(interval(7)).toEqual(interval(7));
    expect(interval(7)).not.toEqual(interval(8));
  });

  it.each([
    ["no entry", [], [], []],
    ["one entry", [1], [1], [0]],
    ["domestic journals alone", [3, 2, 1], [1, 1, 1], [0, 1, 2]],
    ["one tier alone", [3, 2, 1], [0, 1, 0], [0, 0, 0]],
    ["two entries, which most resamples do not both hold", [2, 1], [0, 1], [0, 0]],
  ])("throws OFFSET_NOT_IMPLIED for %s", (_, score, domestic, tier) => {
    expect(() => impliedOffset({ score: Float64Array.from(score), domestic, tier }, options)).toThrow(
      expect.objectContaining({ code: "OFFSET_NOT_IMPLIED" }),
    );
  });

  it.each([
    ["bootstrap", { bootstrap: 99 }],
    ["bootstrap", { bootstrap: 100.5 }],
    ["level", { level: 1 }],
    ["level", { level: 0 }],
    ["seed", { seed: -1 }],
  ])("refuses a %s out of range: %o", (_, wrong) => {
    const entries = inventedList(20, 0.5, 0, 0.5, 1);
    expect(() => impliedOffset(entries, { ...options, ...wrong })).toThrow(
      expect.objectContaining({ code: "OPTION_RANGE" }),
    );
  });

  it("refuses infinite scores and columns of unequal length", () => {
    const entries = inventedList(20, 0.5, 0, 0.5, 1);
    const score = entries.score.map((value, i) => (i === 3 ? -Infinity : value));
    expect(() => impliedOffset({ ...entries, score }, options)).toThrow(
      expect.objectContaining({ code: "SCORE_INFINITE" }),
    );
    expect(() => impliedOffset({ ...entries, domestic: [1] }, options)).toThrow(
      expect.objectContaining({ code: "LENGTH_MISMATCH" }),
    );
  });
});

function orNothing<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    expect(error).toMatchObject({ code: "OFFSET_NOT_IMPLIED" });
    return null;
  }
}
