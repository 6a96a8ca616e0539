import { describe, expect, it } from "vitest";
import type { EditionListing } from "../../src/catalog/index.js";
import { citationLine, csvRows } from "../../src/publish/index.js";
import { inventedEdition } from "../catalog/invented-evaluation.js";
import { editionWithTitle } from "./invented-edition.js";

const first = ({ listings }: { readonly listings: readonly EditionListing[] }) =>
  listings[0] as EditionListing;

describe("citationLine", () => {
  it("names catalog, edition and tier", async () => {
    const edition = await editionWithTitle("A");
    expect(citationLine(edition, first(edition), "zh")).toBe("《虚构领域分级目录（2026年版）》T1");
    expect(citationLine(edition, first(edition), "en")).toBe("Invented catalog (2026 edition), T1");
  });

  it("names the discipline where there are several, and an edition that is not in force", async () => {
    const edition = await inventedEdition();
    expect(citationLine(edition, first(edition), "zh")).toBe(
      "《虚构领域分级目录（2026年版，草案，不得引用）》Remote sensing（中）：T1",
    );
    expect(citationLine({ ...edition, status: "superseded", id: "second" }, first(edition), "en")).toBe(
      "Invented catalog (second edition, superseded), Remote sensing: T1",
    );
  });

  it("is null for a journal in no tier, and an empty cell in a list", async () => {
    const edition = await inventedEdition();
    const below = edition.listings.find(({ status }) => status === "below") as EditionListing;
    expect(citationLine(edition, below, "zh")).toBeNull();
    const { header, rows } = csvRows(edition, {
      profile: "machine",
      language: "zh",
      columns: ["status", "citation"],
      order: ["discipline", "tier"],
      numbering: "none",
    });
    expect(header).toEqual(["状态", "引用格式"]);
    expect(rows.map(([status, citation]) => [status, citation === ""])).toEqual([
      ["tiered", false],
      ["tiered", false],
      ["below", true],
      ["experts", true],
      ["tiered", false],
    ]);
  });
});
