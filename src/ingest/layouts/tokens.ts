/** Ingest: what sources print where they have no value. */

import type { MissingTokens } from "../layout.js";

export const COMMON_TOKENS = {
  blank: ["-", "--", "–", "—", "——", "/", "\\", "*", "无"],
  notApplicable: ["N/A", "NA", "n.a.", "not applicable", "不适用"],
  notFound: ["Not Available", "not found", "#N/A", "NULL", "未查到", "未检索到", "未找到", "暂无"],
} as const satisfies MissingTokens;
