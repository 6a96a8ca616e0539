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

const TEXTS = ["title", "issn", "eissn", "publisher", "country", "language", "index", "category"] as const;
const NUMBERS = Array.from({ length: 11 }, (_, k) => `metric${k + 1}`);
export const JOURNAL_FIELDS = { texts: TEXTS, numbers: NUMBERS };

const PUBLISHERS = [
  "Invented Press",
  "Aldus, Sons & Company",
  "Meridian Academic Publishing Group",
  "虚构出版社",
];
const COUNTRIES = ["Arcadia", "Borealia", "Elysia", "Ithaca", "Laputa"];
const CATEGORIES = [
  "INVENTED SCIENCE, GENERAL",
  "IMAGINARY OPTICS",
  "FICTIONAL ECOLOGY & WETLANDS",
  "GEOMATICS, APPLIED",
];

/**
 * A journal list as CSV text of about the given size, in the shape of the lists that providers send: eight
 * columns of text, partly quoted and partly Chinese, and eleven of numbers; about 220 characters a row.
 */
export function journalCsv(megabytes: number, seed = 2): { readonly text: string; readonly rows: number } {
  const random = randomSource(seed);
  const pick = (list: readonly string[]) => list[random.integer(list.length)] as string;
  const identifier = () => `${1000 + random.integer(9000)}-${1000 + random.integer(9000)}`;
  const lines = [[...TEXTS, ...NUMBERS].join(",")];
  let size = 0;
  while (size < megabytes * 1e6) {
    const i = lines.length;
    const title =
      i % 4 === 0
        ? `虚构科学技术学报（${i}）`
        : `"Annals of Invented Science, Technology and Letters, Series ${i}"`;
    const texts = [
      title,
      identifier(),
      identifier(),
      `"${pick(PUBLISHERS)}"`,
      pick(COUNTRIES),
      "English",
      "SCIE",
      `"${pick(CATEGORIES)}"`,
    ];
    const numbers = NUMBERS.map((_, k) =>
      k % 4 === 3 ? String(random.integer(50_000)) : (random.next() * 50).toFixed(3),
    );
    const line = [...texts, ...numbers].join(",");
    size += new TextEncoder().encode(line).length + 1;
    lines.push(line);
  }
  return { text: `${lines.join("\n")}\n`, rows: lines.length - 1 };
}
