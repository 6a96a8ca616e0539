/** Methodology: the shape of a methodology. Unknown keys are faults; nothing is coerced and nothing defaulted. */

import * as z from "zod";
import { cutSchema } from "./schema-cut.js";
import { auditSchema, equivalenceSchema } from "./schema-equivalence.js";
import { indicatorSchema } from "./schema-indicator.js";
import { bilingual, id, label, text } from "./schema-parts.js";
import { scaleSchema } from "./schema-scale.js";
import type { Methodology } from "./types.js";

const discipline = z
  .strictObject({
    id: label.describe("As the candidates name it. 与候选期刊表中的写法一致。"),
    name: bilingual,
    parent: label
      .optional()
      .describe(
        "The discipline this one is part of; declared in this list too. 上级学科，也须在本表中声明。",
      ),
  })
  .meta({ id: "Discipline" });

export const methodologySchema = z
  .strictObject({
    methodologyVersion: z.literal(1).describe("Version of this format. 本格式的版本。"),
    id,
    version: text.describe("The society's own version, e.g. 2026.1. 学会自定的方案版本。"),
    title: bilingual,
    tiers: z
      .strictObject({ id, labels: z.array(label).min(1).max(200) })
      .describe("Labels of the tiers, best first. 级别名称，从最高级起。"),
    disciplines: z
      .union([z.literal("all"), z.array(discipline).min(1).max(5000)])
      .describe(
        'The disciplines evaluated; "all" takes every one of the candidates. 参评学科；"all" 为全部学科。',
      ),
    smallDiscipline: z
      .strictObject({ fewerThan: z.int().min(0), rule: z.enum(["evaluate", "parent", "experts"]) })
      .describe(
        "What happens to a discipline with fewer ranked journals: evaluate it as it is, normalize it within its parent, or leave it to the experts. 刊数过少的学科如何处理：照常评价、在上级学科内标准化，或交专家审定。",
      ),
    eligibility: z.strictObject({
      requireIdentifier: z
        .boolean()
        .describe("Is a journal without ISSN and CN left out? 无 ISSN 亦无 CN 号者是否排除。"),
      excludeFlags: z
        .array(label)
        .describe("Journals with one of these flags are left out. 带有其中任一标记者排除。"),
    }),
    indicators: z.array(indicatorSchema).min(1).max(1000),
    scales: z
      .array(scaleSchema)
      .min(1)
      .max(20)
      .describe(
        "One scale for all journals, or one for each population. 全部期刊一个尺度，或国内、国外各一个。",
      ),
    equivalence: z
      .array(equivalenceSchema.meta({ id: "Equivalence" }))
      .max(100)
      .describe(
        "How the two populations come to the same tiers, step by step; may be empty for one scale. 中外期刊如何同质等效，依次列出；只有一个尺度时可为空。",
      ),
    audit: auditSchema.optional(),
    cuts: z.array(cutSchema).min(1).max(10_000),
    statement: bilingual.describe(
      "What the catalog may and may not be used for; printed with every output. 目录的用途与限制，随各项输出一并印出。",
    ),
  })
  .describe(
    "Methodology of a tiered journal catalog. 期刊分级目录的评价方案。",
  ) satisfies z.ZodType<Methodology>;
