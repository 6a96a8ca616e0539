import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { evaluationMethods } from "../../src/evaluate.js";
import { type JsonSchema, methodologyJsonSchema, projectJsonSchema } from "../../src/methodology/index.js";

const schemas: readonly (readonly [name: string, schema: () => JsonSchema])[] = [
  ["methodology", () => methodologyJsonSchema(evaluationMethods)],
  ["project", projectJsonSchema],
];

it.each(schemas)(
  "data/schemas/%s.schema.json is what the library declares (GENERATE=1 rewrites it)",
  (name, schema) => {
    const file = new URL(`../../data/schemas/${name}.schema.json`, import.meta.url);
    const text = `${JSON.stringify(schema(), null, 2)}\n`;
    if (process.env["GENERATE"]) writeFileSync(file, text);
    expect(readFileSync(file, "utf8")).toBe(text);
  },
);
