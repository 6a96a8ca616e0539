import { describe, expect, it } from "vitest";
import { lastTiers } from "../../src/equivalence/last-tiers.js";
import type { CandidatePool, Grade } from "../../src/model/pool.js";

const list = { source: "last", column: "tier", edition: "2024" };
/** Journal 0 belongs to optics and acoustics, journal 1 to optics. */
const disciplines = [
  { id: "acoustics", members: Uint32Array.of(0) },
  { id: "optics", members: Uint32Array.of(0, 1) },
];
const isMember = (index: number, id: string) =>
  disciplines.find((own) => own.id === id)?.members.includes(index) === true;

function read(byJournal: readonly (readonly Grade[])[], column: string | null = "tier") {
  const grades = new Map([[`last/${column ?? ""}`, { source: "last", column, byJournal }]]);
  const pool = { disciplines, grades } as unknown as CandidatePool;
  const named = column === null ? { source: "last", edition: "2024" } : list;
  return lastTiers(pool, named, ["T1", "T2", "T3"], isMember);
}

describe("lastTiers", () => {
  it("gives a journal of several disciplines the tier that it had in each", () => {
    const tierOf = read([
      [
        { category: "acoustics", grade: "T1" },
        { category: "optics", grade: "T3" },
      ],
      [{ category: "acoustics", grade: "T2" }],
    ]);
    expect([tierOf(0, "acoustics"), tierOf(0, "optics")]).toEqual(["T1", "T3"]);
    // Journal 1 has left acoustics since, and was not in optics.
    expect([tierOf(1, "acoustics"), tierOf(1, "optics")]).toEqual(["T2", null]);
  });

  it("counts a tier in every discipline of the journal where the list names none", () => {
    const tierOf = read([[{ category: "", grade: "T2" }], [{ category: "", grade: "T1" }]]);
    expect([tierOf(0, "acoustics"), tierOf(0, "optics")]).toEqual(["T2", "T2"]);
    expect([tierOf(1, "acoustics"), tierOf(1, "optics")]).toEqual([null, "T1"]);
  });

  it("does so too where the list has other words for all disciplines", () => {
    const tierOf = read([[{ category: "Optik", grade: "T2" }], []]);
    expect([tierOf(0, "optics"), tierOf(1, "optics")]).toEqual(["T2", null]);
  });

  it("never takes a membership of another category for the discipline's own", () => {
    expect(read([[{ category: "Optik", grade: "T2" }], []], null)(0, "optics")).toBeNull();
  });

  it("passes over what is no tier of the scheme", () => {
    expect(read([[{ category: "optics", grade: "A" }], []])(0, "optics")).toBeNull();
  });
});
