/**
 * Catalog, diff: the fewest entries that must move to turn one order into the other: all but a longest increasing
 * subsequence. Of several such sets the same one is always taken.
 * Source: Fredman (1975), patience sorting. Cost: O(n log n).
 */

/**
 * `positions` holds, in the order before, the place after; distinct numbers. Returns indices into it, ascending.
 */
export function findReordered(positions: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const previous = new Array<number>(positions.length).fill(-1);
  positions.forEach((position, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((positions[tails[middle] as number] as number) < position) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at !== -1; at = previous[at] as number) kept.add(at);
  return positions.map((_, index) => index).filter((index) => !kept.has(index));
}
