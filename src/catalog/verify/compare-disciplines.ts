/** Catalog, verify: what an edition says of each discipline, of its equivalence, and of every filled value. */

import { comparePlain, own, type Plain, pairEntries, plain } from "./compare-plain.js";
import { type FoundDifferences, textOrNull } from "./found-differences.js";

export function compareDisciplines(published: Plain, recomputed: Plain, differences: FoundDifferences): void {
  pairEntries(
    "disciplines",
    own(published, "disciplines"),
    own(recomputed, "disciplines"),
    (discipline) => [own(discipline, "id")],
    (was, is) => {
      const discipline = textOrNull(own(plain(is ?? was), "id"));
      if (was === undefined || is === undefined) {
        const report = differences.at("journals", { discipline });
        report("discipline", was === undefined ? was : discipline, is === undefined ? is : discipline);
        return;
      }
      compareDiscipline(plain(was), plain(is), discipline, differences);
    },
    differences.at("journals"),
  );
}

function compareDiscipline(
  published: Plain,
  recomputed: Plain,
  discipline: string | null,
  differences: FoundDifferences,
): void {
  const { name, counts, ranked, ...rest } = recomputed;
  const { name: nameWas, counts: countsWas, ranked: rankedWas, ...restWas } = published;
  const place = { discipline };
  comparePlain("name", nameWas, name, differences.at("methodology", place));
  comparePlain("counts", countsWas, counts, differences.at("tiers", place));
  comparePlain("", restWas, rest, differences.at("notes", place));
  pairEntries(
    "ranked",
    rankedWas,
    ranked,
    (scale) => [own(scale, "scale")],
    (was, is) => {
      const [{ journals: old, ...before }, { journals: now, ...after }] = [plain(was), plain(is)];
      const path = `ranked.${String(own(plain(is ?? was), "scale"))}`;
      comparePlain(`${path}.journals`, old, now, differences.at("tiers", place));
      comparePlain(path, before, after, differences.at("scores", place));
    },
    differences.at("scores", place),
  );
}

export function compareEquivalence(
  published: unknown,
  recomputed: unknown,
  differences: FoundDifferences,
): void {
  const { disciplines: was, ...declaredWas } = plain(published);
  const { disciplines, ...declared } = plain(recomputed);
  const report = differences.at("equivalence");
  comparePlain("equivalence", declaredWas, declared, report);
  pairEntries(
    "equivalence.disciplines",
    was,
    disciplines,
    (entry) => [own(entry, "discipline")],
    (old, now) => {
      const discipline = textOrNull(own(plain(now ?? old), "discipline"));
      comparePlain("equivalence", old, now, differences.at("equivalence", { discipline }));
    },
    report,
  );
}

/** What was done to single values on the way from the source to the score. */
export function compareTrace(published: unknown, recomputed: unknown, differences: FoundDifferences): void {
  pairEntries(
    "trace",
    published,
    recomputed,
    (entry) => ["discipline", "journal", "indicator", "step"].map((name) => own(entry, name)),
    (was, is) => {
      const entry = plain(is ?? was);
      const discipline = textOrNull(own(entry, "discipline"));
      const journal = textOrNull(own(entry, "journal"));
      const path = `trace.${String(own(entry, "indicator"))}.${String(own(entry, "step"))}`;
      comparePlain(path, was, is, differences.at("normalized", { discipline, journal }));
    },
    differences.at("normalized"),
  );
}
