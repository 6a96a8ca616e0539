/** Model: a fault of a methodology that only shows against the data, from a table of sentences. */

import type { Fault } from "./errors.js";
import { type CandidatePool, metricKey } from "./pool.js";
import type { Bilingual } from "./text.js";

export type FaultDefinitions = Readonly<Record<string, Bilingual>>;

/** Words of a sentence by placeholder: the same in both languages, or one for each. */
export type FaultWords = Readonly<Record<string, string | number | Bilingual>>;

/** What two rooms say of a number column that the pool does not have. */
export const metricUnknown = {
  en: 'The source "{source}" has no number column "{column}". It has: {known}. Correct the name.',
  zh: "数据来源“{source}”中没有名为“{column}”的数值列；现有：{known}。请改正名称。",
} as const satisfies Bilingual;

/** Fills the sentences of a fault. A placeholder without a word is left empty. */
export function describeFault<Definitions extends FaultDefinitions>(
  definitions: Definitions,
  code: keyof Definitions & string,
  path: string,
  words: FaultWords,
): Fault {
  const { en, zh } = definitions[code] as Bilingual;
  return Object.freeze({
    code,
    path,
    message: Object.freeze({ en: fill(en, words, "en"), zh: fill(zh, words, "zh") }),
  });
}

/** Names as a list; “none” where there are none. */
export function listed(names: Iterable<string>): Bilingual {
  const all = [...names];
  return { en: all.join(", ") || "none", zh: all.join("、") || "无" };
}

/**
 * The words of `metricUnknown`, and which of the two names is wrong; null where the pool has the column. Known are
 * the number columns of the source, or, where it has none, the sources that have some.
 */
export function missingMetric(
  { metrics }: Pick<CandidatePool, "metrics">,
  { source, column }: { readonly source: string; readonly column: string },
): { readonly wrong: "source" | "column"; readonly words: FaultWords } | null {
  if (metrics.has(metricKey(source, column))) return null;
  const all = [...metrics.values()];
  const columns = all.filter((metric) => metric.source === source).map((metric) => metric.column);
  if (columns.length > 0) return { wrong: "column", words: { source, column, known: listed(columns) } };
  const sources = listed(new Set(all.map((metric) => metric.source)));
  const known = {
    en: `none; sources with numbers: ${sources.en}`,
    zh: `无；带数值的数据来源：${sources.zh}`,
  };
  return { wrong: "source", words: { source, column, known } };
}

function fill(sentence: string, words: FaultWords, language: keyof Bilingual): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name] ?? "";
    return typeof word === "object" ? word[language] : String(word);
  });
}
