/** Equivalence, pairwise: the comparisons split into groups that can be fitted, in an order of their own. */

import type { IssueLog } from "../../model/issue.js";
import type { Comparisons } from "./comparisons.js";
import { strongGroups, weakGroups } from "./connected-groups.js";
import type { GroupPairs } from "./davidson-likelihood.js";
import type { pairwiseIssues } from "./issues.js";
import { isTieBounded } from "./tie-bound.js";
import { withVirtual } from "./virtual-journal.js";

export interface FittableGroup {
  /** Indices of the journals by their place in the group, keys ascending by code unit. */
  readonly journals: Uint32Array;
  readonly pairs: GroupPairs;
}

/**
 * With `amount` 0 the groups are strongly connected and what lies between them is left out; otherwise they are
 * connected and each gets a virtual journal. Journals without a group are reported.
 */
export function pairGroups(
  comparisons: Comparisons,
  amount: number,
  log: IssueLog<typeof pairwiseIssues>,
): readonly FittableGroup[] {
  const { journals } = comparisons;
  const strong = strongGroups(comparisons);
  const numbers = amount > 0 ? weakGroups(comparisons) : strong;
  const compared = new Uint8Array(journals.length);
  for (const journal of [...comparisons.first, ...comparisons.second]) compared[journal] = 1;

  const fittable: FittableGroup[] = [];
  for (const members of membersByNumber(journals, numbers)) {
    if (members.length === 1) {
      const journal = members[0] as number;
      const code = compared[journal] === 1 ? "PAIRWISE_NO_FINITE_ABILITY" : "PAIRWISE_NOT_COMPARED";
      log.report(code, { received: journals[journal] as string });
      continue;
    }
    const inner = pairsInside(comparisons, members);
    const pairs = amount > 0 ? withVirtual(inner, amount) : inner;
    const isDecided = inner.won.some((count) => count > 0) || inner.lost.some((count) => count > 0);
    if (isDecided && (!inner.hasTies || amount > 0 || isTieBounded(inner))) {
      fittable.push({ journals: members, pairs });
    } else {
      log.report("PAIRWISE_ONLY_TIES", {
        received: journals[members[0] as number] as string,
        count: members.length,
      });
    }
  }
  if (fittable.length > 1) log.report("PAIRWISE_GROUPS", { received: String(fittable.length) });
  if (amount > 0 && fittable.length > 0) {
    const count = membersByNumber(journals, strong).filter((members) => compared[members[0] as number] === 1);
    log.report("PAIRWISE_VIRTUAL_COMPARISONS", { received: String(amount), count: count.length });
  }
  return fittable;
}

function membersByNumber(journals: readonly string[], numbers: Int32Array): Uint32Array[] {
  const groups = new Map<number, number[]>();
  const order = [...journals.keys()].sort((a, b) =>
    (journals[a] as string) < (journals[b] as string) ? -1 : 1,
  );
  for (const journal of order) {
    const number = numbers[journal] as number;
    const members = groups.get(number);
    if (members === undefined) groups.set(number, [journal]);
    else members.push(journal);
  }
  // The sort is stable: of equally large groups that with the lowest key stays first.
  return [...groups.values()].sort((a, b) => b.length - a.length).map((members) => Uint32Array.from(members));
}

/** The pairs inside a group, by place, turned and sorted so that they do not depend on the journals' order. */
function pairsInside(comparisons: Comparisons, members: Uint32Array): GroupPairs {
  const { first, second, won, lost, tied } = comparisons;
  const places = new Map(Array.from(members, (journal, place) => [journal, place]));
  const rows: [number, number, number, number, number][] = [];
  for (let pair = 0; pair < first.length; pair++) {
    const i = places.get(first[pair] as number);
    const j = places.get(second[pair] as number);
    if (i === undefined || j === undefined) continue;
    const [wins, losses, ties] = [won[pair] as number, lost[pair] as number, tied[pair] as number];
    rows.push(i < j ? [i, j, wins, losses, ties] : [j, i, losses, wins, ties]);
  }
  rows.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const tiedColumn = Float64Array.from(rows, (row) => row[4]);
  return {
    size: members.length,
    first: Uint32Array.from(rows, (row) => row[0]),
    second: Uint32Array.from(rows, (row) => row[1]),
    won: Float64Array.from(rows, (row) => row[2]),
    lost: Float64Array.from(rows, (row) => row[3]),
    tied: tiedColumn,
    virtual: 0,
    hasTies: tiedColumn.some((count) => count > 0),
  };
}
