/** Registry: the problems that identity can have, and what a secretary does about each. */

import type { IssueDefinitions } from "../model/issue.js";

export const registryIssues = {
  ISSN_CHECK_DIGIT: {
    severity: "warning",
    en: "The ISSN {received} of “{title}” has a wrong check digit, so it was not used.{hint} Please look it up and correct the list.",
    zh: "《{title}》的 ISSN {received} 校验位不正确，未予采用。{hintZh}请核实后更正名单。",
  },
  ISSN_DIGITS_LOST: {
    severity: "warning",
    en: "The ISSN {received} of “{title}” has lost digits, so it was not used.{hint} Please complete it.",
    zh: "《{title}》的 ISSN {received} 位数不足，未予采用。{hintZh}请补全。",
  },
  ISSN_FORM: {
    severity: "info",
    en: "The ISSN {received} of “{title}” was read as {expected}. Please write it with one hyphen in the middle.",
    zh: "《{title}》的 ISSN {received} 书写不规范，已按 {expected} 读取。请改为中间一个连字符的写法。",
  },
  ISSN_IS_CN: {
    severity: "warning",
    en: "The ISSN cell of “{title}” holds {received}, which looks like a CN number, so it was not used. Please move it.",
    zh: "《{title}》的 ISSN 栏填写的是 {received}，疑为 CN 号，未予采用。请移至相应栏目。",
  },
  ISSN_PLACEHOLDER: {
    severity: "warning",
    en: "The ISSN {received} of “{title}” is a placeholder, so it was not used. Please enter the real one or leave the cell empty.",
    zh: "《{title}》的 ISSN {received} 为占位号码，未予采用。请填写真实号码或留空。",
  },
  ISSN_UNREADABLE: {
    severity: "warning",
    en: "In the ISSN cell of “{title}”, {received} is not an ISSN, so it was not used. Please correct it or leave the cell empty.",
    zh: "《{title}》ISSN 栏中的 {received} 不是 ISSN，未予采用。请更正或留空。",
  },
  ISSN_ZERO_RESTORED: {
    severity: "warning",
    en: "The ISSN {received} of “{title}” was read as {expected}; a spreadsheet seems to have dropped its leading zeros. Please format the column as text and check.",
    zh: "《{title}》的 ISSN {received} 已补零读作 {expected}，疑因电子表格按数字存储而丢失前导零。请将该列设为文本格式并核对。",
  },
  CN_CLASS: {
    severity: "info",
    en: "The CN number {received} of “{title}” was read as {expected}: its class begins with a letter. Please correct the list.",
    zh: "《{title}》的 CN 号 {received} 已读作 {expected}：分类号应以字母开头。请更正名单。",
  },
  CN_DAMAGED: {
    severity: "warning",
    en: "The CN number {received} of “{title}” is damaged, so it was not used; the journal still counts as one with a CN number.{hint} Please correct it.",
    zh: "《{title}》的 CN 号 {received} 有缺损，未予采用；该刊仍按持有 CN 号处理。{hintZh}请更正。",
  },
  CN_INTERNAL: {
    severity: "info",
    en: "The number {received} of “{title}” is an internal publication permit, not a CN number, and was not used. Please check whether the journal has a CN number.",
    zh: "《{title}》的 {received} 为内部资料准印号，并非 CN 号，未予采用。请核实该刊是否有 CN 号。",
  },
  CN_IS_ISSN: {
    severity: "warning",
    en: "The CN cell of “{title}” holds {received}, which is an ISSN, so it was not used. Please move it to the ISSN column.",
    zh: "《{title}》的 CN 栏填写的是 {received}，应为 ISSN，未予采用。请移至 ISSN 栏。",
  },
  CN_NEWSPAPER: {
    severity: "info",
    en: "The CN number {received} of “{title}” has a serial below 1000, as newspapers have. Please check that it is a journal.",
    zh: "《{title}》的 CN 号 {received} 序号小于 1000，属报纸编号段。请核实是否为期刊。",
  },
  CN_UNREADABLE: {
    severity: "warning",
    en: "The CN cell of “{title}” holds {received}, which is not a CN number, so it was not used. Please correct it or leave the cell empty.",
    zh: "《{title}》CN 栏中的 {received} 不是 CN 号，未予采用。请更正或留空。",
  },
  CN_WITHOUT_CLASS: {
    severity: "info",
    en: "The CN number {received} of “{title}” is printed without its class. Please add the part after the slash.",
    zh: "《{title}》的 CN 号 {received} 缺少分类号。请补充斜杠后的部分。",
  },
  CANDIDATE_FILTERED: {
    severity: "info",
    en: "Left out by the declared filter: the column {column} says “{received}”.",
    zh: "按已声明的筛选条件排除：{column} 栏为“{received}”。",
  },
  CANDIDATE_WITHOUT_DISCIPLINE: {
    severity: "warning",
    en: "“{title}” has no discipline, so it is not a candidate. Please enter one.",
    zh: "《{title}》未填写学科，未列入候选。请补填。",
  },
  CANDIDATE_WITHOUT_IDENTITY: {
    severity: "warning",
    en: "The row has no title, ISSN or CN number that can be read, so it is not a candidate. Please fill it in or delete it.",
    zh: "该行没有可识别的刊名、ISSN 或 CN 号，未列入候选。请补填或删除该行。",
  },
  CANDIDATE_TWICE: {
    severity: "warning",
    en: "“{title}” stands {count} times in the discipline {discipline} (rows {rows}) and was counted once. Please delete the repeated rows.",
    zh: "《{title}》在学科“{discipline}”中出现 {count} 次（第 {rows} 行），已按一种计。请删除重复行。",
  },
  ISSN_SHARED: {
    severity: "warning",
    en: "Different titles carry the ISSN {received}: {titles}. It identifies none of them without its title. Please correct the wrong one or rule that they are the same.",
    zh: "不同刊名使用同一 ISSN {received}：{titles}。该号码须与刊名同时相符才予采用。请更正有误者，或裁定其为同一期刊。",
  },
  CN_SHARED: {
    severity: "warning",
    en: "Different titles carry the CN number {received}: {titles}. It identifies none of them without its title. Please correct the wrong one or rule that they are the same.",
    zh: "不同刊名使用同一 CN 号 {received}：{titles}。该号码须与刊名同时相符才予采用。请更正有误者，或裁定其为同一期刊。",
  },
  TITLE_SHARED: {
    severity: "warning",
    en: "Several candidates share the title “{received}” and their identifiers do not show that they are one: {titles}. They are kept apart. Please rule on them.",
    zh: "多个候选刊名同为《{received}》，但其标识不能证明为同一期刊：{titles}。暂按不同期刊处理，请裁定。",
  },
  ISSN_TITLE_CONFLICT: {
    severity: "error",
    en: "The ISSN and the title of “{title}” point to different journals: {candidates}. Neither was linked. Please correct the row or rule on it.",
    zh: "《{title}》的 ISSN 与刊名指向不同期刊：{candidates}。均未关联。请更正该行或作出裁定。",
  },
  CN_TITLE_CONFLICT: {
    severity: "error",
    en: "The CN number and the title of “{title}” point to different journals: {candidates}. Neither was linked. Please correct the row or rule on it.",
    zh: "《{title}》的 CN 号与刊名指向不同期刊：{candidates}。均未关联。请更正该行或作出裁定。",
  },
  ISSN_CN_CONFLICT: {
    severity: "error",
    en: "The ISSN and the CN number of “{title}” point to different journals: {candidates}. Neither was linked. Please correct the row or rule on it.",
    zh: "《{title}》的 ISSN 与 CN 号指向不同期刊：{candidates}。均未关联。请更正该行或作出裁定。",
  },
  ISSN_CONFLICT: {
    severity: "error",
    en: "The ISSNs of “{title}” belong to different journals: {candidates}. None was linked. Please keep those of one journal or rule on it.",
    zh: "《{title}》的多个 ISSN 分属不同期刊：{candidates}。均未关联。请只保留一种期刊的号码或作出裁定。",
  },
  CN_CONFLICT: {
    severity: "error",
    en: "The CN numbers of “{title}” belong to different journals: {candidates}. None was linked. Please keep that of one journal or rule on it.",
    zh: "《{title}》的多个 CN 号分属不同期刊：{candidates}。均未关联。请只保留一种期刊的号码或作出裁定。",
  },
  TITLE_CONFLICT: {
    severity: "error",
    en: "The Chinese and the other title of “{title}” belong to different journals: {candidates}. None was linked. Please keep those of one journal or rule on it.",
    zh: "《{title}》的中文与外文刊名分属不同期刊：{candidates}。均未关联。请只保留一种期刊的刊名或作出裁定。",
  },
  RECORD_TAKEN: {
    severity: "error",
    en: "“{title}” shares {by} with {candidates}, but that record agrees better with another candidate, {owner}, and was linked to it. Please correct the row, or rule that the two candidates are one journal.",
    zh: "《{title}》与 {candidates} 的{byZh}相同，但该记录与另一候选 {owner} 更为相符，已与后者关联。请更正该行，或裁定两个候选为同一期刊。",
  },
  SOURCES_DISAGREE: {
    severity: "error",
    en: "“{title}” was found by title alone in several sources, and these print identifiers of different journals: {candidates}. None was linked. Please add an ISSN or CN number to the row or rule on it.",
    zh: "《{title}》在多个来源中仅凭刊名匹配，而各来源的标识属于不同期刊：{candidates}。均未关联。请为该行补充 ISSN 或 CN 号，或作出裁定。",
  },
  LINK_REFUSED: {
    severity: "warning",
    en: "“{title}” agrees with a record in {agreed} only: {candidates}. Since another identifier differs, it was not linked. Please correct the row or rule that they are the same.",
    zh: "《{title}》与某条记录仅{agreedZh}相符：{candidates}。因其他标识不符，未予关联。请更正该行，或裁定其为同一期刊。",
  },
  LINKED_DESPITE: {
    severity: "warning",
    en: "“{title}” was linked to {candidates} although one identifier differs; the others agree. Please check the row.",
    zh: "《{title}》已与 {candidates} 关联，但有一项标识不符，其余相符。请核对该行。",
  },
  TITLE_AMBIGUOUS: {
    severity: "warning",
    en: "The title “{title}” alone does not tell which journal is meant: {candidates}. It was not linked. Please add an ISSN or CN number or rule on it.",
    zh: "仅凭刊名《{title}》无法确定是哪种期刊：{candidates}。未予关联。请补充 ISSN 或 CN 号，或作出裁定。",
  },
  IDENTIFIER_AMBIGUOUS: {
    severity: "warning",
    en: "Several records carry the identifier of “{title}” under other titles: {candidates}. It was not linked. Please correct the title or rule on it.",
    zh: "多条记录以其他刊名使用《{title}》的标识：{candidates}。未予关联。请更正刊名或作出裁定。",
  },
  TITLE_DIFFERS: {
    severity: "warning",
    en: "“{title}” was linked by {by} to a record with a very different title: {candidates}. It may be renamed, or the identifier may be wrong. Please check.",
    zh: "《{title}》按{byZh}关联到刊名差异很大的记录：{candidates}。可能已更名，也可能标识有误。请核对。",
  },
  TITLE_VARIES: {
    severity: "info",
    en: "“{title}” was linked by {by} to a record with another spelling: {candidates}. Nothing needs to be done if they are the same journal.",
    zh: "《{title}》按{byZh}关联到刊名写法不同的记录：{candidates}。如确为同一期刊，无需处理。",
  },
  PARALLEL_TITLE: {
    severity: "warning",
    en: "“{title}” gives two titles and no identifier, and was linked by the one to {candidates}. Please check that this is not another language edition, and add an ISSN.",
    zh: "《{title}》列有中外文两个刊名而无标识，已按其一关联到 {candidates}。请核对是否为另一文种版本，并补充 ISSN。",
  },
  LINKED_BY_FORMER_TITLE: {
    severity: "warning",
    en: "“{title}” was linked by a former title to {candidates}. Please check and print the present title.",
    zh: "《{title}》按曾用刊名关联到 {candidates}。请核对并改用现刊名。",
  },
  METRIC_TWICE: {
    severity: "warning",
    en: "Several rows of the source are “{title}” and give different values of {metric}: {values}. {outcome} Please correct the source.",
    zh: "该来源中有多行同属《{title}》，其 {metric} 数值不同：{values}。{outcomeZh}请更正来源数据。",
  },
  JOURNAL_UNMATCHED: {
    severity: "warning",
    en: "“{title}” was found in none of the other sources.{hint} Please check its title and identifiers.",
    zh: "《{title}》在其他来源中均未找到。{hintZh}请核对刊名与标识。",
  },
  SOURCE_COVERAGE: {
    severity: "info",
    en: "{linked} of {journals} candidate journals were found in this source; {leftover} of its {records} records concern no candidate and were left aside.",
    zh: "{journals} 种候选期刊中有 {linked} 种在该来源中找到；其 {records} 条记录中有 {leftover} 条与候选无关，未予使用。",
  },
  POPULATION_UNREADABLE: {
    severity: "warning",
    en: "The population “{received}” of “{title}” is neither domestic nor foreign, so the CN number decided. Please write 国内 or 国外.",
    zh: "《{title}》的“{received}”无法识别为国内或国外，已按有无 CN 号判定。请填写“国内”或“国外”。",
  },
  POPULATION_DISPUTED: {
    severity: "warning",
    en: "“{title}” is declared both ways ({received}), or foreign although it has a CN number; it counts as {expected}. Please check the list.",
    zh: "《{title}》的国内外归属填写不一致（{received}），或填为国外但持有 CN 号；现按{expectedZh}处理。请核对名单。",
  },
  DECISION_UNUSED: {
    severity: "warning",
    en: "A ruling on {received} could not be applied: {why}. Please correct or remove it.",
    zh: "关于 {received} 的裁定无法执行：{whyZh}。请更正或删除。",
  },
} as const satisfies IssueDefinitions;

export type RegistryCode = keyof typeof registryIssues;
