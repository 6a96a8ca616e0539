/**
 * The recipe: pool + methodology → evaluation. Read from top to bottom it is the method:
 *
 * pool → eligibility → treat → normalize → weight → aggregate → equate → rank → cut → place → draft → final
 */

import {
  auditEvaluation,
  type Comparisons,
  compareMechanisms,
  counterfactuals,
  decide,
  declareEquivalence,
  equivalenceIssues,
  equivalenceMisfits,
  type FittedEquivalence,
  fitEquivalence,
  type Joint,
  joinScales,
  type LinkMethod,
  linkMethods,
  placesOnScale,
  reportEquivalence,
  stepsOf,
} from "./equivalence/index.js";
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
import {
  diagnoseInto,
  diagnoseScale,
  excludeUnscored,
  indicatorsOf,
  measurable,
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
import { cut, isEligible, list, reportSplits, screen, selectCut, tieringIssues } from "./tiering/index.js";

/** Every method that a methodology may name. */
export interface EvaluationMethods extends ScoringMethods {
  readonly link: ReadonlyMap<string, LinkMethod>;
}

export const evaluationMethods: EvaluationMethods = /* @__PURE__ */ withLinks(scoringMethods);

function withLinks(methods: ScoringMethods): EvaluationMethods {
  return { ...methods, link: linkMethods };
}

export interface EvaluateOptions {
  /** The methods that a methodology may name; the built-in ones, to which a user can add. */
  readonly methods?: ScoringMethods & Partial<EvaluationMethods>;
  /** Citations between journals, or experts' choices, by the name that a step of equivalence gives them. */
  readonly comparisons?: ReadonlyMap<string, Comparisons>;
}

const evaluationIssues = { ...scoringIssues, ...equivalenceIssues, ...tieringIssues };

interface Run {
  readonly pool: CandidatePool;
  readonly methodology: Methodology;
  readonly methods: EvaluationMethods;
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
  const methods = { ...evaluationMethods, ...options.methods };
  const comparisons = options.comparisons ?? new Map<string, Comparisons>();
  const methodology = parseMethodology(document, methods);
  refuse(checkPool(methodology, pool));

  const run: Run = { pool, methodology, methods, log: new IssueLog(evaluationIssues) };
  const scored = disciplinesOf(methodology, pool).map((discipline) => scoreDiscipline(run, discipline));
  refuse(equivalenceMisfits(pool, methodology, scored, new Set(comparisons.keys())));
  const fitted = fitEquivalence(pool, methodology, scored, methods.link, comparisons);
  const disciplines = scored.map((discipline) => decideDiscipline(run, discipline, fitted));
  return Object.freeze({
    pool,
    methodology,
    disciplines: new Map(disciplines.map((discipline) => [discipline.id, discipline])),
    equivalence: declareEquivalence(methodology.scales, methodology.equivalence),
    audit: auditEvaluation(pool, methodology, disciplines),
    issues: run.log.finish(),
  });
}

function refuse(faults: MethodologyError["faults"]): void {
  if (faults.length > 0) throw new MethodologyError(faults);
}

/** The declared disciplines in their order, or all of the pool; one without candidates is evaluated as empty. */
function disciplinesOf(methodology: Methodology, pool: CandidatePool): readonly DisciplineMembers[] {
  if (methodology.disciplines === "all") return pool.disciplines;
  const byId = new Map(pool.disciplines.map((discipline) => [discipline.id, discipline]));
  return methodology.disciplines.map(({ id }) => byId.get(id) ?? { id, members: new Uint32Array() });
}

interface ScoredDiscipline {
  readonly id: string;
  readonly scales: readonly ScoredScale[];
  /** The ranked journals of all scales as one column. */
  readonly joint: Joint;
  readonly excluded: readonly Exclusion[];
}

function scoreDiscipline(run: Run, discipline: DisciplineMembers): ScoredDiscipline {
  const { pool, methodology } = run;
  const { eligible, excluded } = screen(pool, discipline, methodology.eligibility);
  const scales = methodology.scales.map((scale) => scoreScale(run, discipline.id, scale, eligible));
  return {
    id: discipline.id,
    scales,
    joint: joinScales(
      pool,
      discipline.id,
      scales.map((scale) => scale.ranked),
    ),
    excluded: [...excluded, ...scales.flatMap((scale) => scale.excluded)],
  };
}

interface ScoredScale {
  readonly evaluation: Omit<ScaleEvaluation, "equated" | "rank" | "tier" | "ranked" | "boundaries">;
  /** The journals that are ranked here, and their scores; without anchors that are measured only. */
  readonly ranked: {
    readonly journals: Uint32Array;
    readonly score: Float64Array;
    readonly better: "higher" | "lower";
  };
  readonly isSmall: boolean;
  readonly excluded: readonly Exclusion[];
  readonly trace: readonly TraceEntry[];
}

function scoreScale(run: Run, discipline: string, scale: ScaleSpec, eligible: Uint32Array): ScoredScale {
  const { pool, methodology, methods, log } = run;
  const diagnose = diagnoseInto(log, discipline);
  const indicators = indicatorsOf(scale.score, methodology.indicators);

  const members = ofPopulation(pool, eligible, scale.population);
  const settled = settleMissing(pool, discipline, indicators, members, log);
  const anchors = anchorsOf(run, discipline, scale, eligible);
  const journals =
    anchors.length === 0 ? settled.ranked : Uint32Array.from([...settled.ranked, ...anchors]).sort();
  const groups = referenceGroups(pool, methodology, discipline, journals, scale.population, (journal) =>
    isEligible(journal, methodology.eligibility),
  );
  const small = smallRule(methodology, discipline, scale, settled.ranked.length, log);

  const treated = treatIndicators(pool, discipline, indicators, groups, small, log);
  const normalized = normalizeIndicators(treated, methods.normalize, diagnose);
  const nodes = scoreTree(scale.score, normalized, journals.length, methods, diagnose);
  const { values: score, better } = nodes[nodes.length - 1] as NodeStage;

  const isAnchor = new Set(anchors);
  const anchorKeys = new Set(Array.from(anchors, (index) => pool.journals[index]?.key));
  const unscored = excludeUnscored(pool, discipline, scale.score, journals, nodes);
  return {
    evaluation: {
      id: scale.id,
      population: scale.population,
      journals,
      experts: settled.experts,
      raw: treated.map(({ indicator, raw }) => ({ id: indicator.id, values: raw })),
      treated: treated.map(({ indicator, values }) => ({ id: indicator.id, values })),
      normalized: [...normalized].map(([id, { values }]) => ({ id, values })),
      nodes,
      score,
      better,
      diagnostics: diagnoseScale(normalized, nodes, (place) => !isAnchor.has(journals[place] as number)),
    },
    ranked: {
      journals: settled.ranked,
      score: isAnchor.size === 0 ? score : score.filter((_, i) => !isAnchor.has(journals[i] as number)),
      better,
    },
    isSmall: small === "experts",
    excluded: [...settled.excluded, ...unscored.filter(({ journal }) => !anchorKeys.has(journal))],
    trace: treated.flatMap(({ trace }) => trace),
  };
}

/** Domestic journals that the foreign scale measures too, where a link is declared; ranked on their own scale. */
function anchorsOf(
  { pool, methodology }: Run,
  discipline: string,
  scale: ScaleSpec,
  eligible: Uint32Array,
): Uint32Array {
  const isLinked = stepsOf(methodology.equivalence, discipline).some(
    ({ step }) => step.type === "link" && step.through === undefined,
  );
  if (!isLinked || scale.population !== "foreign") return new Uint32Array();
  const indicators = indicatorsOf(scale.score, methodology.indicators);
  return measurable(pool, indicators, ofPopulation(pool, eligible, "domestic"));
}

function decideDiscipline(
  run: Run,
  scored: ScoredDiscipline,
  fitted: FittedEquivalence,
): DisciplineEvaluation {
  const { pool, methodology, log } = run;
  const { id, joint } = scored;
  const { labels } = methodology.tiers;
  const steps = stepsOf(methodology.equivalence, id);
  const tools = decisionTools(run, scored, fitted);
  const decision = decide(joint, steps, tools);
  for (const { population, ...made } of decision.cuts) {
    reportSplits(log, id, population, labels, made);
  }
  reportEquivalence(log, methodology.equivalence, id, decision.outcomes);

  const scales = scored.scales.map(({ evaluation }, s) =>
    Object.freeze({ ...evaluation, ...placesOnScale(joint, s, evaluation, decision) }),
  );
  const draft = Object.freeze(list(pool, id, scales, labels));
  return Object.freeze({
    id,
    scales,
    draft,
    final: draft,
    equivalence: Object.freeze({
      lists: decision.lists,
      outcomes: decision.outcomes,
      moves: decision.moves,
      counterfactuals: counterfactuals(joint, steps, decision, tools),
      comparison: compareMechanisms(joint, steps, decision, tools),
    }),
    excluded: [...scored.excluded, ...decision.excluded],
    trace: scored.scales.flatMap(({ trace }) => trace),
  });
}

/** What the room of equivalence needs of this run: the fitted steps, and how a list is cut. */
function decisionTools({ pool, methodology }: Run, scored: ScoredDiscipline, fitted: FittedEquivalence) {
  const { id, joint, scales } = scored;
  const { labels } = methodology.tiers;
  return {
    ...fitted,
    pool,
    labels,
    rankTies: methodology.scales[0]?.rankTies ?? "competition",
    populations: methodology.scales.map(({ population }) => population),
    small: new Set(
      scales.flatMap(({ isSmall, ranked }, s) =>
        isSmall ? Array.from(ranked.journals, (_, i) => (joint.starts[s] as number) + i) : [],
      ),
    ),
    cut: (
      values: Float64Array,
      population: ScaleSpec["population"],
      better: "higher" | "lower",
      order: Uint32Array,
    ) => cut(values, ruleOf(methodology, id, population), labels.length, better, order),
    cutByCounts: (values: Float64Array, counts: readonly number[], better: "higher" | "lower") =>
      cut(values, { method: "count", counts, ties: "better" }, labels.length, better).tier,
  };
}

function ruleOf(
  { cuts }: Methodology,
  discipline: string,
  population: ScaleSpec["population"],
): CutDeclaration {
  return selectCut(cuts, discipline, population) as CutDeclaration;
}
