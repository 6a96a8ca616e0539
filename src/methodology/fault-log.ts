/** Methodology: collects faults and fills their sentences. */

import type { Fault } from "../model/errors.js";
import type { Bilingual } from "../model/text.js";
import { type FaultCode, faultDefinitions } from "./faults.js";
import { type JsonPath, jsonPath } from "./json-path.js";
import { nearMiss } from "./near-miss.js";

/** A word of a sentence: the same in both languages, or one for each. */
export type Word = string | number | Bilingual;

export class FaultLog {
  readonly #faults: Fault[] = [];

  report(code: FaultCode, path: JsonPath, words: Readonly<Record<string, Word>> = {}): void {
    const { en, zh } = faultDefinitions[code];
    const message = Object.freeze({ en: fill(en, words, "en"), zh: fill(zh, words, "zh") });
    this.#faults.push(Object.freeze({ code, path: jsonPath(path), message }));
  }

  get size(): number {
    return this.#faults.length;
  }

  finish(): readonly Fault[] {
    return Object.freeze([...this.#faults]);
  }
}

function fill(sentence: string, words: Readonly<Record<string, Word>>, language: "en" | "zh"): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name] ?? "";
    return typeof word === "object" ? word[language] : String(word);
  });
}

/** What stood there, as JSON, cut to 60 characters. */
export function received(value: unknown): Word {
  if (value === undefined) return { en: "nothing", zh: "空缺" };
  if (Array.isArray(value)) return { en: "a list", zh: "列表" };
  if (typeof value === "object" && value !== null) return { en: "an object", zh: "对象" };
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  const characters = [...text.slice(0, 120)];
  return characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : text;
}

/** Names in quotation marks, at most 40 of them. */
export function quoted(names: Iterable<string>): Bilingual {
  const all = [...names];
  if (all.length === 0) return { en: "(none)", zh: "（无）" };
  const shown = all.slice(0, 40).map((name) => `"${name}"`);
  const more = all.length - shown.length;
  return {
    en: `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
    zh: `${shown.join("、")}${more > 0 ? ` 等 ${all.length} 项` : ""}`,
  };
}

/** ` Did you mean "weight"?`, or nothing where no known word is near. */
export function suggestion(written: unknown, known: Iterable<string>): Word {
  const meant = typeof written === "string" ? nearMiss(written, known) : undefined;
  if (meant === undefined) return "";
  return { en: ` Did you mean "${meant}"?`, zh: `是否应为 "${meant}"？` };
}
