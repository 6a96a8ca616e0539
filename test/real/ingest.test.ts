/** Ingest on real files, where they are present; none of them is part of the project. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  layouts,
  parseLayout,
  type ReadTableOptions,
  readTable,
  readTables,
  type SourceLayout,
} from "../../src/ingest/index.js";
import { rowsFromXlsx } from "../../src/ingest/rows-from-xlsx.js";
import { JournalTieringError } from "../../src/model/errors.js";
import { CellState, type Memberships, type NumberColumn, type SourceTable } from "../../src/model/table.js";
import { numbers, texts } from "../ingest/support.js";

const root = new URL("../../../shared/data/real/", import.meta.url);
const bytes = (path: string) => readFileSync(new URL(path, root));
const read = (path: string, layout: string | SourceLayout, options: Partial<ReadTableOptions> = {}) =>
  readTable(bytes(path), { name: path, layout, ...options });

const cast = "cast-tiers/高质量科技期刊分级目录速查表.subset-40-fields.xlsx";
const own = (columns: SourceLayout["columns"]): SourceLayout => ({
  id: "own",
  about: { zh: "", en: "" },
  columns,
});
const count = (values: readonly string[], wanted: string) =>
  values.filter((value) => value === wanted).length;
const unreadable = (table: SourceTable) =>
  [...table.columns.values()]
    .filter((column): column is NumberColumn => column.kind === "number")
    .reduce((sum, { states }) => sum + states.filter((state) => state === CellState.unreadable).length, 0);

describe.skipIf(!existsSync(root))("the collected tier catalogs of 40 fields", () => {
  it("agree with the index sheet in T1, T2, T3 and total, in all sheets", async () => {
    const index = await read(
      cast,
      own([
        { field: "title", type: "text", required: true, headers: ["领域名称"] },
        { field: "t1", type: "number", headers: ["T1数量"] },
        { field: "t2", type: "number", headers: ["T2数量"] },
        { field: "t3", type: "number", headers: ["T3数量"] },
        { field: "total", type: "number", headers: ["总计"] },
      ]),
      { sheet: "目录索引" },
    );
    expect(index.length).toBe(59);
    const tables = await readTables(bytes(cast), { name: "cast", layout: "society-list" });
    expect(tables).toHaveLength(40);
    const sheets = (await rowsFromXlsx(bytes(cast), "cast")).slice(1);
    expect(new Set(sheets.map(({ rows }) => rows[0]?.join())).size).toBe(14);
    for (const table of tables) {
      const at = texts(index, "title").findIndex((title) => title.startsWith(table.sheet as string));
      const tiers = texts(table, "tier");
      expect([table.sheet, count(tiers, "T1"), count(tiers, "T2"), count(tiers, "T3"), table.length]).toEqual(
        [table.sheet, ...["t1", "t2", "t3", "total"].map((field) => numbers(index, field)[at])],
      );
    }
  });

  it("give the automotive sheet its identifiers back: 39 ISSNs and 12 CN numbers", async () => {
    const table = await read(cast, "society-list", { sheet: "汽车工程领域高质量科技期刊分级目录" });
    expect(table.length).toBe(39);
    expect(texts(table, "issn").every((issn) => /^\d{4}-\d{3}[\dX]$/.test(issn))).toBe(true);
    expect(texts(table, "cn").filter((cn) => /^\d{2}-\d{4}\/[A-Z]{1,2}$/.test(cn))).toHaveLength(12);
    expect(table.columns.has("country")).toBe(false);
    expect(table.issues.counts["COLUMN_SHIFTED"]).toBe(2);
  });

  it("give the automation sheet back what stands one column to the right", async () => {
    const table = await read(cast, "society-list", { sheet: "自动化学科领域高质量科技期刊分级目录" });
    expect(texts(table, "cn").every((cn) => cn === "" || /^(?:CN )?\d{2}-\d{4}\//.test(cn))).toBe(true);
    expect(texts(table, "issnAny").filter((issn) => issn === "")).toHaveLength(0);
  });
});

describe.skipIf(!existsSync(root))("decimal marks", () => {
  const sjr = [
    ["sjr-full/scimagojr-journal-2002.csv", 19093],
    ["sjr-full/scimago journal value 2024.csv", 30966],
    ["sjr-categories/scimagojr.short.csv", 29165],
    ["sjr-categories/scimagojr 2021  Subject Category - Inorganic Chemistry.csv", 68],
    ["sjr-areas/scimagojr 2021  Subject Area - Mathematics.csv", 1669],
    ["sjr-areas/scimagojr 2021  Subject Area - Energy.csv", 535],
  ] as const;

  it.each(sjr)("%s: every record, no SJR of 1000 or more, none unreadable", async (path, records) => {
    const table = await read(path, "scimago");
    expect(table.length).toBe(records);
    expect(Math.max(...numbers(table, "sjr").filter((value) => !Number.isNaN(value)))).toBeLessThan(150);
    expect(unreadable(table)).toBe(0);
  });

  it("give a journal the same SJR from a file with commas and one with points", async () => {
    const comma = await read(
      "sjr-categories/scimagojr 2021  Subject Category - Inorganic Chemistry.csv",
      "scimago",
    );
    const point = await read("sjr-areas/scimagojr 2021  Subject Area - Materials Science.csv", "scimago");
    const byId = new Map(texts(point, "sourceId").map((id, at) => [id, numbers(point, "sjr")[at] as number]));
    const shared = texts(comma, "sourceId").flatMap((id, at) =>
      byId.has(id) ? [[numbers(comma, "sjr")[at], byId.get(id)]] : [],
    );
    expect(shared.length).toBeGreaterThan(10);
    for (const [a, b] of shared) expect(a).toBe(b);
  });

  it("take the commas of the JCR for thousands", async () => {
    const table = await read("showjcr-history/JCR2019.csv", "jcr");
    expect(table.length).toBe(12873);
    expect(numbers(table, "totalCites").slice(0, 2)).toEqual([39917, 347450]);
    expect(
      numbers(table, "totalCites").every((value) => Number.isNaN(value) || Number.isInteger(value)),
    ).toBe(true);
    expect(unreadable(table)).toBe(0);
    const later = await read("showjcr-history/JCR2020-UTF8.20220527.csv", "jcr");
    expect(numbers(later, "totalCites")[0]).toBe(55868);
    expect(unreadable(later)).toBe(0);
  });
});

describe.skipIf(!existsSync(root))("JCR, CAS, CNKI", () => {
  it("reads the triples of JCR 2025 and its censored and missing values", async () => {
    const table = await read("showjcr/JCR2025-UTF8.csv", "jcr");
    const { states, edition } = table.columns.get("jif") as NumberColumn;
    expect(edition).toBe("2025");
    expect(states.filter((state) => state === CellState.below)).toHaveLength(619);
    expect(states.filter((state) => state === CellState.notApplicable)).toHaveLength(49);
    const { rank, label } = table.memberships as Memberships;
    // 29,203 printed ranks and 3,012 memberships without one.
    expect(rank.filter((value) => value > 0)).toHaveLength(29_203);
    expect(rank).toHaveLength(32_215);
    expect(label.filter((found) => /^Q[1-4]$/.test(found))).toHaveLength(29_203);
    expect(count(texts(table, "issn"), "N/A")).toBe(0);
  });

  it("reads the packed categories of JCR 2021: 20,224 quartiles in two indexes", async () => {
    const table = await read("showjcr-history/JCR2021-UTF8.20220628.csv", "jcr");
    const { index, label } = table.memberships as Memberships;
    expect(label.filter((found) => /^Q[1-4]$/.test(found))).toHaveLength(20_224);
    expect(new Set(index.filter((_, at) => label[at] !== ""))).toEqual(new Set(["SCIE", "SSCI"]));
    const jif = table.columns.get("jif") as NumberColumn;
    expect([jif.header, jif.edition, jif.values[0]]).toEqual(["if_2022", null, 286.13]);
    expect(numbers(table, "openAccessShare")[0]).toBe(0.988);
  });

  it("reads zone, rank and size of CAS 2025 in major and minor fields", async () => {
    const table = await read("showjcr/FQBJCR2025-UTF8.csv", "cas");
    const { scheme, label, rank, size } = table.memberships as Memberships;
    expect(table.length).toBe(21_772);
    expect(count(scheme as string[], "大类")).toBe(21_772);
    expect(label.every((zone) => /^[1-4]$/.test(zone))).toBe(true);
    expect(rank.every((value, at) => value >= 1 && value <= (size[at] as number))).toBe(true);
    expect(table.issues.counts).not.toHaveProperty("MEMBERSHIP_UNREADABLE");
  });

  it("takes the ragged rows of CAS 2022 for what they are", async () => {
    const table = await read("showjcr/FQBJCR2022-UTF8.csv", "cas");
    expect(table.length).toBe(12_359);
    expect(table.issues.counts).toEqual({});
  });

  it("reads CNKI with its line ends of two characters", async () => {
    const table = await read("cnki/2023-11-30.csv", "cnki");
    expect(table.length).toBe(10_860);
    const { states, values } = table.columns.get("compositeImpactFactor") as NumberColumn;
    expect(states.filter((state) => state === CellState.blank)).toHaveLength(4_703);
    expect(values[0]).toBe(0.462);
    expect([...table.columns.values()].some(({ header }) => header.endsWith("\r"))).toBe(false);
    // The five highest comprehensive impact factors as the data's author printed them.
    const top = numbers(table, "comprehensiveImpactFactor").filter((value) => !Number.isNaN(value));
    expect(top.sort((a, b) => b - a).slice(0, 5)).toEqual([22.557, 21.357, 18.213, 15.382, 11.783]);
    expect(unreadable(table)).toBe(0);
  });
});

describe.skipIf(!existsSync(root))("every file of the collection", () => {
  const first = own([{ field: "title", type: "text", headers: ["#1"] }]);
  const odd: Readonly<Record<string, Partial<ReadTableOptions>>> = {
    "norwegian_register.csv": {
      encoding: "windows-1252",
      layout: own([{ field: "title", type: "text", headers: ["Original title"] }]),
    },
    "LTWA_20210702.csv": { layout: own([{ field: "title", type: "text", headers: ["WORD"] }]) },
  };
  const files = existsSync(root)
    ? readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
        /\.(?:csv|xlsx|txt|json|xls)$/.test(path),
      )
    : [];

  it.each(files)("%s is read, or refused with a code", async (path) => {
    const file = path.split("/").at(-1) as string;
    const layout = layoutOf(path);
    try {
      const tables = await readTables(bytes(path), { name: file, layout, ...odd[file] });
      expect(tables.every(({ length }) => length > 0)).toBe(true);
    } catch (error) {
      if (!(error instanceof JournalTieringError)) throw error;
      if (path.endsWith(".xls")) {
        expect(error.code).toBe("FILE_XLS_LEGACY");
        return;
      }
      expect(error.code).toBe("HEADER_NOT_FOUND");
      expect((await read(path, first, { headerRow: 0 })).length).toBeGreaterThan(0);
    }
  });

  it("reads a list of its own through a layout that extends a built-in one", async () => {
    const layout = parseLayout({
      id: "qualis",
      about: { zh: "", en: "" },
      extends: "mapping",
      columns: [
        { field: "title", type: "text", headers: ["Título"] },
        { field: "tier", type: "text", headers: ["Estrato"] },
      ],
    });
    const table = await read("registers/qualis_periodicos_janeiro_2023.csv", layout);
    expect([table.length, texts(table, "tier")[0]]).toEqual([31_337, "C"]);
  });
});

function layoutOf(path: string): string {
  const [folder = "", file = ""] = path.split("/");
  if (folder.startsWith("sjr")) return "scimago";
  if (folder === "cas-xlsx" || file.startsWith("FQB")) return "cas";
  if (folder === "cnki") return "cnki";
  if (/^JCR|^2023IF/.test(file)) return "jcr";
  return layouts.has(folder) ? folder : "society-list";
}
