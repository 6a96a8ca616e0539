/** Equivalence, pairwise: which journals the comparisons put on one scale. */

import type { Comparisons } from "./comparisons.js";

/**
 * Strongly connected groups: from each journal of a group a chain of “at least once preferred to” or “tied
 * with” leads to every other one and back. Only inside such a group are the differences of ability finite
 * (Ford 1957). Group number per journal, numbers without meaning. Cost O(journals + pairs).
 * Source: Tarjan (1972), SIAM Journal on Computing 1, 146–160.
 */
export function strongGroups(comparisons: Comparisons): Int32Array {
  const { journals, first, second, won, lost, tied } = comparisons;
  const targets: number[][] = journals.map(() => []);
  for (let pair = 0; pair < first.length; pair++) {
    const [i, j] = [first[pair] as number, second[pair] as number];
    if ((won[pair] as number) + (tied[pair] as number) > 0) targets[i]?.push(j);
    if ((lost[pair] as number) + (tied[pair] as number) > 0) targets[j]?.push(i);
  }
  return tarjan(targets);
}

/** Connected groups: a chain of comparisons of any outcome joins them. Group number per journal. */
export function weakGroups(comparisons: Comparisons): Int32Array {
  const { journals, first, second } = comparisons;
  const targets: number[][] = journals.map(() => []);
  for (let pair = 0; pair < first.length; pair++) {
    targets[first[pair] as number]?.push(second[pair] as number);
    targets[second[pair] as number]?.push(first[pair] as number);
  }
  return tarjan(targets);
}

/** Depth-first search with a stack of its own, so that long chains do not exhaust the call stack. */
function tarjan(targets: readonly (readonly number[])[]): Int32Array {
  const size = targets.length;
  const order = new Int32Array(size).fill(-1);
  const lowest = new Int32Array(size);
  const next = new Int32Array(size);
  const group = new Int32Array(size).fill(-1);
  const open: number[] = [];
  const path: number[] = [];
  let visited = 0;
  let groups = 0;
  const enter = (node: number) => {
    order[node] = visited;
    lowest[node] = visited++;
    open.push(node);
    path.push(node);
  };
  for (let start = 0; start < size; start++) {
    if (order[start] === -1) enter(start);
    while (path.length > 0) {
      const node = path[path.length - 1] as number;
      const target = targets[node]?.[next[node] as number];
      if (target !== undefined) {
        next[node] = (next[node] as number) + 1;
        if (order[target] === -1) enter(target);
        else if (group[target] === -1) lower(lowest, node, order[target] as number);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) lower(lowest, parent, lowest[node] as number);
      if (lowest[node] !== order[node]) continue;
      for (let member = -1; member !== node; ) {
        member = open.pop() as number;
        group[member] = groups;
      }
      groups++;
    }
  }
  return group;
}

function lower(values: Int32Array, at: number, value: number): void {
  if (value < (values[at] as number)) values[at] = value;
}
