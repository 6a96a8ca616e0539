/** Node: what an output of a project holds, as one value. */

import type { Edition } from "../catalog/index.js";
import type { OutputSpec } from "../methodology/project.js";
import { toCsv, toHtml, toXlsx } from "../publish/index.js";
import { csvSpec, outputText } from "./output-text.js";

/** `outputs` are all of the project, since a descriptor describes its neighbors. Same bytes as a build writes. */
export async function renderOutput(
  edition: Edition,
  output: OutputSpec,
  outputs: readonly OutputSpec[],
): Promise<string | Uint8Array> {
  switch (output.kind) {
    case "csv":
      return toCsv(edition, csvSpec(output));
    case "html":
      return toHtml(edition, output);
    case "xlsx":
      return toXlsx(edition, output);
    default:
      return outputText(edition, output, outputs);
  }
}
