/** Methodology: the small schemas that both documents share, and the text forms with their names in words. */

import * as z from "zod";
import { POPULATIONS } from "../model/journal.js";
import type { Bilingual } from "../model/text.js";

interface TextForm {
  readonly pattern: RegExp;
  readonly words: Bilingual;
}

const forms = {
  text: { pattern: /\S/, words: { en: "a text that is not blank", zh: "非空文字" } },
  id: {
    pattern: /^[\p{L}\p{N}][\p{L}\p{N} ._&(),|/+-]*$/u,
    words: {
      en: "a name of letters and digits in which . _ - + & ( ) , | / and spaces may stand after the first character",
      zh: "由文字和数字组成的名称（首字符之后可用 . _ - + & ( ) , | / 和空格）",
    },
  },
  label: {
    pattern: /^[^\s\u0000-\u001f](?:[^\u0000-\u001f]*[^\s\u0000-\u001f])?$/,
    words: { en: "one line of text without spaces around it", zh: "首尾无空格的单行非空文字" },
  },
  date: {
    pattern: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
    words: { en: "a date in the form YYYY-MM-DD", zh: "YYYY-MM-DD 形式的日期" },
  },
  path: {
    pattern: /^(?!\/)(?!.*\/$)(?!.*\/\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))[^\\:*?"<>|\u0000-\u001f]+$/,
    words: {
      en: 'a file inside the project folder, written relative to it with "/" and without "." or ".." steps, e.g. "sources/list.csv"',
      zh: '项目文件夹内的相对路径，用 "/" 分隔，不含 "." 或 ".." 层级，例如 "sources/list.csv"',
    },
  },
  issn: {
    pattern: /^\d{4}-\d{3}[\dX]$/,
    words: { en: "an ISSN in the form 1234-567X", zh: "1234-567X 形式的 ISSN" },
  },
  cn: {
    pattern: /^\d{2}-\d{4}(?:\/\S+)?$/,
    words: { en: "a CN number in the form 11-1234/P", zh: "11-1234/P 形式的 CN 号" },
  },
  reading: {
    pattern: /^[a-zü]+[1-5](?: [a-zü]+[1-5])*$/,
    words: { en: "pinyin with tones, e.g. shan4 xian4", zh: "带声调数字的拼音，例如 shan4 xian4" },
  },
  url: {
    pattern: /^https?:\/\/[^\s<>"'`\\{}|^]+$/,
    words: {
      en: "a web address that begins with http:// or https://",
      zh: "以 http:// 或 https:// 开头的网址",
    },
  },
} as const satisfies Readonly<Record<string, TextForm>>;

/** The form that a pattern stands for, in words. */
export const formWords: ReadonlyMap<string, Bilingual> = new Map(
  Object.values(forms).map((form) => [String(form.pattern), form.words]),
);

export const text = z.string().regex(forms.text.pattern).max(20_000);
export const id = z.string().regex(forms.id.pattern).max(200);
export const label = z.string().regex(forms.label.pattern).max(400);
export const date = z.string().regex(forms.date.pattern);
export const path = z.string().regex(forms.path.pattern).max(400);
export const issn = z.string().regex(forms.issn.pattern);
export const cn = z.string().regex(forms.cn.pattern);
export const reading = z.string().regex(forms.reading.pattern).max(400);
export const url = z.string().regex(forms.url.pattern).max(2000);
export const bilingual = z.strictObject({ zh: text, en: text });
export const population = z.enum(POPULATIONS);
export const language = z.enum(["zh", "en"]);
export const licence = z.enum(["open", "restricted"]);
