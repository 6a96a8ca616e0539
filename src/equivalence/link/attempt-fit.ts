/** Equivalence, link: a fit that may not be possible on these anchors. */

import { ComputationError } from "../../model/errors.js";

/** The result, or null where the data do not allow it; other errors pass through. */
export function attemptFit<Result>(compute: () => Result): Result | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ComputationError) return null;
    throw error;
  }
}
