/** Ingest, comparisons: who cites whom, from a square matrix or a list of pairs. */

import { UsageError } from "../../model/errors.js";
import { type IssueReport, joinReports } from "../../model/issue.js";
import { cellText } from "../cells/raw-cell.js";
import { ingestLog } from "../issues.js";
import { rowsFromCsv } from "../rows-from-csv.js";
import { sniffDelimiter } from "../sniff-delimiter.js";
import { readCitationEdges } from "./citation-edges.js";
import { readCitationMatrix } from "./citation-matrix.js";
import type { NamedCount, TextRow } from "./count-cell.js";
import { type ComparisonLog, comparisonLog } from "./issues.js";

/** What the key of a journal outside the pool begins with. */
export const OUTSIDE_PREFIX = "outside:";

interface ReadComparisonsBase {
  /** Name of the source, for the issues. */
  readonly source: string;
  /** Key of the pool's journal with this name or ISSN, null for none. Without it, names are the keys. */
  readonly identify?: (name: string) => string | null;
  /** Recognized where it is left out. */
  readonly delimiter?: string;
}

export type ReadComparisonsOptions = ReadComparisonsBase &
  (
    | { readonly form: "matrix"; readonly entries: "row-cites-column" | "column-cites-row" }
    | {
        readonly form: "edges";
        readonly entries: "first-cites-second" | "second-cites-first";
        /** Does the first row name the columns? Recognized where it is left out. */
        readonly header?: boolean;
      }
  );

export interface CitationTable {
  /** Keys, ascending by code unit: of the pool, or `outside:` and the name as it stands in the file. */
  readonly journals: readonly string[];
  /** The name of each in the file; of several the first by code unit. */
  readonly names: readonly string[];
  /** One entry per ordered pair with a count above 0, self-citations included; indices into `journals`. */
  readonly citing: Uint32Array;
  readonly cited: Uint32Array;
  readonly count: Float64Array;
  readonly issues: IssueReport;
}

/**
 * Reads citation counts between journals. A journal that the pool does not hold keeps its citations, under a
 * key of its own: it is a yardstick that journals of the pool share, and without it their abilities would rest
 * on less. A count that cannot be read leaves its pair out in both directions; names of one journal are added up.
 *
 * **Missing** a blank count is 0, reported. **Throws** UsageError `OUTSIDE_KEY` where `identify` gives a key with
 * the outside prefix; SourceError `CSV_QUOTES_BROKEN`. **Cost** O(text), plus a sort of the pairs.
 */
export function readComparisons(
  input: string | readonly (readonly string[])[],
  options: ReadComparisonsOptions,
): CitationTable {
  const csv = ingestLog(options.source);
  const log = comparisonLog(options.source);
  const rows: TextRow[] = [];
  const keep = (cells: readonly string[], row: number) => {
    if (cells.some((cell) => cell !== "")) rows.push({ row, cells });
  };
  if (typeof input === "string") {
    const text = input.replace(/^\uFEFF/, "");
    rowsFromCsv(text, options.delimiter ?? sniffDelimiter(text), options.source, csv, (cells, row) =>
      keep(cells.toArray().map(cellText), row),
    );
  } else {
    for (const [index, cells] of input.entries())
      keep(
        cells.map((cell) => cell.trim()),
        index + 1,
      );
  }
  const keyOf = keyFinder(options.identify);
  const counts =
    options.form === "matrix"
      ? readCitationMatrix(rows, options.entries, keyOf, log)
      : readCitationEdges(rows, options.entries, options.header, log);
  if (counts.length === 0) {
    log.report("CITATIONS_EMPTY", {
      expected:
        options.form === "matrix"
          ? "journals in the first row and the first column"
          : "a row for each pair: two journals and a count",
      expectedZh: options.form === "matrix" ? "首行与首列为期刊的方阵" : "每行两种期刊及次数",
    });
  }
  const table = collect(counts, keysOf(counts, keyOf, log));
  return { ...table, issues: joinReports(csv.finish(), log.finish()) };
}

/** The key of a name, asked for once. */
function keyFinder(identify: ReadComparisonsOptions["identify"]): (name: string) => string {
  if (identify === undefined) return (name) => name;
  const known = new Map<string, string>();
  return (name) => {
    const earlier = known.get(name);
    if (earlier !== undefined) return earlier;
    const found = identify(name);
    if (found?.startsWith(OUTSIDE_PREFIX)) {
      throw new UsageError(
        "OUTSIDE_KEY",
        `A journal's key must not begin with “${OUTSIDE_PREFIX}”: ${found}.`,
      );
    }
    const key = found ?? OUTSIDE_PREFIX + name;
    known.set(name, key);
    return key;
  };
}

function keysOf(
  counts: readonly NamedCount[],
  keyOf: (name: string) => string,
  log: ComparisonLog,
): ReadonlyMap<string, string> {
  const names = [...new Set(counts.flatMap(({ citing, cited }) => [citing, cited]))].sort();
  const keys = new Map<string, string>();
  const byKey = new Map<string, string[]>();
  for (const name of names) {
    const key = keyOf(name);
    if (key === OUTSIDE_PREFIX + name) log.report("CITATIONS_JOURNAL_OUTSIDE", { received: name });
    keys.set(name, key);
    byKey.set(key, [...(byKey.get(key) ?? []), name]);
  }
  for (const same of byKey.values()) {
    if (same.length > 1) log.report("CITATIONS_SAME_JOURNAL", { received: same.join(" / ") });
  }
  return keys;
}

/** Adds up by pair of keys, in an order of its own. */
function collect(
  counts: readonly NamedCount[],
  keys: ReadonlyMap<string, string>,
): Omit<CitationTable, "issues"> {
  const journals = [...new Set(keys.values())].sort();
  const places = new Map(journals.map((key, place) => [key, place]));
  const placeOf = (name: string) => places.get(keys.get(name) as string) as number;
  const names = new Array<string>(journals.length).fill("");
  for (const name of keys.keys()) if (names[placeOf(name)] === "") names[placeOf(name)] = name;

  const entries = counts
    .map(({ citing, cited, count }) => ({ citing: placeOf(citing), cited: placeOf(cited), count }))
    .sort((a, b) => a.citing - b.citing || a.cited - b.cited || a.count - b.count);
  const pairOf = (a: number, b: number) => Math.min(a, b) * journals.length + Math.max(a, b);
  const dropped = new Set(
    entries.filter(({ count }) => Number.isNaN(count)).map(({ citing, cited }) => pairOf(citing, cited)),
  );
  const sums: { citing: number; cited: number; count: number }[] = [];
  for (const entry of entries) {
    if (entry.count === 0 || dropped.has(pairOf(entry.citing, entry.cited))) continue;
    const last = sums[sums.length - 1];
    if (last?.citing === entry.citing && last.cited === entry.cited) last.count += entry.count;
    else sums.push({ ...entry });
  }
  return {
    journals,
    names,
    citing: Uint32Array.from(sums, ({ citing }) => citing),
    cited: Uint32Array.from(sums, ({ cited }) => cited),
    count: Float64Array.from(sums, ({ count }) => count),
  };
}
