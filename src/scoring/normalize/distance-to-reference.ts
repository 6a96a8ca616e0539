/** Scoring, normalize: distance to a reference journal, named by its place in the column. */

import { quantile } from "../../numeric/index.js";
import { scaleDown, surveyReference } from "./column.js";
import type { NormalizeMethod } from "./method.js";
import { beyondOptionDeclaration, scaleFaults, scaleHasZero, scaleOptionDeclarations } from "./position.js";
import { type BeyondOptions, writeDistanceToTarget } from "./target.js";

export interface DistanceToReferenceOptions extends BeyondOptions {
  readonly place: number;
}

/**
 * y = lower + (1 − (r − x) / (r − worst)) · (upper − lower), where r is the quantile `place` of the reference
 * counted from the worst value: 1 the best journal (leader), 0.5 the middle one. Quantile of type 7.
 * Where every value reaches r all get `upper`. Source: OECD/JRC (2008), §5. Cost O(n log n).
 */
export const distanceToReference: NormalizeMethod<DistanceToReferenceOptions> = {
  name: "distance-to-reference",
  title: { en: "Distance to a reference", zh: "参照距离法" },
  formula: "y = lower + (1 − (r − x) / (r − worst)) · (upper − lower), r = quantile of the column",
  source: "OECD/JRC (2008), Handbook on Constructing Composite Indicators, §5",
  needs: ["two-journals"],
  guarantees: ["monotone", "scale-invariant", "shift-invariant", "bounded"],
  cost: "O(n log n)",
  options: {
    place: {
      about: "Place of the reference among the journals: 1 the best, 0.5 the median, above 0.",
      type: "number",
      minimum: 0,
      maximum: 1,
    },
    beyond: beyondOptionDeclaration,
    ...scaleOptionDeclarations,
  },
  range: ({ lower, upper, beyond }) => [lower, beyond === "cap" ? upper : null],
  producesZero: (options) => scaleHasZero(options) || (options.beyond === "extend" && options.lower <= 0),
  faults: scaleFaults,
  apply(values, out, options, context) {
    const survey = surveyReference(context.reference, "any", context.diagnose);
    const { unit, scaled } = scaleDown(survey);
    const share = context.sign === 1 ? options.place : 1 - options.place;
    writeDistanceToTarget(values, out, quantile(scaled, share) * unit, survey, options, context);
  },
};
