/** Equivalence, link: the anchors of several disciplines as one. */

import { UsageError } from "../../model/errors.js";
import { type AnchoredGroups, type AnchorPairs, isPaired, type LinkData } from "./method.js";

/** All rows, discipline by discipline. Throws `LINK_DESIGN` where pairs and groups are mixed. */
export function joinAnchors(all: readonly LinkData[]): LinkData {
  const pairs: AnchorPairs[] = [];
  const groups: AnchoredGroups[] = [];
  for (const data of all) {
    if (isPaired(data)) pairs.push(data);
    else groups.push(data);
  }
  if (pairs.length > 0 && groups.length > 0) {
    throw new UsageError(
      "LINK_DESIGN",
      "Some disciplines have anchors with both values, others two groups with a common measure; give one kind.",
    );
  }
  if (groups.length === 0) {
    return { from: join(pairs.map(({ from }) => from)), to: join(pairs.map(({ to }) => to)) };
  }
  const side = (name: "domestic" | "foreign") => ({
    values: join(groups.map((data) => data[name].values)),
    anchor: join(groups.map((data) => data[name].anchor)),
  });
  return { domestic: side("domestic"), foreign: side("foreign") };
}

function join(columns: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(columns.reduce((sum, column) => sum + column.length, 0));
  let next = 0;
  for (const column of columns) {
    joined.set(column, next);
    next += column.length;
  }
  return joined;
}
