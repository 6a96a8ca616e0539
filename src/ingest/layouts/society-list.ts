/** Ingest: a society's candidate list or published tier list, with whatever it prints beside the tier. */

import type { SourceLayout } from "../layout.js";
import { IDENTITY_COLUMNS } from "./mapping.js";
import { COMMON_TOKENS } from "./tokens.js";

const EXTRA_FLAGS = ["中科院预警", "预警", "警示"];
const FLAG_PATTERNS = ["^预警(?:等级|原因) ?(?:\\((\\d{4})\\))?$"];

export const societyList: SourceLayout = {
  id: "society-list",
  about: {
    zh: "学会的候选期刊清单或已发布的分级目录。",
    en: "A society's list of candidate journals or a published tier list.",
  },
  columns: [
    ...IDENTITY_COLUMNS.map((column) =>
      column.field === "flag"
        ? { ...column, headers: [...EXTRA_FLAGS, ...(column.headers ?? [])], patterns: FLAG_PATTERNS }
        : column,
    ),
    {
      field: "tier",
      type: "text",
      headers: [
        "分级",
        "T分区",
        "等级",
        "级别",
        "期刊等级",
        "分级结果",
        "CCF推荐类型",
        "Tier",
        "Rating",
        "分区",
        "Estrato",
      ],
      patterns: ["^(?:20\\d\\d ?)?abdc (?:list|rating|ranking)(?: 20\\d\\d)?$", "^20\\d\\d rating$"],
    },
    { field: "jcrQuartile", type: "text", headers: ["JCR分区", "JCR区"] },
    { field: "casBasicZone", type: "text", headers: ["中科院基础版"] },
    { field: "casZone", type: "text", headers: ["中科院升级版", "中科院分区", "中科院大类分区"] },
    { field: "casMinorZones", type: "text", headers: ["中科院小类"] },
    { field: "casTop", type: "text", headers: ["中科院Top"] },
    {
      field: "impactFactor",
      type: "number",
      headers: ["影响因子", "IF", "Impact Factor"],
      patterns: ["^if ?\\((\\d{4})\\)$"],
    },
    {
      field: "impactFactor5",
      type: "number",
      headers: ["五年影响因子", "5年影响因子", "5-Year Impact Factor"],
    },
  ],
  requireAny: ["title", "titleZh", "titleEn", "issn", "eissn", "issnAny", "cn"],
  tokens: COMMON_TOKENS,
  decimal: "auto",
};
