import { describe, expect, it } from "vitest";
import { checkWorkbookSize } from "../../src/ingest/workbook-size.js";

/** A ZIP archive of nothing but its directory: names with declared packed and unpacked sizes. */
function archive(
  entries: readonly { name: string; packed: number; unpacked: number }[],
  padding = 0,
): Uint8Array {
  const size = padding + entries.reduce((sum, { name }) => sum + 46 + name.length, 0) + 22;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  let at = padding;
  for (const { name, packed, unpacked } of entries) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint32(at + 20, packed, true);
    view.setUint32(at + 24, unpacked, true);
    view.setUint16(at + 28, name.length, true);
    bytes.set(new TextEncoder().encode(name), at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 16, padding, true);
  return bytes;
}

const types = { name: "[Content_Types].xml", packed: 100, unpacked: 500 };
const sheet = (packed: number, unpacked: number) => ({ name: "xl/worksheets/sheet1.xml", packed, unpacked });
const check = (bytes: Uint8Array) => () => checkWorkbookSize(bytes, "test");
const code = (expected: string) => expect.objectContaining({ code: expected });

describe("checkWorkbookSize", () => {
  it("accepts an ordinary workbook", () => {
    expect(check(archive([types, sheet(1_000, 40_000)]))).not.toThrow();
  });

  it("refuses more than 512 MiB in all, whatever the ratio", () => {
    const each = 300 * 1_048_576;
    const parts = [types, sheet(each, each), { ...sheet(each, each), name: "xl/sharedStrings.xml" }];
    expect(check(archive(parts, 4_000_000))).toThrow(code("WORKBOOK_TOO_LARGE"));
  });

  it("refuses a small file that would grow more than 200 times beyond 32 MiB", () => {
    expect(check(archive([types, sheet(900, 31 * 1_048_576)]))).not.toThrow();
    expect(check(archive([types, sheet(900, 33 * 1_048_576)]))).toThrow(code("WORKBOOK_TOO_LARGE"));
  });

  it("refuses an entry that does not declare its size, since nothing would bound it", () => {
    expect(check(archive([types, sheet(900, 0)]))).toThrow(code("WORKBOOK_TOO_LARGE"));
    expect(check(archive([types, sheet(0xffffffff, 0xffffffff)]))).toThrow(code("WORKBOOK_TOO_LARGE"));
  });

  it.each([
    ["a plain ZIP archive", archive([{ name: "list.csv", packed: 9, unpacked: 9 }]), "FILE_NOT_WORKBOOK"],
    [
      "an OpenDocument sheet",
      archive([{ name: "content.xml", packed: 9, unpacked: 9 }]),
      "FILE_NOT_WORKBOOK",
    ],
    [
      "a binary workbook",
      archive([types, { name: "xl/workbook.bin", packed: 9, unpacked: 9 }]),
      "FILE_NOT_WORKBOOK",
    ],
    ["an archive that is cut off", archive([types]).slice(0, 40), "WORKBOOK_DAMAGED"],
    [
      "a directory that lies about its place",
      Uint8Array.from(archive([types], 8), (byte, at) => (at === 8 ? 0 : byte)),
      "WORKBOOK_DAMAGED",
    ],
  ])("refuses %s", (_, bytes, expected) => {
    expect(check(bytes)).toThrow(code(expected));
  });
});
