/**
 * Node: a folder, with the folders above it that are not there yet. Node's own recursive `mkdir` never answers
 * where a file system says `ENOENT` although the parent is there, as `/proc` and some network drives do; this one
 * tries each folder once. Throws what the system throws.
 */

import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { systemCode } from "./errors.js";

export async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  let at = resolve(folder);
  while (!(await isThere(at)) && dirname(at) !== at) {
    missing.push(at);
    at = dirname(at);
  }
  // A file in the way is refused by the system, with its own code.
  if (!(await stat(at)).isDirectory()) await mkdir(at);
  for (const path of missing.reverse()) {
    await mkdir(path).catch(async (error: unknown) => {
      // Another program may have made it meanwhile.
      if (systemCode(error) !== "EEXIST" || !(await stat(path)).isDirectory()) throw error;
    });
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw error;
  }
}
