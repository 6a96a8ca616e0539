/** The study of published tiers on the real collected catalogs; the files are no part of the project. */

import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Field } from "../../benchmarks/study/join.js";
import { agreementOf } from "../../benchmarks/study/mechanisms.js";
import { missingFiles, readSources, type StudySources } from "../../benchmarks/study/read.js";
import { type FieldResult, type StudyResult, study } from "../../benchmarks/study/study.js";
import { toCsv, toMarkdown } from "../../benchmarks/study/table.js";
import type { ExpectedAgreement } from "../../src/equivalence/agreement.js";
import type { TextColumn } from "../../src/model/table.js";
import { median } from "../../src/numeric/index.js";

const ROOT = fileURLToPath(new URL("../../../shared/data/real/", import.meta.url));

describe.skipIf(missingFiles(ROOT).length > 0)("published tiers of 40 fields", () => {
  let sources: StudySources;
  let result: StudyResult;

  beforeAll(async () => {
    sources = await readSources(ROOT);
    result = study(sources, { bootstrap: 100, seed: 1 });
  }, 240_000);

  const percent = (id: string, key: "exact" | "near" | "chance"): number => {
    const agreement = result.pooled.get(id) as ExpectedAgreement;
    return (100 * agreement[key]) / agreement.entries;
  };
  const link = (id: string) =>
    result.links.find((report) => report.id === id) as StudyResult["links"][number];
  const field = (name: string) => result.fields.find((one) => one.field.name === name) as FieldResult;

  it("counts the 36 fields that have tiers and five entries of either group", () => {
    expect(result.fields).toHaveLength(36);
    expect(result.pooled.get("raw")?.entries).toBeGreaterThan(7100);
  });

  it.each([
    ["raw", 58.5],
    ["percentile", 56.4],
    ["separate", 59.2],
  ])("finds the study's exact agreement of %s, %d, within 0.3 points", (id, published) => {
    expect(Math.abs(percent(id, "exact") - published)).toBeLessThanOrEqual(0.3);
    expect(percent(id, "near")).toBeGreaterThan(94);
  });

  it("reaches 62.5 by ten foreign indicators of equal weight, and not 75, which would be a leak", () => {
    expect(percent("equal-weights", "exact")).toBeGreaterThanOrEqual(62.5);
    for (const { id } of result.mechanisms) expect(percent(id, "exact")).toBeLessThan(75);
    expect(percent("raw", "chance")).toBeLessThan(40);
  });

  it("gives the same agreement when the rows are turned round: no tie is broken by the order of a sheet", () => {
    for (const { field, agreement } of result.fields) {
      const turned: Field = {
        ...field,
        chinese: field.chinese.slice().reverse(),
        tier: field.tier.slice().reverse(),
        metric: field.metric.slice().reverse(),
        indicators: new Map([...field.indicators].map(([id, values]) => [id, values.slice().reverse()])),
      };
      for (const mechanism of result.mechanisms) {
        const before = agreement.get(mechanism.id) as ExpectedAgreement;
        expect(agreementOf(turned, mechanism).exact).toBeCloseTo(before.exact, 9);
      }
    }
  });

  it("refuses the pooled link: a weak correlation, and languages further apart than the residuals", () => {
    const { figures, refusals, anchors } = link("all");
    expect(refusals).toEqual(expect.arrayContaining(["LINK_WEAK_CORRELATION", "LINK_SUBGROUPS_DIFFER"]));
    expect(anchors).toBeGreaterThanOrEqual(230);
    expect(figures.correlation).toBeCloseTo(0.5, 1);
    expect(figures.regressionResidual).toBeCloseTo(0.85, 1);
    expect(Math.abs((figures.languagesApart as number) - 1.8)).toBeLessThan(0.1);
  });

  it("does not refuse the link on English-language anchors, but says that they are not representative", () => {
    const { refusals, warnings, figures } = link("english");
    expect(refusals).toEqual([]);
    expect(warnings).toContain("LINK_NOT_REPRESENTATIVE");
    expect(figures.correlation).toBeCloseTo(0.76, 2);
    expect(figures.meanDifference).toBeCloseTo(1.4, 1);
    expect(link("chinese").figures.meanDifference).toBeCloseTo(-0.39, 1);
  });

  it("places worse by every link than by none", () => {
    const ids = result.mechanisms.map(({ id }) => id).filter((id) => id.startsWith("link-"));
    expect(ids.length).toBeGreaterThanOrEqual(15);
    for (const id of ids) expect(percent(id, "exact")).toBeLessThan(percent("raw", "exact"));
  });

  it.each([
    ["仿真科学与技术", 1.75],
    ["预防医学与卫生学", 1.25],
    ["铁路运输", 1.15],
    ["光学工程和光学", 0.95],
    ["遥感科学与技术", 1.05],
    ["信息通信", 0.75],
    ["临床医学", 0.7],
    ["环境科学", 0.4],
    ["技术经济", -0.5],
  ])("finds the implied offset of %s, %d in the study, within the 0.35 that it moves", (name, published) => {
    const { implied } = field(name);
    expect(Math.abs(implied.offset - published)).toBeLessThanOrEqual(0.35);
    expect(implied.lower ?? -Infinity).toBeLessThanOrEqual(implied.offset);
    expect(implied.upper ?? Infinity).toBeGreaterThanOrEqual(implied.offset);
  });

  it("says where an implied offset has no end, and how little the best one gains", () => {
    // All Chinese titles are in the last tier already: any smaller offset agrees as well.
    expect(field("材料失效与保护").implied).toMatchObject({ open: "below", lower: null });
    const entries = result.fields.reduce((sum, { implied }) => sum + implied.entries, 0);
    const best = result.fields.reduce(
      (sum, { implied }) => sum + implied.agreementAtBest * implied.entries,
      0,
    );
    expect((100 * best) / entries).toBeGreaterThan(percent("raw", "exact"));
    expect((100 * best) / entries).toBeLessThan(62);
    const offsets = Float64Array.from(result.fields, ({ implied }) => implied.offset);
    expect(median(offsets)).toBeGreaterThan(0.2);
    expect(median(offsets)).toBeLessThan(0.6);
  });

  it("writes tables that hold results and no journal", () => {
    const csv = toCsv(result);
    const markdown = toMarkdown(result);
    expect(csv.trimEnd().split("\n")).toHaveLength(38);
    for (const { field } of result.fields) expect(markdown).toContain(`| ${field.name} | ${field.entries} |`);
    const titles = sources.sheets.flatMap(({ columns }) => (columns.get("title") as TextColumn).values);
    const long = titles.filter((title) => [...title].length > 8);
    expect(long.length).toBeGreaterThan(4000);
    expect(long.filter((title) => csv.includes(title) || markdown.includes(title))).toEqual([]);
    expect(`${csv}${markdown}`).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("the study without its files", () => {
  it("names what is missing", () => {
    const missing = missingFiles(fileURLToPath(new URL(".", import.meta.url)));
    expect(missing).toHaveLength(7);
    expect(missing).toContain("cnki/2023-11-30.csv");
  });
});
