import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/model/errors.js";
import type { CandidatePool } from "../../src/model/pool.js";
import { CellState, type SourceTable } from "../../src/model/table.js";
import { type CandidatePoolOptions, candidatePool, readPopulation } from "../../src/registry/index.js";
import { issn, memberships, type Row, table } from "./source-table.js";

const [A, B, C] = [issn(1111222), issn(2222333), issn(3333444)] as [string, string, string];
const all = { from: "constant", id: "kites" } as const;

function pool(
  list: readonly Row[],
  others: readonly SourceTable[] = [],
  options: Partial<CandidatePoolOptions> = {},
): CandidatePool {
  return candidatePool({
    tables: [table("list", list), ...others],
    candidates: { source: "list", discipline: all },
    ...options,
  });
}
const titles = (made: CandidatePool): readonly (string | null)[] =>
  made.journals.map(({ titles: t }) => t.zh ?? t.en);
function members(made: CandidatePool): Record<string, readonly (string | null | undefined)[]> {
  return Object.fromEntries(
    made.disciplines.map(({ id, members: m }) => [id, [...m].map((i) => titles(made)[i])]),
  );
}

describe("candidates and disciplines", () => {
  it("admits every record or excludes it with a reason", () => {
    const made = pool(
      [
        { title: "甲", discipline: "kites", type: "journal" },
        { title: "乙", discipline: "", type: "journal" },
        { title: "——", discipline: "kites", type: "journal" },
        { title: "丙", discipline: "kites", type: "Conference and Proceedings" },
      ],
      [],
      {
        candidates: {
          source: "list",
          discipline: { from: "column" },
          where: [{ column: "type", notIn: ["conference and proceedings"] }],
        },
      },
    );
    expect(made.admissions).toEqual([{ journal: 0, source: "list", row: 2 }]);
    expect(made.exclusions.map(({ row, code, journal }) => [row, code, journal])).toEqual([
      [4, "CANDIDATE_WITHOUT_IDENTITY", ""],
      [5, "CANDIDATE_FILTERED", "title:丙"],
      [3, "CANDIDATE_WITHOUT_DISCIPLINE", "title:乙"],
    ]);
    expect(made.exclusions.every(({ reason }) => reason.en !== "" && reason.zh !== "")).toBe(true);
    expect(made.issues.counts).toMatchObject({
      CANDIDATE_WITHOUT_DISCIPLINE: 1,
      CANDIDATE_WITHOUT_IDENTITY: 1,
    });
  });

  it("makes one journal with two memberships of a journal named in two disciplines", () => {
    const made = pool(
      [
        { title: "甲", discipline: "kites" },
        { title: "甲", discipline: "birds; kites" },
      ],
      [],
      {
        candidates: { source: "list", discipline: { from: "column", separator: ";" } },
      },
    );
    expect(members(made)).toEqual({ birds: ["甲"], kites: ["甲"] });
    expect(made.admissions).toHaveLength(2);
    expect(made.issues.counts["CANDIDATE_TWICE"]).toBe(1);
  });

  it("takes the disciplines of the memberships, with the citation index where it is asked for", () => {
    const journals = table("list", [{ title: "甲" }, { title: "乙" }], {
      memberships: memberships([
        [0, "KITES", "SCIE"],
        [0, "KITES", "SSCI"],
        [1, "KITES", "SCIE"],
        [1, "BIRDS"],
      ]),
    });
    const by = (keys: readonly ("discipline" | "index")[]): Record<string, unknown> => {
      const discipline = { from: "memberships", by: keys } as const;
      return members(candidatePool({ tables: [journals], candidates: { source: "list", discipline } }));
    };
    expect(by(["discipline"])).toEqual({ BIRDS: ["乙"], KITES: ["乙", "甲"] });
    expect(by(["discipline", "index"])).toEqual({
      BIRDS: ["乙"],
      "KITES | SCIE": ["乙", "甲"],
      "KITES | SSCI": ["甲"],
    });
  });

  it("gives an empty pool for an empty list", () => {
    const made = pool([]);
    expect([made.journals, made.disciplines, made.exclusions, made.links]).toEqual([[], [], [], []]);
  });

  it.each<[string, Partial<CandidatePoolOptions>]>([
    ["SOURCE_UNKNOWN", { candidates: { source: "none", discipline: all } }],
    ["SOURCE_TWICE", { tables: [table("list", []), table("list", [])] }],
    ["COLUMN_UNKNOWN", { candidates: { source: "list", discipline: { from: "column", column: "none" } } }],
    ["COLUMN_UNKNOWN", { candidates: { source: "list", discipline: all, where: [{ column: "none" }] } }],
    ["MEMBERSHIPS_UNKNOWN", { candidates: { source: "list", discipline: { from: "memberships" } } }],
  ])("refuses with %s", (code, options) => {
    try {
      pool([{ title: "甲" }], [], options);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
      expect((error as UsageError).code).toBe(code);
    }
  });
});

describe("population", () => {
  const of = (
    row: Row,
    source: Row = { title: "—" },
    domesticCountries: readonly string[] = [],
  ): readonly string[] => {
    const made = pool([{ title: "Kites", ...row }], [table("source", [source])], {
      population: { domesticCountries },
    });
    const [journal] = made.journals;
    return [journal?.population ?? "", journal?.populationReason ?? ""];
  };

  it.each<[string, Row, Row | undefined, readonly string[]]>([
    ["a CN number", { cn: "11-2107/T" }, undefined, ["domestic", "cn-number"]],
    ["a CN number of a linked record", {}, { title: "Kites", cn: "11-2107/T" }, ["domestic", "cn-number"]],
    ["a CN number of another journal", {}, { title: "Birds", cn: "11-2107/T" }, ["foreign", "neither"]],
    ["a damaged CN number", { cn: "0-2107/T" }, undefined, ["domestic", "cn-number"]],
    ["an ISSN in the CN column", { cn: A }, undefined, ["foreign", "neither"]],
    ["a declaration", { population: "国内" }, undefined, ["domestic", "declared"]],
    [
      "a declaration against a CN number",
      { population: "国外", cn: "11-2107/T" },
      undefined,
      ["foreign", "declared"],
    ],
    [
      "an unreadable declaration",
      { population: "也许", cn: "11-2107/T" },
      undefined,
      ["domestic", "cn-number"],
    ],
    ["a Chinese title", { title: "风筝学报" }, undefined, ["foreign", "neither"]],
    ["nothing", {}, undefined, ["foreign", "neither"]],
  ])("follows %s", (_, row, source, expected) => expect(of(row, source)).toEqual(expected));

  it("follows a declared country of the candidate or of a linked record", () => {
    expect(of({ country: "Utopia" }, undefined, ["UTOPIA"])).toEqual(["domestic", "declared"]);
    expect(of({}, { title: "Kites", country: "Utopia" }, ["UTOPIA"])).toEqual(["domestic", "declared"]);
    expect(of({ country: "Utopia" })).toEqual(["foreign", "neither"]);
  });

  it("reports what it could not read or reconcile", () => {
    const made = pool([
      { title: "甲", population: "也许", cn: "" },
      { title: "乙", population: "国外", cn: "11-2107/T" },
      { title: "丙", population: "国内", cn: "" },
      { title: "丙", population: "国外", cn: "" },
    ]);
    expect(made.issues.counts).toMatchObject({ POPULATION_UNREADABLE: 1, POPULATION_DISPUTED: 2 });
  });

  it.each([
    ["D", "domestic"],
    ["ｄｏｍｅｓｔｉｃ", "domestic"],
    ["境外", "foreign"],
    ["Foreign ", "foreign"],
    ["", null],
    ["英文", null],
  ])("reads “%s” as %s", (text, expected) => expect(readPopulation(text)).toBe(expected));
});

describe("what a journal is called", () => {
  it("gathers titles, identifiers and marks of all its records", () => {
    const made = pool(
      [{ title: "风筝学报(英文)☆", cn: "11-2107", sponsor: "风筝学会", language: "英文" }],
      [
        table("cnki", [
          {
            title: "Acta Kitologica",
            cn: "11-2107/TM",
            issn: A,
            formerTitle: "Paper Birds",
            index: "CSCD;EI",
          },
        ]),
        table("jcr", [
          { title: "ACTA KITOLOGICA", issn: A, eissn: B, publisher: "Kite Press", flag: "warning" },
        ]),
      ],
    );
    expect(made.journals).toEqual([
      {
        key: `issn:${A}`,
        titles: {
          zh: "风筝学报(英文)",
          en: "Acta Kitologica",
          other: ["风筝学报(英文)☆", "ACTA KITOLOGICA"],
          former: ["Paper Birds"],
        },
        issns: [
          { value: A, role: null },
          { value: B, role: "electronic" },
        ],
        cn: "11-2107/TM",
        languages: ["en"],
        country: null,
        publisher: "Kite Press",
        sponsor: "风筝学会",
        population: "domestic",
        populationReason: "cn-number",
        flags: [
          { name: "CSCD", source: "cnki" },
          { name: "EI", source: "cnki" },
          { name: "warning", source: "jcr" },
        ],
      },
    ]);
    expect(Object.isFrozen(made.journals[0])).toBe(true);
  });

  it("does not take over an ISSN that contradicts the list", () => {
    const made = pool(
      [{ title: "甲", issn: A, cn: "11-2107/T" }],
      [table("s", [{ title: "甲", issn: B, cn: "11-2107/T" }])],
    );
    expect(made.journals[0]?.issns).toEqual([{ value: A, role: null }]);
  });

  it("takes the CN number that another source confirms", () => {
    const made = pool(
      [
        { title: "甲", issn: A, cn: "11-2107/T" },
        { title: "甲", issn: A, cn: "11-2701/T" },
      ],
      [table("s", [{ title: "甲", issn: A, cn: "11-2701" }])],
    );
    expect(made.journals[0]?.cn).toBe("11-2701/T");
  });

  it("reports the doubtful identifiers of candidates and linked records, and of no others", () => {
    const made = pool(
      [{ title: "甲", issn: "1111-2221", cn: "0-1514/G2" }],
      [
        table("s", [
          { title: "甲", issn: "0000-0000" },
          { title: "乙", issn: "0000-0000" },
        ]),
      ],
    );
    expect(made.issues.counts).toMatchObject({ ISSN_CHECK_DIGIT: 1, CN_DAMAGED: 1, ISSN_PLACEHOLDER: 1 });
    const damaged = made.issues.issues.find(({ code }) => code === "CN_DAMAGED");
    expect(damaged).toMatchObject({ source: "list", row: 2, column: "cn", received: "0-1514/G2" });
    expect(damaged?.message.zh).toContain("10-1514/G2");
  });
});

describe("metrics", () => {
  it("puts every number of every source over the journals of the pool", () => {
    const made = pool(
      [
        { title: "甲", votes: 7 },
        { title: "乙", votes: null },
      ],
      [
        table(
          "jcr",
          [
            { title: "甲", jif: 2.5 },
            { title: "丙", jif: 9 },
          ],
          { rowNumbers: [40, 41] },
        ),
      ],
    );
    expect([...made.metrics.keys()]).toEqual(["jcr/jif", "list/votes"]);
    const at = titles(made).indexOf("甲");
    const jif = made.metrics.get("jcr/jif");
    expect([jif?.values[at], jif?.states[at], jif?.rows[at]]).toEqual([2.5, CellState.present, 40]);
    expect([jif?.values[1 - at], jif?.states[1 - at], jif?.rows[1 - at]]).toEqual([
      Number.NaN,
      CellState.unlinked,
      0,
    ]);
    const votes = made.metrics.get("list/votes");
    expect([votes?.values[1 - at], votes?.states[1 - at]]).toEqual([Number.NaN, CellState.blank]);
  });

  const twice = (
    rows: readonly Row[],
  ): readonly [number | undefined, number | undefined, number | undefined] => {
    const made = pool([{ title: "甲", issn: A }], [table("s", rows)]);
    const metric = made.metrics.get("s/m");
    return [metric?.values[0], metric?.states[0], made.issues.counts["METRIC_TWICE"]];
  };

  it.each<[string, readonly Row[], readonly unknown[]]>([
    [
      "the common value of two equal rows",
      [
        { title: "甲", issn: A, m: 3 },
        { title: "甲", issn: A, m: 3 },
      ],
      [3, CellState.present, undefined],
    ],
    [
      "the value of the one row that has one",
      [
        { title: "甲", issn: A, m: null },
        { title: "甲", issn: A, m: 3 },
      ],
      [3, CellState.present, undefined],
    ],
    [
      "none of two different values",
      [
        { title: "甲", issn: A, m: 3 },
        { title: "甲", issn: A, m: 4 },
      ],
      [Number.NaN, CellState.unreadable, 1],
    ],
  ])("takes %s", (_, rows, expected) => expect(twice(rows)).toEqual(expected));

  it("takes the value of the surest link where rulings linked two rows", () => {
    const made = pool(
      [{ title: "甲", issn: A }],
      [
        table("s", [
          { title: "甲", issn: A, m: 3 },
          { title: "乙", issn: A, m: 4 },
        ]),
      ],
      {
        decisions: [
          { record: { source: "s", row: 2 }, ruling: "same", as: { source: "list", row: 2 } },
          { record: { source: "s", row: 3 }, ruling: "same", as: { source: "list", row: 2 } },
        ],
      },
    );
    expect(made.metrics.get("s/m")?.values[0]).toBe(3);
    expect(made.issues.counts["METRIC_TWICE"]).toBe(1);
  });
});

describe("the order of tables and rows", () => {
  const name = fc.constantFrom(
    "甲",
    "乙",
    "丙",
    "风筝学报",
    "风筝学报(英文版)",
    "Kites",
    "KITES",
    "Birds",
    "风筝Kite Letters",
    "Kite Letters",
    "",
  );
  const issnCell = fc.constantFrom("", A, B, C, `${A}/${B}`, "1111-2221");
  const cnCell = fc.constantFrom("", "11-2107/T", "13-1234/T", "0-1514/G2");
  const row = fc.record({ title: name, issnAny: issnCell, cn: cnCell, m: fc.constantFrom(1, 2, null) });
  const rows = fc.array(row, { maxLength: 7 });

  /** All that a pool says, without the row numbers and record positions that change with the files. */
  function essence(made: CandidatePool): unknown {
    const withoutRows = (text: string): string =>
      text.replace(/(list|first|second):\d+/g, "$1").replace(/第 [\d, ]+ 行|rows? [\d, ]+/g, "");
    return {
      journals: made.journals,
      members: made.disciplines.map(({ id, members: m }) => [id, [...m]]),
      metrics: [...made.metrics].map(([key, { values, states }]) => [key, [...values], [...states]]),
      links: made.links.map(({ source, journal, by }) => [source, journal, by]),
      conflicts: made.conflicts.map(({ source, title, candidates }) => [source, title, candidates]),
      exclusions: made.exclusions.map(({ journal, code }) => [journal, code]),
      issues: made.issues.issues.map(({ code, message }) => [
        code,
        withoutRows(message.en),
        withoutRows(message.zh),
      ]),
      counts: made.issues.counts,
    };
  }

  it("changes nothing but row numbers", () => {
    fc.assert(
      fc.property(rows, rows, rows, fc.infiniteStream(fc.nat(1000)), (list, first, second, keys) => {
        const shuffle = <T>(items: readonly T[]): readonly T[] => {
          const keyed = items.map((item) => [keys.next().value as number, item] as const);
          return keyed.sort((a, b) => a[0] - b[0]).map(([, item]) => item);
        };
        const columns: Row = { title: "", issnAny: "", cn: "", m: 0 };
        const make = (parts: readonly (readonly [string, readonly Row[]])[]): CandidatePool => {
          const tables = parts.map(([source, content]) => table(source, [...content, columns]));
          return candidatePool({ tables, candidates: { source: "list", discipline: all } });
        };
        const straight = make([
          ["list", list],
          ["first", first],
          ["second", second],
        ]);
        const mixed = make(
          shuffle([
            ["list", shuffle(list)],
            ["first", shuffle(first)],
            ["second", shuffle(second)],
          ]),
        );
        expect(essence(mixed)).toEqual(essence(straight));
      }),
      { numRuns: 60 },
    );
  });

  it("accounts for every record of the list, and links a record once at most", () => {
    fc.assert(
      fc.property(rows, rows, (list, source) => {
        const made = candidatePool({
          tables: [table("list", list), table("source", source)],
          candidates: { source: "list", discipline: all },
        });
        const accounted = [...made.admissions, ...made.exclusions].map(({ row: number }) => number as number);
        expect(accounted.sort((a, b) => a - b)).toEqual(list.map((_, i) => i + 2));
        const records = made.links.map(({ source: from, record }) => `${record}@${from}`);
        expect(new Set(records).size).toBe(records.length);
        const keys = made.journals.map(({ key }) => key);
        expect(keys).toEqual([...new Set(keys)].sort());
      }),
      { numRuns: 60 },
    );
  });
});
