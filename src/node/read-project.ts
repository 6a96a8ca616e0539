/** Node: a project folder: `catalog.json`, its methodology and its own layouts, read and checked together. */

import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { checkDiffEdition, type DiffEdition } from "../catalog/index.js";
import { evaluationMethods } from "../evaluate.js";
import { layouts as builtInLayouts, parseLayout, type SourceLayout } from "../ingest/index.js";
import {
  checkMethodology,
  checkProjectFile,
  checkSince,
  checkTogether,
  parseMethodology,
  parseProject,
  sinceFiles,
} from "../methodology/index.js";
import type { Project } from "../methodology/project.js";
import type { Methodology } from "../methodology/types.js";
import { type Fault, MethodologyError } from "../model/errors.js";
import { joinReports } from "../model/issue.js";
import type { InputDigest } from "../model/table.js";
import type { Language } from "../model/text.js";
import { ProjectError, type ProjectFault } from "./errors.js";
import { reservedNameFaults } from "./output-names.js";
import { readJson } from "./read-json.js";

export const PROJECT_FILE = "catalog.json";

export interface LoadedProject {
  readonly folder: string;
  readonly project: Project;
  readonly methodology: Methodology;
  /** The project's own layouts by file. */
  readonly layouts: ReadonlyMap<string, SourceLayout>;
  /** The earlier editions that outputs tell the changes since, by file. */
  readonly earlier: ReadonlyMap<string, DiffEdition>;
  /** Digests of the JSON files that were read. */
  readonly inputs: readonly InputDigest[];
}

export interface ProjectReading {
  readonly faults: readonly ProjectFault[];
  /** Null where there are faults. */
  readonly loaded: LoadedProject | null;
}

/** Reads a project, or throws one `ProjectError` with every fault of its files. Sources are not opened. */
export async function readProject(folder: string): Promise<LoadedProject> {
  const { faults, loaded } = await examineProject(folder);
  if (loaded === null) throw new ProjectError("PROJECT_FAULTS", faults, joinReports());
  return loaded;
}

/** As `readProject`, with the faults as a value. The methodology is checked even where the project file is faulty. */
export async function examineProject(folder: string): Promise<ProjectReading> {
  const faults: ProjectFault[] = [];
  const inputs: InputDigest[] = [];
  const report = (file: string, found: readonly Fault[]) =>
    faults.push(...found.map((fault) => ({ ...fault, file })));
  const read = async (file: string) => {
    const result = await readJson(folder, file);
    if (result.fault === null) inputs.push(result.digest);
    else faults.push(result.fault);
    return result;
  };

  const projectFile = await read(PROJECT_FILE);
  if (projectFile.fault !== null) {
    const { fault } = projectFile;
    return { faults: [fault.code === "FILE_MISSING" ? await noProject(folder) : fault], loaded: null };
  }
  report(PROJECT_FILE, checkProjectFile(projectFile.json, { layouts: builtInLayouts.keys() }));
  if (faults.length > 0) return { faults, loaded: null };
  const project = parseProject(projectFile.json);
  report(PROJECT_FILE, reservedNameFaults(project.outputs));

  const methodologyFile = await read(project.methodology);
  if (methodologyFile.fault === null) {
    report(project.methodology, checkMethodology(methodologyFile.json, evaluationMethods));
  }
  const layouts = new Map<string, SourceLayout>();
  for (const { layout } of project.sources) {
    if (typeof layout === "string" || layouts.has(layout.file)) continue;
    const layoutFile = await read(layout.file);
    if (layoutFile.fault !== null) continue;
    try {
      layouts.set(layout.file, parseLayout(layoutFile.json));
    } catch (error) {
      if (!(error instanceof MethodologyError)) throw error;
      report(layout.file, error.faults);
    }
  }
  const earlier = new Map<string, DiffEdition>();
  for (const file of sinceFiles(project)) {
    const edition = await read(file);
    if (edition.fault !== null) continue;
    const found = checkDiffEdition(edition.json);
    report(file, found);
    if (found.length === 0) earlier.set(file, edition.json as DiffEdition);
  }
  report(PROJECT_FILE, checkSince(project, earlier));
  if (faults.length > 0) return { faults, loaded: null };

  const methodology = parseMethodology(methodologyFile.json, evaluationMethods);
  const misfits = checkTogether(project, methodology);
  report(project.methodology, misfits.methodology);
  report(PROJECT_FILE, misfits.project);
  if (faults.length > 0) return { faults, loaded: null };
  return { faults, loaded: Object.freeze({ folder, project, methodology, layouts, earlier, inputs }) };
}

/** Whoever names the wrong folder should hear that, not that a file is missing. */
async function noProject(folder: string): Promise<ProjectFault> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const message = isFolder
    ? {
        en: `The folder ${folder} holds no project: there is no ${PROJECT_FILE} in it. Name the folder of your project, or make one with init.`,
        zh: `文件夹 ${folder} 中没有 ${PROJECT_FILE}，不是项目文件夹。请指明项目所在的文件夹，或用 init 新建项目。`,
      }
    : {
        en: `There is no folder ${folder}. Check the name, or make a project with init.`,
        zh: `没有文件夹 ${folder}。请检查名称，或用 init 新建项目。`,
      };
  return { file: PROJECT_FILE, code: "FILE_MISSING", path: "$", message };
}

/** The language a project speaks, as far as its file can be read at all; null where it says nothing. */
export async function projectLanguage(folder: string): Promise<Language | null> {
  try {
    const text = await readFile(join(folder, PROJECT_FILE), "utf8");
    return (/"language"\s*:\s*"(zh|en)"/.exec(text)?.[1] ?? null) as Language | null;
  } catch {
    return null;
  }
}
