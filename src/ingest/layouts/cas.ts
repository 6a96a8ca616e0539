/** Ingest: journal zones of the Chinese Academy of Sciences (中科院分区): major and minor fields, zone, rank, size. */

import type { SourceLayout } from "../layout.js";
import { COMMON_TOKENS } from "./tokens.js";

export const cas: SourceLayout = {
  id: "cas",
  about: {
    zh: "中国科学院文献情报中心期刊分区表：大类与小类的分区、排名及总数。",
    en: "Journal zones of the Chinese Academy of Sciences: zone, rank and size in major and minor fields.",
  },
  columns: [
    {
      field: "title",
      type: "text",
      required: true,
      headers: ["Journal", "期刊名称", "期刊名", "刊名", "期刊"],
    },
    { field: "issnAny", type: "text", shape: "issn", headers: ["ISSN/EISSN"] },
    { field: "issn", type: "text", shape: "issn", headers: ["ISSN"] },
    { field: "eissn", type: "text", shape: "issn", headers: ["EISSN"] },
    { field: "edition", type: "text", headers: ["年份"] },
    { field: "review", type: "text", headers: ["Review"] },
    { field: "openAccess", type: "text", headers: ["Open Access"] },
    { field: "index", type: "text", headers: ["Web of Science"] },
    { field: "flag", type: "text", headers: ["标注"] },
    { field: "top", type: "text", headers: ["Top"] },
    { field: "zone", type: "text", headers: ["分区"], patterns: ["^\\d{4}年?分区$"] },
    { field: "impactFactor", type: "number", headers: ["影响因子", "3年平均IF"], patterns: ["^(\\d{4})if$"] },
  ],
  tokens: COMMON_TOKENS,
  decimal: "point",
  memberships: [
    {
      scheme: "大类",
      discipline: { headers: ["大类", "学科"] },
      label: { headers: ["大类分区", "分区"], patterns: ["^\\d{4}年?分区$"] },
    },
    {
      scheme: "小类",
      discipline: { patterns: ["^小类(?<group>\\d+)$"] },
      label: { patterns: ["^小类(?<group>\\d+)分区$"] },
    },
  ],
};
