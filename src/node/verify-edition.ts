/** Node: an edition computed again from its project, and compared with the file; writes nothing. */

import { basename, dirname } from "node:path";
import {
  compareInputFiles,
  compareOutputs,
  compareRecomputed,
  EDITION_FORMAT,
  type Edition,
  type FileDigest,
  LIBRARY_NAME,
  LIBRARY_VERSION,
  listedOutputs,
  type OutputsVerification,
  type Verification,
} from "../catalog/index.js";
import { type IssueReport, joinReports } from "../model/issue.js";
import type { Language } from "../model/text.js";
import { toEquivalenceText, toJson, toStatementText } from "../publish/index.js";
import { changesSince } from "./changes-since.js";
import { digestInputs, digestOutputs } from "./digest-files.js";
import { FileError, type ProjectFault } from "./errors.js";
import { EQUIVALENCE_FILE, MANIFEST_FILE, STATEMENT_FILE } from "./output-names.js";
import { readEdition } from "./read-edition.js";
import { digestOf, readJson } from "./read-json.js";
import { renderOutput } from "./render-output.js";
import { type ProjectResult, type ProjectStep, runProject } from "./run-project.js";

export interface VerifyEditionOptions {
  /** The project folder; the one above the edition's own folder where absent. */
  readonly folder?: string | undefined;
  /** The edition's file as a person wrote it. */
  readonly shown?: string | undefined;
  /** Differences named of each stage; 5 where absent. */
  readonly named?: number | undefined;
  readonly onStep?: ((step: ProjectStep) => void) | undefined;
}

export interface EditionVerification {
  readonly verification: Verification;
  /** The files beside the edition; null where no `manifest.json` stands there. */
  readonly outputs: OutputsVerification | null;
  /** Why the project could not be computed; empty where it was. */
  readonly faults: readonly ProjectFault[];
  readonly issues: IssueReport;
  /** Language of the edition. */
  readonly language: Language;
  /** The edition has the same bytes, and the files beside it are as they were written. */
  readonly same: boolean;
}

/**
 * Computes an edition again from its project and says the same bytes, or what differs and since which stage. Errors
 * in the data do not stop it; a project that cannot be computed leaves the comparison of its files. Where library,
 * methodology and inputs agree, every declared output is rendered too and compared with the file.
 *
 * Throws `FileError` `EDITION_NOT_READ`, `EDITION_FORMAT`, `JSON_KEY_TWICE`, or `EDITION_IMPORTED` for an edition
 * that no methodology made.
 */
export async function verifyEdition(
  file: string,
  options: VerifyEditionOptions = {},
): Promise<EditionVerification> {
  const { shown = file, named } = options;
  const folder = options.folder ?? dirname(dirname(file));
  const { edition: published, sha256 } = await readPublished(file, shown);
  const { faults, issues, result } = await runProject(folder, options.onStep);
  const language = published.catalog.language === "en" ? "en" : "zh";
  if (result === null) {
    const library = { name: LIBRARY_NAME, version: LIBRARY_VERSION };
    const found = await digestInputs(folder, namedInputs(published));
    const verification = compareInputFiles(published, found, library, { named });
    const outputs = await verifyOutputs(dirname(file), published, []);
    return { verification, outputs, faults, issues, language, same: false };
  }
  const text = toJson(result.edition);
  const verification = compareRecomputed(published, JSON.parse(text) as Edition, {
    sameText: digestText("", text).sha256 === sha256,
    methodologyFile: result.loaded.project.methodology,
    named,
  });
  const rendered = verification.sameBasis ? await renderAll(result) : [];
  const outputs = await verifyOutputs(dirname(file), published, rendered);
  const same = verification.same && (outputs === null || outputs.same);
  return { verification, outputs, faults, issues: joinReports(), language, same };
}

async function readPublished(
  file: string,
  shown: string,
): Promise<{ readonly edition: Edition; readonly sha256: string }> {
  const { json, digest, fault } = await readJsonFile(file);
  if (fault?.code === "JSON_KEY_TWICE") throw new FileError(fault.code, shown, fault.message);
  if (isImported(json)) {
    throw new FileError("EDITION_IMPORTED", shown, {
      en: `${shown} was imported from a published list. It names no methodology, so that there is nothing to compute it from. Verify an edition that build wrote.`,
      zh: `${shown} 系由已发布的目录导入，没有评价方案，无法重新计算。请核验由 build 生成的目录文件。`,
    });
  }
  const edition = await readEdition(file, shown);
  return { edition, sha256: digest?.sha256 ?? "" };
}

async function readJsonFile(file: string) {
  const read = await readJson(dirname(file), basename(file));
  return read.fault === null ? read : { ...read, digest: null };
}

/** Is it an edition whose manifest says that no methodology made it? */
function isImported(json: unknown): boolean {
  const { format, manifest } = (json ?? {}) as { format?: unknown; manifest?: { methodology?: unknown } };
  return format === EDITION_FORMAT && manifest?.methodology === null;
}

/** What an edition that anyone may have edited names as its inputs. */
function namedInputs({ manifest }: Edition): readonly { readonly name: string; readonly file: string }[] {
  const inputs: unknown = manifest.inputs;
  return (Array.isArray(inputs) ? inputs : []).filter(
    (input) => typeof input?.name === "string" && typeof input.file === "string",
  );
}

async function renderAll({ loaded, edition }: ProjectResult): Promise<readonly FileDigest[]> {
  const { outputs } = loaded.project;
  const changes = changesSince(loaded.earlier, edition);
  const rendered: FileDigest[] = [
    digestText(STATEMENT_FILE, toStatementText(edition)),
    digestText(EQUIVALENCE_FILE, toEquivalenceText(edition)),
  ];
  for (const output of outputs) {
    rendered.push(digestText(output.file, await renderOutput(edition, output, outputs, changes(output))));
  }
  return rendered;
}

function digestText(file: string, content: string | Uint8Array): FileDigest {
  return digestOf(file, typeof content === "string" ? new TextEncoder().encode(content) : content);
}

async function verifyOutputs(
  folder: string,
  published: Edition,
  rendered: readonly FileDigest[],
): Promise<OutputsVerification | null> {
  const { json, fault } = await readJson(folder, MANIFEST_FILE);
  if (fault?.code === "FILE_MISSING") return null;
  const found = await digestOutputs(folder, listedOutputs(json) ?? [], MANIFEST_FILE);
  return compareOutputs(published, json, found, rendered);
}
