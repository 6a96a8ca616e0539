/** Equivalence, link: what the anchors are like beside the journals that the link is to place. */

import { compareText } from "../../model/text.js";
import { extent, mean, reproducibleDot, sortedPresent, standardDeviation } from "../../numeric/index.js";
import { type AnchoredJournals, countLabels, type PlacedJournals } from "./anchor-journals.js";

export interface Leverage {
  readonly key: string;
  /** 1/n + (x − mean)²/Σ(x − mean)², from 1/n to 1. */
  readonly leverage: number;
}

/** Leverage of every anchor, largest first, equal ones by key; all 1/n where the values do not vary. */
export function leveragesOf({ keys, values }: AnchoredJournals): Leverage[] {
  const center = mean(values);
  const deviations = values.map((value) => value - center);
  const squares = reproducibleDot(deviations, deviations);
  return keys
    .map((key, i) => {
      const deviation = deviations[i] as number;
      return { key, leverage: 1 / values.length + (squares > 0 ? (deviation * deviation) / squares : 0) };
    })
    .sort((a, b) => b.leverage - a.leverage || compareText(a.key, b.key));
}

export interface Outside {
  /** Share (0–1) of the journals to be placed below, and above, every anchor; 0 where there are none. */
  readonly below: number;
  readonly above: number;
}

export function outsideOf(anchors: Float64Array, placed: Float64Array): Outside {
  const [lowest, highest] = extent(anchors);
  const present = sortedPresent(placed);
  if (present.length === 0) return { below: 0, above: 0 };
  const count = (outside: (value: number) => boolean) => present.filter(outside).length / present.length;
  return { below: count((value) => value < lowest), above: count((value) => value > highest) };
}

/** On which side of the middle of the journals to be placed all anchors stand; null where they are on both. */
export function oneSided(anchors: Float64Array, placed: Float64Array): "above" | "below" | null {
  const present = sortedPresent(placed);
  if (anchors.length === 0 || present.length < 2) return null;
  const middle = present[(present.length - 1) >> 1] as number;
  const [lowest, highest] = extent(anchors);
  if (lowest > middle) return "above";
  return highest < (present[present.length >> 1] as number) ? "below" : null;
}

/** Mean of the anchors minus mean of the journals to be placed, in standard deviations of the latter; null without spread. */
export function meanDifference(anchors: Float64Array, placed: Float64Array): number | null {
  const difference = (mean(anchors) - mean(placed)) / standardDeviation(placed, "sample");
  return Number.isFinite(difference) ? difference : null;
}

export interface LabelShares {
  readonly attribute: string;
  /** Share (0–1) of each label among anchors and journals to be placed whose label is known, by label. */
  readonly labels: readonly { readonly label: string; readonly anchors: number; readonly placed: number }[];
  /** Half the sum of the absolute differences: the share of anchors that would need another label. */
  readonly difference: number;
}

/** Attributes that both have, by name; one without a known label on either side is left out. */
export function labelShares(anchors: AnchoredJournals, placed: PlacedJournals): LabelShares[] {
  const shares: LabelShares[] = [];
  for (const attribute of Object.keys(anchors.attributes).sort(compareText)) {
    const first = countLabels(anchors.attributes[attribute] ?? []);
    const second = countLabels(placed.attributes[attribute] ?? []);
    const [all, others] = [total(first), total(second)];
    if (all === 0 || others === 0) continue;
    const labels = [...new Set([...first.keys(), ...second.keys()])].sort(compareText).map((label) => ({
      label,
      anchors: (first.get(label) ?? 0) / all,
      placed: (second.get(label) ?? 0) / others,
    }));
    const difference = labels.reduce((sum, label) => sum + Math.abs(label.anchors - label.placed), 0) / 2;
    shares.push({ attribute, labels, difference });
  }
  return shares;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
