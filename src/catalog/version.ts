/** Catalog: the version of this library, as every manifest names it. A test holds it to package.json. */

export const LIBRARY_NAME = "journal-tiering";
export const LIBRARY_VERSION = "0.1.0";
