/** Equivalence, link: anchors in the one order in which they are fitted and resampled. */

import { UsageError } from "../../model/errors.js";
import { isPaired, type LinkData } from "./method.js";

/** Two columns of one length. */
interface Columns {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** The rows that are present and finite in both columns, by the first column and then the second. */
export function arrangeRows(first: Float64Array, second: Float64Array): Columns {
  if (first.length !== second.length) {
    throw new UsageError(
      "LENGTH_MISMATCH",
      `The two columns of the anchors have ${first.length} and ${second.length} rows; give one row per journal in both.`,
    );
  }
  const rows = [...first.keys()]
    .filter((i) => Number.isFinite(first[i]) && Number.isFinite(second[i]))
    .sort(
      (i, j) => (first[i] as number) - (first[j] as number) || (second[i] as number) - (second[j] as number),
    );
  return {
    first: Float64Array.from(rows, (i) => (first[i] as number) + 0),
    second: Float64Array.from(rows, (i) => (second[i] as number) + 0),
  };
}

export function arrangeAnchors(data: LinkData): LinkData {
  if (isPaired(data)) {
    const { first, second } = arrangeRows(data.from, data.to);
    return { from: first, to: second };
  }
  const domestic = arrangeRows(data.domestic.values, data.domestic.anchor);
  const foreign = arrangeRows(data.foreign.values, data.foreign.anchor);
  return {
    domestic: { values: domestic.first, anchor: domestic.second },
    foreign: { values: foreign.first, anchor: foreign.second },
  };
}

/** Number of anchors; of the smaller group where the link goes through a measure. */
export function countAnchors(data: LinkData): number {
  return isPaired(data)
    ? data.from.length
    : Math.min(data.domestic.values.length, data.foreign.values.length);
}

/** The domestic values of the anchors. */
export function domesticValues(data: LinkData): Float64Array {
  return isPaired(data) ? data.from : data.domestic.values;
}
