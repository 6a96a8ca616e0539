export { comparisonIssues } from "./issues.js";
export {
  type CitationTable,
  OUTSIDE_PREFIX,
  type ReadComparisonsOptions,
  readComparisons,
} from "./read-comparisons.js";
