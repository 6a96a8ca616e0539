/** Catalog, verify: what accompanies the listings: exclusions, counts of issues, and every other member. */

import { comparePlain, own, type Plain, pairEntries, plain } from "./compare-plain.js";
import { type FoundDifferences, textOrNull } from "./found-differences.js";

/** Members that other stages compare. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  "scheme",
  "rules",
  "methods",
  "indicators",
  "scales",
  "candidates",
  "disciplines",
  "listings",
  "equivalence",
  "trace",
]);
const MANIFEST_ELSEWHERE: ReadonlySet<string> = new Set(["library", "methodology", "inputs"]);

/** Takes every member that no other stage takes, so that none is overlooked. O(size). */
export function compareNotes(published: Plain, recomputed: Plain, differences: FoundDifferences): void {
  const report = differences.at("notes");
  const [was, is] = [without(published, ELSEWHERE), without(recomputed, ELSEWHERE)];
  const { exclusions: exclusionsWere, issues: issuesWere, manifest: manifestWas, ...restWas } = was;
  const { exclusions, issues, manifest, ...rest } = is;
  pairEntries(
    "exclusions",
    exclusionsWere,
    exclusions,
    (entry) => ["discipline", "code", "journal", "source", "row"].map((name) => own(entry, name)),
    (old, now) => {
      const entry = plain(now ?? old);
      const title = textOrNull(own(entry, "title"));
      const place = {
        discipline: textOrNull(own(entry, "discipline")),
        journal: textOrNull(own(entry, "journal")),
        title: title === null ? null : { zh: title, en: title },
      };
      comparePlain("exclusion", old, now, differences.at("notes", place));
    },
    report,
  );
  pairEntries(
    "issues",
    issuesWere,
    issues,
    (entry) => [own(entry, "code")],
    (old, now) => comparePlain(`issues.${String(own(plain(now ?? old), "code"))}`, old, now, report),
    report,
  );
  comparePlain("", restWas, rest, report);
  comparePlain(
    "manifest",
    without(plain(manifestWas), MANIFEST_ELSEWHERE),
    without(plain(manifest), MANIFEST_ELSEWHERE),
    report,
  );
}

function without(value: Plain, names: ReadonlySet<string>): Plain {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name)));
}
