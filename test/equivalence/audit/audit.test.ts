import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Audit,
  type AuditInput,
  auditGroups,
  auditTiers,
} from "../../../src/equivalence/audit/index.js";
import { randomSource } from "../../../src/numeric/index.js";

const OPTIONS = { tiers: ["T1", "T2", "T3"] };

/** Invented journals: quality normal, focal ones `gap` lower, placed by quality, noise and `shift`. */
function draw(seed: number, journals: number, { gap = 0.5, shift = 0 } = {}): AuditInput {
  const random = randomSource(seed);
  const focal = Array.from({ length: journals }, () => random.next() < 0.4);
  const scores = Float64Array.from(focal, (side) => random.normal() - (side ? gap : 0));
  const tier = Uint8Array.from(scores, (quality, i) => {
    const u = random.next();
    const latent = 1.5 * quality + (focal[i] ? shift : 0) + Math.log(u / (1 - u));
    return latent > 1.5 ? 0 : latent > 0.3 ? 1 : latent > -1 ? 2 : 255;
  });
  return { tier, focal, yardstick: { scores } };
}

describe("auditTiers", () => {
  it("finds a large difference, and says so in one sentence", () => {
    const audit = auditTiers(draw(3, 400, { shift: 1.5 }), OPTIONS);
    expect(audit.verdict).toMatchObject({ basis: "allTiers", finding: "large", direction: "focal-higher" });
    expect(audit.verdict?.oddsRatio?.class).toBe("C");
    expect(audit.topTiers?.oddsRatio?.value).toBeGreaterThan(1.5);
    expect(audit.ordinal?.group.value).toBeCloseTo(1.5, 0);
    expect(audit.allTiers?.meanDifference.value).toBeGreaterThan(0);
    expect(audit.topShare?.value).toBeGreaterThan(0);
    expect(audit.yardstickDifference?.value).toBeLessThan(0);
    expect(audit.withheld).toEqual([]);
    expect(audit.sentence.zh).toMatch(
      /国内期刊进入更高级别的优势是国外期刊的 [\d.]+ 倍.*存在较大的（C 类）差异，国内期刊级别偏高。$/,
    );
    expect(audit.sentence.en).toMatch(
      /there is a large \(class C\) difference, domestic journals being placed higher\.$/,
    );
    expect(Object.isFrozen(audit)).toBe(true);
  });

  it("never calls an undetected difference equality, and says what it could have missed", () => {
    const audit = auditTiers(draw(5, 90), OPTIONS);
    expect(audit.verdict?.finding).toBe("not-detected");
    const detectable = audit.verdict?.oddsRatio?.detectable as number;
    const error = audit.verdict?.oddsRatio?.standardError as number;
    expect(Math.log(detectable)).toBeCloseTo((1.959963984540054 + 0.8416212335729143) * error, 10);
    expect(audit.sentence.zh).toContain("不等于两者相等");
    expect(audit.sentence.en).toContain(String(Number(detectable.toFixed(2))));
    expect(audit.sentence.en).not.toMatch(/\bequal\b(?! quality)/);
  });

  it("says that the difference is negligible only where the whole interval is", () => {
    const audit = auditTiers(draw(8, 4000, { gap: 0 }), OPTIONS);
    expect(audit.verdict?.finding).toBe("negligible");
    const [lower = 0, upper = 0] = audit.verdict?.oddsRatio?.interval ?? [];
    expect(lower).toBeGreaterThan(0.65);
    expect(upper).toBeLessThan(1.54);
  });

  it("cannot be done without a yardstick, and says what would be needed", () => {
    for (const yardstick of [null, { scores: new Float64Array(60).fill(Number.NaN) }]) {
      const audit = auditTiers({ ...draw(3, 60), yardstick }, OPTIONS);
      expect(audit.verdict).toBeNull();
      expect(audit.withheld.map(({ code }) => code)).toEqual(new Array(6).fill("AUDIT_NO_YARDSTICK"));
      expect(audit.issues.issues[0]?.message.zh).toContain("专家评分");
      expect(audit.issues.issues[0]?.message.zh).toContain("国内期刊");
      expect(audit.sentence.zh).toContain("未能检验");
      expect(audit.tierDifference).not.toBeNull();
    }
  });

  it.each<[string, Partial<AuditInput>, string]>([
    [
      "no journals",
      { tier: new Uint8Array(), focal: [], yardstick: { scores: new Float64Array() } },
      "AUDIT_FEW_JOURNALS",
    ],
    ["one group", { focal: new Array(60).fill(true) }, "AUDIT_ONE_GROUP"],
    ["one tier", { tier: new Uint8Array(60) }, "AUDIT_ONE_TIER"],
    [
      "few with a yardstick",
      { yardstick: { scores: Float64Array.from({ length: 60 }, (_, i) => (i < 12 ? i : Number.NaN)) } },
      "AUDIT_FEW_JOURNALS",
    ],
    [
      "no counterpart",
      { yardstick: { grades: draw(3, 60).focal.map((side) => (side ? "A" : "B")), order: ["A", "B"] } },
      "AUDIT_STRATA_SPARSE",
    ],
  ])("has a reason, no figure and a plain sentence for %s", (_, change, code) => {
    const audit = auditTiers({ ...draw(3, 60), ...change }, OPTIONS);
    expect(audit.verdict).toBeNull();
    expect(audit.withheld.every((entry) => entry.code === code)).toBe(true);
    expect(audit.issues.counts[code]).toBe(1);
    expect([audit.topTiers, audit.allTiers, audit.logistic, audit.ordinal]).toEqual([null, null, null, null]);
    expect(`${audit.sentence.zh}${JSON.stringify(audit.issues)}`).not.toMatch(/undefined|NaN|\{\w+\}/);
  });

  it("reports separation, and gives no nonsense estimate", () => {
    // Both groups over the same yardstick; every domestic journal stands in T1, foreign ones in T1 and T2.
    const focal = Array.from({ length: 40 }, (_, i) => i % 2 === 0);
    const scores = Float64Array.from({ length: 40 }, (_, i) => i >> 1);
    const tier = Uint8Array.from(focal, (side, i) => (side ? 0 : i % 4 === 1 ? 0 : 1));
    const audit = auditTiers({ tier, focal, yardstick: { scores } }, { tiers: ["T1", "T2"] });
    expect(audit.topTiers?.oddsRatio).toBeNull();
    expect(audit.topTiers?.p).toBeLessThan(0.01);
    expect(audit.logistic).toBeNull();
    expect(audit.verdict).toMatchObject({ finding: "boundless", direction: "focal-higher", oddsRatio: null });
    expect(audit.issues.counts["AUDIT_SEPARATION"]).toBeGreaterThan(0);
    expect(audit.sentence.zh).toContain("比值无法估计");
  });

  it("warns where strata and regression do not agree on a difference, and is silent where they do", () => {
    // Domestic journals 1.5 lower on the yardstick and placed by it alone: one stratum takes that for a difference.
    const apart = draw(4, 400, { gap: 1.5 });
    const coarse = auditTiers(apart, { ...OPTIONS, strata: 1 });
    expect(coarse.verdict?.oddsRatio?.interval[1]).toBeLessThan(1);
    expect(coarse.ordinal?.group.interval[0]).toBeLessThan(0);
    expect(coarse.ordinal?.group.interval[1]).toBeGreaterThan(0);
    expect(coarse.issues.counts).toEqual({ AUDIT_METHODS_DISAGREE: 1 });
    // Both find a moderate one, the interval of the ratio lying between 1 and 2, in either direction.
    const base = draw(3, 400, { shift: 0.7 });
    const higher = auditTiers(base, OPTIONS);
    expect(higher.verdict?.oddsRatio?.interval[0]).toBeGreaterThan(1);
    expect(higher.verdict?.oddsRatio?.interval[0]).toBeLessThan(2);
    expect(higher.ordinal?.group.interval[0]).toBeGreaterThan(0);
    expect(higher.issues.counts).toEqual({});
    const lower = auditTiers({ ...base, focal: base.focal.map((side) => !side) }, OPTIONS);
    expect(lower.verdict?.oddsRatio?.interval[1]).toBeLessThan(1);
    expect(lower.issues.counts).toEqual({});
  });

  it("warns where the difference is not the same at all levels", () => {
    // Ten levels of ten journals a side: domestic ones in by the level, 0 to 9, foreign ones always five.
    const rows = Array.from({ length: 200 }, (_, i) => ({
      level: i % 10,
      isFocal: i < 100,
      k: (i % 100) / 10,
    }));
    const audit = auditTiers(
      {
        tier: Uint8Array.from(rows, ({ level, isFocal, k }) =>
          Math.floor(k) < (isFocal ? level : 5) ? 0 : 1,
        ),
        focal: rows.map(({ isFocal }) => isFocal),
        yardstick: { scores: Float64Array.from(rows, ({ level }) => level) },
      },
      { tiers: ["T1", "T2"] },
    );
    expect(audit.logistic?.nonUniform?.p).toBeLessThan(0.001);
    expect(audit.issues.counts["AUDIT_NOT_UNIFORM"]).toBe(1);
  });

  it("names the numbers and the group in the reason why it cannot be done", () => {
    const few = auditTiers(
      {
        ...draw(3, 60),
        yardstick: { scores: Float64Array.from({ length: 60 }, (_, i) => (i < 12 ? i : Number.NaN)) },
      },
      OPTIONS,
    );
    const measured = draw(3, 60).focal.slice(0, 12).filter(Boolean).length;
    expect(few.issues.issues[0]?.received).toBe(String(measured));
    expect(few.issues.issues[0]?.message.en).toContain(String(12 - measured));
    const onlyOf = (side: boolean) =>
      auditTiers({ ...draw(3, 60), focal: new Array(60).fill(side) }, OPTIONS).issues.issues[0]?.message.zh;
    expect(onlyOf(true)).toContain("国内期刊");
    expect(onlyOf(true)).not.toEqual(onlyOf(false));
    const oneTier = auditTiers({ ...draw(3, 60), tier: new Uint8Array(60).fill(1) }, OPTIONS);
    expect(oneTier.issues.issues[0]?.message.en).toContain("T2");
    const unlisted = auditTiers({ ...draw(3, 60), tier: new Uint8Array(60).fill(255) }, OPTIONS);
    expect(unlisted.issues.issues[0]?.message.en).toContain("not listed");
  });

  it("has nothing to compare where the yardstick alone decided the tiers, and says so", () => {
    const focal = Array.from({ length: 40 }, (_, i) => i % 2 === 0);
    const grades = Array.from(focal, (_, i) => (i < 20 ? "A" : "B"));
    const tier = Uint8Array.from(grades, (grade) => (grade === "A" ? 0 : 1));
    const audit = auditTiers({ tier, focal, yardstick: { grades, order: ["A", "B"] } }, OPTIONS);
    expect(audit.verdict).toBeNull();
    expect(audit.issues.counts["AUDIT_NO_VARIATION"]).toBe(1);
    expect(audit.logistic).toBeNull();
    expect(audit.sentence.en).toContain("no placing to compare");
  });

  it("keeps to two categories where no more are in use, whatever the labels", () => {
    const base = draw(4, 120);
    const tier = base.tier.map((code) => (code < 2 ? 0 : 2));
    const audit = auditTiers({ ...base, tier }, OPTIONS);
    expect(audit.verdict?.basis).toBe("topTiers");
    expect(audit.allTiers).toBeNull();
    expect(audit.sentence.zh).toContain("进入 T1");
    const all = auditTiers({ ...base, tier }, { ...OPTIONS, top: 3 });
    expect(all.topTiers).toBeNull();
    expect(all.verdict?.basis).toBe("allTiers");
    expect(all.verdict?.oddsRatio?.value).toBeCloseTo(audit.verdict?.oddsRatio?.value as number, 12);
  });

  it("compares the groups as one where the yardstick is one value, and withholds the regressions", () => {
    const audit = auditTiers(
      { ...draw(3, 80), yardstick: { scores: new Float64Array(80).fill(2) } },
      OPTIONS,
    );
    expect(audit.strata).toHaveLength(1);
    expect(audit.topTiers).not.toBeNull();
    expect(
      audit.withheld.filter(({ code }) => code === "AUDIT_YARDSTICK_FLAT").map(({ statistic }) => statistic),
    ).toEqual(["logistic", "ordinal"]);
    expect(audit.issues.counts["AUDIT_YARDSTICK_FLAT"]).toBe(1);
  });

  it("counts each journal once: placed and compared, or left out for one reason", () => {
    const base = draw(3, 100);
    // No tier has the code 3, nor 253 or 254.
    const tier = base.tier.map((code, i) => [3, 253, 254][i] ?? code);
    const focal = base.focal.map((side, i) => (i >= 3 && i < 8 ? null : side));
    const scores = (base.yardstick as { scores: Float64Array }).scores.map((score, i) =>
      i >= 8 && i < 10 ? Number.NaN : score,
    );
    const { sizes, cells, categories, strata } = auditTiers({ tier, focal, yardstick: { scores } }, OPTIONS);
    expect(sizes).toMatchObject({ journals: 100, unplaced: 3, unknownGroup: 5, withoutYardstick: 2 });
    expect(sizes.focal + sizes.reference).toBe(92);
    expect(sizes.focalCompared + sizes.referenceCompared).toBe(90);
    expect([...cells.focal, ...cells.reference].reduce((a, b) => a + b)).toBe(92);
    expect(categories).toEqual(["T1", "T2", "T3", null]);
    expect(
      strata
        .flatMap(({ focalCounts, referenceCounts }) => [...focalCounts, ...referenceCounts])
        .reduce((a, b) => a + b),
    ).toBe(90);
  });

  it("compares inside disciplines: a shift of one discipline's yardstick changes nothing", () => {
    const base = draw(9, 160);
    const within = base.focal.map((_, i) => (i % 2 === 0 ? "optics" : "acoustics"));
    const { scores } = base.yardstick as { scores: Float64Array };
    const moved = scores.map((score, i) => (i % 2 === 0 ? score + 100 : score));
    const one = auditTiers({ ...base, within }, OPTIONS);
    expect(auditTiers({ ...base, within, yardstick: { scores: moved } }, OPTIONS)).toEqual(one);
    expect(new Set(one.strata.map((stratum) => stratum.within))).toEqual(new Set(["optics", "acoustics"]));
  });

  it("does not depend on the order of the journals", () => {
    const base = draw(4, 120, { shift: 0.7 });
    const { scores } = base.yardstick as { scores: Float64Array };
    const whole = auditTiers(base, OPTIONS);
    fc.assert(
      fc.property(fc.shuffledSubarray([...scores.keys()], { minLength: 120 }), (order) => {
        const audit = auditTiers(
          {
            tier: Uint8Array.from(order, (i) => base.tier[i] as number),
            focal: order.map((i) => base.focal[i] as boolean),
            yardstick: { scores: Float64Array.from(order, (i) => scores[i] as number) },
          },
          OPTIONS,
        );
        expect(audit).toEqual(whole);
      }),
      { numRuns: 5 },
    );
  });

  it("turns every sign and inverts every ratio when the groups change places", () => {
    const base = draw(4, 200, { shift: 0.7 });
    const one = auditTiers(base, OPTIONS);
    const other = auditTiers({ ...base, focal: base.focal.map((side) => !side) }, OPTIONS);
    expect(other.verdict?.oddsRatio?.logarithm).toBeCloseTo(
      -(one.verdict?.oddsRatio?.logarithm as number),
      10,
    );
    expect(other.topTiers?.oddsRatio?.delta).toBeCloseTo(-(one.topTiers?.oddsRatio?.delta as number), 10);
    expect(other.ordinal?.group.value).toBeCloseTo(-(one.ordinal?.group.value as number), 7);
    expect(other.yardstickDifference?.value).toBeCloseTo(-(one.yardstickDifference?.value as number), 10);
    expect(other.verdict?.finding).toBe(one.verdict?.finding);
    expect(other.verdict?.direction).not.toBe(one.verdict?.direction);
  });

  it("keeps to the level without a difference and finds a known one", () => {
    const rates = (shift: number, draws: number) => {
      const audits = Array.from({ length: draws }, (_, k) =>
        auditTiers(draw((k + 1) * 7919, 100, { shift }), OPTIONS),
      );
      const share = (p: (audit: Audit) => number | undefined) =>
        audits.filter((audit) => (p(audit) ?? 1) < 0.05).length / draws;
      return [share(({ verdict }) => verdict?.p), share(({ ordinal }) => ordinal?.uniform.p)];
    };
    // Two standard errors around .05 at 160 draws: .016 to .084.
    for (const rejected of rates(0, 160)) {
      expect(rejected).toBeGreaterThanOrEqual(0.016);
      expect(rejected).toBeLessThanOrEqual(0.084);
    }
    for (const found of rates(1.5, 60)) expect(found).toBeGreaterThan(0.8);
  }, 60_000);

  it("refuses columns of different length and impossible options", () => {
    const base = draw(3, 40);
    expect(() => auditTiers({ ...base, focal: [] }, OPTIONS)).toThrow(/groups/);
    expect(() => auditTiers({ ...base, within: [] }, OPTIONS)).toThrow(/labels/);
    expect(() => auditTiers({ ...base, yardstick: { scores: new Float64Array(3) } }, OPTIONS)).toThrow(
      /yardstick/,
    );
    expect(auditTiers(base, { ...OPTIONS, minimumJournals: 2 }).verdict).not.toBeNull();
    for (const wrong of [
      { tiers: [] },
      { top: 4 },
      { confidence: 1 },
      { minimumJournals: 1 },
      { strata: 0 },
    ]) {
      expect(() => auditTiers(base, { ...OPTIONS, ...wrong })).toThrow();
    }
  });
});

describe("auditGroups", () => {
  it("audits each attribute, and adjusts p for their number", () => {
    const base = draw(6, 300, { shift: 1.2 });
    const random = randomSource(1);
    const language = {
      id: "language",
      names: {
        focal: { zh: "中文期刊", en: "Chinese-language journals" },
        reference: { zh: "外文期刊", en: "other journals" },
      },
      focal: base.focal.map(() => random.next() < 0.5),
    };
    const origin = {
      id: "origin",
      names: {
        focal: { zh: "国内期刊", en: "domestic journals" },
        reference: { zh: "国外期刊", en: "foreign journals" },
      },
      focal: base.focal,
    };
    const country = { ...language, id: "country", focal: base.focal.map(() => true) };
    const [first, second, third] = auditGroups(base, [language, origin, country], OPTIONS);
    expect(second?.adjustedP).toBeCloseTo(2 * (second?.audit.verdict?.p as number), 14);
    expect(first?.adjustedP).toBeCloseTo(first?.audit.verdict?.p as number, 14);
    expect(first?.sentence.zh).toContain("中文期刊");
    expect(first?.sentence.zh).toMatch(/同时检验 2 项特征，Holm 校正后 p/);
    expect(third).toMatchObject({ id: "country", adjustedP: null });
    expect(third?.audit.issues.counts["AUDIT_ONE_GROUP"]).toBe(1);
  });

  it("says that a difference is lost where it does not outlive the adjustment, and only there", () => {
    const base = draw(5, 160, { shift: 0.9 });
    const names = { focal: { zh: "甲", en: "A" }, reference: { zh: "乙", en: "B" } };
    const same = (count: number) =>
      Array.from({ length: count }, (_, k) => ({ id: `${k}`, names, focal: base.focal }));
    const p = auditTiers(base, OPTIONS).verdict?.p as number;
    expect(p).toBeLessThan(0.05 / 2);
    const many = Math.ceil(0.05 / p);
    expect(auditGroups(base, same(2), OPTIONS)[0]?.sentence.en).not.toContain("due to chance");
    const [lost] = auditGroups(base, same(many), OPTIONS);
    expect(lost?.adjustedP).toBeCloseTo(many * p, 12);
    expect(lost?.sentence.en).toContain("so that the difference may be due to chance");
    expect(lost?.sentence.zh).toContain("差异不再显著");
    // Not significant before: nothing is lost.
    expect(
      auditGroups(
        draw(5, 90),
        same(2).map((one) => ({ ...one, focal: draw(5, 90).focal })),
        OPTIONS,
      )[0]?.sentence.en,
    ).not.toContain("due to chance");
    // One attribute alone is not adjusted.
    expect(auditGroups(base, same(1), OPTIONS)[0]?.sentence.en).not.toContain("Holm");
  });

  it("is empty without an attribute", () => {
    expect(auditGroups(draw(1, 40), [], OPTIONS)).toEqual([]);
  });
});
