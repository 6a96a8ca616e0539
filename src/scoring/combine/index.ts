import { borda } from "./borda.js";
import { copeland } from "./copeland.js";
import { kemeny } from "./kemeny.js";
import { markovChain } from "./markov-chain.js";
import { meanRank } from "./mean-rank.js";
import type { CombineMethod } from "./method.js";
import { resampledRank } from "./resampled-rank.js";
import { schulze } from "./schulze.js";

export { type RankingAgreement, rankingAgreement } from "./agreement.js";
export {
  type CombineDiagnostic,
  type CombinedRankings,
  type CombineSettings,
  combineRankings,
} from "./combine-rankings.js";
export type { CopelandOptions } from "./copeland.js";
export type { KappaSigmaClipping } from "./kappa-sigma.js";
export type { KemenyOptions, KemenyReport } from "./kemeny.js";
export type { MarkovChainOptions } from "./markov-chain.js";
export type {
  CombinedRanking,
  CombineMethod,
  MissingFromRanking,
  MissingOptions,
  Rankings,
} from "./method.js";
export type { ResampledRankOptions, ResampledRankReport } from "./resampled-rank.js";
export { strongestPaths } from "./schulze.js";
export { borda, copeland, kemeny, markovChain, meanRank, resampledRank, schulze };

/** Every rule by its name in a methodology. */
export const combineMethods: ReadonlyMap<string, CombineMethod> = new Map(
  [meanRank, borda, copeland, kemeny, schulze, markovChain, resampledRank].map((method) => [
    method.name,
    method as CombineMethod,
  ]),
);
