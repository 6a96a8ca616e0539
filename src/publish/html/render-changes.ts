/** Publish, HTML: what changed since the last edition: figures, moves between tiers, and the list of changes. */

import type { EditionDiff } from "../../catalog/index.js";
import type { Language } from "../../model/text.js";
import { type ChangeCounts, type DisciplineChanges, listChanges } from "../change-list.js";
import { CHANGE_FIGURES, CHANGE_WORDS } from "../change-words.js";
import { SENTENCES } from "../diff-sentences.js";
import { ASPECT_WORDS, CLASS_WORDS } from "../diff-words.js";
import { chartFlows } from "./chart-flows.js";
import { html, type Markup } from "./markup.js";
import { filled, PAGE_WORDS } from "./page-words.js";
import { renderTable } from "./render-table.js";

/** Rows of one table, so that the browser lays out only those near the window. */
const ROWS_TOGETHER = 60;

export function renderChanges(diff: EditionDiff, language: Language): Markup {
  const words = CHANGE_WORDS[language];
  const { before, after, counts } = diff;
  const disciplines = listChanges(diff, language);
  const rest = SENTENCES[language].rest(counts.changes.metadata, counts.changes.reordered);
  const figures = { before: before.id, listedBefore: before.listed, listedAfter: after.listed };
  return html`<section id="changes" aria-labelledby="changes-title">
<h2 id="changes-title">${words.changes}</h2>
<p>${filled(words.since, figures)}</p>
${renderCounts(disciplines, language)}
${chartFlows(diff, language)}
${disciplines.map((discipline) => renderList(discipline, language))}
${disciplines.every(({ rows }) => rows.length === 0) ? html`<p>${words.none}</p>` : ""}
${counts.changes.metadata + counts.changes.reordered === 0 ? "" : html`<p class="note">${rest}</p>`}
${renderBasis(diff, language)}
</section>
`;
}

/** Columns that hold a number somewhere; the editions and the usual classes always. */
const OPTIONAL: readonly (keyof ChangeCounts)[] = ["incomparable", "open"];

function renderCounts(disciplines: readonly DisciplineChanges[], language: Language): Markup {
  const words = CHANGE_WORDS[language];
  const total = (key: keyof ChangeCounts) => disciplines.reduce((sum, { counts }) => sum + counts[key], 0);
  const shown = CHANGE_FIGURES.filter(([key]) => !OPTIONAL.includes(key) || total(key) > 0);
  return renderTable(
    words.byDiscipline,
    [words.discipline, ...shown.map(([, word]) => words[word])],
    [
      ...disciplines.map(({ name, counts }) => [name, ...shown.map(([key]) => counts[key])]),
      [words.total, ...shown.map(([key]) => total(key))],
    ],
    `l${"r".repeat(shown.length)}`,
  );
}

function renderList({ name, rows }: DisciplineChanges, language: Language): Markup {
  if (rows.length === 0) return html``;
  const words = CHANGE_WORDS[language];
  const head = [words.change, words.tierBefore, words.tierAfter, words.journal, "ISSN", "CN", words.note];
  const tables: Markup[] = [];
  for (let at = 0; at < rows.length; at += ROWS_TOGETHER) {
    const part = rows
      .slice(at, at + ROWS_TOGETHER)
      .map((row) => [
        CLASS_WORDS[row.class][language],
        row.before,
        row.after,
        row.title,
        onLines(row.issn),
        onLines(row.cn),
        row.note,
      ]);
    const list = filled(words.list, { name });
    const caption = at === 0 ? list : `${list}${PAGE_WORDS[language].continued} ${at / ROWS_TOGETHER + 1}`;
    tables.push(
      html`<div class="changes ${part.length === ROWS_TOGETHER ? "chunk full" : "chunk"}">${renderTable(caption, head, part)}</div>`,
    );
  }
  return html`<h3>${name} <span class="light">${rows.length}</span></h3>
${tables}
`;
}

/** Several identifiers below each other. */
function onLines(identifiers: string): Markup {
  return html`${identifiers.split("; ").map((text, at) => (at === 0 ? text : html`<br>${text}`))}`;
}

/** Nothing where one of the editions does not say what it was computed from. */
function renderBasis({ basis }: EditionDiff, language: Language): Markup {
  const words = CHANGE_WORDS[language];
  if (basis === null) return html``;
  const rows = basis.map(({ aspect, subject, from, to }) => [
    ASPECT_WORDS[aspect][language],
    subject,
    from === null ? words.fresh : to === null ? words.ended : words.altered,
  ]);
  return html`<h3>${words.basis}</h3>
${rows.length === 0 ? html`<p>${words.sameBasis}</p>` : renderTable(words.basis, [words.aspect, words.subject, words.state], rows)}`;
}
