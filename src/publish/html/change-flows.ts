/** Publish, HTML: how many listings went from where to where between two editions. */

import { type DiffPlace, type EditionDiff, isListed } from "../../catalog/index.js";
import type { ChangeWords } from "../change-words.js";

export type FlowKind = "same" | "up" | "down" | "other" | "in" | "out" | "open";

export interface Flow {
  /** Places in `from` and `to` of the flows. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly kind: FlowKind;
}

export interface Flows {
  /** Tiers before, best first, then listings without a tier, then where those come from that were in no tier. */
  readonly from: readonly string[];
  /** Tiers now, best first, then listings without a tier, then where those go that are in no tier. */
  readonly to: readonly string[];
  readonly flows: readonly Flow[];
}

const KIND_OF = { unchanged: "same", promoted: "up", demoted: "down", incomparable: "other" } as const;

/**
 * Every journal that either edition lists, once: pairs from tier to tier, or to and from the end of those without one; added ones from outside, dropped ones to
 * outside, and those that nobody has paired to and from an end of their own. Ends without a listing are left out.
 * Cost: O(entries).
 */
export function changeFlows(diff: EditionDiff, words: ChangeWords): Flows {
  const { before, after, pairs, added, dropped, suspects, ambiguous } = diff;
  const open = [...suspects, ...ambiguous];
  const counted = new Map<string, { from: string; to: string; count: number; kind: FlowKind }>();
  const count = (from: string, to: string, kind: FlowKind) => {
    const key = JSON.stringify([from, to, kind]);
    const flow = counted.get(key) ?? { from, to, count: 0, kind };
    flow.count += 1;
    counted.set(key, flow);
  };
  const tier = ({ tier }: DiffPlace) => (tier === null ? "untiered" : `tier:${tier}`);
  for (const pair of pairs) count(tier(pair.before), tier(pair.after), KIND_OF[pair.standing]);
  for (const { place } of added) count("outside", tier(place), "in");
  for (const { place } of dropped) count(tier(place), "outside", "out");
  for (const place of once(open.flatMap((group) => group.before))) count(tier(place), "open", "open");
  for (const place of once(open.flatMap((group) => group.after))) count("open", tier(place), "open");

  const all = [...counted.values()];
  const ends = (labels: readonly string[], side: "from" | "to") => {
    const used = new Set(all.map((flow) => flow[side]));
    const known = labels.map((label) => `tier:${label}`);
    const others = [...used].filter((end) => end.startsWith("tier:") && !known.includes(end)).sort();
    return [...known, ...others, ...["untiered", "outside", "open"].filter((end) => used.has(end))];
  };
  const from = ends(before.labels, "from");
  const to = ends(after.labels, "to");
  const names: Readonly<Record<string, string>> = { untiered: words.withoutTier, open: words.open };
  const name = (end: string, outside: string) =>
    end === "outside" ? outside : (names[end] ?? end.slice("tier:".length));
  return {
    from: from.map((end) => name(end, words.newcomer)),
    to: to.map((end) => name(end, words.gone)),
    flows: all
      .map((flow) => ({ ...flow, from: from.indexOf(flow.from), to: to.indexOf(flow.to) }))
      .sort((a, b) => a.from - b.from || a.to - b.to),
  };
}

/** Listed places, each once. */
function once(places: readonly DiffPlace[]): readonly DiffPlace[] {
  const listed = places.filter(isListed);
  return [...new Map(listed.map((place) => [place.position, place])).values()];
}
