/** Ingest, publications: bytes in, records and issues out, whatever the format. */

import { SourceError } from "../../model/errors.js";
import { describeIssue, type IssueReport } from "../../model/issue.js";
import type { Publication } from "../../model/publication.js";
import { decodeText, fileKind } from "../decode.js";
import { ingestLog } from "../issues.js";
import type { SourceLayout } from "../layout.js";
import { looksLikeJson } from "../rows-from-json.js";
import { publicationIssues, publicationLog } from "./issues.js";
import type { PublicationFormat } from "./kind.js";
import { publicationLayout } from "./publication-layout.js";
import { readBibtex } from "./read-bibtex.js";
import { looksLikeCsl, readCslJson } from "./read-csl-json.js";
import { readPublicationTables } from "./read-publication-tables.js";
import { looksLikeRis, readRis } from "./read-ris.js";

export interface ReadPublicationsOptions {
  /** Name of the list, for places and issues. */
  readonly name: string;
  /** Recognized by the content where it is left out. */
  readonly format?: PublicationFormat | undefined;
  /** Columns of a table; `publicationLayout` where it is left out. */
  readonly layout?: SourceLayout | undefined;
  /** Sheet of a workbook; all that fit where it is left out. */
  readonly sheet?: string | undefined;
  /** Encoding of a text file by its usual name; recognized where it is left out. */
  readonly encoding?: string | undefined;
}

export interface PublicationList {
  readonly format: PublicationFormat;
  /** In the order of the file. */
  readonly publications: readonly Publication[];
  /** An issue of severity error is an item that is missing from `publications`. */
  readonly issues: IssueReport;
}

/**
 * Reads a publication list: BibTeX or BibLaTeX, RIS, CSL-JSON, CSV, TSV or XLSX; the content says which.
 *
 * Only what leads to a journal and a date is kept; names of authors are not. An entry that cannot be read is an
 * issue with its place, and the others are read.
 * **Missing** empty texts are null, an unreadable date is null with an issue.
 * **Throws** SourceError where there is nothing to read: `PUBLICATIONS_NONE`, `CSL_SYNTAX`, and those of `readTables`.
 * **Cost** O(bytes).
 */
export async function readPublications(
  bytes: Uint8Array,
  { name, format, layout, sheet, encoding }: ReadPublicationsOptions,
): Promise<PublicationList> {
  const log = publicationLog(name);
  const decoded = ingestLog(name);
  const isText = fileKind(bytes, name) === "text";
  const text = isText ? decodeText(bytes, name, encoding, decoded) : "";
  const found = format ?? (isText ? formatOf(text) : "table");
  const table = { name, layout: layout ?? publicationLayout, sheet, encoding };
  const publications =
    found === "bibtex"
      ? await readBibtex(text, name, log)
      : found === "ris"
        ? readRis(text, name, log)
        : found === "csl-json"
          ? readCslJson(text, name, log)
          : await readPublicationTables(bytes, table, log);
  // Reading a table decodes it once more and reports the encoding by itself.
  if (found !== "table") log.absorb(decoded.finish());
  const issues = log.finish();
  if (publications.length === 0) {
    const first = issues.issues.find(({ severity }) => severity === "error");
    throw new SourceError(first ?? describeIssue(publicationIssues, "PUBLICATIONS_NONE", { source: name }));
  }
  return Object.freeze({ format: found, publications: Object.freeze(publications), issues });
}

function formatOf(text: string): PublicationFormat {
  if (looksLikeJson(text)) return looksLikeCsl(text) ? "csl-json" : "table";
  if (looksLikeRis(text)) return "ris";
  return /^\s*@\s*\p{L}+\s*[{(]/mu.test(text) ? "bibtex" : "table";
}
