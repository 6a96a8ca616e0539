/** Catalog, lookup: the journal that a group of records describes. */

import type { Population } from "../../model/journal.js";
import { compareText } from "../../model/text.js";
import type { LookupJournal } from "./answer-types.js";
import type { KnownRecord } from "./read-known.js";

const NONE: readonly string[] = Object.freeze([]);

type Described = Omit<LookupJournal, "key"> & { readonly titleKey: string };

/**
 * Describes journals and gives each a key of its own: its smallest ISSN, else CN, that no other journal holds,
 * else its title; equal ones are numbered in the order of their content. Cost: O(records).
 */
export function describeKnown(groups: readonly (readonly KnownRecord[])[]): readonly LookupJournal[] {
  const described = groups.map(describe);
  const holders = new Map<string, number>();
  for (const { issns, cns } of described) {
    for (const value of [...issns, ...cns]) holders.set(value, (holders.get(value) ?? 0) + 1);
  }
  const own = ({ issns, cns, titleKey }: Described): string => {
    const issn = issns.find((value) => holders.get(value) === 1);
    if (issn !== undefined) return `issn:${issn}`;
    const cn = cns.find((value) => holders.get(value) === 1);
    return cn === undefined ? `title:${titleKey}` : `cn:${cn}`;
  };
  const keys = described.map(own);
  const sharing = new Map<string, number[]>();
  keys.forEach((key, index) => {
    const list = sharing.get(key);
    if (list === undefined) sharing.set(key, [index]);
    else list.push(index);
  });
  for (const [key, indices] of sharing) {
    if (indices.length === 1) continue;
    const content = (index: number): string => JSON.stringify(described[index]);
    indices.sort((a, b) => compareText(content(a), content(b)));
    indices.forEach((index, count) => {
      if (count > 0) keys[index] = `${key}#${count + 1}`;
    });
  }
  return described.map(({ titleKey: _, ...journal }, index) => {
    return Object.freeze({ key: keys[index] as string, ...journal });
  });
}

function describe(records: readonly KnownRecord[]): Described {
  const zh = commonest(records.map(({ printed }) => printed.zh));
  const en = commonest(records.map(({ printed }) => printed.en));
  const all = records.flatMap(({ printed }) => [printed.zh, printed.en, ...printed.other]);
  const spellings = sorted(all.filter((text): text is string => text !== null && text !== zh && text !== en));
  return {
    zh,
    en,
    spellings,
    former: sorted(records.flatMap(({ printed }) => printed.former)),
    issns: sorted(records.flatMap(({ issns }) => issns)),
    cns: sorted(records.flatMap(({ cns }) => cns)),
    population: populationOf(records),
    titleKey: sorted(records.flatMap((record) => [...record.zh, ...record.en]))[0] ?? "",
  };
}

function populationOf(records: readonly KnownRecord[]): Population | null {
  const declared = new Set(records.flatMap(({ population }) => population ?? []));
  const [only] = declared;
  if (only !== undefined) return declared.size === 1 ? only : null;
  return records.some(({ cns }) => cns.length > 0) ? "domestic" : null;
}

/** The spelling met most often; among equals the first in code-unit order. */
function commonest(texts: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | null = null;
  for (const text of [...counts.keys()].sort()) {
    if (best === null || (counts.get(text) as number) > (counts.get(best) as number)) best = text;
  }
  return best;
}

function sorted(texts: readonly string[]): readonly string[] {
  if (texts.length === 0) return NONE;
  return Object.freeze([...new Set(texts)].sort());
}
