/** Publish: an explanation as text for a terminal or a letter. */

import type { Explanation } from "../catalog/index.js";
import type { Language } from "../model/text.js";
import { explanationView } from "./explanation-view.js";
import { textTable } from "./text-table.js";
import type { ViewSection } from "./view-section.js";

/** Ends without a line end. Same text on every runtime. */
export function toExplanationText(explanation: Explanation, language: Language): string {
  const { title, about, listings, notes } = explanationView(explanation, language);
  const lines = [title, ...about.map((line) => `  ${line}`)];
  for (const listing of listings) {
    lines.push("", `== ${listing.title}`);
    for (const section of listing.sections) lines.push("", ...sectionLines(section));
  }
  for (const section of notes) lines.push("", ...sectionLines(section));
  return lines.join("\n");
}

function sectionLines({ title, lines, table }: ViewSection): readonly string[] {
  const rows = table === null ? [] : textTable([table.head, ...table.rows], table.align);
  return [title, ...rows.map((row) => `  ${row}`), ...lines.map((line) => `  ${line}`)];
}
