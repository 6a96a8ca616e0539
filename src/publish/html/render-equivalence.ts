/**
 * Publish, HTML: the declaration of equivalence. All that the page says about how domestic and foreign journals
 * came to the same tiers is made here, from `edition.equivalence` alone.
 */

import type { Edition } from "../../catalog/index.js";
import type { Language } from "../../model/text.js";
import { html, type Markup } from "./markup.js";
import { PAGE_WORDS } from "./page-words.js";

export function renderEquivalence(equivalence: Edition["equivalence"], language: Language): Markup {
  const words = PAGE_WORDS[language];
  const { statement, steps } = equivalence;
  return html`<section id="equivalence" aria-labelledby="equivalence-title">
<h2 id="equivalence-title">${words.equivalence}</h2>
<dl class="facts"><div><dt>${words.declaration}</dt><dd>${statement[language]}</dd></div>
${steps.map((step) => html`<div><dt>${words.grounds}</dt><dd>${step.statement[language]} ${step.reason[language]}</dd></div>`)}</dl>
</section>
`;
}
