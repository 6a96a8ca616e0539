/** Registry: is a journal domestic or foreign? A question for its CN number or the list, never for its title. */

import type { IssueLog } from "../model/issue.js";
import type { Journal, Population } from "../model/journal.js";
import type { SourceTable } from "../model/table.js";
import type { registryIssues } from "./issues.js";
import type { LinkedJournal } from "./link-records.js";
import { parseCns } from "./parse-cns.js";
import { type RegistryRecord, textCell } from "./registry-record.js";
import { nameOf } from "./wording.js";

export interface PopulationRule {
  /** Countries whose journals count as domestic although they hold no CN number. */
  readonly domesticCountries?: readonly string[] | undefined;
}

const WORDS: Readonly<Record<Population, ReadonlySet<string>>> = {
  domestic: new Set(
    "domestic d china chinese cn 国内 境内 中国 中文 内 国内期刊 境内期刊 中国期刊 中文期刊".split(" "),
  ),
  foreign: new Set(
    "foreign f international overseas 国外 境外 国际 外文 外 国外期刊 境外期刊 国际期刊 外文期刊".split(" "),
  ),
};
const WORDS_ZH: Readonly<Record<Population, string>> = { domestic: "国内", foreign: "国外" };

/**
 * Decides the population of a journal: what the candidates' column `population` declares; else domestic where
 * any of its records holds a CN number, a damaged one included; else domestic where the candidates' or a
 * linked record's country is one of the declared domestic countries; else foreign. An unreadable or
 * contradictory declaration is reported and leaves the decision to the CN number. Cost: O(records).
 */
export function journalPopulation(
  journal: LinkedJournal,
  tables: ReadonlyMap<string, SourceTable>,
  rule: PopulationRule,
  log: IssueLog<typeof registryIssues>,
): Pick<Journal, "population" | "populationReason"> {
  const cell = (record: RegistryRecord, field: string): string => {
    return textCell(tables.get(record.source) as SourceTable, field, record.index);
  };
  const declared = new Set<Population>();
  const words = new Set<string>();
  for (const record of journal.candidates) {
    const received = cell(record, "population");
    if (received === "") continue;
    words.add(received);
    const population = readPopulation(received);
    if (population !== null) declared.add(population);
    else
      log.report("POPULATION_UNREADABLE", {
        source: record.source,
        row: record.row,
        received,
        title: nameOf(record),
      });
  }
  const records = [...journal.candidates, ...journal.linked];
  const holdsCn = records.some((record) => record.cns.length > 0 || isDamagedCn(cell(record, "cn")));
  const [only] = declared;
  const isDisputed = declared.size > 1 || (only === "foreign" && holdsCn);
  const result = ((): Pick<Journal, "population" | "populationReason"> => {
    if (declared.size === 1) return { population: only as Population, populationReason: "declared" };
    if (holdsCn) return { population: "domestic", populationReason: "cn-number" };
    const countries = new Set((rule.domesticCountries ?? []).map(fold));
    if (records.some((record) => countries.has(fold(cell(record, "country"))))) {
      return { population: "domestic", populationReason: "declared" };
    }
    return { population: "foreign", populationReason: "neither" };
  })();
  if (isDisputed) {
    const first = journal.candidates[0] as RegistryRecord;
    log.report("POPULATION_DISPUTED", {
      source: first.source,
      row: first.row,
      received: [...words].sort().join(", "),
      expected: result.population,
      expectedZh: WORDS_ZH[result.population],
      title: nameOf(first),
    });
  }
  return result;
}

/** Reads a word for domestic or foreign in Chinese or English; null for any other. */
export function readPopulation(text: string): Population | null {
  const word = fold(text);
  return WORDS.domestic.has(word) ? "domestic" : WORDS.foreign.has(word) ? "foreign" : null;
}

function isDamagedCn(cell: string): boolean {
  return cell !== "" && parseCns(cell).problems.some((problem) => problem.code === "CN_DAMAGED");
}

function fold(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
