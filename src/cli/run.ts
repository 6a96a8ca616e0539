/** Command line: runs one command and answers its exit code. What it knows of the outside comes as a value. */

import { resolve } from "node:path";
import type { Bilingual, Language } from "../model/text.js";
import { ArgumentError, type Arguments, type Command, readArguments } from "./arguments.js";
import { HELP } from "./help.js";
import { EXIT, type ExitCode, type Terminal } from "./terminal.js";

/** Never rejects: every failure is a sentence on standard error and an exit code. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let language: Language = argv.includes("zh") ? "zh" : "en";
  try {
    const given = readArguments(argv);
    language = given.language ?? "en";
    if (given.command === "version") {
      const { LIBRARY_NAME, LIBRARY_VERSION } = await import("../node/index.js");
      terminal.stdout.write(`${LIBRARY_NAME} ${LIBRARY_VERSION}\n`);
      return EXIT.done;
    }
    if (given.command === "help") {
      terminal.stdout.write(HELP[language]);
      return EXIT.done;
    }
    return await runCommand(given, terminal);
  } catch (error) {
    return fail(error, terminal, language);
  }
}

/** The library is loaded here, so that help answers at once. */
async function runCommand(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const folder = resolve(terminal.cwd, given.folder ?? ".");
  const [commands, { editionLanguage, projectLanguage }] = await Promise.all([
    import("./commands.js"),
    import("../node/index.js"),
  ]);
  const speaking = { diff: 1, verify: 0, match: 1 }[given.command as string];
  const latest = speaking === undefined ? undefined : given.files[speaking];
  const spoken = () =>
    latest === undefined ? projectLanguage(folder) : editionLanguage(resolve(terminal.cwd, latest));
  const language = given.language ?? (await spoken()) ?? "en";
  const context = { given, terminal, folder, shown: given.folder ?? ".", language };
  try {
    return await commands[given.command as Command](context);
  } catch (error) {
    return fail(error, terminal, language);
  }
}

function fail(error: unknown, terminal: Terminal, language: Language): ExitCode {
  if (error instanceof ArgumentError) {
    terminal.stderr.write(`${error.sentence[language]}\n`);
    return EXIT.usage;
  }
  const sentence = error instanceof Error && "sentence" in error ? (error.sentence as Bilingual) : null;
  if (sentence !== null) {
    terminal.stderr.write(`${sentence[language]}\n`);
    return EXIT.needsWork;
  }
  const message = error instanceof Error ? error.message : String(error);
  terminal.stderr.write(
    language === "zh"
      ? `程序内部出错：${message}\n这不是您的数据造成的。请设置环境变量 JOURNAL_TIERING_DEBUG=1 后重新运行，并将输出发给我们。\n`
      : `The program failed: ${message}\nThis should not happen whatever your data. Run again with JOURNAL_TIERING_DEBUG=1 and send us what it prints.\n`,
  );
  if (terminal.env["JOURNAL_TIERING_DEBUG"] && error instanceof Error)
    terminal.stderr.write(`${error.stack}\n`);
  return EXIT.internal;
}
