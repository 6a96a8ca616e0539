export * from "./diff/index.js";
export { type EditionOptions, edition } from "./edition.js";
export { editionJsonSchema } from "./edition-schema.js";
export * from "./import/index.js";
export { type LicenceOptions, type LicenceRuling, ruleLicences } from "./licence.js";
export * from "./lint/index.js";
export { type Summary, type SummaryDiscipline, summarize } from "./summarize.js";
export type {
  CatalogIdentity,
  Edition,
  EditionDiscipline,
  EditionEquivalence,
  EditionExclusion,
  EditionIndicator,
  EditionJournal,
  EditionListing,
  EditionScale,
  EditionStatus,
  EditionTrace,
  EditionValue,
  IssueCount,
  ListingStatus,
  Manifest,
  PrintedCell,
  PrintedListing,
  PrintedProblem,
  RankedScale,
  TierCount,
  ValueState,
  Withholding,
} from "./types.js";
export { EDITION_FORMAT, EDITION_FORMAT_VERSION, EDITION_STATUSES } from "./types.js";
export { LIBRARY_NAME, LIBRARY_VERSION } from "./version.js";
