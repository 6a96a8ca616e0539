/** Catalog, verify: library, methodology and inputs of two editions, and what they declare of the methodology. */

import { comparePlain, own, type Plain, pairEntries, plain } from "./compare-plain.js";
import type { FoundDifferences } from "./found-differences.js";

/** What of an edition only repeats its methodology. */
const DECLARED = ["scheme", "rules", "methods", "scales"] as const;

/** Library and methodology by their members, inputs file by file. O(inputs + size of the declarations). */
export function compareBasis(published: Plain, recomputed: Plain, differences: FoundDifferences): void {
  const [old, now] = [plain(own(published, "manifest")), plain(own(recomputed, "manifest"))];
  comparePlain("library", own(old, "library"), own(now, "library"), differences.at("library"));
  comparePlain(
    "methodology",
    own(old, "methodology"),
    own(now, "methodology"),
    differences.at("methodology"),
  );
  compareInputs(own(old, "inputs"), own(now, "inputs"), differences);
}

/** A file that is gone, one that came, and one whose hash, name or size is another. */
export function compareInputs(published: unknown, recomputed: unknown, differences: FoundDifferences): void {
  const report = differences.at("inputs");
  pairEntries(
    "inputs",
    published,
    recomputed,
    (input) => [own(input, "name"), own(input, "file")],
    (was, is) => {
      const [old, now] = [plain(was), plain(is)];
      const name = String(own(plain(is ?? was), "file"));
      const [before, after] = [own(old, "sha256"), own(now, "sha256")];
      if (before !== after) report(name, before, after);
      else comparePlain(name, was, is, report);
    },
    report,
  );
}

/** The members that repeat the methodology; the licence of an indicator is the project's, and is a note. */
export function compareDeclared(published: Plain, recomputed: Plain, differences: FoundDifferences): void {
  const report = differences.at("methodology");
  for (const name of DECLARED) comparePlain(name, own(published, name), own(recomputed, name), report);
  pairEntries(
    "indicators",
    own(published, "indicators"),
    own(recomputed, "indicators"),
    (indicator) => [own(indicator, "id")],
    (was, is) => {
      const path = `indicators.${String(own(plain(is ?? was), "id"))}`;
      if (was === undefined || is === undefined) {
        report(path, was, is);
        return;
      }
      const [{ licence: old, ...before }, { licence: now, ...after }] = [plain(was), plain(is)];
      comparePlain(path, before, after, report);
      comparePlain(`${path}.licence`, old, now, differences.at("notes"));
    },
    report,
  );
}
