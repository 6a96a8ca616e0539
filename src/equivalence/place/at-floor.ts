/** Equivalence: members of a list or index stand at least in a tier. */

import type { FloorStep } from "../../methodology/equivalence.js";
import type { Journal } from "../../model/journal.js";
import { journals } from "../wording.js";
import { bestFirst, type Placed, type Placing, placed, type Seating, seatLists } from "./placing.js";

export function placeAtFloor(placing: Placing, step: FloorStep): Placed {
  const { pool, joint, labels } = placing;
  const target = labels.indexOf(step.tier);
  const seatings = bestFirst(placing).flatMap((position): Seating[] => {
    const { flags } = pool.journals[joint.journals[position] as number] as Journal;
    return flags.some(({ name }) => name === step.flag) ? [{ position, tier: target }] : [];
  });
  return placed(
    placing,
    seatLists(placing, seatings, step.seats),
    () => step.reason,
    (moved) => ({
      zh: `被“${step.flag}”收录者至少列入 ${step.tier}，${moved} 种因此变动。`,
      en: `Members of ${step.flag} stand at least in ${step.tier}; ${journals(moved)} moved.`,
    }),
  );
}
