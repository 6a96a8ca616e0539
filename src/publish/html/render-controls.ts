/** Publish, HTML: search, filters and the frame of the explanation. Shown where scripts run. */

import type { Edition } from "../../catalog/index.js";
import { languageWord } from "../../model/language-words.js";
import { compareText, type Language } from "../../model/text.js";
import { LISTING_STATUS_WORDS } from "../status-words.js";
import { html, type Markup } from "./markup.js";
import { PAGE_WORDS } from "./page-words.js";

type Choice = readonly [value: string, name: string];

/** Values of the tier filter: `tiered`, `all`, `below`, `experts`, `untiered`, or `tier:` and a label. */
export function renderControls(edition: Edition, language: Language): Markup {
  const words = PAGE_WORDS[language];
  const select = (id: string, name: string, choices: readonly Choice[]) =>
    html`<label for="${id}">${name}<select id="${id}">${choices.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></label>`;
  const every: Choice = ["", words.all];
  const languages = [...new Set(edition.listings.flatMap(({ journal }) => journal.languages))]
    .sort(compareText)
    .map((code): Choice => [code, languageWord(code, language)]);
  return html`<form class="controls" id="controls" role="search" hidden>
<label for="query" class="wide">${words.search}<input id="query" type="search" autocomplete="off" spellcheck="false" placeholder="${words.searchHint}"></label>
${select("discipline", words.discipline, [every, ...edition.disciplines.map(({ id, name }): Choice => [id, name[language]])])}
${select("tier", words.tier, [
  ["tiered", words.allTiered],
  ...edition.scheme.labels.map((label): Choice => [`tier:${label}`, label]),
  ["experts", LISTING_STATUS_WORDS.experts[language]],
  ["below", LISTING_STATUS_WORDS.below[language]],
  ...(edition.listings.some(({ status }) => status === "untiered")
    ? [["untiered", LISTING_STATUS_WORDS.untiered[language]] as const]
    : []),
  ["all", words.allStatuses],
])}
${select("population", words.population, [every, ["domestic", words.domestic], ["foreign", words.foreign]])}
${select("language", words.language, [every, ...languages])}
<span class="buttons"><button type="reset">${words.reset}</button><button type="button" id="print">${words.print}</button></span>
<p id="shown" role="status" data-template="${words.shown}" data-nothing="${words.nothing}"></p>
</form>
<noscript><p class="note">${words.noScript}</p></noscript>
`;
}

export function renderDialog(language: Language): Markup {
  const words = PAGE_WORDS[language];
  return html`<dialog id="explanation" aria-labelledby="explanation-title"><div class="bar"><h2 id="explanation-title" tabindex="-1"></h2><button type="button" id="close">${words.close}</button></div><div id="explanation-body"></div></dialog>
`;
}
