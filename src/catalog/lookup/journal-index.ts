/** Catalog, lookup: which journals a key leads to. */

import type { LookupJournal } from "./answer-types.js";
import { describeKnown } from "./describe-known.js";
import { groupRecords } from "./group-records.js";
import { NearTitles } from "./near-titles.js";
import { type KnownRecord, scriptKeys } from "./read-known.js";
import { isAcronym, withoutGenericSubtitle } from "./title-forms.js";
import type { Abbreviation, IdentityReader, LanguageMark } from "./types.js";

type Index = ReadonlyMap<string, readonly number[]>;

/** What a journal holds, for comparison with a query. */
export interface JournalKeys {
  readonly issns: ReadonlySet<string>;
  readonly cns: ReadonlySet<string>;
  /** `zh:` and `en:` with the current titles. */
  readonly titles: ReadonlySet<string>;
  /** The same with all titles: current, further, former. */
  readonly all: ReadonlySet<string>;
  readonly main: ReadonlySet<string>;
  readonly marks: ReadonlySet<LanguageMark>;
}

/** Journals by position; every list of positions ascends. */
export interface JournalIndex {
  readonly journals: readonly LookupJournal[];
  readonly keys: readonly JournalKeys[];
  /** Indices of the listings of each journal. */
  readonly listings: readonly (readonly number[])[];
  readonly byKey: ReadonlyMap<string, number>;
  readonly issn: Index;
  readonly cn: Index;
  readonly title: Index;
  readonly former: Index;
  readonly spelling: Index;
  readonly abbreviation: Index;
  readonly acronym: Index;
  readonly subtitle: Index;
  /** Built when first asked for. */
  nearTitles(): { readonly near: NearTitles; readonly journals: readonly (readonly number[])[] };
}

/** Groups records into journals and indexes them. Cost: O(records). */
export function indexJournals(
  records: readonly KnownRecord[],
  abbreviations: readonly Abbreviation[],
  reader: IdentityReader,
): JournalIndex {
  const unordered = groupRecords(records).map((group) => group.map((index) => records[index] as KnownRecord));
  const described = describeKnown(unordered);
  const order = [...unordered.keys()].sort((a, b) =>
    (described[a] as LookupJournal).key < (described[b] as LookupJournal).key ? -1 : 1,
  );
  const groups = order.map((position) => unordered[position] as readonly KnownRecord[]);
  const keys = groups.map(gather);
  const title = invert(keys, ({ titles }) => titles);
  const shortened = new Map<string, readonly number[]>();
  const acronyms = new Map<string, readonly number[]>();
  const spelling = new Map<string, readonly number[]>();
  for (const { abbreviation, title: full } of abbreviations) {
    const meant = scriptKeys(reader, full).flatMap((key) => title.get(key) ?? []);
    for (const key of scriptKeys(reader, abbreviation)) {
      extend(isAcronym(abbreviation) ? acronyms : shortened, key, meant);
    }
  }
  groups.forEach((group, position) => {
    for (const text of new Set(group.flatMap(({ printed }) => printed.other))) {
      for (const key of scriptKeys(reader, text)) {
        if (keys[position]?.titles.has(key)) continue;
        extend(isAcronym(text) ? acronyms : spelling, key, [position]);
      }
    }
  });
  let near: ReturnType<JournalIndex["nearTitles"]> | null = null;
  const journals = order.map((position) => described[position] as LookupJournal);
  return {
    journals,
    byKey: new Map(journals.map(({ key }, position) => [key, position])),
    keys,
    listings: groups.map((group) => group.map(({ listing }) => listing).filter((listing) => listing >= 0)),
    issn: invert(keys, ({ issns }) => issns),
    cn: invert(keys, ({ cns }) => cns),
    title,
    former: invert(groups, (group) => new Set(group.flatMap(({ former }) => former))),
    spelling,
    abbreviation: shortened,
    acronym: acronyms,
    subtitle: invert(keys, ({ titles }) => {
      return new Set([...titles].map(withoutGenericSubtitle).filter((key) => key !== null));
    }),
    nearTitles() {
      if (near === null) {
        const all = invert(keys, ({ all: texts }) => texts);
        near = { near: new NearTitles([...all.keys()]), journals: [...all.values()] };
      }
      return near;
    },
  };
}

const EMPTY: ReadonlySet<string> = new Set();

function gather(group: readonly KnownRecord[]): JournalKeys {
  const all = (part: (record: KnownRecord) => readonly string[]): ReadonlySet<string> => {
    const values = group.length === 1 ? part(group[0] as KnownRecord) : group.flatMap(part);
    return values.length === 0 ? EMPTY : new Set(values);
  };
  const titles = all(({ zh, en }) => [...zh.map((key) => `zh:${key}`), ...en.map((key) => `en:${key}`)]);
  const further = all(({ other, former }) => (former.length === 0 ? other : [...other, ...former]));
  return {
    issns: all(({ issns }) => issns),
    cns: all(({ cns }) => cns),
    titles,
    all: further.size === 0 ? titles : new Set([...titles, ...further]),
    main: all(({ main }) => main),
    marks: all(({ mark }) => (mark === null ? [] : [mark])) as ReadonlySet<LanguageMark>,
  };
}

function invert<Item>(items: readonly Item[], keysOf: (item: Item) => ReadonlySet<string>): Index {
  const index = new Map<string, number[]>();
  items.forEach((item, position) => {
    for (const key of keysOf(item)) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [position]);
      else list.push(position);
    }
  });
  return index;
}

function extend(index: Map<string, readonly number[]>, key: string, positions: readonly number[]): void {
  if (positions.length > 0) index.set(key, ascending([...(index.get(key) ?? []), ...positions]));
}

export function ascending(positions: readonly number[]): readonly number[] {
  return [...new Set(positions)].sort((a, b) => a - b);
}
