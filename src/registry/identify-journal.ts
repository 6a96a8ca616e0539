/** Registry: the journal of a pool that a name or identifier in another file means. */

import type { CandidatePool } from "../model/pool.js";
import { normalizeTitle } from "./normalize-title.js";
import { cnNumber, parseCns } from "./parse-cns.js";
import { parseIssns } from "./parse-issns.js";
import { splitTitle } from "./split-title.js";

/**
 * A finder of journal keys by ISSN, CN or title in any spelling that normalizes to the same; null where no
 * journal, or more than one, has it. Made once; each search costs O(length of the name).
 */
export function journalIdentifier({
  journals,
}: Pick<CandidatePool, "journals">): (name: string) => string | null {
  const holders = new Map<string, string | null>();
  const hold = (id: string, key: string) => {
    const holder = holders.get(id);
    holders.set(id, holder === undefined || holder === key ? key : null);
  };
  for (const { key, issns, cn, titles } of journals) {
    for (const { value } of issns) hold(`issn:${value}`, key);
    if (cn !== null) hold(`cn:${cnNumber(cn)}`, key);
    const { zh, en, other, former } = titles;
    for (const title of [zh, en, ...other, ...former]) {
      if (title !== null) for (const id of titleIds(title)) hold(id, key);
    }
  }
  return (name) => {
    const ids = [
      ...parseIssns(name, null).issns.map(({ value }) => `issn:${value}`),
      ...parseCns(name).cns.map((cn) => `cn:${cnNumber(cn)}`),
      ...titleIds(name),
    ];
    const found = new Set(ids.flatMap((id) => (holders.has(id) ? [holders.get(id)] : [])));
    const [only] = found;
    return found.size === 1 && only ? only : null;
  };
}

function titleIds(title: string): readonly string[] {
  const { zh, en } = splitTitle(title);
  return [zh, en].flatMap((part) => {
    const normalized = part === null ? "" : normalizeTitle(part);
    return normalized === "" ? [] : [`title:${normalized}`];
  });
}
