/** Ingest: the journal navigator of CNKI: composite and comprehensive impact factors, downloads, cites, subjects. */

import type { SourceLayout } from "../layout.js";
import { COMMON_TOKENS } from "./tokens.js";

export const cnki: SourceLayout = {
  id: "cnki",
  about: {
    zh: "中国知网期刊导航：复合影响因子、综合影响因子、总被引、总下载及出版文献量。",
    en: "CNKI journal navigator: composite and comprehensive impact factors, total cites, downloads and papers.",
  },
  columns: [
    { field: "title", type: "text", required: true, headers: ["期刊名称", "刊名", "中文刊名"] },
    { field: "issn", type: "text", shape: "issn", headers: ["ISSN"] },
    { field: "cn", type: "text", shape: "cn", headers: ["CN"] },
    { field: "language", type: "text", headers: ["语种"] },
    { field: "sponsor", type: "text", headers: ["主办单位"] },
    { field: "formerTitle", type: "text", headers: ["曾用刊名"] },
    { field: "status", type: "text", headers: ["目前状态"] },
    { field: "type", type: "text", headers: ["出版类型"] },
    { field: "index", type: "text", headers: ["收录信息"] },
    { field: "place", type: "text", headers: ["出版地"] },
    { field: "frequency", type: "text", headers: ["出版周期"] },
    { field: "album", type: "text", headers: ["专辑名称"] },
    { field: "papers", type: "number", headers: ["出版文献量"] },
    { field: "downloads", type: "number", headers: ["总下载次数"] },
    { field: "totalCites", type: "number", headers: ["总被引次数"] },
    {
      field: "compositeImpactFactor",
      type: "number",
      headers: ["复合影响因子"],
      patterns: ["^\\((?<edition>\\d{4})版?\\)复合影响因子$"],
    },
    {
      field: "comprehensiveImpactFactor",
      type: "number",
      headers: ["综合影响因子"],
      patterns: ["^\\((?<edition>\\d{4})版?\\)综合影响因子$"],
    },
  ],
  tokens: COMMON_TOKENS,
  decimal: "point",
  memberships: [{ scheme: "专题", discipline: { headers: ["专题名称"] }, grammar: "names" }],
};
