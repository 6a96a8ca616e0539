/** Registry: a title cell that holds a journal's name in two scripts, marks and bracketed remarks. */

import { decodeEntities } from "./normalize-title.js";

export type LanguageEdition = "chinese" | "english" | "bilingual";

export interface SplitTitle {
  /** The part with Chinese characters, its edition mark kept; null where there is none. */
  readonly zh: string | null;
  /** The part in Latin or any other script; null where there is none. */
  readonly en: string | null;
  /** Language edition that a mark in the cell names; null where none does. */
  readonly edition: LanguageEdition | null;
  /** Stars and like marks in order of appearance; their meaning is the list's own. */
  readonly marks: readonly string[];
  /** Earlier names given in the cell: `(原：…)`, `(formerly …)`. */
  readonly former: readonly string[];
}

/** Latin words without bracket, mark or separator at an end: nothing to split. */
const PLAIN = /^[A-Za-z][A-Za-z0-9 ,.:'-]*[A-Za-z0-9]$/;
const HAN = /\p{Script=Han}/u;
const MARKS = /[☆★△▲※◆●*#†‡]/gu;
const FORMER =
  /[(（[]\s*(?:原名|原刊名|曾用名|原\s*[:：]|formerly:?|former title:)\s*[:：]?\s*([^)）\]]+)[)）\]]/giu;
const CHINESE_EDITION_MARK = /[(（[]\s*(中\s*[、,，/和与&]?\s*英\s*文?|英\s*文|中\s*文)\s*[版刊]?\s*[)）\]]/u;
const ENGLISH_EDITION_MARK = /[(（[]\s*(english|chinese|bilingual)\s+e(?:dition|d)?\.?\s*[)）\]]/iu;
const TRAILING_EDITION = /(中英文|英文|中文)(?:版|刊)[)）\]]?$/u;

/**
 * Splits a title cell into its Chinese and its other part.
 *
 * Two scripts are split where one run of Latin words stands before or after one Chinese run, glued, spaced
 * or bracketed. A short acronym beside Chinese characters (`CT理论…`, `…B辑`) is part of the Chinese title;
 * an acronym that the Chinese part repeats (`npj …npj-…`) is given back to it. A cell that is neither is
 * left whole. Missing: a blank cell gives nulls. Cost: O(length).
 */
export function splitTitle(cell: string): SplitTitle {
  if (PLAIN.test(cell)) return { zh: null, en: cell, edition: null, marks: [], former: [] };
  const marks = cell.match(MARKS) ?? [];
  const former: string[] = [];
  let text = decodeEntities(cell)
    .replace(MARKS, " ")
    .replace(FORMER, (_, name: string) => {
      former.push(tidy(name));
      return " ";
    })
    .replace(/\s+/gu, " ")
    .trim();

  const chineseMark = text.match(CHINESE_EDITION_MARK);
  const englishMark = text.match(ENGLISH_EDITION_MARK);
  const edition = editionOf(chineseMark?.[1] ?? englishMark?.[1] ?? text.match(TRAILING_EDITION)?.[1]);
  if (!HAN.test(chineseMark === null ? text : text.replace(chineseMark[0], ""))) {
    const only = tidy(chineseMark === null ? text : text.replace(chineseMark[0], " "));
    return { zh: null, en: only === "" ? null : only, edition, marks, former };
  }
  if (englishMark !== null) text = text.replace(englishMark[0], " ");
  const withoutMark = chineseMark === null ? text : text.replace(chineseMark[0], " ");
  const { zh, en } = splitScripts(withoutMark);
  if (en === null) return { zh: tidy(text), en: null, edition, marks, former };
  return { zh: `${zh}${chineseMark === null ? "" : chineseMark[0]}`, en, edition, marks, former };
}

function splitScripts(text: string): { readonly zh: string; readonly en: string | null } {
  const han = [...text.matchAll(/\p{Script=Han}/gu)].map((match) => match.index);
  const first = han[0] as number;
  const last = (han.at(-1) as number) + ((text.codePointAt(han.at(-1) as number) as number) > 0xffff ? 2 : 1);
  const [before, repeated] = withoutRepeatedAcronym(text.slice(0, first));
  const after = text.slice(last);
  if (isTitle(before) === isTitle(after)) return { zh: tidy(text), en: null };
  if (isTitle(before)) return { zh: tidy(repeated + text.slice(first)), en: tidy(before) };
  return { zh: tidy(text.slice(0, last) + closingOf(after)), en: tidy(after) };
}

/** Words that can be a title of their own, not an acronym inside a Chinese one. */
function isTitle(part: string): boolean {
  const letters = part.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 8 || (letters >= 4 && /\p{Ll}/u.test(part));
}

/** `npj Computational Materialsnpj-` → the title and the acronym that belongs to the Chinese part. */
function withoutRepeatedAcronym(part: string): readonly [string, string] {
  const acronym = part.match(/^[A-Za-z]{2,6}(?=\s)/)?.[0];
  if (acronym === undefined) return [part, ""];
  const at = part.lastIndexOf(acronym);
  const tail = part.slice(at + acronym.length);
  return at > acronym.length && /^[\s-]*$/.test(tail) ? [part.slice(0, at), acronym + tail] : [part, ""];
}

/** A bracket that the Chinese part opened and that is closed at once after it. */
function closingOf(after: string): string {
  return after.match(/^[)）》\]]/u)?.[0] ?? "";
}

function editionOf(mark: string | undefined): LanguageEdition | null {
  if (mark === undefined) return null;
  const word = mark.toLowerCase();
  if (word === "bilingual" || (word.includes("中") && word.includes("英"))) return "bilingual";
  return word === "english" || word.includes("英") ? "english" : "chinese";
}

/** Removes separators and unpaired brackets at the ends. */
function tidy(part: string): string {
  let text = part;
  for (;;) {
    const trimmed = text.replace(/^[\s:：,，;；/／|·—–-]+|[\s:：,，;；/／|·—–-]+$/gu, "");
    const bare = withoutUnpaired(trimmed);
    if (bare === text) return text;
    text = bare;
  }
}

function withoutUnpaired(text: string): string {
  const opens = text.match(/[(（《[]/gu)?.length ?? 0;
  const closes = text.match(/[)）》\]]/gu)?.length ?? 0;
  const wrapped = text.match(/^[(（《[]([^()（）《》[\]]*)[)）》\]]$/u);
  if (wrapped !== null) return wrapped[1] as string;
  if (opens > closes && /^[(（《[]/u.test(text)) return text.slice(1);
  if (opens > closes && /[(（《[]$/u.test(text)) return text.slice(0, -1);
  if (closes > opens && /[)）》\]]$/u.test(text)) return text.slice(0, -1);
  if (closes > opens && /^[)）》\]]/u.test(text)) return text.slice(1);
  return text;
}
