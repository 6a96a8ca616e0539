/** Catalog, verify: what is said of a published edition and the same edition computed again. */

import type { Bilingual } from "../../model/text.js";

/** In the order of the data's path; `text` says that only the way of writing differs. */
export const VERIFICATION_STAGES = [
  "library",
  "methodology",
  "inputs",
  "journals",
  "values",
  "normalized",
  "scores",
  "equivalence",
  "tiers",
  "notes",
  "text",
] as const;
export type VerificationStage = (typeof VERIFICATION_STAGES)[number];

export interface Verification {
  /** The edition and everything that was computed again agree; with `sameText`, byte for byte. */
  readonly same: boolean;
  /** The first stage that differs. */
  readonly first: VerificationStage | null;
  /** Library, methodology and inputs agree, so that whatever differs was not computed from them. */
  readonly sameBasis: boolean;
  /** False where the project could not be computed; then library and inputs alone were compared. */
  readonly complete: boolean;
  readonly published: VerifiedIdentity;
  /** Null where nothing was computed again. */
  readonly recomputed: VerifiedIdentity | null;
  /** The stages that differ, in order. */
  readonly stages: readonly StageDifferences[];
}

export interface VerifiedIdentity {
  readonly catalog: string;
  readonly title: Bilingual;
  readonly edition: string;
  readonly library: string;
  readonly methodology: string;
  readonly listings: number;
  readonly inputs: number;
}

export interface StageDifferences {
  readonly stage: VerificationStage;
  readonly count: number;
  /** How many of them follow from a difference at an earlier stage. */
  readonly following: number;
  /** The first few: those that follow from nothing before, then the others. */
  readonly named: readonly Difference[];
}

export interface Difference {
  /** Id of the discipline; null where it concerns none or all. */
  readonly discipline: string | null;
  /** Key of the journal; null where it concerns none. */
  readonly journal: string | null;
  readonly title: Bilingual | null;
  /** Name of an input, or path to the member, such as `tier` or `impact.raw`. */
  readonly member: string;
  /** JSON of the value; null where that edition has no such member. */
  readonly published: string | null;
  readonly recomputed: string | null;
  readonly follows: boolean;
}

export interface VerifyOptions {
  /** Is the published file byte for byte the text of the recomputed edition? Not asked where absent. */
  readonly sameText?: boolean | undefined;
  /** Name of the input that is the methodology's own file; a change of it follows from that of its content. */
  readonly methodologyFile?: string | undefined;
  /** Differences named of each stage; 5 where absent. */
  readonly named?: number | undefined;
}
