export type {
  CandidateReason,
  Catalogs,
  LeftOutEdition,
  LookupAnswer,
  LookupCandidate,
  LookupCode,
  LookupJournal,
  LookupListing,
  LookupMatch,
  LookupState,
  MatchKey,
  OpenEdition,
} from "./answer-types.js";
export { compactEdition } from "./compact-edition.js";
export { indexCatalogs } from "./index-catalogs.js";
export type {
  Abbreviation,
  IdentityReader,
  JournalQuery,
  KnownJournal,
  LanguageMark,
  LookupEdition,
  LookupOptions,
  OpenCatalogsOptions,
  ReadIdentifiers,
  ReductionPolicy,
  Register,
  TitleKeys,
  UnreadIdentifier,
} from "./types.js";
