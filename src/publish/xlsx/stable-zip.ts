/**
 * Publish, XLSX: a zip archive packed again, so that its bytes depend on its contents alone. The spreadsheet writer
 * compresses with what the runtime has, and two runtimes compress differently.
 */

import { unzipSync, zipSync } from "fflate";

/** Local time, since that is what the format stores: the first day it can name, in any time zone. */
const TIME = new Date(1980, 0, 1);

/** The same files in the same order, all with one time. Cost: O(bytes). */
export function stableZip(archive: Uint8Array): Uint8Array {
  return zipSync(unzipSync(archive), { level: 6, mtime: TIME, os: 0 });
}
