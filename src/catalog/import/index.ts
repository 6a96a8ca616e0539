export { checkCounts } from "./check-counts.js";
export { type ImportContext, importedEdition } from "./imported-edition.js";
export { importIssues } from "./issues.js";
export { knownLists } from "./known-lists.js";
export { parseListSpec } from "./parse-list-spec.js";
export { reportChecks } from "./report-checks.js";
export type {
  ControlTotals,
  CountCheck,
  ImportedRow,
  ListDeclaration,
  ListDiscipline,
  ListScheme,
  ListSpec,
  ListTier,
} from "./types.js";
