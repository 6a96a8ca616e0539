/** Methodology: the schema of an indicator, with what happens to missing, censored and outlying values. */

import * as z from "zod";
import { bilingual, id, label, licence, text } from "./schema-parts.js";
import type { CensoredRule, ImputationRule, IndicatorSpec, MissingPolicy, OutlierRule } from "./types.js";

export const imputationSchema = z.discriminatedUnion("rule", [
  z
    .strictObject({ rule: z.enum(["median", "mean"]), group: z.enum(["discipline", "parent", "pool"]) })
    .describe("The median or mean of a group of journals. 以同组期刊的中位数或均值填补。"),
  z
    .strictObject({ rule: z.literal("constant"), value: z.number() })
    .describe("A fixed value. 以固定值填补。"),
  z
    .strictObject({ rule: z.literal("carry"), source: id, column: label })
    .describe("The value of an earlier edition: another source column. 沿用早前版本（另一来源列）的数值。"),
  z
    .strictObject({ rule: z.literal("regression"), on: z.array(id).min(1) })
    .describe(
      "Least squares on the named indicators, over the journals that have all of them. 以所列指标作最小二乘回归填补。",
    ),
]) satisfies z.ZodType<ImputationRule>;

export const missingSchema = z.discriminatedUnion("policy", [
  z
    .strictObject({ policy: z.literal("exclude") })
    .describe("The journal leaves the scale, with a reason. 该刊退出排序，并注明原因。"),
  z
    .strictObject({ policy: z.literal("rescale") })
    .describe("The weights are rescaled over what is present. 在现有指标上重新分配权重。"),
  z
    .strictObject({ policy: z.literal("impute"), by: imputationSchema })
    .describe("The cell is filled, and the trace says so. 按规则填补，并留有记录。"),
  z
    .strictObject({ policy: z.literal("experts") })
    .describe(
      "The journal gets no numeric tier and is handed to the experts. 该刊不作量化分级，交专家审定。",
    ),
  z
    .strictObject({ policy: z.literal("refuse") })
    .describe("A missing value is an error of the data. 视为数据错误。"),
]) satisfies z.ZodType<MissingPolicy>;

export const censoredSchema = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("limit") }).describe("The limit itself. 取界限值。"),
  z.strictObject({ rule: z.literal("half-limit") }).describe("Half the limit. 取界限值的一半。"),
  z.strictObject({ rule: z.literal("constant"), value: z.number() }).describe("A fixed value. 取固定值。"),
  z
    .strictObject({ rule: z.literal("missing") })
    .describe("A missing value, under the indicator's missing policy. 视为缺失，按缺失处理规则办理。"),
]) satisfies z.ZodType<CensoredRule>;

const shapeLimits = {
  skewLimit: z.number().gt(0).describe("Limit of the absolute skewness, e.g. 2. 偏度绝对值的界限，例如 2。"),
  kurtosisLimit: z
    .number()
    .gt(0)
    .describe("Limit of the excess kurtosis, e.g. 3.5. 超额峰度的界限，例如 3.5。"),
  failsOn: z
    .enum(["both", "either"])
    .optional()
    .describe(
      "Does a column fail when both limits are reached (where absent) or when one is? 两项均达到界限（缺省）还是任一达到即视为有离群值。",
    ),
};

const when = z
  .strictObject(shapeLimits)
  .optional()
  .describe(
    "Only if the column still fails these limits after the rules before; it then starts again from the untouched column. 仅当前面各规则处理后仍超出界限时，从原始列重新执行。",
  );

export const outlierSchema = z.discriminatedUnion("rule", [
  z
    .strictObject({ rule: z.literal("winsorize"), maximumCount: z.int().min(0), ...shapeLimits })
    .describe(
      "The extreme values move in to the next one until the column passes. 极端值逐个缩至相邻值，直至不超过界限。",
    ),
  z
    .strictObject({
      rule: z.literal("winsorize-share"),
      lower: z.number().min(0).lt(1),
      upper: z.number().min(0).lt(1),
    })
    .describe(
      "Values in a share (0–1) of either tail move in to its quantile. 按两端比例（0–1）缩至分位数。",
    ),
  z
    .strictObject({ rule: z.literal("log"), offset: z.number(), when })
    .describe("Natural logarithm of value + offset. 取（数值 + offset）的自然对数。"),
  z
    .strictObject({
      rule: z.literal("box-cox"),
      lambda: z.union([z.number(), z.literal("maximum-likelihood")]),
      when,
    })
    .describe("Box–Cox transformation. Box–Cox 变换。"),
  z
    .strictObject({ rule: z.literal("cap"), lower: z.number().optional(), upper: z.number().optional() })
    .describe("Values beyond a fixed limit are set to it. 超出固定界限者取界限值。"),
]) satisfies z.ZodType<OutlierRule>;

const normalize = z
  .looseObject({ method: label, within: z.enum(["discipline", "parent", "pool"]).optional() })
  .meta({ id: "Normalize" });

export const indicatorSchema = z
  .strictObject({
    id,
    name: bilingual,
    source: id.describe("Name of a source of the project. 项目中数据来源的名称。"),
    column: label.describe("Column (field) of the source's layout. 来源版式中的列（字段）。"),
    direction: z.enum(["higher-is-better", "lower-is-better"]),
    unit: text,
    edition: text.describe("Data year, not release year. 数据年份，而非发布年份。"),
    window: z
      .string()
      .max(400)
      .describe("Citation or publication window in words; may be empty. 引证或发文窗口，可为空。"),
    selfCitations: z.enum(["included", "excluded", "not-applicable", "unknown"]),
    licence: licence.describe("May the values be published? 数值可否公开。"),
    missing: missingSchema.meta({
      id: "Missing",
      description: "What a missing value means; there is no default. 缺失值如何处理，无默认值。",
    }),
    censored: censoredSchema
      .optional()
      .describe('What a censored value such as "<0.1" counts as. 形如 "<0.1" 的数值如何取值。'),
    outliers: z
      .array(outlierSchema)
      .optional()
      .describe("Rules for outliers, applied in this order. 离群值处理规则，依次执行。"),
    normalize,
  })
  .meta({ id: "Indicator" }) satisfies z.ZodType<IndicatorSpec>;
