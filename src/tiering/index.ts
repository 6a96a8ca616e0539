export { type Cut, cut, plannedBoundaries, type Split, upward } from "./cut.js";
export { isEligible, screen } from "./eligibility.js";
export { tieringIssues } from "./issues.js";
export { list } from "./list.js";
export { leaveToExperts, reportSplits } from "./report-splits.js";
export { selectCut } from "./select-cut.js";
