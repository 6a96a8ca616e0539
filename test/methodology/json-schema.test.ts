import { describe, expect, it } from "vitest";
import * as z from "zod";
import { methodologyJsonSchema, projectJsonSchema, projectTemplate } from "../../src/methodology/index.js";
import { changed, type Loose, methods, whole } from "./invented.js";

/** Reads a schema back, with patterns as zod can read them (it knows no `\p{…}` without the `u` flag). */
const reader = (schema: unknown) => {
  const text = JSON.stringify(schema).replaceAll("\\\\p{L}\\\\p{N}", "\\\\w\\u4e00-\\u9fff");
  return z.fromJSONSchema(JSON.parse(text) as z.core.JSONSchema.JSONSchema);
};

describe("the JSON Schema of a methodology", () => {
  const schema = reader(methodologyJsonSchema(methods));
  const accepts = (document: unknown) => schema.safeParse(document).success;

  it("accepts what the parser accepts, comments included", () => {
    expect(accepts(whole())).toBe(true);
    const commented = changed((d) => {
      d.$schema = "x";
      d.scales[0].$comment = "a remark";
      d.indicators[0].normalize.$comment = "a remark";
    });
    expect(accepts(commented)).toBe(true);
  });

  it.each<[string, (d: Loose) => void]>([
    ["an unknown key", (d) => (d.extra = 1)],
    ["an unknown key deep in the tree", (d) => (d.scales[0].score.children[0].extra = 1)],
    ["an unknown method", (d) => (d.scales[0].score.aggregate.method = "magic")],
    ["an unknown option", (d) => (d.indicators[0].normalize.magic = 1)],
    ["an option out of its range", (d) => (d.indicators[0].normalize = { method: "target", at: -1 })],
    ["a missing option", (d) => (d.indicators[0].normalize = { method: "target" })],
    ["an option of another method", (d) => (d.indicators[0].normalize = { method: "min-max", at: 1 })],
    ["a share of 0", (d) => (d.cuts[0].shares = [0, 1])],
  ])("refuses %s", (_, change) => {
    expect(accepts(changed(change))).toBe(false);
  });

  it("offers every method with its options, limits and defaults", () => {
    const { definitions } = methodologyJsonSchema(methods) as Loose;
    const [minMax] = definitions.Normalize.oneOf;
    expect(minMax.properties.method).toEqual({ const: "min-max" });
    expect(minMax.properties.upper).toEqual({ type: "number", description: "Best.", default: 1 });
    expect(minMax.required).toEqual(["method"]);
    const target = definitions.Normalize.oneOf.at(-1);
    expect(target.required).toEqual(["method", "at"]);
    expect(target.properties.at.minimum).toBe(0);
    expect(definitions.Aggregate.oneOf).toHaveLength(methods.aggregate.size);
  });

  it("says in its description that shares are not cumulative", () => {
    expect(JSON.stringify(methodologyJsonSchema(methods))).toContain("Not cumulative");
  });
});

it("the JSON Schema of a project accepts the template and refuses a path out of the folder", () => {
  const schema = reader(projectJsonSchema());
  const text = projectTemplate("x").find(({ path }) => path === "catalog.json")?.text as string;
  const document: Loose = JSON.parse(text);
  expect(schema.safeParse(document).success).toBe(true);
  document.sources[0].file = "../x.csv";
  expect(schema.safeParse(document).success).toBe(false);
});
