/** Node: problems between the project and the disk. */

import type { IssueDefinitions } from "../model/issue.js";

export const nodeIssues = {
  SOURCE_FILE_MISSING: {
    severity: "error",
    en: "The file {received} is not there. Put it into the project folder, or correct its name in catalog.json.",
    zh: "找不到文件 {received}。请将其放入项目文件夹，或在 catalog.json 中更正文件名。",
  },
  SOURCE_FILE_UNREADABLE: {
    severity: "error",
    en: "The file {received} cannot be read ({reason}). Close it in other programs and check who may read it.",
    zh: "无法读取文件 {received}（{reasonZh}）。请在其他程序中关闭该文件，并检查读取权限。",
  },
  DECISION_RECORD: {
    severity: "error",
    en: "A decision speaks of the record with {received}, which stands in {count} rows of the source. Name the record by its row or its title.",
    zh: "有一条裁定针对 {received} 的记录，但该号码在来源中出现 {count} 次。请改用行号或刊名指明记录。",
  },
  EDITION_DIFFERS: {
    severity: "warning",
    en: "The indicator {indicator} is of {expected}, but its source is declared to be of {received}. Check which data year is right and correct the other.",
    zh: "指标 {indicator} 的数据年为 {expected}，而其数据来源标注为 {received}。请核实数据年份并更正其中一处。",
  },
  OUTPUT_COLUMN_WITHHELD: {
    severity: "warning",
    en: "The column {received} of {file} stays empty: the licence of its source does not allow publication. Remove the column, or state your right under rightToPublish.",
    zh: "{file} 的 {received} 列将为空：数据来源的许可不允许公开。请删去该列，或在 rightToPublish 中说明公布依据。",
  },
  OUTPUT_DESCRIBES_NOTHING: {
    severity: "warning",
    en: "The file {received} describes no table: there is no CSV output of profile machine in its folder or below it. Add one, or remove the description.",
    zh: "文件 {received} 没有可描述的表格：其所在文件夹及下级中没有 machine 格式的 CSV 输出。请添加，或删去该描述文件。",
  },
  OUTPUT_EMPTY: {
    severity: "warning",
    en: "The file {received} lists no journal. Check its discipline and population, and the cuts of the methodology.",
    zh: "文件 {received} 中没有任何期刊。请检查其学科、期刊来源设置以及方案中的分级规则。",
  },
} as const satisfies IssueDefinitions;
