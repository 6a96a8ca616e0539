/** Catalog, batch: the share of articles in domestic journals, as bounds while some journals are unknown. */

import type { Population } from "../../model/journal.js";
import type { BatchShare } from "./types.js";

/**
 * lowest = domestic / articles, highest = (domestic + unknown) / articles; the minimum is met from `lowest` on and
 * not met below `highest`. Unit/range: shares 0–1. Missing: null without articles. Cost: O(n).
 */
export function domesticShare(
  populations: readonly (Population | null)[],
  minimum: number | null,
): BatchShare {
  const articles = populations.length;
  const count = (wanted: Population | null) =>
    populations.filter((population) => population === wanted).length;
  const [domestic, foreign, unknown] = [count("domestic"), count("foreign"), count(null)];
  const lowest = articles === 0 ? null : domestic / articles;
  const highest = articles === 0 ? null : (domestic + unknown) / articles;
  const verdict =
    minimum === null || lowest === null || highest === null
      ? null
      : lowest >= minimum
        ? "met"
        : highest < minimum
          ? "not-met"
          : "undecided";
  return { articles, domestic, foreign, unknown, lowest, highest, minimum, verdict };
}
