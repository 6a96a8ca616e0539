/** Methodology, checks: families of methods and the rules of their options, in words of both languages. */

import { expectation, type OptionDeclaration } from "../../model/method.js";
import type { Bilingual } from "../../model/text.js";
import type { MethodFamily } from "../method-table.js";

export const FAMILY_WORDS: Readonly<Record<MethodFamily, Bilingual>> = {
  normalize: { en: "normalization", zh: "标准化方法" },
  weight: { en: "weighting", zh: "赋权方法" },
  aggregate: { en: "aggregation", zh: "合成方法" },
  link: { en: "link", zh: "换算方法" },
};

/** The rule of an option in both languages. */
export function optionWords(option: OptionDeclaration): Bilingual {
  return { en: expectation(option), zh: chineseExpectation(option) };
}

function chineseExpectation(option: OptionDeclaration): string {
  switch (option.type) {
    case "number": {
      const kind = option.integer === true ? "整数" : "数";
      const [above, below] = option.open === true ? ["大于", "小于"] : ["不小于", "不大于"];
      const limits = [
        option.minimum === undefined ? [] : [`${above} ${option.minimum}`],
        option.maximum === undefined ? [] : [`${below} ${option.maximum}`],
      ].flat();
      return limits.length === 0 ? kind : `${limits.join("且")}的${kind}`;
    }
    case "choice":
      return `以下之一：${option.values.map((value) => JSON.stringify(value)).join("、")}${
        option.perColumn === true ? "，或为每个子项各给一个的列表" : ""
      }`;
    case "boolean":
      return "true 或 false";
    case "numbers":
      return option.perColumn === true ? "数的列表，每个子项一个" : "数的列表";
    case "matrix":
      return "由若干行数组成的矩阵";
    case "matrices":
      return "矩阵的列表，每个矩阵由若干行数组成";
    case "method":
      return option.list === true ? "赋权方法的列表，每个方法附其选项" : "一个赋权方法及其选项";
  }
}
