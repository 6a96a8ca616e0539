/** Command line: init, check, build, diff, explain and lint; match and verify have files of their own. */

import { join, resolve } from "node:path";
import type { IssueReport } from "../model/issue.js";
import type { Language } from "../model/text.js";
import {
  buildProject,
  checkProject,
  createProject,
  diffFiles,
  explain as explainJournal,
  type FoundInEdition,
  type FoundJournal,
  findInEdition,
  lintFile,
  ProjectError,
  projectLanguage,
  readEdition,
  toDiffCsv,
  toDiffText,
  toExplanationText,
  toLintText,
  toSummaryText,
  writeLintWorkbook,
} from "../node/index.js";
import type { Context } from "./context.js";
import { progress } from "./progress.js";
import { faultLines, issueLines } from "./report.js";
import { EXIT, type ExitCode, type Terminal } from "./terminal.js";

export { match } from "./match.js";
export { verify } from "./verify.js";

export async function init({ given, terminal, folder, shown, language: spoken }: Context): Promise<ExitCode> {
  const files = await createProject(folder);
  // The project speaks for itself from now on.
  const language = given.language ?? (await projectLanguage(folder)) ?? spoken;
  if (given.json) printJson(terminal, { folder: shown, files });
  else if (!given.quiet) {
    const written = files.map((file) => `  ${join(shown, file)}`);
    const next = `journal-tiering build ${/\s/.test(shown) ? `"${shown}"` : shown}`;
    print(terminal, [
      language === "zh" ? "已新建项目：" : "The project is made:",
      ...written,
      "",
      language === "zh"
        ? `其中的数据是虚构的，可直接试运行：${next}\n然后将自己的数据放入 sources，并按 README.md 修改设置。`
        : `Its data are invented and build at once: ${next}\nThen put your own files into sources and follow README.md.`,
    ]);
  }
  return EXIT.done;
}

export async function check({ given, terminal, folder, language }: Context): Promise<ExitCode> {
  const { faults, issues, summary, ok } = await checkProject(folder, {
    onStep: given.quiet ? undefined : progress(terminal, language),
  });
  if (given.json) printJson(terminal, { ok, faults, issues, summary });
  else if (given.quiet)
    printErrors(terminal, [...faultLines(faults, language), ...issueLines(issues, language, ["error"])]);
  else {
    const found = [...faultLines(faults, language), ...issueLines(issues, language)];
    const verdict = VERDICT[language][ok ? (found.length === 0 ? "clean" : "ready") : "blocked"];
    print(terminal, [...found, ...(found.length === 0 ? [] : [""]), verdict]);
  }
  return ok ? EXIT.done : EXIT.needsWork;
}

export async function build({ given, terminal, folder, shown, language }: Context): Promise<ExitCode> {
  const out = given.out === null ? join(folder, "out") : resolve(terminal.cwd, given.out);
  const outShown = given.out ?? join(shown, "out");
  try {
    const { summary, files } = await buildProject(folder, {
      out,
      allowErrors: given.allowErrors,
      onStep: given.quiet ? undefined : progress(terminal, language),
    });
    if (given.json) printJson(terminal, { ok: true, out: outShown, summary, files });
    else if (!given.quiet) {
      print(terminal, [
        toSummaryText(summary, language),
        "",
        language === "zh" ? "已写入：" : "Written:",
        ...files.map(({ file, bytes }) => `  ${join(outShown, file)}  (${size(bytes)})`),
      ]);
    }
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof ProjectError)) throw error;
    const { faults, issues } = error;
    if (given.json) printJson(terminal, { ok: false, faults, issues, files: [] });
    else {
      const lines = [...faultLines(faults, language), ...issueLines(issues, language, ["error"])];
      printErrors(terminal, [...lines, "", REFUSAL[language][error.code as keyof (typeof REFUSAL)["en"]]]);
    }
    return EXIT.needsWork;
  }
}

export async function lint({ given, terminal, folder: file }: Context): Promise<ExitCode> {
  const linted = await lintFile(file, {
    list: given.list === null ? undefined : listName(given.list, terminal.cwd),
    registers: given.registers.map(({ layout, file }) => ({ layout, file: resolve(terminal.cwd, file) })),
    declared: given.declared ?? undefined,
  });
  const { report, imported } = linted;
  const language = given.language ?? report.edition.catalog.language;
  if (given.workbook !== null) {
    await writeLintWorkbook(resolve(terminal.cwd, given.workbook), linted, language);
  }
  const reading = imported?.issues ?? null;
  if (given.json) printJson(terminal, { report, reading });
  else if (!given.quiet) {
    const met = reading === null ? [] : issueLines(withoutListCodes(reading), language, ["error", "warning"]);
    print(terminal, [
      ...met,
      ...(met.length === 0 ? [] : [""]),
      toLintText(report, language, { all: given.all }),
    ]);
  }
  return report.ready ? EXIT.done : EXIT.needsWork;
}

/** A name with a separator or an ending is a file. */
function listName(list: string, cwd: string): string {
  return /[\\/.]/.test(list) ? resolve(cwd, list) : list;
}

/** What the import says of the list itself, the report says in its own words. */
function withoutListCodes({ issues, counts }: IssueReport): IssueReport {
  return { issues: issues.filter(({ code }) => !code.startsWith("LIST_")), counts };
}

export async function diff({ given, terminal, language }: Context): Promise<ExitCode> {
  const [before = "", after = "", first, second] = given.files;
  try {
    const found = await diffFiles(before, after, {
      folder: terminal.cwd,
      methodologies: first === undefined || second === undefined ? undefined : [first, second],
    });
    if (given.json) printJson(terminal, found);
    else if (given.csv) terminal.stdout.write(toDiffCsv(found, { profile: "machine", language }));
    else if (!given.quiet) terminal.stdout.write(toDiffText(found, language));
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof ProjectError)) throw error;
    const { faults } = error;
    if (given.json) printJson(terminal, { ok: false, faults });
    else printErrors(terminal, faultLines(faults, language).slice(1));
    return EXIT.needsWork;
  }
}

/** Candidates shown where the journal is not clear. */
const CANDIDATES_SHOWN = 20;

export async function explain({ given, terminal, folder, shown }: Context): Promise<ExitCode> {
  const edition = await readEdition(folder, shown);
  const language = given.language ?? edition.catalog.language;
  const query = given.journal ?? "";
  const found = findInEdition(edition, query);
  const [journal, ...others] = found.exact;
  if (journal === undefined || others.length > 0) {
    const ambiguous = journal !== undefined;
    const candidates = ambiguous ? found.exact : found.similar;
    if (given.json) printJson(terminal, { ok: false, ambiguous, candidates, reason: found.reason });
    else printErrors(terminal, [...unclear(query, found, language), ...named(candidates, language)]);
    return EXIT.needsWork;
  }
  const explanation = explainJournal(edition, journal.key);
  if (given.json) printJson(terminal, { ok: true, explanation });
  else print(terminal, [toExplanationText(explanation, language)]);
  return EXIT.done;
}

function unclear(
  query: string,
  { exact, similar, reason }: FoundInEdition,
  language: Language,
): readonly string[] {
  const zh = language === "zh";
  if (exact.length > 0) {
    return [
      zh
        ? `“${query}”对应多种期刊，请改用 ISSN 或 CN：`
        : `Several journals are "${query}". Ask by ISSN or CN:`,
    ];
  }
  const notFound = zh
    ? `本版目录中没有找到“${query}”。这只说明未能识别或未收录，不代表对该刊的评价。`
    : `"${query}" was not found in this edition. It may be written otherwise or not have been a candidate; this says nothing about the journal.`;
  const head = reason === null ? notFound : reason[language];
  return similar.length === 0 ? [head] : [head, zh ? "可能是：" : "Perhaps meant:"];
}

function named(candidates: readonly FoundJournal[], language: Language): readonly string[] {
  const more = candidates.length - CANDIDATES_SHOWN;
  return [
    ...candidates.slice(0, CANDIDATES_SHOWN).map(({ key, title }) => `  ${title}  [${key}]`),
    ...(more > 0 ? [language === "zh" ? `  ……另有 ${more} 种` : `  … and ${more} more`] : []),
  ];
}

const VERDICT = {
  zh: {
    clean: "未发现问题，可以运行 build。",
    ready: "可以运行 build；以上问题不影响生成，请酌情处理。",
    blocked: "请先处理以上标为“错误”或项目文件中的问题，再运行 build。",
  },
  en: {
    clean: "Nothing was found; run build.",
    ready: "build can run; look at the problems above as far as they matter to you.",
    blocked: "Correct the errors and the project files first, then run build.",
  },
} as const;

const REFUSAL = {
  zh: {
    PROJECT_FAULTS: "没有写入任何文件。请修改上述项目文件后重新运行。",
    PROJECT_ISSUES:
      "没有写入任何文件。请更正上述数据；若确认可以接受，可加 --allow-errors 运行（无法读取的文件除外）。",
  },
  en: {
    PROJECT_FAULTS: "Nothing was written. Correct the project files named above and run build again.",
    PROJECT_ISSUES:
      "Nothing was written. Correct the data named above; if you accept them as they are, add --allow-errors (it does not help where a file cannot be read).",
  },
} as const;

function print(terminal: Terminal, lines: readonly string[]): void {
  terminal.stdout.write(`${lines.join("\n")}\n`);
}

function printErrors(terminal: Terminal, lines: readonly string[]): void {
  if (lines.length > 0) terminal.stderr.write(`${lines.join("\n")}\n`);
}

function printJson(terminal: Terminal, document: object): void {
  terminal.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kibibytes = bytes / 1024;
  return kibibytes < 1024 ? `${kibibytes.toFixed(1)} KiB` : `${(kibibytes / 1024).toFixed(1)} MiB`;
}
