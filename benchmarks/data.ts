/** Benchmarks: seeded invented data. */

import { randomSource } from "../src/numeric/index.js";

/**
 * Log-normal columns with two decimals, so that ties occur as they do in real metrics; `missing` is the share
 * of empty cells.
 */
export function metricColumns(journals: number, indicators: number, missing = 0, seed = 1): Float64Array[] {
  const random = randomSource(seed);
  return Array.from({ length: indicators }, () => {
    const column = new Float64Array(journals);
    for (let i = 0; i < journals; i++) {
      const value = Math.round(Math.exp(0.5 + 0.9 * random.normal()) * 100) / 100 + 0.01;
      column[i] = random.next() < missing ? Number.NaN : value;
    }
    return column;
  });
}

/** A journal list as CSV text of about the given size: title, ISSN, country and twelve numbers a row. */
export function metricCsv(megabytes: number, seed = 2): { readonly text: string; readonly rows: number } {
  const random = randomSource(seed);
  const header = [
    "Title",
    "ISSN",
    "Country",
    ...Array.from({ length: 12 }, (_, k) => `Metric ${k + 1}`),
  ].join(",");
  const lines = [header];
  let size = 0;
  while (size < megabytes * 1e6) {
    const i = lines.length;
    const title =
      i % 3 === 0
        ? `"Annals of Invented Science, Series ${i}"`
        : i % 3 === 1
          ? `虚构科学学报${i}`
          : `Invented Letters ${i}`;
    const issn = `${String(i % 10000).padStart(4, "0")}-${String((i * 7) % 10000).padStart(4, "0")}`;
    const numbers = Array.from({ length: 12 }, () => (random.next() * 50).toFixed(3)).join(",");
    const line = `${title},${issn},Arcadia,${numbers}`;
    size += line.length + 1;
    lines.push(line);
  }
  return { text: `${lines.join("\n")}\n`, rows: lines.length - 1 };
}
