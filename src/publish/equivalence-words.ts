/** Publish: the words of equivalence that the text, the page, the workbook and an explanation share. */

import type { Edition, EditionEquivalence } from "../catalog/index.js";
import type { ComparedMechanism, Move, MoveStanding } from "../model/equivalence.js";
import type { Bilingual, Language } from "../model/text.js";
import { roundDecimal } from "./round-decimal.js";

export type DisciplineBlock = EditionEquivalence["disciplines"][number];

export const LISTS_WORDS: Readonly<Record<DisciplineBlock["lists"], Bilingual>> = {
  one: { zh: "中外期刊统一排序", en: "one list of all journals" },
  separate: { zh: "国内、国外期刊分别排序", en: "a list for each population" },
  dual: { zh: "国内、国外期刊两份目录", en: "two catalogs" },
};

const MECHANISM_WORDS: Readonly<Record<ComparedMechanism["mechanism"], Bilingual>> = {
  declared: { zh: "本目录", en: "as declared" },
  raw: { zh: "原得分", en: "raw scores" },
  percentile: { zh: "类内百分位", en: "percentiles" },
  offset: { zh: "公布的偏移量", en: "declared offset" },
  separate: { zh: "分别按比例", en: "separate quotas" },
};

export const STANDING_WORDS: Readonly<Record<MoveStanding, Bilingual>> = {
  tiered: { zh: "入选", en: "tiered" },
  below: { zh: "未入选", en: "below" },
  experts: { zh: "待专家评议", en: "experts" },
  unlisted: { zh: "未参评", en: "left out" },
};

const UNIT_WORDS: Readonly<Record<NonNullable<ComparedMechanism["offset"]>["units"], Bilingual>> = {
  score: { zh: "得分", en: "score" },
  log: { zh: "对数", en: "log" },
  percentile: { zh: "百分点", en: "percentile" },
};

/** A mechanism with the amount of its offset. */
export function mechanismWords(
  { mechanism, offset }: Pick<ComparedMechanism, "mechanism" | "offset">,
  language: Language,
): string {
  const amount =
    offset === null
      ? ""
      : ` ${roundDecimal(offset.amount, 3).replace(/\.?0+$/, "")} (${UNIT_WORDS[offset.units][language]})`;
  return MECHANISM_WORDS[mechanism][language] + amount;
}

/** A tier, or that there is none. */
export function tierWords(tier: string | null, language: Language): string {
  return tier ?? STANDING_WORDS.below[language];
}

/** `〔生态学〕`, the disciplines that a step is confined to; empty where it is for all. */
export function scopeWords(
  edition: { readonly disciplines: readonly Pick<Edition["disciplines"][number], "id" | "name">[] },
  { disciplines }: { readonly disciplines: readonly string[] | null },
  language: Language,
): string {
  if (disciplines === null) return "";
  const names = disciplines.map((id) => disciplineWords(edition, id)[language]);
  return language === "zh" ? `〔${names.join("、")}〕` : ` [${names.join(", ")}]`;
}

/**
 * Where a step that was declared was not used; null where it was used everywhere. Readers of a declaration alone
 * would else believe that a refused link made the list.
 */
export function unusedWords(
  { equivalence, disciplines }: Pick<Edition, "equivalence" | "disciplines">,
  step: number,
  language: Language,
): string | null {
  const outcomes = equivalence.disciplines.flatMap(({ discipline, outcomes }) =>
    outcomes.filter((outcome) => outcome.step === step).map(({ applied }) => ({ discipline, applied })),
  );
  const unused = outcomes.filter(({ applied }) => !applied);
  if (unused.length === 0) return null;
  const names = unused.map(({ discipline }) => disciplineWords({ disciplines }, discipline)[language]);
  const all = unused.length === outcomes.length;
  return language === "zh"
    ? `${all ? "所有学科均" : `${outcomes.length} 个学科中有 ${unused.length} 个`}未采用此步骤，以各学科的说明为准：${names.join("、")}。`
    : `This step was not used in ${all ? "any discipline" : `${unused.length} of ${outcomes.length} disciplines`}; what was done instead is said with each of them: ${names.join(", ")}.`;
}

export function moveWords(
  { from, to, fromStatus, toStatus }: Pick<Move, "from" | "to" | "fromStatus" | "toStatus">,
  language: Language,
): string {
  return `${from ?? STANDING_WORDS[fromStatus][language]} → ${to ?? STANDING_WORDS[toStatus][language]}`;
}

/** A percentile (0–100) without decimals. */
export function percentileWords(value: number | null): string {
  return value === null ? "–" : roundDecimal(value, 0);
}

/** A share (0–1) in percent without decimals. */
export function shareWords(share: number | null): string {
  return share === null ? "–" : `${roundDecimal(share * 100, 0)} %`;
}

export function disciplineWords(
  { disciplines }: { readonly disciplines: readonly Pick<Edition["disciplines"][number], "id" | "name">[] },
  id: string,
): Bilingual {
  return disciplines.find((other) => other.id === id)?.name ?? { zh: id, en: id };
}
