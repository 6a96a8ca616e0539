/** Equivalence, audit: why has the domestic share of a tier changed since the last edition? */

import {
  cellKey,
  checkListings,
  type DomesticShareOptions,
  type ShareCell,
  shareCells,
  type TierListing,
} from "./domestic-share.js";

/**
 * How a listing came into a tier or went out of it: into and out of the discipline's list; up or down into this
 * tier; up or down out of it; or it stayed and changed its population.
 */
export type ShareFlow =
  | "entered"
  | "left"
  | "promotedInto"
  | "promotedOut"
  | "demotedInto"
  | "demotedOut"
  | "reclassified";

export interface FlowCount {
  readonly domestic: number;
  readonly foreign: number;
  /** What these listings add to the change of the share; null where the change is null. */
  readonly contribution: number | null;
}

export interface DomesticShareChange extends ShareCell {
  readonly before: { readonly domestic: number; readonly listings: number; readonly share: number | null };
  readonly after: { readonly domestic: number; readonly listings: number; readonly share: number | null };
  /** Null where one of the editions has no listing in the cell. */
  readonly change: number | null;
  /** `reclassified` counts listings by the population they have now. */
  readonly flows: Readonly<Record<ShareFlow, FlowCount>>;
}

const FLOWS: readonly ShareFlow[] = [
  "entered",
  "left",
  "promotedInto",
  "promotedOut",
  "demotedInto",
  "demotedOut",
  "reclassified",
];

/**
 * The change of the domestic share s = D/N by discipline and tier, split without rest among the listings that
 * moved. A flow that changes the domestic count by d and the count by n contributes (d − s̄ n)/N̄, with s̄ and N̄ the
 * means of both editions, because ΔD = s̄ ΔN + N̄ Δs. Exchanging the editions turns every sign.
 * Shape: cells as `domesticShare`, of the disciplines of either edition. Over all tiers nothing is promoted or
 * demoted. Throws as `domesticShare`, for either edition. Source: the midpoint decomposition of Kitagawa (1955),
 * Journal of the American Statistical Association 50, 1168–1194. Cost O(n + disciplines · tiers).
 */
export function domesticShareChange(
  before: readonly TierListing[],
  after: readonly TierListing[],
  { tiers }: Pick<DomesticShareOptions, "tiers">,
): readonly DomesticShareChange[] {
  checkListings(before, tiers);
  checkListings(after, tiers);
  const cells = shareCells([...before, ...after], tiers);
  const tallies = new Map(cells.map(({ discipline, tier }) => [cellKey(discipline, tier), newTally()]));
  const old = new Map(before.map((listing) => [cellKey(listing.discipline, listing.journal), listing]));
  const now = new Map(after.map((listing) => [cellKey(listing.discipline, listing.journal), listing]));
  const standing = new Map(tiers.map((tier, k) => [tier, k]));

  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [from, to] = [old.get(key), now.get(key)];
    for (const discipline of [null, (from ?? to)?.discipline as string]) {
      const at = (tier: string | null) => tallies.get(cellKey(discipline, tier)) as Tally;
      const climb =
        from && to ? Math.sign((standing.get(from.tier) as number) - (standing.get(to.tier) as number)) : 0;
      for (const tier of new Set([null, from?.tier, to?.tier])) {
        if (tier === undefined) continue;
        const wasIn = from !== undefined && (tier === null || from.tier === tier);
        const isIn = to !== undefined && (tier === null || to.tier === tier);
        const tally = at(tier);
        if (wasIn) count(tally.before, from);
        if (isIn) count(tally.after, to);
        if (wasIn && isIn) {
          if (from.population !== to.population) count(tally.flows.reclassified, to);
        } else if (isIn) {
          count(tally.flows[from === undefined ? "entered" : climb > 0 ? "promotedInto" : "demotedInto"], to);
        } else if (wasIn) {
          count(tally.flows[to === undefined ? "left" : climb > 0 ? "promotedOut" : "demotedOut"], from);
        }
      }
    }
  }
  return Object.freeze(
    cells.map(({ discipline, tier }) =>
      describe({ discipline, tier }, tallies.get(cellKey(discipline, tier)) as Tally),
    ),
  );
}

interface Pair {
  domestic: number;
  foreign: number;
}

interface Tally {
  readonly before: Pair;
  readonly after: Pair;
  readonly flows: Record<ShareFlow, Pair>;
}

function newTally(): Tally {
  const pair = (): Pair => ({ domestic: 0, foreign: 0 });
  const flows = Object.fromEntries(FLOWS.map((flow) => [flow, pair()])) as Record<ShareFlow, Pair>;
  return { before: pair(), after: pair(), flows };
}

function count(pair: Pair, { population }: TierListing): void {
  pair[population]++;
}

function describe(cell: ShareCell, { before, after, flows }: Tally): DomesticShareChange {
  const side = ({ domestic, foreign }: Pair) => {
    const listings = domestic + foreign;
    return Object.freeze({ domestic, listings, share: listings === 0 ? null : domestic / listings });
  };
  const [first, second] = [side(before), side(after)];
  const isDefined = first.share !== null && second.share !== null;
  const share = isDefined ? ((first.share as number) + (second.share as number)) / 2 : Number.NaN;
  const size = (first.listings + second.listings) / 2;
  const contribution = (flow: ShareFlow, { domestic, foreign }: Pair): number | null => {
    if (!isDefined) return null;
    if (domestic + foreign === 0) return 0;
    if (flow === "reclassified") return (domestic - foreign) / size;
    const sign = ["left", "promotedOut", "demotedOut"].includes(flow) ? -1 : 1;
    return (sign * (domestic - share * (domestic + foreign))) / size;
  };
  return Object.freeze({
    ...cell,
    before: first,
    after: second,
    change: isDefined ? (second.share as number) - (first.share as number) : null,
    flows: Object.freeze(
      Object.fromEntries(
        FLOWS.map((flow) => {
          const pair = flows[flow];
          return [flow, Object.freeze({ ...pair, contribution: contribution(flow, pair) })];
        }),
      ),
    ) as Readonly<Record<ShareFlow, FlowCount>>,
  });
}
