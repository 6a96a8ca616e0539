/** Equivalence: the sentence of every misfit between the declared steps and the data. The codes are public. */

import { type FaultDefinitions, metricUnknown } from "../model/describe-fault.js";

export const misfitDefinitions = {
  METRIC_UNKNOWN: metricUnknown,
  COMPARISONS_UNKNOWN: {
    en: 'There is no table of comparisons "{name}". Given are: {known}. Add it to the project\'s "comparisons", or correct the name.',
    zh: '没有名为“{name}”的比较数据；现有：{known}。请在项目的 "comparisons" 中补充，或改正名称。',
  },
  RATINGS_UNKNOWN: {
    en: "The experts' ratings are not there: {missing}. Name a source with a row per journal and a number column per expert.",
    zh: "找不到专家评分：{missing}。请指定一个每刊一行、每位专家一列数值的数据来源。",
  },
  GRADES_UNKNOWN: {
    en: 'There are no grades to read in "{name}". Name a text column of that source under "column", such as "tier"; in code, ask for it when the pool is made: candidatePool({grades: [{source, column}]}).',
    zh: '“{name}”中没有可读取的等级。请在 "column" 中写明该来源的一个文字列，如 "tier"；由程序调用时，请在建立候选库时写明：candidatePool({grades: [{source, column}]})。',
  },
  FLAG_UNKNOWN: {
    en: 'No journal carries the flag "{flag}". Check its spelling in the sources, or remove the step.',
    zh: "没有期刊带有标记“{flag}”。请核对来源中的写法，或删去此步骤。",
  },
  GRANT_UNKNOWN: {
    en: 'The journal {name} is not exactly one candidate of "{discipline}". Check its identifiers against the candidate list.',
    zh: "“{name}”不是“{discipline}”中唯一确定的候选期刊。请对照候选期刊表核对其标识。",
  },
  LOG_OF_NEGATIVE: {
    en: 'The step works on logarithms, but scores of {disciplines} are below 0. Use the units "score" or "percentile", or a normalization that gives no negative values.',
    zh: '此步骤使用对数，而{disciplines}有小于 0 的得分。请改用 "score" 或 "percentile" 单位，或改用不产生负值的标准化方法。',
  },
  SOURCES_MIXED: {
    en: 'Hardly any of the {poor} has "{indicator}", most {rich} do, and gaps are passed over: the scores of the two populations would rest on different sources. Give each population a scale of its own with a step of equivalence, or declare {"type": "several-sources", "reason": {…}}.',
    zh: '{poor}几乎都没有指标“{indicator}”，而多数{rich}有，缺失又按规则略过或填补：两类期刊的得分将建立在不同来源上。请为两类期刊各设尺度并声明等效步骤，或声明 {"type": "several-sources", "reason": {…}}。',
  },
} as const satisfies FaultDefinitions;
