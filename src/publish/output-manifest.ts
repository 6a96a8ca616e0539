/** Publish: the list of files that one build wrote, so that a reader can tell a file that was changed. */

import type { Edition } from "../catalog/index.js";
import type { Licence } from "../methodology/types.js";

export interface WrittenFile {
  /** Relative to the output folder, with `/`. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** `restricted` where the file prints values of a restricted source under a stated right. */
  readonly licence: Licence;
}

/** `manifest.json`: the edition, the statement of permitted use, the inputs and every output with its hash. */
export function toOutputManifest(edition: Edition, files: readonly WrittenFile[]): string {
  const document = {
    format: "journal-tiering/outputs",
    formatVersion: 1,
    catalog: edition.catalog,
    edition: { id: edition.id, status: edition.status },
    statement: edition.statement,
    ...(edition.terms === undefined ? {} : { terms: edition.terms }),
    rightToPublish: edition.rightToPublish,
    ...edition.manifest,
    outputs: files.map(({ file, bytes, sha256, licence }) => ({ file, bytes, sha256, licence })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Whether a file with these columns (all values of the edition where absent) prints restricted values. */
export function outputLicence(edition: Edition, columns?: readonly string[]): Licence {
  const withheld = new Set(edition.withheld.map(({ what, id }) => `${what}:${id}`));
  const printed = edition.indicators
    .filter(({ id, licence }) => licence === "restricted" && !withheld.has(`indicator:${id}`))
    .map(({ id }) => id);
  if (printed.length === 0) return "open";
  const shows =
    columns === undefined ||
    columns.some(
      (column) =>
        column === "score" ||
        printed.some((id) => column === `indicator:${id}` || column === `normalized:${id}`),
    );
  return shows ? "restricted" : "open";
}
