/** Publish, HTML: the correlations of the indicators as a table whose cells are colored. */

import type { Language } from "../../model/text.js";
import { roundDecimal } from "../round-decimal.js";
import { DIAGNOSTICS_WORDS } from "./diagnostics-words.js";
import { html, type Markup } from "./markup.js";
import { filled } from "./page-words.js";
import type { ScaleView, Spread } from "./scale-diagnostics.js";

/** Disciplines named with a flag; more of them are counted. */
const NAMED = 6;

/** The lower triangle, and in words the pairs to look at. Nothing where there is one indicator. */
export function mapCorrelations(view: ScaleView, name: string, language: Language): Markup {
  const words = DIAGNOSTICS_WORDS[language];
  const { indicators, correlation, flags } = view;
  if (indicators.length < 2) return html``;
  const caption = `${words.correlations} · ${name}`;
  const columns = indicators.slice(0, -1);
  return html`<figure><figcaption>${caption}</figcaption>
<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table class="map"><caption class="unseen">${caption}</caption>
<thead><tr><th scope="col">${words.indicator}</th>${columns.map((indicator, at) => html`<th scope="col" class="number"><span aria-hidden="true">${at + 1}</span><span class="unseen">${indicator.name}</span></th>`)}</tr></thead>
<tbody>${indicators.map(
    (indicator, row) =>
      html`<tr><th scope="row">${row + 1} ${indicator.name}</th>${columns.map((_, column) => (column < row ? drawCell(correlation(row, column), words.to) : html`<td></td>`))}</tr>
`,
  )}</tbody></table></div>
</figure>
${
  flags.length === 0
    ? ""
    : html`<ul>${flags.map(({ flag, first, second, disciplines }) => {
        const named = disciplines.slice(0, NAMED).join(language === "zh" ? "、" : ", ");
        const where = disciplines.length > NAMED ? `${named}…` : named;
        return html`<li>${filled(words[flag], { first, second, n: disciplines.length, where })}</li>`;
      })}</ul>
`
}`;
}

function drawCell(spread: Spread | null, to: string): Markup {
  if (spread === null) return html`<td class="number">–</td>`;
  const [least, middle, greatest] = [spread.least, spread.median, spread.greatest].map(rounded) as [
    string,
    string,
    string,
  ];
  const range = least === greatest ? "" : html`<span class="second">${least} ${to} ${greatest}</span>`;
  return html`<td class="number ${strength(spread.median)}">${middle}${range}</td>`;
}

function rounded(value: number): string {
  return roundDecimal(value, 2);
}

/** Color by size; negative ones in a color of their own. */
function strength(value: number): string {
  if (value < -0.3) return "against-2";
  if (value < 0) return "against-1";
  return value >= 0.8 ? "with-3" : value >= 0.6 ? "with-2" : value >= 0.3 ? "with-1" : "with-0";
}
