/** Publish, HTML: odds ratios of the audit with their intervals, on an axis of their logarithms. */

import type { AuditComparison } from "../../model/equivalence.js";
import type { Language } from "../../model/text.js";
import { log } from "../../numeric/index.js";
import { figure, trimmed } from "../figure.js";
import { short } from "./chart-tiers.js";
import { linearScale } from "./linear-scale.js";
import { html, type Markup } from "./markup.js";
import { PAGE_WORDS } from "./page-words.js";

const WIDTH = 720;
const LEFT = 180;
const RIGHT = 540;
const TOP = 24;
const ROW = 30;
/** Largest ratio of the axis; what lies beyond it, or below its inverse, ends in an arrow. */
const FARTHEST = 64;

interface Row {
  readonly group: string;
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
}

/** Comparisons without an odds ratio are left out; nothing where none has one. */
export function chartAudit(comparisons: readonly AuditComparison[], language: Language): Markup {
  const words = PAGE_WORDS[language];
  const rows = comparisons.flatMap(({ group, figures }): Row[] => {
    const [ratio, lower, upper] = [figures["oddsRatio"], figures["lower"], figures["upper"]];
    if (!isPositive(ratio) || !isPositive(lower) || !isPositive(upper)) return [];
    return [{ group: group[language], ratio, lower, upper }];
  });
  if (rows.length === 0) return html``;
  const most = rows.reduce((high, { lower, upper }) => Math.max(high, upper, 1 / lower), 2);
  let end = 2;
  while (end < Math.min(most, FARTHEST)) end *= 2;
  const { at } = linearScale([-log(end), log(end)], [LEFT, RIGHT], 6);
  const place = (ratio: number) => at(Math.min(log(end), Math.max(-log(end), log(ratio))));
  const ticks: number[] = [];
  for (let tick = 1 / end; tick <= end; tick *= 2) ticks.push(tick);
  const bottom = TOP + rows.length * ROW;
  return html`<figure><figcaption>${words.oddsRatios}</figcaption>
<div class="scroll" tabindex="0" role="group" aria-label="${words.oddsRatios}"><svg class="chart" viewBox="0 0 ${WIDTH} ${bottom + 22}" role="img" aria-label="${words.oddsRatiosAbout}">
<path class="cut" d="M${place(1)} ${TOP - 6}V${bottom}"></path><path class="axis" d="M${LEFT} ${bottom}H${RIGHT}"></path>
<text class="light" x="${place(1) - 8}" y="12" text-anchor="end">← ${words.standsLower}</text><text class="light" x="${place(1) + 8}" y="12">${words.standsHigher} →</text>
${ticks.map((tick) => html`<text class="tick" x="${place(tick)}" y="${bottom + 16}" text-anchor="middle">${figure(tick)}</text>`)}
${rows.map((row, index) => drawRow(row, TOP + index * ROW + ROW / 2, end, place))}</svg></div>
<p class="note">${words.oddsRatiosAbout}</p></figure>
`;
}

function drawRow(
  { group, ratio, lower, upper }: Row,
  middle: number,
  end: number,
  place: (ratio: number) => number,
): Markup {
  const [from, to] = [place(lower), place(upper)];
  const arrows = `${lower < 1 / end ? `M${from + 5} ${middle - 4}L${from} ${middle}l5 4` : ""}${upper > end ? `M${to - 5} ${middle - 4}L${to} ${middle}l-5 4` : ""}`;
  const within = ratio <= end && ratio >= 1 / end;
  return html`<text class="strong" x="0" y="${middle + 4}">${short(group, 14)}</text><path class="forest" d="M${from} ${middle}H${to}${arrows}"></path>${
    within
      ? html`<rect class="tier-0" x="${Math.round(10 * (place(ratio) - 4)) / 10}" y="${middle - 4}" width="8" height="8"></rect>`
      : ""
  }<text class="light" x="${RIGHT + 14}" y="${middle + 4}">${`${ratioWords(ratio)} ${bounds(lower, upper)}`}</text>
`;
}

/** An interval as it is printed; null where it is unbounded. */
export function interval(figures: AuditComparison["figures"]): string | null {
  const [lower, upper] = [figures["lower"], figures["upper"]];
  return isPositive(lower) && isPositive(upper) ? bounds(lower, upper) : null;
}

function bounds(lower: number, upper: number): string {
  return `[${ratioWords(lower)}, ${ratioWords(upper)}]`;
}

/** Two decimals as in the sentence of the audit, three where those would say little. */
export function ratioWords(ratio: number): string {
  return trimmed(ratio, ratio < 0.1 ? 3 : 2);
}

function isPositive(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && value > 0;
}
