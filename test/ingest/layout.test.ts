import { describe, expect, it } from "vitest";
import { layouts, parseLayout, type SourceLayout } from "../../src/ingest/index.js";
import type { MethodologyError } from "../../src/model/errors.js";

const base = { id: "own", about: { zh: "自定", en: "own" } };

function faults(json: unknown): string[] {
  try {
    parseLayout(json);
  } catch (error) {
    return (error as MethodologyError).faults.map(({ code, path }) => `${path} ${code}`);
  }
  return [];
}

describe("parseLayout", () => {
  it("accepts every built-in layout unchanged, and each is plain JSON", () => {
    for (const layout of layouts.values()) {
      expect(parseLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
    }
  });

  it("adds to the layout that it extends, and replaces a field of the same name", () => {
    const layout = parseLayout({
      ...base,
      extends: "society-list",
      columns: [
        { field: "downloads", type: "number", headers: ["下载量"] },
        { field: "title", type: "text", headers: ["载体名称"] },
      ],
      tokens: { notFound: ["查无"] },
    });
    const society = layouts.get("society-list") as SourceLayout;
    expect(layout.columns).toHaveLength(society.columns.length + 1);
    expect(layout.columns.find(({ field }) => field === "title")?.headers).toEqual(["载体名称"]);
    expect(layout.tokens?.notFound).toEqual([...(society.tokens?.notFound ?? []), "查无"]);
    expect(layout.extends).toBeUndefined();
  });

  it("lists every fault with its path", () => {
    expect(
      faults({
        ...base,
        extends: "nothing",
        columns: [
          { field: "a", type: "text", headers: ["A"], percent: true },
          { field: "a", type: "number", patterns: ["(("] },
          { field: "b", type: "number", shape: "issn" },
        ],
        requireAny: ["zzz"],
        memberships: [{ discipline: {} }],
      }),
    ).toEqual([
      "$.columns[0] LAYOUT_TYPE",
      "$.columns[1] LAYOUT_FIELD_TWICE",
      "$.columns[2] LAYOUT_TYPE",
      "$.columns[1].patterns[0] LAYOUT_PATTERN",
      "$.columns[2] LAYOUT_HEADER",
      "$.memberships[0].discipline LAYOUT_HEADER",
      "$.requireAny LAYOUT_REQUIRE_ANY",
      "$.extends LAYOUT_EXTENDS",
    ]);
  });

  it.each([
    ["no object", 7, "$ LAYOUT_SHAPE"],
    ["an unknown key", { ...base, columns: [], colunms: [] }, "$ LAYOUT_SHAPE"],
    ["a wrong type", { ...base, columns: [{ field: "a", type: "date" }] }, "$.columns[0].type LAYOUT_SHAPE"],
  ])("refuses %s", (_, json, expected) => {
    expect(faults(json)).toEqual([expected]);
  });
});

describe("built-in layouts", () => {
  it("name themselves in both languages", () => {
    for (const [id, layout] of layouts) {
      expect(layout.id).toBe(id);
      expect(layout.about.zh).toMatch(/\p{Script=Han}/u);
      expect(layout.about.en).toMatch(/\.$/);
    }
    expect([...layouts.keys()]).toEqual([
      ...["jcr", "cas", "scimago", "cnki", "society-list", "journal-tiering-workbook", "mapping"],
    ]);
  });
});
