/** Node: what stops a project. Every sentence is bilingual, since a secretary reads it. */

import { type Fault, JournalTieringError } from "../model/errors.js";
import type { IssueReport } from "../model/issue.js";
import type { Bilingual } from "../model/text.js";

/** A fault of one of the project's own files. */
export interface ProjectFault extends Fault {
  /** Relative to the project folder. */
  readonly file: string;
}

/**
 * A project cannot be read or built. `PROJECT_FAULTS`: its files contradict themselves or are missing.
 * `PROJECT_ISSUES`: its data hold problems of severity error.
 */
export class ProjectError extends JournalTieringError {
  readonly faults: readonly ProjectFault[];
  readonly issues: IssueReport;
  constructor(
    code: "PROJECT_FAULTS" | "PROJECT_ISSUES",
    faults: readonly ProjectFault[],
    issues: IssueReport,
    options?: ErrorOptions,
  ) {
    const lines = faults.map(({ file, path, message, code }) => `  ${file} ${path}: ${message.en} [${code}]`);
    super(
      code,
      code === "PROJECT_FAULTS"
        ? `The project has ${faults.length} fault(s):\n${lines.join("\n")}`
        : "The data of the project hold errors; nothing was written.",
      options,
    );
    this.faults = faults;
    this.issues = issues;
  }
}

/** A file or folder could not be read or written; the sentence says which and what to do. */
export class FileError extends JournalTieringError {
  readonly file: string;
  readonly sentence: Bilingual;
  constructor(code: string, file: string, sentence: Bilingual, options?: ErrorOptions) {
    super(code, sentence.en, options);
    this.file = file;
    this.sentence = sentence;
  }
}

/** The system's own code of a failed file operation (`ENOENT`, `EACCES`), or null. */
export function systemCode(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" && /^E[A-Z0-9]+$/.test(code) ? code : null;
}

const REASONS: Readonly<Record<string, Bilingual>> = {
  EACCES: { en: "no permission", zh: "没有权限" },
  EPERM: { en: "no permission", zh: "没有权限" },
  EROFS: { en: "the drive is read-only", zh: "磁盘为只读" },
  ENOSPC: { en: "the drive is full", zh: "磁盘空间不足" },
  EDQUOT: { en: "the drive is full", zh: "磁盘空间不足" },
  EBUSY: { en: "it is in use by another program", zh: "正被其他程序占用" },
  ENOENT: { en: "there is no such place", zh: "该位置不存在" },
  ENOTDIR: { en: "a file stands where a folder should be", zh: "应为文件夹的位置是一个文件" },
  EEXIST: { en: "a file of that name is there", zh: "已有同名文件" },
  EISDIR: { en: "it is a folder, not a file", zh: "它是文件夹，不是文件" },
  ENAMETOOLONG: { en: "the name is too long", zh: "名称过长" },
  EIO: { en: "the drive failed", zh: "磁盘读写出错" },
};

/** Why a file operation failed, in words and with the system's own code. */
export function failureReason(error: unknown): Bilingual {
  const code = systemCode(error);
  if (code === null) {
    const message = error instanceof Error ? error.message : String(error);
    return { en: message, zh: message };
  }
  const words = Object.hasOwn(REASONS, code) ? (REASONS[code] as Bilingual) : null;
  return words === null ? { en: code, zh: code } : { en: `${words.en}, ${code}`, zh: `${words.zh}，${code}` };
}
