/** Node: a publication list from its file against editions from theirs. */

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type BatchOptions, type BatchReport, checkPublications } from "../catalog/batch/index.js";
import { type PublicationList, readPublications } from "../ingest/publications/index.js";
import { openCatalogs } from "../lookup.js";
import { SourceError, UsageError } from "../model/errors.js";
import { FileError, failureReason } from "./errors.js";
import { readEdition } from "./read-edition.js";

export interface MatchFileOptions extends Omit<BatchOptions, "reading"> {
  /** Folder that the file names are relative to. */
  readonly folder: string;
}

/**
 * Reads a publication list and editions (JSON), and checks the one against the others; see `readPublications` and
 * `checkPublications`. What reading the list reported stands in the report.
 * Throws `FileError` `PUBLICATIONS_NOT_READ`, `EDITION_NOT_READ`, `EDITION_FORMAT`, `EDITION_TWICE`.
 */
export async function matchFile(
  file: string,
  editionFiles: readonly string[],
  { folder, ...options }: MatchFileOptions,
): Promise<BatchReport> {
  const editions = await Promise.all(editionFiles.map((name) => readEdition(resolve(folder, name), name)));
  const { publications, issues } = await readList(resolve(folder, file), file);
  try {
    return checkPublications(publications, openCatalogs(editions), { ...options, reading: issues });
  } catch (error) {
    if (!(error instanceof UsageError && error.code === "EDITION_TWICE")) throw error;
    throw new FileError(error.code, editionFiles.join(", "), {
      en: `${error.message} Name each edition once.`,
      zh: "同一版目录给出了两次。每版只需给出一个文件。",
    });
  }
}

async function readList(path: string, shown: string): Promise<PublicationList> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const reason = failureReason(error);
    throw notRead(shown, { en: `${reason.en}.`, zh: `${reason.zh}。` }, error);
  }
  try {
    return await readPublications(bytes, { name: shown });
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw notRead(shown, error.issue.message, error);
  }
}

function notRead(
  file: string,
  reason: { readonly en: string; readonly zh: string },
  cause: unknown,
): FileError {
  return new FileError(
    "PUBLICATIONS_NOT_READ",
    file,
    {
      en: `The publication list ${file} cannot be read: ${reason.en}`,
      zh: `无法读取论文清单 ${file}：${reason.zh}`,
    },
    { cause },
  );
}
