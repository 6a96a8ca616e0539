/** Publish: the tier of a listing in an account of changes. */

import type { DiffPlace } from "../catalog/index.js";
import type { Language } from "../model/text.js";
import { WITHOUT_TIER_WORDS } from "./status-words.js";

/** The label; words for a listing without a tier; empty for a journal that is not listed. */
export function tierText({ tier, status }: Pick<DiffPlace, "tier" | "status">, language: Language): string {
  return tier ?? (status === "untiered" ? WITHOUT_TIER_WORDS[language] : "");
}
