export { kendallTauB, spearman } from "../../numeric/index.js";
export type { Better } from "./columns.js";
export { type CompareSettings, compareRankings, type RankingComparison } from "./compare-rankings.js";
export { type Concordance, concordance } from "./concordance.js";
export { type OverlapOptions, type OverlapTies, rankBiasedOverlap } from "./rank-biased-overlap.js";
export { rankSimilarity } from "./rank-similarity.js";
export {
  type TierAgreement,
  type TierTransitions,
  tierAgreement,
  tierTransitions,
} from "./tier-transitions.js";
export { type TopOverlap, type TopOverlapOptions, topOverlap } from "./top-overlap.js";
export { weightedSpearman } from "./weighted-spearman.js";
