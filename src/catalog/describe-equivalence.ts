/** Catalog: the equivalence of an evaluation as an edition prints it, without what a licence keeps back. */

import type { Methodology } from "../methodology/types.js";
import type { StepOutcome } from "../model/equivalence.js";
import type { Evaluation } from "../model/evaluation.js";
import { finiteOrNull } from "./freeze-deep.js";
import type { LicenceRuling } from "./licence.js";
import type { EditionEquivalence } from "./types.js";

/** Figures that are scores, or the mean or median of a few. */
const SCORES: ReadonlySet<string> = new Set(["floor", "center"]);

/** The curve and the anchors of a link are values of both scales: withheld where the score of either is. */
export function describeEquivalence(
  { equivalence, disciplines, methodology }: Evaluation<Methodology>,
  ruling: LicenceRuling,
): EditionEquivalence {
  const mayPrintScores = methodology.scales.every(({ id }) => ruling.mayPrintScore(id));
  const describe = (outcome: StepOutcome): StepOutcome => ({
    ...outcome,
    figures: Object.fromEntries(
      Object.entries(outcome.figures).map(([name, value]) => [
        name,
        mayPrintScores || !SCORES.has(name) ? finiteOrNull(value) : null,
      ]),
    ),
    link:
      outcome.link === null || !mayPrintScores
        ? null
        : {
            units: outcome.link.units,
            placed: outcome.link.placed,
            curve: outcome.link.curve.filter((point) => Object.values(point).every(Number.isFinite)),
            anchors: outcome.link.anchors,
          },
  });
  return {
    ...equivalence,
    disciplines: [...disciplines.values()].map(({ id, equivalence: own }) => ({
      discipline: id,
      ...own,
      outcomes: own.outcomes.map(describe),
    })),
  };
}
