/** Ingest: the discipline sheets of a workbook that `toXlsx` wrote, in either language. */

import type { SourceLayout } from "../layout.js";

export const journalTieringWorkbook: SourceLayout = {
  id: "journal-tiering-workbook",
  about: {
    zh: "本库输出的工作簿：各学科工作表。封面、方法、等效、变动及附表没有全部所需的列，不予读取。",
    en: "A workbook that this library wrote: its sheets of disciplines. Cover, method, equivalence, changes and side lists lack columns that are required, and are passed over.",
  },
  columns: [
    { field: "number", type: "text", required: true, headers: ["序号", "No."] },
    { field: "tier", type: "text", required: true, headers: ["级别", "Tier"] },
    { field: "title", type: "text", required: true, headers: ["刊名", "Title"] },
    // What stands beside the title is the one in the other language.
    { field: "titleEn", type: "text", headers: ["其他刊名"] },
    { field: "titleZh", type: "text", headers: ["Other title"] },
    { field: "issn", type: "text", shape: "issn", required: true, headers: ["ISSN"] },
    { field: "cn", type: "text", shape: "cn", required: true, headers: ["CN"] },
    { field: "language", type: "text", headers: ["语种", "Language"] },
    { field: "population", type: "text", required: true, headers: ["来源", "Population"] },
    { field: "sponsor", type: "text", headers: ["主办或出版单位", "Sponsor or publisher"] },
  ],
  tokens: { blank: ["未标级别", "without a tier"] },
};
