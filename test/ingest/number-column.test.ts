import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadTableOptions, SourceLayout } from "../../src/ingest/index.js";
import { CellState } from "../../src/model/table.js";
import { codes, numbers, read, simple, states } from "./support.js";

const column = async (cells: readonly string[], options: Partial<ReadTableOptions> = {}) => {
  const rows = cells.map((cell, at) => `J${at};"${cell}"`);
  return read(`Title;Score\n${rows.join("\n")}`, { delimiter: ";", ...options });
};
const values = async (cells: readonly string[], options?: Partial<ReadTableOptions>) =>
  numbers(await column(cells, options), "score");
const with_ = (changes: Partial<SourceLayout>) => ({ layout: { ...simple, ...changes } });

describe("the decimal mark of a column", () => {
  it("is the comma where one cell can be nothing else: 145,004 is 145.004 beside 0,131", async () => {
    expect(await values(["145,004", "0,131", "41,754"])).toEqual([145.004, 0.131, 41.754]);
  });

  it("is the point where one cell can be nothing else: 39,917 is 39 917 beside 1,234,567", async () => {
    expect(await values(["39,917", "1,234,567", "523"])).toEqual([39917, 1234567, 523]);
  });

  it("is decided by the other columns of the table where the column is silent", async () => {
    const layout = with_({
      columns: [...simple.columns, { field: "cites", type: "number", headers: ["Cites"] }],
    });
    const text = 'Title,Score,Cites\nA,292.278,"39,917"\nB,0.462,"12,657"';
    const table = await read(text, layout);
    expect(numbers(table, "cites")).toEqual([39917, 12657]);
    expect(numbers(table, "score")).toEqual([292.278, 0.462]);
  });

  it("is what the source usually writes where the whole table is silent", async () => {
    expect(await values(["292.278", "74.699"], with_({ decimal: "point" }))).toEqual([292.278, 74.699]);
    expect(await values(["292,278", "74,699"], with_({ decimal: "comma" }))).toEqual([292.278, 74.699]);
  });

  it("is not guessed: without any sign the cells are unreadable and one issue says how many", async () => {
    const table = await column(["37,525", "5", "35,423"]);
    expect(numbers(table, "score")).toEqual([Number.NaN, 5, Number.NaN]);
    expect(states(table, "score")).toEqual([CellState.unreadable, CellState.present, CellState.unreadable]);
    expect(table.issues.issues[0]).toMatchObject({
      code: "DECIMAL_MARK_UNDECIDED",
      row: 2,
      received: "37,525",
    });
    expect(table.issues.issues[0]?.message.en).toContain("37525 or 37.525; 2 cells");
  });

  it("is the one that the caller names, strictly", async () => {
    expect(await values(["37,525", "35.423,5"], { decimal: "comma" })).toEqual([37.525, 35423.5]);
    const point = await column(["37,525", "3,5"], { decimal: "point" });
    expect(numbers(point, "score")).toEqual([37525, Number.NaN]);
    expect(codes(point)).toContain("NUMBER_UNREADABLE");
  });

  it("is contradictory where both are used: sure cells are read, the others are not", async () => {
    const table = await column(["3.5", "3,5", "1,234"]);
    expect(numbers(table, "score")).toEqual([3.5, 3.5, Number.NaN]);
    expect(codes(table)).toEqual(["DECIMAL_MARK_MIXED"]);
    expect(table.issues.issues[0]?.message.en).toMatch(/point \(row 2\) and with a comma \(row 3\); 1 cells/);
  });
});

describe("cells", () => {
  it("keeps why there is no number", async () => {
    const table = await column(["", " - ", "N/A", "未查到", "<0.1", ">9", "n. v.", "0", "12%"]);
    expect(states(table, "score")).toEqual([
      CellState.blank,
      CellState.blank,
      CellState.notApplicable,
      CellState.notFound,
      CellState.below,
      CellState.above,
      CellState.unreadable,
      CellState.present,
      CellState.unreadable,
    ]);
    expect(numbers(table, "score")).toEqual([NaN, NaN, NaN, NaN, 0.1, 9, NaN, 0, NaN]);
    expect(table.issues.counts).toMatchObject({ NUMBER_UNREADABLE: 2 });
    expect(table.issues.issues[0]).toMatchObject({ row: 8, column: "Score", received: "n. v." });
  });

  it("reads what is no plain number as exactly as what is", async () => {
    const cells = [
      "1234567890123456",
      "0.1234567890123456",
      "1e5",
      "+5",
      ".5",
      "-0",
      "007",
      "１２.５",
      "5.",
      "x5",
    ];
    const table = await column(cells, { decimal: "point" });
    expect(numbers(table, "score")).toEqual([
      1234567890123456,
      0.1234567890123456,
      100000,
      5,
      0.5,
      -0,
      7,
      12.5,
      Number.NaN,
      Number.NaN,
    ]);
    expect(table.issues.counts).toEqual({ NUMBER_UNREADABLE: 2 });
  });

  it("takes three decimals for thousands, to the unit, where the column's other cells say so", async () => {
    const cells = ["0,5", "999.999", "1.001", "-1.005", "<8.125", "4.000"];
    const wanted = [0.5, 999999, 1001, -1005, 8125, 4000];
    expect(await values(cells)).toEqual(wanted);
    expect(states(await column(cells), "score")).toEqual([0, 0, 0, 0, CellState.below, 0]);
  });

  it("holds shares where the source prints percentages, with or without the sign", async () => {
    const columns = simple.columns.map((found) =>
      found.field === "score" ? { ...found, percent: true } : found,
    );
    expect(await values(["98.8", "22.12%", "0", "<5%"], with_({ columns }))).toEqual([
      0.988, 0.2212, 0, 0.05,
    ]);
  });

  it("doubts percentages that a file holds as numbers of at most 1", async () => {
    const columns = simple.columns.map((found) =>
      found.field === "score" ? { ...found, percent: true } : found,
    );
    const table = await read('[{"Title":"A","Score":0.98},{"Title":"B","Score":1}]', with_({ columns }));
    expect(codes(table)).toContain("PERCENT_DOUBTFUL");
  });

  it("grows beyond its first size and keeps the order", async () => {
    const cells = Array.from({ length: 3000 }, (_, at) => String(at / 4));
    expect(await values(cells, { decimal: "point" })).toEqual(cells.map(Number));
  });
});

describe("properties", () => {
  const decimals = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 });

  it("reads a column the same whether printed with point, comma or grouped thousands", async () => {
    await fc.assert(
      fc.asyncProperty(decimals, async (raw) => {
        const wanted = [0.25, ...raw.map((value) => Math.round(value * 100) / 100)];
        const point = wanted.map((value) => value.toFixed(2));
        const comma = point.map((text) => text.replace(".", ","));
        const grouped = point.map((text) => text.replace(/\B(?=(\d{3})+\.)/g, ","));
        for (const cells of [point, comma, grouped]) expect(await values(cells)).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });

  it("does not depend on the order of the rows", async () => {
    const cell = fc.constantFrom("1,234", "1.234", "0,5", "0.5", "12", "<1,234", "N/A", "x", "1,234,567", "");
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 12 }), async (cells) => {
        const forward = await column(cells);
        const backward = await column([...cells].reverse());
        expect(numbers(backward, "score").reverse()).toEqual(numbers(forward, "score"));
        expect(states(backward, "score").reverse()).toEqual(states(forward, "score"));
        expect(backward.issues.counts).toEqual(forward.issues.counts);
      }),
      { numRuns: 100 },
    );
  });
});
