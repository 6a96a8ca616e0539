/** Catalog: the part of a score that each indicator makes up, as far as an edition tells. */

import type { EditionNode } from "./method-types.js";
import type { EditionIndicator, EditionListing, EditionValue } from "./types.js";

export interface ScoreParts {
  /** By indicator. */
  readonly weight: ReadonlyMap<string, number>;
  readonly weightUsed: ReadonlyMap<string, number>;
  /** By indicator; without those withheld or missing. */
  readonly contribution: ReadonlyMap<string, number>;
  readonly additive: "yes" | "partly" | "no";
}

/** A sum of contributions is the score up to the rounding of a few dozen additions. */
const SUM_TOLERANCE = 1e-9;
const COVERAGE_TOLERANCE = 1e-12;

/**
 * contribution = normalized value × share of the score; the share is the product of the weights from the root
 * down, at each node scaled to 1 over the children that are present. Where all nodes are weighted arithmetic
 * means the contributions add up to the score; where the score is printed, that is tested, and a listing whose
 * sum differs has none. Missing: a withheld value counts as present where its state says so.
 * Cost O(nodes × indicators).
 */
export function explainScore(
  listing: EditionListing,
  nodes: readonly EditionNode[],
  indicators: ReadonlyMap<string, EditionIndicator>,
): ScoreParts {
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const values = new Map(listing.values.map((value) => [value.indicator, value]));
  const root = nodes.at(-1);
  const weight = new Map<string, number>();
  const weightUsed = new Map<string, number>();
  if (root === undefined) return { weight, weightUsed, contribution: new Map(), additive: "no" };

  const isPresent = (child: string): boolean => {
    const node = nodeById.get(child);
    if (node === undefined) {
      const value = values.get(child);
      return value !== undefined && counts(value, indicators.get(child));
    }
    const coverage = sum(node.weights.filter((part) => isPresent(part.child)));
    return coverage >= node.minimumCoverage - COVERAGE_TOLERANCE;
  };
  const share = (node: EditionNode, declared: number, used: number) => {
    const present = sum(node.weights.filter((part) => isPresent(part.child)));
    for (const { child, weight: own } of node.weights) {
      const nominal = declared * (own ?? 0);
      const effective = isPresent(child) && present > 0 ? (used * (own ?? 0)) / present : 0;
      const inner = nodeById.get(child);
      if (inner !== undefined) share(inner, nominal, effective);
      else {
        weight.set(child, (weight.get(child) ?? 0) + nominal);
        weightUsed.set(child, (weightUsed.get(child) ?? 0) + effective);
      }
    }
  };
  share(root, 1, 1);
  return { weight, weightUsed, ...contributions(listing, nodes, weightUsed) };
}

function contributions(
  listing: EditionListing,
  nodes: readonly EditionNode[],
  weightUsed: ReadonlyMap<string, number>,
): Pick<ScoreParts, "contribution" | "additive"> {
  const contribution = new Map<string, number>();
  if (listing.status === "experts" || nodes.some(({ aggregate }) => aggregate.method !== "arithmetic"))
    return { contribution, additive: "no" };
  let complete = true;
  let total = 0;
  for (const { indicator, normalized } of listing.values) {
    const share = weightUsed.get(indicator) ?? 0;
    if (share === 0) continue;
    if (normalized === null) complete = false;
    else {
      contribution.set(indicator, share * normalized);
      total += share * normalized;
    }
  }
  if (complete && listing.score !== null) {
    const close = Math.abs(total - listing.score) <= SUM_TOLERANCE * Math.max(1, Math.abs(listing.score));
    if (!close) return { contribution: new Map(), additive: "no" };
  }
  return { contribution, additive: complete ? "yes" : "partly" };
}

/** Did the value count? A printable one says so itself; of a withheld one the state and the declared rules do. */
function counts(value: EditionValue, indicator: EditionIndicator | undefined): boolean {
  if (!value.withheld) return value.normalized !== null;
  if (indicator?.missing.policy === "impute") return true;
  const censored = value.state === "below" || value.state === "above";
  return value.state === "present" || (censored && indicator?.censored?.rule !== "missing");
}

function sum(parts: readonly { readonly weight: number | null }[]): number {
  return parts.reduce((total, { weight }) => total + (weight ?? 0), 0);
}
