/**
 * Publish, HTML: how domestic and foreign journals came to the same tiers: the steps as declared, what they did in
 * each discipline, and the audit.
 */

import type { Edition } from "../../catalog/index.js";
import type { DeclaredStep } from "../../model/equivalence.js";
import type { Language } from "../../model/text.js";
import { disciplineWords, unusedWords } from "../equivalence-words.js";
import { html, type Markup } from "./markup.js";
import { filled, PAGE_WORDS } from "./page-words.js";
import { renderAudit } from "./render-audit.js";
import { renderStepEffects } from "./render-step-effects.js";

export function renderEquivalence(edition: Edition, language: Language): Markup {
  const words = PAGE_WORDS[language];
  const { statement, steps, disciplines } = edition.equivalence;
  return html`<section id="equivalence" aria-labelledby="equivalence-title">
<h2 id="equivalence-title">${words.equivalence}</h2>
<h3>${words.declaration}</h3>
<p>${statement[language]}</p>
${steps.length === 0 ? "" : html`<ol class="steps">${steps.map((step, index) => renderStep(edition, step, index, language))}</ol>`}
${disciplines.map((block) => renderStepEffects(edition, block, disciplines.length === 1, language))}
${renderAudit(edition, language)}</section>
`;
}

function renderStep(
  edition: Edition,
  { statement, reason, date, disciplines }: DeclaredStep,
  step: number,
  language: Language,
): Markup {
  const words = PAGE_WORDS[language];
  const names = disciplines?.map((id) => disciplineWords(edition, id)[language]);
  const scope = names === undefined ? words.everyDiscipline : names.join(language === "zh" ? "、" : ", ");
  const fact = (template: string, text: string | null) =>
    text === null ? "" : html`<span class="second">${filled(template, { text })}</span>`;
  return html`<li>${statement[language]}${fact(words.stepReason, reason[language])}${fact(words.stepScope, scope)}${fact(words.stepDate, date)}${fact("{text}", unusedWords(edition, step, language))}</li>`;
}
