/**
 * The recipe: pool + methodology → evaluation. Read from top to bottom it is the method:
 *
 * pool → eligibility → treat → normalize → weight → aggregate → equate → rank → cut → draft → final
 */

import { declareEquivalence } from "./equivalence/index.js";
import { checkPool, parseMethodology } from "./methodology/index.js";
import type { CutDeclaration, Methodology, ScaleSpec } from "./methodology/types.js";
import { MethodologyError } from "./model/errors.js";
import type {
  DisciplineEvaluation,
  Evaluation,
  NodeStage,
  ScaleEvaluation,
  TraceEntry,
} from "./model/evaluation.js";
import { IssueLog } from "./model/issue.js";
import type { CandidatePool, DisciplineMembers, Exclusion } from "./model/pool.js";
import { countPresent, orderDescending, rank } from "./numeric/index.js";
import {
  diagnoseInto,
  excludeUnscored,
  indicatorsOf,
  normalizeIndicators,
  ofPopulation,
  referenceGroups,
  type ScoringMethods,
  scoreTree,
  scoringIssues,
  scoringMethods,
  settleMissing,
  smallRule,
  treatIndicators,
} from "./scoring/index.js";
import {
  cut,
  isEligible,
  leaveToExperts,
  list,
  reportSplits,
  screen,
  selectCut,
  tieringIssues,
  upward,
} from "./tiering/index.js";

export interface EvaluateOptions {
  /** The methods that a methodology may name; the built-in ones, to which a user can add. */
  readonly methods?: ScoringMethods;
}

const evaluationIssues = { ...scoringIssues, ...tieringIssues };

interface Run {
  readonly pool: CandidatePool;
  readonly methodology: Methodology;
  readonly methods: ScoringMethods;
  readonly log: IssueLog<typeof evaluationIssues>;
}

/**
 * Evaluates every discipline of a pool by a methodology.
 *
 * **Input** `document` is a methodology as parsed JSON; it is checked whole before the first row.
 * **Output** frozen; listings per discipline with every intermediate column of every scale. Columns follow the
 * pool's order of journals, so the result does not depend on the order of the sources.
 * **Missing** by the policy of each indicator; every journal that leaves has a reason, every filled cell a trace.
 * **Throws** one `MethodologyError` with every fault of the methodology, or of its fit to the pool.
 * **Cost** that of the declared methods; O(journals × indicators) for means, plus a sort per scale.
 */
export function evaluate(
  pool: CandidatePool,
  document: unknown,
  options: EvaluateOptions = {},
): Evaluation<Methodology> {
  const methods = options.methods ?? scoringMethods;
  const methodology = parseMethodology(document, methods);
  const misfits = checkPool(methodology, pool);
  if (misfits.length > 0) throw new MethodologyError(misfits);

  const run: Run = { pool, methodology, methods, log: new IssueLog(evaluationIssues) };
  const disciplines = disciplinesOf(methodology, pool).map((discipline) =>
    evaluateDiscipline(run, discipline),
  );
  return Object.freeze({
    pool,
    methodology,
    disciplines: new Map(disciplines.map((discipline) => [discipline.id, discipline])),
    equivalence: declareEquivalence(methodology.scales, methodology.equivalence),
    issues: run.log.finish(),
  });
}

/** The declared disciplines in their order, or all of the pool; one without candidates is evaluated as empty. */
function disciplinesOf(methodology: Methodology, pool: CandidatePool): readonly DisciplineMembers[] {
  if (methodology.disciplines === "all") return pool.disciplines;
  const byId = new Map(pool.disciplines.map((discipline) => [discipline.id, discipline]));
  return methodology.disciplines.map(({ id }) => byId.get(id) ?? { id, members: new Uint32Array() });
}

function evaluateDiscipline(run: Run, discipline: DisciplineMembers): DisciplineEvaluation {
  const { pool, methodology } = run;
  const { eligible, excluded } = screen(pool, discipline, methodology.eligibility);
  const scales = methodology.scales.map((scale) => evaluateScale(run, discipline.id, scale, eligible));
  const draft = Object.freeze(
    list(
      pool,
      discipline.id,
      scales.map((scale) => scale.evaluation),
      methodology.tiers.labels,
    ),
  );
  return Object.freeze({
    id: discipline.id,
    scales: scales.map((scale) => scale.evaluation),
    draft,
    final: draft,
    excluded: [...excluded, ...scales.flatMap((scale) => scale.excluded)],
    trace: scales.flatMap((scale) => scale.trace),
  });
}

interface ScaleResult {
  readonly evaluation: ScaleEvaluation;
  readonly excluded: readonly Exclusion[];
  readonly trace: readonly TraceEntry[];
}

function evaluateScale(run: Run, discipline: string, scale: ScaleSpec, eligible: Uint32Array): ScaleResult {
  const { pool, methodology, methods, log } = run;
  const diagnose = diagnoseInto(log, discipline);
  const indicators = indicatorsOf(scale.score, methodology.indicators);

  const members = ofPopulation(pool, eligible, scale.population);
  const settled = settleMissing(pool, discipline, indicators, members, log);
  const groups = referenceGroups(pool, methodology, discipline, settled.ranked, scale.population, (journal) =>
    isEligible(journal, methodology.eligibility),
  );
  const small = smallRule(methodology, discipline, scale, settled.ranked.length, log);

  const treated = treatIndicators(pool, discipline, indicators, groups, small, log);
  const normalized = normalizeIndicators(treated, methods.normalize, diagnose);
  const nodes = scoreTree(scale.score, normalized, settled.ranked.length, methods, diagnose);
  const { values: score, better } = nodes[nodes.length - 1] as NodeStage;

  const upwardScore = upward(score, better);
  const order = orderDescending(upwardScore);
  const ranks = rank(upwardScore, scale.rankTies ?? "competition", order);
  const rule = selectCut(methodology.cuts, discipline, scale.population) as CutDeclaration;
  const tiers = cut(score, rule, methodology.tiers.labels.length, better, order);
  reportSplits(log, discipline, methodology.tiers.labels, rule, tiers);

  return {
    evaluation: Object.freeze({
      id: scale.id,
      population: scale.population,
      journals: settled.ranked,
      experts: settled.experts,
      raw: treated.map(({ indicator, raw }) => ({ id: indicator.id, values: raw })),
      treated: treated.map(({ indicator, values }) => ({ id: indicator.id, values })),
      normalized: [...normalized].map(([id, { values }]) => ({ id, values })),
      nodes,
      score,
      better,
      rank: ranks,
      tier: small === "experts" ? leaveToExperts(tiers.tier) : tiers.tier,
      ranked: countPresent(score),
      boundaries: tiers.boundaries,
    }),
    excluded: [...settled.excluded, ...excludeUnscored(pool, discipline, scale.score, settled.ranked, nodes)],
    trace: treated.flatMap(({ trace }) => trace),
  };
}
