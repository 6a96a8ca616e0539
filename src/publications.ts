/**
 * The `./publications` entry: publication lists as records that `checkPublications` takes. An entry of its own, so that
 * who reads no BibTeX does not load a parser of it.
 */

export {
  type PublicationFormat,
  type PublicationList,
  publicationIssues,
  publicationLayout,
  type ReadPublicationsOptions,
  readPublications,
} from "./ingest/index.js";
export type { Publication, PublicationDate, PublicationKind, PublicationPlace } from "./model/publication.js";
