/** Publish: the words for what changed between two editions. */

import type { BasisChange, ChangeKind, DiffChange, DiffClass, DiffKey } from "../catalog/index.js";
import type { Bilingual } from "../model/text.js";

export const CLASS_WORDS: Readonly<Record<DiffClass, Bilingual>> = {
  promoted: { zh: "级别上调", en: "promoted" },
  demoted: { zh: "级别下调", en: "demoted" },
  added: { zh: "新增", en: "added" },
  dropped: { zh: "调出", en: "dropped" },
  incomparable: { zh: "级别无法比较", en: "tiers not comparable" },
  suspect: { zh: "标识存疑，待核对", en: "identifier suspect, to be checked" },
  ambiguous: { zh: "对应关系不唯一，待核对", en: "ambiguous, to be checked" },
  renamed: { zh: "更名", en: "renamed" },
  "identifier-corrected": { zh: "标识更正", en: "identifier corrected" },
  "language-edition": { zh: "语种版本变化", en: "language edition changed" },
  "metadata-only": { zh: "仅著录信息变化", en: "metadata only" },
  reordered: { zh: "仅顺序变化", en: "order only" },
  unchanged: { zh: "无变化", en: "unchanged" },
};

export const KIND_WORDS: Readonly<Record<ChangeKind, Bilingual>> = {
  renamed: CLASS_WORDS.renamed,
  "identifier-corrected": CLASS_WORDS["identifier-corrected"],
  "identifier-suspect": { zh: "标识存疑", en: "identifier suspect" },
  "language-edition": CLASS_WORDS["language-edition"],
  metadata: { zh: "著录信息变化", en: "metadata changed" },
  reordered: { zh: "顺序变化", en: "order changed" },
};

export const FIELD_WORDS: Readonly<Record<DiffChange["field"], Bilingual>> = {
  titleZh: { zh: "中文刊名", en: "Chinese title" },
  titleEn: { zh: "英文刊名", en: "English title" },
  issn: { zh: "ISSN", en: "ISSN" },
  cn: { zh: "CN", en: "CN" },
  language: { zh: "语种", en: "language" },
  country: { zh: "国家", en: "country" },
  publisher: { zh: "出版单位", en: "publisher" },
  sponsor: { zh: "主办单位", en: "sponsor" },
  position: { zh: "顺序", en: "place" },
};

export const KEY_WORDS: Readonly<Record<DiffKey, Bilingual>> = {
  issn: { zh: "ISSN", en: "ISSN" },
  cn: { zh: "CN", en: "CN" },
  title: { zh: "刊名", en: "title" },
  "former-title": { zh: "曾用刊名", en: "former title" },
};

export const ASPECT_WORDS: Readonly<Record<BasisChange["aspect"], Bilingual>> = {
  input: { zh: "数据文件", en: "input" },
  indicator: { zh: "指标", en: "indicator" },
  weight: { zh: "权重", en: "weight" },
  rule: { zh: "规则", en: "rule" },
  cut: { zh: "分级界限", en: "cut" },
  equivalence: { zh: "同质等效", en: "equivalence" },
  tiers: { zh: "级别体系", en: "tiers" },
  scale: { zh: "标尺", en: "scale" },
  methodology: { zh: "评价方案", en: "methodology" },
  library: { zh: "计算工具", en: "computed with" },
};

/** What the other edition says of a journal that is in one of them only. */
export const OTHER_EDITION_WORDS: Readonly<Record<"below" | "experts", Bilingual>> = {
  below: { zh: "另一版中参评但未入级", en: "evaluated in the other edition, in no tier" },
  experts: { zh: "另一版中待专家评议", en: "left to the experts in the other edition" },
};
