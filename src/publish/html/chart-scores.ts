/** Publish, HTML: the scores of every scale that may be printed, with the last score of each tier. */

import type { Edition, EditionListing } from "../../catalog/index.js";
import type { Language } from "../../model/text.js";
import { figure } from "../figure.js";
import { short } from "./chart-tiers.js";
import { linearScale } from "./linear-scale.js";
import { html, type Markup } from "./markup.js";
import { PAGE_WORDS } from "./page-words.js";

const WIDTH = 720;
const LEFT = 190;
const ROW = 60;
const MARK = 16;
/** Rows of one drawing, so that it fits on a printed page. */
const TOGETHER = 14;

interface Row {
  readonly discipline: string;
  readonly scale: string;
  readonly better: "higher" | "lower";
  readonly listings: readonly EditionListing[];
}

/** Empty where no score may be printed. One row per discipline and scale, each on an axis of its own. */
export function chartScores(edition: Edition, language: Language): Markup {
  const words = PAGE_WORDS[language];
  const scored = groupScored(edition);
  const rows = edition.disciplines.flatMap(({ id, name, ranked }) =>
    ranked.flatMap(({ scale, better }): Row[] => {
      const listings = scored.get(JSON.stringify([id, scale])) ?? [];
      const title = edition.scales.find((candidate) => candidate.id === scale)?.name[language] ?? scale;
      return listings.length === 0 ? [] : [{ discipline: name[language], scale: title, better, listings }];
    }),
  );
  if (rows.length === 0) return html``;
  const drawings: Markup[] = [];
  for (let from = 0; from < rows.length; from += TOGETHER) {
    const part = rows.slice(from, from + TOGETHER);
    drawings.push(html`<svg class="chart" viewBox="0 0 ${WIDTH} ${part.length * ROW + 6}" role="img" aria-label="${words.scoresChartAbout}">
${part.map((row, index) => drawRow(edition, row, 8 + index * ROW))}</svg>`);
  }
  return html`<figure><figcaption>${words.scoresChart}</figcaption>
<div class="scroll" tabindex="0" role="group" aria-label="${words.scoresChart}">${drawings}</div>
<p class="note">${words.scoresChartAbout}</p></figure>
`;
}

function groupScored(edition: Edition): ReadonlyMap<string, readonly EditionListing[]> {
  const groups = new Map<string, EditionListing[]>();
  for (const listing of edition.listings) {
    if (listing.score === null) continue;
    const key = JSON.stringify([listing.discipline, listing.scale]);
    const group = groups.get(key);
    if (group) group.push(listing);
    else groups.set(key, [listing]);
  }
  return groups;
}

function drawRow(edition: Edition, { discipline, scale, better, listings }: Row, top: number): Markup {
  const scores = listings.map(({ score }) => score as number);
  const low = scores.reduce((least, score) => Math.min(least, score), Number.POSITIVE_INFINITY);
  const high = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const { at, ticks } = linearScale([low, high], [LEFT, WIDTH - 16], 6);
  const { labels } = edition.scheme;
  const tierOf = new Map(labels.map((label, tier) => [label, Math.min(tier, 4)]));
  const marks = new Map<string, Set<number>>();
  for (const { tier, score } of listings) {
    const name = tier === null ? "tier-none" : `tier-${tierOf.get(tier) ?? 4}`;
    const places = marks.get(name) ?? new Set<number>();
    places.add(at(score as number));
    marks.set(name, places);
  }
  const cuts = labels.flatMap((label) => {
    const own = listings.filter(({ tier }) => tier === label).map(({ score }) => score as number);
    if (own.length === 0) return [];
    const last = own.reduce((worst, score) =>
      better === "higher" ? Math.min(worst, score) : Math.max(worst, score),
    );
    return [{ label, place: at(last) }];
  });
  const bottom = top + MARK + 10;
  return html`<text class="strong" x="0" y="${top + 12}">${short(discipline, 13)}</text><text class="light" x="0" y="${top + 27}">${short(scale, 14)}</text>
${[...marks].map(
  ([name, places]) =>
    html`<path class="mark ${name}" d="${[...places]
      .sort((a, b) => a - b)
      .map((x) => `M${x} ${top + 10}v${MARK}`)
      .join("")}"></path>`,
)}
${cuts.map(
  ({ label, place }) =>
    html`<path class="cut" d="M${place} ${top + 6}v${MARK + 8}"></path><text class="light" x="${place}" y="${top + 4}" text-anchor="middle">${short(label, 6)}</text>`,
)}
<path class="axis" d="M${LEFT} ${bottom}H${WIDTH - 16}"></path>${ticks.map((tick) => html`<text class="tick" x="${at(tick)}" y="${bottom + 11}" text-anchor="middle">${figure(tick)}</text>`)}
`;
}
