/** Equivalence: tiers granted by decision, each journal behind the regular members of its tier. */

import type { GrantStep } from "../../methodology/equivalence.js";
import { describeIssue } from "../../model/issue.js";
import { displayTitle, type Journal } from "../../model/journal.js";
import type { Bilingual } from "../../model/text.js";
import { equivalenceIssues } from "../issues.js";
import { journals } from "../wording.js";
import { findGranted } from "./find-granted.js";
import { bestFirst, type Placed, type Placing, placed, type Seating, seatLists } from "./placing.js";

/** A journal without a score, or left to the experts, has no place in the list and is named in a warning. */
export function placeByGrant(placing: Placing, step: GrantStep): Placed {
  const { pool, joint, labels } = placing;
  const hasPlace = new Set(bestFirst(placing));
  const granted = new Map<number, Bilingual>();
  const seatings: Seating[] = [];
  const unplaced: string[] = [];
  for (const grant of step.journals) {
    if (grant.discipline !== joint.discipline) continue;
    const index = findGranted(pool, grant);
    if (index === null) continue;
    const position = joint.journals.indexOf(index);
    if (granted.has(position)) continue;
    if (!hasPlace.has(position)) {
      unplaced.push(displayTitle(pool.journals[index] as Journal));
      continue;
    }
    granted.set(position, grant.reason);
    seatings.push({ position, tier: labels.indexOf(grant.tier) });
  }
  const tier = seatLists(placing, seatings, step.seats);
  const extra = step.seats === "extra";
  const raised = seatings.filter(({ position }) => tier[position] !== placing.tier[position]).length;
  const same = seatings.length - raised;
  const made = placed(
    placing,
    tier,
    (position) => granted.get(position) ?? gaveWay(step.reason),
    () => ({
      zh: `经 ${step.date} 的决定，${raised} 种期刊获授级别，列于该级之末，${extra ? "名额另计" : "占用该级原有名额"}${same === 0 ? "" : `；另有 ${same} 种按得分已在所授级别或更高，级别不变`}。`,
      en: `By the decision of ${step.date} ${journals(raised)} got a tier by grant, behind its other members, ${extra ? "on top of its size" : "inside its size"}${same === 0 ? "" : `; ${journals(same)} ${same === 1 ? "stands" : "stand"} there or higher by score and ${same === 1 ? "keeps its" : "keep their"} tier`}.`,
    }),
  );
  const warnings = unplaced.map((received) => {
    const words = { discipline: joint.discipline, received };
    const { code, message } = describeIssue(equivalenceIssues, "GRANT_WITHOUT_PLACE", words);
    return { code, message };
  });
  return { ...made, outcome: { ...made.outcome, warnings } };
}

/** Why a journal that no grant names was moved by one. */
function gaveWay(reason: Bilingual): Bilingual {
  return {
    zh: `为获授级别的期刊让出名额。${reason.zh}`,
    en: `It gave way to a journal that was granted the tier. ${reason.en}`,
  };
}
