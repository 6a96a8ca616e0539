/** Catalog: lists whose printed form is known, so that importing them needs no settings. The lists are not included. */

import type { Bilingual } from "../../model/text.js";
import type { ListSpec } from "./types.js";

const CAST: Bilingual = { zh: "中国科学技术协会", en: "China Association for Science and Technology" };
const WORKBOOK: Bilingual = {
  zh: "工作簿编制说明所载单位",
  en: "the society named on the cover of the workbook",
};
const CCF: Bilingual = { zh: "中国计算机学会", en: "China Computer Federation" };

/**
 * By id. Copy one and change what differs (`{ ...knownLists.get("abdc"), edition: "2022", … }`): another edition
 * is another file with another sheet or date. Column names and labels are as printed in the editions named here.
 */
export const knownLists: ReadonlyMap<string, ListSpec> = new Map<string, ListSpec>([
  [
    "cast-compendium",
    {
      edition: "5",
      catalog: {
        id: "cast-compendium",
        title: { zh: "高质量科技期刊分级目录总汇", en: "Compendium of tier catalogs of scientific journals" },
        society: CAST,
        language: "zh",
      },
      // T4 is printed by one of the fields; the compendium's own index counts T1 to T3 and the total.
      scheme: { id: "cast-t", labels: ["T1", "T2", "T3", "T4"] },
      source: { name: "cast-compendium" },
      discipline: { from: "sheet" },
      tier: { from: "every-row" },
      controlTotals: {
        sheet: "目录索引",
        discipline: "领域名称",
        total: "总计",
        tiers: { T1: "T1数量", T2: "T2数量", T3: "T3数量" },
      },
    },
  ],
  [
    // A workbook that `toXlsx` wrote. Its cover names edition, catalog and scheme for people: declare your own.
    "journal-tiering-workbook",
    {
      edition: "workbook",
      catalog: {
        id: "journal-tiering-workbook",
        title: { zh: "由工作簿读回的分级目录", en: "Tier catalog read back from a workbook" },
        society: WORKBOOK,
        language: "zh",
      },
      scheme: { id: "t", labels: ["T1", "T2", "T3", "T4"] },
      source: { name: "journal-tiering-workbook", layout: "journal-tiering-workbook" },
      discipline: { from: "sheet" },
      tier: { from: "every-row" },
      controlTotals: {
        sheet: ["编制说明", "Compilation"],
        discipline: ["学科", "Discipline"],
        id: ["代码", "Code"],
      },
    },
  ],
  [
    "ccf-t",
    {
      edition: "2025",
      catalog: {
        id: "ccf-t",
        title: { zh: "计算领域高质量科技期刊分级目录", en: "Tier catalog of computing journals" },
        society: CCF,
        language: "zh",
      },
      scheme: { id: "ccf-t", labels: ["T1", "T2", "T3"] },
      source: { name: "ccf-t" },
      discipline: { from: "constant", id: "computing", name: { zh: "计算", en: "Computing" } },
      tier: { from: "every-row" },
    },
  ],
  [
    "abdc",
    {
      edition: "2025",
      catalog: {
        id: "abdc",
        title: { zh: "ABDC 期刊质量目录", en: "ABDC Journal Quality List" },
        society: { zh: "澳大利亚商学院院长理事会", en: "Australian Business Deans Council" },
        language: "en",
      },
      scheme: { id: "abdc", labels: ["A*", "A", "B", "C"] },
      source: { name: "abdc", sheet: "2025 JQL" },
      discipline: { from: "constant", id: "business", name: { zh: "商学", en: "Business" } },
      tier: { from: "every-row" },
    },
  ],
  [
    "qualis",
    {
      edition: "2017-2020",
      catalog: {
        id: "qualis",
        title: { zh: "Qualis 期刊分级", en: "Qualis Periódicos" },
        society: { zh: "巴西高等教育人员促进会", en: "CAPES" },
        language: "en",
      },
      scheme: { id: "qualis", labels: ["A1", "A2", "A3", "A4", "B1", "B2", "B3", "B4", "C"] },
      source: { name: "qualis" },
      discipline: { from: "constant", id: "all", name: { zh: "全部", en: "All areas" } },
      tier: { from: "every-row" },
    },
  ],
]);
