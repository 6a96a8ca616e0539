/** Equivalence, audit: the one sentence that a society can publish, true to the class and to the interval. */

import type { Bilingual } from "../../model/text.js";
import type { AuditNames, AuditObstacle, AuditSizes, AuditVerdict } from "./types.js";

/**
 * Says what was compared, the odds ratio with interval and p, and what follows from it. No detected difference
 * is never called equality: the sentence then says how large a difference would have been found.
 */
export function auditSentence(
  names: AuditNames,
  sizes: AuditSizes,
  verdict: AuditVerdict,
  topTiers: string,
  confidence: number,
): Bilingual {
  const { focal, reference, yardstick } = names;
  const { focalCompared, referenceCompared } = sizes;
  const higher = verdict.direction === "focal-higher" ? focal : reference;
  const place: Bilingual =
    verdict.basis === "allTiers"
      ? { zh: "进入更高级别", en: "of standing in a higher tier" }
      : { zh: `进入 ${topTiers}`, en: `of standing in ${topTiers}` };
  const p = printP(verdict.p);
  const start: Bilingual = {
    zh: `以“${yardstick.zh}”衡量质量相当的期刊中（${focal.zh} ${focalCompared} 种，${reference.zh} ${referenceCompared} 种），`,
    en: `Among journals of equal quality by ${yardstick.en} (${focalCompared} ${focal.en}, ${referenceCompared} ${reference.en}), `,
  };
  const { oddsRatio: ratio } = verdict;
  if (ratio === null) {
    return {
      zh: `${start.zh}凡两类期刊级别有别之处，均为${higher.zh}较高，比值无法估计（p ${p}）。`,
      en: `${start.en}${higher.en} stand higher wherever the two groups differ, so that no odds ratio can be given (p ${p}).`,
    };
  }
  const [lower, upper] = ratio.interval.map(print) as [string, string];
  const level = print(100 * confidence);
  const figure: Bilingual = {
    zh: `${focal.zh}${place.zh}的优势是${reference.zh}的 ${print(ratio.value)} 倍（${level}% 置信区间 ${lower}–${upper}，p ${p}）`,
    en: `the odds ${place.en} are ${print(ratio.value)} times as high for ${focal.en} as for ${reference.en} (${level} % interval ${lower} to ${upper}, p ${p})`,
  };
  const detectable = print(ratio.detectable);
  const inverse = print(1 / ratio.detectable);
  const detected = (zh: string, en: string): Bilingual => ({
    zh: `：存在${zh}差异，${higher.zh}级别偏高。`,
    en: `: there is a ${en} difference, ${higher.en} being placed higher.`,
  });
  const conclusion: Bilingual = {
    negligible: {
      zh: "：未发现差异，且整个区间均处于通常可忽略的范围（0.65–1.53 倍）之内。",
      en: ": no difference was detected, and the whole interval lies within the range that counts as negligible (0.65 to 1.53).",
    },
    "not-detected": {
      zh: `：未发现差异，但这不等于两者相等，因为按现有期刊数，只有达到 ${detectable} 倍以上（或 ${inverse} 倍以下）的差异才有八成把握被发现。`,
      en: `: no difference was detected, which does not show that there is none, since with these numbers only a ratio above ${detectable} or below ${inverse} would have been found with a probability of 80 %.`,
    },
    small: detected("可以确认但幅度较小的（A 类）", "detectable but small (class A)"),
    moderate: detected("中等程度的（B 类）", "moderate (class B)"),
    large: detected("较大的（C 类）", "large (class C)"),
    boundless: { zh: "。", en: "." },
  }[verdict.finding];
  return {
    zh: `${start.zh}${figure.zh}${conclusion.zh}`,
    en: `${start.en}${figure.en}${conclusion.en}`,
  };
}

/** The sentence where no test could be made. */
export function cannotSay(names: AuditNames, code: AuditObstacle | "AUDIT_NO_VARIATION"): Bilingual {
  const reason: Bilingual = {
    AUDIT_NO_YARDSTICK: {
      zh: "缺少名单以外的质量标尺",
      en: "there is no yardstick of quality from outside the list",
    },
    AUDIT_FEW_JOURNALS: { zh: "可供比较的期刊过少", en: "too few journals can be compared" },
    AUDIT_ONE_GROUP: { zh: "有级别的期刊全部属于同一类", en: "all journals with a tier belong to one group" },
    AUDIT_ONE_TIER: { zh: "参与比较的期刊全部处于同一级别", en: "all compared journals stand in one tier" },
    AUDIT_STRATA_SPARSE: {
      zh: "没有质量相当的两类期刊可供对照",
      en: "no journals of the two groups are of equal quality",
    },
    AUDIT_NO_VARIATION: {
      zh: "质量相当的期刊均处于同一级别，无差异可供比较",
      en: "journals of equal quality all stand in one tier, so that there is no placing to compare",
    },
  }[code];
  const { focal, reference } = names;
  return {
    zh: `未能检验质量相当的${focal.zh}与${reference.zh}是否进入同一级别：${reason.zh}。`,
    en: `Whether ${focal.en} and ${reference.en} of equal quality stand in the same tiers could not be tested: ${reason.en}.`,
  };
}

/** Three significant digits; at most two decimals from 1 on. */
export function print(value: number): string {
  if (value >= 1e4 || value < 0.001) return value >= 1e4 ? "> 10000" : "< 0.001";
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 3;
  return String(Number(value.toFixed(digits)));
}

/** A p value with its relation sign. */
export function printP(p: number): string {
  return p < 0.001 ? "< 0.001" : `= ${p.toFixed(p < 0.1 ? 3 : 2)}`;
}
