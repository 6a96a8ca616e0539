/** Publish, HTML: by which rules the catalog was made. */

import type { Edition, EditionIndicator, EditionNode, EditionRules } from "../../catalog/index.js";
import type { CutDeclaration } from "../../methodology/types.js";
import type { Language } from "../../model/text.js";
import { percent } from "../figure.js";
import {
  cutWords,
  disciplineName,
  methodWords,
  missingWords,
  smallDisciplineWords,
  treatmentWords,
} from "../rule-words.js";
import { IMPORTED_WORDS } from "../status-words.js";
import { chartScores } from "./chart-scores.js";
import { html, type Markup } from "./markup.js";
import { filled, PAGE_WORDS } from "./page-words.js";
import { renderDiagnostics } from "./render-diagnostics.js";
import { renderTable } from "./render-table.js";

export function renderMethod(edition: Edition, language: Language): Markup {
  const words = PAGE_WORDS[language];
  const { rules, manifest, methods } = edition;
  if (rules === null || manifest.methodology === null) {
    return html`<section id="method" aria-labelledby="method-title">
<h2 id="method-title">${words.method}</h2>
<p>${IMPORTED_WORDS[language]}</p>
</section>
`;
  }
  return html`<section id="method" aria-labelledby="method-title">
<h2 id="method-title">${words.method}</h2>
<p>${rules.title[language]} · ${manifest.methodology.id} ${manifest.methodology.version}</p>
<h3>${words.eligibility}</h3>
<ul>${eligibility(rules, language).map((line) => html`<li>${line}</li>`)}</ul>
<h3>${words.indicators}</h3>
${renderTable(
  words.indicators,
  [
    words.indicator,
    words.source,
    words.dataYear,
    words.unit,
    words.missing,
    words.treatment,
    words.normalize,
  ],
  edition.indicators.map((indicator) => indicatorRow(edition, indicator, language)),
)}
<h3>${words.weights}</h3>
${edition.scales.map((scale) => renderScale(edition, scale.id, scale.name[language], language))}
${
  methods.length === 0
    ? ""
    : html`<h3>${words.formulas}</h3>
<ul>${methods.map(({ title, formula, source }) => html`<li><strong>${title[language]}</strong>: <code>${formula}</code> <span class="light">${source}</span></li>`)}</ul>`
}
<h3>${words.cuts}</h3>
<ul>${rules.cuts.map((cut) => html`<li>${whereCut(edition, cut, language)}${cutWords(cut, edition.scheme.labels, language)}</li>`)}<li>${smallDisciplineWords(rules.smallDiscipline, language)}</li></ul>
${chartScores(edition, language)}
${renderDiagnostics(edition, language)}
</section>
`;
}

function eligibility(rules: EditionRules, language: Language): readonly string[] {
  const words = PAGE_WORDS[language];
  const { requireIdentifier, excludeFlags } = rules.eligibility;
  const lines = [
    ...(requireIdentifier ? [words.requireIdentifier] : []),
    ...(excludeFlags.length > 0
      ? [filled(words.flags, { list: excludeFlags.join(language === "zh" ? "、" : ", ") })]
      : []),
  ];
  return lines.length > 0 ? lines : [words.all];
}

function indicatorRow(edition: Edition, indicator: EditionIndicator, language: Language) {
  const words = PAGE_WORDS[language];
  const { name, source, edition: year, unit, window, direction, selfCitations, licence } = indicator;
  const self = { included: words.included, excluded: words.excludedSelf, "not-applicable": "", unknown: "" };
  const details = [window, self[selfCitations]].filter((text) => text !== "").join(", ");
  return [
    details === "" ? name[language] : html`${name[language]}<span class="second">${details}</span>`,
    licence === "open" ? source : html`${source}<span class="second">${words.restricted}</span>`,
    year,
    html`${unit}<span class="second">${direction === "higher-is-better" ? words.higher : words.lower}</span>`,
    missingWords(indicator, language),
    treatmentWords(indicator, language),
    methodWords(edition.methods, "normalize", indicator.normalize, language),
  ];
}

/** The tree of a scale, root first, with the weights of the first discipline that has any. */
function renderScale(edition: Edition, scale: string, name: string, language: Language): Markup {
  const words = PAGE_WORDS[language];
  const computed = edition.disciplines.flatMap(({ id, ranked }) =>
    ranked
      .filter((entry) => entry.scale === scale && entry.nodes.length > 0)
      .map(({ nodes }) => ({ id, nodes })),
  );
  const shown = computed.find(({ nodes }) =>
    nodes.every(({ weights }) => weights.every(({ weight }) => weight !== null)),
  );
  const { id, nodes } = shown ?? computed[0] ?? { id: "", nodes: [] };
  if (nodes.length === 0) return html``;
  const vary = computed.some((other) => JSON.stringify(other.nodes) !== JSON.stringify(nodes));
  const rows = treeRows(edition, nodes, nodes.at(-1) as EditionNode, 0, 1, language);
  return html`<h4>${filled(words.scale, { name })}</h4>
${vary ? html`<p class="note">${filled(words.weightsVary, { discipline: disciplineName(edition, id, language) })}</p>` : ""}
${renderTable(`${words.weights} · ${name}`, [words.component, words.weight, words.aggregate, words.weighting, words.coverage], rows, "lrllr")}`;
}

function treeRows(
  edition: Edition,
  nodes: readonly EditionNode[],
  node: EditionNode,
  depth: number,
  share: number,
  language: Language,
): readonly (readonly (Markup | string)[])[] {
  const indent = (text: string, level: number) =>
    html`<span class="level-${Math.min(level, 4)}">${text}</span>`;
  const rows: (readonly (Markup | string)[])[] = [
    [
      indent(node.name?.[language] ?? node.id, depth),
      percent(share),
      methodWords(edition.methods, "aggregate", node.aggregate, language),
      methodWords(edition.methods, "weight", { method: node.weighting }, language),
      percent(node.minimumCoverage),
    ],
  ];
  for (const { child, weight } of node.weights) {
    const inner = nodes.find(({ id }) => id === child);
    const part = share * (weight ?? 0);
    if (inner !== undefined) rows.push(...treeRows(edition, nodes, inner, depth + 1, part, language));
    else {
      const name = edition.indicators.find(({ id }) => id === child)?.name[language] ?? child;
      rows.push([indent(name, depth + 1), weight === null ? "" : percent(part), "", "", ""]);
    }
  }
  return rows;
}

function whereCut(edition: Edition, cut: CutDeclaration, language: Language): string {
  const words = PAGE_WORDS[language];
  const places = [
    cut.discipline === undefined ? null : disciplineName(edition, cut.discipline, language),
    cut.population === undefined ? null : words[cut.population],
  ].filter((place) => place !== null);
  return places.length === 0 ? "" : `${places.join(" · ")}${language === "zh" ? "：" : ": "}`;
}
