/** Equivalence, link: the rising step function nearest to a column. */

/** Centers of the blocks, both strictly rising. */
export interface Blocks {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

interface Block {
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Least-squares regression of y on x among the functions that never fall: neighbors that fall, or are level, are
 * merged to their mean. A block's center is the mean x and mean y of its journals; equal x are one block from
 * the start. Takes the rows in any order.
 * Source: Ayer et al. (1955); Barlow et al. (1972), Statistical inference under order restrictions. Cost O(n log n).
 */
export function poolAdjacentViolators(x: Float64Array, y: Float64Array): Blocks {
  const order = [...x.keys()].sort(
    (i, j) => (x[i] as number) - (x[j] as number) || (y[i] as number) - (y[j] as number),
  );
  const points: Block[] = [];
  for (const i of order) {
    const point = { count: 1, x: x[i] as number, y: y[i] as number };
    const last = points.at(-1);
    if (last !== undefined && last.x === point.x)
      points[points.length - 1] = { ...merge(last, point), x: last.x };
    else points.push(point);
  }
  const stack: Block[] = [];
  for (let block of points) {
    for (let last = stack.at(-1); last !== undefined && last.y >= block.y; last = stack.at(-1)) {
      block = merge(last, block);
      stack.pop();
    }
    stack.push(block);
  }
  return { x: stack.map((block) => block.x), y: stack.map((block) => block.y) };
}

function merge(a: Block, b: Block): Block {
  const count = a.count + b.count;
  return {
    count,
    x: (a.count * a.x + b.count * b.x) / count,
    y: (a.count * a.y + b.count * b.y) / count,
  };
}
