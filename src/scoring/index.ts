import { type AggregateMethod, aggregateMethods } from "./aggregate/index.js";
import { combineMethods } from "./combine/index.js";
import { type NormalizeMethod, normalizeMethods } from "./normalize/index.js";
import { type WeightMethod, weightMethods } from "./weight/index.js";

/** Every method that a methodology may name, by family. A user adds a method by adding it to a copy. */
export interface ScoringMethods {
  readonly normalize: ReadonlyMap<string, NormalizeMethod>;
  readonly weight: ReadonlyMap<string, WeightMethod>;
  readonly aggregate: ReadonlyMap<string, AggregateMethod>;
}

/** The built-in methods. A compromise of rankings serves as an aggregation, whose columns it reads as rankings. */
export const scoringMethods: ScoringMethods = {
  normalize: normalizeMethods,
  weight: weightMethods,
  aggregate: new Map<string, AggregateMethod>([...aggregateMethods, ...combineMethods]),
};

export * from "./aggregate/index.js";
export * from "./combine/index.js";
export * from "./compare/index.js";
export { diagnoseInto } from "./diagnose.js";
export { diagnoseScale } from "./diagnose-scale.js";
export { excludeUnscored } from "./exclude-unscored.js";
export { scoringIssues } from "./issues.js";
export { measurable } from "./measurable.js";
export * from "./normalize/index.js";
export { normalizeIndicators } from "./normalize-indicators.js";
export { ofPopulation, referenceGroups } from "./reference-groups.js";
export { indicatorsOf, type Leaf, scoreTree } from "./score-tree.js";
export { settleMissing } from "./settle-missing.js";
export { smallRule } from "./small-discipline.js";
export * from "./statistics/index.js";
export { treatIndicators } from "./treat-indicators.js";
export * from "./weight/index.js";
