/** Registry: an identifier's problem as a sentence. */

import { describeIssue, type Issue } from "../model/issue.js";
import type { IdentifierProblem } from "./identifier-problem.js";
import { registryIssues } from "./issues.js";
import { hintWords } from "./wording.js";

/** The issue that says what is wrong with an identifier of a journal, what it may have been, and what to do. */
export function describeProblem(problem: IdentifierProblem, title: string): Issue {
  const { code, received, hints } = problem;
  const expected = hints.length === 0 ? undefined : hints.join(" / ");
  return describeIssue(registryIssues, code, { received, expected, title, ...hintWords(hints) });
}
