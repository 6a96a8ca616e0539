import { describe, expect, it } from "vitest";
import { findGranted } from "../../../src/equivalence/place/find-granted.js";
import type { CandidatePool } from "../../../src/model/pool.js";

const journal = (title: string, issns: readonly string[], cn: string | null = null) => ({
  titles: { zh: null, en: title, other: [`${title} B`], former: [`Old ${title}`] },
  issns: issns.map((value) => ({ value })),
  cn,
});
/** Invented identifiers. */
const pool = {
  journals: [
    journal("One", ["0000-0001", "0000-0002"], "CN 11-1111/O4"),
    journal("Two", ["0000-0003"], "22-2222"),
    journal("Two", [], null),
  ],
} as unknown as CandidatePool;

describe("findGranted", () => {
  it("finds a journal by any of its ISSNs", () => {
    expect(findGranted(pool, { issn: "0000-0002" })).toBe(0);
    expect(findGranted(pool, { issn: "0000-0003" })).toBe(1);
    expect(findGranted(pool, { issn: "0000-0009" })).toBeNull();
  });

  it("finds it by the number of its CN, with or without class and letters", () => {
    expect(findGranted(pool, { cn: "11-1111" })).toBe(0);
    expect(findGranted(pool, { cn: "CN 22-2222/TN" })).toBe(1);
    expect(findGranted(pool, { cn: "33-3333" })).toBeNull();
  });

  it("finds it by any of its titles, letter by letter", () => {
    expect(findGranted(pool, { title: "One B" })).toBe(0);
    expect(findGranted(pool, { title: "Old One" })).toBe(0);
    expect(findGranted(pool, { title: "one" })).toBeNull();
  });

  it("wants every identifier that is named, and one journal only", () => {
    expect(findGranted(pool, { title: "Two" })).toBeNull();
    expect(findGranted(pool, { title: "Two", issn: "0000-0003" })).toBe(1);
    expect(findGranted(pool, { title: "One", issn: "0000-0003" })).toBeNull();
  });
});
