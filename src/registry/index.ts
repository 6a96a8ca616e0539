/** Registry: who a journal is. What other parts of the library may import. */

export { type CandidatePoolOptions, candidatePool } from "./candidate-pool.js";
export { titleLikeness } from "./compare-keys.js";
export type { LinkDecision, RecordReference } from "./decisions.js";
export { describeProblem } from "./describe-problem.js";
export type { GradeRequest } from "./grade-columns.js";
export type { IdentifierProblem, IdentifierProblemCode } from "./identifier-problem.js";
export { journalIdentifier } from "./identify-journal.js";
export { type IdentifiedRecord, identifyRecords } from "./identify-records.js";
export { issnCheckDigit, isValidIssn, normalizeIssn } from "./issn.js";
export { type RegistryCode, registryIssues } from "./issues.js";
export { readPopulation } from "./journal-population.js";
export { type LinkedJournal, type LinkOptions, type LinkResult, linkRecords } from "./link-records.js";
export { normalizeTitle } from "./normalize-title.js";
export { cnNumber, type ParsedCns, parseCns } from "./parse-cns.js";
export { type ParsedIssns, parseIssns } from "./parse-issns.js";
export { type RegistryRecord, readRecords } from "./registry-record.js";
export type { CandidateSelection } from "./select-candidates.js";
export { type LanguageEdition, type SplitTitle, splitTitle } from "./split-title.js";
export { type TitleIdentity, titleIdentity } from "./title-keys.js";
