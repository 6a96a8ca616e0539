/** Catalog: is a journal on the list? */

import type { ListingStatus } from "./types.js";

/**
 * True for a listing in a tier, and for one that a published list names without a tier; false for a journal that was
 * evaluated and is below the last tier or left to the experts. Cost O(1).
 */
export function isListed({
  tier,
  status,
}: {
  readonly tier: string | null;
  readonly status?: ListingStatus | undefined;
}): boolean {
  return tier !== null || status === "untiered";
}
