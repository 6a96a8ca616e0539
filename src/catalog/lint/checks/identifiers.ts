/** Catalog, lint: identifiers that are damaged, wrong or missing. */

import type { EditionListing } from "../../types.js";
import type { LintLog } from "../lint-log.js";
import type { LintInput, ListedKeys } from "../types.js";

/**
 * Reports every identifier problem under its own code (`ISSN_CHECK_DIGIT`, `CN_DAMAGED`, …), and
 * `IDENTIFIER_MISSING`, `LIST_WITHOUT_IDENTIFIERS`, `CN_MISSING`, `CN_FURTHER`. A list that prints no identifier at all is one
 * finding. Cost O(listings).
 */
export function lintIdentifiers({ edition, keys, describe }: LintInput, log: LintLog): void {
  const disciplines = new Map<string, number[]>();
  edition.listings.forEach(({ discipline }, listing) => {
    const members = disciplines.get(discipline);
    if (members === undefined) disciplines.set(discipline, [listing]);
    else members.push(listing);
  });
  keys.forEach(({ problems }, listing) => {
    for (const problem of problems) {
      const field = problem.field === "cn" ? "cn" : "issn";
      if (problem.code === "CN_FURTHER") {
        log.report("CN_FURTHER", { listing, field }, { received: problem.received });
        continue;
      }
      log.add(describe(problem, log.title(listing)), { listing, field });
    }
  });
  const keysOf = (listing: number) => keys[listing] as ListedKeys;
  for (const [discipline, members] of disciplines) {
    const without = members.filter((listing) => !hasIdentifier(keysOf(listing)));
    if (without.length === members.length) {
      log.report("LIST_WITHOUT_IDENTIFIERS", { discipline }, { received: String(members.length) });
      continue;
    }
    for (const listing of without) log.report("IDENTIFIER_MISSING", { listing, field: "issn" });
    const domestic = members.filter((listing) => edition.listings[listing]?.population === "domestic");
    const holders = domestic.filter((listing) => hasCn(keysOf(listing))).length;
    if (holders * 2 < domestic.length) continue;
    for (const listing of domestic) {
      const own = keysOf(listing);
      const { titles } = (edition.listings[listing] as EditionListing).journal;
      if (titles.zh === null || titles.en !== null || hasCn(own) || !hasIdentifier(own)) continue;
      log.report("CN_MISSING", { listing, field: "cn" });
    }
  }
}

/** A damaged one counts: it is reported as such. */
function hasIdentifier({ issns, cns, problems }: ListedKeys): boolean {
  return issns.length > 0 || cns.length > 0 || problems.length > 0;
}

function hasCn({ cns, problems }: ListedKeys): boolean {
  return cns.length > 0 || problems.some(({ field }) => field === "cn");
}
