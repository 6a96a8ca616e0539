import { describe, expect, it } from "vitest";
import { looksLikeJson, rowsFromJson } from "../../src/ingest/rows-from-json.js";
import { codes, log, read, texts } from "./support.js";

const rows = (text: string) => rowsFromJson(text, "test", log());

describe("rowsFromJson", () => {
  it("reads a list, a wrapper with one list, and one object a line to the same records", async () => {
    const list = '[{"title":"A","issn":"0000-0019"},{"title":"B"}]';
    for (const text of [
      list,
      `{"source":"x","version":2,"journals":${list}}`,
      '{"title":"A","issn":"0000-0019"}\n{"title":"B"}\n',
    ]) {
      const table = await read(text);
      expect(texts(table, "title")).toEqual(["A", "B"]);
      expect(texts(table, "issn")).toEqual(["0000-0019", ""]);
      expect([...table.rowNumbers]).toEqual([1, 2]);
    }
  });

  it("joins lists, keeps groups for a report, and is not disturbed by __proto__", () => {
    const { header, rows: found } = rows('[{"a":["x","y"],"b":{"c":1},"__proto__":"p","d":null,"e":true}]');
    expect(header).toEqual(["a", "b", "__proto__", "d", "e"]);
    expect(found[0]).toEqual(["x; y", { kind: "nested", text: '{"c":1}' }, "p", "", "TRUE"]);
    expect(({} as Record<string, unknown>)["p"]).toBeUndefined();
  });

  it("leaves out what is no object and names it", async () => {
    const table = await read('[{"title":"A"},7,null]');
    expect(table.length).toBe(1);
    expect(table.issues.counts["JSON_ITEM"]).toBe(2);
    const lines = await read('{"title":"A"}\n{"title":\n{"title":"C"}');
    expect(lines.issues.issues.find(({ code }) => code === "JSON_ITEM")).toMatchObject({ row: 2 });
    expect([...lines.rowNumbers]).toEqual([1, 3]);
  });

  it("reports a group where one value is wanted", async () => {
    const table = await read('[{"title":"A","score":{"jif":1}}]');
    expect(table.issues.issues[0]).toMatchObject({ code: "CELL_IS_NESTED", row: 1, received: '{"jif":1}' });
  });

  it("reports an identifier that JSON holds as a number", async () => {
    const table = await read('[{"title":"A","issn":19}]');
    expect(texts(table, "issn")).toEqual(["19"]);
    expect(codes(table)).toContain("IDENTIFIER_AS_NUMBER");
  });

  it.each([
    ["a broken text", '[{"title": ', "JSON_SYNTAX"],
    ["an object without a list", '{"count": 3}', "JSON_WITHOUT_LIST"],
    ["two lists", '{"a":[{"t":1}],"b":[{"t":2}]}', "JSON_SEVERAL_LISTS"],
  ])("refuses %s", (_, text, code) => {
    expect(() => rows(text)).toThrow(expect.objectContaining({ code }));
  });

  it("does not take a bracketed column name for JSON", () => {
    expect(looksLikeJson("[Title],ISSN\nA,1")).toBe(false);
    expect(looksLikeJson(' \n{"a":1}')).toBe(true);
  });
});
