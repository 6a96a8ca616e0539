/** Equivalence: a share of one population per tier; the marginal journals give way, and are named. */

import type { ShareStep } from "../../methodology/equivalence.js";
import { TierCode } from "../../model/evaluation.js";
import { describeIssue } from "../../model/issue.js";
import { equivalenceIssues } from "../issues.js";
import { journals, POPULATION_WORDS, shareWords } from "../wording.js";
import { bestFirst, byTier, type Placed, type Placing, placed } from "./placing.js";
import { solveShares } from "./share.js";

export function placeByShare(placing: Placing, step: ShareStep): Placed {
  const { joint, labels, upward } = placing;
  const order = bestFirst(placing);
  const sizes = labels.map((_, k) => order.filter((position) => placing.tier[position] === k).length);
  const needs = labels.map((label, k) => {
    const share = Object.hasOwn(step.shares, label) ? step.shares[label] : undefined;
    if (share === undefined) return null;
    const exact = Math.round(share * (sizes[k] as number) * 1e9) / 1e9;
    return step.kind === "minimum" ? Math.ceil(exact) : Math.round(exact);
  });
  const { tiers, unmet } = solveShares({
    // A grant or floor before this step may have put journals out of the order of scores: tiers come first.
    order: byTier(placing),
    score: upward,
    favored: (position) => joint.population[position] === step.of,
    sizes,
    needs,
    exact: step.kind === "target",
  });
  const tier = placing.tier.map((code) => (code < labels.length ? TierCode.below : code));
  tiers.forEach((members, k) => {
    for (const position of members) tier[position] = k;
  });
  const name = POPULATION_WORDS[step.of];
  const made = placed(
    placing,
    tier,
    () => step.reason,
    (moved) => ({
      zh: `${name.zh}的比例${shareWords(step).zh}；${moved === 0 ? "已经符合，没有期刊变动" : `为此在界线附近调整了 ${moved} 种期刊`}。`,
      en: `The share of ${name.en} is ${shareWords(step).en}; ${moved === 0 ? "this held already, and no journal moved" : `${journals(moved)} at the margin moved for it`}.`,
    }),
  );
  const refusals = unmet.map(({ tier: k, found }) => {
    const { code, message } = describeIssue(equivalenceIssues, "SHARE_UNREACHABLE", {
      discipline: joint.discipline,
      tier: labels[k],
      expected: String(needs[k]),
      received: String(found),
      population: `${name.zh} ${name.en}`,
    });
    return { code, message };
  });
  return { ...made, outcome: { ...made.outcome, refusals } };
}
