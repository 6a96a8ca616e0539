/** Publish, HTML: domestic journals among those listed, by tier and discipline, and what changed since last time. */

import type { Edition } from "../../catalog/index.js";
import type { DomesticShare } from "../../model/equivalence.js";
import type { Language } from "../../model/text.js";
import { disciplineWords, shareWords } from "../equivalence-words.js";
import { trimmed } from "../figure.js";
import { type Content, html, type Markup } from "./markup.js";
import { filled, PAGE_WORDS } from "./page-words.js";
import { renderTable } from "./render-table.js";

/** All disciplines together in sight, each one of them behind a click; the flows of all together. */
export function renderDomesticShares(edition: Edition, language: Language): Markup {
  const words = PAGE_WORDS[language];
  const { domesticShares, lastEdition } = edition.audit;
  if (domesticShares.length === 0) return html``;
  const together = domesticShares.filter(({ discipline }) => discipline === null);
  const apart = domesticShares.filter(({ discipline }) => discipline !== null);
  const head = [
    words.tier,
    words.domesticOfAll,
    words.share,
    words.interval,
    ...(lastEdition === null ? [] : [filled(words.lastEdition, { edition: lastEdition }), words.shareChange]),
  ];
  return html`<h4>${words.domesticShares}</h4>
${renderTable(
  words.domesticShares,
  head,
  together.map((cell) => shareCells(cell, language)),
  "lrrrrr",
)}
${lastEdition === null ? "" : renderFlows(together, lastEdition, language)}
${
  apart.length === 0
    ? ""
    : html`<details><summary>${words.byDiscipline}</summary>
${renderTable(
  `${words.domesticShares} · ${words.byDiscipline}`,
  [words.discipline, ...head],
  apart.map((cell) => [
    disciplineWords(edition, cell.discipline as string)[language],
    ...shareCells(cell, language),
  ]),
  "llrrrrr",
)}</details>
`
}`;
}

function shareCells(cell: DomesticShare, language: Language): readonly Content[] {
  const { tier, domestic, all, share, lower, upper, change } = cell;
  return [
    tier ?? PAGE_WORDS[language].total,
    `${domestic} / ${all}`,
    shareWords(share),
    share === null ? "" : `[${shareWords(lower)}, ${shareWords(upper)}]`,
    ...(change === null ? [] : [`${change.domestic} / ${change.all}`, points(change.difference, language)]),
  ];
}

/** A difference of shares in percentage points, with its sign. */
function points(difference: number | null, language: Language): string {
  if (difference === null) return "–";
  const text = trimmed(100 * difference, 1);
  return filled(PAGE_WORDS[language].points, {
    n: text.startsWith("-") ? `−${text.slice(1)}` : text === "0" ? text : `+${text}`,
  });
}

/** Domestic + foreign listings of every way into a tier and out of it. */
function renderFlows(cells: readonly DomesticShare[], lastEdition: string, language: Language): Markup {
  const words = PAGE_WORDS[language];
  const ways: readonly (readonly [flow: string, name: string])[] = [
    ["entered", words.entered],
    ["promotedInto", words.promotedInto],
    ["demotedInto", words.demotedInto],
    ["left", words.left],
    ["promotedOut", words.promotedOut],
    ["demotedOut", words.demotedOut],
    ["reclassified", words.reclassified],
  ];
  const caption = filled(words.flows, { edition: lastEdition });
  return html`<h4>${caption}</h4>
<p class="note">${words.flowsAbout}</p>
${renderTable(
  caption,
  [words.tier, ...ways.map(([, name]) => name)],
  cells.map(({ tier, change }) => [
    tier ?? words.total,
    ...ways.map(([way]) => {
      const { domestic, foreign } = change?.flows[way] ?? { domestic: 0, foreign: 0 };
      return `${domestic} + ${foreign}`;
    }),
  ]),
  `l${"r".repeat(ways.length)}`,
)}`;
}
