/** Equivalence: one step that moves journals after the cut, by its type. */

import type { PlacingStep } from "../../methodology/equivalence.js";
import { restingOutcome } from "../equating.js";
import { placeAtFloor } from "./at-floor.js";
import { placeByGrant } from "./by-grant.js";
import { placeByLookup } from "./by-lookup.js";
import { placeByShare } from "./by-share.js";
import type { Placed, Placing } from "./placing.js";

/** A share compares scores of both populations, and rests where a refused link has left them apart. */
export function place(placing: Placing, step: PlacingStep): Placed {
  switch (step.type) {
    case "lookup":
      return placeByLookup(placing, step);
    case "floor":
      return placeAtFloor(placing, step);
    case "grant":
      return placeByGrant(placing, step);
    case "share":
      return placing.lists === "one"
        ? placeByShare(placing, step)
        : { tier: placing.tier, moves: [], outcome: restingOutcome() };
  }
}
