/** Publish, HTML: the head of the document and its figures. */

import type { Edition } from "../../catalog/index.js";
import type { Language } from "../../model/text.js";
import { EDITION_STATUS_WORDS, LISTING_STATUS_WORDS } from "../status-words.js";
import { chartTiers } from "./chart-tiers.js";
import { html, type Markup } from "./markup.js";
import { filled, PAGE_WORDS } from "./page-words.js";
import { renderTable } from "./render-table.js";

/** Title, society, edition and its status, and what the catalog may and may not be used for. */
export function renderHead(edition: Edition, language: Language): Markup {
  const words = PAGE_WORDS[language];
  const { catalog, id, status, decisionDate, effectiveDate, statement } = edition;
  const fact = (name: string, value: string | null) =>
    value === null ? "" : html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<header>
<h1>${catalog.title[language]}</h1>
<dl class="facts row">${fact(words.society, catalog.society[language])}${fact(words.edition, id)}${fact(words.decisionDate, decisionDate)}${fact(words.effectiveDate, effectiveDate)}</dl>
<p class="status ${status}">${EDITION_STATUS_WORDS[status][language]}</p>
<section class="statement" aria-labelledby="statement-title"><h2 id="statement-title">${words.statement}</h2><p>${statement[language]}</p></section>
</header>
`;
}

export function renderOverview(edition: Edition, language: Language): Markup {
  const words = PAGE_WORDS[language];
  const columns = [
    ...edition.scheme.labels.map((label) => ({
      name: label,
      status: "tiered",
      tier: label as string | null,
    })),
    { name: LISTING_STATUS_WORDS.below[language], status: "below", tier: null },
    { name: LISTING_STATUS_WORDS.experts[language], status: "experts", tier: null },
  ];
  const rows = edition.disciplines.flatMap(({ name, counts, excluded }) =>
    (["domestic", "foreign"] as const).map((population, at) => {
      const numbers = columns.map(
        ({ status, tier }) =>
          counts.find((count) => count.status === status && count.tier === tier)?.[population] ?? 0,
      );
      const tiered = numbers.slice(0, edition.scheme.labels.length).reduce((sum, number) => sum + number, 0);
      return [name[language], words[population], ...numbers, tiered, at === 0 ? excluded : ""];
    }),
  );
  const totals = columns.map((_, column) => total(rows, column + 2));
  const head = [words.discipline, words.population, ...columns.map(({ name }) => name)];
  return html`<section id="overview" aria-labelledby="overview-title">
<h2 id="overview-title">${words.overview}</h2>
${chartTiers(edition, language)}
${renderTable(
  words.tiersChart,
  [...head, LISTING_STATUS_WORDS.tiered[language], words.excludedShort],
  [...rows, [words.total, "", ...totals, total(rows, columns.length + 2), edition.exclusions.length]],
  `ll${"r".repeat(columns.length + 2)}`,
)}
${edition.candidates === null ? "" : html`<p class="note">${filled(words.candidates, { n: edition.candidates })}</p>`}
</section>
`;
}

function total(rows: readonly (readonly (string | number)[])[], column: number): number {
  return rows.reduce((sum, row) => sum + (row[column] as number), 0);
}
