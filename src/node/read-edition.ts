/** Node: an edition from the JSON file that a build wrote. */

import { readFile } from "node:fs/promises";
import { EDITION_FORMAT, EDITION_FORMAT_VERSION, type Edition, editionJsonSchema } from "../catalog/index.js";
import type { Bilingual } from "../model/text.js";
import { FileError, failureReason } from "./errors.js";

/**
 * Reads an edition. That every member is there and is of its kind is checked; whether the values inside are those
 * that were written is for the hash in `manifest.json` to say. `shown` is the path as a person wrote it.
 * Throws `FileError` `EDITION_NOT_READ` or `EDITION_FORMAT`.
 */
export async function readEdition(path: string, shown = path): Promise<Edition> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const reason = failureReason(error);
    throw new FileError(
      "EDITION_NOT_READ",
      shown,
      {
        en: `The edition ${shown} cannot be read (${reason.en}). Name the JSON file that build wrote.`,
        zh: `无法读取目录文件 ${shown}（${reason.zh}）。请指定 build 生成的 JSON 文件。`,
      },
      { cause: error },
    );
  }
  const json = parse(text);
  if (!isRecord(json) || json["format"] !== EDITION_FORMAT) {
    throw wrong(shown, {
      en: `${shown} is no edition of a catalog. Name the file of the output of kind "json", e.g. out/edition.json.`,
      zh: `${shown} 不是目录文件。请指定 kind 为 "json" 的输出文件，例如 out/edition.json。`,
    });
  }
  if (json["formatVersion"] !== EDITION_FORMAT_VERSION || !hasMembers(json)) {
    throw wrong(shown, {
      en: `${shown} was written by another version of this program, or was changed. Build the catalog again.`,
      zh: `${shown} 由其他版本的程序生成，或已被改动。请重新运行 build。`,
    });
  }
  return json as unknown as Edition;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasMembers(json: Record<string, unknown>): boolean {
  const properties = editionJsonSchema["properties"] as Record<string, { readonly type?: unknown }>;
  const required = editionJsonSchema["required"] as readonly string[];
  return Object.entries(properties).every(([name, { type }]) => {
    if (!Object.hasOwn(json, name)) return !required.includes(name);
    if (type === "array") return Array.isArray(json[name]);
    return type === "object" ? isRecord(json[name]) : true;
  });
}

function wrong(file: string, sentence: Bilingual): FileError {
  return new FileError("EDITION_FORMAT", file, sentence);
}
