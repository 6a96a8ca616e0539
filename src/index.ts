/**
 * journal-tiering: from journal metrics and declared rules to a published tiered catalog.
 * The exports stand in the order of the work; everything here runs in a browser and a worker as well as in Node.
 */

// 1. Read the files of the sources.
export {
  type CitationTable,
  comparisonIssues,
  type HeaderRule,
  ingestIssues,
  type LayoutColumn,
  layouts,
  type MembershipGrammar,
  type MembershipRule,
  type MissingTokens,
  type PrintedForm,
  type PrintedList,
  type PrintedListOptions,
  parseLayout,
  type ReadComparisonsOptions,
  type ReadTableOptions,
  readComparisons,
  readPrintedLists,
  readTable,
  readTables,
  type SourceLayout,
} from "./ingest/index.js";
export {
  CellState,
  type Column,
  type InputDigest,
  type Memberships,
  type NumberColumn,
  type SourceTable,
  type TextColumn,
} from "./model/table.js";

// 2. Link their records into journals; the candidates.
export * from "./registry/index.js";
export {
  displayTitle,
  type Flag,
  type Issn,
  type IssnRole,
  type Journal,
  type JournalTitles,
  type Population,
} from "./model/journal.js";
export {
  type Admission,
  type CandidatePool,
  type DisciplineMembers,
  type Exclusion,
  type Grade,
  type GradeColumn,
  gradeKey,
  type LinkConflict,
  type LinkedRecord,
  type LinkKey,
  type MetricColumn,
  metricKey,
} from "./model/pool.js";

// 3. Declare the methodology and the project.
export * from "./methodology/index.js";

// 4. Evaluate.
export { type EvaluateOptions, type EvaluationMethods, evaluate, evaluationMethods } from "./evaluate.js";
export type * from "./model/equivalence.js";
export type {
  DisciplineEvaluation,
  Evaluation,
  IndicatorInfluence,
  Listing,
  NodeStage,
  ScaleDiagnostics,
  ScaleEvaluation,
  StageColumn,
  TraceEntry,
} from "./model/evaluation.js";
export { TierCode } from "./model/evaluation.js";

// 5. The scoring core by itself: methods by name, and every method as a function on columns.
export { type ScoringMethods, scoringIssues, scoringMethods } from "./scoring/index.js";
export type { Comparisons } from "./equivalence/index.js";
export * as aggregate from "./scoring/aggregate/index.js";
export * as combine from "./scoring/combine/index.js";
export * as compare from "./scoring/compare/index.js";
export * as normalize from "./scoring/normalize/index.js";
export * as statistics from "./scoring/statistics/index.js";
export * as treat from "./scoring/treat/index.js";
export * as weight from "./scoring/weight/index.js";
export {
  type Diagnose,
  type Guarantee,
  type MethodDeclaration,
  type Need,
  type OptionDeclaration,
  type OptionDeclarations,
  type OptionFault,
  resolveOptions,
  type ScoringCode,
} from "./model/method.js";
export { type Cut, cut, plannedBoundaries, type Split, tieringIssues } from "./tiering/index.js";

// 6. The edition, and what is published of it.
export * from "./catalog/index.js";
export * from "./publish/index.js";
export { diffEditions } from "./diff.js";

// 7. Look journals up in editions.
export { openCatalogs } from "./lookup.js";

// 8. Published lists into editions, and what to settle before an edition is put up for objections.
export { type ImportedCatalog, type ImportSpec, importCatalog } from "./import-catalog.js";
export { type LintOptions, lint } from "./lint-edition.js";
export type { DeclaredCount, PrintedNote } from "./model/printed-list.js";

// Problems, and the few errors that are thrown.
export {
  ComputationError,
  type Fault,
  JournalTieringError,
  MethodologyError,
  SourceError,
  UsageError,
} from "./model/errors.js";
export {
  type Issue,
  type IssueDefinition,
  type IssueDefinitions,
  type IssueReport,
  joinReports,
  type Place,
  type Severity,
} from "./model/issue.js";
export type { Bilingual, Language } from "./model/text.js";
