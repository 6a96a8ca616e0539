import { describe, expect, it } from "vitest";
import { identifyRecords, titleIdentity } from "../../src/registry/index.js";
import { issn, type Row, table } from "./source-table.js";

// Every journal is invented.
const place = () => "";
const identify = (...lists: readonly (readonly Row[])[]) =>
  identifyRecords(
    lists.map((rows) => table("list", rows)),
    place,
  );

describe("the records of one list in several tables", () => {
  it("that are one journal have one key, and each keeps what it prints", () => {
    const found = identify(
      [{ title: "Invented Letters", issn: issn(1) }],
      [{ title: "INVENTED LETTERS", issn: "" }],
    );
    expect(found.map(({ table: at, record, journal }) => [at, record, journal.key])).toEqual([
      [0, 0, `issn:${issn(1)}`],
      [1, 0, `issn:${issn(1)}`],
    ]);
    expect(found[1]?.journal.issns).toEqual([]);
    expect(found[1]?.journal.titles.en).toBe("INVENTED LETTERS");
  });

  it("have the same keys however the list is cut into tables", () => {
    const rows = [
      { title: "Acta Inventa 虚构学报", issn: issn(2) },
      { title: "虚构学报", issn: "" },
      { title: "Invented Letters", issn: issn(3) },
    ];
    const whole = identify(rows).map(({ journal }) => journal.key);
    expect(identify(...rows.map((row) => [row])).map(({ journal }) => journal.key)).toEqual(whole);
  });

  it("are named by the Chinese part of a cell with two scripts", () => {
    const [both, alone] = identify(
      [{ title: "Acta Inventa虚构学报" }],
      [{ titleZh: "虚构学报", titleEn: "Acta Inventa" }],
    );
    expect([both?.journal.key, alone?.journal.key]).toEqual(["title:虚构学报", "title:虚构学报"]);
  });

  it("tell namesakes apart by their place, whatever the order", () => {
    const rows = [
      { title: "Signal Invention", issn: issn(4), tier: "T1" },
      { title: "Signal Invention", issn: issn(5), tier: "T2" },
      { title: "Signal Invention", issn: "", tier: "T3" },
      { title: "Signal Invention", issn: "", tier: "T1" },
    ];
    const keys = (list: typeof rows) => {
      const found = identifyRecords([table("list", list)], (_, record) => list[record]?.tier ?? "");
      return Object.fromEntries(
        found.map(({ record, journal }) => [JSON.stringify(list[record]), journal.key]),
      );
    };
    expect(keys([...rows].reverse())).toEqual(keys(rows));
  });

  it("give domestic or foreign by the declared column, the CN number, then a Chinese title", () => {
    const found = identify([
      { title: "甲学报", population: "国外", cn: "" },
      { title: "Invented Letters", population: "", cn: "0-1514/G2" },
      { title: "乙学报", population: "", cn: "" },
      { title: "Invented Notes", population: "", cn: "" },
    ]);
    expect(found.map(({ journal }) => [journal.population, journal.populationReason])).toEqual([
      ["foreign", "declared"],
      ["domestic", "cn-number"],
      ["domestic", "neither"],
      ["foreign", "neither"],
    ]);
  });

  it("hand over marks, problems and further CN numbers", () => {
    const [found] = identify([{ title: "甲学报☆", issn: "0317-4871", cn: "11-1001/N 11-1002/N" }]);
    expect(found?.marks).toEqual(["☆"]);
    expect(found?.problems.map(({ code, field }) => [code, field])).toEqual([["ISSN_CHECK_DIGIT", "issn"]]);
    expect([found?.journal.cn, found?.furtherCns]).toEqual(["11-1001/N", ["11-1002/N"]]);
  });
});

describe("the keys of a title", () => {
  it("hold each script, and the name without the mark of a language edition", () => {
    expect(titleIdentity("Acta Inventa 虚构学报（英文版）")).toEqual({
      keys: ["zh:虚构学报英文", "en:actainventa"],
      bare: ["zh:虚构学报", "en:actainventa"],
      edition: "english",
    });
    expect(titleIdentity("")).toEqual({ keys: [], bare: [], edition: null });
  });
});
