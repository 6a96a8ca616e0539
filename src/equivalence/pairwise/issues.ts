/** Equivalence, pairwise: what can be wrong with comparisons in pairs. */

import type { IssueDefinitions } from "../../model/issue.js";

export const pairwiseIssues = {
  PAIRWISE_NOT_COMPARED: {
    severity: "warning",
    en: "{received} was never compared with another journal and has no ability. Add comparisons, or leave it out.",
    zh: "《{received}》未与任何其他期刊比较过，无法估计能力值。请补充比较数据，或将其剔除。",
  },
  PAIRWISE_NO_FINITE_ABILITY: {
    severity: "warning",
    en: "{received} stands alone: no chain of comparisons leads both from it to other journals and back, because it or the journals around it never win or never lose. It has no finite ability. Add comparisons, or allow virtual ones.",
    zh: "《{received}》无有限能力值：该刊（或其周围期刊）只胜不负或只负不胜，与其他期刊之间没有往返的比较链。请补充比较数据，或允许加入虚拟比较。",
  },
  PAIRWISE_GROUPS: {
    severity: "warning",
    en: "The comparisons fall into {received} groups, and abilities of different groups cannot be compared. Add comparisons across the groups, or read each group by itself.",
    zh: "比较数据分为互不连通的 {received} 组，不同组的能力值不可相互比较。请补充跨组比较，或分组使用结果。",
  },
  PAIRWISE_ONLY_TIES: {
    severity: "warning",
    en: "The {count} journals around {received} were only ever found equal, or too rarely otherwise to tell ability from the tendency to tie; they have no abilities. Add decided comparisons.",
    zh: "以《{received}》为首的 {count} 种期刊的比较结果均为“相当”，或分出高下的次数过少，无法估计能力值。请补充能分出高下的比较。",
  },
  PAIRWISE_VIRTUAL_COMPARISONS: {
    severity: "info",
    en: "Every journal was given {received} virtual wins and as many losses against a virtual journal, so that all have finite abilities ({count} groups without them). Say so where the abilities are published.",
    zh: "已为每种期刊加入与虚拟期刊的 {received} 次虚拟胜与同样次数的虚拟负，使能力值均为有限值（未加入时分为 {count} 组）。公布结果时请予说明。",
  },
  COMPARISONS_SWAPPED: {
    severity: "error",
    en: "Citing and cited journals look swapped: the spread of citations received is {receivedSpread}, of references given {givenSpread} (t = {statistic}; it should be above), and the rank correlation of ability with the outside measure is {correlation}. Check which journals stand in the rows of the matrix, and declare it the other way round.",
    zh: "施引期刊与被引期刊似乎颠倒：被引量离散度 {receivedSpread}，引用量离散度 {givenSpread}（t = {statistic}，被引量的离散度本应更大），能力值与外部指标的秩相关 {correlation}。请核对矩阵的行表示哪一方，并改正声明。",
  },
  COMPARISONS_ORIENTATION_UNDECIDED: {
    severity: "warning",
    en: "The figures do not show whether citing and cited journals are the right way round: the spread of citations received is {receivedSpread}, of references given {givenSpread} (t = {statistic}), and the rank correlation of ability with the outside measure is {correlation}. Check it against two journals that you know.",
    zh: "数据不足以判断施引与被引方向是否正确：被引量离散度 {receivedSpread}，引用量离散度 {givenSpread}（t = {statistic}），能力值与外部指标的秩相关 {correlation}。请用两种熟悉的期刊核对。",
  },
} as const satisfies IssueDefinitions;
