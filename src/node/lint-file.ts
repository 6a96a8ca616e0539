/** Node: lint of a file: an edition as JSON, or a published list. */

import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import {
  EDITION_FORMAT,
  EDITION_FORMAT_VERSION,
  type Edition,
  knownLists,
  type LintReport,
  parseListSpec,
} from "../catalog/index.js";
import { type ImportedCatalog, type ImportSpec, importCatalog } from "../import-catalog.js";
import { layouts } from "../ingest/index.js";
import { lint } from "../lint-edition.js";
import { JournalTieringError, MethodologyError, SourceError } from "../model/errors.js";
import type { DeclaredCount } from "../model/printed-list.js";
import type { SourceTable } from "../model/table.js";
import type { Bilingual, Language } from "../model/text.js";
import { toLintWorkbook } from "../publish/index.js";
import { FileError, failureReason, systemCode } from "./errors.js";
import { readSource } from "./read-source.js";
import { openTransaction } from "./transaction.js";

export interface LintFileOptions {
  /** Id of a known list or the file of a `ListSpec`; needed for anything but an edition as JSON. */
  readonly list?: string | undefined;
  /** Registers as files with the id of their layout. */
  readonly registers?: readonly { readonly layout: string; readonly file: string }[] | undefined;
  /** Number of journals that the list declares as a whole. */
  readonly declared?: number | undefined;
}

export interface LintedFile {
  readonly edition: Edition;
  /** Null for an edition as JSON. */
  readonly imported: ImportedCatalog | null;
  readonly report: LintReport;
}

/**
 * Reads and lints a file; writes nothing.
 * Throws `FileError` where a file cannot be read, is no edition, or its settings are wrong; the sentence says which.
 */
export async function lintFile(file: string, options: LintFileOptions = {}): Promise<LintedFile> {
  const bytes = await bytesOf(file);
  const known = editionOf(bytes, file);
  const imported = known === null ? await importFile(bytes, file, options.list) : null;
  const edition = known ?? (imported as ImportedCatalog).edition;
  const register: SourceTable[] = [];
  for (const { layout, file: path } of options.registers ?? [])
    register.push(await readRegister(layout, path));
  const { declared: whole } = options;
  const declared: DeclaredCount[] = [...(imported?.declared ?? [])];
  if (whole !== undefined)
    declared.push({ discipline: null, tier: null, count: whole, sheet: null, row: null });
  return { edition, imported, report: lint(edition, { register, declared }) };
}

/** Writes the report as a workbook, whole or not at all. Throws `FileError` where the file cannot be written. */
export async function writeLintWorkbook(
  file: string,
  { report, edition }: Pick<LintedFile, "report" | "edition">,
  language: Language,
): Promise<void> {
  const bytes = await toLintWorkbook(report, edition, language);
  const transaction = await openTransaction(dirname(file));
  try {
    await transaction.add(basename(file), (path) => writeFile(path, bytes, { flag: "wx" }));
    await transaction.commit();
  } finally {
    await transaction.discard();
  }
}

async function importFile(
  bytes: Uint8Array,
  file: string,
  list: string | undefined,
): Promise<ImportedCatalog> {
  if (list === undefined) {
    const ids = [...knownLists.keys()].join(", ");
    throw new FileError("LIST_UNDECLARED", file, {
      en: `${file} is no edition as JSON. If it is a published list, say which by --list: ${ids}, or a JSON file that describes it.`,
      zh: `${file} 不是 JSON 格式的目录版本。如为已发布的目录，请用 --list 指明：${ids}，或描述该目录的 JSON 文件。`,
    });
  }
  const spec = knownLists.get(list) ?? (await readSpec(list));
  return told(file, () =>
    importCatalog(bytes, { ...spec, source: { ...spec.source, file: basename(file) } } as ImportSpec),
  );
}

async function readSpec(file: string): Promise<ImportSpec> {
  const bytes = await bytesOf(file);
  return told(file, async () => {
    let json: unknown;
    try {
      json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch (cause) {
      throw new FileError("JSON_SYNTAX", file, {
        en: `${file} is not readable JSON (${(cause as Error).message}). Correct it.`,
        zh: `${file} 不是可读取的 JSON（${(cause as Error).message}）。请更正。`,
      });
    }
    return parseListSpec(json) as ImportSpec;
  });
}

async function readRegister(layout: string, file: string): Promise<SourceTable> {
  if (!layouts.has(layout)) {
    const ids = [...layouts.keys()].join(", ");
    throw new FileError("LAYOUT_UNKNOWN", file, {
      en: `There is no layout "${layout}" for the register ${file}; there are ${ids}.`,
      zh: `没有用于 ${file} 的版式“${layout}”；可用：${ids}。`,
    });
  }
  await bytesOf(file);
  return told(file, () => readSource(file, { layout }));
}

/** The file as an edition; null where it is something else. A broken or newer edition is told. */
function editionOf(bytes: Uint8Array, file: string): Edition | null {
  const start = new TextDecoder().decode(bytes.subarray(0, 400));
  if (!/^\uFEFF?\s*\{/.test(start) || !start.includes(EDITION_FORMAT)) return null;
  try {
    const json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as Edition;
    const isWhole = [json.listings, json.disciplines, json.scheme?.labels].every(Array.isArray);
    if (json.formatVersion === EDITION_FORMAT_VERSION && isWhole) return json;
  } catch {
    // Told below.
  }
  throw new FileError("EDITION_UNREADABLE", file, {
    en: `${file} begins like an edition, but is damaged or written by another version of this program. Export it again.`,
    zh: `${file} 开头为目录版本，但内容已损坏或由其他版本的程序写成。请重新导出。`,
  });
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    const { en, zh } = failureReason(error);
    throw new FileError("FILE_UNREADABLE", file, {
      en: `${file} cannot be read (${en}). Check its name and who may read it.`,
      zh: `无法读取 ${file}（${zh}）。请检查文件名和读取权限。`,
    });
  }
}

/** What the library refuses, as a sentence about the file. */
async function told<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileError || !(error instanceof JournalTieringError)) throw error;
    throw new FileError(error.code, file, sentenceOf(error, file), { cause: error });
  }
}

function sentenceOf(error: JournalTieringError, file: string): Bilingual {
  if (error instanceof SourceError) {
    const { en, zh } = error.issue.message;
    return { en: `${file}: ${en}`, zh: `${file}：${zh}` };
  }
  if (error instanceof MethodologyError) {
    const lines = (language: "en" | "zh") =>
      error.faults.map(({ path, message, code }) => `  ${path}: ${message[language]} [${code}]`).join("\n");
    return { en: `${file} must be changed:\n${lines("en")}`, zh: `${file} 需要修改：\n${lines("zh")}` };
  }
  return { en: `${file}: ${error.message}`, zh: `${file}：${error.message}` };
}
