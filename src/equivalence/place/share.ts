/**
 * Equivalence: a share of one population per tier, reached by the smallest exchange at the margin. From the best
 * tier down, the sizes of the tiers stay; the last journals of the one population give way to the next of the other.
 */

export interface ShareProblem {
  /** Positions of one list from the best score on, those of the tiers and those below them. */
  readonly order: readonly number[];
  readonly score: Float64Array;
  /** Does the position belong to the population that has a share? */
  readonly favored: (position: number) => boolean;
  /** Number of journals of each tier. */
  readonly sizes: readonly number[];
  /** Journals of the population that each tier must hold at least, or exactly; null where the tier has no share. */
  readonly needs: readonly (number | null)[];
  readonly exact: boolean;
}

export interface ShareSolution {
  /** Positions by tier; a position that is in none is below the last tier. */
  readonly tiers: readonly (readonly number[])[];
  /** Tiers whose share cannot be met, with the number that could be found. */
  readonly unmet: readonly { readonly tier: number; readonly found: number }[];
}

/**
 * Solves the shares greedily, which is optimal for nested tiers: each tier takes the best journals left that
 * satisfy its need. Journals of one population with equal scores are never parted: a group that comes in comes in
 * whole, a group that would have to be parted to make room stays, and the tier grows by it. Cost O(n · tiers).
 */
export function solveShares(problem: ShareProblem): ShareSolution {
  const { sizes, needs, exact, favored } = problem;
  let left = [...problem.order];
  const tiers: number[][] = [];
  const unmet: { tier: number; found: number }[] = [];
  sizes.forEach((size, k) => {
    const need = needs[k] ?? null;
    const natural = withTies(left, Math.min(size, left.length), problem.score);
    const count = natural.filter(favored).length;
    let taken = natural;
    if (need !== null && count < need) taken = exchange(problem, left, natural, need - count, true);
    else if (need !== null && exact && count > need) {
      taken = exchange(problem, left, natural, count - need, false);
    }
    const found = taken.filter(favored).length;
    if (need !== null && (found < need || (exact && found > need))) unmet.push({ tier: k, found });
    const members = new Set(taken);
    tiers.push(left.filter((position) => members.has(position)));
    left = left.filter((position) => !members.has(position));
  });
  return { tiers, unmet };
}

/** Brings in the next `count` of one side and lets the last of the other side go, groups of equal scores whole. */
function exchange(
  { score, favored }: ShareProblem,
  left: readonly number[],
  natural: readonly number[],
  count: number,
  inFavor: boolean,
): number[] {
  const inside = new Set(natural);
  const waiting = left.filter((position) => !inside.has(position) && favored(position) === inFavor);
  const coming = withTies(waiting, Math.min(count, waiting.length), score);
  const leaving = natural.filter((position) => favored(position) !== inFavor).reverse();
  const going = withoutTies(leaving, Math.min(coming.length, leaving.length), score);
  const gone = new Set(going);
  return [...natural.filter((position) => !gone.has(position)), ...coming];
}

/** The first `count`, and whoever has the score of the last of them. */
function withTies(positions: readonly number[], count: number, score: Float64Array): readonly number[] {
  let end = count;
  while (end > 0 && end < positions.length && equal(positions, end, score)) end++;
  return positions.slice(0, end);
}

/** The first `count`, less a group that would be parted. */
function withoutTies(positions: readonly number[], count: number, score: Float64Array): readonly number[] {
  let end = count;
  while (end > 0 && end < positions.length && equal(positions, end, score)) end--;
  return positions.slice(0, end);
}

function equal(positions: readonly number[], at: number, score: Float64Array): boolean {
  return score[positions[at - 1] as number] === score[positions[at] as number];
}
