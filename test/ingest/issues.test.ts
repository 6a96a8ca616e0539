import { describe, expect, it } from "vitest";
import { ingestIssues } from "../../src/ingest/index.js";
import { sourceError } from "../../src/ingest/issues.js";

describe("the problems of a source", () => {
  it.each(Object.entries(ingestIssues))(
    "%s says in both languages what was found and what to do",
    (_, definition) => {
      expect(definition.en).toMatch(/\.$/);
      expect(definition.zh).toMatch(/\p{Script=Han}/u);
      // {columnsZh} is the Chinese form of {columns}
      const words = (text: string) =>
        new Set(
          (text.match(/\{\w+\}/g) ?? [])
            .map((word) => word.replace(/Zh\}$/, "}"))
            .filter((word) => word !== "{expected}"),
        );
      expect(words(definition.zh)).toEqual(words(definition.en));
    },
  );

  it("become an error that carries the issue and its cause", () => {
    const cause = new Error("zip");
    const error = sourceError("WORKBOOK_DAMAGED", { source: "jcr", received: "zip" }, cause);
    expect(error).toMatchObject({
      code: "WORKBOOK_DAMAGED",
      cause,
      issue: { source: "jcr", severity: "error" },
    });
  });
});
