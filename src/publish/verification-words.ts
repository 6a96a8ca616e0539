/** Publish: the words of a verification. */

import type { OutputState, VerificationStage } from "../catalog/index.js";
import type { Bilingual } from "../model/text.js";

export const STAGE_WORDS: Readonly<Record<VerificationStage, Bilingual>> = {
  library: { zh: "程序版本", en: "program" },
  methodology: { zh: "评价方案", en: "methodology" },
  inputs: { zh: "数据与设置文件", en: "input files" },
  journals: { zh: "候选期刊与身份", en: "candidates and identities" },
  values: { zh: "来源数值", en: "values of the sources" },
  normalized: { zh: "标准化值", en: "normalized values" },
  scores: { zh: "得分", en: "scores" },
  equivalence: { zh: "同质等效", en: "equivalence" },
  tiers: { zh: "位次与级别", en: "ranks and tiers" },
  notes: { zh: "说明与统计", en: "notes and counts" },
  text: { zh: "书写形式", en: "way of writing" },
};

/** Parts of a path; what is not here is told as it is written in the file. */
export const MEMBER_WORDS: Readonly<Record<string, Bilingual>> = {
  library: { zh: "程序", en: "program" },
  methodology: { zh: "评价方案", en: "methodology" },
  scheme: { zh: "级别体系", en: "tier scheme" },
  rules: { zh: "规则", en: "rules" },
  cuts: { zh: "分级界限", en: "cuts" },
  indicators: { zh: "指标", en: "indicator" },
  licence: { zh: "许可", en: "licence" },
  listing: { zh: "评价结果", en: "listing" },
  listings: { zh: "评价结果", en: "listings" },
  discipline: { zh: "学科", en: "discipline" },
  candidates: { zh: "候选期刊数", en: "candidates" },
  journal: { zh: "期刊", en: "journal" },
  titles: { zh: "刊名", en: "title" },
  issns: { zh: "ISSN", en: "ISSN" },
  cn: { zh: "CN", en: "CN" },
  publisher: { zh: "出版单位", en: "publisher" },
  sponsor: { zh: "主办单位", en: "sponsor" },
  population: { zh: "国内或国外", en: "population" },
  raw: { zh: "原值", en: "raw value" },
  normalized: { zh: "标准化值", en: "normalized value" },
  state: { zh: "数值状态", en: "state" },
  row: { zh: "行号", en: "row" },
  trace: { zh: "数值处理", en: "treatment" },
  score: { zh: "得分", en: "score" },
  ranked: { zh: "计分", en: "scoring" },
  equivalence: { zh: "同质等效", en: "equivalence" },
  tier: { zh: "级别", en: "tier" },
  status: { zh: "状态", en: "status" },
  rank: { zh: "位次", en: "rank" },
  of: { zh: "参评总数", en: "number ranked" },
  scale: { zh: "标尺", en: "scale" },
  counts: { zh: "各级期刊数", en: "counts" },
  exclusion: { zh: "未参评", en: "exclusion" },
  reason: { zh: "理由", en: "reason" },
  issues: { zh: "数据问题", en: "issue" },
  count: { zh: "数量", en: "count" },
  audit: { zh: "等效检验", en: "audit" },
  statement: { zh: "说明", en: "statement" },
  withheld: { zh: "不公布的内容", en: "withheld" },
  decisionDate: { zh: "决定日期", en: "date of decision" },
  effectiveDate: { zh: "生效日期", en: "date of effect" },
  catalog: { zh: "目录", en: "catalog" },
  version: { zh: "版本", en: "version" },
  sha256: { zh: "SHA-256", en: "SHA-256" },
  bytes: { zh: "字节数", en: "bytes" },
  zh: { zh: "中文", en: "Chinese" },
  en: { zh: "英文", en: "English" },
};

export const OUTPUT_WORDS: Readonly<Record<OutputState, Bilingual>> = {
  missing: { zh: "缺失", en: "missing" },
  changed: { zh: "写出之后被改动", en: "changed after it was written" },
  extra: {
    zh: "不在清单中，不属于本次生成的文件",
    en: "not in the list; no file of this build",
  },
  outside: {
    zh: "清单中的路径指向文件夹之外，未打开",
    en: "the list names a place outside the folder; not opened",
  },
  "not-as-computed": {
    zh: "与清单一致，但与重新计算应写出的内容不同",
    en: "as the list says, but not what the computation would write",
  },
};

export const VERIFICATION_SENTENCES = {
  zh: {
    title: (title: string, edition: string) => `《${title}》${edition} 版核验`,
    same: (listings: number, inputs: number, methodology: string, library: string) =>
      `由项目重新计算，结果与该文件逐字节一致：${listings} 条评价结果，${inputs} 个数据与设置文件，评价方案 ${methodology}，程序 ${library}。`,
    rewritten:
      "内容与重新计算的结果一致，但文件的书写形式不同，例如曾被其他程序打开并保存，因此散列值不同。请使用 build 生成的原文件。",
    edited:
      "数据文件、评价方案和程序均一致，但下列内容不同：该文件在生成之后被改动过，或由别处生成。请使用 build 生成的原文件，或查明改动从何而来。",
    since: (stage: string) => `重新计算的结果与该文件不一致，差异始于“${stage}”。`,
    incomplete: "项目无法计算，因此没有重新计算；只核对了程序版本和该版所用的文件。请先按提示修正项目。",
    library: (published: string, here: string) =>
      `该文件由 ${published} 生成，本次核验使用 ${here}。要得到相同的字节，请安装当时的版本后再核验；以下仍作比较。`,
    methodology: (published: string) =>
      `要得到相同的结果，请使用生成该版时的评价方案（${published}，其 SHA-256 记录在该文件中）。`,
    inputs: "要得到相同的结果，请恢复生成该版时的文件；各文件的 SHA-256 记录在该文件中。",
    other: (published: string, recomputed: string) =>
      `该文件是“${published}”，而项目现在生成的是“${recomputed}”。请确认项目文件夹是否选对。`,
    unexplained:
      "以上位次或级别的差异不能由前面的差异解释：所在学科的得分和同质等效均一致。该文件可能在生成之后被改动过。",
    agrees: "一致",
    unchecked: "未核对",
    count: (count: number) => `${count} 处不同`,
    following: (count: number, following: number) =>
      count === following
        ? `${count} 处不同，由前面的差异引起`
        : `${count} 处不同，其中 ${following} 处由前面的差异引起`,
    more: (count: number) => `……另有 ${count} 处`,
    colon: "：",
    separator: "，",
    place: (discipline: string, title: string) => (title === "" ? discipline : `${discipline}《${title}》`),
    order: "顺序",
    none: "无",
    values: (published: string, recomputed: string) => `文件中为 ${published}，重新计算为 ${recomputed}`,
    inputMissing: "该版使用了此文件，现在没有或未被读取",
    inputAdded: "该版没有使用此文件",
    inputChanged: (published: string, recomputed: string) =>
      `内容已改变（SHA-256 ${published}… → ${recomputed}…）`,
    noManifest: "该文件旁没有 manifest.json，未核对其他输出文件。",
    unreadable: "该文件旁的 manifest.json 不是输出文件的清单，或已损坏，未能核对其他输出文件。",
    files: (count: number) => `manifest.json 所列的 ${count} 个输出文件均与清单一致。`,
    filesDiffer: (count: number, of: number) => `manifest.json 所列的 ${of} 个输出文件中有 ${count} 个不符：`,
    extra: "同一文件夹中另有：",
    contradictions: (members: string) => `manifest.json 与该文件所述不一致之处：${members}。`,
  },
  en: {
    title: (title: string, edition: string) => `${title}, edition ${edition}: verification`,
    same: (listings: number, inputs: number, methodology: string, library: string) =>
      `Computed again from the project, the edition is the same, byte for byte: ${listings} listings, ${inputs} input files, methodology ${methodology}, program ${library}.`,
    rewritten:
      "The content is what the project computes, but the file is written otherwise, as when another program has opened and saved it, so that its hash is another. Take the file that build wrote.",
    edited:
      "Inputs, methodology and program are the same, but what is listed below differs: the file was changed after it was built, or built elsewhere. Take the file that build wrote, or find out where the change came from.",
    since: (stage: string) =>
      `Computed again, the edition is not that of the file; the first difference is in: ${stage}.`,
    incomplete:
      "The project cannot be computed, so nothing was computed again; only the program and the files that the edition was built from were compared. Correct the project first.",
    library: (published: string, here: string) =>
      `The file was built by ${published}; this is ${here}. For the same bytes, install that version and verify again; the rest is compared all the same.`,
    methodology: (published: string) =>
      `For the same result, take the methodology as it was when the edition was built (${published}; its SHA-256 stands in the file).`,
    inputs:
      "For the same result, put the files back as they were when the edition was built; the SHA-256 of each stands in the file.",
    other: (published: string, recomputed: string) =>
      `The file is “${published}”, but the project now makes “${recomputed}”. Check that you named the right project folder.`,
    unexplained:
      "These ranks or tiers do not follow from the differences above: scores and equivalence of their discipline agree. The file may have been changed after it was built.",
    agrees: "the same",
    unchecked: "not compared",
    count: (count: number) => `${count} ${count === 1 ? "difference" : "differences"}`,
    following: (count: number, following: number) =>
      count === following
        ? `${count} ${count === 1 ? "difference that follows" : "differences that follow"} from those above`
        : `${count} differences, ${following} of them following from those above`,
    more: (count: number) => `… and ${count} more`,
    colon: ": ",
    separator: ", ",
    place: (discipline: string, title: string) =>
      [discipline, title].filter((part) => part !== "").join(", "),
    order: "order",
    none: "none",
    values: (published: string, recomputed: string) => `${published} in the file, ${recomputed} computed`,
    inputMissing: "the edition was built from it; it is gone now, or not read",
    inputAdded: "the edition was not built from it",
    inputChanged: (published: string, recomputed: string) =>
      `its content changed (SHA-256 ${published}… → ${recomputed}…)`,
    noManifest: "No manifest.json stands beside the file; other outputs were not compared.",
    unreadable:
      "The manifest.json beside the file is no list of outputs, or is damaged; other outputs were not compared.",
    files: (count: number) =>
      count === 1
        ? "The one output file listed in manifest.json is as it was written."
        : `All ${count} output files listed in manifest.json are as they were written.`,
    filesDiffer: (count: number, of: number) =>
      `Of the ${of} output files listed in manifest.json, ${count} ${count === 1 ? "is" : "are"} not as written:`,
    extra: "Also in the folder:",
    contradictions: (members: string) => `manifest.json says otherwise than the file about: ${members}.`,
  },
} as const;
