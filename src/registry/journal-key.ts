/** Registry: the stable key of a journal inside a pool. */

import { compareText } from "../model/text.js";
import { normalizeTitle } from "./normalize-title.js";
import { cnNumber } from "./parse-cns.js";
import type { RegistryRecord } from "./registry-record.js";

/**
 * Gives every journal a key of its own: `issn:` and its smallest ISSN, else `cn:` and its smallest CN
 * number, else `title:` and its normalized title. An identifier that several journals hold serves none of
 * them; journals that still coincide are numbered `#2`, `#3` in the order given. Cost: O(identifiers).
 *
 * @param journals the candidates' records of each journal and the records linked to it
 */
export function journalKeys(
  journals: readonly (readonly [own: readonly RegistryRecord[], linked: readonly RegistryRecord[]])[],
): readonly string[] {
  const choices = journals.map(([own, linked]) => {
    const records = [...own, ...linked];
    const issns = records.flatMap((record) => record.issns.map((issn) => `issn:${issn.value}`));
    const cns = records.flatMap((record) => record.cns.map((cn) => `cn:${cnNumber(cn)}`));
    return [...[...new Set(issns)].sort(compareText), ...[...new Set(cns)].sort(compareText)];
  });
  const holders = new Map<string, number>();
  for (const key of choices.flat()) holders.set(key, (holders.get(key) ?? 0) + 1);
  const seen = new Map<string, number>();
  return journals.map(([own], i) => {
    const key =
      choices[i]?.find((choice) => holders.get(choice) === 1) ?? `title:${normalizeTitle(titleOf(own))}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

/** The key that one record has by itself. */
export function recordKey(record: RegistryRecord): string {
  return journalKeys([[[record], []]])[0] as string;
}

function titleOf(records: readonly RegistryRecord[]): string {
  return records.map((record) => record.title).find((title) => title !== "") ?? "";
}
