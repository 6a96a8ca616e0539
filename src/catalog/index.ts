export type { MethodDeclarations } from "./describe-method.js";
export * from "./diff/index.js";
export { type EditionOptions, edition } from "./edition.js";
export { editionJsonSchema } from "./edition-schema.js";
export { explain } from "./explain.js";
export type {
  ExplainableEdition,
  ExplainableEquivalence,
  ExplainedCounterfactual,
  ExplainedCut,
  ExplainedEquivalence,
  ExplainedListing,
  ExplainedValue,
  Explanation,
  FiredRule,
} from "./explanation.js";
export {
  type FoundJournal,
  type FoundJournals,
  findJournals,
  foldedKeys,
  foldQuery,
} from "./find-journals.js";
export { declaredCut } from "./fired-rules.js";
export * from "./import/index.js";
export { isListed } from "./is-listed.js";
export { type LicenceOptions, type LicenceRuling, ruleLicences } from "./licence.js";
export * from "./lint/index.js";
export * from "./lookup/index.js";
export type { EditionDiagnostics, EditionMethod, EditionNode, EditionRules } from "./method-types.js";
export { type NamedWithholding, nameWithheld } from "./name-withheld.js";
export { type Summary, type SummaryDiscipline, summarize } from "./summarize.js";
export type {
  CatalogIdentity,
  Edition,
  EditionDiscipline,
  EditionEquivalence,
  EditionExclusion,
  EditionIndicator,
  EditionJournal,
  EditionListing,
  EditionScale,
  EditionStatus,
  EditionTrace,
  EditionValue,
  IssueCount,
  ListingStatus,
  Manifest,
  PrintedCell,
  PrintedListing,
  PrintedProblem,
  RankedScale,
  TierCount,
  ValueState,
  Withholding,
} from "./types.js";
export { EDITION_FORMAT, EDITION_FORMAT_VERSION, EDITION_STATUSES } from "./types.js";
export * from "./verify/index.js";
export { LIBRARY_NAME, LIBRARY_VERSION } from "./version.js";
