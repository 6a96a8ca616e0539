/** Publish, XLSX: an edition as the workbook that a society publishes. */

import { writeXlsx } from "hucre/xlsx";
import type { Edition, EditionDiff } from "../../catalog/index.js";
import type { InnerOrderKey } from "../../methodology/project.js";
import type { Language } from "../../model/text.js";
import { checkChanges } from "../change-list.js";
import { CHANGE_WORDS } from "../change-words.js";
import { changesSheet } from "./changes-sheet.js";
import { coverSheet } from "./cover-sheet.js";
import { equivalenceSheet } from "./equivalence-sheet.js";
import { disciplineSheets, type ListOptions, sideSheets } from "./list-sheets.js";
import { methodSheet } from "./method-sheet.js";
import { printTitles, sheetNames, sheetText, writeSheet } from "./sheet.js";
import { stableZip } from "./stable-zip.js";

export interface XlsxOptions {
  /** Language of the workbook; that of the catalog where absent. */
  readonly language?: Language | undefined;
  /** Order inside a tier; by language, Chinese first, then title where absent. */
  readonly order?: readonly InnerOrderKey[] | undefined;
  /** What changed since the last edition: `diffEditions(last, edition)`; the workbook then has a sheet of changes. */
  readonly changes?: EditionDiff | undefined;
}

const DEFAULT_ORDER: readonly InnerOrderKey[] = ["language:zh-first", "title"];

/**
 * The workbook's bytes: cover with the notes on compilation, a sheet per discipline with its tiers, the equivalence
 * of domestic and foreign journals, the method, what is left to the experts, and what was left out with the reasons.
 * Listings below the last tier are counted on the cover and not listed. `importCatalog` with the known list
 * `journal-tiering-workbook` reads the listings back.
 *
 * Identifiers and titles are text cells: `0028-0836` stays as it is and `=1+1` is no formula. The time of the
 * document is the decision date, or 1980 where there is none; the clock is never read.
 * Same edition and options: same bytes on every runtime. Throws `UsageError` `ORDER_KEY`, or
 * `CHANGES_OTHER_EDITION` for changes that do not lead to this edition.
 * Cost: O(n log n) in the listings.
 */
export async function toXlsx(edition: Edition, options: XlsxOptions = {}): Promise<Uint8Array> {
  const language = options.language ?? edition.catalog.language;
  const zh = language === "zh";
  const { changes } = options;
  if (changes !== undefined) checkChanges(edition, changes);
  const footer = `${edition.catalog.title[language]} ${edition.id}`;
  const sheetName = sheetNames();
  const list: ListOptions = { language, footer, sheetName, order: options.order ?? DEFAULT_ORDER };
  const sheets = [
    coverSheet(edition, sheetName(zh ? "编制说明" : "Compilation"), language, footer),
    ...disciplineSheets(edition, list),
    ...equivalenceSheet(edition, sheetName, language, footer),
    methodSheet(edition, sheetName(zh ? "评价方法" : "Method"), language, footer),
    ...sideSheets(edition, list),
    ...(changes === undefined
      ? []
      : [changesSheet(changes, sheetName(CHANGE_WORDS[language].changes), language, footer)]),
  ];
  const time = new Date(`${edition.decisionDate ?? "1980-01-01"}T00:00:00Z`);
  const archive = await writeXlsx({
    sheets: sheets.map(writeSheet),
    namedRanges: printTitles(sheets),
    properties: {
      title: sheetText(edition.catalog.title[language]),
      creator: sheetText(edition.catalog.society[language]),
      description: sheetText(edition.statement[language]),
      created: time,
      modified: time,
    },
  });
  return stableZip(archive);
}
