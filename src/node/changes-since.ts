/** Node: what changed since the edition that an output names. */

import type { DiffEdition, Edition, EditionDiff } from "../catalog/index.js";
import { diffEditions } from "../diff.js";
import type { OutputSpec } from "../methodology/project.js";

/** Answers nothing for an output without `since`. Each of the `earlier` editions (by file) is compared once. */
export function changesSince(
  earlier: ReadonlyMap<string, DiffEdition>,
  edition: Edition,
): (output: OutputSpec) => EditionDiff | undefined {
  const found = new Map<string, EditionDiff>();
  return (output) => {
    const file = "since" in output ? output.since : undefined;
    const before = file === undefined ? undefined : earlier.get(file);
    if (file === undefined || before === undefined) return undefined;
    const changes = found.get(file) ?? diffEditions(before, edition);
    found.set(file, changes);
    return changes;
  };
}
