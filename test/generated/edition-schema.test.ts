import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { editionJsonSchema } from "../../src/catalog/index.js";

const file = new URL("../../data/schemas/edition.schema.json", import.meta.url);

it("data/schemas/edition.schema.json is what the library declares (GENERATE=1 rewrites it)", () => {
  const text = `${JSON.stringify(editionJsonSchema, null, 2)}\n`;
  if (process.env["GENERATE"]) writeFileSync(file, text);
  expect(readFileSync(file, "utf8")).toBe(text);
});
