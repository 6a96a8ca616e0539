/** Publish, HTML: a plain table with a caption for screen readers. */

import { type Content, html, type Markup } from "./markup.js";

/** `align` says `l` or `r` per column. A wide table scrolls by itself, also by keyboard. */
export function renderTable(
  caption: string,
  head: readonly Content[],
  rows: readonly (readonly Content[])[],
  align = "",
): Markup {
  const side = (column: number) => (align[column] === "r" ? html` class="number"` : "");
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table><caption class="unseen">${caption}</caption>
<thead><tr>${head.map((cell, column) => html`<th scope="col"${side(column)}>${cell}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) => html`<tr>${row.map((cell, column) => html`<td${side(column)}>${cell}</td>`)}</tr>
`,
  )}</tbody></table></div>
`;
}
