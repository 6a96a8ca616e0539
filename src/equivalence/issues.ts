import type { IssueDefinitions } from "../model/issue.js";

export const equivalenceIssues = {
  SCALE_LINK_REFUSED: {
    severity: "warning",
    en: "In {discipline} the link between the scales failed its tests and was not used; {instead}. {reasons}",
    zh: "“{discipline}”的换算关系未通过检验，未予使用；{insteadZh}。{reasonsZh}",
  },
  SCALE_LINK_OVERRIDDEN: {
    severity: "warning",
    en: "In {discipline} the link between the scales failed its tests ({codes}) and is used all the same, by the written decision that the edition prints.",
    zh: "“{discipline}”的换算关系未通过检验（{codesZh}），依书面决定仍予使用，目录中印有该决定。",
  },
  EQUIVALENCE_DOUBTFUL: {
    severity: "warning",
    en: "In {discipline} a step of equivalence is to be looked at: {reason}",
    zh: "“{discipline}”的等效步骤需要留意：{reasonZh}",
  },
  ENTRY_BELOW_FLOOR: {
    severity: "info",
    en: "{received} does not reach the floor that the methodology sets for entering the common list.",
    zh: "《{received}》未达到方案规定的进入统一排序的门槛。",
  },
  PAIRWISE_UNREACHED: {
    severity: "info",
    en: "{received} has no comparisons with other journals of the discipline, so that it has no place on the common scale.",
    zh: "《{received}》与本学科其他期刊没有可用的比较数据，无法在统一尺度上定位。",
  },
  GRANT_WITHOUT_PLACE: {
    severity: "warning",
    en: "In {discipline} a tier is granted to {received}, which has no place in the list, for want of a score or because the experts decide; nothing was granted. Supply its values, or take the grant out.",
    zh: "“{discipline}”中授予了《{received}》级别，但该刊没有得分或交专家审定，不在排序之列，未能授予。请补充其数据，或删去该项授予。",
  },
  SHARE_UNREACHABLE: {
    severity: "error",
    en: "In {discipline} the tier {tier} cannot hold {expected} of {population}: only {received} are left to place there. Lower the share, or enlarge the candidate list.",
    zh: "“{discipline}”的 {tier} 级无法容纳 {expected} 种{population}：可列入的只有 {received} 种。请降低比例，或补充候选期刊。",
  },
} as const satisfies IssueDefinitions;
