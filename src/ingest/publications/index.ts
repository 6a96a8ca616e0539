/** Ingest, publications: what other rooms may import. A door of its own, so that the main entry does not carry it. */

export { publicationIssues } from "./issues.js";
export type { PublicationFormat } from "./kind.js";
export { publicationLayout } from "./publication-layout.js";
export { type PublicationList, type ReadPublicationsOptions, readPublications } from "./read-publications.js";
