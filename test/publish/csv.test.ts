import { beforeAll, describe, expect, it } from "vitest";
import type { Edition } from "../../src/catalog/index.js";
import { type CsvSpec, csvRows, toCsv } from "../../src/publish/index.js";
import { inventedEdition, rights } from "../catalog/invented-evaluation.js";

const all = ["tiered", "below", "experts"] as const;
const spec: CsvSpec = {
  profile: "machine",
  language: "en",
  columns: ["number", "discipline", "tier", "title", "issn", "cn"],
  order: ["discipline", "tier", "rank"],
  numbering: "overall",
};

let made: Edition;
let open: Edition;
beforeAll(async () => {
  made = await inventedEdition();
  open = await inventedEdition({ rightToPublish: rights });
});

describe("toCsv", () => {
  it("writes the machine profile as RFC 4180: UTF-8 without mark, LF, nothing protected", () => {
    expect(toCsv(made, spec)).toBe(
      [
        "Number,Discipline,Tier,Title,ISSN,CN",
        '1,sensing,T1,"Invented Letters, Part ""A""",0000-0019; 0000-0027,',
        "2,sensing,T2,虚构遥感学报,,11-2127/TM",
        '3,optics,T1,"Invented Letters, Part ""A""",0000-0019; 0000-0027,',
        "",
      ].join("\n"),
    );
  });

  it("writes the spreadsheet profile with mark, CRLF, and cells that no program changes", () => {
    const text = toCsv(made, { ...spec, profile: "spreadsheet", language: "zh", include: all });
    expect(text).toBe(
      [
        "\ufeff序号,学科,级别,刊名,ISSN,CN",
        '1,sensing,T1,"Invented Letters, Part ""A""",0000-0019; 0000-0027,',
        "2,sensing,T2,虚构遥感学报,,11-2127/TM",
        "3,sensing,,'=Invented Formulas,0000-0035,",
        "4,sensing,,虚构年刊,,",
        '5,optics,T1,"Invented Letters, Part ""A""",0000-0019; 0000-0027,',
        "",
      ].join("\r\n"),
    );
  });

  it("writes the header alone where nothing is listed", () => {
    expect(toCsv(made, { ...spec, discipline: "optics", population: "domestic" })).toBe(
      "Number,Discipline,Tier,Title,ISSN,CN\n",
    );
  });

  it("writes a line of one empty cell so that a reader counts it", () => {
    expect(toCsv(made, { ...spec, columns: ["cn"], numbering: "none", discipline: "optics" })).toBe(
      'CN\n""\n',
    );
  });
});

describe("csvRows", () => {
  const column = (name: CsvSpec["columns"][number], part: Partial<CsvSpec> = {}, edition = open) => {
    const { header, rows } = csvRows(edition, { ...spec, columns: [name], include: all, ...part });
    return [header[0], ...rows.map(([cell]) => cell)];
  };

  it("rounds to the declared decimals and leaves missing values empty", () => {
    expect(column("indicator:impact")).toEqual(["impact", "3.250", "1.500", "0.100", "", "3.250"]);
    expect(column("indicator:impact", { decimals: 1 })).toEqual(["impact", "3.3", "1.5", "0.1", "", "3.3"]);
    expect(column("score")).toEqual(["Score", "0.813", "0.500", "0.100", "", "1.000"]);
  });

  it("prints a column of whole numbers without decimals", () => {
    expect(column("indicator:reach")).toEqual(["reach", "40", "10", "20", "30", "40"]);
  });

  it("leaves withheld values and scores empty", () => {
    for (const name of ["indicator:impact", "normalized:impact", "score"] as const) {
      expect(column(name, {}, made).slice(1)).toEqual(["", "", "", "", ""]);
    }
    expect(column("rank", {}, made)).toEqual(["Rank", "1", "2", "3", "", "1"]);
  });

  it("tells two columns of one name apart", () => {
    const twins = {
      ...open,
      indicators: open.indicators.map((indicator) => ({ ...indicator, name: { zh: "被引", en: "Cites" } })),
    };
    const { header } = csvRows(twins, { ...spec, columns: ["tier", "indicator:impact", "indicator:reach"] });
    expect(header).toEqual(["Tier", "Cites [impact]", "Cites [reach]"]);
  });

  it("shows every listing in a list that prints their status, else the tiered ones", () => {
    expect(csvRows(open, { ...spec, columns: ["title"] }).rows).toHaveLength(3);
    expect(csvRows(open, { ...spec, columns: ["title", "status"] }).rows).toHaveLength(5);
  });

  it("names columns and labels in the declared language; tokens of the machine profile stay", () => {
    expect(column("population", { language: "zh", profile: "spreadsheet" }).slice(0, 3)).toEqual([
      "期刊来源",
      "国外",
      "国内",
    ]);
    expect(column("population", { language: "zh" }).slice(0, 3)).toEqual(["期刊来源", "foreign", "domestic"]);
    expect(column("status", { language: "zh", profile: "spreadsheet" }).slice(3)).toEqual([
      "未入选",
      "待专家评议",
      "入选",
    ]);
    const codes = column("language", { language: "zh" }).slice(1);
    const words = column("language", { language: "zh", profile: "spreadsheet" }).slice(1);
    expect(codes).toEqual(["en", "zh", "en", "zh; en", "en"]);
    expect(words).toEqual(["英文", "中文", "英文", "中文; 英文", "英文"]);
    expect(column("disciplineName", { language: "zh" })[1]).toBe("Remote sensing（中）");
    expect(column("normalized:reach", { language: "zh" })[0]).toBe("reach（中）（归一化）");
  });

  it.each<[CsvSpec["numbering"], string[]]>([
    ["none", ["", "", "", "", ""]],
    ["overall", ["1", "2", "3", "4", "5"]],
    ["per-discipline", ["1", "2", "3", "4", "1"]],
    ["per-tier", ["1", "1", "1", "2", "1"]],
  ])("numbers %s", (numbering, numbers) => {
    expect(column("number", { numbering }).slice(1)).toEqual(numbers);
  });

  it.each<[CsvSpec["order"], string[]]>([
    [
      ["population:domestic-first", "title"],
      ["title:", "cn:", "issn:0000-0035", "issn:0000-0019", "issn:0000-0019"],
    ],
    [
      ["population:foreign-first", "issn"],
      ["issn:0000-0019", "issn:0000-0019", "issn:0000-0035", "cn:", "title:"],
    ],
    [
      ["language:zh-first", "cn"],
      ["cn:", "title:", "issn:0000-0019", "issn:0000-0019", "issn:0000-0035"],
    ],
    [
      ["language:en-first", "title"],
      ["issn:0000-0035", "title:", "issn:0000-0019", "issn:0000-0019", "cn:"],
    ],
    [["score"], ["issn:0000-0019", "issn:0000-0019", "cn:", "issn:0000-0035", "title:"]],
    [[], ["cn:", "issn:0000-0019", "issn:0000-0019", "issn:0000-0035", "title:"]],
  ])("orders by %j, then by key", (order, keys) => {
    const title = {
      "issn:0000-0019": /Letters/,
      "issn:0000-0035": /Formulas/,
      "cn:": /学报/,
      "title:": /Annals/,
    };
    const titles = column("title", { order, columns: ["title"] }).slice(1);
    expect(titles).toHaveLength(keys.length);
    titles.forEach((text, index) => {
      expect(text).toMatch(title[keys[index] as keyof typeof title]);
    });
  });

  it("orders by the stored pinyin keys, journals without a Chinese title last, and computes none", async () => {
    const keys: Record<string, string> = { 虚构遥感学报: "b", 虚构年刊: "a" };
    const edition = await inventedEdition({ pinyin: (title) => keys[title] as string });
    const order = ["pinyin", "title"] as const;
    const titles = csvRows(edition, {
      ...spec,
      language: "zh",
      columns: ["title"],
      include: all,
      order,
    }).rows;
    expect(titles.map(([title]) => title).slice(0, 3)).toEqual([
      "虚构年刊",
      "虚构遥感学报",
      "=Invented Formulas",
    ]);
  });

  it("does not depend on the order in which the edition lists", () => {
    const shuffled = { ...made, listings: [...made.listings].reverse() };
    expect(toCsv(shuffled, { ...spec, include: all })).toBe(toCsv(made, { ...spec, include: all }));
  });

  it.each<[Partial<CsvSpec>, string]>([
    [{ columns: [] }, "COLUMNS_NONE"],
    [{ columns: ["indicator:nothing"] }, "COLUMN_UNKNOWN"],
    [{ columns: ["colour" as "tier"] }, "COLUMN_UNKNOWN"],
    [{ order: ["color" as "tier"] }, "ORDER_KEY"],
    [{ order: ["pinyin"] }, "ORDER_PINYIN"],
    [{ discipline: "alchemy" }, "DISCIPLINE_UNKNOWN"],
    [{ columns: ["score"], decimals: -1 }, "DECIMALS"],
  ])("refuses %j with %s", (part, code) => {
    expect(() => csvRows(open, { ...spec, ...part })).toThrow(expect.objectContaining({ code }));
  });
});
