export { publicationIssues } from "./issues.js";
export type { PublicationFormat } from "./kind.js";
export { publicationLayout } from "./publication-layout.js";
export { type PublicationList, type ReadPublicationsOptions, readPublications } from "./read-publications.js";
