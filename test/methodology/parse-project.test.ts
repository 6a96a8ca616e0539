import { describe, expect, it } from "vitest";
import {
  checkProjectFile,
  checkTogether,
  type Methodology,
  parseMethodology,
  parseProject,
} from "../../src/methodology/index.js";
import { MethodologyError } from "../../src/model/errors.js";
import { changed, type Loose, methods, whole } from "./invented.js";

const csv = (rest: Loose = {}): Loose => ({
  kind: "csv",
  file: "catalog.csv",
  profile: "spreadsheet",
  language: "zh",
  columns: ["number", "tier", "title", "indicator:a"],
  order: ["tier", "language:zh-first"],
  numbering: "overall",
  ...rest,
});

const project = (): Loose => ({
  projectVersion: 1,
  catalog: {
    id: "invented",
    title: { zh: "虚构目录", en: "Invented catalog" },
    society: { zh: "虚构学会", en: "Invented Society" },
    edition: "2026",
    status: "draft",
    language: "zh",
  },
  methodology: "methodology.json",
  sources: [
    { name: "list", file: "sources/list.csv", layout: "society-list", licence: "open" },
    {
      name: "metrics",
      file: "sources/指标 2025.xlsx",
      layout: { file: "layouts/own.json" },
      licence: "restricted",
    },
  ],
  candidates: { source: "list", discipline: { from: "column" } },
  outputs: [csv(), { kind: "json", file: "edition.json" }],
});
const placed = (change: (document: Loose) => void, layouts?: string[]) => {
  const document = project();
  change(document);
  return checkProjectFile(document, { layouts }).map(({ code, path }) => [code, path]);
};

it("a right project is answered frozen and as it was written", () => {
  const parsed = parseProject(project(), { layouts: ["society-list"] });
  expect(parsed).toEqual(project());
  expect(Object.isFrozen(parsed.outputs)).toBe(true);
});

it("a full project may say everything that the format has", () => {
  expect(
    placed((d) => {
      Object.assign(d.catalog, { decisionDate: "2024-02-29", effectiveDate: "2026-07-01" });
      Object.assign(d.sources[0], { sheet: "表 1", encoding: "gb18030", delimiter: ";", decimal: "comma" });
      Object.assign(d.sources[0], { headerRow: 2, edition: "2025", note: "from the society" });
      d.candidates.discipline = { from: "memberships", by: ["discipline", "index"] };
      d.candidates.where = [{ column: "type", notIn: ["book series"] }];
      d.population = { domesticCountries: ["中国"] };
      d.decisions = [
        { source: "metrics", row: 7, is: "separate", reason: "another journal" },
        { source: "metrics", title: "X", is: { issn: "9960-101X" }, reason: "renamed" },
        { source: "metrics", issn: "9960-1389", is: { cn: "65-9901/P" }, reason: "renamed" },
        { source: "metrics", cn: "65-9902", is: { title: "Y" }, reason: "renamed" },
      ];
      d.rightToPublish = [{ source: "metrics", statement: "contract of 2026" }];
      d.outputs[0] = csv({
        discipline: "Top",
        population: "foreign",
        decimals: 2,
        columns: ["number", "normalized:a"],
      });
    }),
  ).toEqual([]);
});

describe("a file stays inside the project folder", () => {
  it.each([
    "../list.csv",
    "sources/../../list.csv",
    "sources/..",
    "./list.csv",
    "/etc/passwd",
    "C:/list.csv",
    "C:\\list.csv",
    "sources\\list.csv",
    "sources//list.csv",
    "sources/",
    "",
    ".",
    "a\u0000b",
    "//server/list.csv",
  ])("%j is refused for sources, layouts, methodology and outputs", (file) => {
    const found = placed((d) => {
      d.methodology = file;
      d.sources[0].file = file;
      d.sources[1].layout = { file };
      d.outputs[1].file = file;
    });
    expect(found).toEqual([
      ["BAD_FORMAT", "$.methodology"],
      ["BAD_FORMAT", "$.sources[0].file"],
      ["BAD_FORMAT", "$.sources[1].layout.file"],
      ["BAD_FORMAT", "$.outputs[1].file"],
    ]);
  });

  it.each(["list.csv", "a/b/c.csv", "来源/候选 表（2026）.csv", "..list.csv", "list..csv", ".hidden/x"])(
    "%j is accepted",
    (file) => {
      expect(
        placed((d) => {
          d.sources[0].file = file;
        }),
      ).toEqual([]);
    },
  );
});

const cases: readonly [title: string, change: (d: Loose) => void, faults: readonly (readonly string[])[]][] =
  [
    [
      "sources have names of their own",
      (d) => (d.sources[1].name = "list"),
      [["DUPLICATE_ID", "$.sources[1].name"]],
    ],
    [
      "candidates, decisions and rights name a source of the project",
      (d) => {
        d.candidates.source = "List";
        d.decisions = [{ source: "x", row: 2, is: "separate", reason: "r" }];
        d.rightToPublish = [{ source: "y", statement: "s" }];
      },
      [
        ["SOURCE_UNKNOWN", "$.candidates.source"],
        ["SOURCE_UNKNOWN", "$.decisions[0].source"],
        ["SOURCE_UNKNOWN", "$.rightToPublish[0].source"],
      ],
    ],
    [
      "a decision says which record it is about",
      (d) => {
        d.decisions = [{ source: "list", is: "separate", reason: "r" }];
      },
      [["DECISION_SUBJECT", "$.decisions[0]"]],
    ],
    [
      "a decision points to one journal",
      (d) => {
        d.decisions = [{ source: "list", row: 2, is: "same", reason: "r" }];
      },
      [["NOT_ONE_OF", "$.decisions[0].is"]],
    ],
    [
      "a condition keeps or leaves out something",
      (d) => {
        d.candidates.where = [{ column: "type" }];
      },
      [["CONDITION_EMPTY", "$.candidates.where[0]"]],
    ],
    [
      "a date is a day of the calendar, in one form",
      (d) => {
        d.catalog.decisionDate = "2026-02-29";
        d.catalog.effectiveDate = "2026-7-1";
      },
      [["BAD_FORMAT", "$.catalog.effectiveDate"]],
    ],
    [
      "an erratum says what it corrects, and no other edition does (E23)",
      (d) => {
        d.catalog.status = "erratum";
      },
      [["ERRATA_MISSING", "$.catalog.errata"]],
    ],
    [
      "errata belong to an erratum, have a day, and name the origin of the error (E23)",
      (d) => {
        const text = { zh: "更正", en: "Corrected" };
        d.catalog.errata = [{ date: "2026-02-30", text, origin: text }];
      },
      [
        ["ERRATA_WITHOUT_STATUS", "$.catalog.errata"],
        ["DATE_IMPOSSIBLE", "$.catalog.errata[0].date"],
      ],
    ],
    [
      "there is no 29 February in 2026 or 1900",
      (d) => {
        d.catalog.decisionDate = "2026-02-29";
        d.catalog.effectiveDate = "1900-02-29";
      },
      [
        ["DATE_IMPOSSIBLE", "$.catalog.decisionDate"],
        ["DATE_IMPOSSIBLE", "$.catalog.effectiveDate"],
      ],
    ],
    [
      "two outputs do not write the same file, whatever the case",
      (d) => (d.outputs[1].file = "Catalog.CSV"),
      [["OUTPUT_FILE_TWICE", "$.outputs[1].file"]],
    ],
    [
      "a numbered output prints its numbers, and one without does not",
      (d) => {
        d.outputs[0].numbering = "none";
        d.outputs.push(csv({ file: "b.csv", columns: ["title"] }));
      },
      [
        ["NUMBERING_COLUMN", "$.outputs[0].numbering"],
        ["NUMBERING_UNPRINTED", "$.outputs[2].columns"],
      ],
    ],
    [
      "columns and orders stand once, and orders do not contradict each other",
      (d) => {
        d.outputs[0].columns = ["number", "title", "title"];
        d.outputs[0].order = ["language:zh-first", "tier", "tier", "language:en-first"];
      },
      [
        ["REPEATED_VALUE", "$.outputs[0].columns[2]"],
        ["REPEATED_VALUE", "$.outputs[0].order[2]"],
        ["ORDER_CONTRADICTION", "$.outputs[0].order[3]"],
      ],
    ],
    [
      "the order of a Markdown output does not contradict itself either",
      (d) =>
        d.outputs.push({
          kind: "markdown",
          file: "a.md",
          language: "zh",
          order: ["population:foreign-first", "population:domestic-first"],
        }),
      [["ORDER_CONTRADICTION", "$.outputs[2].order[1]"]],
    ],
    [
      "readings are pinyin with tones, terms and bases have web addresses",
      (d) => {
        d.catalog.readings = { 单县: "shan4 xian4", 重阳: "chongyang" };
        d.catalog.terms = { name: "CC BY 4.0", url: "javascript:alert(1)" };
        d.outputs.push({ kind: "json-ld", file: "a.jsonld", base: "catalog" });
      },
      [
        ["BAD_FORMAT", "$.catalog.terms.url"],
        ["BAD_FORMAT", `$.catalog.readings["重阳"]`],
        ["BAD_FORMAT", "$.outputs[2].base"],
      ],
    ],
    [
      "the orders of a page and a workbook do not contradict themselves, and each has a file of its own",
      (d) => {
        d.outputs.push({
          kind: "html",
          file: "a.html",
          order: ["rank", "language:zh-first", "language:en-first"],
        });
        d.outputs.push({ kind: "xlsx", file: "a.xlsx", order: ["title", "title"] });
        d.outputs.push({ kind: "html", file: "A.html" });
      },
      [
        ["ORDER_CONTRADICTION", "$.outputs[2].order[2]"],
        ["REPEATED_VALUE", "$.outputs[3].order[1]"],
        ["OUTPUT_FILE_TWICE", "$.outputs[4].file"],
      ],
    ],
    [
      "a page is ordered inside a tier and speaks Chinese or English",
      (d) => {
        d.outputs.push({ kind: "html", file: "a.html", order: ["tier"] });
        d.outputs.push({ kind: "xlsx", file: "a.xlsx", language: "fr" });
      },
      [
        ["NOT_ONE_OF", "$.outputs[2].order[0]"],
        ["NOT_ONE_OF", "$.outputs[3].language"],
      ],
    ],
    [
      "columns and orders are known",
      (d) => {
        d.outputs[0].columns = ["number", "titel", "indicator:"];
        d.outputs[0].order = ["color"];
      },
      [
        ["NOT_ONE_OF", "$.outputs[0].columns[1]"],
        ["NOT_ONE_OF", "$.outputs[0].columns[2]"],
        ["NOT_ONE_OF", "$.outputs[0].order[0]"],
      ],
    ],
  ];

it.each(cases)("%s", (_, change, faults) => {
  expect(placed(change)).toEqual(faults);
});

it("a layout is built in or a file of the project", () => {
  expect(placed((d) => (d.sources[0].layout = "society_list"), ["society-list", "jcr"])).toEqual([
    ["LAYOUT_UNKNOWN", "$.sources[0].layout"],
  ]);
  expect(placed((d) => (d.sources[0].layout = "anything"))).toEqual([]);
});

it("a wrong column is told which ones there are", () => {
  const document = project();
  document.outputs[0].columns[2] = "titel";
  const [fault] = checkProjectFile(document);
  expect(fault?.message.en).toContain('Did you mean "title"?');
  expect(fault?.message.en).toContain('"indicator:…"');
});

it("a wrong project is one error", () => {
  expect(() => parseProject({})).toThrow(MethodologyError);
  expect(() => parseProject({})).toThrow(/The project file has 6 fault/);
});

it("a project and its methodology name the same sources, indicators and disciplines", () => {
  const parsed = (change: (d: Loose) => void): Methodology => parseMethodology(changed(change), methods);
  const document = project();
  document.outputs[0] = csv({ columns: ["number", "indicator:a", "normalized:c"], discipline: "Bottom" });
  const methodology = parsed((d) => {
    d.indicators[0].source = "metric";
    d.indicators[1].missing = { policy: "impute", by: { rule: "carry", source: "older", column: "b" } };
  });
  const misfits = checkTogether(parseProject(document), methodology);
  expect(misfits.methodology.map(({ code, path }) => [code, path])).toEqual([
    ["SOURCE_UNKNOWN", "$.indicators[0].source"],
    ["SOURCE_UNKNOWN", "$.indicators[1].missing.by.source"],
  ]);
  expect(misfits.project.map(({ code, path }) => [code, path])).toEqual([
    ["OUTPUT_UNKNOWN_INDICATOR", "$.outputs[0].columns[2]"],
    ["OUTPUT_UNKNOWN_DISCIPLINE", "$.outputs[0].discipline"],
  ]);
  const fitting = checkTogether(parseProject(project()), parseMethodology(whole(), methods));
  expect(fitting).toEqual({ methodology: [], project: [] });
});
