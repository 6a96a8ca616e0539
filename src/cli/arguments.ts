/** Command line: what was asked for. */

import { parseArgs } from "node:util";
import type { Bilingual, Language } from "../model/text.js";

export const COMMANDS = ["init", "check", "build", "diff", "explain", "lint", "verify", "match"] as const;
export type Command = (typeof COMMANDS)[number];

const LANGUAGES: readonly Language[] = ["zh", "en"];

export interface Arguments {
  readonly command: Command | "help" | "version";
  /** The project folder, or the one to make; of `explain`, `lint` and `verify` the file to look at. */
  readonly folder: string | null;
  /**
   * Names behind the command: two editions and perhaps their methodologies for `diff`, an edition and perhaps its
   * project folder for `verify`, a publication list and editions for `match`; else at most the folder.
   */
  readonly files: readonly string[];
  /** ISSN, CN or title of the journal to explain. */
  readonly journal: string | null;
  readonly out: string | null;
  readonly json: boolean;
  readonly csv: boolean;
  readonly quiet: boolean;
  readonly allowErrors: boolean;
  /** Of `lint`. */
  readonly list: string | null;
  readonly registers: readonly { readonly layout: string; readonly file: string }[];
  readonly declared: number | null;
  readonly all: boolean;
  readonly workbook: string | null;
  /** Of `match`: share (0–1) of articles that must be in domestic journals. */
  readonly domesticMinimum: number | null;
  readonly language: Language | null;
}

/** The command was written wrongly. */
export class ArgumentError extends Error {
  readonly sentence: Bilingual;
  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

const OPTIONS = {
  out: { type: "string" },
  json: { type: "boolean" },
  csv: { type: "boolean" },
  quiet: { type: "boolean", short: "q" },
  "allow-errors": { type: "boolean" },
  list: { type: "string" },
  register: { type: "string", multiple: true },
  declared: { type: "string" },
  all: { type: "boolean" },
  workbook: { type: "string" },
  "domestic-minimum": { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/** Throws `ArgumentError`. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const [command, folder, ...further] = positionals;
  const journal = command === "explain" ? (further[0] ?? null) : null;
  const rest = journal === null ? further : further.slice(1);
  if (values.out?.trim() === "") throw new ArgumentError(missingValue("--out"));
  if (folder?.trim() === "") {
    throw new ArgumentError({
      en: "The name of the folder is empty. Leave it out for the folder you are in.",
      zh: "文件夹名称为空。如指当前文件夹，请省略不写。",
    });
  }
  const language = LANGUAGES.find((name) => name === values.lang) ?? null;
  if (values.lang !== undefined && language === null) {
    throw new ArgumentError({
      en: `--lang is zh or en, not "${values.lang}".`,
      zh: `--lang 只能是 zh 或 en，不能是“${values.lang}”。`,
    });
  }
  const takesFiles = command === "diff" || command === "match";
  const common = {
    folder: takesFiles ? null : (folder ?? null),
    files: positionals.slice(1),
    journal,
    out: values.out ?? null,
    json: values.json ?? false,
    csv: values.csv ?? false,
    quiet: values.quiet ?? false,
    allowErrors: values["allow-errors"] ?? false,
    list: values.list ?? null,
    registers: (values.register ?? []).map(readRegister),
    declared: readDeclared(values.declared),
    all: values.all ?? false,
    workbook: values.workbook ?? null,
    domesticMinimum: readShare(values["domestic-minimum"]),
    language,
  };
  if (values.version) return { ...common, command: "version" };
  if (values.help || command === undefined || command === "help") return { ...common, command: "help" };
  const known = COMMANDS.find((name) => name === command);
  if (known === undefined) {
    throw new ArgumentError({
      en: `There is no command "${command}". There are ${COMMANDS.join(", ")}.`,
      zh: `没有“${command}”这个命令，可用的有：${COMMANDS.join("、")}。`,
    });
  }
  if (known === "diff" && ![2, 4].includes(positionals.length - 1)) {
    throw new ArgumentError({
      en: "diff needs two edition files, the earlier one first, e.g. journal-tiering diff 2025/edition.json 2026/edition.json; their two methodology files may follow.",
      zh: "diff 需要两个版次文件，先旧后新，例如：journal-tiering diff 2025/edition.json 2026/edition.json；其后可再写两版各自的评价方案文件。",
    });
  }
  if (known === "explain" && (journal === null || rest.length > 0)) {
    throw new ArgumentError({
      en: "explain needs the file of an edition and one journal, e.g. journal-tiering explain out/edition.json 1234-5679. Put a title in quotation marks.",
      zh: "explain 需要目录文件和一种期刊，例如：journal-tiering explain out/edition.json 1234-5679。刊名请加引号。",
    });
  }
  if (known === "match" && positionals.length < 3) {
    throw new ArgumentError({
      en: "match needs a publication list and at least one edition, e.g. journal-tiering match list.bib out/edition.json.",
      zh: "match 需要论文清单和至少一版目录，例如：journal-tiering match 论文清单.xlsx out/edition.json。",
    });
  }
  if (known === "verify" && (folder === undefined || rest.length > 1)) {
    throw new ArgumentError({
      en: "verify needs the file of an edition, e.g. journal-tiering verify out/edition.json; the project folder may follow where it is not the one above.",
      zh: "verify 需要目录文件，例如：journal-tiering verify out/edition.json；如项目文件夹不是其上一级文件夹，请写在其后。",
    });
  }
  if (!takesFiles && known !== "verify" && rest.length > 0) {
    throw new ArgumentError({
      en: `One ${known === "lint" ? "file" : "folder"} is enough; "${rest[0]}" is too much. Put a path with blanks in quotation marks.`,
      zh: `只需一个${known === "lint" ? "文件" : "文件夹"}，“${rest[0]}”是多余的。路径中如有空格，请加引号。`,
    });
  }
  if (known === "init" && folder === undefined) {
    throw new ArgumentError({
      en: "init needs the name of the folder to make, e.g. journal-tiering init my-catalog.",
      zh: "init 需要给出新文件夹的名称，例如：journal-tiering init my-catalog。",
    });
  }
  if (known === "lint" && folder === undefined) {
    throw new ArgumentError({
      en: "lint needs the file to look at, e.g. journal-tiering lint out/edition.json.",
      zh: "lint 需要给出要检查的文件，例如：journal-tiering lint out/edition.json。",
    });
  }
  for (const [option, given] of [
    ["out", values.out],
    ["allow-errors", values["allow-errors"]],
  ] as const) {
    if (given === undefined || known === "build") continue;
    throw new ArgumentError({
      en: `--${option} belongs to build; ${known} writes no outputs.`,
      zh: `--${option} 只用于 build 命令；${known} 不写输出文件。`,
    });
  }
  for (const option of ["list", "register", "declared", "all", "workbook"] as const) {
    if (values[option] === undefined || known === "lint") continue;
    throw new ArgumentError({
      en: `--${option} belongs to lint, not to ${known}.`,
      zh: `--${option} 只用于 lint 命令，不用于 ${known}。`,
    });
  }
  if (values["domestic-minimum"] !== undefined && known !== "match") {
    throw new ArgumentError({
      en: `--domestic-minimum belongs to match, not to ${known}.`,
      zh: `--domestic-minimum 只用于 match 命令，不用于 ${known}。`,
    });
  }
  if (values.csv && !takesFiles) {
    throw new ArgumentError({
      en: `--csv belongs to diff and match; the files of a catalog are declared in its project.`,
      zh: "--csv 只用于 diff 和 match 命令；目录的输出文件在项目文件中设置。",
    });
  }
  return { ...common, command: known };
}

/** `jcr=metrics/jcr.csv`: the id of a layout, then the file. */
function readRegister(text: string): Arguments["registers"][number] {
  const at = text.indexOf("=");
  if (at > 0 && at < text.length - 1) return { layout: text.slice(0, at), file: text.slice(at + 1) };
  throw new ArgumentError({
    en: `--register is the id of a layout, an equals sign and a file, e.g. jcr=jcr-2025.csv, not "${text}".`,
    zh: `--register 由版式名称、等号和文件组成，例如 jcr=jcr-2025.csv，不能是“${text}”。`,
  });
}

function readDeclared(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new ArgumentError({
    en: `--declared is a number of journals, not "${text}".`,
    zh: `--declared 是期刊种数，不能是“${text}”。`,
  });
}

/** `1/3`, `0.3` or `30%`. */
function readShare(text: string | undefined): number | null {
  if (text === undefined) return null;
  const [, above, below, percent] = /^\s*(\d+(?:\.\d+)?)(?:\s*\/\s*(\d+)|(\s*%))?\s*$/.exec(text) ?? [];
  const share = Number(above) / (percent === undefined ? Number(below ?? 1) : 100);
  if (above !== undefined && share >= 0 && share <= 1) return share;
  throw new ArgumentError({
    en: `--domestic-minimum is a share such as 1/3, 0.3 or 30%, not "${text}".`,
    zh: `--domestic-minimum 应为比例，如 1/3、0.3 或 30%，不能是“${text}”。`,
  });
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw optionError(error);
  }
}

/** `parseArgs` names the option in quotation marks and says by a code what is wrong with it. */
function optionError(error: unknown): ArgumentError {
  const { message = "", code = "" } = error as { message?: string; code?: string };
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    return new ArgumentError({
      en: `There is no option ${option}. See journal-tiering --help.`,
      zh: `没有 ${option} 这个选项。请参阅 journal-tiering --help。`,
    });
  }
  return /does not take/.test(message)
    ? new ArgumentError({
        en: `The option ${option} takes no value; write it alone.`,
        zh: `选项 ${option} 不带取值，请单独书写。`,
      })
    : new ArgumentError(missingValue(option));
}

function missingValue(option: string): Bilingual {
  const example = option === "--lang" ? "--lang zh" : `${option} public`;
  return {
    en: `The option ${option} needs a value behind it, e.g. ${example}.`,
    zh: `选项 ${option} 后面需要取值，例如：${example}。`,
  };
}
