/** Publish: states of editions, listings and values as words. */

import type { Edition, EditionListing, ValueState } from "../catalog/index.js";
import type { Bilingual } from "../model/text.js";

export const EDITION_STATUS_WORDS: Readonly<Record<Edition["status"], Bilingual>> = {
  draft: { zh: "草案，未公布，不得引用", en: "draft, not published, not to be cited" },
  notice: { zh: "公示稿", en: "public notice, open to objections" },
  final: { zh: "正式发布", en: "final" },
  erratum: { zh: "勘误版", en: "erratum" },
  superseded: { zh: "已被新版取代", en: "superseded by a later edition" },
};

export const LISTING_STATUS_WORDS: Readonly<Record<EditionListing["status"], Bilingual>> = {
  tiered: { zh: "入选", en: "tiered" },
  below: { zh: "未入选", en: "below the last tier" },
  experts: { zh: "待专家评议", en: "left to the experts" },
  untiered: { zh: "未标级别", en: "listed without a tier" },
};

/** In place of a tier, in a list that has tiers. The workbook's layout of the reader knows both words. */
export const WITHOUT_TIER_WORDS: Bilingual = { zh: "未标级别", en: "without a tier" };

export const POPULATION_WORDS: Readonly<Record<EditionListing["population"], Bilingual>> = {
  domestic: { zh: "国内", en: "domestic" },
  foreign: { zh: "国外", en: "foreign" },
};

export const VALUE_STATE_WORDS: Readonly<Record<ValueState, Bilingual>> = {
  present: { zh: "有", en: "present" },
  blank: { zh: "空缺", en: "blank" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
  "not-found": { zh: "来源未收录", en: "not in the source" },
  below: { zh: "低于检出限", en: "below the limit" },
  above: { zh: "高于上限", en: "above the limit" },
  unreadable: { zh: "无法识别", en: "unreadable" },
  unlinked: { zh: "未匹配到记录", en: "no record linked" },
};

/** In place of the methodology of an edition that has none. */
export const IMPORTED_WORDS: Bilingual = {
  zh: "不详：本版由已发布的目录导入，只含其公布的内容",
  en: "not known: this edition was imported from a published list and holds what that list prints",
};
