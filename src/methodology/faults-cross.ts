/** Methodology: faults between the parts of a methodology. Each says what was found and what to do. */

import type { Bilingual } from "../model/text.js";

const needsPositive = {
  en: 'The {family} "{method}" of node "{node}" needs values above 0, but "{child}" is {origin}, which can give 0 or less. {alternative}',
  zh: '节点 "{node}" 的{family} "{method}" 要求数值都大于 0，而 "{child}" {origin}，可能得到 0 或负值。{alternative}',
};
const needsNonNegative = {
  en: 'The {family} "{method}" of node "{node}" needs values of at least 0, but "{child}" is {origin}, which can go below 0. {alternative}',
  zh: '节点 "{node}" 的{family} "{method}" 要求数值不小于 0，而 "{child}" {origin}，可能得到负值。{alternative}',
};
const needsBounded = {
  en: 'The {family} "{method}" of node "{node}" needs values between limits known beforehand, but "{child}" is {origin}, which has no such limits. {alternative}',
  zh: '节点 "{node}" 的{family} "{method}" 要求数值有事先已知的上下限，而 "{child}" {origin}，没有这样的界限。{alternative}',
};
const needsDirected = {
  en: 'The {family} "{method}" of node "{node}" needs a higher value to be better everywhere, but "{child}" is {origin}, where a lower value is better. {alternative}',
  zh: '节点 "{node}" 的{family} "{method}" 要求各项均为数值越大越好，而 "{child}" {origin}，数值越小越好。{alternative}',
};
const needsComplete = {
  en: 'The {family} "{method}" of node "{node}" needs a value of every journal, but the missing policy of "{child}" is "rescale", which leaves gaps. Choose another missing policy for "{child}" ("exclude", "impute", "experts" or "refuse"), or another {family}.',
  zh: '节点 "{node}" 的{family} "{method}" 要求每种期刊都有数值，而 "{child}" 的缺失处理为 "rescale"，会留有空缺。请为 "{child}" 改用其他缺失处理（"exclude"、"impute"、"experts" 或 "refuse"），或改用其他{family}。',
};
const needsTwoIndicators = {
  en: 'The {family} "{method}" of node "{node}" needs at least two children, but the node has one. Add a child or choose another {family}.',
  zh: '节点 "{node}" 的{family} "{method}" 至少需要两个子项，现仅有一个。请增加子项，或改用其他{family}。',
};

export const crossFaults = {
  DUPLICATE_ID: {
    en: 'The {what} "{id}" is already declared at {first}. Give each {what} a name of its own.',
    zh: '{what} "{id}" 已在 {first} 处声明，请为每个{what}使用不同的名称。',
  },
  REPEATED_VALUE: {
    en: "{value} stands twice in this list. Remove one.",
    zh: "此列表中 {value} 重复出现，请删去一个。",
  },
  UNKNOWN_INDICATOR: {
    en: 'There is no indicator "{id}".{suggestion} Declared are: {known}. Correct the id or declare the indicator.',
    zh: '没有名为 "{id}" 的指标。{suggestion}已声明的有：{known}。请改正名称，或在 indicators 中声明该指标。',
  },
  UNUSED_INDICATOR: {
    en: 'No scale uses the indicator "{id}". Put it into a node of a scale, or remove it.',
    zh: '指标 "{id}" 未被任何尺度使用，请将其列入某个节点，或删去。',
  },
  INDICATOR_REPEATED: {
    en: 'The indicator "{id}" is already counted at {first} in this scale. Count it once.',
    zh: '指标 "{id}" 在本尺度中已于 {first} 处计入，请只计一次。',
  },
  SAME_COLUMN: {
    en: 'The indicators "{first}" and "{second}" both read the column "{column}" of the source "{source}". Keep one of them, or correct the column.',
    zh: '指标 "{first}" 与 "{second}" 取自同一来源 "{source}" 的同一列 "{column}"，请只保留一个，或改正列名。',
  },
  IMPUTE_SELF: {
    en: 'The indicator "{id}" is to be filled from itself. Name another indicator or column.',
    zh: '指标 "{id}" 的缺失值不能用其自身填补，请改用其他指标或其他列。',
  },
  OUTLIER_LIMITS: {
    en: "{found} Correct the limits of this outlier rule.",
    zh: "{found}请改正此处离群值规则的界限。",
  },
  UNKNOWN_METHOD: {
    en: 'There is no {family} "{method}".{suggestion} Known are: {known}.',
    zh: '没有名为 "{method}" 的{family}。{suggestion}可用的有：{known}。请改正。',
  },
  UNKNOWN_OPTION: {
    en: 'The {family} "{method}" has no option "{option}".{suggestion} Its options: {known}. Correct or remove it.',
    zh: '{family} "{method}" 没有 "{option}" 这一选项。{suggestion}可用的选项有：{known}。请改正或删去。',
  },
  MISSING_OPTION: {
    en: 'The {family} "{method}" needs the option "{option}". Add it: {expected}.',
    zh: '{family} "{method}" 需要选项 "{option}"，请补上；其内容应为{expected}。',
  },
  OPTION_VALUE: {
    en: 'The option "{option}" of the {family} "{method}" cannot be {received}. Use {expected}.',
    zh: '{family} "{method}" 的选项 "{option}" 不能为 {received}，请改为{expected}。',
  },
  OPTION_CONFLICT: {
    en: 'The option "{option}" of the {family} "{method}", {received}, does not fit its other options. Use {expected}.',
    zh: '{family} "{method}" 的选项 "{option}"（{received}）与其他选项不相符，请核对，例如下限应小于上限。',
  },
  OPTION_LENGTH: {
    en: 'The option "{option}" of the {family} "{method}" has {count} numbers, the node has {children} children. Give one number per child, in their order.',
    zh: '{family} "{method}" 的选项 "{option}" 有 {count} 个数，而节点有 {children} 个子项，请按子项顺序逐一给出。',
  },
  WEIGHT_MISSING: {
    en: 'The weights of node "{node}" are given, but its child "{child}" has none. Add "weight" to it, or let a method compute the weights of the node ("weights").',
    zh: '节点 "{node}" 采用给定权重，但子项 "{child}" 没有权重。请补上 "weight"，或用 "weights" 指定计算权重的方法。',
  },
  WEIGHTS_ZERO: {
    en: 'All weights of node "{node}" are 0. Give at least one child a weight above 0.',
    zh: '节点 "{node}" 的权重全部为 0，请至少为一个子项给出大于 0 的权重。',
  },
  WEIGHTS_SUM: {
    en: 'The weights of node "{node}" sum to {sum}, not to 1. Correct them so that they sum to 1.',
    zh: '节点 "{node}" 的权重之和为 {sum}，而不是 1，请调整使其和为 1。',
  },
  WEIGHTS_COMPUTED: {
    en: 'The weights of node "{node}" are computed by "{method}", but its child "{child}" has a weight. Remove the weight, or use the weights as given ("given").',
    zh: '节点 "{node}" 的权重由 "{method}" 计算，但子项 "{child}" 又给出了权重。请删去该权重，或改用给定权重（"given"）。',
  },
  AGGREGATE_NEEDS_POSITIVE: needsPositive,
  AGGREGATE_NEEDS_NON_NEGATIVE: needsNonNegative,
  AGGREGATE_NEEDS_BOUNDED: needsBounded,
  AGGREGATE_NEEDS_DIRECTED: needsDirected,
  AGGREGATE_NEEDS_COMPLETE: needsComplete,
  AGGREGATE_NEEDS_TWO_INDICATORS: needsTwoIndicators,
  WEIGHTS_NEED_POSITIVE: needsPositive,
  WEIGHTS_NEED_NON_NEGATIVE: needsNonNegative,
  WEIGHTS_NEED_BOUNDED: needsBounded,
  WEIGHTS_NEED_DIRECTED: needsDirected,
  WEIGHTS_NEED_COMPLETE: needsComplete,
  WEIGHTS_NEED_TWO_INDICATORS: needsTwoIndicators,
  RESCALE_AT_FULL_COVERAGE: {
    en: 'The missing policy of "{child}" is "rescale", but node "{node}" asks for full coverage (minimumCoverage 1), so nothing can be rescaled. Lower minimumCoverage, or choose another missing policy.',
    zh: '"{child}" 的缺失处理为 "rescale"，而节点 "{node}" 要求全部指标齐备（minimumCoverage 为 1），无从重新分配权重。请降低 minimumCoverage，或改用其他缺失处理。',
  },
  POPULATION_TWICE: {
    en: 'The scale "{first}" already scores the population "{population}". Keep one scale for each population.',
    zh: '尺度 "{first}" 已用于 "{population}" 类期刊，每类期刊请只保留一个尺度。',
  },
  POPULATION_MIXED: {
    en: 'The scale "{scale}" scores all journals, and other scales score one population. Use one scale for all, or one for each population.',
    zh: '尺度 "{scale}" 面向全部期刊，同时又有只面向某一类期刊的尺度。请统一使用一个尺度，或为国内、国外期刊各设一个。',
  },
  PARENT_UNKNOWN: {
    en: 'The discipline "{id}" has the parent "{parent}", which is not declared.{suggestion} Declare it among the disciplines, or correct the id.',
    zh: '学科 "{id}" 的上级学科 "{parent}" 未声明。{suggestion}请在 disciplines 中声明，或改正名称。',
  },
  PARENT_CYCLE: {
    en: 'The discipline "{id}" is its own ancestor: {cycle}. Remove one of these parents.',
    zh: '学科 "{id}" 成了自己的上级：{cycle}。请删去其中一个 parent。',
  },
  SMALL_DISCIPLINE_PARENT: {
    en: 'Small disciplines are to be normalized within their parent, but {which} has no parent. Give it a parent, or choose the rule "evaluate" or "experts".',
    zh: '方案规定过小的学科在上级学科内标准化，但{which}没有上级学科。请为其指定 parent，或将规则改为 "evaluate" 或 "experts"。',
  },
  PARENT_NOT_DECLARED: {
    en: 'The indicator "{id}" refers to the parent discipline, but {which} has no parent. Give it a parent, or use "discipline" or "pool".',
    zh: '指标 "{id}" 用到上级学科，但{which}没有上级学科。请为其指定 parent，或改用 "discipline" 或 "pool"。',
  },
  CUT_MISSING: {
    en: "No cut applies to {which}. Add one, or a general cut that names neither a discipline nor a population.",
    zh: "{which}没有适用的分级规则。请补充，或设一条不限学科和期刊类别的通用规则。",
  },
  CUT_REPEATED: {
    en: "This cut is declared for the same disciplines and populations as the one at {first}. Keep one of them.",
    zh: "此分级规则与 {first} 处的规则适用范围完全相同，请只保留一条。",
  },
  CUT_LENGTH: {
    en: "The cut has {count} {what}, the scheme has {tiers} tiers. Give exactly one for each tier, best tier first.",
    zh: "此分级规则给出了 {count} 个{what}，而级别共有 {tiers} 个。请从最高级起，每级给出一个。",
  },
  CUT_SHARES_SUM: {
    en: "The shares of the tiers sum to {sum}, which is more than 1. Each share is what its own tier takes (they are not cumulative); correct them.",
    zh: "各级比例之和为 {sum}，超过 1。每个数是该级自身所占的比例（不是累计比例），请改正。",
  },
  CUT_THRESHOLD_ORDER: {
    en: 'The thresholds must get strictly {order} from tier to tier, because on the scale "{scale}" a {better} score is better. Correct their order.',
    zh: '在尺度 "{scale}" 上分数越{better}越好，故各级分数线须逐级{order}且不得相等，请改正。',
  },
  CUT_QUARTILE_TIERS: {
    en: 'The cut "quartile" needs four tiers, the scheme has {tiers}. Declare four tiers, or cut by "share".',
    zh: '"quartile" 需要四个级别，现有 {tiers} 个。请声明四个级别，或改用 "share"。',
  },
  CUT_UNKNOWN_DISCIPLINE: {
    en: 'The cut names the discipline "{id}", which is not declared.{suggestion} Correct the id, or declare the discipline.',
    zh: '分级规则所指学科 "{id}" 未声明。{suggestion}请改正名称，或在 disciplines 中声明。',
  },
  CUT_UNKNOWN_POPULATION: {
    en: 'The cut is for the population "{population}", which has no scale of its own. Remove the population from the cut, or add such a scale.',
    zh: '分级规则只针对 "{population}" 类期刊，而该类期刊没有自己的尺度。请从规则中删去 population，或增设相应尺度。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
