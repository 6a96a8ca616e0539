/** Methodology: what a schema asks for, in the words of both languages. */

import type * as z from "zod";
import type { Bilingual } from "../model/text.js";
import { quoted } from "./fault-log.js";
import { formWords } from "./schema-parts.js";

type ShapeIssue = z.core.$ZodIssue;

const TYPE_WORDS: Readonly<Record<string, Bilingual>> = {
  string: { en: "a text", zh: "文字" },
  number: { en: "a number", zh: "数" },
  int: { en: "a whole number", zh: "整数" },
  boolean: { en: "true or false", zh: "true 或 false" },
  array: { en: "a list", zh: "列表" },
  object: { en: "an object", zh: "对象" },
};

export function typeWords(expected: string): Bilingual {
  return TYPE_WORDS[expected] ?? { en: expected, zh: expected };
}

export function choiceWords(values: readonly unknown[]): Bilingual {
  const all = typeof values[0] === "string" ? quoted(values.map(String)) : plain(values.join(", "));
  return values.length === 1 ? all : { en: `one of ${all.en}`, zh: `以下之一：${all.zh}` };
}

/** What may stand in place of a union whose alternatives all failed at once. */
export function alternativeWords(branches: readonly (readonly ShapeIssue[])[]): Bilingual {
  const words = branches.map((branch) => branchWords(branch.find((fault) => fault.path.length === 0)));
  const unique = words.filter((word, index) => words.findIndex((other) => other.en === word.en) === index);
  return { en: unique.map((word) => word.en).join(" or "), zh: unique.map((word) => word.zh).join("或") };
}

function branchWords(fault: ShapeIssue | undefined): Bilingual {
  if (fault?.code === "invalid_value") return choiceWords(fault.values);
  if (fault?.code === "invalid_type") return typeWords(fault.expected);
  if (fault?.code !== "invalid_format") return typeWords("object");
  const prefix = /^\/?\^(\w+):/.exec(fault.pattern ?? "")?.[1];
  return prefix === undefined
    ? (formWords.get(fault.pattern ?? "") ?? typeWords("string"))
    : plain(`"${prefix}:…"`);
}

export function rangeWords(
  issue: Extract<ShapeIssue, { code: "too_small" | "too_big" }>,
  limit: number,
): Bilingual {
  const closed = issue.inclusive !== false;
  if (issue.code === "too_small") {
    return closed
      ? { en: `a number of at least ${limit}`, zh: `不小于 ${limit} 的数` }
      : { en: `a number above ${limit}`, zh: `大于 ${limit} 的数` };
  }
  return closed
    ? { en: `a number of at most ${limit}`, zh: `不大于 ${limit} 的数` }
    : { en: `a number below ${limit}`, zh: `小于 ${limit} 的数` };
}

function plain(text: string): Bilingual {
  return { en: text, zh: text };
}
