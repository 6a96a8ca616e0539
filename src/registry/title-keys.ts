/** Registry: a title as keys that can be compared with those of another, for rooms that hold no records. */

import { normalizeTitle } from "./normalize-title.js";
import { type LanguageEdition, splitTitle } from "./split-title.js";

export interface TitleIdentity {
  /** `zh:` or `en:` and the normalized title; one of each at most. */
  readonly keys: readonly string[];
  /** The keys without the mark of a language edition, for finding the other edition. */
  readonly bare: readonly string[];
  /** Language edition that a mark names. */
  readonly edition: LanguageEdition | null;
}

/** Reads the keys of a title. A blank title has none. Cost: O(length). */
export function titleIdentity(title: string): TitleIdentity {
  const { zh, en, edition } = splitTitle(title);
  const keys: string[] = [];
  const bare: string[] = [];
  for (const [prefix, part] of [
    ["zh:", zh],
    ["en:", en],
  ] as const) {
    const key = part === null ? "" : normalizeTitle(part);
    if (key === "") continue;
    keys.push(prefix + key);
    bare.push(prefix + key.replace(/(?:中英文|英文|中文)$/, ""));
  }
  return { keys, bare, edition };
}
