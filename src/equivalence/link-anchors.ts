/** Equivalence: which journals serve a link as anchors, with their values and labels. */

import type { LinkStep } from "../methodology/equivalence.js";
import type { Journal, Population } from "../model/journal.js";
import { languageWord } from "../model/language-words.js";
import { type CandidatePool, metricKey } from "../model/pool.js";
import { compareText, type Language } from "../model/text.js";
import { log, mean, median } from "../numeric/index.js";
import { type Joint, positionsOf } from "./joint.js";
import type { AnchoredJournals, Attributes, LinkAnchors, PlacedJournals } from "./link/index.js";

/** A discipline after scoring. */
export interface ScoredField {
  readonly id: string;
  readonly joint: Joint;
  readonly scales: readonly {
    readonly evaluation: {
      readonly population: Population | "all";
      /** Indices into the pool: the ranked journals, and anchors that are measured only. */
      readonly journals: Uint32Array;
      readonly score: Float64Array;
    };
  }[];
}

/** A value in the units of a link: the score, or its natural logarithm, which a score of 0 does not have. */
export function inUnits(units: LinkStep["units"], score: number): number {
  if (units === "score") return score;
  return score > 0 ? log(score) : Number.NaN;
}

/**
 * The anchors of a link over some disciplines. A journal of several disciplines is one anchor, with the means of
 * its values. A direct link takes the domestic journals that both scales measure; a link through a measure takes
 * all journals of both populations that have it.
 */
export function linkAnchors(
  pool: CandidatePool,
  fields: readonly ScoredField[],
  step: LinkStep,
): LinkAnchors {
  const domestic = gather(pool, fields, step, "domestic", "domestic");
  if (step.through !== undefined) {
    const measure = pool.metrics.get(metricKey(step.through.source, step.through.column));
    const of = (group: Gathered): AnchoredJournals =>
      columns(pool, step, group, fields.length > 1, (index) => measure?.values[index] ?? Number.NaN);
    const foreign = gather(pool, fields, step, "foreign", "foreign");
    return { domestic: of(domestic), foreign: of(foreign) };
  }
  const measured = gather(pool, fields, step, "foreign", "domestic");
  const both = new Map([...domestic].filter(([index]) => measured.has(index)));
  const { keys, values, anchor, attributes } = columns(pool, step, both, fields.length > 1, (index) =>
    mean(Float64Array.from(measured.get(index)?.values ?? [])),
  );
  return { keys, from: values, to: anchor, attributes };
}

/** The domestic journals of one discipline that the link is to place. */
export function placedJournals(pool: CandidatePool, field: ScoredField, step: LinkStep): PlacedJournals {
  const positions = positionsOf(field.joint, "domestic");
  const indices = positions.map((position) => field.joint.journals[position] as number);
  return {
    values: Float64Array.from(positions, (position) =>
      inUnits(step.units, field.joint.score[position] as number),
    ),
    attributes: attributesOf(pool, step, indices, null),
  };
}

/** By index in the pool: the values of a journal in each discipline, and the first of these. */
type Gathered = ReadonlyMap<number, { readonly values: readonly number[]; readonly subject: string }>;

function gather(
  pool: CandidatePool,
  fields: readonly ScoredField[],
  step: LinkStep,
  scale: Population,
  population: Population,
): Gathered {
  const gathered = new Map<number, { values: number[]; subject: string }>();
  for (const { id, scales } of fields) {
    const found = scales.find(({ evaluation }) => evaluation.population === scale)?.evaluation;
    found?.journals.forEach((index, i) => {
      const journal = pool.journals[index] as Journal;
      const value = inUnits(step.units, found.score[i] as number);
      if (journal.population !== population || Number.isNaN(value) || !speaks(journal, step)) return;
      const entry = gathered.get(index);
      if (entry === undefined) gathered.set(index, { values: [value], subject: id });
      else entry.values.push(value);
    });
  }
  return new Map([...gathered].sort(([a], [b]) => a - b));
}

function speaks({ languages, population }: Journal, { anchorLanguages, through }: LinkStep): boolean {
  if (anchorLanguages === undefined || (through !== undefined && population === "foreign")) return true;
  return languages.some((language) => anchorLanguages.includes(language));
}

function columns(
  pool: CandidatePool,
  step: LinkStep,
  group: Gathered,
  severalSubjects: boolean,
  anchorOf: (index: number) => number,
): AnchoredJournals {
  const indices = [...group.keys()];
  const subjects = severalSubjects ? [...group.values()].map(({ subject }) => subject) : null;
  return {
    keys: indices.map((index) => (pool.journals[index] as Journal).key),
    values: Float64Array.from(group.values(), ({ values }) => mean(Float64Array.from(values))),
    anchor: Float64Array.from(indices, anchorOf),
    attributes: attributesOf(pool, step, indices, subjects),
  };
}

/** Languages in words, such as `中文、英文 Chinese+English`. */
function bothLanguages(codes: readonly string[]): string {
  const words = (language: Language) => codes.map((code) => languageWord(code, language));
  return `${words("zh").join("、")} ${words("en").join("+")}`;
}

/** Language, subject where there are several, and half by size where a measure is declared. */
function attributesOf(
  pool: CandidatePool,
  { size }: LinkStep,
  indices: readonly number[],
  subjects: readonly string[] | null,
): Attributes {
  const languages = indices.map((index) => {
    const own = [...(pool.journals[index] as Journal).languages].sort(compareText);
    return own.length === 0 ? null : bothLanguages(own);
  });
  const measure = size === undefined ? undefined : pool.metrics.get(metricKey(size.source, size.column));
  const sizes = Float64Array.from(indices, (index) => measure?.values[index] ?? Number.NaN);
  const middle = median(sizes);
  const halves = Array.from(sizes, (value) =>
    Number.isNaN(value) ? null : value > middle ? "较大 larger" : "较小 smaller",
  );
  return {
    "语种 language": languages,
    ...(subjects === null ? {} : { "学科 subject": subjects }),
    ...(measure === undefined ? {} : { "规模 size": halves }),
  };
}
