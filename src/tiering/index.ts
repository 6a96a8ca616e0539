export { BELOW, type Cut, cut, EXPERTS, plannedBoundaries, type Split, UNSCORED } from "./cut.js";
export { isEligible, type Screened, screen } from "./eligibility.js";
export { tieringIssues } from "./issues.js";
export { list } from "./list.js";
export { leaveToExperts, reportSplits } from "./report-splits.js";
export { selectCut } from "./select-cut.js";
