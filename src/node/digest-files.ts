/** Node: the files of a folder by their hashes; reads, never writes. */

import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { type FileDigest, isInsideFolder } from "../catalog/index.js";
import type { InputDigest } from "../model/table.js";
import { systemCode } from "./errors.js";
import { digestOf } from "./read-json.js";

/** The hash of one file, named as it is asked for; null where it is not there or cannot be read. */
async function digestFile(folder: string, file: string, name = file): Promise<InputDigest | null> {
  try {
    return digestOf(file, await readFile(join(folder, file)), name);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
}

/** Of files asked for by name, those that are there. A name that leads out of the folder is not opened. */
export async function digestInputs(
  folder: string,
  inputs: readonly { readonly name: string; readonly file: string }[],
): Promise<readonly InputDigest[]> {
  const found: InputDigest[] = [];
  for (const { name, file } of inputs) {
    const digest = isInsideFolder(file) ? await digestFile(folder, file, name) : null;
    if (digest !== null) found.push(digest);
  }
  return found;
}

/**
 * The files that are listed, and the others that stand in the same folders, below none of them. `except` is not
 * looked at.
 */
export async function digestOutputs(
  folder: string,
  listed: readonly FileDigest[],
  except: string,
): Promise<readonly FileDigest[]> {
  const names = new Set(listed.map(({ file }) => file).filter(isInsideFolder));
  const folders = new Set([
    "",
    ...[...names].map((file) => posix.dirname(file)).filter((name) => name !== "."),
  ]);
  for (const below of folders) {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: unknown) => {
      if (systemCode(error) === null) throw error;
      return [];
    });
    for (const entry of entries) if (entry.isFile()) names.add(posix.join(below, entry.name));
  }
  names.delete(except);
  const found: FileDigest[] = [];
  for (const file of [...names].sort()) {
    const digest = await digestFile(folder, file);
    if (digest !== null) found.push({ file, sha256: digest.sha256 });
  }
  return found;
}
