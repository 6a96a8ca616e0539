import { describe, expect, it } from "vitest";
import { checkDiffEdition } from "../../../src/catalog/index.js";
import { inventedEdition } from "../invented-evaluation.js";
import { issn, list } from "./invented-lists.js";

describe("checkDiffEdition", () => {
  it("accepts an edition of our own, read back from JSON, and the smallest list", async () => {
    expect(checkDiffEdition(JSON.parse(JSON.stringify(await inventedEdition())))).toEqual([]);
    expect(checkDiffEdition(list("1", [["T1", "Annals A", issn(1)]]))).toEqual([]);
  });

  it.each([
    [null, "$"],
    [[], "$"],
    [{ ...list("1", []), id: 1 }, "$.id"],
    [{ ...list("1", []), scheme: { id: "t", labels: "T1" } }, "$.scheme.labels"],
    [{ ...list("1", []), listings: {} }, "$.listings"],
    [{ ...list("1", [["T1", "A"]]), manifest: {} }, "$.manifest.library"],
  ])("names the place of what is wrong: %j", (document, path) => {
    const [first] = checkDiffEdition(document);
    expect(first).toMatchObject({ code: "EDITION_SHAPE", path });
  });

  it("stops at twenty faults, however long the list", () => {
    const listings = Array.from({ length: 100_000 }, () => 1);
    expect(checkDiffEdition({ ...list("1", []), listings })).toHaveLength(20);
  });
});
