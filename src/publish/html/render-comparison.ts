/** Publish, HTML: several mechanisms side by side, with the same numbers of seats. */

import type { ComparedMechanism } from "../../model/equivalence.js";
import type { Language } from "../../model/text.js";
import { mechanismWords, percentileWords, tierWords } from "../equivalence-words.js";
import { html, type Markup } from "./markup.js";
import { PAGE_WORDS } from "./page-words.js";
import { renderTable } from "./render-table.js";

/** One row for each mechanism; per tier domestic + foreign journals and below them their median percentiles. */
export function renderComparison(
  comparison: readonly ComparedMechanism[],
  name: string,
  language: Language,
): Markup {
  const [first] = comparison;
  if (first === undefined) return html``;
  const words = PAGE_WORDS[language];
  return html`<h4>${words.comparison}</h4>
<p class="note">${words.comparisonAbout}</p>
${renderTable(
  `${words.comparison} · ${name}`,
  [words.mechanism, ...first.tiers.map(({ tier }) => tierWords(tier, language)), words.differing],
  comparison.map((compared) => [
    mechanismWords(compared, language),
    ...compared.tiers.map(
      ({ domestic, foreign, domesticPercentile, foreignPercentile }) =>
        html`${domestic} + ${foreign}<span class="second">${percentileWords(domesticPercentile)} / ${percentileWords(foreignPercentile)}</span>`,
    ),
    compared.differing,
  ]),
  `l${"r".repeat(first.tiers.length + 1)}`,
)}`;
}
