import { describe, expect, it } from "vitest";
import { editionsOn, latestEditions, supersededOn } from "../../../src/catalog/lookup/editions-in-force.js";
import type { LookupEdition } from "../../../src/index.js";
import { list } from "./invented-lists.js";

const of = (
  catalog: string,
  id: string,
  effectiveDate: string | null,
  status: LookupEdition["status"] = "final",
) => list(catalog, [], { id, effectiveDate, status });

const editions = [
  of("a", "2022", "2022-07-01", "superseded"),
  of("a", "2025", "2025-07-01"),
  of("a", "2025", "2025-07-01", "erratum"),
  of("a", "2027", "2027-01-01", "notice"),
  of("b", "first", null),
];
const names = (chosen: ReadonlySet<number>) =>
  [...chosen].map((at) => `${editions[at]?.id} ${editions[at]?.status}`);

describe("editions in force on a day", () => {
  it("are the latest decided ones with an effective date up to it", () => {
    expect(names(editionsOn(editions, "2022-06-30").chosen)).toEqual([]);
    expect(names(editionsOn(editions, "2022-07-01").chosen)).toEqual(["2022 superseded"]);
    expect(names(editionsOn(editions, "2025-06-30").chosen)).toEqual(["2022 superseded"]);
  });

  it("let an erratum replace the edition of its date", () => {
    expect(names(editionsOn(editions, "2025-07-01").chosen)).toEqual(["2025 erratum"]);
  });

  it("leave a notice and an undated edition out by name", () => {
    expect(names(editionsOn(editions, "2028-01-01").chosen)).toEqual(["2025 erratum"]);
    expect(editionsOn(editions, "2028-01-01").leftOut).toEqual([
      { catalog: "a", edition: "2027", why: "not-final" },
      { catalog: "b", edition: "first", why: "undated" },
    ]);
  });
});

describe("the latest editions", () => {
  it("are one of each catalog; a catalog without dates keeps what it has", () => {
    const { chosen, leftOut } = latestEditions(editions);
    expect(names(chosen)).toEqual(["2025 erratum", "first final"]);
    expect(leftOut).toEqual([{ catalog: "a", edition: "2027", why: "not-final" }]);
  });
});

describe("the end of an edition", () => {
  it("is the effective date of the next decided one", () => {
    expect(editions.map((edition) => supersededOn(edition, editions))).toEqual([
      "2025-07-01",
      "2025-07-01",
      null,
      null,
      null,
    ]);
  });
});
