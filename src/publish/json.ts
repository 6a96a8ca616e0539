/** Publish: an edition as JSON. */

import type { Edition } from "../catalog/index.js";

/**
 * The whole edition, unrounded, two-space indented, with the members in the order of the format and a line end
 * at the end. Reading the text with `JSON.parse` and printing it again gives the same text.
 */
export function toJson(edition: Edition): string {
  return `${JSON.stringify(edition, null, 2)}\n`;
}
