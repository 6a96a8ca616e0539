export { checkDiffEdition } from "./check-diff-edition.js";
export { compareEditions } from "./compare-editions.js";
export { compareMethodologies } from "./compare-methodologies.js";
export type { DiffIdentityReader } from "./read-entries.js";
export type {
  BasisChange,
  ChangeKind,
  DamagedIdentifier,
  DiffChange,
  DiffClass,
  DiffCounts,
  DiffEdition,
  DiffEvidence,
  DiffExclusion,
  DiffIdentity,
  DiffJournal,
  DiffKey,
  DiffListing,
  DiffOpen,
  DiffOptions,
  DiffPair,
  DiffPlace,
  DiffSide,
  DiffSingle,
  EditionDiff,
  MethodologyPair,
  Standing,
} from "./types.js";
