/** Publish: a publication list against editions, as JSON. */

import type { BatchReport } from "../../catalog/batch/index.js";

/** The whole report, two-space indented, caution and statements included, with a line end at the end. */
export function toBatchJson(report: BatchReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
