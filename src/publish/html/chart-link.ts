/** Publish, HTML: a link from the domestic to the foreign scale: curve, band, anchors, and the journals on both axes. */

import type { Edition } from "../../catalog/index.js";
import type { LinkPlot } from "../../model/equivalence.js";
import type { Population } from "../../model/journal.js";
import { compareText, type Language } from "../../model/text.js";
import { extent, log } from "../../numeric/index.js";
import { disciplineWords } from "../equivalence-words.js";
import { figure } from "../figure.js";
import { textWidth } from "../text-table.js";
import { short } from "./chart-tiers.js";
import { type LinearScale, linearScale } from "./linear-scale.js";
import { html, type Markup } from "./markup.js";
import { filled, PAGE_WORDS } from "./page-words.js";

const WIDTH = 720;
const LEFT = 52;
const RIGHT = WIDTH - 16;
const TOP = 28;
const BOTTOM = 384;
const HEIGHT = BOTTOM + 46;
/** Share of the data's span that stays free on each side. */
const MARGIN = 0.05;
const MARK = 7;
/** Anchors whose titles are written out: the farthest from the curve. */
const LABELED = 5;

interface Frame {
  readonly x: LinearScale;
  readonly y: LinearScale;
}

/**
 * The domestic axis has the scores as they were before the link; the foreign one those that the edition prints.
 * Nothing where there is no point at all.
 */
export function chartLink(
  edition: Edition,
  discipline: string,
  { link, applied }: { readonly link: LinkPlot; readonly applied: boolean },
  language: Language,
): Markup {
  const { curve, anchors } = link;
  if (curve.length + anchors.length === 0) return html``;
  const words = PAGE_WORDS[language];
  const foreign = foreignScores(edition, discipline, link.units);
  const points = [...curve, ...anchors];
  const frame: Frame = {
    x: axis([...points.map(({ x }) => x), ...link.placed], [LEFT, RIGHT]),
    y: axis([...points.map(({ y }) => y), ...foreign], [BOTTOM, TOP]),
  };
  const name = disciplineWords(edition, discipline)[language];
  const caption = `${filled(applied ? words.linkChart : words.linkChartRefused, { discipline: name })}`;
  return html`<figure><figcaption>${caption}</figcaption>
<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words.linkChartAbout}">
${drawAxes(edition, frame, link.units, language)}${drawCurve(curve, frame)}
<path class="rug" d="${marks(link.placed, frame.x.at, (x) => `M${x} ${BOTTOM}v-${MARK}`)}${marks(foreign, frame.y.at, (y) => `M${LEFT} ${y}h${MARK}`)}"></path>
${drawAnchors(link, frame)}</svg></div>
<p class="note">${words.linkChartAbout}</p></figure>
`;
}

/** Scores of the foreign listings, in the units of the link. */
function foreignScores(edition: Edition, discipline: string, units: LinkPlot["units"]): readonly number[] {
  return edition.listings
    .filter((listing) => listing.discipline === discipline && listing.population === "foreign")
    .flatMap(({ score }) => (score === null || (units === "log" && score <= 0) ? [] : [score]))
    .map((score) => (units === "log" ? log(score) : score));
}

function axis(values: readonly number[], [start, end]: readonly [number, number]): LinearScale {
  const [low, high] = extent(Float64Array.from(values));
  const room = high > low ? MARGIN * (high - low) : 1;
  return linearScale([low - room, high + room], [start, end], 6);
}

/** Every place once, ascending. */
function marks(
  values: readonly number[],
  at: (value: number) => number,
  mark: (place: number) => string,
): string {
  return [...new Set(values.map(at))]
    .sort((a, b) => a - b)
    .map(mark)
    .join("");
}

function drawAxes(edition: Edition, { x, y }: Frame, units: LinkPlot["units"], language: Language): Markup {
  const words = PAGE_WORDS[language];
  const title = (population: Population) => {
    const scale = edition.scales.find((candidate) => candidate.population === population);
    return filled(units === "log" ? words.logScores : words.scoresOn, {
      scale: scale?.name[language] ?? words[population],
    });
  };
  return html`<path class="axis" d="M${LEFT} ${TOP}V${BOTTOM}H${RIGHT}"></path>
${x.ticks.map((tick) => html`<text class="tick" x="${x.at(tick)}" y="${BOTTOM + 16}" text-anchor="middle">${figure(tick)}</text>`)}
${y.ticks.map((tick) => html`<text class="tick" x="${LEFT - 6}" y="${y.at(tick) + 4}" text-anchor="end">${figure(tick)}</text>`)}
<text class="light" x="${RIGHT}" y="${BOTTOM + 36}" text-anchor="end">${title("domestic")} →</text><text class="light" x="0" y="14">↑ ${title("foreign")}</text>
`;
}

/** The band is cut off at the frame. */
function drawCurve(curve: LinkPlot["curve"], { x, y }: Frame): Markup {
  if (curve.length === 0) return html``;
  const inside = (place: number) => Math.min(BOTTOM, Math.max(TOP, place));
  const line = (places: readonly string[]) => `M${places.join("L")}`;
  const upper = curve.map((point) => `${x.at(point.x)} ${inside(y.at(point.upper))}`);
  const lower = curve.map((point) => `${x.at(point.x)} ${inside(y.at(point.lower))}`).reverse();
  return html`<path class="link-band" d="${line([...upper, ...lower])}Z"></path><path class="link-curve" d="${line(curve.map((point) => `${x.at(point.x)} ${y.at(point.y)}`))}"></path>`;
}

function drawAnchors({ curve, anchors }: LinkPlot, { x, y }: Frame): Markup {
  const places = anchors.map((anchor) => ({
    ...anchor,
    left: x.at(anchor.x),
    top: y.at(anchor.y),
    distance: Math.abs(anchor.y - curveAt(curve, anchor.x)),
  }));
  const farthest = [...places]
    .sort((a, b) => b.distance - a.distance || compareText(a.journal, b.journal))
    .slice(0, LABELED);
  const taken: (readonly [from: number, to: number, top: number])[] = [];
  const labels = farthest.map(({ title, left, top }) => {
    const text = short(title, 14);
    const before = left > (LEFT + RIGHT) / 2;
    const width = 6 * textWidth(text) + 8;
    const [from, to] = before ? [left - width, left] : [left, left + width];
    // A label over another one would make both unreadable; the title is on the point all the same.
    if (taken.some(([start, end, line]) => from < end && start < to && Math.abs(top - line) < 13)) return "";
    taken.push([from, to, top]);
    return html`<text class="light" x="${before ? left - 7 : left + 7}" y="${top + 4}" text-anchor="${before ? "end" : "start"}">${text}</text>`;
  });
  return html`${places.map(
    ({ title, left, top, x: from, y: to }) =>
      html`<circle class="anchor" cx="${left}" cy="${top}" r="4"><title>${title} (${figure(from)}, ${figure(to)})</title></circle>
`,
  )}${labels}`;
}

/** Height of the curve, straight between its points and flat beyond them; 0 where there is none. */
function curveAt(curve: LinkPlot["curve"], x: number): number {
  const next = curve.findIndex((point) => point.x >= x);
  const after = curve[next] ?? curve[curve.length - 1];
  const before = curve[next - 1] ?? after;
  if (before === undefined || after === undefined) return 0;
  return after.x > before.x
    ? before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x)
    : after.y;
}
