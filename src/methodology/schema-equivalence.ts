/** Methodology: the schemas of the steps that bring two populations to the same tiers, and of their audit. */

import * as z from "zod";
import type { AuditSpec, EquivalenceStep } from "./equivalence.js";
import { bilingual, cn, date, id, issn, label, population, text } from "./schema-parts.js";

const declared = {
  reason: bilingual.describe("The society's reason, printed with every output. 学会的理由，随各项输出印出。"),
  disciplines: z
    .array(label)
    .min(1)
    .optional()
    .describe("Only these disciplines; all where absent. 仅限所列学科，缺省为全部。"),
};
const units = z
  .enum(["score", "log", "percentile"])
  .describe(
    "Units of the comparison: the score as it is, its natural logarithm, or the percentile inside the own population. 比较所用单位：得分本身、自然对数，或本类期刊内的百分位。",
  );
const error = z
  .strictObject({ bootstrap: z.int().min(100).max(10_000), seed: z.int().min(0) })
  .describe("Seeded resampling for the error. 误差估计所用的重抽样次数与种子。");
const seats = z
  .enum(["extra", "inside"])
  .describe(
    "Seats on top of the tier's size, or taken from its last members. 名额另计，或占用该级原有名额。",
  );
const share = z.number().min(0).max(1);

const link = z
  .strictObject({
    type: z.literal("link"),
    method: z.looseObject({ method: label }).meta({ id: "Link" }),
    units: z.enum(["score", "log"]),
    fit: z.enum(["discipline", "parent", "pool"]).describe("Whose anchors are used. 使用哪个范围的锚刊。"),
    borrow: z
      .boolean()
      .optional()
      .describe(
        "Disciplines with few anchors borrow strength from the link of all disciplines. 锚刊少的学科向全体学科的换算关系借力。",
      ),
    through: z
      .strictObject({ source: id, column: label })
      .optional()
      .describe(
        "A measure of both populations, for methods that link through one. 两类期刊共有的指标，供经由共同指标换算的方法使用。",
      ),
    anchorLanguages: z.array(label).min(1).optional(),
    size: z.strictObject({ source: id, column: label }).optional(),
    limits: z
      .strictObject({
        minimumAnchors: z.int().min(3),
        minimumCorrelation: z.number().min(0).max(1),
        maximumSubgroupRatio: z.number().gt(0),
        minimumSubgroup: z.int().min(2),
        maximumOutside: share,
        maximumLeverage: z.number().gt(0).max(1),
        maximumMeanDifference: z.number().gt(0).optional(),
        maximumLabelDifference: share.optional(),
      })
      .describe("What the link must reach before it is used. 换算关系使用前须达到的要求。"),
    error,
    ifRefused: z
      .enum(["separate", "unconverted", "experts"])
      .describe(
        "Where the link fails its tests: separate lists, scores as they are, or the experts. 未通过检验时：分别分级、不作换算，或交专家审定。",
      ),
    override: z
      .strictObject({ reason: bilingual, date })
      .optional()
      .describe("Use the link although it failed; printed in the edition. 未通过检验仍予使用的书面理由。"),
    ...declared,
  })
  .describe("A monotone map fitted on anchor journals. 以锚刊拟合的单调换算。");

const grant = z
  .strictObject({
    issn: issn.optional(),
    cn: cn.optional(),
    title: label.optional(),
    discipline: label,
    tier: label,
    reason: bilingual,
  })
  .describe("A tier granted to one journal. 授予某刊的级别。");

export const equivalenceSchema = z.discriminatedUnion("type", [
  z
    .strictObject({ type: z.literal("separate"), ...declared })
    .describe("Each population ranked and cut apart. 两类期刊分别排序、分级。"),
  z
    .strictObject({ type: z.literal("dual"), ...declared })
    .describe("Two lists with equal names of tiers. 两份目录，级别名称相同。"),
  z
    .strictObject({
      type: z.literal("offset"),
      units,
      amount: z.number().describe("Added to domestic scores, in the units. 加于国内期刊得分的数值。"),
      date,
      ...declared,
    })
    .describe("A declared number added to every domestic score. 对国内期刊得分加一个公布的数值。"),
  link,
  z
    .strictObject({
      type: z.literal("calibrate"),
      ratings: z.strictObject({ source: id, columns: z.array(label).min(1).optional() }),
      units: z.enum(["score", "percentile"]),
      apply: z.enum(["add", "report"]),
      minimumRated: z.int().min(3),
      error,
      ...declared,
    })
    .describe("The offset implied by experts' ratings of a mixed set. 由专家混评得出的偏移量。"),
  z
    .strictObject({
      type: z.literal("pairwise"),
      comparisons: id,
      virtualComparisons: z.number().min(0).max(10),
      unreached: z.enum(["exclude", "experts"]),
      ...declared,
    })
    .describe("Abilities from two-way citations or paired choices. 由互引或两两比较得出的能力值。"),
  z
    .strictObject({
      type: z.literal("common-index"),
      base: bilingual,
      ratioTo: z.enum(["median", "mean", "none"]),
      ...declared,
    })
    .describe("One index over a merged citation base. 基于合并引文库的统一指数。"),
  z
    .strictObject({ type: z.literal("several-sources"), ...declared })
    .describe(
      "One scale that takes what each population's own sources give. 同一尺度，取各类期刊自身来源的结果。",
    ),
  z
    .strictObject({
      type: z.literal("entry"),
      of: population,
      statistic: z.enum(["mean", "median"]),
      worst: z.number().gt(0).max(1),
      ...declared,
    })
    .describe("A floor for entering the common list. 进入统一排序的门槛。"),
  z
    .strictObject({
      type: z.literal("lookup"),
      of: z.enum([...population.options, "all"]),
      source: id,
      column: label.optional(),
      edition: text,
      grades: z.record(label, label),
      several: z.union([z.enum(["best", "worst"]), z.strictObject({ category: label })]),
      ungraded: z.enum(["keep", "below"]),
      ...declared,
    })
    .describe("The tier follows from the grade in another list. 由另一目录的等级对应得出级别。"),
  z
    .strictObject({ type: z.literal("floor"), flag: label, tier: label, seats, ...declared })
    .describe("Members of an index stand at least in this tier. 被收录者至少列入该级。"),
  z
    .strictObject({
      type: z.literal("grant"),
      date,
      seats,
      journals: z.array(grant).min(1).max(5000),
      ...declared,
    })
    .describe("Tiers granted by decision. 经决定授予的级别。"),
  z
    .strictObject({
      type: z.literal("share"),
      of: population,
      kind: z.enum(["minimum", "target"]),
      shares: z.record(label, share),
      ...declared,
    })
    .describe("A share of one population per tier. 某类期刊在各级中的比例。"),
]) satisfies z.ZodType<EquivalenceStep>;

const group = { name: bilingual };

export const auditSchema = z
  .strictObject({
    yardstick: z
      .union([
        z.strictObject({ name: bilingual, source: id, column: label, better: z.enum(["higher", "lower"]) }),
        z.strictObject({
          name: bilingual,
          source: id,
          column: label.optional(),
          grades: z.array(label).min(2).describe("Best first. 从最高级起。"),
        }),
      ])
      .optional()
      .describe("A measure of quality that did not decide the tiers. 未参与分级的外部质量标尺。"),
    strata: z.int().min(2).max(50),
    minimumCell: z.int().min(1),
    minimumJournals: z.int().min(3).optional(),
    by: z
      .array(
        z.union([
          z.strictObject({ ...group, language: label }),
          z.strictObject({ ...group, country: label }),
          z.strictObject({ ...group, flag: label }),
          z.strictObject({ ...group, source: id, column: label, atLeast: z.number() }),
        ]),
      )
      .optional(),
    lastEdition: z.strictObject({ source: id, column: label.optional(), edition: text }).optional(),
  })
  .describe(
    "Test of 同质等效 by an outside yardstick. 以外部标尺检验同质等效。",
  ) satisfies z.ZodType<AuditSpec>;
