import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OUTSIDE_PREFIX, readComparisons } from "../../../src/ingest/index.js";

// Every table here is invented.
const matrix = (text: string, entries: "row-cites-column" | "column-cites-row" = "row-cites-column") =>
  readComparisons(text, { form: "matrix", entries, source: "test" });

const edges = (text: string, header?: boolean) =>
  readComparisons(text, {
    form: "edges",
    entries: "first-cites-second",
    source: "test",
    ...(header === undefined ? {} : { header }),
  });

/** `citing>cited:count` per entry, by key. */
const listed = (table: ReturnType<typeof matrix>) =>
  [...table.count].map((count, edge) => {
    const [from, to] = [table.citing[edge] as number, table.cited[edge] as number];
    return `${table.journals[from]}>${table.journals[to]}:${count}`;
  });

describe("readComparisons, a matrix", () => {
  it("reads who cites whom in the declared direction, rows and columns in any order", () => {
    const text = ',"B","A","C, D"\nA,3,9,1\nB,8,2,0\n"C, D",4,5,6\n';
    expect(listed(matrix(text))).toEqual([
      "A>A:9",
      "A>B:3",
      "A>C, D:1",
      "B>A:2",
      "B>B:8",
      "C, D>A:5",
      "C, D>B:4",
      "C, D>C, D:6",
    ]);
    expect(listed(matrix(text, "column-cites-row"))).toContain("B>A:3");
    expect(matrix(text).issues.counts).toEqual({});
  });

  it("leaves out a journal of one margin, since nothing is known of the other direction", () => {
    const table = matrix("x,A,B,C\nA,0,1,2\nB,3,0,4\nD,5,6,7\n");
    expect(listed(table)).toEqual(["A>B:1", "B>A:3"]);
    expect(table.issues.counts).toEqual({ CITATIONS_NAME_ONE_MARGIN: 2 });
    expect(table.issues.issues.map(({ received }) => received)).toEqual(["D", "C"]);
  });

  it("reports a matrix that is not square, repeated and missing names, and overlong rows", () => {
    const table = matrix("x,A,B,,B\nA,0,1,9,1\nB,3,0,9,0,7\n");
    expect(listed(table)).toEqual(["A>B:2", "B>A:3"]);
    expect(table.issues.counts).toEqual({
      CITATIONS_NAME_BLANK: 1,
      CITATIONS_NAME_REPEATED: 1,
      CITATIONS_NOT_SQUARE: 1,
      CITATIONS_ROW_LONG: 1,
    });
  });

  it("reads a blank as 0 and leaves out a pair in both directions where a count is no count", () => {
    const table = matrix("x;A;B;C\nA;0;1.234;;\nB;n/a;0;2\nC;5;-3;0\n");
    // A and B: "n/a"; B and C: −3. A>C is blank, C>A stands.
    expect(listed(table)).toEqual(["C>A:5"]);
    expect(table.issues.counts).toEqual({
      CITATIONS_BLANK: 1,
      CITATIONS_FRACTION: 1,
      CITATIONS_NEGATIVE: 1,
      CITATIONS_UNREADABLE: 1,
    });
    const unreadable = table.issues.issues.find(({ code }) => code === "CITATIONS_UNREADABLE");
    expect(unreadable).toMatchObject({ row: 3, column: "A", received: "n/a", source: "test" });
  });

  it("reads thousands, a byte order mark, protected cells and blank lines", () => {
    expect(listed(matrix('\uFEFFx,A,B\n\nA,0,"1,234"\nB,="7",0\n'))).toEqual(["A>B:1234", "B>A:7"]);
  });

  it("says what was expected where there is nothing", () => {
    const table = matrix("");
    expect(table.journals).toEqual([]);
    expect(table.issues.counts).toEqual({ CITATIONS_EMPTY: 1 });
  });
});

describe("readComparisons, a list of pairs", () => {
  it("tells a header from a first pair", () => {
    expect(listed(edges("citing,cited,count\nA,B,3\nB,A,1\n"))).toEqual(["A>B:3", "B>A:1"]);
    expect(listed(edges("0, 0, 1\n0, 1, 3\n1, 0, 2"))).toEqual(["0>0:1", "0>1:3", "1>0:2"]);
    expect(listed(edges("A,B,3\nB,A,1\n", true))).toEqual(["B>A:1"]);
  });

  it("adds up rows of one pair, and reports them, short rows and missing names", () => {
    const table = edges("A,B,3\nA,B,4\nA,B\n,B,2\nB,A,\n");
    expect(listed(table)).toEqual(["A>B:7"]);
    expect(table.issues.counts).toEqual({
      CITATIONS_BLANK: 1,
      CITATIONS_NAME_BLANK: 1,
      CITATIONS_PAIR_REPEATED: 1,
      CITATIONS_ROW_SHORT: 1,
    });
  });

  it("turns the direction where the second cites the first", () => {
    const table = readComparisons([["A", "B", "3"]], {
      form: "edges",
      entries: "second-cites-first",
      source: "test",
    });
    expect(listed(table)).toEqual(["B>A:3"]);
  });
});

describe("readComparisons, the pool's journals", () => {
  const keys: Readonly<Record<string, string>> = { "1234-5679": "k1", "Journal One": "k1", Two: "k2" };
  const options = {
    form: "edges",
    entries: "first-cites-second",
    source: "test",
    identify: (name: string) => keys[name] ?? null,
  } as const;

  it("keeps journals outside the pool under keys of their own, and adds up names of one journal", () => {
    const table = readComparisons("1234-5679,Two,3\nJournal One,Two,4\nElse,Two,5\nTwo,Else,1\n", options);
    expect(listed(table)).toEqual(["k1>k2:7", `k2>${OUTSIDE_PREFIX}Else:1`, `${OUTSIDE_PREFIX}Else>k2:5`]);
    expect(table.names).toEqual(["1234-5679", "Two", "Else"]);
    expect(table.issues.counts).toEqual({ CITATIONS_JOURNAL_OUTSIDE: 1, CITATIONS_SAME_JOURNAL: 1 });
  });

  it("knows a journal that rows and columns name differently", () => {
    const table = readComparisons("x,Journal One,Two\n1234-5679,9,3\nTwo,4,0\n", {
      form: "matrix",
      entries: "row-cites-column",
      source: "test",
      identify: options.identify,
    });
    expect(listed(table)).toEqual(["k1>k1:9", "k1>k2:3", "k2>k1:4"]);
    expect(table.issues.counts).toEqual({ CITATIONS_SAME_JOURNAL: 1 });
  });

  it("refuses a key that looks like one outside", () => {
    const identify = (name: string) => OUTSIDE_PREFIX + name;
    expect(() => readComparisons("A,B,1", { ...options, identify })).toThrow(
      expect.objectContaining({ code: "OUTSIDE_KEY" }),
    );
  });

  it("does not depend on the order of the rows, and matrix and list agree", () => {
    const counts = fc.array(fc.nat(30), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(
        counts,
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 }),
        (cells, order) => {
          const names = ["A", "B", "C"];
          const rows = cells.map((count, cell) => [
            names[Math.floor(cell / 3)] as string,
            names[cell % 3] as string,
            String(count),
          ]);
          const square = [
            ["", ...names],
            ...names.map((name, i) => [name, ...cells.slice(3 * i, 3 * i + 3).map(String)]),
          ];
          const { issues: _, ...list } = readComparisons(
            order.map((place) => rows[place] as string[]),
            { form: "edges", entries: "first-cites-second", source: "test", header: false },
          );
          const { issues: __, ...table } = readComparisons(square, {
            form: "matrix",
            entries: "row-cites-column",
            source: "test",
          });
          expect(list).toEqual(table);
        },
      ),
    );
  });
});
