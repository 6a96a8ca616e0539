/** Node: what an output of a project holds, as one value. */

import type { Edition, EditionDiff } from "../catalog/index.js";
import type { OutputSpec } from "../methodology/project.js";
import { toCsv, toHtml, toXlsx } from "../publish/index.js";
import { csvSpec, outputText } from "./output-text.js";

/**
 * `outputs` are all of the project, since a descriptor describes its neighbors; `changes` what the output tells since
 * the edition that it names. Same bytes as a build writes.
 */
export async function renderOutput(
  edition: Edition,
  output: OutputSpec,
  outputs: readonly OutputSpec[],
  changes: EditionDiff | undefined,
): Promise<string | Uint8Array> {
  switch (output.kind) {
    case "csv":
      return toCsv(edition, csvSpec(output));
    case "html":
      return toHtml(edition, { ...output, changes });
    case "xlsx":
      return toXlsx(edition, { ...output, changes });
    default:
      return outputText(edition, output, outputs, changes);
  }
}
