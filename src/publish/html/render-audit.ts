/** Publish, HTML: whether journals of equal quality stand in equal tiers, and the domestic share of every tier. */

import type { Edition } from "../../catalog/index.js";
import type { AuditComparison } from "../../model/equivalence.js";
import type { Language } from "../../model/text.js";
import { trimmed } from "../figure.js";
import { chartAudit, interval, ratioWords } from "./chart-audit.js";
import { html, type Markup } from "./markup.js";
import { filled, PAGE_WORDS } from "./page-words.js";
import { renderDomesticShares } from "./render-domestic-shares.js";
import { renderFindings } from "./render-step-effects.js";
import { renderTable } from "./render-table.js";

export function renderAudit(edition: Edition, language: Language): Markup {
  const words = PAGE_WORDS[language];
  const { audit } = edition;
  const { yardstick, comparisons, statement } = audit;
  // The statement is the first comparison's sentence.
  const further = comparisons.filter(({ sentence }) => sentence[language] !== statement[language]);
  return html`<h3>${words.audit}</h3>
<p>${statement[language]}</p>
${
  yardstick === null
    ? ""
    : html`<p class="note">${filled(words.yardstick, { name: yardstick.name[language], source: yardstick.source, column: yardstick.column })}</p>`
}
${further.length === 0 ? "" : html`<ul>${further.map(({ group, sentence }) => html`<li><strong>${group[language]}</strong>${language === "zh" ? "：" : ": "}${sentence[language]}</li>`)}</ul>`}
${renderFindings(
  comparisons.flatMap(({ findings }) => findings),
  language,
)}${chartAudit(comparisons, language)}
${comparisons.length === 0 ? "" : comparisonTable(comparisons, language)}
${renderDomesticShares(edition, language)}`;
}

function comparisonTable(comparisons: readonly AuditComparison[], language: Language): Markup {
  const words = PAGE_WORDS[language];
  return renderTable(
    words.oddsRatios,
    [
      words.group,
      words.inGroup,
      words.others,
      words.oddsRatio,
      words.interval,
      "p",
      words.adjustedP,
      words.etsClass,
    ],
    comparisons.map(({ group, figures, class: size }) => [
      group[language],
      figures["focal"] ?? "–",
      figures["reference"] ?? "–",
      number(figures["oddsRatio"]),
      interval(figures) ?? "–",
      probability(figures["p"]),
      probability(figures["adjustedP"]),
      size ?? "–",
    ]),
    "lrrrrrrl",
  );
}

function number(value: number | null | undefined): string {
  return value === null || value === undefined ? "–" : ratioWords(value);
}

function probability(value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  return value < 0.001 ? "< 0.001" : trimmed(value, 3);
}
