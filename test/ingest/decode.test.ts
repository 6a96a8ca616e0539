import { describe, expect, it } from "vitest";
import { decodeText, fileKind } from "../../src/ingest/decode.js";
import { log, utf8 } from "./support.js";

const bytes = (...values: number[]) => Uint8Array.from(values);
const decode = (input: Uint8Array, encoding?: string) => decodeText(input, "test", encoding, log());
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "none";
};

describe("fileKind", () => {
  it.each([
    ["no bytes", bytes(), "FILE_EMPTY"],
    ["an OLE2 workbook (.xls)", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "FILE_XLS_LEGACY"],
    ["a PDF", utf8("%PDF-1.7"), "FILE_BINARY"],
    ["a GZIP archive", bytes(0x1f, 0x8b, 8), "FILE_BINARY"],
  ])("refuses %s", (_, input, expected) => {
    expect(code(() => fileKind(input, "test"))).toBe(expected);
  });

  it("tells a workbook from text by its first bytes, not by a name", () => {
    expect(fileKind(bytes(0x50, 0x4b, 3, 4), "list.csv")).toBe("workbook");
    expect(fileKind(utf8("PK,title\n1,A"), "list.xlsx")).toBe("text");
  });
});

describe("decodeText", () => {
  it("reads UTF-8 with and without a byte order mark to the same text", () => {
    expect(decode(utf8("刊名,ISSN"))).toBe("刊名,ISSN");
    expect(decode(utf8("\uFEFF刊名,ISSN"))).toBe("刊名,ISSN");
  });

  it("reads UTF-16 where the mark says so", () => {
    expect(decode(bytes(0xff, 0xfe, 0x0a, 0x52, 0x0d, 0x54))).toBe("刊名");
    expect(decode(bytes(0xfe, 0xff, 0x52, 0x0a, 0x54, 0x0d))).toBe("刊名");
  });

  it("recognizes GB18030, four-byte characters included, and says so", () => {
    // 刊 BFAF, 名 C3FB, 㐂 (U+3402) 8139EE36, comma.
    const input = bytes(0xbf, 0xaf, 0xc3, 0xfb, 0x2c, 0x81, 0x39, 0xee, 0x36);
    const issues = log();
    const text = decodeText(input, "test", undefined, issues);
    expect(text.slice(0, 3)).toBe("刊名,");
    expect([...text]).toHaveLength(4);
    expect(issues.finish().issues[0]).toMatchObject({ code: "ENCODING_GUESSED", received: "刊名" });
  });

  it("does not take Western single-byte text for Chinese, though GB18030 would accept it", () => {
    // "Théâtre" in windows-1252: E9 E2 is a pair, and "éa" would be one too.
    const input = bytes(0x54, 0x68, 0xe9, 0x61, 0x74, 0x72, 0x65, 0x2c, 0xe9, 0x74);
    expect(new TextDecoder("gb18030", { fatal: true }).decode(input)).toBeTypeOf("string");
    expect(code(() => decode(input))).toBe("ENCODING_UNKNOWN");
    expect(decode(input, "windows-1252")).toBe("Théatre,ét");
  });

  it("uses a named encoding strictly", () => {
    expect(code(() => decode(bytes(0xbf, 0xaf), "utf-8"))).toBe("ENCODING_WRONG");
    expect(code(() => decode(utf8("a"), "klingon"))).toBe("ENCODING_NAME");
  });

  it.each([
    ["NUL bytes", bytes(0x61, 0, 0x62), "FILE_BINARY"],
    ["white space alone", utf8(" \r\n\t"), "FILE_EMPTY"],
    ["a web page saved as a table", utf8("\n<HTML><table><tr><td>刊名"), "FILE_MARKUP"],
    ["invalid UTF-8 that is not GB18030 either", bytes(0x61, 0xff, 0xff), "ENCODING_UNKNOWN"],
  ])("refuses %s", (_, input, expected) => {
    expect(code(() => decode(input))).toBe(expected);
  });
});
