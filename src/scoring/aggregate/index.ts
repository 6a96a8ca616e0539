/** Scoring, aggregate: every aggregation, by name. One file per method. */

import { aras } from "./aras.js";
import { arithmetic } from "./arithmetic.js";
import { aroman } from "./aroman.js";
import { cocoso } from "./cocoso.js";
import { codas } from "./codas.js";
import { copras } from "./copras.js";
import { cradis } from "./cradis.js";
import { edas } from "./edas.js";
import { ervd } from "./ervd.js";
import { maximum, minimum } from "./extremes.js";
import { fuzzyEvaluation } from "./fuzzy-evaluation.js";
import { geometric } from "./geometric.js";
import { greyRelation } from "./grey-relation.js";
import { harmonic } from "./harmonic.js";
import { idealCorner } from "./ideal-corner.js";
import { lmaw } from "./lmaw.js";
import { mabac } from "./mabac.js";
import { mairca } from "./mairca.js";
import { marcos } from "./marcos.js";
import { mazziottaPareto } from "./mazziotta-pareto.js";
import { weightedMedian } from "./median.js";
import type { AggregateMethod } from "./method.js";
import { moora } from "./moora.js";
import { multimoora } from "./multimoora.js";
import { ocra } from "./ocra.js";
import { owa } from "./owa.js";
import { pointsAndSnap } from "./points-and-snap.js";
import { power } from "./power.js";
import { probid } from "./probid.js";
import { promethee } from "./promethee.js";
import { rafsi } from "./rafsi.js";
import { ram } from "./ram.js";
import { rankSumRatio } from "./rank-sum-ratio.js";
import { rim } from "./rim.js";
import { spotis } from "./spotis.js";
import { topsis } from "./topsis.js";
import { vikor } from "./vikor.js";
import { waspas } from "./waspas.js";
import { weightedMembership } from "./weighted-membership.js";

export {
  type AggregateDiagnostic,
  type AggregatedColumns,
  type AggregateSettings,
  aggregateColumns,
  columnContext,
} from "./aggregate-columns.js";
export { type ArasReport, arasReport } from "./aras.js";
export { type AromanOptions, type AromanReport, aromanReport } from "./aroman.js";
export { type CocosoOptions, type CocosoReport, cocosoReport } from "./cocoso.js";
export { type CodasOptions, type CodasReport, codasReport } from "./codas.js";
export { type CoprasReport, coprasReport } from "./copras.js";
export { type CradisReport, cradisReport } from "./cradis.js";
export { type EdasReport, edasReport } from "./edas.js";
export { type ElectreOptions, type ElectreRow, electreRows } from "./electre.js";
export { type ErvdOptions, type ErvdReport, ervdReport } from "./ervd.js";
export {
  type FuzzyEvaluationOptions,
  type FuzzyEvaluationReport,
  fuzzyEvaluationReport,
} from "./fuzzy-evaluation.js";
export type { GreyRelationOptions } from "./grey-relation.js";
export type { IdealCornerOptions } from "./ideal-corner.js";
export { type MarcosReport, marcosReport } from "./marcos.js";
export type { MazziottaParetoOptions } from "./mazziotta-pareto.js";
export type { AggregateContext, AggregateMethod } from "./method.js";
export { type MultimooraOptions, type MultimooraReport, multimooraReport } from "./multimoora.js";
export type { OwaOptions } from "./owa.js";
export type { PointsAndSnapOptions } from "./points-and-snap.js";
export type { PowerOptions } from "./power.js";
export type { PreferenceName } from "./preference.js";
export { type ProbidOptions, type ProbidReport, probidReport } from "./probid.js";
export { type PrometheeOptions, type PrometheeReport, prometheeReport } from "./promethee.js";
export type { RafsiOptions } from "./rafsi.js";
export type { RankSumDistribution, RankSumStep } from "./rank-sum-distribution.js";
export { type RankSumRatioOptions, type RankSumRatioReport, rankSumRatioReport } from "./rank-sum-ratio.js";
export { type RimOptions, type RimReport, rimReport } from "./rim.js";
export type { SpotisOptions } from "./spotis.js";
export { type TopsisOptions, type TopsisReport, topsisReport } from "./topsis.js";
export { type VikorOptions, type VikorReport, vikorReport } from "./vikor.js";
export { type WaspasOptions, type WaspasReport, waspasReport } from "./waspas.js";
export {
  aras,
  arithmetic,
  aroman,
  cocoso,
  codas,
  copras,
  cradis,
  edas,
  ervd,
  fuzzyEvaluation,
  geometric,
  greyRelation,
  harmonic,
  idealCorner,
  lmaw,
  mabac,
  mairca,
  marcos,
  maximum,
  mazziottaPareto,
  minimum,
  moora,
  multimoora,
  ocra,
  owa,
  pointsAndSnap,
  power,
  probid,
  promethee,
  rafsi,
  ram,
  rankSumRatio,
  rim,
  spotis,
  topsis,
  vikor,
  waspas,
  weightedMedian,
  weightedMembership,
};

/** In the order of the docs: means, sums over normalized columns, rankers by distance, by pairs, by rank. */
const METHODS: readonly AggregateMethod[] = [
  arithmetic,
  geometric,
  harmonic,
  power,
  weightedMedian,
  owa,
  minimum,
  maximum,
  mazziottaPareto,
  idealCorner,
  pointsAndSnap,
  weightedMembership,
  fuzzyEvaluation,
  spotis,
  rafsi,
  rim,
  topsis,
  vikor,
  edas,
  mabac,
  mairca,
  aras,
  copras,
  marcos,
  waspas,
  moora,
  multimoora,
  cocoso,
  codas,
  promethee,
  greyRelation,
  rankSumRatio,
  aroman,
  cradis,
  ervd,
  lmaw,
  ocra,
  probid,
  ram,
] as readonly AggregateMethod[];

export const aggregateMethods: ReadonlyMap<string, AggregateMethod> = new Map(
  METHODS.map((method) => [method.name, method]),
);
