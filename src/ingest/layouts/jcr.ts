/** Ingest: tables of the Journal Citation Reports, in the shapes of several years and of re-exports. */

import type { SourceLayout } from "../layout.js";
import { COMMON_TOKENS } from "./tokens.js";

export const jcr: SourceLayout = {
  id: "jcr",
  about: {
    zh: "期刊引证报告（JCR）：影响因子、JCI、总被引频次及学科分区排名。",
    en: "Journal Citation Reports: impact factors, JCI, total cites, and quartile and rank by category.",
  },
  columns: [
    {
      field: "title",
      type: "text",
      required: true,
      headers: [
        "Journal",
        "Journal name",
        "Journal title",
        "Full Journal Title",
        "journal_name",
        "期刊名称",
        "期刊名",
      ],
    },
    { field: "issn", type: "text", shape: "issn", headers: ["ISSN", "Print ISSN"] },
    { field: "eissn", type: "text", shape: "issn", headers: ["eISSN", "E-ISSN", "Online ISSN"] },
    { field: "country", type: "text", headers: ["Country", "Country/Region", "出版国家"] },
    { field: "publisher", type: "text", headers: ["Publisher", "Publisher name"] },
    { field: "language", type: "text", headers: ["Languages", "Language"] },
    { field: "index", type: "text", headers: ["Web of Science", "Edition", "Citation Index"] },
    {
      field: "jif",
      type: "number",
      headers: [
        "JIF",
        "IF",
        "Journal Impact Factor",
        "Journal Impact Factor (IF)",
        "Impact Factor",
        "影响因子",
      ],
      patterns: [
        "^(?:if|jif) ?\\((?<edition>\\d{4})\\)$",
        "^(?<edition>\\d{4}) (?:jif|journal impact factor|impact factor)$",
        // Named after the year of release, one ahead of the data: no edition is read from it.
        "^if_\\d{4}$",
      ],
    },
    {
      field: "jif5",
      type: "number",
      headers: [
        "5-Year Impact Factor",
        "5 Year JIF",
        "5-Year JIF",
        "Five-Year Impact Factor",
        "五年影响因子",
      ],
      patterns: ["^(?<edition>\\d{4}) 5[- ]year jif$"],
    },
    {
      field: "jifWithoutSelfCites",
      type: "number",
      headers: ["Impact Factor without Journal Self Cites", "JIF Without Self Cites"],
    },
    {
      field: "jci",
      type: "number",
      headers: ["JCI", "Journal Citation Indicator"],
      patterns: ["^(?<edition>\\d{4}) jci$"],
    },
    {
      field: "totalCites",
      type: "number",
      headers: ["Total Cites", "Total Citations", "citations", "总被引频次"],
    },
    { field: "immediacy", type: "number", headers: ["Immediacy Index"] },
    { field: "eigenfactor", type: "number", headers: ["Eigenfactor Score", "Eigenfactor"] },
    { field: "normalizedEigenfactor", type: "number", headers: ["Normalized Eigenfactor"] },
    { field: "articleInfluence", type: "number", headers: ["Article Influence Score"] },
    { field: "citableItems", type: "number", headers: ["Citable Items"] },
    {
      field: "papers",
      type: "number",
      headers: ["Total Articles"],
      patterns: ["^(?<edition>\\d{4})年文章数$"],
    },
    { field: "jifPercentile", type: "number", headers: ["JIF Percentile", "Average JIF Percentile"] },
    {
      field: "articleShare",
      type: "number",
      percent: true,
      headers: ["% Articles in Citable Items", "% of Articles in Citable items"],
    },
    {
      field: "openAccessShare",
      type: "number",
      percent: true,
      headers: ["percentageOAGold", "% of OA Gold", "% of Citable OA"],
    },
    {
      field: "bestQuartile",
      type: "text",
      headers: ["JCR分区"],
      patterns: ["^(?:if|jif) quartile ?\\(\\d{4}\\)$"],
    },
  ],
  tokens: COMMON_TOKENS,
  decimal: "point",
  memberships: [
    {
      discipline: { patterns: ["^category_(?<group>\\d+)$"] },
      label: { patterns: ["^(?:if|jif) quartile ?(?:\\(\\d{4}\\))?_(?<group>\\d+)$"] },
      rank: { patterns: ["^(?:if|jif) rank ?(?:\\(\\d{4}\\))?_(?<group>\\d+)$"] },
    },
    {
      discipline: { headers: ["Category"] },
      label: { headers: ["JIF Quartile"], patterns: ["^(?:if|jif) quartile ?(?:\\(\\d{4}\\))?$"] },
      rank: { headers: ["JIF Rank"], patterns: ["^(?:category|if|jif) rank ?(?:\\(\\d{4}\\))?$"] },
    },
    {
      discipline: { headers: ["Category"] },
      label: { headers: ["JIF Quartile"] },
      index: { headers: ["Edition"] },
    },
    { discipline: { headers: ["Category"] }, grammar: "names-index-label" },
  ],
};
