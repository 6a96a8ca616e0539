/** Equivalence: numbers and words of the sentences that editions print. */

import type { Population } from "../model/journal.js";
import type { Bilingual } from "../model/text.js";

export const POPULATION_WORDS: Readonly<Record<Population | "all", Bilingual>> = {
  domestic: { zh: "国内期刊", en: "domestic journals" },
  foreign: { zh: "国外期刊", en: "foreign journals" },
  all: { zh: "全部期刊", en: "all journals" },
};

/** Three significant digits after the point at most, without trailing zeros; the same on every runtime. */
export function print(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const rounded = Math.round(Math.abs(value) * 1000) / 1000;
  return `${value < 0 && rounded > 0 ? "−" : ""}${rounded}`;
}

export function percent(share: number): string {
  return `${print(Math.round(share * 1000) / 10)} %`;
}

/** A number of journals in English. */
export function journals(count: number): string {
  return `${count} ${count === 1 ? "journal" : "journals"}`;
}
