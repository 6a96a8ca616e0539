/** Scoring: why a journal of a scale has no score. */

import type { MethodSpec, ScoreChild, ScoreNode } from "../methodology/types.js";
import type { NodeStage } from "../model/evaluation.js";
import { describeIssue } from "../model/issue.js";
import { displayTitle, type Journal } from "../model/journal.js";
import type { CandidatePool, Exclusion } from "../model/pool.js";
import { scoringIssues } from "./issues.js";

/** One exclusion per journal whose root score is NaN, naming the first node that could not be computed. */
export function excludeUnscored(
  pool: CandidatePool,
  discipline: string,
  root: ScoreNode,
  journals: Uint32Array,
  stages: readonly NodeStage[],
): readonly Exclusion[] {
  const score = stages[stages.length - 1] as NodeStage;
  const excluded: Exclusion[] = [];
  score.values.forEach((value, i) => {
    if (!Number.isNaN(value)) return;
    const stage = stages.find((candidate) => Number.isNaN(candidate.values[i] as number)) as NodeStage;
    const node = nodeOf(root, stage.id) as ScoreNode;
    const journal = pool.journals[journals[i] as number] as Journal;
    const title = displayTitle(journal);
    const coverage = stage.coverage[i] as number;
    const [code, details] =
      coverage < node.minimumCoverage
        ? ([
            "COVERAGE_BELOW_MINIMUM",
            { coverage: percent(coverage), expected: percent(node.minimumCoverage) },
          ] as const)
        : (["SCORE_UNDEFINED", { method: (node.aggregate as MethodSpec).method }] as const);
    const { message } = describeIssue(scoringIssues, code, {
      received: title,
      node: node.name?.zh ?? node.id,
      ...details,
    });
    excluded.push({ journal: journal.key, title, discipline, code, reason: message });
  });
  return excluded;
}

function nodeOf(node: ScoreNode, id: string): ScoreNode | undefined {
  if (node.id === id) return node;
  for (const child of node.children as readonly ScoreChild[]) {
    const found = "node" in child ? nodeOf(child.node, id) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
