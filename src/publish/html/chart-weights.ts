/** Publish, HTML: the weight that each indicator was given beside the one it has. */

import type { Language } from "../../model/text.js";
import { percent } from "../figure.js";
import { short } from "./chart-tiers.js";
import { DIAGNOSTICS_WORDS } from "./diagnostics-words.js";
import { linearScale } from "./linear-scale.js";
import { html, type Markup } from "./markup.js";
import { renderTable } from "./render-table.js";
import type { IndicatorView, ScaleView, Spread } from "./scale-diagnostics.js";

const WIDTH = 720;
const LEFT = 190;
const ROW = 28;
const TOP = 34;

/** One row per indicator on one axis from 0; the numbers in a table below. */
export function chartWeights(
  { indicators, disciplines }: ScaleView,
  name: string,
  language: Language,
): Markup {
  const words = DIAGNOSTICS_WORDS[language];
  const caption = `${words.weights} · ${name}`;
  const largest = indicators.reduce(
    (most, { nominal, effective }) => Math.max(most, nominal?.greatest ?? 0, effective?.greatest ?? 0),
    0,
  );
  const { at, ticks } = linearScale([0, largest], [LEFT, WIDTH - 24], 6);
  const bottom = TOP + indicators.length * ROW;
  return html`<figure><figcaption>${caption}</figcaption>
<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><svg class="chart" viewBox="0 0 ${WIDTH} ${bottom + 22}" role="img" aria-label="${words.weightsAbout}">
<circle class="hollow" cx="${LEFT + 6}" cy="10" r="5"></circle><text x="${LEFT + 17}" y="14">${words.nominal}</text><circle class="full" cx="${LEFT + 146}" cy="10" r="5"></circle><text x="${LEFT + 157}" y="14">${words.effective}</text>${disciplines > 1 ? html`<path class="each" d="M${LEFT + 286} 4v12"></path><text x="${LEFT + 295}" y="14">${words.each}</text>` : ""}
${ticks.map((tick) => html`<path class="axis" d="M${at(tick)} ${TOP - 6}V${bottom}"></path><text class="tick" x="${at(tick)}" y="${bottom + 14}" text-anchor="middle">${percent(tick)}</text>`)}
${indicators.map((indicator, row) => drawRow(indicator, TOP + row * ROW + ROW / 2 - 4, at))}</svg></div>
</figure>
${weightTable(indicators, disciplines, caption, language)}`;
}

function drawRow(
  { name, nominal, effective, each }: IndicatorView,
  middle: number,
  at: (value: number) => number,
): Markup {
  const label = html`<text x="${LEFT - 12}" y="${middle + 4}" text-anchor="end">${short(name, 14)}</text>`;
  if (nominal === null || effective === null) return label;
  const ticks = each.length > 1 ? [...new Set(each.map(({ value }) => at(value)))].sort((a, b) => a - b) : [];
  const [given, had] = [at(nominal.median), at(effective.median)];
  return html`${label}<path class="between" d="M${given} ${middle}H${had}"></path>${ticks.length === 0 ? "" : html`<path class="each" d="${ticks.map((x) => `M${x} ${middle - 6}v12`).join("")}"></path>`}<circle class="full" cx="${had}" cy="${middle}" r="5"></circle><circle class="hollow" cx="${given}" cy="${middle}" r="5"></circle>
`;
}

function weightTable(
  indicators: readonly IndicatorView[],
  disciplines: number,
  caption: string,
  language: Language,
): Markup {
  const words = DIAGNOSTICS_WORDS[language];
  const whole = (spread: Spread | null) =>
    spread === null
      ? ""
      : percent(spread.least) === percent(spread.greatest)
        ? percent(spread.median)
        : `${percent(spread.least)} – ${percent(spread.greatest)}`;
  const extreme = ({ each }: IndicatorView, value: number | undefined) => {
    if (value === undefined) return "";
    const where = each.find((entry) => entry.value === value)?.discipline;
    return where === undefined ? percent(value) : html`${percent(value)}<span class="second">${where}</span>`;
  };
  if (disciplines === 1) {
    const rows = indicators.map(({ name, nominal, effective }) => [name, whole(nominal), whole(effective)]);
    return renderTable(caption, [words.indicator, words.nominal, words.effective], rows, "lrr");
  }
  return renderTable(
    caption,
    [words.indicator, words.nominal, words.median, words.least, words.greatest],
    indicators.map((indicator) => [
      indicator.name,
      whole(indicator.nominal),
      indicator.effective === null ? "" : percent(indicator.effective.median),
      extreme(indicator, indicator.effective?.least),
      extreme(indicator, indicator.effective?.greatest),
    ]),
    "lrrrr",
  );
}
