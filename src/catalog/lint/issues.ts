/** Catalog: what must be settled before an edition is put up for objections, in words for its secretary. */

import type { IssueDefinitions } from "../../model/issue.js";

export const lintIssues = {
  // Counts
  COUNT_DIFFERS: {
    severity: "error",
    en: "{subject}: {expected} journals are declared and {received} are listed. Look for missing or doubled rows, or correct the declared number.",
    zh: "{subjectZh}：声明 {expected} 种，实际列出 {received} 种。请查找缺失或重复的行，或更正声明数。",
  },
  LIST_NOT_HERE: {
    severity: "warning",
    en: "The list “{received}” is declared ({expected} journals) and not in this edition. Add it, or take it out of the declaration.",
    zh: "声明中有“{received}”（{expected} 种），而本版没有。请补充该目录，或从声明中删除。",
  },
  // The same journal twice
  LISTED_TWICE: {
    severity: "warning",
    en: "“{title}” stands twice in the list, also in {other}; both agree in {keys}. Keep one row.",
    zh: "《{title}》在同一目录中出现两次，另见{otherZh}；两处{keysZh}一致。请只保留一行。",
  },
  LISTED_TWICE_TIERS: {
    severity: "error",
    en: "“{title}” stands twice in the list with different tiers: {received} here and {expected} in {other}. Keep the tier that was decided, or print the sub-fields that they belong to.",
    zh: "《{title}》在同一目录中出现两次且级别不同：本处 {received}，{otherZh}为 {expected}。请保留已审定的级别，或标明所属分支学科。",
  },
  LISTED_PER_SUBFIELD: {
    severity: "info",
    en: "“{title}” stands in the sub-field “{received}” and, in {other}, in “{expected}”. Nothing is to be done if each sub-field has its own tiers.",
    zh: "《{title}》列于分支学科“{received}”，{otherZh}又列于“{expected}”。如各分支学科分别定级，无需处理。",
  },
  // One identifier, two journals
  ISSN_OF_TWO_JOURNALS: {
    severity: "error",
    en: "The ISSN {received} stands with “{title}” and, in {other}, with “{otherTitle}”. Look both up and correct the wrong one.",
    zh: "ISSN {received} 同时用于《{title}》和{otherZh}的《{otherTitle}》。请核实两刊并更正有误者。",
  },
  ISSN_WITH_OTHER_TITLE: {
    severity: "warning",
    en: "The ISSN {received} stands with “{title}” and, in another discipline ({other}), with “{otherTitle}”. If that is one journal, print one title; if not, correct the ISSN.",
    zh: "ISSN {received} 用于《{title}》，而在另一学科（{otherZh}）用于《{otherTitle}》。如为同一期刊，请统一刊名；否则请更正 ISSN。",
  },
  CN_OF_TWO_JOURNALS: {
    severity: "error",
    en: "The CN number {received} stands with “{title}” and, in {other}, with “{otherTitle}”. Look both up and correct the wrong one.",
    zh: "CN 号 {received} 同时用于《{title}》和{otherZh}的《{otherTitle}》。请核实两刊并更正有误者。",
  },
  TITLE_OF_TWO_JOURNALS: {
    severity: "warning",
    en: "“{title}” stands twice with different identifiers: {received} here and {expected} in {other}. They are two journals of one name, or one of the identifiers is wrong; print what tells them apart.",
    zh: "《{title}》出现两次且标识不同：本处 {received}，{otherZh}为 {expected}。或为同名的两种期刊，或其中一个标识有误；请补充可区分的信息。",
  },
  FORMER_TITLE_LISTED: {
    severity: "warning",
    en: "“{title}” is given as the former title of “{otherTitle}” ({other}), and both are listed. Keep the present one if they are one journal.",
    zh: "《{title}》是《{otherTitle}》（{otherZh}）的曾用刊名，而两者均列入。如为同一期刊，请只保留现用刊名。",
  },
  LANGUAGE_EDITIONS_SHARE: {
    severity: "error",
    en: "“{title}” and “{otherTitle}” ({other}) are two language editions and carry the same number {received}. Each edition has its own; correct the wrong one.",
    zh: "《{title}》与《{otherTitle}》（{otherZh}）为同一期刊的不同文版，却使用同一号码 {received}。各文版号码不同，请更正有误者。",
  },
  // Identifiers
  IDENTIFIER_MISSING: {
    severity: "warning",
    en: "“{title}” has neither ISSN nor CN number, while others of its list have. Add what it has; a serial without either stays as it is.",
    zh: "《{title}》既无 ISSN 也无 CN 号，而同一目录的其他期刊有。请补充；确无标识的（如集刊）可保留。",
  },
  CN_FURTHER: {
    severity: "warning",
    en: "The row of “{title}” holds a further CN number, {received}: two journals, such as two language editions, stand in one row. Give each a row of its own.",
    zh: "《{title}》一行中另有 CN 号 {received}：该行含有两种期刊（如不同文版）。请分行列出。",
  },
  LIST_WITHOUT_IDENTIFIERS: {
    severity: "warning",
    en: "None of the {received} rows of “{discipline}” has an ISSN or a CN number, so readers can identify its journals by title only. Add the identifiers.",
    zh: "“{discipline}”的 {received} 行均无 ISSN 或 CN 号，读者只能凭刊名识别期刊。请补充标识。",
  },
  CN_MISSING: {
    severity: "info",
    en: "“{title}” has a Chinese title only and no CN number, while other domestic journals of its list have one. Add it.",
    zh: "《{title}》仅有中文刊名而没有 CN 号，同一目录的其他国内期刊有。请补充。",
  },
  // Against a register
  ISSN_OF_ANOTHER_JOURNAL: {
    severity: "error",
    en: "In {register}, the ISSN {received} of “{title}” belongs to “{otherTitle}”, and the title to {expected}. Correct the ISSN or the title.",
    zh: "据 {register}，《{title}》的 ISSN {received} 属于《{otherTitle}》，而该刊名的标识为 {expected}。请更正 ISSN 或刊名。",
  },
  CN_OF_ANOTHER_JOURNAL: {
    severity: "error",
    en: "In {register}, the CN number {received} of “{title}” belongs to “{otherTitle}”, and the title to {expected}. Correct the CN number or the title.",
    zh: "据 {register}，《{title}》的 CN 号 {received} 属于《{otherTitle}》，而该刊名的标识为 {expected}。请更正 CN 号或刊名。",
  },
  FURTHER_NUMBER_OF_ANOTHER_JOURNAL: {
    severity: "warning",
    en: "Beside a right number, the row of “{title}” carries {received}, which {register} gives to “{otherTitle}”. Correct or delete it.",
    zh: "《{title}》一行除正确的号码外还有 {received}，据 {register} 属于《{otherTitle}》。请更正或删除。",
  },
  ISSN_AND_CN_DISAGREE: {
    severity: "error",
    en: "In {register}, the ISSN {received} of “{title}” belongs to “{otherTitle}” and its CN number to {expected}. Correct the wrong one.",
    zh: "据 {register}，《{title}》的 ISSN {received} 属于《{otherTitle}》，而其 CN 号属于{expected}。请更正有误者。",
  },
  LANGUAGE_EDITION_SWAPPED: {
    severity: "error",
    en: "“{title}” carries {received}, which {register} gives to the other language edition, “{otherTitle}”. Take the number of the edition that is meant.",
    zh: "《{title}》使用的 {received}，据 {register} 属于另一文版《{otherTitle}》。请改用所指文版的号码。",
  },
  LANGUAGE_DIFFERS: {
    severity: "warning",
    en: "The title “{title}” names a language edition that its language column ({received}) contradicts. Correct one of them.",
    zh: "《{title}》刊名所标文版与语种列（{received}）不符。请更正其一。",
  },
  TITLE_STALE: {
    severity: "warning",
    en: "{register} has “{title}” as a former title of “{otherTitle}”. Print the present title, and the former one in brackets.",
    zh: "据 {register}，《{title}》为《{otherTitle}》的曾用刊名。请使用现刊名，并在括号内注明曾用名。",
  },
  TITLE_PERHAPS_STALE: {
    severity: "info",
    en: "{register} has “{title}” among the former titles of “{otherTitle}”, which is in another script; it may be a present title in translation. Look it up.",
    zh: "{register} 将《{title}》列为《{otherTitle}》的曾用刊名，两者文字不同，也可能是现用的译名。请核实。",
  },
  TITLE_NOT_THE_REGISTERS: {
    severity: "warning",
    en: "{register} gives the number {received} of “{title}” to “{otherTitle}” and does not know the title. The journal was renamed, or the number is another journal's; look it up.",
    zh: "据 {register}，《{title}》的号码 {received} 属于《{otherTitle}》，且其中没有该刊名。该刊可能已更名，或号码属于其他期刊，请核实。",
  },
  TITLE_SPELLING: {
    severity: "info",
    en: "“{title}” is spelled “{otherTitle}” in {register}. Take over that spelling if it is right.",
    zh: "《{title}》在 {register} 中写作《{otherTitle}》。如其写法正确，请统一。",
  },
  ISSN_NOT_THE_REGISTERS: {
    severity: "info",
    en: "{register} has “{title}” with {expected} and does not know the ISSN {received}. Compare the two.",
    zh: "据 {register}，《{title}》的标识为 {expected}，其中没有 ISSN {received}。请核对。",
  },
  CN_TITLE_CHANGED: {
    severity: "warning",
    en: "The CN number {received} stands with “{title}” and in the edition before with “{otherTitle}”. Say that the journal was renamed, or correct the title: the Chinese and the English edition have numbers of their own.",
    zh: "CN 号 {received} 本版为《{title}》，上一版为《{otherTitle}》。如已更名请注明；中英文版号码不同，如混淆请更正刊名。",
  },
  // Titles
  TITLE_MISSING: {
    severity: "error",
    en: "The listing {received} has no title. Add it.",
    zh: "条目 {received} 没有刊名。请补充。",
  },
  HEADER_AS_JOURNAL: {
    severity: "error",
    en: "“{title}” is the name of a column or a heading and stands among the journals. Delete the row.",
    zh: "“{title}”是列名或标题，却列在期刊之中。请删除该行。",
  },
  TITLE_FRAGMENT: {
    severity: "warning",
    en: "“{title}” looks like a part of a longer title that was cut at a line break. Join it with the row before or after.",
    zh: "“{title}”疑为刊名换行后被截断的一部分。请与前后行合并。",
  },
  TITLE_DAMAGED: {
    severity: "warning",
    en: "The title “{received}” holds the remains of a conversion ({expected}). Type it anew.",
    zh: "刊名“{received}”中有转换残留（{expected}）。请重新录入。",
  },
  MARK_UNEXPLAINED: {
    severity: "info",
    en: "The mark {received} stands with {count} titles of “{discipline}” and is not explained. Say what it means; it is no tier.",
    zh: "“{discipline}”中有 {count} 个刊名带有 {received} 标记而未加说明。请说明其含义；标记不是级别。",
  },
  // Tiers
  TIER_OUTSIDE_SCHEME: {
    severity: "error",
    en: "“{received}”, printed for “{title}”, is no tier of this catalog ({expected}). Correct it; labels of another list are not converted.",
    zh: "《{title}》的级别“{received}”不属于本目录（{expected}）。请更正；其他目录的级别不作换算。",
  },
  SCHEMES_MIXED: {
    severity: "error",
    en: "Labels of several schemes stand in one catalog: {received}. Separate them into lists of their own.",
    zh: "同一目录混用了多种分级体系：{received}。请分列为不同的目录。",
  },
  TIER_MISSING: {
    severity: "warning",
    en: "“{title}” has no tier, while others of its list have. Decide, or leave it out.",
    zh: "《{title}》没有级别，而同一目录的其他期刊有。请确定级别，或不予列入。",
  },
  LIST_WITHOUT_TIERS: {
    severity: "info",
    en: "None of the {received} journals of “{discipline}” has a tier. Nothing is to be done if the list has none.",
    zh: "“{discipline}”的 {received} 种期刊均无级别。如该目录不分级，无需处理。",
  },
  CAP_EXCEEDED: {
    severity: "error",
    en: "{subject} holds {received}, more than the {expected} declared as its most. Take out journals, or change the rule before publication.",
    zh: "{subjectZh}为 {received}，超过声明的上限 {expected}。请减少期刊，或在公布前修改规则。",
  },
  // Decisions and front matter
  REASON_MISSING: {
    severity: "error",
    en: "{subject} has no reason. Write one: those concerned will ask for it.",
    zh: "{subjectZh}没有写明理由。请补写：相关方会要求说明。",
  },
  DECISION_WITHOUT_LISTING: {
    severity: "error",
    en: "The decision on “{received}” in “{discipline}” concerns no listing of this edition. Correct its journal, or withdraw it.",
    zh: "针对“{discipline}”中“{received}”的决定在本版中没有对应条目。请更正期刊，或撤回该决定。",
  },
  STATEMENT_MISSING: {
    severity: "error",
    en: "The edition does not say what it may be used for. Write the statement in both languages.",
    zh: "本版没有使用说明。请用中英文写明目录的用途和限制。",
  },
  SOCIETY_MISSING: {
    severity: "error",
    en: "The edition does not name its society in both languages. Add the name.",
    zh: "本版没有用中英文注明编制单位。请补充。",
  },
  DATE_MISSING: {
    severity: "warning",
    en: "The edition has no date of decision. Add it; objections and later editions refer to it.",
    zh: "本版没有审定日期。请补充，异议和后续版本均以此为据。",
  },
} as const satisfies IssueDefinitions;

export type LintCode = keyof typeof lintIssues;
