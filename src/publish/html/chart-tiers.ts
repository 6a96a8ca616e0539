/** Publish, HTML: journals by discipline, population and tier as stacked bars. */

import type { Edition, TierCount } from "../../catalog/index.js";
import type { Population } from "../../model/journal.js";
import type { Language } from "../../model/text.js";
import { linearScale } from "./linear-scale.js";
import { html, type Markup } from "./markup.js";
import { PAGE_WORDS } from "./page-words.js";

const WIDTH = 720;
const LEFT = 190;
const BAR = 16;
const GROUP = 2 * BAR + 16;
const TOP = 34;
/** Disciplines of one drawing, so that it fits on a printed page. */
const TOGETHER = 18;
const POPULATIONS: readonly Population[] = ["domestic", "foreign"];

/** Tiered listings only; what stands below the last tier is in the table. Colors are classes `tier-0`, `tier-1`, … */
export function chartTiers(edition: Edition, language: Language): Markup {
  const words = PAGE_WORDS[language];
  const { labels } = edition.scheme;
  const tiered = (counts: readonly TierCount[]) => counts.filter(({ status }) => status === "tiered");
  const largest = Math.max(
    1,
    ...edition.disciplines.flatMap(({ counts }) =>
      POPULATIONS.map((population) => tiered(counts).reduce((sum, count) => sum + count[population], 0)),
    ),
  );
  const { at } = linearScale([0, largest], [LEFT, WIDTH - 40], 5);
  const legend = labels.map(
    (label, tier) =>
      html`<rect class="tier-${Math.min(tier, 4)}" x="${LEFT + 90 * tier}" y="6" width="12" height="12"></rect><text x="${LEFT + 90 * tier + 17}" y="16">${short(label, 8)}</text>`,
  );
  const drawings: Markup[] = [];
  for (let from = 0; from < edition.disciplines.length; from += TOGETHER) {
    const part = edition.disciplines.slice(from, from + TOGETHER);
    const bars = part.map(({ name, counts }, index) => {
      const top = TOP + index * GROUP;
      return html`<text class="strong" x="0" y="${top + 14}">${short(name[language], 9)}</text>
${POPULATIONS.map((population, row) =>
  bar(tiered(counts), population, top + row * (BAR + 2), at, words[population]),
)}`;
    });
    drawings.push(html`<svg class="chart" viewBox="0 0 ${WIDTH} ${TOP + part.length * GROUP}" role="img" aria-label="${words.tiersChartAbout}">
${legend}
${bars}</svg>`);
  }
  return html`<figure><figcaption>${words.tiersChart}</figcaption>
<div class="scroll" tabindex="0" role="group" aria-label="${words.tiersChart}">${drawings}</div>
<p class="note">${words.tiersChartAbout}</p></figure>
`;
}

function bar(
  counts: readonly TierCount[],
  population: Population,
  top: number,
  at: (value: number) => number,
  name: string,
): Markup {
  let before = 0;
  const parts = counts.map((count, tier) => {
    const number = count[population];
    const [from, to] = [at(before), at(before + number)];
    before += number;
    if (number === 0) return "";
    const label =
      to - from < 7 * String(number).length + 6
        ? ""
        : html`<text class="on-${Math.min(tier, 4)}" x="${Math.round(5 * (from + to)) / 10}" y="${top + 12}" text-anchor="middle">${number}</text>`;
    return html`<rect class="tier-${Math.min(tier, 4)}" x="${from}" y="${top}" width="${Math.round(10 * (to - from)) / 10}" height="${BAR}"></rect>${label}`;
  });
  return html`<text class="light" x="${LEFT - 8}" y="${top + 12}" text-anchor="end">${short(name, 16)}</text>${parts}<text class="light" x="${at(before) + 5}" y="${top + 12}">${before}</text>
`;
}

/** Cut to about so many Chinese characters; a Latin letter takes half the room. */
export function short(text: string, room: number): string {
  let used = 0;
  let kept = "";
  for (const character of text) {
    used += character < "\u2e80" ? 0.55 : 1;
    if (used > room) return `${kept}…`;
    kept += character;
  }
  return kept;
}
