/** Methodology: what other rooms may use of it. */

export { canonicalJson } from "../model/canonical-json.js";
export { checkMethodology } from "./check-methodology.js";
export { checkPool } from "./check-pool.js";
export { checkSince, sinceFiles } from "./check-since.js";
export type * from "./equivalence.js";
export { type JsonSchema, methodologyJsonSchema, projectJsonSchema } from "./json-schema.js";
export type {
  AggregateDeclaration,
  LinkDeclaration,
  MethodFamily,
  MethodTable,
  NormalizeDeclaration,
  WeightDeclaration,
} from "./method-table.js";
export { parseMethodology } from "./parse-methodology.js";
export {
  checkProjectFile,
  checkTogether,
  type Misfits,
  type ProjectOptions,
  parseProject,
} from "./parse-project.js";
export {
  type CandidateCondition,
  type CandidateSpec,
  type CatalogSpec,
  type CatalogTerms,
  type ComparisonSpec,
  type CsvOutput,
  type DecisionSpec,
  type DescriptorOutput,
  type DisciplineOrigin,
  type Erratum,
  FIXED_COLUMNS,
  type FixedColumn,
  type JsonLdOutput,
  type JsonOutput,
  type LayoutFile,
  type MarkdownOutput,
  ORDER_KEYS,
  type OrderKey,
  type OutputColumn,
  type OutputSpec,
  type PopulationRule,
  type Project,
  type PublicationRight,
  type SourceSpec,
} from "./project.js";
export { projectTemplate, type TemplateFile } from "./template.js";
export type {
  CensoredRule,
  CutDeclaration,
  CutRule,
  Direction,
  DisciplineSpec,
  EligibilitySpec,
  ImputationRule,
  IndicatorSpec,
  Licence,
  Methodology,
  MethodSpec,
  MissingPolicy,
  NormalizeSpec,
  OutlierRule,
  ScaleSpec,
  ScoreChild,
  ScoreNode,
  SmallDisciplineRule,
  TieRule,
  TierScheme,
} from "./types.js";
