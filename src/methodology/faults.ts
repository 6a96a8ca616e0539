/**
 * Methodology: every fault that a methodology or project file can have, with the sentence a society reads.
 * The codes are public.
 */

import type { Bilingual } from "../model/text.js";
import { crossFaults } from "./faults-cross.js";
import { equivalenceFaults } from "./faults-equivalence.js";
import { projectFaults } from "./faults-project.js";

/** Faults of the shape: what stands in one place of the document. */
const shapeFaults = {
  NOT_JSON: {
    en: "{received} is nothing that a JSON file can hold. Write a text, a number, true, false, null, a list or an object.",
    zh: "{received} 不是 JSON 文件能够表示的内容，请改为文字、数字、true、false、null、列表或对象。",
  },
  TOO_DEEP: {
    en: "The document is nested more than {limit} levels deep here. Flatten it.",
    zh: "此处嵌套超过 {limit} 层，请减少层次。",
  },
  MISSING_KEY: {
    en: 'The key "{key}" is missing. Add it; {expected} belongs there.',
    zh: '缺少 "{key}" 一项，请补上；其内容应为{expected}。',
  },
  UNKNOWN_KEY: {
    en: '"{key}" is not a key of this object.{suggestion} Allowed here: {allowed}. Correct or remove it; a remark may stand under "$comment".',
    zh: '此处没有 "{key}" 这一项。{suggestion}可用的有：{allowed}。请改正或删去；说明性文字可写在 "$comment" 中。',
  },
  WRONG_TYPE: {
    en: "Found {received} where {expected} belongs. Replace it by {expected}.",
    zh: "此处应为{expected}，现为 {received}，请改正。",
  },
  NOT_ONE_OF: {
    en: "{received} cannot stand here.{suggestion} Use {allowed}.",
    zh: "此处不能写 {received}。{suggestion}请改为{allowed}。",
  },
  OUT_OF_RANGE: {
    en: "{received} is out of range. Use {expected}.",
    zh: "{received} 超出允许范围，请改为{expected}。",
  },
  BAD_FORMAT: {
    en: "{received} does not have the form asked for here. Use {expected}.",
    zh: "{received} 不符合此处要求的格式，请改为{expected}。",
  },
  TOO_FEW: {
    en: "The list has {count} entries. Give at least {minimum}.",
    zh: "此列表有 {count} 项，至少应有 {minimum} 项，请补充。",
  },
  TOO_MANY: {
    en: "The list has {count} entries. Give at most {maximum}.",
    zh: "此列表有 {count} 项，最多允许 {maximum} 项，请删减。",
  },
  TOO_LONG: {
    en: "The text has {count} characters. Shorten it to at most {maximum}.",
    zh: "此处文字有 {count} 个字符，最多允许 {maximum} 个，请缩短。",
  },
} as const;

export const faultDefinitions = {
  ...shapeFaults,
  ...crossFaults,
  ...equivalenceFaults,
  ...projectFaults,
} as const satisfies Readonly<Record<string, Bilingual>>;

export type FaultCode = keyof typeof faultDefinitions;
