import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readJson } from "../../src/node/read-json.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "read-json-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = async (content: string | Uint8Array) => {
  await writeFile(join(folder, "a.json"), content);
  return readJson(folder, "a.json");
};

describe("readJson", () => {
  it("answers the value and the digest of the bytes, a byte-order mark or not", async () => {
    expect(await read('\ufeff{"a": 1}')).toMatchObject({
      json: { a: 1 },
      digest: { name: "a.json", file: "a.json", bytes: 11 },
      fault: null,
    });
  });

  it("says where the text stops being JSON", async () => {
    const { fault } = await read('{\n  "a": 1,\n  "b": }\n}');
    expect(fault).toMatchObject({ code: "JSON_SYNTAX", file: "a.json" });
    expect(fault?.message.en).toContain("line 3, column 8");
    expect(fault?.message.zh).toContain("第 3 行第 8 列");
    const ended = await read('{\n"a": [');
    expect(ended.fault?.message.en).toContain("line 2, column 7");
  });

  it("reports a key that stands twice instead of taking the last one", async () => {
    const { fault } = await read('{"a": {"b": 1,\n "b": 2}}');
    expect(fault).toMatchObject({ code: "JSON_KEY_TWICE" });
    expect(fault?.message.en).toContain('the key "b" a second time at line 2, column 2');
  });

  it("names what is wrong with a file that holds no text", async () => {
    expect((await read(Uint8Array.of(0xff, 0xfe, 0x41))).fault?.code).toBe("FILE_ENCODING");
    expect((await readJson(folder, "absent.json")).fault?.code).toBe("FILE_MISSING");
    expect((await readJson(folder, ".")).fault?.code).toBe("FILE_UNREADABLE");
  });
});
