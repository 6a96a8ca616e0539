/** Pinyin keys of the titles of a real register; the file is no part of the project. */

import { describe, expect, it } from "vitest";
import { readTable } from "../../src/ingest/index.js";
import { pinyinKey } from "../../src/pinyin.js";
import { REAL_DATA, realFile } from "./data.js";

describe.skipIf(!REAL_DATA)("pinyin keys of ten thousand titles", () => {
  it("has a reading for every Chinese character, and a syllable for each", async () => {
    const table = await readTable(realFile("cnki/2023-11-30.csv"), { name: "cnki", layout: "cnki" });
    const column = table.columns.get("title");
    const titles = column?.kind === "text" ? column.values : [];
    expect(titles.length).toBeGreaterThan(10_000);
    for (const title of titles) {
      const key = pinyinKey(title);
      expect(key, title).not.toMatch(/\p{Script=Han}/u);
      const characters = title.normalize("NFKC").match(/\p{Script=Han}/gu)?.length ?? 0;
      expect(key.match(/[a-z]+:?[1-5](?= |$)/g)?.length ?? 0, title).toBeGreaterThanOrEqual(characters);
    }
  });
});
