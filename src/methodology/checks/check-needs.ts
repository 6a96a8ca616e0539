/** Methodology, checks: does a node's method get the columns that it needs? Refused by name before the first row. */

import { type MethodDeclaration, type Need, resolveOptions } from "../../model/method.js";
import type { Bilingual } from "../../model/text.js";
import type { FaultLog } from "../fault-log.js";
import type { FaultCode } from "../faults.js";
import type { MethodTable, NormalizeDeclaration } from "../method-table.js";
import type { ScoreChild } from "../types.js";
import { type ColumnFacts, childFacts, type FactsContext } from "./column-facts.js";
import { FAMILY_WORDS } from "./method-words.js";
import { childId, type PlacedNode } from "./walk-nodes.js";

type ColumnNeed = Extract<Need, "positive" | "non-negative" | "bounded" | "directed">;
type Family = "aggregate" | "weight";

const COLUMN_CODES: Readonly<Record<Family, Readonly<Record<ColumnNeed, FaultCode>>>> = {
  aggregate: {
    positive: "AGGREGATE_NEEDS_POSITIVE",
    "non-negative": "AGGREGATE_NEEDS_NON_NEGATIVE",
    bounded: "AGGREGATE_NEEDS_BOUNDED",
    directed: "AGGREGATE_NEEDS_DIRECTED",
  },
  weight: {
    positive: "WEIGHTS_NEED_POSITIVE",
    "non-negative": "WEIGHTS_NEED_NON_NEGATIVE",
    bounded: "WEIGHTS_NEED_BOUNDED",
    directed: "WEIGHTS_NEED_DIRECTED",
  },
};
const COLUMN_NEEDS: readonly ColumnNeed[] = ["positive", "non-negative", "bounded", "directed"];

/** Reports every clash between what a node's method needs and what its children bring. */
export function checkNeeds(
  family: Family,
  declaration: MethodDeclaration,
  { node, path }: PlacedNode,
  context: FactsContext,
  log: FaultLog,
): void {
  const { needs, name } = declaration;
  const words = { family: FAMILY_WORDS[family], method: name, node: node.id };
  if (needs.includes("two-indicators") && node.children.length < 2) {
    const code = family === "aggregate" ? "AGGREGATE_NEEDS_TWO_INDICATORS" : "WEIGHTS_NEED_TWO_INDICATORS";
    log.report(code, [...path, "children"], words);
  }
  const asked = COLUMN_NEEDS.filter((need) => needs.includes(need));
  const rawIsFine = family === "weight" || !needs.includes("directed");
  node.children.forEach((child, index) => {
    const place = [...path, "children", index];
    if (family === "aggregate" && needs.includes("complete") && leavesGaps(child, context)) {
      log.report("AGGREGATE_NEEDS_COMPLETE", place, { ...words, child: childId(child) });
    }
    const facts = childFacts(child, context);
    if (facts === null) return;
    for (const need of asked) {
      if (meets(facts, need) || (need !== "directed" && facts.raw && rawIsFine)) continue;
      const alternative = alternatives(
        need,
        family,
        declaration,
        "indicator" in child,
        facts,
        context.methods,
      );
      const { origin } = facts;
      log.report(COLUMN_CODES[family][need], place, { ...words, child: childId(child), origin, alternative });
    }
  });
}

function leavesGaps(child: ScoreChild, { indicators }: FactsContext): boolean {
  if (!("indicator" in child)) return false;
  return indicators.find(({ id }) => id === child.indicator)?.missing.policy === "rescale";
}

function meets(facts: ColumnFacts, need: ColumnNeed): boolean {
  switch (need) {
    case "positive":
      return !facts.canBeZero && !facts.canBeNegative;
    case "non-negative":
      return !facts.canBeNegative;
    case "bounded":
      return facts.bounded;
    case "directed":
      return !facts.pointsDown;
  }
}

/** What could stand there instead: normalizations that meet the need as they come, methods without the need. */
function alternatives(
  need: ColumnNeed,
  family: Family,
  declaration: MethodDeclaration,
  isIndicator: boolean,
  facts: ColumnFacts,
  methods: MethodTable,
): Bilingual {
  if (need === "directed" && facts.raw) {
    return {
      en: "Choose a normalization whose result points upward.",
      zh: "请改用结果为数值越大越好的标准化方法。",
    };
  }
  const others = [...methods[family].values()]
    .filter((other) => other.name !== declaration.name && !other.needs.includes(need))
    .map((other) => other.name);
  const normalizations = isIndicator
    ? [...methods.normalize.values()].filter((other) => suits(other, need)).map((other) => other.name)
    : [];
  const choices = [
    { names: normalizations, en: "normalize it by", zh: "将其标准化方法改为" },
    { names: others, en: `change the ${FAMILY_WORDS[family].en} to`, zh: `将${FAMILY_WORDS[family].zh}改为` },
  ].filter((choice) => choice.names.length > 0);
  if (choices.length === 0) return { en: "Choose another method.", zh: "请改用其他方法。" };
  const en = choices.map((choice) => `${choice.en} ${list(choice.names, ", ", " or ")}`).join(", or ");
  const zh = choices.map((choice) => `${choice.zh} ${list(choice.names, "、", " 或 ")}`).join("，或");
  return { en: `For instance, ${en}.`, zh: `例如，可${zh}。` };
}

function list(names: readonly string[], separator: string, last: string): string {
  const shown = names.slice(0, 3).map((name) => `"${name}"`);
  return shown.length < 2
    ? shown.join("")
    : shown.slice(0, -1).join(separator) + last + shown[shown.length - 1];
}

function suits(normalization: NormalizeDeclaration, need: ColumnNeed): boolean {
  const { options, faults } = resolveOptions(normalization.options, {});
  if (faults.length > 0) return false;
  const [lower, upper] = normalization.range(options);
  if (need === "bounded") return lower !== null && upper !== null;
  if (lower === null || lower < 0) return false;
  return need !== "positive" || !normalization.producesZero(options);
}
