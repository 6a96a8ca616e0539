/** Methodology: the schema of a scale: a tree of nodes whose leaves are indicators. */

import * as z from "zod";
import { bilingual, id, label, population } from "./schema-parts.js";
import type { ScaleSpec, ScoreChild, ScoreNode } from "./types.js";

const weight = z
  .number()
  .min(0)
  .optional()
  .describe("Share (0–1) of this child in its node. 子项权重（0–1）。");

const weights = z.looseObject({ method: label }).meta({ id: "Weights" });
const aggregate = z.looseObject({ method: label }).meta({ id: "Aggregate" });

const scoreNode: z.ZodType<ScoreNode, unknown> = z
  .strictObject({
    id,
    name: bilingual.optional(),
    aggregate,
    weights: weights
      .optional()
      .describe(
        'How the children are weighted; "given" (their own "weight") where absent. 子项权重的来源，缺省为给定权重。',
      ),
    minimumCoverage: z
      .number()
      .gt(0)
      .max(1)
      .describe(
        "Smallest share of the node's weight that must be present; 1 where nothing may be missing. 须具备的最小权重比例；1 表示不得缺失。",
      ),
    get children() {
      return z.array(scoreChild).min(1).max(1000);
    },
  })
  .meta({ id: "Node" });

const scoreChild: z.ZodType<ScoreChild, unknown> = z.union([
  z.strictObject({ indicator: id, weight }),
  z.strictObject({ node: scoreNode, weight }),
]);

export const scaleSchema = z
  .strictObject({
    id,
    name: bilingual,
    population: z
      .enum([...population.options, "all"])
      .describe("The journals that the scale scores. 尺度所适用的期刊类别。"),
    score: scoreNode,
    rankTies: z
      .enum(["competition", "average", "dense"])
      .optional()
      .describe(
        "How equal scores are ranked; competition (1, 2, 2, 4) where absent. 同分如何排名，缺省为 1、2、2、4。",
      ),
  })
  .meta({ id: "Scale" }) satisfies z.ZodType<ScaleSpec>;
