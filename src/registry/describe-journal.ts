/** Registry: the journal that several records describe together. */

import type { Flag, Issn, Journal } from "../model/journal.js";
import type { SourceTable } from "../model/table.js";
import { compareText } from "../model/text.js";
import { compareKeys } from "./compare-keys.js";
import { saysNothing } from "./identifier-problem.js";
import type { LinkedJournal } from "./link-records.js";
import { cnNumber } from "./parse-cns.js";
import { joinIssns, type RegistryRecord, textCell } from "./registry-record.js";

const FLAG_FIELDS: readonly (readonly [field: string, separator: RegExp])[] = [
  ["flag", /[;；]/],
  ["index", /[;；,，、]/],
  ["status", /[;；]/],
];
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  中文: ["zh"],
  汉文: ["zh"],
  chinese: ["zh"],
  zh: ["zh"],
  英文: ["en"],
  english: ["en"],
  en: ["en"],
  中英文: ["zh", "en"],
  双语: ["zh", "en"],
  中英: ["zh", "en"],
  日文: ["ja"],
  japanese: ["ja"],
  俄文: ["ru"],
  russian: ["ru"],
  德文: ["de"],
  german: ["de"],
  法文: ["fr"],
  french: ["fr"],
  韩文: ["ko"],
  korean: ["ko"],
  西班牙文: ["es"],
  spanish: ["es"],
  意大利文: ["it"],
  italian: ["it"],
  葡萄牙文: ["pt"],
  portuguese: ["pt"],
  藏文: ["bo"],
  tibetan: ["bo"],
  蒙古文: ["mn"],
  mongolian: ["mn"],
  维吾尔文: ["ug"],
  uyghur: ["ug"],
  哈萨克文: ["kk"],
  kazakh: ["kk"],
};

/**
 * Describes a journal. The candidates' records speak first, then the linked ones in the order of the sources'
 * names; of several values in one list the most frequent counts, then the first in code-unit order. An ISSN or
 * CN of a linked record that contradicts the candidate's is not taken over. Marks of all records (columns
 * `flag`, `index`, `status`) are kept with their source. Cost: O(records).
 */
export function describeJournal(
  journal: LinkedJournal,
  tables: ReadonlyMap<string, SourceTable>,
): Omit<Journal, "population" | "populationReason"> {
  const { candidates, linked } = journal;
  const records = [...candidates, ...linked];
  const cell = (record: RegistryRecord, field: string): string => {
    return textCell(tables.get(record.source) as SourceTable, field, record.index);
  };
  const pick = (read: (record: RegistryRecord) => string | null): string | null => {
    return (
      mostFrequent(candidates.map(read)) ??
      linked.map(read).find((text) => text !== null && text !== "") ??
      null
    );
  };
  const zh = pick((record) => record.zh);
  const en = pick((record) => record.en);
  const spellings = records
    .map((record) => record.title)
    .filter((title) => title !== "" && title !== zh && title !== en);
  const languages = candidates.some((record) => cell(record, "language") !== "") ? candidates : linked;
  return {
    key: journal.key,
    titles: {
      zh,
      en,
      other: [...new Set(spellings)],
      former: [...new Set(records.flatMap((record) => record.formerTitles))],
    },
    issns: issnsOf(candidates, linked),
    cn: cnOf(candidates, linked),
    languages: [...new Set(languages.flatMap((record) => readLanguages(cell(record, "language"))))].sort(
      compareText,
    ),
    country: pick((record) => cell(record, "country")),
    publisher: pick((record) => cell(record, "publisher")),
    sponsor: pick((record) => cell(record, "sponsor")),
    flags: flagsOf(records, cell),
  };
}

function issnsOf(candidates: readonly RegistryRecord[], linked: readonly RegistryRecord[]): readonly Issn[] {
  const keys = candidates.flatMap((record) => record.keys);
  const agreeing = linked.filter((record) => !compareKeys(keys, record.keys).against.includes("issn"));
  return joinIssns([...candidates, ...agreeing].flatMap((record) => record.issns));
}

/** The candidates' number that another source confirms, else their most frequent; with its class if any record prints it. */
function cnOf(candidates: readonly RegistryRecord[], linked: readonly RegistryRecord[]): string | null {
  const own = candidates.flatMap((record) => record.cns);
  const others = linked.flatMap((record) => record.cns);
  const elsewhere = new Set(others.map(cnNumber));
  const confirmed = own.map(cnNumber).filter((number) => elsewhere.has(number));
  const number = mostFrequent(confirmed) ?? mostFrequent(own.map(cnNumber)) ?? others.map(cnNumber)[0];
  if (number === undefined) return null;
  const spellings = [...own, ...others].filter((cn) => cnNumber(cn) === number);
  return mostFrequent(spellings.filter((cn) => cn.includes("/"))) ?? number;
}

function flagsOf(
  records: readonly RegistryRecord[],
  cell: (record: RegistryRecord, field: string) => string,
): readonly Flag[] {
  const flags = new Map<string, Flag>();
  for (const record of records) {
    for (const [field, separator] of FLAG_FIELDS) {
      for (const part of cell(record, field).split(separator)) {
        const name = part.trim();
        if (!saysNothing(name)) flags.set(`${name}\n${record.source}`, { name, source: record.source });
      }
    }
  }
  return [...flags].sort(([a], [b]) => compareText(a, b)).map(([, flag]) => flag);
}

/** ISO 639-1 codes of the languages that are known by name; others as they are written. */
function readLanguages(cell: string): readonly string[] {
  return cell.split(/[;；,，、/]/).flatMap((part) => {
    const word = part.trim();
    return word === "" ? [] : (LANGUAGES[word.toLowerCase()] ?? [word]);
  });
}

function mostFrequent(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values)
    if (value !== null && value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return best?.[0] ?? null;
}
