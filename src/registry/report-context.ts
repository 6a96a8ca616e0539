/** Registry: what every report on links needs, and how it names its subject. */

import type { IssueDetails, IssueLog } from "../model/issue.js";
import type { CandidateGroup } from "./group-candidates.js";
import type { registryIssues } from "./issues.js";
import type { KeyIndex } from "./key-index.js";
import type { LinkSource, Pointer } from "./link-types.js";
import type { RegistryRecord } from "./registry-record.js";
import { nameOf } from "./wording.js";

export interface LinkContext {
  readonly groups: readonly CandidateGroup[];
  readonly sources: readonly LinkSource[];
  /** Key of each journal, and the journals in the order of the keys. */
  readonly keys: readonly string[];
  readonly order: readonly number[];
  readonly pool: KeyIndex;
  readonly log: IssueLog<typeof registryIssues>;
}

export function placeOf(group: CandidateGroup): IssueDetails {
  const first = group.records[0] as RegistryRecord;
  return { source: first.source, row: first.row, received: first.title, title: nameOf(first) };
}

export function recordAt(source: number, record: number, context: LinkContext): RegistryRecord {
  return context.sources[source]?.records[record] as RegistryRecord;
}

export function inOrder(pointers: readonly Pointer[]): readonly Pointer[] {
  return [...pointers].sort((a, b) => a.source - b.source || a.record - b.record);
}
