/** Methodology, checks: the sections of a document whose shape is right; a check whose sections are missing rests. */

import type { Bilingual } from "../../model/text.js";
import type { FaultLog } from "../fault-log.js";
import { type JsonPath, jsonPath } from "../json-path.js";
import type { Methodology } from "../types.js";

export type Draft = Partial<Methodology>;

/** Reports each id that was declared before; answers the index of the first declaration by id. */
export function reportDuplicates(
  ids: readonly string[],
  what: Bilingual,
  pathOf: (index: number) => JsonPath,
  log: FaultLog,
): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  ids.forEach((id, index) => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else log.report("DUPLICATE_ID", pathOf(index), { what, id, first: jsonPath(pathOf(earlier)) });
  });
  return first;
}

/** Reports each entry of a plain list that stands in it twice. */
export function reportRepeats(values: readonly string[], path: JsonPath, log: FaultLog): void {
  values.forEach((value, index) => {
    if (values.indexOf(value) < index) {
      log.report("REPEATED_VALUE", [...path, index], { value: JSON.stringify(value) });
    }
  });
}
