/** Command line: a publication list against editions. */

import { matchFile, toBatchCsv, toBatchJson, toBatchText } from "../node/index.js";
import type { Context } from "./context.js";
import { EXIT, type ExitCode } from "./terminal.js";

/** Journals that were not identified are what the report is for, and no failure of the command. */
export async function match({ given, terminal, language }: Context): Promise<ExitCode> {
  const [list = "", ...editions] = given.files;
  const report = await matchFile(list, editions, {
    folder: terminal.cwd,
    ...(given.domesticMinimum === null ? {} : { minimumDomesticShare: given.domesticMinimum }),
  });
  if (given.json) terminal.stdout.write(toBatchJson(report));
  else if (given.csv) terminal.stdout.write(toBatchCsv(report, { profile: "machine", language }));
  else if (!given.quiet) terminal.stdout.write(toBatchText(report, language));
  return EXIT.done;
}
