/** Catalog, lint: labels that are missing, unknown, or of several schemes. */

import type { EditionListing } from "../../types.js";
import type { LintLog } from "../lint-log.js";
import type { LintInput } from "../types.js";

/** Scales that lists are known to use, by the form of their labels; the first that fits counts. */
const FAMILIES: readonly (readonly [name: string, form: RegExp])[] = [
  ["T1 T2 T3", /^[☆★]?T\s*\d/iu],
  ["Q1–Q4", /^Q[1-4]$/iu],
  ["1区 2区", /^[1-4一二三四]\s*区$/u],
  ["一类 二类", /^[一二三四五特]\s*[类级等]$/u],
  ["A1 B2", /^[A-D]\d$/u],
  ["A B C", /^[A-E][+*＋＊-]?\s*(?:类|级|档|区)?$/u],
  ["0–3", /^[0-4]\s*(?:级)?$/u],
];

/** Reports `TIER_OUTSIDE_SCHEME`, `SCHEMES_MIXED`, `TIER_MISSING`, `LIST_WITHOUT_TIERS`. Cost O(listings). */
export function lintTiers({ edition }: LintInput, log: LintLog): void {
  const { labels } = edition.scheme;
  const families = new Map<string, Set<string>>();
  const disciplines = new Map<string, { tiered: number; all: number }>();
  const printedTier = ({ printed }: EditionListing) =>
    printed?.cells.find(({ field }) => field === "tier")?.text ?? "";
  for (const listing of edition.listings) {
    const count = disciplines.get(listing.discipline) ?? { tiered: 0, all: 0 };
    count.all += 1;
    if (listing.tier !== null) count.tiered += 1;
    disciplines.set(listing.discipline, count);
    const word = listing.tier ?? printedTier(listing);
    const family = word === "" ? undefined : FAMILIES.find(([, form]) => form.test(word))?.[0];
    if (family !== undefined) families.set(family, (families.get(family) ?? new Set()).add(word));
  }
  edition.listings.forEach((listing, at) => {
    const place = { listing: at, field: "tier" };
    const word = printedTier(listing);
    if (listing.tier !== null && !labels.includes(listing.tier)) {
      log.report("TIER_OUTSIDE_SCHEME", place, { received: listing.tier, expected: labels.join(", ") });
    } else if (listing.status === "untiered" && word !== "") {
      log.report("TIER_OUTSIDE_SCHEME", place, { received: word, expected: labels.join(", ") });
    } else if (listing.status === "untiered" && (disciplines.get(listing.discipline)?.tiered ?? 0) > 0) {
      log.report("TIER_MISSING", place);
    }
  });
  for (const [discipline, { tiered, all }] of disciplines) {
    if (tiered === 0) log.report("LIST_WITHOUT_TIERS", { discipline }, { received: String(all) });
  }
  if (families.size > 1) {
    const received = [...families.values()]
      .map((words) => [...words].sort().join(" "))
      .sort()
      .join(" | ");
    log.report("SCHEMES_MIXED", {}, { received });
  }
}
