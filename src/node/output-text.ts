/** Node: the text of an output that is written in one piece. */

import type { Edition, EditionDiff } from "../catalog/index.js";
import type { CsvOutput, HtmlOutput, OutputSpec, XlsxOutput } from "../methodology/project.js";
import {
  type CsvFile,
  type CsvSpec,
  toCsvwMetadata,
  toDataPackage,
  toJson,
  toJsonLd,
  toMarkdown,
} from "../publish/index.js";

/** `outputs` are all of the project, since a descriptor describes its neighbors; `changes` what an output tells since the edition that it names. */
export function outputText(
  edition: Edition,
  output: Exclude<OutputSpec, CsvOutput | HtmlOutput | XlsxOutput>,
  outputs: readonly OutputSpec[],
  changes?: EditionDiff,
): string {
  switch (output.kind) {
    case "json":
      return toJson(edition);
    case "markdown":
      return toMarkdown(edition, output.language, { order: output.order, changes });
    case "json-ld":
      return toJsonLd(edition, { base: output.base });
    case "csvw":
      return toCsvwMetadata(edition, describedFiles(output.file, outputs), output.language);
    case "frictionless":
      return toDataPackage(edition, describedFiles(output.file, outputs), output.language);
  }
}

export function csvSpec({ kind: _, file: __, ...spec }: CsvOutput): CsvSpec {
  return spec;
}

/** The CSV files of profile `machine` beside or below the descriptor, named from where it stands. */
export function describedFiles(descriptor: string, outputs: readonly OutputSpec[]): readonly CsvFile[] {
  const folder = descriptor.slice(0, descriptor.lastIndexOf("/") + 1);
  return outputs.flatMap((output) =>
    output.kind === "csv" && output.profile === "machine" && output.file.startsWith(folder)
      ? [{ file: output.file.slice(folder.length), spec: csvSpec(output) }]
      : [],
  );
}
