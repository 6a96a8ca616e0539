/** Ingest, publications: what can be wrong with a publication list. */

import { type IssueDefinitions, IssueLog } from "../../model/issue.js";

export const publicationIssues = {
  PUBLICATIONS_NONE: {
    severity: "error",
    en: "No publication was found in the file. Export the list again as BibTeX, RIS, CSL-JSON, CSV or .xlsx.",
    zh: "文件中没有找到论文条目。请重新导出为 BibTeX、RIS、CSL-JSON、CSV 或 .xlsx。",
  },
  BIBTEX_ENTRY_UNREADABLE: {
    severity: "error",
    en: "This entry cannot be read and is NOT in the report: “{received}”. Check its braces, quotation marks and the commas between fields.",
    zh: "此条目无法读取，未列入报告：“{received}”。请检查花括号、引号以及字段之间的逗号。",
  },
  BIBTEX_STRING_UNKNOWN: {
    severity: "warning",
    en: "The abbreviation “{received}” is not defined by any @string of the file and was read as that word. Add its @string, or write the text out.",
    zh: "缩写“{received}”在文件中没有对应的 @string 定义，已按该词本身读取。请补充 @string，或直接写出全文。",
  },
  BIBTEX_COMMAND_UNKNOWN: {
    severity: "warning",
    en: "The LaTeX command “{received}” in the name of the journal is not known. Write the name out.",
    zh: "期刊名中的 LaTeX 命令“{received}”无法识别。请直接写出刊名。",
  },
  RIS_END_MISSING: {
    severity: "warning",
    en: "The record has no line “ER  -” at its end; it was ended where the next one, or the file, begins or ends. Export the list again if something is missing.",
    zh: "该条记录末尾缺少“ER  -”行，已在下一条记录或文件末尾处结束。如有缺失请重新导出。",
  },
  RIS_TYPE_MISSING: {
    severity: "warning",
    en: "The record does not begin with a line “TY  -”, so its type is not known; it was read as a possible journal article.",
    zh: "该条记录没有以“TY  -”开头，类型不明，暂按可能的期刊论文读取。",
  },
  CSL_ITEM_UNREADABLE: {
    severity: "error",
    en: "Entry {row} is no CSL-JSON item and is NOT in the report: “{received}”. Export it again.",
    zh: "第 {row} 项不是 CSL-JSON 条目，未列入报告：“{received}”。请重新导出。",
  },
  CSL_SYNTAX: {
    severity: "error",
    en: "The file begins like JSON but cannot be read: {received}. Export it again.",
    zh: "该文件开头为 JSON，但无法读取：{received}。请重新导出。",
  },
  PUBLICATION_DATE_MISSING: {
    severity: "warning",
    en: "The item has no date of publication, so no edition can be chosen for it. Add at least the year.",
    zh: "该条目没有发表日期，无法确定适用哪一版目录。请至少补充年份。",
  },
  PUBLICATION_DATE_UNREADABLE: {
    severity: "warning",
    en: "“{received}” is no date that can be read, so no edition can be chosen for the item. Write it as 2026, 2026-03 or 2026-03-15.",
    zh: "“{received}”不是可识别的日期，无法确定适用哪一版目录。请写成 2026、2026-03 或 2026-03-15。",
  },
  PUBLICATION_DATE_PARTLY: {
    severity: "warning",
    en: "Of the date “{received}” only {expected} was used; the rest is no month or day that can be read. Write it as 2026-03-15.",
    zh: "日期“{received}”只采用了 {expected}，其余部分无法识别为月日。请写成 2026-03-15。",
  },
  PUBLICATION_DATE_RANGE: {
    severity: "info",
    en: "“{received}” is a span of time; its beginning was used as the date of publication.",
    zh: "“{received}”是一段时间，已以起始日期作为发表日期。",
  },
  PUBLICATION_DATES_DIFFER: {
    severity: "warning",
    en: "The item gives two years, {received}; the year {expected} was used without month and day. If the other is meant, correct the item.",
    zh: "该条目给出两个年份：{received}；已采用 {expected} 年，不含月日。如应以另一年份为准，请更正条目。",
  },
  PUBLICATION_ISBN: {
    severity: "info",
    en: "“{received}” stands in the place of an ISSN but is the number of a book; it was not used.",
    zh: "“{received}”填在 ISSN 处，但属于书号（ISBN），未采用。",
  },
  PUBLICATION_TYPE_UNKNOWN: {
    severity: "info",
    en: "The type “{received}” is not known; the item was looked up as a possible journal article.",
    zh: "类型“{received}”无法识别，已按可能的期刊论文查询。",
  },
} as const satisfies IssueDefinitions;

export type PublicationLog = IssueLog<typeof publicationIssues>;

export function publicationLog(source: string): PublicationLog {
  return new IssueLog(publicationIssues, { source });
}
