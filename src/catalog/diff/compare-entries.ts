/** Catalog, diff: two lists of named texts, as changes. */

import type { BasisChange } from "./types.js";

/** Entries by subject, in the order of the later side, then those that are gone. A subject twice is numbered. */
export function compareEntries(
  aspect: BasisChange["aspect"],
  before: readonly (readonly [subject: string, text: string])[],
  after: readonly (readonly [subject: string, text: string])[],
): readonly BasisChange[] {
  const old = bySubject(before);
  const now = bySubject(after);
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((subject) => ({ aspect, subject, from: old.get(subject) ?? null, to: now.get(subject) ?? null }))
    .filter(({ from, to }) => from !== to);
}

function bySubject(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [subject, text] of entries) {
    let name = subject;
    for (let count = 2; found.has(name); count += 1) name = `${subject}#${count}`;
    found.set(name, text);
  }
  return found;
}
