/** Catalog: what can be odd about a published list that becomes an edition. */

import type { IssueDefinitions } from "../../model/issue.js";

export const importIssues = {
  LIST_COUNT_DIFFERS: {
    severity: "error",
    en: "{subject}: {expected} journals are declared and {received} were read. Look for rows that are missing, doubled, or no journals.",
    zh: "{subjectZh}：声明 {expected} 种，实际读到 {received} 种。请查找缺失、重复或并非期刊的行。",
  },
  LIST_ABSENT: {
    severity: "info",
    en: "The list “{received}” is declared ({expected} journals) and not among those read. Nothing is to be done if only a part was to be imported.",
    zh: "声明中有“{received}”（{expected} 种），但读到的内容中没有。如只需导入一部分，无需处理。",
  },
  LIST_NOTE: {
    severity: "info",
    en: "“{received}” was taken for a heading or a remark, not for a journal.",
    zh: "“{received}”按标题或说明处理，未作为期刊。",
  },
  LIST_ROW_EMPTY: {
    severity: "warning",
    en: "The row names no journal and was left out. Complete it, or delete it.",
    zh: "该行没有刊名也没有标识，未予导入。请补全或删除。",
  },
  LIST_TIER_UNKNOWN: {
    severity: "error",
    en: "“{received}” is no tier of the scheme {scheme} ({expected}); “{title}” was imported without a tier. Correct the cell, or declare the word as an alias.",
    zh: "“{received}”不是体系 {scheme} 的级别（{expected}），《{title}》按未标级别导入。请更正该单元格，或将其声明为别名。",
  },
  LIST_TIER_SPELLING: {
    severity: "info",
    en: "The tier “{received}” of “{title}” was read as {expected}.",
    zh: "《{title}》的级别“{received}”已读作 {expected}。",
  },
  LIST_TIER_BLANK: {
    severity: "warning",
    en: "“{title}” has no tier, while others of its list have. If the list prints a tier once for the rows below, import it as carried down.",
    zh: "《{title}》没有级别，而同一目录的其他期刊有。如目录只在首行标注级别，请按“向下沿用”方式导入。",
  },
  LIST_DISCIPLINE_BLANK: {
    severity: "warning",
    en: "“{title}” has no discipline and was put under the catalog as a whole. Complete the cell.",
    zh: "《{title}》没有学科，已归入整个目录。请补全该单元格。",
  },
  LIST_POPULATION_ASSUMED: {
    severity: "info",
    en: "The list prints neither a CN number nor the origin of {received} of its {of} listings; those with a Chinese title only count as domestic, the others as foreign. Add a column Population to decide otherwise.",
    zh: "目录 {of} 条中有 {received} 条既无 CN 号也未注明国内外：仅有中文刊名的按国内期刊处理，其余按国外期刊处理。如需另行确定，请增加“期刊来源”列。",
  },
} as const satisfies IssueDefinitions;
