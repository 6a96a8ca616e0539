/** Ingest: the layouts that come with the library, by id, and the check of a user's own. */

import { checkLayout, type SourceLayout } from "../layout.js";
import { cas } from "./cas.js";
import { cnki } from "./cnki.js";
import { jcr } from "./jcr.js";
import { journalTieringWorkbook } from "./journal-tiering-workbook.js";
import { mapping } from "./mapping.js";
import { scimago } from "./scimago.js";
import { societyList } from "./society-list.js";

export const layouts: ReadonlyMap<string, SourceLayout> = new Map(
  [jcr, cas, scimago, cnki, societyList, journalTieringWorkbook, mapping].map((layout) => [
    layout.id,
    layout,
  ]),
);

/**
 * Checks a layout written by a user and merges it with the built-in one that it extends.
 *
 * Throws MethodologyError with every fault, each with its JSON path.
 */
export function parseLayout(json: unknown): SourceLayout {
  return checkLayout(json, layouts);
}
