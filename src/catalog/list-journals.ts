/** Catalog: the listings of an evaluation with the journal and the values behind each of them. */

import type { IndicatorSpec, Methodology } from "../methodology/types.js";
import type { DisciplineEvaluation, Evaluation, Listing } from "../model/evaluation.js";
import type { Journal } from "../model/journal.js";
import { metricKey } from "../model/pool.js";
import { CellState } from "../model/table.js";
import { finiteOrNull } from "./freeze-deep.js";
import type { LicenceRuling } from "./licence.js";
import { scaleIndicators } from "./scale-indicators.js";
import type { EditionJournal, EditionListing, EditionValue, ValueState } from "./types.js";

const STATE_NAMES: Readonly<Record<CellState, ValueState>> = {
  [CellState.present]: "present",
  [CellState.blank]: "blank",
  [CellState.notApplicable]: "not-applicable",
  [CellState.notFound]: "not-found",
  [CellState.below]: "below",
  [CellState.above]: "above",
  [CellState.unreadable]: "unreadable",
  [CellState.unlinked]: "unlinked",
};

/** In the order of the evaluation; values in the order in which the methodology declares its indicators. */
export function listJournals(
  evaluation: Evaluation<Methodology>,
  ruling: LicenceRuling,
  pinyin?: (title: string) => string,
): readonly EditionListing[] {
  const { pool, methodology } = evaluation;
  const indexOfKey = new Map(pool.journals.map((journal, index) => [journal.key, index]));
  const described = new Map<number, EditionJournal>();
  const result: EditionListing[] = [];
  for (const discipline of evaluation.disciplines.values()) {
    const scales = readScales(discipline, methodology);
    for (const listing of discipline.final) {
      const index = indexOfKey.get(listing.journal) as number;
      const journal = described.get(index) ?? describeJournal(pool.journals[index] as Journal, pinyin);
      described.set(index, journal);
      const scale = scales.get(listing.scale);
      const values = scale ? readValues(evaluation, scale, index, ruling) : [];
      result.push(describeListing(listing, journal, values, ruling));
    }
  }
  return result;
}

interface ReadableScale {
  /** Position in the scale's columns by index in the pool; journals left to the experts have none. */
  readonly positions: ReadonlyMap<number, number>;
  readonly indicators: readonly IndicatorSpec[];
  readonly normalized: ReadonlyMap<string, Float64Array>;
}

function readScales(discipline: DisciplineEvaluation, methodology: Methodology): Map<string, ReadableScale> {
  const used = new Map(methodology.scales.map((scale) => [scale.id, scaleIndicators(scale)]));
  return new Map(
    discipline.scales.map((scale) => [
      scale.id,
      {
        positions: new Map([...scale.journals].map((journal, position) => [journal, position])),
        indicators: methodology.indicators.filter(({ id }) => used.get(scale.id)?.has(id)),
        normalized: new Map(scale.normalized.map(({ id, values }) => [id, values])),
      },
    ]),
  );
}

function readValues(
  { pool }: Evaluation<Methodology>,
  { positions, indicators, normalized }: ReadableScale,
  journal: number,
  ruling: LicenceRuling,
): readonly EditionValue[] {
  const position = positions.get(journal);
  return indicators.map(({ id, source, column, edition }) => {
    const metric = pool.metrics.get(metricKey(source, column));
    const state = (metric?.states[journal] ?? CellState.unlinked) as CellState;
    const row = metric?.rows[journal] ?? 0;
    const withheld = !ruling.mayPrintIndicator(id);
    return {
      indicator: id,
      raw: withheld ? null : finiteOrNull(metric?.values[journal]),
      normalized: withheld || position === undefined ? null : finiteOrNull(normalized.get(id)?.[position]),
      state: STATE_NAMES[state],
      source,
      edition,
      row: withheld || row === 0 || !ruling.mayPrintRow(source) ? null : row,
      withheld,
    };
  });
}

function describeListing(
  listing: Listing,
  journal: EditionJournal,
  values: readonly EditionValue[],
  ruling: LicenceRuling,
): EditionListing {
  const { discipline, tier, status, population, scale, rank, of } = listing;
  const score = ruling.mayPrintScore(scale) ? finiteOrNull(listing.score) : null;
  return {
    discipline,
    tier,
    status,
    population,
    scale,
    rank: finiteOrNull(rank),
    of,
    score,
    journal,
    values,
  };
}

function describeJournal(
  { key, titles: { zh, en, other, former }, issns, cn, languages, country, publisher, sponsor }: Journal,
  pinyin?: (title: string) => string,
): EditionJournal {
  return {
    key,
    titles: { zh, en, other: [...other], former: [...former] },
    ...(pinyin === undefined ? {} : { pinyin: zh === null ? null : pinyin(zh) }),
    issns: issns.map(({ value, role }) => ({ value, role })),
    cn,
    languages: [...languages],
    country,
    publisher,
    sponsor,
  };
}
