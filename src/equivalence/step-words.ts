/** Equivalence: what each step is called. */

import type { EquivalenceStep } from "../methodology/equivalence.js";
import type { Bilingual } from "../model/text.js";

export const stepWords: Readonly<Record<EquivalenceStep["type"], Bilingual>> = {
  separate: { zh: "分别分级", en: "separate lists" },
  dual: { zh: "两份目录", en: "dual lists" },
  offset: { zh: "公布的偏移量", en: "declared offset" },
  link: { zh: "锚刊换算", en: "link by anchor journals" },
  calibrate: { zh: "专家校准", en: "calibration by experts" },
  pairwise: { zh: "互引比较", en: "pairwise comparison" },
  "common-index": { zh: "统一指数", en: "common index" },
  "several-sources": { zh: "多来源同一尺度", en: "one scale of several sources" },
  entry: { zh: "进入门槛", en: "entry floor" },
  lookup: { zh: "等级对应表", en: "lookup of another list's grades" },
  floor: { zh: "收录保底", en: "floor by index" },
  grant: { zh: "授予级别", en: "granted tiers" },
  share: { zh: "比例约束", en: "share of a population" },
};
