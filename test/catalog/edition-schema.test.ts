import { describe, expect, it } from "vitest";
import * as z from "zod";
import { editionJsonSchema } from "../../src/catalog/index.js";
import { inventedEdition, rights } from "./invented-evaluation.js";

const schema = z.fromJSONSchema(editionJsonSchema as Parameters<typeof z.fromJSONSchema>[0]);
const plain = async (part = {}) => JSON.parse(JSON.stringify(await inventedEdition(part)));

const errata = [
  { date: "2026-12-01", text: { zh: "更正", en: "Corrected" }, origin: { zh: "官网", en: "Official page" } },
];

describe("the JSON Schema of an edition", () => {
  it("accepts an edition, withheld or with rights", async () => {
    expect(schema.safeParse(await plain()).error).toBeUndefined();
    expect(schema.safeParse(await plain({ rightToPublish: rights })).error).toBeUndefined();
    const more = { terms: { name: "CC BY 4.0" }, errata, pinyin: (title: string) => title };
    expect(schema.safeParse(await plain(more)).error).toBeUndefined();
  });

  it("names every member of an edition in the order in which it is printed", async () => {
    expect(Object.keys(editionJsonSchema["properties"] as object)).toEqual(
      Object.keys(await plain({ terms: { name: "CC BY 4.0" }, errata })),
    );
  });

  it.each<[string, (edition: Record<string, never>) => unknown]>([
    ["a missing member", ({ manifest, ...rest }) => rest],
    ["an unknown member", (edition) => ({ ...edition, remark: "" })],
    ["an unknown status", (edition) => ({ ...edition, status: "ready" })],
    [
      "a rank of zero",
      (edition) => ({ ...edition, listings: [{ ...(edition["listings"]![0] as object), rank: 0 }] }),
    ],
    ["a date in words", (edition) => ({ ...edition, decisionDate: "November" })],
  ])("refuses %s", async (_, change) => {
    expect(schema.safeParse(change(await plain())).success).toBe(false);
  });
});
