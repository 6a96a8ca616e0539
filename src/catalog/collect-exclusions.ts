/** Catalog: every journal that was considered and is not listed, with its reason. */

import type { Methodology } from "../methodology/types.js";
import type { Evaluation } from "../model/evaluation.js";
import type { Exclusion } from "../model/pool.js";
import { compareText } from "../model/text.js";
import type { LicenceRuling } from "./licence.js";
import type { EditionExclusion } from "./types.js";

/**
 * The exclusions of the pool and of every discipline, each once, by discipline (those of no discipline first),
 * code, journal, then place. O(n log n).
 */
export function collectExclusions(
  evaluation: Evaluation<Methodology>,
  ruling: LicenceRuling,
): readonly EditionExclusion[] {
  const unique = new Map<string, Exclusion>();
  const evaluated = [...evaluation.disciplines.values()].flatMap((discipline) => discipline.excluded);
  for (const exclusion of [...evaluation.pool.exclusions, ...evaluated]) {
    const { discipline, code, journal, source, row } = exclusion;
    unique.set(JSON.stringify([discipline, code, journal, source, row]), exclusion);
  }
  return [...unique.values()]
    .sort(byPlace)
    .map(({ journal, title, discipline, code, reason, source, row }) => ({
      journal,
      title,
      discipline,
      code,
      reason: { zh: reason.zh, en: reason.en },
      source: source ?? null,
      row: row !== undefined && (source === undefined || ruling.mayPrintRow(source)) ? row : null,
    }));
}

function byPlace(a: Exclusion, b: Exclusion): number {
  return (
    compareText(a.discipline ?? "", b.discipline ?? "") ||
    compareText(a.code, b.code) ||
    compareText(a.journal, b.journal) ||
    compareText(a.source ?? "", b.source ?? "") ||
    (a.row ?? 0) - (b.row ?? 0)
  );
}
