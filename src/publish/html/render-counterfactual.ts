/** Publish, HTML: the list as it would be without a step, and who would stand elsewhere. */

import type { Counterfactual } from "../../model/equivalence.js";
import type { Language } from "../../model/text.js";
import { tierWords } from "../equivalence-words.js";
import { POPULATION_WORDS } from "../status-words.js";
import { html, type Markup } from "./markup.js";
import { filled, PAGE_WORDS } from "./page-words.js";
import { renderTable } from "./render-table.js";

/** One table for each counterfactual; a sentence where nobody would stand elsewhere. */
export function renderCounterfactuals(
  counterfactuals: readonly Counterfactual[],
  name: string,
  language: Language,
): Markup {
  if (counterfactuals.length === 0) return html``;
  const words = PAGE_WORDS[language];
  return html`<h4>${words.counterfactual}</h4>
${counterfactuals.map(({ basis, moved }) => {
  const said =
    moved.length === 0
      ? filled(words.nobodyElsewhere, { basis: basis[language] })
      : filled(words.somebodyElsewhere, { basis: basis[language], n: moved.length });
  return html`<p>${said}</p>
${
  moved.length === 0
    ? ""
    : renderTable(
        `${words.counterfactual} · ${name} · ${basis[language]}`,
        [words.journal, words.population, words.wouldBe, words.published],
        moved.map(({ title, population, from, to }) => [
          title,
          POPULATION_WORDS[population][language],
          tierWords(from, language),
          tierWords(to, language),
        ]),
      )
}`;
})}`;
}
