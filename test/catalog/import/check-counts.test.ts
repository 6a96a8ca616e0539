import { describe, expect, it } from "vitest";
import { checkCounts } from "../../../src/catalog/index.js";
import { importCatalog } from "../../../src/import-catalog.js";
import { listSpec, utf8 } from "./invented-list.js";

const LONG = "虚构工程技术与虚构金属材料（虚构学与虚构工艺）领域高质量科技期刊分级目录";

describe("declared counts", () => {
  const made = async () => {
    const text = `学科,级别,刊名\n甲,T1,甲学报\n甲,T2,乙学报\n${LONG.slice(0, 31)},T1,丙学报`;
    return (await importCatalog(utf8(text), listSpec({ discipline: { from: "column" } }))).edition;
  };
  const count = (discipline: string | null, tier: string | null, number: number) => ({
    ...{ discipline, tier, count: number, sheet: null, row: null },
  });
  const found = async (...declared: ReturnType<typeof count>[]) =>
    checkCounts(await made(), declared).map(({ discipline, declared: stated, found: read, isAbsent }) => [
      discipline,
      stated,
      read,
      isAbsent,
    ]);

  it("are compared as a whole, by discipline and by tier", async () => {
    expect(
      await found(count(null, null, 3), count("甲", null, 2), count("甲", "T1", 1), count(null, "T1", 2)),
    ).toEqual([
      [null, 3, 3, false],
      ["甲", 2, 2, false],
      ["甲", 1, 1, false],
      [null, 2, 2, false],
    ]);
  });

  it("find a discipline whose id is the first 31 characters of its name, as the name of a sheet is", async () => {
    expect(await found(count(LONG, null, 1))).toEqual([[LONG.slice(0, 31), 1, 1, false]]);
  });

  it("do not take a short id for the beginning of another name", async () => {
    expect(await found(count("甲骨文领域", null, 9))).toEqual([["甲骨文领域", 9, 0, true]]);
  });

  it("count a tier that nothing has as none", async () => {
    expect(await found(count("甲", "T3", 4))).toEqual([["甲", 4, 0, false]]);
  });
});
