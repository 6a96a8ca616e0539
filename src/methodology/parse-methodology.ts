/** Methodology: from parsed JSON to a methodology that may run. */

import { MethodologyError } from "../model/errors.js";
import { examineMethodology } from "./check-methodology.js";
import type { MethodTable } from "./method-table.js";
import { deepFreeze } from "./plain-json.js";
import type { Methodology } from "./types.js";

/**
 * Answers a frozen methodology, or throws one error with every fault.
 *
 * **Input** `json` as `JSON.parse` gives it; it is copied and never changed. `$comment` in any object and an
 * outermost `$schema` are left out. `methods` are the methods that may be named. **Output** nothing is coerced
 * and no default filled in: the value is the document without its comments, fit for hashing.
 * **Throws** `MethodologyError` `METHODOLOGY_INVALID`; its faults have codes, JSON paths and sentences in
 * English and Chinese. **Cost** O(size of the document).
 */
export function parseMethodology(json: unknown, methods: MethodTable): Methodology {
  const { faults, draft } = examineMethodology(json, methods);
  if (faults.length > 0) throw new MethodologyError(faults);
  return deepFreeze(draft as Methodology);
}
