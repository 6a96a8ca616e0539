/** Publish, HTML: what is left out, withheld, and where everything comes from. */

import type { Edition } from "../../catalog/index.js";
import type { Language } from "../../model/text.js";
import { disciplineName } from "../rule-words.js";
import { IMPORTED_WORDS } from "../status-words.js";
import { html, type Markup } from "./markup.js";
import { filled, PAGE_WORDS } from "./page-words.js";
import { renderTable } from "./render-table.js";

/** Exclusions of one table, so that the browser lays out only those near the window. */
const ROWS_TOGETHER = 60;

export function renderExclusions(edition: Edition, language: Language): Markup {
  const words = PAGE_WORDS[language];
  const { exclusions } = edition;
  if (exclusions.length === 0) return html``;
  const chunks: Markup[] = [];
  for (let at = 0; at < exclusions.length; at += ROWS_TOGETHER) {
    const rows = exclusions
      .slice(at, at + ROWS_TOGETHER)
      .map(({ title, discipline, reason }) => [
        title,
        discipline === null ? words.noDiscipline : disciplineName(edition, discipline, language),
        reason[language],
      ]);
    const caption =
      at === 0 ? words.excluded : `${words.excluded}${words.continued} ${at / ROWS_TOGETHER + 1}`;
    chunks.push(
      html`<div class="${rows.length === ROWS_TOGETHER ? "chunk full" : "chunk"}">${renderTable(caption, [words.journal, words.discipline, words.reason], rows)}</div>`,
    );
  }
  return html`<section id="excluded" aria-labelledby="excluded-title">
<h2 id="excluded-title">${words.excluded} <span class="count">${filled(words.excludedCount, { n: exclusions.length })}</span></h2>
${chunks}</section>
`;
}

export function renderWithheld(edition: Edition, language: Language): Markup {
  const words = PAGE_WORDS[language];
  const { withheld, rightToPublish } = edition;
  if (withheld.length + rightToPublish.length === 0) return html``;
  const name = (what: "indicator" | "score", id: string) =>
    what === "indicator"
      ? edition.indicators.find((indicator) => indicator.id === id)?.name[language]
      : `${edition.scales.find((scale) => scale.id === id)?.name[language]} · ${words.scores}`;
  return html`<section id="withheld" aria-labelledby="withheld-title">
<h2 id="withheld-title">${words.withheld}</h2>
<ul>${withheld.map(({ what, id, reason }) => html`<li><strong>${name(what, id) ?? id}</strong>${language === "zh" ? "：" : ": "}${reason[language]}</li>`)}
${rightToPublish.map(({ source, statement }) => html`<li><strong>${words.right} · ${source}</strong>${language === "zh" ? "：" : ": "}${statement}</li>`)}</ul>
</section>
`;
}

export function renderProvenance(edition: Edition, language: Language): Markup {
  const words = PAGE_WORDS[language];
  const { manifest, issues, trace } = edition;
  return html`<section id="provenance" aria-labelledby="provenance-title">
<h2 id="provenance-title">${words.provenance}</h2>
<dl class="facts"><div><dt>${words.methodology}</dt><dd>${methodologyFacts(manifest, language)}</dd></div>
<div><dt>${words.computed}</dt><dd>${manifest.library.name} ${manifest.library.version}</dd></div></dl>
${trace.length === 0 ? "" : html`<p>${filled(words.changed, { n: trace.length })}</p>`}
<h3>${words.inputs}</h3>
${renderTable(
  words.inputs,
  [words.source, words.file, words.bytes, "SHA-256"],
  manifest.inputs.map(({ name, file, bytes, sha256 }) => [
    name,
    file,
    bytes,
    html`<code class="hash">${sha256}</code>`,
  ]),
  "llrl",
)}
${
  issues.length === 0
    ? ""
    : html`<h3>${words.issues}</h3>
${renderTable(
  words.issues,
  [words.code, words.severity, words.number],
  issues.map(({ code, severity, count }) => [html`<code>${code}</code>`, words[severity], count]),
  "llr",
)}`
}</section>
`;
}

function methodologyFacts({ methodology }: Edition["manifest"], language: Language): Markup | string {
  if (methodology === null) return IMPORTED_WORDS[language];
  const { id, version, sha256 } = methodology;
  return html`${id} ${version}<br><code class="hash">SHA-256 ${sha256}</code>`;
}
