/** Command line: is a published edition what its project computes? */

import { resolve } from "node:path";
import { toVerificationText, verifyEdition } from "../node/index.js";
import type { Context } from "./context.js";
import { progress } from "./progress.js";
import { faultLines, issueLines } from "./report.js";
import { EXIT, type ExitCode } from "./terminal.js";

export async function verify(context: Context): Promise<ExitCode> {
  const { given, terminal, folder: file, shown, language: spoken } = context;
  const [, project] = given.files;
  const found = await verifyEdition(file, {
    folder: project === undefined ? undefined : resolve(terminal.cwd, project),
    shown,
    onStep: given.quiet ? undefined : progress(terminal, spoken),
  });
  const { verification, outputs, faults, issues, same } = found;
  const language = given.language ?? found.language;
  if (given.json) {
    const document = { same, verification, outputs, faults, issues };
    terminal.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    const text = toVerificationText(verification, language, { outputs });
    if (!given.quiet) terminal.stdout.write(text);
    else if (!same) terminal.stderr.write(text);
    const lines = [...faultLines(faults, language), ...issueLines(issues, language, ["error"])];
    if (!verification.complete && lines.length > 0) terminal.stderr.write(`${lines.join("\n")}\n`);
  }
  return same ? EXIT.done : EXIT.needsWork;
}
