/** Catalog, diff: is one tier above another? */

import type { DiffOptions, Standing } from "./types.js";

interface Scheme {
  readonly id: string;
  readonly labels: readonly string[];
}

/**
 * Compares two tiers by their places in the later scheme. Labels of another scheme count only where `tiers` relates
 * them: that two schemes call a tier T1 says nothing. A label that the later scheme does not have is incomparable.
 * Null is a listing without a tier: the same as another one, and neither above nor below any tier.
 * Cost: O(labels).
 */
export function compareStanding(
  from: string | null,
  to: string | null,
  before: Scheme,
  after: Scheme,
  tiers: DiffOptions["tiers"],
): Standing {
  if (from === null || to === null) return from === to ? "unchanged" : "incomparable";
  const related = tiers !== undefined && Object.hasOwn(tiers, from) ? tiers[from] : undefined;
  const label = related ?? (before.id === after.id ? from : undefined);
  const old = label === undefined ? -1 : after.labels.indexOf(label);
  const now = after.labels.indexOf(to);
  if (old === -1 || now === -1) return "incomparable";
  return old === now ? "unchanged" : now < old ? "promoted" : "demoted";
}
