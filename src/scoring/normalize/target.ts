/** Scoring, normalize: the line from the worst observed value to a target, shared by the two distances. */

import { type ReferenceSurvey, writeColumn } from "./column.js";
import type { NormalizeContext } from "./method.js";
import { positionBetween, type ScaleOptions } from "./position.js";

export interface BeyondOptions extends ScaleOptions {
  readonly beyond: "cap" | "extend";
}

/** Writes the position of each value between the worst of the reference and the target. */
export function writeDistanceToTarget(
  values: Float64Array,
  out: Float64Array,
  target: number,
  survey: ReferenceSurvey,
  options: BeyondOptions,
  { sign, diagnose }: NormalizeContext,
): void {
  const worst = sign === 1 ? survey.minimum : survey.maximum;
  const reachedByAll = survey.present > 0 && sign * target <= sign * worst;
  const position =
    survey.present === 0 || reachedByAll
      ? () => options.upper
      : positionBetween(worst, target, options, options.beyond);
  writeColumn(values, out, survey, diagnose, position);
}
