/** Ingest: what other rooms may import. */

export type { PrintedForm } from "./arrange-printed.js";
export {
  type CitationTable,
  comparisonIssues,
  OUTSIDE_PREFIX,
  type ReadComparisonsOptions,
  readComparisons,
} from "./comparisons/index.js";
export { ingestIssues } from "./issues.js";
export type {
  HeaderRule,
  LayoutColumn,
  MembershipGrammar,
  MembershipRule,
  MissingTokens,
  SourceLayout,
} from "./layout.js";
export { layouts, parseLayout } from "./layouts/index.js";
export { readControlTotals, type StatedTotals } from "./read-control-totals.js";
export { type PrintedList, type PrintedListOptions, readPrintedLists } from "./read-printed-lists.js";
export { type ReadTableOptions, readTable, readTables } from "./read-table.js";
