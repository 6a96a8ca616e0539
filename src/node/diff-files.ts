/** Node: two editions from their files, compared. */

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import {
  checkDiffEdition,
  type DiffEdition,
  type EditionDiff,
  type MethodologyPair,
} from "../catalog/index.js";
import { diffEditions } from "../diff.js";
import { evaluationMethods } from "../evaluate.js";
import { checkMethodology, parseMethodology } from "../methodology/index.js";
import type { Methodology } from "../methodology/types.js";
import { canonicalJson } from "../model/canonical-json.js";
import type { Fault } from "../model/errors.js";
import { joinReports } from "../model/issue.js";
import type { Language } from "../model/text.js";
import { ProjectError, type ProjectFault } from "./errors.js";
import { readJson } from "./read-json.js";

export interface DiffFilesOptions {
  /** Folder that the file names are relative to. */
  readonly folder: string;
  /** Files of the methodologies of the earlier and the later edition, so that changed weights and cuts are named. */
  readonly methodologies?: readonly [before: string, after: string] | undefined;
}

/**
 * Reads two editions (JSON) and compares them; see `diffEditions`.
 * Throws `ProjectError` `PROJECT_FAULTS` where a file cannot be read or is no edition, where the editions are of
 * different catalogs, and where a methodology is not the one whose hash the edition holds.
 */
export async function diffFiles(
  before: string,
  after: string,
  options: DiffFilesOptions,
): Promise<EditionDiff> {
  const faults: ProjectFault[] = [];
  const read = async (file: string, check: (json: unknown) => readonly Fault[]): Promise<unknown> => {
    const { json, fault } = await readJson(options.folder, file);
    if (fault !== null) faults.push(fault.code === "FILE_MISSING" ? missing(file) : fault);
    else faults.push(...check(json).map((found) => ({ ...found, file })));
    return json;
  };
  const old = await read(before, checkDiffEdition);
  const now = await read(after, checkDiffEdition);
  const documents: unknown[] = [];
  for (const file of options.methodologies ?? []) {
    documents.push(await read(file, (json) => checkMethodology(json, evaluationMethods)));
  }
  refuse(faults);

  const editions = [old as DiffEdition, now as DiffEdition] as const;
  if (editions[0].catalog.id !== editions[1].catalog.id) faults.push(otherCatalog(after, editions));
  const [first, second] = documents.map((document) => parseMethodology(document, evaluationMethods));
  (options.methodologies ?? []).forEach((file, index) => {
    const wrong = otherMethodology(
      file,
      editions[index] as DiffEdition,
      [first, second][index] as Methodology,
    );
    if (wrong !== null) faults.push(wrong);
  });
  refuse(faults);
  const methodologies: MethodologyPair | undefined =
    first === undefined || second === undefined ? undefined : { before: first, after: second };
  return diffEditions(...editions, { methodologies });
}

/** The language an edition speaks, as far as its file can be read at all; null where it says nothing. */
export async function editionLanguage(file: string): Promise<Language | null> {
  try {
    const text = await readFile(file, "utf8");
    return (/"language"\s*:\s*"(zh|en)"/.exec(text)?.[1] ?? null) as Language | null;
  } catch {
    return null;
  }
}

function refuse(faults: readonly ProjectFault[]): void {
  if (faults.length > 0) throw new ProjectError("PROJECT_FAULTS", faults, joinReports());
}

function missing(file: string): ProjectFault {
  return {
    file,
    code: "FILE_MISSING",
    path: "$",
    message: {
      en: `The file ${file} is not there. Check its name and folder.`,
      zh: `找不到文件 ${file}。请检查文件名和所在文件夹。`,
    },
  };
}

function otherCatalog(file: string, [before, after]: readonly [DiffEdition, DiffEdition]): ProjectFault {
  const [old, now] = [before.catalog.id, after.catalog.id];
  return {
    file,
    code: "DIFF_CATALOG",
    path: "$.catalog.id",
    message: {
      en: `The catalogs differ: "${old}" and "${now}". Only editions of one catalog are compared; check that you named the right files.`,
      zh: `两个文件不是同一目录：“${old}”和“${now}”。只能比较同一目录的不同版次，请检查文件是否选对。`,
    },
  };
}

/** Null where the methodology is the one that the edition was made by. */
function otherMethodology(file: string, edition: DiffEdition, methodology: Methodology): ProjectFault | null {
  const sha256 = createHash("sha256").update(canonicalJson(methodology)).digest("hex");
  const made = edition.manifest?.methodology ?? undefined;
  if (made?.sha256 === sha256) return null;
  return {
    file,
    code: "DIFF_METHODOLOGY",
    path: "$",
    message: {
      en: `${file} is not the methodology of edition ${edition.id}${made === undefined ? ", which names none" : ` (${made.id} ${made.version})`}: its content has another hash. Take the file as it was when that edition was built.`,
      zh: `${file} 不是 ${edition.id} 版所用的评价方案${made === undefined ? "（该版未注明方案）" : `（${made.id} ${made.version}）`}：内容的散列值不同。请使用生成该版时的方案文件。`,
    },
  };
}
