export { type Cut, cut, plannedBoundaries, type Split } from "./cut.js";
export { isEligible, screen } from "./eligibility.js";
export { tieringIssues } from "./issues.js";
export { list } from "./list.js";
export { reportSplits } from "./report-splits.js";
export { selectCut } from "./select-cut.js";
