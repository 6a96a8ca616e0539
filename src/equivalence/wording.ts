/** Equivalence: numbers and words of the sentences that editions print. */

import type { ShareStep } from "../methodology/equivalence.js";
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

/** What a step asks of the share of its population, by tier. */
export function shareWords({ kind, shares }: Pick<ShareStep, "kind" | "shares">): Bilingual {
  const parts = Object.entries(shares).map(([tier, share]) => ({ tier, share: percent(share) }));
  const zh = parts.map(({ tier, share }) => `${tier} ${share}`).join("、");
  const en = parts.map(({ tier, share }) => `${share} in ${tier}`).join(", ");
  return kind === "minimum"
    ? { zh: `不低于 ${zh}`, en: `at least ${en}` }
    : { zh: `定为 ${zh}`, en: `set to ${en}` };
}

/** A number of journals in English. */
export function journals(count: number): string {
  return `${count} ${count === 1 ? "journal" : "journals"}`;
}
