/** Methodology: do the earlier editions that outputs compare with belong to the catalog that is made? */

import type { Fault } from "../model/errors.js";
import { FaultLog } from "./fault-log.js";
import type { Project } from "./project.js";

/** Names of the files that outputs name as the last edition, each once, in the order of the outputs. */
export function sinceFiles({ outputs }: Pick<Project, "outputs">): readonly string[] {
  return [...new Set(outputs.flatMap((output) => ("since" in output ? [output.since] : [])))].filter(
    (file) => file !== undefined,
  );
}

/**
 * Faults `SINCE_CATALOG` where the edition is of another catalog, `SINCE_SAME_EDITION` where it has the id of the one
 * that is made. `earlier` holds the editions by file; a file that is not in it is not checked. Cost: O(outputs).
 */
export function checkSince(
  { catalog, outputs }: Project,
  earlier: ReadonlyMap<string, { readonly catalog: { readonly id: string }; readonly id: string }>,
): readonly Fault[] {
  const log = new FaultLog();
  outputs.forEach((output, index) => {
    const file = "since" in output ? output.since : undefined;
    const edition = file === undefined ? undefined : earlier.get(file);
    if (file === undefined || edition === undefined) return;
    const path = ["outputs", index, "since"];
    if (edition.catalog.id !== catalog.id) {
      log.report("SINCE_CATALOG", path, { file, id: edition.catalog.id, catalog: catalog.id });
    } else if (edition.id === catalog.edition) {
      log.report("SINCE_SAME_EDITION", path, { file, edition: edition.id });
    }
  });
  return log.finish();
}
