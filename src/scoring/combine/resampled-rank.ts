/** Scoring, combine: the composite rank by resampling journals, with an interval. */

import type { Diagnose } from "../../model/method.js";
import { quantile, reproducibleSum } from "../../numeric/index.js";
import { clipDraws, type KappaSigmaClipping } from "./kappa-sigma.js";
import { groupMeanRanks } from "./mean-rank.js";
import {
  applyFrom,
  type CombinedRanking,
  type CombineMethod,
  type MissingOptions,
  missingOption,
  type Rankings,
} from "./method.js";
import { buildProfile, type Profile, ranked, spreadGroups } from "./profile.js";
import { membersByGroup, type ResampleOptions, resample } from "./resample.js";

export interface ResampledRankOptions extends MissingOptions, ResampleOptions {
  readonly clipping: KappaSigmaClipping;
  readonly kappa: number;
  readonly passes: number;
  /** Share of the draws inside the interval. */
  readonly level: number;
}

export interface ResampledRankReport extends CombinedRanking {
  /** Mean rank of the journals as they are, without resampling. */
  readonly meanRank: Float64Array;
  /** Bounds of the interval of the resampled mean rank; `score` is its median. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Share of all draws × journals in which the journal was drawn and not clipped. */
  readonly kept: number;
}

/** Values kept at a time; a larger catalog is resampled in blocks of journals. */
const BLOCK = 2 ** 24;

/**
 * Draws n journals out of n with replacement, ranks them anew under each indicator and takes each drawn
 * journal's mean rank; the score is the median over the draws in which the journal occurs. The interval says
 * how much a journal's place depends on which competitors are in the sample, not how exact the indicators
 * are. Copies of a journal in a draw are tied. Journals alike in every ranking get the mean of their results.
 * Randomness is that of `seed` alone. NaN for a journal that was never drawn or is compared in no ranking.
 */
export const resampledRank: CombineMethod<ResampledRankOptions, ResampledRankReport> = {
  name: "resampled-rank",
  title: { en: "Resampled composite rank", zh: "重抽样综合名次" },
  formula: "score = median over draws of Σ wₖ rankₖ / Σ wₖ among n journals drawn with replacement",
  source: "Bradshaw & Brook (2016), How to rank journals, PLoS ONE 11(3): e0149852",
  needs: [],
  guarantees: ["scale-invariant", "shift-invariant"],
  cost: "O(n m) a draw",
  options: {
    missing: missingOption,
    seed: { about: "Seed of the draws.", type: "number", integer: true, minimum: 0, maximum: 4294967295 },
    draws: {
      about: "Number of draws.",
      type: "number",
      integer: true,
      minimum: 100,
      maximum: 1_000_000,
      default: 10_000,
    },
    clipping: {
      about:
        "Clipping of outlying draws: as the paper describes it, as the authors' program does it, or none.",
      type: "choice",
      values: ["described", "published-program", "none"],
      default: "described",
    },
    kappa: {
      about: "Standard deviations from the mean beyond which a draw is clipped.",
      type: "number",
      minimum: 0,
      maximum: 10,
      open: true,
      default: 2,
    },
    passes: {
      about: "Number of passes of the clipping.",
      type: "number",
      integer: true,
      minimum: 1,
      maximum: 100,
      default: 5,
    },
    level: {
      about: "Share of the draws inside the interval.",
      type: "number",
      minimum: 0,
      maximum: 1,
      open: true,
      default: 0.95,
    },
  },
  better: "lower",
  range: () => [1, null],
  combine,
  apply: applyFrom(combine),
};

function combine(rankings: Rankings, options: ResampledRankOptions, diagnose: Diagnose): ResampledRankReport {
  const profile = buildProfile(rankings, options.missing, diagnose);
  const { journals } = profile;
  const { draws, clipping, kappa, passes, level } = options;
  const members = membersByGroup(profile);
  const middle = new Float64Array(journals);
  const lower = new Float64Array(journals);
  const upper = new Float64Array(journals);
  const block = Math.max(1, Math.floor(BLOCK / draws));
  let kept = 0;
  for (let first = 0; first < journals; first += block) {
    const width = Math.min(block, journals - first);
    const values = resample(profile, members, options, first, width);
    for (let i = 0; i < width; i++) {
      const clipped = clipDraws(values.subarray(i * draws, (i + 1) * draws), clipping, kappa, passes);
      kept += clipped.length;
      middle[first + i] = quantile(clipped, 0.5);
      lower[first + i] = quantile(clipped, (1 - level) / 2);
      upper[first + i] = quantile(clipped, (1 + level) / 2);
    }
  }
  const perRow = (values: Float64Array) => spreadGroups(profile, meanByGroup(profile, values));
  return {
    ...ranked(perRow(middle), "lower"),
    meanRank: spreadGroups(profile, groupMeanRanks(profile)),
    lower: perRow(lower),
    upper: perRow(upper),
    kept: journals === 0 ? 0 : kept / (journals * draws),
  };
}

function meanByGroup(profile: Profile, values: Float64Array): Float64Array {
  let start = 0;
  return profile.sizes.map((size) => {
    const part = values.subarray(start, start + size);
    start += size;
    return part.every((value) => value === value) ? reproducibleSum(part) / size : Number.NaN;
  });
}
