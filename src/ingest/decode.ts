/** Ingest: from bytes to text, or a clear refusal. The content decides, never the file's name. */

import { UsageError } from "../model/errors.js";
import { type IngestLog, sourceError } from "./issues.js";

export type FileKind = "workbook" | "text";

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: "PDF" },
  { bytes: [0x1f, 0x8b], name: "GZIP" },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: "RAR" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: "7-Zip" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: "PNG" },
  { bytes: [0xff, 0xd8, 0xff], name: "JPEG" },
];
const ZIP = [0x50, 0x4b];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];

/** Says from the first bytes what the file is. Throws SourceError `FILE_EMPTY`, `FILE_XLS_LEGACY`, `FILE_BINARY`. */
export function fileKind(bytes: Uint8Array, source: string): FileKind {
  if (bytes.length === 0) throw sourceError("FILE_EMPTY", { source });
  if (startsWith(bytes, OLE2)) throw sourceError("FILE_XLS_LEGACY", { source });
  if (startsWith(bytes, ZIP) && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] ?? 0) < 8) return "workbook";
  for (const { bytes: signature, name } of SIGNATURES) {
    if (startsWith(bytes, signature)) throw sourceError("FILE_BINARY", { source, received: name });
  }
  return "text";
}

/**
 * Decodes text: a byte order mark decides; else strict UTF-8; else strict GB18030, when what comes out is
 * plausible Chinese (an issue says so); else a refusal that asks for the name. A given `encoding` is used
 * strictly. The mark itself is removed.
 *
 * Throws SourceError `FILE_EMPTY`, `FILE_BINARY` (NUL bytes), `FILE_MARKUP`, `ENCODING_UNKNOWN`,
 * `ENCODING_WRONG`; UsageError `ENCODING_NAME` for a name that no decoder knows. Cost O(bytes).
 */
export function decodeText(
  bytes: Uint8Array,
  source: string,
  encoding: string | undefined,
  log: IngestLog,
): string {
  const text = encoding === undefined ? recognize(bytes, source, log) : decodeAs(bytes, encoding, source);
  if (text.trim() === "") throw sourceError("FILE_EMPTY", { source });
  if (/^\s*<(?:!doctype|html|table|head|meta|\?xml|style|div)\b/i.test(text.slice(0, 1000))) {
    throw sourceError("FILE_MARKUP", { source });
  }
  return text;
}

function recognize(bytes: Uint8Array, source: string, log: IngestLog): string {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked, source);
  refuseNul(bytes, source);
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== null) return utf8;
  if (isPlausibleChinese(bytes)) {
    const chinese = tryDecode(bytes, "gb18030");
    if (chinese !== null) {
      log.report("ENCODING_GUESSED", { received: chinese.match(/[^\0-\x7f]+/)?.[0].slice(0, 20) ?? "" });
      return chinese;
    }
  }
  throw sourceError("ENCODING_UNKNOWN", { source });
}

function decodeAs(bytes: Uint8Array, encoding: string, source: string): string {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UsageError("ENCODING_NAME", `No decoder knows the encoding “${encoding}”.`);
  }
  if (!decoder.encoding.startsWith("utf-16")) refuseNul(bytes, source);
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw sourceError("ENCODING_WRONG", { source, expected: encoding }, cause);
  }
}

function refuseNul(bytes: Uint8Array, source: string): void {
  if (bytes.includes(0)) throw sourceError("FILE_BINARY", { source, received: "NUL" });
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  return null;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Western single-byte text often is valid GB18030 too: an accented letter followed by a plain one makes a
 * pair. In Chinese text the second byte of most pairs is above 0x7F; in misread Western text it is a letter.
 */
function isPlausibleChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let letters = 0;
  for (let at = 0; at + 1 < bytes.length; at++) {
    if ((bytes[at] as number) < 0x81) continue;
    const second = bytes[++at] as number;
    if (second >= 0x40) pairs++;
    if (second >= 0x40 && second < 0x80) letters++;
  }
  return pairs > 0 && letters * 2 <= pairs;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
