/** Ingest, comparisons: what can be wrong with a table of who cites whom. */

import { type IssueDefinitions, IssueLog } from "../../model/issue.js";

export const comparisonIssues = {
  CITATIONS_EMPTY: {
    severity: "error",
    en: "The table holds no citation counts. Expected {expected}.",
    zh: "表中没有引证次数。应为：{expectedZh}。",
  },
  CITATIONS_NOT_SQUARE: {
    severity: "warning",
    en: "The matrix has {rows} rows and {columns} columns of journals. Export it with the same journals in rows and columns.",
    zh: "矩阵有 {rows} 行、{columns} 列期刊，行列不等。请按行列相同的期刊重新导出。",
  },
  CITATIONS_NAME_ONE_MARGIN: {
    severity: "warning",
    en: "“{received}” stands only in the {margin} of the matrix. Only one direction of its citations is known, so it was left out. Add its {other}, or correct the spelling.",
    zh: "“{received}”仅出现在矩阵的{marginZh}中，只知单向引证，故未采用。请补充对应的{otherZh}，或更正写法。",
  },
  CITATIONS_NAME_REPEATED: {
    severity: "warning",
    en: "“{received}” stands more than once in the {margin} of the matrix; its counts were added up. Check that no journal was exported twice.",
    zh: "“{received}”在矩阵的{marginZh}中重复出现，次数已相加。请核对是否重复导出。",
  },
  CITATIONS_PAIR_REPEATED: {
    severity: "warning",
    en: "{received} stands in more than one row; the counts were added up. Check that no row was exported twice.",
    zh: "{received} 出现在多行中，次数已相加。请核对是否重复导出。",
  },
  CITATIONS_SAME_JOURNAL: {
    severity: "info",
    en: "{received} are names of one journal; their counts were added up.",
    zh: "{received} 为同一期刊的不同名称，次数已合并。",
  },
  CITATIONS_NAME_BLANK: {
    severity: "error",
    en: "A journal's name is missing here; its counts were left out. Enter the name.",
    zh: "此处缺少期刊名称，相应次数未采用。请补充名称。",
  },
  CITATIONS_BLANK: {
    severity: "info",
    en: "No count stands here; it was read as 0. Enter the count if it is not 0.",
    zh: "此处未填次数，按 0 读取。如不为 0，请补充。",
  },
  CITATIONS_UNREADABLE: {
    severity: "error",
    en: "“{received}” is no citation count; the citations between these two journals were left out in both directions. Enter a whole number, 0 or more.",
    zh: "“{received}”不是引证次数，这两种期刊之间的双向引证均未采用。请填写不小于 0 的整数。",
  },
  CITATIONS_NEGATIVE: {
    severity: "error",
    en: "The count {received} is negative; the citations between these two journals were left out in both directions. Enter a whole number, 0 or more.",
    zh: "次数 {received} 为负，这两种期刊之间的双向引证均未采用。请填写不小于 0 的整数。",
  },
  CITATIONS_FRACTION: {
    severity: "warning",
    en: "The count {received} is not whole; it was used as it stands. Check that these are counts and not rates.",
    zh: "次数 {received} 不是整数，已按原值采用。请核对所填是否为次数而非比率。",
  },
  CITATIONS_ROW_SHORT: {
    severity: "error",
    en: "The row has {received} cells and was left out. Expected {expected}.",
    zh: "该行只有 {received} 个单元格，未予采用。应为：{expectedZh}。",
  },
  CITATIONS_ROW_LONG: {
    severity: "error",
    en: "The row has more cells than it should ({expected}); “{received}” was not read and other cells may stand in the wrong column. Check it for a delimiter without quotation marks.",
    zh: "该行单元格多于应有数（{expected}）；“{received}”未读取，其他单元格可能错列。请检查是否有未加引号的分隔符。",
  },
  CITATIONS_JOURNAL_OUTSIDE: {
    severity: "info",
    en: "“{received}” is not a journal of the pool. Its citations count as evidence, but it gets no tier. Correct its name or ISSN if it should be one.",
    zh: "“{received}”不在候选期刊之列：其引证仍作为依据，但不参与分级。如应在列，请更正刊名或 ISSN。",
  },
} as const satisfies IssueDefinitions;

export type ComparisonLog = IssueLog<typeof comparisonIssues>;

export function comparisonLog(source: string): ComparisonLog {
  return new IssueLog(comparisonIssues, { source });
}
