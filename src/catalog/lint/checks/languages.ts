/** Catalog, lint: the language edition that a title names, beside the language that is printed. */

import type { LintLog } from "../lint-log.js";
import type { LintInput } from "../types.js";

/** Reports `LANGUAGE_DIFFERS`: `（英文版）` beside `中文`, or `（中文版）` beside `英文`. O(listings). */
export function lintLanguages({ edition, keys }: LintInput, log: LintLog): void {
  edition.listings.forEach(({ journal: { languages } }, listing) => {
    const mark = keys[listing]?.edition;
    if (languages.length === 0 || mark === null || mark === undefined) return;
    const wanted = mark === "english" ? ["en"] : mark === "chinese" ? ["zh"] : ["zh", "en"];
    if (wanted.some((code) => languages.includes(code))) return;
    if (!languages.some((code) => code === "zh" || code === "en")) return;
    log.report("LANGUAGE_DIFFERS", { listing, field: "language" }, { received: languages.join(", ") });
  });
}
