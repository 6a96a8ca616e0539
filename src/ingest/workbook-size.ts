/** Ingest: what a ZIP archive says about itself before anything in it is unpacked. */

import { sourceError } from "./issues.js";

const MEBIBYTE = 1_048_576;
const LARGEST_TOTAL = 512 * MEBIBYTE;
/** Spreadsheet XML shrinks 10 to 40 times; small archives may do as they like. */
const LARGEST_RATIO = 200;
const RATIO_FREE = 32 * MEBIBYTE;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const IN_ZIP64 = 0xffffffff;

/**
 * Refuses an archive that is no .xlsx workbook or would not stay within 512 MiB and, above 32 MiB, within
 * 200 times its own size. Reads the central directory only; the sizes declared there also bound what the
 * reader unpacks, so an entry that declares none is refused.
 *
 * Throws SourceError `FILE_NOT_WORKBOOK`, `WORKBOOK_TOO_LARGE`, `WORKBOOK_DAMAGED`.
 */
export function checkWorkbookSize(bytes: Uint8Array, source: string): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === -1) throw sourceError("WORKBOOK_DAMAGED", { source, received: "the file is cut off" });
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  const names: string[] = [];
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw sourceError("WORKBOOK_DAMAGED", { source, received: "its directory is unreadable" });
    }
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    const isUndeclared = unpacked === IN_ZIP64 || (unpacked === 0 && packed > 2);
    total += isUndeclared ? LARGEST_TOTAL + 1 : unpacked;
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  refuseOtherArchives(names, source);
  const allowed = Math.min(LARGEST_TOTAL, Math.max(RATIO_FREE, bytes.length * LARGEST_RATIO));
  if (total > allowed) {
    throw sourceError("WORKBOOK_TOO_LARGE", {
      source,
      received: mebibytes(total),
      expected: mebibytes(allowed),
    });
  }
}

function refuseOtherArchives(names: readonly string[], source: string): void {
  const isWorkbook =
    names.includes("[Content_Types].xml") && names.some((name) => /^xl\/.*\.xml$/.test(name));
  if (isWorkbook && !names.includes("xl/workbook.bin")) return;
  throw sourceError("FILE_NOT_WORKBOOK", { source, received: names.slice(0, 3).join(", ") });
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / MEBIBYTE)} MiB`;
}
