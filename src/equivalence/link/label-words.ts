/** Equivalence, link: a label of anchors in the two languages. */

import type { Bilingual } from "../../model/text.js";

const IN_BOTH = /^(\P{ASCII}+) ([a-zA-Z+ -]+)$/u;

/** A label written in both languages, such as `语种 language`, is taken apart; any other is the same in both. */
export function labelWords(label: string): Bilingual {
  const [, zh, en] = IN_BOTH.exec(label) ?? [];
  return zh === undefined || en === undefined ? { zh: label, en: label } : { zh, en };
}
