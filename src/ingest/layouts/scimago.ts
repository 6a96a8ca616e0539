/** Ingest: downloads of SCImago Journal Rank, complete, by area or by category, with decimal comma or point. */

import type { SourceLayout } from "../layout.js";
import { COMMON_TOKENS } from "./tokens.js";

export const scimago: SourceLayout = {
  id: "scimago",
  about: {
    zh: "SCImago 期刊排名（SJR）下载文件；小数点可为逗号或点号，由文件内容判断。",
    en: "Downloads of SCImago Journal Rank; the decimal mark is decided from the file.",
  },
  columns: [
    { field: "title", type: "text", required: true, headers: ["Title"] },
    { field: "sourceId", type: "text", headers: ["Sourceid"] },
    { field: "type", type: "text", headers: ["Type"] },
    { field: "issnAny", type: "text", shape: "issn", headers: ["Issn"] },
    { field: "country", type: "text", headers: ["Country"] },
    { field: "region", type: "text", headers: ["Region"] },
    { field: "publisher", type: "text", headers: ["Publisher"] },
    { field: "coverage", type: "text", headers: ["Coverage"] },
    { field: "areas", type: "text", headers: ["Areas"] },
    { field: "bestQuartile", type: "text", headers: ["SJR Best Quartile", "SJR Quartile", "Quartile"] },
    // Overall place by the unrounded SJR: tells apart journals whose printed SJR is equal.
    { field: "rank", type: "number", headers: ["Rank"] },
    { field: "sjr", type: "number", required: true, headers: ["SJR"] },
    { field: "hIndex", type: "number", headers: ["H index"] },
    { field: "documents", type: "number", patterns: ["^total docs\\. \\((?<edition>\\d{4})\\)$"] },
    { field: "documents3y", type: "number", headers: ["Total Docs. (3years)"] },
    { field: "references", type: "number", headers: ["Total Refs."] },
    { field: "cites3y", type: "number", headers: ["Total Cites (3years)", "Total Citations (3years)"] },
    { field: "citableDocuments3y", type: "number", headers: ["Citable Docs. (3years)"] },
    {
      field: "citesPerDocument2y",
      type: "number",
      headers: ["Cites / Doc. (2years)", "Citations / Doc. (2years)"],
    },
    { field: "referencesPerDocument", type: "number", headers: ["Ref. / Doc."] },
    { field: "femaleAuthorShare", type: "number", percent: true, headers: ["%Female"] },
  ],
  tokens: COMMON_TOKENS,
  decimal: "auto",
  memberships: [{ discipline: { headers: ["Categories"] }, grammar: "names-label" }],
};
