/** Catalog, lookup: what an edition says of domestic and foreign. */

import type { Population } from "../../model/journal.js";
import type { LookupEdition } from "./types.js";

/**
 * The population of a listing. Of an imported list only what it prints counts, in a column of its own or by a CN
 * number; what the importer assumed from the title does not. Missing: undefined. Cost: O(cells of the row).
 */
export function listedPopulation(listing: LookupEdition["listings"][number]): Population | undefined {
  const { population, printed, journal } = listing;
  if (printed === undefined || (journal.cn ?? null) !== null) return population;
  return printed.cells.some(({ field }) => field === "population") ? population : undefined;
}
