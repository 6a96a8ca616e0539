export { BATCH_CAUTION, checkPublications } from "./check-publications.js";
export type {
  ApartItem,
  BatchAnswer,
  BatchCounts,
  BatchEdition,
  BatchItem,
  BatchOptions,
  BatchReport,
  BatchShare,
  BatchStanding,
  DateRule,
  DuplicateItem,
  JournalGroup,
  SharedDoi,
  UnmatchedGroup,
} from "./types.js";
export { BATCH_FORMAT, BATCH_FORMAT_VERSION } from "./types.js";
