/** Catalog, batch: what other rooms may import. A door of its own, so that the main entry does not carry it. */

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
