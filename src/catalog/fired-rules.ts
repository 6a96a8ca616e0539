/** Catalog: the declared rules that decided something about a listing. */

import type { CutDeclaration } from "../methodology/types.js";
import type { ExplainableEdition, FiredRule } from "./explanation.js";
import type { EditionIndicator, EditionListing } from "./types.js";

/** The list that a listing was ranked in. */
export interface RankedList {
  readonly list: readonly EditionListing[];
  /** Does it hold the journals of all scales? */
  readonly together: boolean;
  /** Number of journals with a rank. */
  readonly ranked: number;
}

/** In the order of the method: values changed or missing, the size of the discipline, ties, the cut. */
export function firedRules(
  edition: ExplainableEdition,
  listing: EditionListing,
  { list, together, ranked }: RankedList,
  indicators: ReadonlyMap<string, EditionIndicator>,
): readonly FiredRule[] {
  const rules: FiredRule[] = edition.trace
    .filter(({ journal, discipline }) => journal === listing.journal.key && discipline === listing.discipline)
    .map((trace) => ({ rule: "value", trace }));
  for (const { indicator, state, withheld, normalized } of listing.values) {
    const declared = indicators.get(indicator);
    const missing =
      (state !== "present" && state !== "below" && state !== "above") ||
      (declared?.censored?.rule === "missing" && state !== "present");
    if (!missing || (!withheld && normalized !== null)) continue;
    if (declared?.missing.policy === "rescale") rules.push({ rule: "rescaled", indicator });
    if (declared?.missing.policy === "experts" && listing.status === "experts")
      rules.push({ rule: "experts", indicator });
  }
  if (edition.rules === null) return rules;
  const { smallDiscipline, cuts } = edition.rules;
  const small = ranked < smallDiscipline.fewerThan && smallDiscipline.rule !== "evaluate";
  if (small) rules.push({ rule: "small-discipline", declared: smallDiscipline, journals: ranked });
  if (listing.rank !== null) {
    const others = list.filter(({ rank }) => rank === listing.rank).length - 1;
    if (others > 0) rules.push({ rule: "tie", others, rank: listing.rank });
  }
  const scale = edition.scales.find(({ id }) => id === listing.scale);
  const population = together ? "all" : scale?.population;
  const cut = declaredCut(cuts, listing.discipline, population);
  if (cut !== undefined && listing.status !== "experts") rules.push({ rule: "cut", declared: cut });
  return rules;
}

/** The most specific one: of discipline and population, else discipline, else population, else neither. */
export function declaredCut(
  cuts: readonly CutDeclaration[],
  discipline: string,
  population: string | undefined,
): CutDeclaration | undefined {
  const specificity = (cut: CutDeclaration) =>
    (cut.discipline === undefined ? 0 : 2) + (cut.population === undefined ? 0 : 1);
  return cuts
    .filter((cut) => cut.discipline === undefined || cut.discipline === discipline)
    .filter((cut) => cut.population === undefined || cut.population === population)
    .reduce<CutDeclaration | undefined>(
      (best, cut) => (best === undefined || specificity(cut) > specificity(best) ? cut : best),
      undefined,
    );
}
