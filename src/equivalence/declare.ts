/** Equivalence: the block that every edition prints: what is done, what it assumes, and the society's reason. */

import type { EquivalenceStep, LinkStep } from "../methodology/equivalence.js";
import type { DeclaredStep, EquivalenceDeclaration } from "../model/equivalence.js";
import type { Population } from "../model/journal.js";
import { languageWord } from "../model/language-words.js";
import type { Bilingual, Language } from "../model/text.js";
import { linkMethods } from "./link/index.js";
import { stepWords } from "./step-words.js";
import { POPULATION_WORDS, percent, print, shareWords } from "./wording.js";

export function declareEquivalence(
  scales: readonly { readonly population: Population | "all" }[],
  steps: readonly EquivalenceStep[],
): EquivalenceDeclaration {
  return {
    statement: overall(scales, steps),
    steps: steps.map(
      (step): DeclaredStep => ({
        type: step.type,
        statement: statementOf(step),
        reason: step.reason,
        date: "date" in step ? step.date : step.type === "link" ? (step.override?.date ?? null) : null,
        disciplines: step.disciplines ?? null,
      }),
    ),
  };
}

function overall(
  scales: readonly { readonly population: Population | "all" }[],
  steps: readonly EquivalenceStep[],
): Bilingual {
  if (steps.length > 0) {
    const zh = steps.map(({ type }) => stepWords[type].zh).join("、");
    const en = steps.map(({ type }) => stepWords[type].en).join(", ");
    return {
      zh: `中外期刊同质等效依次采用：${zh}。每一步的前提、误差和影响见下。`,
      en: `Domestic and foreign journals come to the same tiers by: ${en}. What each step assumes, its error and its effect are stated below.`,
    };
  }
  return scales.length === 1 && scales[0]?.population !== "all"
    ? {
        zh: "本目录只评价一类期刊，不涉及中外期刊之间的等效。",
        en: "The catalog judges one population only, so that nothing had to be made equivalent.",
      }
    : {
        zh: "全部期刊使用同一套指标和同一把尺度，未作中外期刊之间的换算。",
        en: "All journals stand on one scale built from the same indicators; nothing was converted between domestic and foreign journals.",
      };
}

function statementOf(step: EquivalenceStep): Bilingual {
  switch (step.type) {
    case "separate":
      return {
        zh: "国内期刊与国外期刊分别排序、分别按公布的数量或比例分级；同一级别视为同等，系学会的决定，未对两类期刊的指标作任何换算，因此没有换算误差；前提是公布的数量或比例恰当。",
        en: "Domestic journals and foreign journals are ranked apart, each by its own declared sizes; that equal tiers count equally is a decision of the society, and no metric of one population was converted into one of the other. There is hence no error of conversion; what is assumed is that the declared sizes are just.",
      };
    case "dual":
      return {
        zh: "国内期刊与国外期刊各成一份目录，级别名称相同；两份目录的同名级别是否等效，本目录不作判断。",
        en: "Domestic and foreign journals stand in two lists with equal names of tiers; whether these count equally the catalog does not say.",
      };
    case "offset": {
      const amount = print(step.amount);
      const units = {
        score: { zh: `得分加 ${amount} 分`, en: "points of score" },
        log: { zh: `得分加 ${amount}（对数单位）`, en: "natural-log units" },
        percentile: { zh: `按本类内百分位加 ${amount} 个百分点`, en: "percentile points" },
      }[step.units];
      return {
        zh: `国内期刊${units.zh}后与国外期刊统一排序。该数值为政策决定，不是由数据估计的；不加该数值时的名单附后。`,
        en: `${amount} (${units.en}) is added to every domestic score, and all journals are ranked together. The amount is a policy, not an estimate from data; the list without it is given.`,
      };
    }
    case "link": {
      const title = linkMethods.get(step.method.method)?.title;
      const anchors = anchorWords(step);
      return {
        zh: `以${anchors.zh}拟合换算关系（${title?.zh ?? step.method.method}${step.borrow === true ? "；各学科自身的换算关系向其收缩，锚刊越少收缩越多" : ""}），将国内期刊得分换算到国外期刊的尺度。仅在通过检验的学科使用：锚刊不少于 ${step.limits.minimumAnchors} 种，相关系数不低于 ${print(step.limits.minimumCorrelation)}，各类锚刊的换算差异不超过残差标准差的 ${print(step.limits.maximumSubgroupRatio)} 倍。前提是锚刊能代表待换算的期刊。`,
        en: `Domestic scores are converted to the foreign scale by a link (${title?.en ?? step.method.method}) fitted on ${anchors.en}${step.borrow === true ? "; a discipline's own link is drawn to it, the more the fewer its anchors" : ""}. It is used only where it passes its tests: at least ${step.limits.minimumAnchors} anchors, a correlation of at least ${print(step.limits.minimumCorrelation)}, and links of subgroups that differ by no more than ${print(step.limits.maximumSubgroupRatio)} residual standard deviations. This assumes that the anchors represent the journals to be converted.`,
      };
    }
    case "calibrate":
      return {
        zh: `由专家对中外期刊的混合评分估计国内期刊的偏移量，扣除专家宽严差异；${step.apply === "add" ? "该偏移量加于国内期刊得分" : "该偏移量仅作报告，不改变得分"}。前提是专家对两类期刊使用同一标准。`,
        en: `The offset of domestic journals is estimated from experts' ratings of a mixed set, with their severity taken out; it is ${step.apply === "add" ? "added to the domestic scores" : "reported only, and changes no score"}. This assumes that the experts hold both populations to one standard.`,
      };
    case "pairwise":
      return {
        zh: `以期刊之间的两两比较（${step.comparisons}）估计能力值（Bradley–Terry 模型），全部期刊按能力值统一排序。${step.virtualComparisons > 0 ? `为使从未胜出或从未落败的期刊也有能力值，每种期刊另加 ${print(step.virtualComparisons)} 次虚拟的胜与负。` : ""}前提是比较数据对两类期刊同样充分。`,
        en: `Abilities are estimated from comparisons between journals (${step.comparisons}; Bradley–Terry model), and all journals are ranked by them.${step.virtualComparisons > 0 ? ` So that a journal that never wins or never loses has an ability too, each gets ${print(step.virtualComparisons)} virtual wins and losses.` : ""} This assumes that the comparisons cover both populations equally well.`,
      };
    case "common-index":
      return {
        zh: `全部期刊使用基于合并引文库（${step.base.zh}）的同一指数。前提是该库对两类期刊的收录同样充分。`,
        en: `All journals are measured by one index over a merged citation base (${step.base.en}). This assumes that the base covers both populations equally well.`,
      };
    case "several-sources":
      return {
        zh: "同一尺度由不同来源的指标合成，各刊取其具有的来源。前提是各来源标准化后的数值可以互换。",
        en: "One scale is made of several sources, of which each journal has its own. This assumes that their normalized values are interchangeable.",
      };
    case "entry": {
      const other = POPULATION_WORDS[step.of === "domestic" ? "foreign" : "domestic"];
      const own = POPULATION_WORDS[step.of];
      const name = { mean: ["平均", "mean"], median: ["中位", "median"] }[step.statistic];
      return {
        zh: `${own.zh}须达到${other.zh}末 ${percent(step.worst)} 的${name[0]}得分，方可进入统一排序。`,
        en: `To enter the common list, ${own.en} must reach the ${name[1]} score of the last ${percent(step.worst)} of ${other.en}.`,
      };
    }
    case "lookup":
      return {
        zh: `${POPULATION_WORDS[step.of].zh}的级别由“${step.source}”（${step.edition}）的等级按公布的对应表得出。前提是该目录的等级与本目录的级别含义相当。`,
        en: `The tiers of ${POPULATION_WORDS[step.of].en} follow from the grades of ${step.source} (${step.edition}) by a declared table. This assumes that its grades mean what the tiers mean.`,
      };
    case "floor":
      return {
        zh: `被“${step.flag}”收录的期刊至少列入 ${step.tier}，${seatWords(step.seats).zh}。`,
        en: `Journals of ${step.flag} stand at least in ${step.tier}, ${seatWords(step.seats).en}.`,
      };
    case "grant":
      return {
        zh: `经 ${step.date} 的决定授予 ${step.journals.length} 种期刊级别，列于该级之末，${seatWords(step.seats).zh}；各刊理由附后。级内先后不表示高低。`,
        en: `By the decision of ${step.date} ${step.journals.length} journals are granted a tier behind its other members, ${seatWords(step.seats).en}; the reason for each is given. The order inside a tier means nothing.`,
      };
    case "share": {
      const own = POPULATION_WORDS[step.of];
      return {
        zh: `${own.zh}的比例${shareWords(step).zh}；为此让位和补入的期刊逐一列出。`,
        en: `The share of ${own.en} is ${shareWords(step).en}; the journals that give way and those that come in are named.`,
      };
    }
  }
}

/** Which journals a link is fitted on. */
function anchorWords({ fit, anchorLanguages, through }: LinkStep): Bilingual {
  const whose = {
    discipline: { zh: "本学科中", en: "of the discipline" },
    parent: { zh: "上级学科所含各学科中", en: "of the disciplines under its parent" },
    pool: { zh: "全部学科中", en: "of all disciplines" },
  }[fit];
  const words = (language: Language) => anchorLanguages?.map((code) => languageWord(code, language)) ?? [];
  const only =
    anchorLanguages === undefined
      ? { zh: "", en: "" }
      : { zh: `语种为${words("zh").join("或")}、`, en: ` in ${words("en").join(" or ")}` };
  return through === undefined
    ? {
        zh: `${whose.zh}${only.zh}在两把尺度上均有数值的锚刊`,
        en: `journals ${whose.en}${only.en} that stand on both scales`,
      }
    : {
        zh: `${whose.zh}具有共同度量的期刊`,
        en: `journals ${whose.en} that have the measure common to both populations`,
      };
}

function seatWords(seats: "extra" | "inside"): Bilingual {
  return seats === "extra"
    ? { zh: "名额另计", en: "on top of its size" }
    : { zh: "占用该级原有名额", en: "inside its size" };
}
