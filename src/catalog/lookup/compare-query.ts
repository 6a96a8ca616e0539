/** Catalog, lookup: what a journal's record says to the keys of a query. */

import type { LookupJournal, MatchKey } from "./answer-types.js";
import type { JournalKeys } from "./journal-index.js";
import type { ReadQuery, ReadTitle } from "./read-query.js";
import { isMisprinted, isShortened } from "./title-forms.js";

export interface Comparison {
  readonly disagreed: readonly MatchKey[];
  readonly unconfirmed: readonly MatchKey[];
  /** How many disagreements are more than a misprint or a subtitle. */
  readonly contradictions: number;
  /** The query names another language edition than the record. */
  readonly otherEdition: boolean;
}

/** Compares a query with the record of the one journal that it leads to. Cost: O(keys). */
export function compareQuery(query: ReadQuery, journal: LookupJournal, keys: JournalKeys): Comparison {
  const disagreed: MatchKey[] = [];
  const unconfirmed: MatchKey[] = [];
  let contradictions = 0;
  const identifier = (kind: "issn" | "cn", asked: readonly string[], held: ReadonlySet<string>): void => {
    if (asked.length === 0 || asked.some((value) => held.has(value))) return;
    if (held.size === 0) unconfirmed.push(kind);
    else {
      disagreed.push(kind);
      contradictions += 1;
    }
  };
  identifier("issn", query.issns, keys.issns);
  identifier("cn", query.cns, keys.cns);
  const verdicts = query.titles.map((title) => compareTitle(title, journal, keys));
  if (verdicts.includes("other") || verdicts.includes("near")) disagreed.push("title");
  else if (verdicts.length > 0 && verdicts.every((verdict) => verdict === "nothing"))
    unconfirmed.push("title");
  if (verdicts.includes("other")) contradictions += 1;
  const otherEdition = query.titles.some(({ keys: { zh, mark } }) => {
    if (zh !== null || mark === null || mark === "bilingual") return false;
    return mark === "english" ? isChinese(keys) : keys.marks.has("english") && !keys.marks.has("chinese");
  });
  return { disagreed, unconfirmed, contradictions, otherEdition };
}

/** Its Chinese title bears no mark of another edition. */
function isChinese({ titles, marks }: JournalKeys): boolean {
  return !marks.has("english") && !marks.has("bilingual") && [...titles].some((key) => key.startsWith("zh:"));
}

function compareTitle(
  { text, keys: asked }: ReadTitle,
  journal: LookupJournal,
  keys: JournalKeys,
): "same" | "near" | "other" | "nothing" {
  const verdicts = [compareScript("zh:", asked.zh, keys), compareScript("en:", asked.en, keys)];
  if (verdicts.includes("other")) return isVariant(text, asked, journal, keys) ? "near" : "other";
  return verdicts.includes("same") ? "same" : "nothing";
}

function compareScript(
  script: string,
  asked: string | null,
  { titles, all }: JournalKeys,
): "same" | "other" | "nothing" {
  if (asked === null) return "nothing";
  if (all.has(script + asked)) return "same";
  return [...titles].some((key) => key.startsWith(script)) ? "other" : "nothing";
}

/** The query's title is the record's, or the record's the query's, without subtitle, misprinted or shortened. */
function isVariant(
  text: string,
  { zh, en, main }: ReadTitle["keys"],
  journal: LookupJournal,
  keys: JournalKeys,
): boolean {
  const asked = [...(zh === null ? [] : [`zh:${zh}`]), ...(en === null ? [] : [`en:${en}`])];
  if (asked.some((key) => keys.main.has(key)) || main.some((key) => keys.titles.has(key))) return true;
  const printed = [journal.en, ...journal.spellings].filter((spelling) => spelling !== null);
  return printed.some((spelling) => isMisprinted(text, spelling) || isShortened(text, spelling));
}
