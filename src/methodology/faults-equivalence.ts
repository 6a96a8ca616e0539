/** Methodology: faults of the steps that bring two populations to the same tiers. */

import type { Bilingual } from "../model/text.js";

export const equivalenceFaults = {
  EQUIVALENCE_MISSING: {
    en: 'Two scales are declared, but nothing says how the tiers of {which} compare. Add an equivalence step, for instance {"type": "separate", "reason": {…}}.',
    zh: '方案有两个尺度，但未说明{which}的级别如何等效。请在 equivalence 中补充，例如 {"type": "separate", "reason": {…}}。',
  },
  EQUIVALENCE_NEEDLESS: {
    en: 'There is one scale only, so that "{type}" has nothing to do. Remove the step, or use one scale per population.',
    zh: '方案只有一个尺度，"{type}" 步骤不起作用。请删去此步骤，或为国内、国外期刊各设一个尺度。',
  },
  EQUIVALENCE_NEEDS_ONE_SCALE: {
    en: 'The step "{type}" needs one scale of all journals, but no scale is for all of them. Declare one scale with the population "all", or remove the step.',
    zh: '"{type}" 步骤要求全部期刊使用同一个尺度，而现有尺度都只面向某一类期刊。请改为一个 population 为 "all" 的尺度，或删去此步骤。',
  },
  EQUIVALENCE_REPEATED: {
    en: 'The step "{type}" stands twice for {which} (first at {first}). Keep one.',
    zh: '{which}的 "{type}" 步骤重复出现（首次见 {first}），请只保留一个。',
  },
  EQUIVALENCE_CONTRADICTION: {
    en: 'For {which} the populations are ranked apart ({first}), so that "{type}", which needs one list, cannot act. Keep one of them, or name the disciplines of each.',
    zh: '{which}已规定两类期刊分别排序（{first}），需要统一排序的 "{type}" 步骤无从执行。请只保留一个，或分别写明适用的学科。',
  },
  EQUIVALENCE_ORDER: {
    en: 'For {which} the step "{type}" stands behind "{earlier}", but has to act before it. Lists, links, comparisons and a common index come first; then calibrations and offsets, of which one in percentiles stands alone; then entry; then lookups, floors, grants and shares.',
    zh: '{which}的 "{type}" 步骤排在 "{earlier}" 之后，但须先于它执行。顺序为：分别分级、换算、两两比较、统一指数；其次校准和偏移量（以百分位为单位的须单独使用）；再次进入门槛；最后是等级对应、保底、授予和比例。',
  },
  EQUIVALENCE_UNKNOWN_DISCIPLINE: {
    en: 'The step names the discipline "{id}", which is not declared.{suggestion} Correct the id, or declare the discipline.',
    zh: '此步骤所指学科 "{id}" 未声明。{suggestion}请改正名称，或在 disciplines 中声明。',
  },
  EQUIVALENCE_UNKNOWN_TIER: {
    en: 'The step names the tier "{tier}", which the scheme does not have.{suggestion} Its tiers are: {known}.',
    zh: '此步骤所指级别 "{tier}" 不在级别方案中。{suggestion}现有级别：{known}。请改正。',
  },
  EQUIVALENCE_DIRECTIONS: {
    en: 'The step "{type}" compares scores of two scales, but on "{first}" a {better} score is better and on "{second}" it is the other way round. Choose aggregations that point the same way.',
    zh: '"{type}" 步骤要比较两个尺度的得分，但 "{first}" 上分数越{better}越好，"{second}" 上则相反。请改用方向一致的合成方法。',
  },
  GRANT_SUBJECT: {
    en: 'The grant does not say which journal it is for. Add "issn", "cn" or "title".',
    zh: '此项授予未说明针对哪种期刊，请补充 "issn"、"cn" 或 "title"。',
  },
  LINK_THROUGH_MISSING: {
    en: 'The link "{method}" goes through a measure that both populations have. Name it: "through": {"source": …, "column": …}.',
    zh: '换算方法 "{method}" 须经由两类期刊共有的指标，请写明 "through": {"source": …, "column": …}。',
  },
  LINK_THROUGH_NEEDLESS: {
    en: 'The link "{method}" is fitted on journals that stand on both scales and does not use "through". Remove it, or choose a method that does: {known}.',
    zh: '换算方法 "{method}" 以在两个尺度上均有数值的期刊拟合，不使用 "through"。请删去该项，或改用：{known}。',
  },
  LINK_BORROWS_NOWHERE: {
    en: 'The link is to borrow strength from other disciplines, but is fitted on each discipline alone. Fit it within "parent" or "pool", or remove "borrow".',
    zh: '方案规定换算关系向其他学科借力，但又在各学科内单独拟合。请将 fit 改为 "parent" 或 "pool"，或删去 "borrow"。',
  },
  LINK_PARENT_MISSING: {
    en: 'The link is fitted within the parent discipline, but {which} has no parent. Give it one, or fit within "discipline" or "pool".',
    zh: '方案规定在上级学科范围内拟合换算关系，但{which}没有上级学科。请为其指定 parent，或将 fit 改为 "discipline" 或 "pool"。',
  },
  INDICATOR_NAME_TWICE: {
    en: 'Two indicators are called "{name}" but come from different sources, "{first}" and "{second}". Metrics of two sources are two metrics: give each a name that tells them apart.',
    zh: '有两个指标同名“{name}”，却来自不同来源 "{first}" 和 "{second}"。不同来源的指标是不同的指标，请为其取可区分的名称。',
  },
  CARRY_MIXES_SOURCES: {
    en: 'Gaps of "{id}" are filled from another column ("{column}" of "{source}"), which would mix two metrics in one. Carry the same column of an earlier edition, or declare a link between the scales.',
    zh: '指标 "{id}" 的缺失值取自另一列（"{source}" 的 "{column}"），会把两种指标混在一列。请沿用同一指标的早前版本，或在 equivalence 中声明换算关系。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
