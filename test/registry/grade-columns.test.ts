import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/model/errors.js";
import type { LinkedRecord } from "../../src/model/pool.js";
import { candidatePool } from "../../src/registry/candidate-pool.js";
import { gradeColumns } from "../../src/registry/grade-columns.js";
import { issn, memberships, table } from "./source-table.js";

/** Memberships with a label each, as a list prints its grades. */
const graded = (entries: readonly (readonly [record: number, category: string, label: string])[]) => ({
  ...memberships(entries.map(([record, category]) => [record, category] as const)),
  label: entries.map(([, , label]) => label),
});
const link = (source: string, record: number, journal: number): LinkedRecord => ({
  source,
  record,
  row: record + 2,
  journal,
  by: ["title"],
});
const zones = table(
  "zones",
  [
    { title: "甲", zone: "1区" },
    { title: "乙", zone: "" },
    { title: "甲", zone: "2区" },
    { title: "丙", zone: "1区" },
  ],
  {
    memberships: graded([
      [0, "OPTICS", "Q2"],
      [0, "ACOUSTICS", "Q4"],
      [2, "OPTICS", "Q2"],
      [2, "OPTICS", "Q1"],
      [1, "OPTICS", ""],
    ]),
  },
);
const links = [link("zones", 2, 0), link("zones", 1, 1), link("zones", 0, 0), link("other", 3, 1)];

describe("gradeColumns", () => {
  it("reads the labels of the memberships, with their category, in an order of their own", () => {
    const { column, byJournal } = gradeColumns([zones], [{ source: "zones" }], links, 3).get("zones/") ?? {};
    expect(column).toBeNull();
    expect(byJournal).toEqual([
      [
        { category: "ACOUSTICS", grade: "Q4" },
        { category: "OPTICS", grade: "Q1" },
        { category: "OPTICS", grade: "Q2" },
      ],
      [],
      [],
    ]);
  });

  it("gives a grade of a text column the discipline of its row as category", () => {
    const tiers = table("last", [
      { title: "甲", discipline: "optics", tier: "T3" },
      { title: "甲", discipline: "acoustics", tier: "T1" },
    ]);
    const both = [link("last", 0, 0), link("last", 1, 0)];
    const columns = gradeColumns([tiers], [{ source: "last", column: "tier" }], both, 1);
    expect(columns.get("last/tier")?.byJournal).toEqual([
      [
        { category: "acoustics", grade: "T1" },
        { category: "optics", grade: "T3" },
      ],
    ]);
  });

  it("reads a text column without a category; a blank cell is no grade", () => {
    const columns = gradeColumns([zones], [{ source: "zones", column: "zone" }], links, 3);
    expect([...columns.keys()]).toEqual(["zones/zone"]);
    expect(columns.get("zones/zone")?.byJournal).toEqual([
      [
        { category: "", grade: "1区" },
        { category: "", grade: "2区" },
      ],
      [],
      [],
    ]);
  });

  it("counts a grade that several records give once", () => {
    const twice = [link("zones", 0, 0), link("zones", 3, 0)];
    const found = gradeColumns([zones], [{ source: "zones", column: "zone" }], twice, 1);
    expect(found.get("zones/zone")?.byJournal).toEqual([[{ category: "", grade: "1区" }]]);
  });

  it("holds every column asked for, and none that is not", () => {
    expect(gradeColumns([zones], [], links, 3).size).toBe(0);
    const both = gradeColumns(
      [zones],
      [
        { source: "zones", column: null },
        { source: "zones", column: "zone" },
      ],
      links,
      3,
    );
    expect([...both.keys()].sort()).toEqual(["zones/", "zones/zone"]);
  });

  it.each([
    ["SOURCE_UNKNOWN", { source: "zone" }, zones],
    ["COLUMN_UNKNOWN", { source: "zones", column: "Zone" }, zones],
    ["COLUMN_UNKNOWN", { source: "plain" }, table("plain", [{ title: "甲", n: 1 }])],
    ["COLUMN_UNKNOWN", { source: "plain", column: "n" }, table("plain", [{ title: "甲", n: 1 }])],
  ] as const)("refuses with %s", (code, request, source) => {
    try {
      gradeColumns([source], [request], [], 0);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
      expect((error as UsageError).code).toBe(code);
    }
  });

  it("names the columns that could have been meant", () => {
    expect(() => gradeColumns([zones], [{ source: "zones", column: "Zone" }], [], 0)).toThrow(/title, zone/);
  });

  it("does not depend on the order of the records", () => {
    const labels = fc.array(fc.tuple(fc.constantFrom("A", "B"), fc.constantFrom("Q1", "Q2", "")), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(labels, (entries) => {
        const read = (order: readonly (readonly [string, string])[]) => {
          const source = table(
            "s",
            order.map(() => ({ title: "甲" })),
            {
              memberships: graded(order.map(([category, label], i) => [i, category, label] as const)),
            },
          );
          const all = order.map((_, i) => link("s", i, 0));
          return gradeColumns([source], [{ source: "s" }], all, 1).get("s/")?.byJournal;
        };
        expect(read([...entries].reverse())).toEqual(read(entries));
      }),
    );
  });
});

describe("the grades of a pool", () => {
  it("follow the journal through the links of the registry", () => {
    const marks = table("zones", [
      { title: "甲", issn: issn(1111222), zone: "2区" },
      { title: "甲", issn: issn(1111222), zone: "1区" },
      { title: "丁", issn: issn(3333444), zone: "1区" },
    ]);
    const pool = candidatePool({
      tables: [table("list", [{ title: "乙" }, { title: "甲", issn: issn(1111222) }]), marks],
      candidates: { source: "list", discipline: { from: "constant", id: "kites" } },
      grades: [{ source: "zones", column: "zone" }],
    });
    const at = pool.journals.findIndex(({ titles }) => titles.zh === "甲");
    expect(pool.grades.get("zones/zone")?.byJournal[at]?.map(({ grade }) => grade)).toEqual(["1区", "2区"]);
    expect(pool.grades.get("zones/zone")?.byJournal[1 - at]).toEqual([]);
  });
});
