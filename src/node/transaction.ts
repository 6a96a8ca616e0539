/**
 * Node: several files written into a folder together, or not at all. Every file is first written whole into a
 * staging folder beside its target and flushed to the disk; only when all are there are they renamed into place.
 * If anything fails, the folder is as it was.
 */

import { createHash } from "node:crypto";
import { copyFile, link, lstat, mkdtemp, open, readFile, realpath, rename, rm } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { FileError, failureReason, systemCode } from "./errors.js";
import { makeFolder } from "./make-folder.js";

export interface StagedFile {
  /** Relative to the folder, with `/`. */
  readonly file: string;
  readonly bytes: number;
  /** Of the bytes as they were read back from the disk. */
  readonly sha256: string;
}

export interface Transaction {
  /** Writes a new file through `write`, which is given a path that does not exist yet. */
  add(file: string, write: (path: string) => Promise<void>): Promise<StagedFile>;
  /** Puts every file in its place, in the order added. Throws `FileError` `OUTPUT_NOT_WRITTEN` with all undone. */
  commit(): Promise<void>;
  /** Removes what was staged; targets are untouched. */
  discard(): Promise<void>;
}

/** Throws `FileError` `OUTPUT_FOLDER` where the folder cannot be made. `add` throws `OUTPUT_OUTSIDE`. */
export async function openTransaction(folder: string): Promise<Transaction> {
  let root: string;
  let staging: string;
  try {
    await makeFolder(folder);
    root = await realpath(folder);
    staging = await mkdtemp(join(root, ".journal-tiering-"));
  } catch (error) {
    const reason = failureReason(error);
    throw new FileError(
      "OUTPUT_FOLDER",
      folder,
      {
        en: `The folder ${folder} cannot be written to (${reason.en}). Choose another with --out, or check who may write there.`,
        zh: `无法写入文件夹 ${folder}（${reason.zh}）。请用 --out 另选文件夹，或检查写入权限。`,
      },
      { cause: error },
    );
  }
  const staged: { readonly path: string; readonly target: string }[] = [];
  const discard = () => rm(staging, { recursive: true, force: true });
  return {
    async add(file, write) {
      const target = resolveInside(root, file);
      const path = join(staging, `file-${staged.length}`);
      try {
        await write(path);
        await flush(path, "r+");
      } catch (error) {
        throw systemCode(error) === null ? error : notWritten(file, error);
      }
      const bytes = await readFile(path);
      staged.push({ path, target });
      return {
        file,
        bytes: bytes.byteLength,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      };
    },
    async commit() {
      const undo: (() => Promise<void>)[] = [];
      let current = "";
      try {
        for (const [index, { path, target }] of staged.entries()) {
          current = relative(root, target);
          await prepareFolder(root, target);
          const backup = await keep(current, target, join(staging, `before-${index}`));
          await rename(path, target);
          undo.push(() => (backup === null ? rm(target, { force: true }) : rename(backup, target)));
        }
      } catch (error) {
        for (const step of undo.reverse()) await step();
        await discard();
        if (error instanceof FileError) throw error;
        throw notWritten(current, error);
      }
      for (const directory of new Set([root, ...staged.map(({ target }) => dirname(target))])) {
        await flush(directory, "r").catch(() => {});
      }
      await discard();
    },
    discard,
  };
}

/** The absolute path of a file inside a folder; a path that leads out of it is refused. */
export function resolveInside(folder: string, file: string): string {
  const target = resolve(folder, file);
  const inside = relative(folder, target);
  if (
    inside === "" ||
    inside === ".." ||
    inside.startsWith(`..${sep}`) ||
    isAbsolute(inside) ||
    isAbsolute(file)
  ) {
    throw outside(file);
  }
  return target;
}

/** Makes the target's folder and refuses one that a link leads out of the root. */
async function prepareFolder(root: string, target: string): Promise<void> {
  await makeFolder(dirname(target));
  const real = await realpath(dirname(target));
  if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) {
    throw outside(relative(root, target));
  }
}

/** Keeps what stands at the target under a second name; null where nothing does. */
async function keep(file: string, target: string, backup: string): Promise<string | null> {
  const state = await lstat(target).catch(() => null);
  if (state === null) return null;
  if (state.isDirectory()) throw folderInTheWay(file);
  await link(target, backup).catch(() => copyFile(target, backup));
  return backup;
}

async function flush(path: string, flags: "r" | "r+"): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function outside(file: string): FileError {
  return new FileError("OUTPUT_OUTSIDE", file, {
    en: `The output ${file} lies outside the output folder. Name a file inside it, without "..".`,
    zh: `输出文件 ${file} 不在输出文件夹内。请使用文件夹内的路径，不要含有“..”。`,
  });
}

function folderInTheWay(file: string): FileError {
  return new FileError("OUTPUT_NOT_WRITTEN", file, {
    en: `The output ${file} could not be put in its place, where a folder of that name is; nothing was changed. Rename the folder, or the output in catalog.json.`,
    zh: `输出文件 ${file} 的位置上已有同名文件夹，所有文件均未改动。请为该文件夹改名，或在 catalog.json 中更改输出文件名。`,
  });
}

function notWritten(file: string, cause: unknown): FileError {
  const reason = failureReason(cause);
  return new FileError(
    "OUTPUT_NOT_WRITTEN",
    file,
    {
      en: `The output ${file} could not be put in its place (${reason.en}); nothing was changed. Close it in Excel or WPS and check who may write there.`,
      zh: `输出文件 ${file} 无法写入（${reason.zh}），所有文件均未改动。请先在 Excel 或 WPS 中关闭该文件，并检查写入权限。`,
    },
    { cause },
  );
}
