/**
 * Catalog: which values may be printed. Every output asks this one ruling.
 *
 * A value is restricted when its indicator or its source is declared so, or when it may have been filled from a
 * restricted one. Its raw and normalized values, its row in the source (rows are often in order of the metric)
 * and the score of every scale built on it, or linked to such a scale, are withheld, unless the society states a right to publish all the
 * restricted sources concerned. Rank and tier are the society's own judgment and stay.
 */

import type { PublicationRight } from "../methodology/project.js";
import type { IndicatorSpec, Licence, Methodology, ScaleSpec } from "../methodology/types.js";
import { compareText } from "../model/text.js";
import { scaleIndicators } from "./scale-indicators.js";
import type { Withholding } from "./types.js";

export interface LicenceOptions {
  /** Licence of the sources; a source not named has that of its indicators. */
  readonly sources?: readonly { readonly name: string; readonly licence: Licence }[] | undefined;
  readonly rightToPublish?: readonly PublicationRight[] | undefined;
}

export interface LicenceRuling {
  /** The stricter of what the indicator, its source and whatever fills its gaps declare. */
  licence(indicator: string): Licence;
  mayPrintIndicator(indicator: string): boolean;
  mayPrintScore(scale: string): boolean;
  /** May a row number of this source be printed? */
  mayPrintRow(source: string): boolean;
  /** Everything withheld: indicators, then scales, in the order of the methodology. */
  readonly withheld: readonly Withholding[];
}

/** Rules on every indicator and scale of a methodology once. O(indicators + nodes). */
export function ruleLicences(methodology: Methodology, options: LicenceOptions = {}): LicenceRuling {
  const restricted = restrictedSources(methodology, options);
  const rights = new Set((options.rightToPublish ?? []).map((right) => right.source));
  const blocking = (sources: ReadonlySet<string>) =>
    [...sources].filter((source) => !rights.has(source)).sort(compareText);

  const withheld: Withholding[] = [];
  const indicators = new Set<string>();
  for (const { id } of methodology.indicators) {
    const sources = blocking(restricted.get(id) ?? new Set());
    if (sources.length === 0) continue;
    indicators.add(id);
    withheld.push({ what: "indicator", id, sources, reason: indicatorReason(sources) });
  }
  const scales = new Set<string>();
  for (const scale of methodology.scales) {
    const sources = new Set(
      [scale, ...linkedScales(methodology, scale)].flatMap((own) =>
        [...scaleIndicators(own)].flatMap((id) => [...(restricted.get(id) ?? [])]),
      ),
    );
    const without = blocking(sources);
    if (without.length === 0) continue;
    scales.add(scale.id);
    withheld.push({ what: "score", id: scale.id, sources: without, reason: scoreReason(without) });
  }
  const blockedSources = new Set(withheld.flatMap((entry) => entry.sources));
  return Object.freeze({
    licence: (id: string) => (restricted.get(id)?.size ? ("restricted" as const) : ("open" as const)),
    mayPrintIndicator: (id: string) => !indicators.has(id),
    mayPrintScore: (scale: string) => !scales.has(scale),
    mayPrintRow: (source: string) => !blockedSources.has(source),
    withheld,
  });
}

/**
 * Scales whose values show in the scores of this one: a link fitted on anchors hands their foreign values on, some
 * methods (isotonic, equipercentile) unchanged.
 */
function linkedScales({ scales, equivalence }: Methodology, { population }: ScaleSpec): readonly ScaleSpec[] {
  if (population !== "domestic" || !equivalence.some(({ type }) => type === "link")) return [];
  return scales.filter((other) => other.population === "foreign");
}

/** The restricted sources that each indicator's treated values may come from. */
function restrictedSources(
  methodology: Methodology,
  options: LicenceOptions,
): ReadonlyMap<string, ReadonlySet<string>> {
  const declared = new Set(
    (options.sources ?? []).filter(({ licence }) => licence === "restricted").map(({ name }) => name),
  );
  const restrictedColumn = (source: string, column: string) =>
    declared.has(source) ||
    methodology.indicators.some(
      (other) => other.source === source && other.column === column && other.licence === "restricted",
    );
  const result = new Map<string, Set<string>>();
  for (const indicator of methodology.indicators) {
    const sources = new Set<string>();
    if (indicator.licence === "restricted" || declared.has(indicator.source)) sources.add(indicator.source);
    const carried = carriedFrom(indicator);
    if (carried && restrictedColumn(carried.source, carried.column)) sources.add(carried.source);
    result.set(indicator.id, sources);
  }
  // A regression passes on the restrictions of what it is fitted on; a chain ends after as many rounds as links.
  for (let round = 0; round < methodology.indicators.length; round += 1) {
    let changed = false;
    for (const indicator of methodology.indicators) {
      const own = result.get(indicator.id) as Set<string>;
      const before = own.size;
      for (const other of regressedOn(indicator))
        for (const source of result.get(other) ?? []) own.add(source);
      changed ||= own.size > before;
    }
    if (!changed) break;
  }
  return result;
}

function carriedFrom({ missing }: IndicatorSpec) {
  return missing.policy === "impute" && missing.by.rule === "carry" ? missing.by : null;
}

function regressedOn({ missing }: IndicatorSpec): readonly string[] {
  return missing.policy === "impute" && missing.by.rule === "regression" ? missing.by.on : [];
}

function indicatorReason(sources: readonly string[]) {
  return {
    zh: `数据来源 ${sources.join("、")} 的许可不允许公开其数值，因此不公布该指标的数值；取得授权后请在项目中说明公布依据。`,
    en: `The licence of ${sources.join(", ")} does not allow its values to be published, so the indicator's values are withheld; state a right to publish in the project once you hold one.`,
  };
}

function scoreReason(sources: readonly string[]) {
  return {
    zh: `综合得分用到了许可受限的数据来源 ${sources.join("、")}，因此不公布得分；位次和分级是学会的评价结论，照常公布。`,
    en: `The score rests on values of ${sources.join(", ")}, whose licence does not allow publication, so it is withheld; rank and tier are the society's judgment and are published.`,
  };
}
