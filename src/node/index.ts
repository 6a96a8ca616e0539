/** The `./node` entry: projects as folders, files in and out. Everything else is in the main entry. */

export {
  explain,
  type FoundJournal,
  LIBRARY_NAME,
  LIBRARY_VERSION,
  summarize,
} from "../catalog/index.js";
export { toBatchCsv, toBatchJson, toBatchText } from "../publish/batch/index.js";
export {
  toDiffCsv,
  toDiffText,
  toExplanationText,
  toLintText,
  toSummaryText,
  toVerificationText,
} from "../publish/index.js";
export { type BuildOptions, buildProject, type ProjectBuild } from "./build-project.js";
export { checkProject, type ProjectCheck } from "./check-project.js";
export { createProject } from "./create-project.js";
export { type DiffFilesOptions, diffFiles, editionLanguage } from "./diff-files.js";
export { FileError, ProjectError, type ProjectFault } from "./errors.js";
export { type FoundInEdition, findInEdition } from "./find-in-edition.js";
export { type LintedFile, type LintFileOptions, lintFile, writeLintWorkbook } from "./lint-file.js";
export { type MatchFileOptions, matchFile } from "./match-file.js";
export { MANIFEST_FILE, STATEMENT_FILE } from "./output-names.js";
export { readEdition } from "./read-edition.js";
export { type LoadedProject, projectLanguage, readProject } from "./read-project.js";
export { readSource } from "./read-source.js";
export type { ProjectStep } from "./run-project.js";
export type { StagedFile } from "./transaction.js";
export { type EditionVerification, type VerifyEditionOptions, verifyEdition } from "./verify-edition.js";
export { writeCsv } from "./write-csv.js";
