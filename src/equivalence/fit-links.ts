/** Equivalence: the declared links, from the scores of all disciplines to a tested link for each of them. */

import type { LinkStep } from "../methodology/equivalence.js";
import type { DisciplineSpec, Methodology } from "../methodology/types.js";
import type { LinkPlot } from "../model/equivalence.js";
import { ComputationError } from "../model/errors.js";
import { displayTitle } from "../model/journal.js";
import type { CandidatePool } from "../model/pool.js";
import { median } from "../numeric/index.js";
import type { LinkUse } from "./equate/linked.js";
import {
  examineLink,
  type FitLinkOptions,
  type FittedLink,
  fitLink,
  type LinkAnchors,
  type LinkExamination,
  type LinkLimits,
  type LinkMethod,
  labelAnchors,
  linkCurve,
  type ShrunkLink,
  shrinkLinks,
} from "./link/index.js";
import { linkAnchors, placedJournals, type ScoredField } from "./link-anchors.js";

const CURVE_POINTS = 41;

/**
 * Fits and examines the link of a step in every discipline that it is for. Cost: a fit, its resampling and those
 * of the subgroups for each discipline.
 */
export function fitLinks(
  pool: CandidatePool,
  disciplines: Methodology["disciplines"],
  fields: readonly ScoredField[],
  step: LinkStep,
  methods: ReadonlyMap<string, LinkMethod>,
): ReadonlyMap<string, LinkUse> {
  const scope = fields.filter(({ id }) => step.disciplines?.includes(id) ?? true);
  const options = { bootstrap: step.error.bootstrap, seed: step.error.seed, methods };
  const fitOrNull = (anchors: LinkAnchors): FittedLink | null => {
    try {
      return fitLink(anchors, step.method, options);
    } catch (error) {
      if (error instanceof ComputationError) return null;
      throw error;
    }
  };
  const titles = titlesOf(pool);
  const nameOf = (key: string) => titles.get(key) ?? key;
  return new Map(
    scope.map((field) => {
      const group = groupOf(field, scope, step.fit, disciplines);
      const anchors = linkAnchors(pool, group, step);
      const link = fitOrNull(anchors);
      const placed = placedJournals(pool, field, step);
      const examination = examineLink({ anchors, placed, link, nameOf }, declared(step.limits), options);
      const borrowed =
        step.borrow === true && link !== null ? borrow(pool, field, group, step, anchors, options) : null;
      const used = link === null || borrowed === null ? link : { ...link, ...borrowed };
      const use = describeUse(pool, anchors, used, examination, placed.values, step.units);
      return [
        field.id,
        borrowed === null ? use : { ...use, figures: { ...use.figures, borrowed: borrowed.borrowed } },
      ];
    }),
  );
}

/** The discipline's own link, drawn to that of its group as far as its own anchors are few. */
function borrow(
  pool: CandidatePool,
  field: ScoredField,
  group: readonly ScoredField[],
  step: LinkStep,
  parent: LinkAnchors,
  options: FitLinkOptions,
) {
  const own = new Map(group.map((other) => [other.id, linkAnchors(pool, [other], step)]));
  const { at, errorAt, band, borrowed } = shrinkLinks(own, step.method, {
    ...options,
    parent,
  }).disciplines.get(field.id) as ShrunkLink;
  return { at, errorAt, band, borrowed };
}

/** The limits without those that are not declared. */
function declared(limits: LinkStep["limits"]): Partial<LinkLimits> {
  return Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined));
}

/** The disciplines whose anchors a link uses: its own, those with the same parent and the parent, or all. */
function groupOf(
  field: ScoredField,
  scope: readonly ScoredField[],
  fit: LinkStep["fit"],
  disciplines: Methodology["disciplines"],
): readonly ScoredField[] {
  if (fit === "pool") return scope;
  if (fit === "discipline" || disciplines === "all") return [field];
  const parentOf = (id: string) => disciplines.find((spec: DisciplineSpec) => spec.id === id)?.parent;
  const parent = parentOf(field.id) ?? field.id;
  return scope.filter(({ id }) => id === parent || parentOf(id) === parent);
}

function describeUse(
  pool: CandidatePool,
  anchors: LinkAnchors,
  link: FittedLink | null,
  examination: LinkExamination,
  placed: Float64Array,
  units: LinkStep["units"],
): LinkUse {
  const { refusals, warnings } = examination.verdict;
  const present = placed.filter((value) => !Number.isNaN(value));
  const ratios = examination.invariance.flatMap(({ comparison }) =>
    comparison === null || comparison.residual === null ? [] : [comparison.largest / comparison.residual],
  );
  return {
    at: link === null ? null : (x) => link.at(x),
    refusals,
    warnings,
    figures: {
      anchors: examination.anchors,
      correlation: examination.correlation,
      residual: examination.residual,
      errorAtMedian: link === null || present.length === 0 ? null : finite(link.errorAt(median(present))),
      outsideBelow: examination.outside.below,
      outsideAbove: examination.outside.above,
      meanDifference: examination.meanDifference,
      largestLeverage: examination.leverages[0]?.leverage ?? null,
      subgroupRatio: ratios.length === 0 ? null : Math.max(...ratios),
      ...parametersOf(link),
    },
    plot: link === null ? null : plotOf(pool, anchors, link, { units, placed: present }),
  };
}

function parametersOf(link: FittedLink | null): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    Object.entries(link?.parameters ?? {}).map(([name, value]) => [name, finite(value)]),
  );
}

function plotOf(
  pool: CandidatePool,
  anchors: LinkAnchors,
  link: FittedLink,
  { units, placed }: { readonly units: LinkStep["units"]; readonly placed: Float64Array },
): LinkPlot {
  const titles = titlesOf(pool);
  return {
    units,
    placed: [...placed].sort((a, b) => a - b),
    curve: linkCurve(link, CURVE_POINTS),
    anchors:
      "from" in anchors
        ? labelAnchors(link, anchors).map(({ key, x, y }) => ({
            journal: key,
            title: titles.get(key) ?? key,
            x,
            y,
          }))
        : [],
  };
}

function titlesOf(pool: CandidatePool): ReadonlyMap<string, string> {
  return new Map(pool.journals.map((journal) => [journal.key, displayTitle(journal)]));
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
