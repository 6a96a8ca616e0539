/** Model: languages as a reader of a printed list knows them. */

import type { Bilingual, Language } from "./text.js";

const WORDS: Readonly<Record<string, Bilingual>> = {
  zh: { zh: "中文", en: "Chinese" },
  en: { zh: "英文", en: "English" },
  bo: { zh: "藏文", en: "Tibetan" },
  de: { zh: "德文", en: "German" },
  es: { zh: "西班牙文", en: "Spanish" },
  fr: { zh: "法文", en: "French" },
  it: { zh: "意大利文", en: "Italian" },
  ja: { zh: "日文", en: "Japanese" },
  kk: { zh: "哈萨克文", en: "Kazakh" },
  ko: { zh: "韩文", en: "Korean" },
  mn: { zh: "蒙古文", en: "Mongolian" },
  pt: { zh: "葡萄牙文", en: "Portuguese" },
  ru: { zh: "俄文", en: "Russian" },
  ug: { zh: "维吾尔文", en: "Uyghur" },
};

/** The word for an ISO 639-1 code; anything else as it is written. */
export function languageWord(code: string, language: Language): string {
  return Object.hasOwn(WORDS, code) ? (WORDS[code] as Bilingual)[language] : code;
}
