/** Catalog, lookup: forms of a title that say less, or no more, than the title itself. */

import { editDistance } from "./edit-distance.js";

/** Subtitles that name no subject; what remains must be long enough to be a title of its own. */
const GENERIC_SUBTITLE =
  /^(en:.{12,}?)(?:an?|the)international(?:multidisciplinary|interdisciplinary)?journal$/;

/** `en:` key without a subtitle that says only that the journal is international; null where there is none. */
export function withoutGenericSubtitle(key: string): string | null {
  return key.match(GENERIC_SUBTITLE)?.[1] ?? null;
}

/** One Latin word of at most six letters, dotted or not: `FSE`, `P.N.A.S.`; too little to tell a journal by. */
export function isAcronym(text: string): boolean {
  const plain = text.normalize("NFKC").trim();
  return /^[A-Za-z]{1,6}$/.test(plain.replace(/[.\-/]/g, "")) && !/\s/.test(plain);
}

/**
 * True where two titles of the same words differ by a misprint in one word of four letters or more, or in a linking
 * word: a letter or number of a section (`Part A`, `Part B`) and an acronym are no misprint. Chinese titles have no
 * words and never pass.
 */
export function isMisprinted(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length !== right.length) return false;
  const different = left.filter((word, i) => word !== right[i]);
  if (different.length !== 1) return false;
  const at = left.findIndex((word, i) => word !== right[i]);
  const [mine, theirs] = [left[at] as string, right[at] as string];
  if (LINKING.has(mine) || LINKING.has(theirs)) return editDistance(mine, theirs, 1) <= 1;
  const most = Math.min(mine.length, theirs.length) < 8 ? 1 : 2;
  return LATIN_WORD.test(mine) && LATIN_WORD.test(theirs) && editDistance(mine, theirs, most) <= most;
}

/**
 * True where a text may stand for a title as an abbreviation: its words begin, in order, the title's words that are
 * longer than three letters or all of them (`J. Am. Chem. Soc.`), or it is their initials (`JACS`).
 */
export function isShortened(text: string, title: string): boolean {
  const full = wordsOf(title);
  const short = wordsOf(text);
  if (full.length < 2 || short.join("").length >= full.join("").length) return false;
  const weighty = full.filter((word) => word.length > 3);
  return [full, weighty].some((words) => {
    if (short.length === 1) return words.map((word) => word[0]).join("") === short[0];
    return words.length === short.length && words.every((word, i) => word.startsWith(short[i] as string));
  });
}

const LINKING = new Set(["and", "for", "from", "in", "of", "on", "the", "to", "with"]);
const LATIN_WORD = /^\p{Script=Latin}{4,}$/u;

function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
