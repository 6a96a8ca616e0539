/** Node: one JSON file of a project, or the fault that keeps it from being read. */

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { InputDigest } from "../model/table.js";
import { failureReason, type ProjectFault, systemCode } from "./errors.js";
import { scanJson } from "./scan-json.js";

export type JsonFile =
  | { readonly json: unknown; readonly digest: InputDigest; readonly fault: null }
  | { readonly json: undefined; readonly fault: ProjectFault };

/** `file` is relative to `folder`. Faults: `FILE_MISSING`, `FILE_UNREADABLE`, `FILE_ENCODING`, `JSON_SYNTAX`, `JSON_KEY_TWICE`. */
export async function readJson(folder: string, file: string): Promise<JsonFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(folder, file));
  } catch (error) {
    const code = systemCode(error);
    return code === "ENOENT" || code === "ENOTDIR"
      ? failed(
          file,
          "FILE_MISSING",
          `The file ${file} is not there. Create it, or correct its name in catalog.json.`,
          `找不到文件 ${file}。请创建该文件，或在 catalog.json 中更正文件名。`,
        )
      : failed(
          file,
          "FILE_UNREADABLE",
          `${file} cannot be read (${failureReason(error).en}). Check who may read it.`,
          `无法读取 ${file}（${failureReason(error).zh}）。请检查读取权限。`,
        );
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return failed(
      file,
      "FILE_ENCODING",
      `${file} is not UTF-8. Save it again as UTF-8.`,
      `${file} 不是 UTF-8 编码，请另存为 UTF-8。`,
    );
  }
  const flaw = scanJson(text);
  if (flaw === null) return { json: JSON.parse(text), digest: digestOf(file, bytes), fault: null };
  const { line, column } = place(text, flaw.offset);
  return flaw.kind === "syntax"
    ? failed(
        file,
        "JSON_SYNTAX",
        `${file} is not valid JSON at line ${line}, column ${column}. Look for a missing or superfluous comma, quotation mark or bracket there or just before.`,
        `${file} 第 ${line} 行第 ${column} 列不符合 JSON 格式。请检查该处或之前是否多了或少了逗号、引号、括号；标点须为半角。`,
      )
    : failed(
        file,
        "JSON_KEY_TWICE",
        `${file} has the key "${flaw.key}" a second time at line ${line}, column ${column}. Keep one of the two.`,
        `${file} 第 ${line} 行第 ${column} 列重复出现 "${flaw.key}" 一项，请只保留一处。`,
      );
}

/** SHA-256 and size of a file of the project itself; its name is its path. */
export function digestOf(file: string, bytes: Uint8Array, name = file): InputDigest {
  return { name, file, bytes: bytes.byteLength, sha256: createHash("sha256").update(bytes).digest("hex") };
}

function failed(file: string, code: string, en: string, zh: string): JsonFile {
  return { json: undefined, fault: { file, code, path: "$", message: { en, zh } } };
}

function place(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: [...(before.at(-1) ?? "")].length + 1 };
}
