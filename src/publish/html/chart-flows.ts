/**
 * Publish, HTML: moves between the tiers of two editions as bands. Written out: of a general flow diagram only two
 * columns in a given order are needed, and their places are sums.
 */

import type { EditionDiff } from "../../catalog/index.js";
import type { Language } from "../../model/text.js";
import { CHANGE_WORDS } from "../change-words.js";
import { changeFlows, type Flow, type FlowKind, type Flows } from "./change-flows.js";
import { short } from "./chart-tiers.js";
import { html, type Markup } from "./markup.js";
import { filled } from "./page-words.js";
import { renderTable } from "./render-table.js";

const WIDTH = 720;
const BAR = 12;
const LEFT = 180;
const RIGHT = WIDTH - LEFT - BAR;
const TOP = 52;
/** Height of all bands together, and the gap between two ends. */
const HEIGHT = 280;
const GAP = 12;
/** The thinnest band that is still seen; an end with few listings still has room for its name. */
const THINNEST = 1;
const END = 14;

interface Band extends Flow {
  readonly thickness: number;
}

interface End {
  readonly name: string;
  readonly top: number;
  readonly height: number;
  readonly count: number;
}

/** The chart with the numbers in a table below; empty where neither edition lists a journal. */
export function chartFlows(diff: EditionDiff, language: Language): Markup {
  const words = CHANGE_WORDS[language];
  const flows = changeFlows(diff, words);
  const total = flows.flows.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return html``;
  const bands = flows.flows.map((flow) => ({
    ...flow,
    thickness: Math.max(THINNEST, (HEIGHT * flow.count) / total),
  }));
  const from = placeEnds(flows.from, bands, "from");
  const to = placeEnds(flows.to, bands, "to");
  const bottom = Math.max(...[...from, ...to].map(({ top, height }) => top + height));
  const about = filled(words.flowsAbout, { before: diff.before.id, after: diff.after.id });
  const kinds = LEGEND.filter(([kind]) => bands.some((band) => band.kind === kind));
  return html`<figure><figcaption>${words.flows}</figcaption>
<div class="scroll" tabindex="0" role="group" aria-label="${words.flows}"><svg class="chart" viewBox="0 0 ${WIDTH} ${tenth(bottom + 8)}" role="img" aria-label="${about}">
${kinds.map(
  ([kind, word], index) =>
    html`<rect class="flow-${kind}" x="${96 * index}" y="4" width="12" height="12"></rect><text x="${96 * index + 17}" y="14">${words[word]}</text>`,
)}
<text class="strong" x="${LEFT + BAR}" y="${TOP - 12}" text-anchor="end">${short(diff.before.id, 14)}</text><text class="strong" x="${RIGHT}" y="${TOP - 12}">${short(diff.after.id, 14)}</text>
${drawBands(bands, from, to)}
${from.map((end) => drawEnd(end, LEFT, "end"))}${to.map((end) => drawEnd(end, RIGHT, "start"))}</svg></div>
<p class="note">${about}</p></figure>
${flowTable(flows, language)}`;
}

const LEGEND = [
  ["same", "unchanged"],
  ["up", "promoted"],
  ["down", "demoted"],
  ["other", "incomparable"],
  ["in", "added"],
  ["out", "dropped"],
  ["open", "open"],
] as const satisfies readonly (readonly [FlowKind, string])[];

function placeEnds(names: readonly string[], bands: readonly Band[], side: "from" | "to"): readonly End[] {
  let top = TOP;
  return names.map((name, index) => {
    const own = bands.filter((band) => band[side] === index);
    const height = own.reduce((sum, { thickness }) => sum + thickness, 0);
    const end = { name, top, height, count: own.reduce((sum, { count }) => sum + count, 0) };
    top += Math.max(END, height) + GAP;
    return end;
  });
}

/** Bands leave an end in the order of where they go, and reach one in the order of where they come from. */
function drawBands(bands: readonly Band[], from: readonly End[], to: readonly End[]): readonly Markup[] {
  const left = from.map(({ top }) => top);
  const right = to.map(({ top }) => top);
  const [start, end] = [LEFT + BAR, RIGHT];
  const middle = (start + end) / 2;
  return bands.map(({ from: source, to: target, kind, count, thickness }) => {
    const y0 = left[source] as number;
    const y1 = right[target] as number;
    left[source] = y0 + thickness;
    right[target] = y1 + thickness;
    const [a, b, c, d] = [tenth(y0), tenth(y1), tenth(y1 + thickness), tenth(y0 + thickness)];
    return html`<path class="flow flow-${kind}" d="M${start} ${a}C${middle} ${a} ${middle} ${b} ${end} ${b}V${c}C${middle} ${c} ${middle} ${d} ${start} ${d}Z"><title>${from[source]?.name ?? ""} → ${to[target]?.name ?? ""}: ${count}</title></path>
`;
  });
}

function drawEnd({ name, top, height, count }: End, x: number, anchor: "start" | "end"): Markup {
  const middle = tenth(top + Math.max(END, height) / 2 + 4);
  const at = anchor === "end" ? x - 8 : x + BAR + 8;
  const label = `${short(name, 10)} · ${count}`;
  return html`<rect class="flow-end" x="${x}" y="${tenth(top)}" width="${BAR}" height="${tenth(height)}"></rect><text x="${at}" y="${middle}" text-anchor="${anchor}">${label}</text>
`;
}

function flowTable({ from, to, flows }: Flows, language: Language): Markup {
  const words = CHANGE_WORDS[language];
  const sum = (part: readonly Flow[]) => part.reduce((total, { count }) => total + count, 0);
  const rows = from.map((name, row) => {
    const own = flows.filter((flow) => flow.from === row);
    return [name, ...to.map((_, column) => sum(own.filter((flow) => flow.to === column)) || ""), sum(own)];
  });
  const totals = to.map((_, column) => sum(flows.filter((flow) => flow.to === column)));
  return renderTable(
    words.flowsTable,
    [words.from, ...to, words.total],
    [...rows, [words.total, ...totals, sum(flows)]],
    `l${"r".repeat(to.length + 1)}`,
  );
}

function tenth(value: number): number {
  return Math.round(10 * value) / 10;
}
