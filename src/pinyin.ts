/**
 * The `./pinyin` entry: the key that puts Chinese titles into pinyin order. An entry of its own, so that who does not
 * order by pinyin does not load the dictionary of pinyin-pro (MIT, pinned to one version, so that keys do not change).
 *
 * Order by character: letters, then tone, then the next character, as dictionaries and spreadsheet programs sort.
 * Source: GB/T 13418-1992; GB/T 16159-2012 for the spelling.
 */

import { pinyin } from "pinyin-pro";

/**
 * Words of journal titles that the library reads otherwise, or reads into their neighbors (`建行` in `福建行政`).
 * Source: 现代汉语词典, 7th edition.
 */
const READINGS: Readonly<Record<string, string>> = {
  薄膜: "bo2 mo2",
  藏外: "zang4 wai4",
  藏学: "zang4 xue2",
  藏羌: "zang4 qiang1",
  藏医: "zang4 yi1",
  藏药: "zang4 yao4",
  弹箭: "dan4 jian4",
  都会: "du1 hui4",
  汉藏: "han4 zang4",
  机载: "ji1 zai4",
  家畜: "jia1 chu4",
  舰载: "jian4 zai4",
  喀什: "ka1 shi2",
  闽都: "min3 du1",
  南都: "nan2 du1",
  儒藏: "ru2 zang4",
  唐都: "tang2 du1",
  厦大: "xia4 da4",
  星载: "xing1 zai4",
  行政: "xing2 zheng4",
  殷都: "yin1 du1",
  载人: "zai4 ren2",
  种养: "zhong4 yang3",
  种植: "zhong4 zhi2",
};

export type Readings = Readonly<Record<string, string>>;

/**
 * The pinyin key of a title: compare two keys by code unit (`compareText`) and the titles stand in pinyin order.
 *
 * A syllable per character, as `chang2 jiang1`; words are read as words. Letters and digits of other scripts stand in
 * lower case without accents; punctuation is left out; a character without a reading stands for itself, behind all
 * letters. ü is `u:`, which sorts behind u and before further letters. A neutral tone counts as the full one.
 *
 * @param readings readings of words, which win over the built-in ones: `{ 重阳: "chong2 yang2" }`
 * Same key on every runtime, no ICU. Cost: O(length).
 */
export function pinyinKey(title: string, readings: Readings = {}): string {
  const known = { ...READINGS, ...readings };
  const words = Object.keys(known).filter((word) => word !== "" && title.includes(word));
  return cut(title, words)
    .flatMap((part) =>
      Object.hasOwn(known, part) ? (known[part] as string).split(" ").map(encode) : syllables(part),
    )
    .join(" ");
}

/** The title cut before and behind each word; of words that begin at one place the longest counts. */
function cut(title: string, words: readonly string[]): readonly string[] {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < title.length; ) {
    const word = longestFirst.find((candidate) => title.startsWith(candidate, at));
    if (word === undefined) at += 1;
    else {
      if (at > start) parts.push(title.slice(start, at));
      parts.push(word);
      at += word.length;
      start = at;
    }
  }
  if (start < title.length) parts.push(title.slice(start));
  return parts;
}

function syllables(text: string): readonly string[] {
  const found: string[] = [];
  let other = "";
  const flush = () => {
    found.push(...plainWords(other));
    other = "";
  };
  for (const { origin, pinyin: reading, isZh } of read(text)) {
    if (!isZh) other += origin;
    else {
      flush();
      found.push(encode(fullTone(reading, origin)));
    }
  }
  flush();
  return found;
}

/** No tone sandhi: a dictionary has 一 under yī wherever it stands. */
function read(text: string) {
  return pinyin(text, { type: "all", toneType: "num", toneSandhi: false });
}

function plainWords(text: string): readonly string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** `zi0` → `zi3` where the character has a full tone of the same letters. */
function fullTone(reading: string, character: string): string {
  if (!reading.endsWith("0")) return reading;
  const letters = reading.slice(0, -1);
  const readings = pinyin(character, { type: "array", toneType: "num", multiple: true });
  return readings.find((other) => other.slice(0, -1) === letters && !other.endsWith("0")) ?? `${letters}5`;
}

function encode(syllable: string): string {
  const lower = syllable.normalize("NFC").toLowerCase();
  return /[üv]/.test(lower) ? lower.replace(/[üv]/, "u").replace(/(?=\d|$)/, ":") : lower;
}
