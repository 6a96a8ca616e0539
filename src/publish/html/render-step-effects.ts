/** Publish, HTML: what the steps of equivalence did in one discipline. */

import type { Edition } from "../../catalog/index.js";
import type { Finding, Move, StepOutcome } from "../../model/equivalence.js";
import type { Language } from "../../model/text.js";
import { type DisciplineBlock, disciplineWords, LISTS_WORDS, moveWords } from "../equivalence-words.js";
import { POPULATION_WORDS } from "../status-words.js";
import { chartLink } from "./chart-link.js";
import { html, type Markup } from "./markup.js";
import { filled, PAGE_WORDS } from "./page-words.js";
import { renderComparison } from "./render-comparison.js";
import { renderCounterfactuals } from "./render-counterfactual.js";
import { renderTable } from "./render-table.js";

/** A part that opens by click or key, and is open in print; nothing where there is nothing to say. */
export function renderStepEffects(
  edition: Edition,
  block: DisciplineBlock,
  open: boolean,
  language: Language,
): Markup {
  const words = PAGE_WORDS[language];
  const { discipline, lists, outcomes, moves, counterfactuals, comparison } = block;
  if (outcomes.length + moves.length + counterfactuals.length + comparison.length === 0) return html``;
  const name = disciplineWords(edition, discipline)[language];
  const whole = counterfactuals.find(({ without }) => without === null) ?? counterfactuals[0];
  const told = [
    LISTS_WORDS[lists][language],
    ...(whole === undefined ? [] : [filled(words.elsewhere, { n: whole.moved.length })]),
  ];
  return html`<details${open ? html` open` : ""}><summary><h3>${name}</h3> <span class="light">${told.join(" · ")}</span></summary>
${outcomes.map((outcome) => renderOutcome(edition, discipline, outcome, language))}
${moves.length === 0 ? "" : renderMoves(moves, name, language)}
${renderCounterfactuals(counterfactuals, name, language)}
${renderComparison(comparison, name, language)}</details>
`;
}

function renderOutcome(
  edition: Edition,
  discipline: string,
  outcome: StepOutcome,
  language: Language,
): Markup {
  const words = PAGE_WORDS[language];
  const { step, type, applied, statement, refusals, warnings, link } = outcome;
  const withheld = type === "link" && link === null && edition.withheld.some(({ what }) => what === "score");
  return html`<h4>${filled(applied ? words.stepNumber : words.stepRefused, { n: step + 1 })}</h4>
<p>${statement[language]}</p>
${renderFindings([...refusals, ...warnings], language)}${link === null ? "" : chartLink(edition, discipline, { link, applied }, language)}${withheld ? html`<p class="note">${words.linkWithheld}</p>` : ""}
`;
}

export function renderFindings(findings: readonly Finding[], language: Language): Markup {
  if (findings.length === 0) return html``;
  return html`<ul class="findings">${findings.map(({ code, message }) => html`<li>${message[language]} <code>${code}</code></li>`)}</ul>
`;
}

function renderMoves(moves: readonly Move[], name: string, language: Language): Markup {
  const words = PAGE_WORDS[language];
  return html`<h4>${words.moves}</h4>
${renderTable(
  `${words.moves} · ${name}`,
  [words.journal, words.population, words.change, words.byStep, words.reason],
  moves.map((move) => [
    move.title,
    POPULATION_WORDS[move.population][language],
    moveWords(move, language),
    move.step === null ? "" : move.step + 1,
    move.reason?.[language] ?? "",
  ]),
  "lllrl",
)}`;
}
