/** Methodology: the schema of a cut. */

import * as z from "zod";
import { label, population } from "./schema-parts.js";
import type { CutDeclaration } from "./types.js";

const scope = {
  discipline: label.optional().describe("Only this discipline. 仅限该学科。"),
  population: population.optional().describe("Only this population. 仅限该类期刊。"),
};
const ties = z
  .enum(["better", "worse", "majority"])
  .describe(
    "Where a group of equal scores goes that a boundary runs through: to the better tier, the worse one, or the one that would take most of them. 分界处同分期刊的归属：较高级、较低级，或占多数的一级。",
  );
const closed = z
  .enum(["inclusive", "exclusive"])
  .describe("Does a value equal to the boundary belong to the tier? 恰等于界限者是否归入该级。");

export const cutSchema = z
  .discriminatedUnion("method", [
    z
      .strictObject({
        method: z.literal("share"),
        shares: z
          .array(z.number().gt(0).max(1))
          .min(1)
          .describe(
            "Share of the ranked journals that each tier takes, best tier first, together at most 1: [0.25, 0.35, 0.4]. Not cumulative; the engine adds them up. 各级自身所占比例，从最高级起，合计不超过 1；不是累计比例。",
          ),
        size: z
          .enum(["ratio", "ceil", "floor", "round"])
          .describe("How a share becomes a number of journals. 比例如何折算为刊数。"),
        closed,
        ties,
        ...scope,
      })
      .describe("A share of the ranked journals per tier. 按比例分级。"),
    z
      .strictObject({ method: z.literal("count"), counts: z.array(z.int().min(0)).min(1), ties, ...scope })
      .describe("A number of journals per tier, best tier first. 按数量分级，从最高级起。"),
    z
      .strictObject({
        method: z.literal("threshold"),
        thresholds: z.array(z.number()).min(1),
        closed,
        ...scope,
      })
      .describe("The last score of each tier, best tier first. 按分数线分级，从最高级起。"),
    z
      .strictObject({
        method: z.literal("quartile"),
        rule: z.enum(["rank-ratio", "equal-parts"]),
        ties,
        ...scope,
      })
      .describe(
        "Four tiers: by rank / N as in the JCR, or in equal parts as SCImago. 四分位分级：JCR 式（名次/总数）或 SCImago 式（等分）。",
      ),
  ])
  .meta({ id: "Cut" }) satisfies z.ZodType<CutDeclaration>;
