export { type LintCode, lintIssues } from "./issues.js";
export { lintEdition } from "./lint-edition.js";
export { type MarkedCell, markedCells } from "./marked-cells.js";
export type {
  Cap,
  JournalKeys,
  JournalRegister,
  LintFinding,
  LintInput,
  LintReport,
  ListedKeys,
  ReasonedDecision,
  RegisterEntry,
} from "./types.js";
