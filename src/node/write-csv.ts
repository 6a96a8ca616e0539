/** Node: a list of an edition as a CSV file, streamed. */

import { createWriteStream } from "node:fs";
import { basename, dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { format } from "fast-csv";
import type { Edition } from "../catalog/index.js";
import { CSV_DIALECTS, type CsvSpec, csvCells, csvRows } from "../publish/index.js";
import { openTransaction, type StagedFile } from "./transaction.js";

/**
 * Writes a list to a new file, byte for byte the UTF-8 of `toCsv`. Cells are quoted before they reach the
 * stream, so that there is one rule for both. Throws as `csvRows`, and what the system throws.
 */
export async function streamCsv(path: string, edition: Edition, spec: CsvSpec): Promise<void> {
  const { header, rows } = csvRows(edition, spec);
  const { byteOrderMark, newline } = CSV_DIALECTS[spec.profile];
  const stream = format({
    headers: false,
    quote: false,
    rowDelimiter: newline,
    includeEndRowDelimiter: true,
    writeBOM: byteOrderMark !== "",
  });
  const lines = [header, ...rows].map((cells) => [...csvCells(cells)]);
  await pipeline(Readable.from(lines), stream, createWriteStream(path, { flags: "wx" }));
}

/**
 * Writes a list as one file, atomically: a reader finds the old file or the new one, never a part.
 * Throws `FileError` where it cannot be written, and as `csvRows`.
 */
export async function writeCsv(file: string, edition: Edition, spec: CsvSpec): Promise<StagedFile> {
  const transaction = await openTransaction(dirname(file));
  try {
    const staged = await transaction.add(basename(file), (path) => streamCsv(path, edition, spec));
    await transaction.commit();
    return staged;
  } finally {
    await transaction.discard();
  }
}
