/**
 * Publish, HTML: an edition as one page that needs nothing but itself: no network, no other file. Without scripts
 * it is the whole document; with them it can be searched, filtered and asked about a journal; printed it is the
 * public notice.
 */

import type { Edition, EditionDiff } from "../../catalog/index.js";
import type { InnerOrderKey } from "../../methodology/project.js";
import type { Language } from "../../model/text.js";
import { checkChanges } from "../change-list.js";
import { CHANGE_WORDS } from "../change-words.js";
import { html, Markup, scriptJson } from "./markup.js";
import { pack } from "./pack.js";
import { PAGE_SCRIPT, PAGE_SCRIPT_SHA256, PAGE_STYLE, PAGE_STYLE_SHA256 } from "./page-assets.js";
import { pageData } from "./page-data.js";
import { filled, PAGE_WORDS } from "./page-words.js";
import { renderChanges } from "./render-changes.js";
import { renderControls, renderDialog } from "./render-controls.js";
import { renderEquivalence } from "./render-equivalence.js";
import { renderListings } from "./render-listings.js";
import { renderMethod } from "./render-method.js";
import { renderExclusions, renderProvenance, renderWithheld } from "./render-notes.js";
import { renderHead, renderOverview } from "./render-overview.js";

export interface HtmlOptions {
  /** Language of the page; that of the catalog where absent. */
  readonly language?: Language | undefined;
  /** Order inside a tier; by language, Chinese first, then title where absent. */
  readonly order?: readonly InnerOrderKey[] | undefined;
  /** What changed since the last edition: `diffEditions(last, edition)`; the page then has a section of changes. */
  readonly changes?: EditionDiff | undefined;
}

const DEFAULT_ORDER: readonly InnerOrderKey[] = ["language:zh-first", "title"];

/**
 * The whole page. Encode as UTF-8.
 *
 * The policy in its head lets run the one script and the one style that the page carries, by their hashes, and
 * lets nothing be fetched. Titles and all other texts are escaped; the data for the script are JSON.
 * Same edition and options: same bytes on every runtime. Throws `UsageError` `ORDER_KEY`, or
 * `CHANGES_OTHER_EDITION` for changes that do not lead to this edition.
 * Cost: O(n log n) in the listings.
 */
export function toHtml(edition: Edition, options: HtmlOptions = {}): string {
  const language = options.language ?? edition.catalog.language;
  const order = options.order ?? DEFAULT_ORDER;
  const words = PAGE_WORDS[language];
  const { changes } = options;
  if (changes !== undefined) checkChanges(edition, changes);
  const ranked = order.some((key) => key === "rank" || key === "score");
  const below = edition.listings.filter(({ status }) => status === "below").length;
  const policy = `default-src 'none'; script-src 'sha256-${PAGE_SCRIPT_SHA256}'; style-src 'sha256-${PAGE_STYLE_SHA256}'; base-uri 'none'; form-action 'none'`;
  const sections: readonly (readonly [id: string, name: string, there: boolean])[] = [
    ["overview", words.overview, true],
    ["catalog", words.catalog, true],
    ["changes", CHANGE_WORDS[language].changes, changes !== undefined],
    ["method", words.method, true],
    ["equivalence", words.equivalence, true],
    ["withheld", words.withheld, edition.withheld.length + edition.rightToPublish.length > 0],
    ["excluded", words.excluded, edition.exclusions.length > 0],
    ["provenance", words.provenance, true],
  ];
  return html`<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${edition.catalog.title[language]} ${edition.id}</title>
<style>${new Markup(PAGE_STYLE)}</style>
</head>
<body>
<a class="skip" href="#catalog">${words.skip}</a>
${renderHead(edition, language)}
<nav aria-label="${words.sections}"><ul>${sections.map(([id, name, there]) => (there ? html`<li><a href="#${id}">${name}</a></li>` : ""))}</ul></nav>
<main>
${renderOverview(edition, language)}
<section id="catalog" aria-labelledby="catalog-title">
<h2 id="catalog-title">${words.catalog}</h2>
${renderControls(edition, language)}
${ranked ? "" : html`<p class="note">${words.noOrder}</p>`}
${below === 0 ? "" : html`<p class="note printed">${filled(words.belowPrinted, { n: below })}</p>`}
<div id="listings">
${renderListings(edition, order, language)}</div>
</section>
${changes === undefined ? "" : renderChanges(changes, language)}
${renderMethod(edition, language)}
${renderEquivalence(edition, language)}
${renderWithheld(edition, language)}
${renderExclusions(edition, language)}
${renderProvenance(edition, language)}
</main>
${renderDialog(language)}
<script type="application/json" id="edition">${scriptJson(pack(pageData(edition)))}</script>
<script>${new Markup(PAGE_SCRIPT)}</script>
</body>
</html>
`.text;
}
