/** Equivalence, calibrate: what the design of the ratings can and cannot tell apart. */

import type { IssueLog } from "../../model/issue.js";
import type { calibrateIssues } from "./issues.js";
import type { RatingRows } from "./rating-rows.js";

const POPULATIONS = [
  { mark: 1, population: "domestic", populationZh: "国内期刊" },
  { mark: 0, population: "foreign", populationZh: "国外期刊" },
] as const;

/** Rated journals by population. */
export function countJournals(rows: RatingRows): { domestic: number; foreign: number } {
  const seen = new Uint8Array(rows.journals.length);
  const counts = { domestic: 0, foreign: 0 };
  for (const [row, journal] of rows.journal.entries()) {
    if (seen[journal] === 1) continue;
    seen[journal] = 1;
    if (rows.domestic[row] === 1) counts.domestic++;
    else counts.foreign++;
  }
  return counts;
}

/** Are there enough journals of both populations, and experts who rated both? Reports what is wrong. */
export function isDesignUsable(
  rows: RatingRows,
  minimumJournals: number,
  log: IssueLog<typeof calibrateIssues>,
): boolean {
  const counts = countJournals(rows);
  let isUsable = true;
  for (const { population, populationZh } of POPULATIONS) {
    if (counts[population] >= minimumJournals) continue;
    isUsable = false;
    const details = { population, populationZh, expected: String(minimumJournals) };
    log.report("CALIBRATION_FEW", { received: String(counts[population]), ...details });
  }
  if (!isUsable) return false;
  const marks = POPULATIONS.map(({ mark }) => ratersOf(rows, mark));
  const raters = rows.raters.length;
  const both = rows.raters.filter((_, place) => marks.every((heard) => heard.has(place))).length;
  if (both === 0) {
    log.report("CALIBRATION_CONFOUNDED");
    return false;
  }
  if (both < raters) {
    log.report("CALIBRATION_ONE_POPULATION", { received: String(raters - both), count: raters });
  }
  const circles = countCircles(rows);
  if (circles > 1) log.report("CALIBRATION_DISCONNECTED", { received: String(circles) });
  return true;
}

function ratersOf(rows: RatingRows, mark: number): ReadonlySet<number> {
  return new Set(rows.rater.filter((_, row) => rows.domestic[row] === mark));
}

/** Number of connected parts of the graph of experts and journals. */
function countCircles({ journal, rater, journals, raters }: RatingRows): number {
  const parent = Array.from({ length: raters.length + journals.length }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] as number] as number;
      root = parent[root] as number;
    }
    return root;
  };
  let parts = parent.length;
  for (const [row, expert] of rater.entries()) {
    const from = rootOf(expert);
    const to = rootOf(raters.length + (journal[row] as number));
    if (from === to) continue;
    parent[to] = from;
    parts--;
  }
  return parts;
}
