/** Equivalence, pairwise: comparisons from experts who were shown two journals and named the better one. */

import { UsageError } from "../../model/errors.js";
import { type Comparisons, gatherComparisons } from "./comparisons.js";

/** One answer of one expert. */
export interface PairedChoice {
  /** Keys of the two journals shown. */
  readonly left: string;
  readonly right: string;
  readonly answer: "left" | "right" | "equal";
}

/**
 * Counts experts' answers by pair. The journals are those of `journals`, or, where it is left out, those shown,
 * in the order of their keys by code unit.
 *
 * **Throws** UsageError `JOURNAL_UNKNOWN` for a key that `journals` lacks, `SAME_JOURNAL` for a journal shown
 * against itself.
 */
export function comparisonsFromChoices(
  choices: readonly PairedChoice[],
  journals: readonly string[] = [...new Set(choices.flatMap(({ left, right }) => [left, right]))].sort(),
): Comparisons {
  const places = new Map(journals.map((key, index) => [key, index]));
  const placeOf = (key: string): number => {
    const place = places.get(key);
    if (place === undefined) {
      throw new UsageError("JOURNAL_UNKNOWN", `A choice names “${key}”, which is not among the journals.`);
    }
    return place;
  };
  return gatherComparisons(
    journals,
    choices.map(({ left, right, answer }) => {
      if (left === right) {
        throw new UsageError("SAME_JOURNAL", `A choice shows “${left}” against itself.`);
      }
      const [preferred, other] = answer === "right" ? [right, left] : [left, right];
      return {
        preferred: placeOf(preferred),
        other: placeOf(other),
        count: 1,
        tied: answer === "equal",
      };
    }),
  );
}
