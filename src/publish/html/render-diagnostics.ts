/** Publish, HTML: what the indicators of every scale really decide, and how they go together. */

import type { Edition } from "../../catalog/index.js";
import type { Language } from "../../model/text.js";
import { chartWeights } from "./chart-weights.js";
import { DIAGNOSTICS_WORDS } from "./diagnostics-words.js";
import { mapCorrelations } from "./map-correlations.js";
import { html, type Markup } from "./markup.js";
import { filled } from "./page-words.js";
import { viewScale } from "./scale-diagnostics.js";

/** Empty where no scale of any discipline has diagnostics. */
export function renderDiagnostics(edition: Edition, language: Language): Markup {
  const words = DIAGNOSTICS_WORDS[language];
  const scales = edition.scales.flatMap(({ id, name }) => {
    const view = viewScale(edition, id, language);
    return view === null ? [] : [{ name: name[language], view }];
  });
  if (scales.length === 0) return html``;
  return html`<h3>${words.weights}</h3>
<p class="note">${words.weightsAbout}</p>
<p class="note">${words.correlationsAbout}</p>
<p class="note">${words.none}</p>
${scales.map(({ name, view }) => {
  const { disciplines, journals } = view;
  return html`<h4>${name}</h4>
<p class="note">${filled(words.basis, { disciplines, journals })}</p>
${chartWeights(view, name, language)}
${mapCorrelations(view, name, language)}`;
})}
`;
}
