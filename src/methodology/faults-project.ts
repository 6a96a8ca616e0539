/** Methodology: faults between the parts of a project file, and between it and its methodology. */

import type { Bilingual } from "../model/text.js";

export const projectFaults = {
  SOURCE_UNKNOWN: {
    en: 'There is no source "{name}".{suggestion} The project declares: {known}. Correct the name, or add the source.',
    zh: '没有名为 "{name}" 的数据来源。{suggestion}项目中已声明的有：{known}。请改正名称，或在 sources 中补充。',
  },
  COMPARISONS_UNDECLARED: {
    en: 'There is no table of comparisons "{name}".{suggestion} The project declares: {known}. Correct the name, or add the table to "comparisons".',
    zh: '没有名为 "{name}" 的比较数据。{suggestion}项目中已声明的有：{known}。请改正名称，或在 comparisons 中补充。',
  },
  LAYOUT_UNKNOWN: {
    en: 'There is no built-in layout "{layout}".{suggestion} Built in are: {known}. Correct it, or name a layout file of your own: {"file": "layouts/…json"}.',
    zh: '没有名为 "{layout}" 的内置版式。{suggestion}内置的有：{known}。请改正，或指定自己的版式文件：{"file": "layouts/…json"}。',
  },
  ERRATA_MISSING: {
    en: 'The status is "erratum", but nothing says what is corrected. Add "errata": date, text, and where each error came from.',
    zh: '状态为 "erratum"（勘误版），但未说明更正了什么。请补充 "errata"：日期、内容及错误来源。',
  },
  ERRATA_WITHOUT_STATUS: {
    en: 'Errata are given, but the status is "{status}". Set it to "erratum", or remove them.',
    zh: '已列出勘误，但状态为 "{status}"。请将状态改为 "erratum"，或删去勘误。',
  },
  CONDITION_EMPTY: {
    en: 'The condition on "{column}" says neither "in" nor "notIn". Give the values to keep or to leave out.',
    zh: '对 "{column}" 列的条件既无 "in" 也无 "notIn"，请写明要保留或排除的取值。',
  },
  DECISION_SUBJECT: {
    en: 'The decision does not say which record it is about. Add "row", "title", "issn" or "cn".',
    zh: '此项裁定未说明针对哪条记录，请补充 "row"、"title"、"issn" 或 "cn"。',
  },
  DATE_IMPOSSIBLE: {
    en: "{received} is not a day of the calendar. Correct the date.",
    zh: "{received} 不是有效的日期，请改正。",
  },
  OUTPUT_FILE_TWICE: {
    en: 'The file "{file}" is already written by the output at {first}. Give each output a file of its own.',
    zh: '文件 "{file}" 已由 {first} 处的输出写入，请为每个输出使用不同的文件名。',
  },
  NUMBERING_COLUMN: {
    en: 'The column "number" is printed, but the numbering is "none". Choose "overall", "per-discipline" or "per-tier", or remove the column.',
    zh: '输出中有 "number" 列，但编号方式为 "none"。请改为 "overall"、"per-discipline" 或 "per-tier"，或删去该列。',
  },
  NUMBERING_UNPRINTED: {
    en: 'The output is numbered, but the column "number" is not printed. Add the column, or set the numbering to "none".',
    zh: '输出设有编号，但没有 "number" 列。请补上该列，或将编号方式设为 "none"。',
  },
  ORDER_CONTRADICTION: {
    en: '"{second}" contradicts "{first}", which comes before it. Keep one of them.',
    zh: '"{second}" 与前面的 "{first}" 相互矛盾，请只保留一个。',
  },
  OUTPUT_UNKNOWN_INDICATOR: {
    en: 'The column "{column}" names an indicator that the methodology does not declare.{suggestion} Declared are: {known}.',
    zh: '输出列 "{column}" 所指的指标未在方案中声明。{suggestion}已声明的有：{known}。请改正。',
  },
  OUTPUT_UNKNOWN_DISCIPLINE: {
    en: 'The output is for the discipline "{id}", which the methodology does not declare.{suggestion} Correct the id.',
    zh: '此输出所指的学科 "{id}" 未在方案中声明。{suggestion}请改正名称。',
  },
  SINCE_CATALOG: {
    en: '{file} is an edition of the catalog "{id}", not of "{catalog}". Changes are told only between editions of one catalog; name the right file, or remove "since".',
    zh: '{file} 是目录 "{id}" 的一版，而本项目的目录为 "{catalog}"。只能说明同一目录各版之间的变动；请改正文件名，或删去 "since"。',
  },
  SINCE_SAME_EDITION: {
    en: '{file} is edition "{edition}", the one that is being made. Name the file of the edition before it, kept outside the output folder.',
    zh: '{file} 就是正在编制的 "{edition}" 版。请改为上一版的文件，并将其保存在输出文件夹之外。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
