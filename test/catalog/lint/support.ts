/** Invented lists, linted. */

import type { LintFinding } from "../../../src/catalog/index.js";
import { type ImportSpec, importCatalog } from "../../../src/import-catalog.js";
import { readTable, type SourceLayout } from "../../../src/ingest/index.js";
import { type LintOptions, lint } from "../../../src/lint-edition.js";
import { listSpec, utf8 } from "../import/invented-list.js";

export interface Linted {
  readonly codes: readonly string[];
  readonly findings: readonly LintFinding[];
  readonly of: (code: string) => readonly LintFinding[];
  readonly ready: boolean;
}

/** Imports the lines as one list and lints it; its own declared numbers are checked. */
export async function lintLines(
  lines: readonly string[],
  options: LintOptions = {},
  part: Partial<ImportSpec> = {},
): Promise<Linted> {
  const { edition, declared } = await importCatalog(utf8(lines.join("\n")), listSpec(part));
  return linted(lint(edition, { declared, ...options }));
}

export function linted({ findings, ready }: ReturnType<typeof lint>): Linted {
  return {
    codes: [...new Set(findings.map(({ code }) => code))],
    findings,
    of: (code) => findings.filter((finding) => finding.code === code),
    ready,
  };
}

/** A register with the columns that the lines name. */
export function register(
  lines: readonly string[],
  name = "register",
  layout: string | SourceLayout = "mapping",
) {
  return readTable(utf8(lines.join("\n")), { name, layout });
}
