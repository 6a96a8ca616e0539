export {
  BRADLEY_TERRY_LIMIT,
  type BradleyTerry,
  type BradleyTerryOptions,
  bradleyTerry,
  type PairwiseGroup,
} from "./bradley-terry.js";
export { type Comparisons, gatherComparisons, type Preference } from "./comparisons.js";
export { detectOrientation, type Orientation, type OrientationOptions } from "./detect-orientation.js";
export { comparisonsFromChoices, type PairedChoice } from "./from-choices.js";
export { type CitationCounts, comparisonsFromCitations } from "./from-citations.js";
export { pairwiseIssues } from "./issues.js";
