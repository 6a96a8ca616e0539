/** Catalog, lookup: the keys of one journal as a list prints it. */

import type { Population } from "../../model/journal.js";
import type { IdentityReader, KnownJournal, LanguageMark } from "./types.js";

/** A journal of a list or a register, as sets of comparable keys. */
export interface KnownRecord {
  /** Which edition or register it stands in; two records of one list are not linked by an identifier alone. */
  readonly list: number;
  /** Index among all listings; −1 for a journal without a listing. */
  readonly listing: number;
  readonly issns: readonly string[];
  readonly cns: readonly string[];
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** Keys of the parts before a subtitle, by script prefix. */
  readonly main: readonly string[];
  /** Keys of further spellings and of former titles, by script prefix. */
  readonly other: readonly string[];
  readonly former: readonly string[];
  readonly mark: LanguageMark;
  /** As the list declares it; null where it does not. */
  readonly population: Population | null;
  readonly printed: {
    readonly zh: string | null;
    readonly en: string | null;
    readonly other: readonly string[];
    readonly former: readonly string[];
  };
}

/** Reads a known journal. Cost: O(length of its texts). */
export function readKnown(
  reader: IdentityReader,
  journal: KnownJournal,
  list: number,
  listing: number,
  population: Population | undefined = journal.population,
): KnownRecord {
  const { titles, issns = [], cn = null } = journal;
  const zh = new Set<string>();
  const en = new Set<string>();
  const main = new Set<string>();
  const printedFormer = [...(titles.former ?? [])];
  let mark: LanguageMark = null;
  const { zh: printedZh = null, en: printedEn = null } = titles;
  for (const text of [printedZh, printedEn]) {
    if (text === null) continue;
    const keys = reader.title(text);
    if (keys.zh !== null) zh.add(keys.zh);
    if (keys.en !== null) en.add(keys.en);
    for (const key of keys.main) main.add(key);
    mark ??= keys.mark;
    printedFormer.push(...keys.former);
  }
  const printedOther = titles.other ?? [];
  return {
    list,
    listing,
    issns: unique(issns.flatMap(({ value }) => reader.issns(value).values)),
    cns: cn === null ? [] : unique(reader.cns(cn).values),
    zh: [...zh],
    en: [...en],
    main: [...main],
    other: unique(printedOther.flatMap((text) => scriptKeys(reader, text))),
    former: unique(printedFormer.flatMap((text) => scriptKeys(reader, text))),
    mark,
    population: population ?? null,
    printed: { zh: printedZh, en: printedEn, other: printedOther, former: printedFormer },
  };
}

/** A candidate that an edition excluded: its title, and the identifier that its key holds. */
export function readExcluded(
  reader: IdentityReader,
  exclusion: { readonly journal: string; readonly title: string },
  list: number,
): KnownRecord {
  const [kind, value = ""] = exclusion.journal.split(/:(.*)/s);
  const plain = value.replace(/#\d+$/, "");
  return readKnown(
    reader,
    {
      titles: { zh: exclusion.title, en: null },
      issns: kind === "issn" ? [{ value: plain }] : [],
      cn: kind === "cn" ? plain : null,
    },
    list,
    -1,
  );
}

/** `zh:` and `en:` with the keys of a title. */
export function scriptKeys(reader: IdentityReader, text: string): readonly string[] {
  const { zh, en } = reader.title(text);
  return [...(zh === null ? [] : [`zh:${zh}`]), ...(en === null ? [] : [`en:${en}`])];
}

function unique(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)].sort();
}
