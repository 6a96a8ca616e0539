/**
 * The `./publications` entry: a publication list against editions opened with `openCatalogs`. An entry of its own, so
 * that who checks no list does not load a parser of BibTeX.
 */

export * from "./catalog/batch/index.js";
export {
  type PublicationFormat,
  type PublicationList,
  publicationIssues,
  publicationLayout,
  type ReadPublicationsOptions,
  readPublications,
} from "./ingest/publications/index.js";
export type { Publication, PublicationDate, PublicationKind, PublicationPlace } from "./model/publication.js";

export * from "./publish/batch/index.js";
