/** Catalog, lookup: what an answer says to the person who asked. */

import type { Bilingual } from "../../model/text.js";
import type { LookupCode, LookupMatch, MatchKey } from "./answer-types.js";

const KEYS: Readonly<Record<MatchKey, Bilingual>> = {
  key: { zh: "库内标识", en: "key" },
  issn: { zh: "ISSN", en: "ISSN" },
  cn: { zh: "CN 号", en: "CN number" },
  title: { zh: "刊名", en: "title" },
  "former-title": { zh: "曾用名", en: "former title" },
  abbreviation: { zh: "缩写", en: "abbreviation" },
  subtitle: { zh: "不含副题的刊名", en: "title without its subtitle" },
};

/** `{agreed}`, `{disagreed}`, `{unread}` are filled in. */
const SENTENCES: Readonly<Record<LookupCode, Bilingual>> = {
  FOUND: { zh: "{agreed}相符。", en: "Found by {agreed}." },
  FOUND_WITH_DISAGREEMENT: {
    zh: "{agreed}相符，但{disagreed}与目录所载不同。请核对。",
    en: "Found by {agreed}; the {disagreed} differs from what the list prints. Please compare the two.",
  },
  FOUND_BY_FORMER_TITLE: {
    zh: "所查为该刊曾用名。引用时请用现刊名。",
    en: "This is a former title of the journal. Please cite the present one.",
  },
  FOUND_BY_ABBREVIATION: {
    zh: "按缩写查到，所用缩写表中只有一种期刊用此缩写。请核对全称。",
    en: "Found by an abbreviation that only this journal has in the table used. Please compare the full title.",
  },
  FOUND_WITHOUT_SUBTITLE: {
    zh: "除“国际期刊”一类副题外刊名相符，且只有此一种。请核对全称。",
    en: "The title agrees but for a subtitle of the kind “An International Journal”, and only this one does. Please compare the full title.",
  },
  KNOWN_NOT_LISTED: {
    zh: "期刊已识别（{agreed}相符），所查目录未收录。未收录不等于质量评价。",
    en: "The journal is known (by {agreed}) and is not in the catalog asked. This is no judgment of its quality.",
  },
  KNOWN_NOT_IN_DISCIPLINE: {
    zh: "期刊已识别（{agreed}相符），目录收录于其他学科，未收录于所查学科。",
    en: "The journal is known (by {agreed}); it is listed in another discipline, not in the one asked.",
  },
  KNOWN_WITHOUT_TIER: {
    zh: "期刊已识别（{agreed}相符），参加了评价，但未定级。请看各条结果中的说明。",
    en: "The journal is known (by {agreed}) and was evaluated, but has no tier. See the standing of each listing.",
  },
  NO_EDITION_IN_FORCE: {
    zh: "期刊已识别，但所查日期没有生效的目录版本，无法回答是否收录。请换一个日期，或补充该时期的版本。",
    en: "The journal is known, but no open edition was in force on that day, so there is no answer. Ask another day, or open the edition of that time.",
  },
  SEVERAL_JOURNALS: {
    zh: "有多种期刊符合（{agreed}）。请在候选中选定，或补充 ISSN、CN 号再查。",
    en: "Several journals fit (by {agreed}). Choose among the candidates, or add an ISSN or a CN number.",
  },
  KEYS_DISAGREE: {
    zh: "{agreed}指向不同的期刊。请核对哪一项有误，系统不代为选择。",
    en: "The keys given ({agreed}) belong to different journals. Please check which is wrong; none is preferred.",
  },
  RECORD_DISAGREES: {
    zh: "{agreed}相符，但{disagreed}与目录所载不同，不能确认是同一期刊。请核对；若是更名或另一载体的 ISSN，请补充期刊名录。",
    en: "The {agreed} agrees but the {disagreed} does not, so it may be another journal. Please compare; if it was renamed, or the ISSN is that of its other medium, add a register that says so.",
  },
  LANGUAGE_EDITION_DIFFERS: {
    zh: "刊名相符，但语种版本（中文版、英文版）不同。请核对所查的是哪一版。",
    en: "The title agrees, but the language edition differs. Please check which edition is meant.",
  },
  ACRONYM_ALONE: {
    zh: "仅凭首字母缩写不能确定期刊。请补充全称、ISSN 或 CN 号。",
    en: "An acronym alone does not tell which journal is meant. Please add the full title, an ISSN or a CN number.",
  },
  NOTHING_FOUND: {
    zh: "未识别出期刊，不能说明是否收录。请核对刊名或号码；有相近刊名时列为候选。",
    en: "No journal was recognized, so nothing is said about its listing. Please check the spelling; near titles are given as candidates.",
  },
  IDENTIFIER_UNREADABLE: {
    zh: "号码“{unread}”有误，无法据此识别期刊。请核对原刊；可能的号码列为候选。",
    en: "The number “{unread}” is damaged and identifies no journal. Please check it in the journal itself; likely repairs are given as candidates.",
  },
  EMPTY_QUERY: {
    zh: "没有可查的内容。请输入 ISSN、CN 号或刊名。",
    en: "There is nothing to look up. Please give an ISSN, a CN number or a title.",
  },
  NOT_A_JOURNAL: {
    zh: "所查条目不是期刊，期刊目录不适用。",
    en: "The item is not a journal, so a catalog of journals does not apply to it.",
  },
  IS_BOOK_NUMBER: {
    zh: "所给号码是书号（ISBN），期刊目录不适用。丛书请改用 ISSN 查询。",
    en: "The number is an ISBN, so the item is a book. For a series, ask by its ISSN.",
  },
};

type Facts = Pick<LookupMatch, "agreed" | "disagreed" | "unconfirmed" | "unread"> & {
  /** Number of editions that could not be asked. */
  readonly leftOut: number;
};

/** The sentences of a code; what could not be compared, read or asked is added at the end. */
export function explain(code: LookupCode, facts: Facts): Bilingual {
  const { agreed, disagreed, unconfirmed, unread, leftOut } = facts;
  const sentence = SENTENCES[code];
  const numbers = unread.map(({ received }) => received);
  const fill = (language: "zh" | "en"): string => {
    const words: Record<string, string> = {
      agreed: names(agreed, language),
      disagreed: names(disagreed, language),
      unread: numbers.join(language === "zh" ? "、" : ", "),
    };
    return sentence[language].replace(/\{(\w+)\}/g, (_, word: string) => words[word] as string);
  };
  const reads = unread.length === 0 || code === "IDENTIFIER_UNREADABLE";
  const zh = [
    ...(unconfirmed.length === 0 ? [] : [`目录未载该刊${names(unconfirmed, "zh")}，无从比对。`]),
    ...(reads ? [] : [`号码“${numbers.join("、")}”有误，未采用。`]),
    ...(leftOut === 0 ? [] : [`另有 ${leftOut} 个版本没有生效日期或尚未定稿，未查。`]),
  ];
  const en = [
    ...(unconfirmed.length === 0 ? [] : [` The lists print no ${names(unconfirmed, "en")} to compare.`]),
    ...(reads ? [] : [` The number “${numbers.join(", ")}” is damaged and was not used.`]),
    ...(leftOut === 0 ? [] : [` Not asked: ${leftOut} edition(s) without an effective date or not final.`]),
  ];
  return { zh: fill("zh") + zh.join(""), en: fill("en") + en.join("") };
}

function names(keys: readonly MatchKey[], language: "zh" | "en"): string {
  return keys.map((key) => KEYS[key][language]).join(language === "zh" ? "、" : " and ");
}
