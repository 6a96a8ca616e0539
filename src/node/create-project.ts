/** Node: a new project folder to start from. */

import { readdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { projectTemplate } from "../methodology/index.js";
import { FileError, failureReason, systemCode } from "./errors.js";
import { makeFolder } from "./make-folder.js";

/**
 * Writes the example project into a folder that is new or empty, and answers the files written.
 * The folder's name becomes the catalog's id, or `catalog` where it cannot.
 * Throws `FileError` `FOLDER_NOT_EMPTY` or `FOLDER_NOT_WRITABLE`.
 */
export async function createProject(folder: string): Promise<readonly string[]> {
  try {
    const existing = await readdir(folder).catch((error: unknown) => {
      if (systemCode(error) === "ENOENT") return [];
      throw error;
    });
    if (existing.length > 0) {
      throw new FileError("FOLDER_NOT_EMPTY", folder, {
        en: `The folder ${folder} is not empty. Choose a new one, so that nothing of yours is overwritten.`,
        zh: `文件夹 ${folder} 不是空的。请另选新文件夹，以免覆盖已有文件。`,
      });
    }
    const files = projectTemplate(catalogId(folder));
    for (const { path, text } of files) {
      const target = join(folder, path);
      await makeFolder(dirname(target));
      await writeFile(target, text, { encoding: "utf8", flag: "wx" });
    }
    return files.map(({ path }) => path);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    const reason = failureReason(error);
    throw new FileError(
      "FOLDER_NOT_WRITABLE",
      folder,
      {
        en: `The folder ${folder} cannot be written to (${reason.en}). Choose another, or check who may write there.`,
        zh: `无法写入文件夹 ${folder}（${reason.zh}）。请另选文件夹，或检查写入权限。`,
      },
      { cause: error },
    );
  }
}

function catalogId(folder: string): string {
  const name = basename(resolve(folder));
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name) ? name : "catalog";
}
