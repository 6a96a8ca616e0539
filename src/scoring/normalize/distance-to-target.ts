/** Scoring, normalize: distance to a target that is fixed before the data are seen. */

import { surveyReference } from "./column.js";
import type { NormalizeMethod } from "./method.js";
import { beyondOptionDeclaration, scaleFaults, scaleHasZero, scaleOptionDeclarations } from "./position.js";
import { type BeyondOptions, writeDistanceToTarget } from "./target.js";

export interface DistanceToTargetOptions extends BeyondOptions {
  readonly target: number;
}

/**
 * y = lower + (1 − (target − x) / (target − worst)) · (upper − lower), worst taken from the reference; turned
 * round for lower-is-better. Where every value reaches the target all get `upper`.
 * Source: OECD/JRC (2008), §5 (distance to a reference); the form with the worst value is that of COINr
 * (Becker et al. 2022). Cost O(n).
 */
export const distanceToTarget: NormalizeMethod<DistanceToTargetOptions> = {
  name: "distance-to-target",
  title: { en: "Distance to a target", zh: "目标距离法" },
  formula: "y = lower + (1 − (target − x) / (target − worst)) · (upper − lower), capped at upper",
  source: "OECD/JRC (2008), §5; Becker, Caperna, Del Sorbo et al. (2022), COINr, JOSS 7(78), 4567",
  needs: [],
  guarantees: ["monotone", "bounded"],
  cost: "O(n)",
  options: {
    target: { about: "Value to be reached, in the unit of the indicator.", type: "number" },
    beyond: beyondOptionDeclaration,
    ...scaleOptionDeclarations,
  },
  range: ({ lower, upper, beyond }) => [lower, beyond === "cap" ? upper : null],
  producesZero: (options) => scaleHasZero(options) || (options.beyond === "extend" && options.lower <= 0),
  faults: scaleFaults,
  apply(values, out, options, context) {
    const survey = surveyReference(context.reference, "any", context.diagnose);
    writeDistanceToTarget(values, out, options.target, survey, options, context);
  },
};
