/** Node: a project from its folder to an evaluation and edition; writes nothing. */

import { type Edition, type EditionOptions, edition, type Summary, summarize } from "../catalog/index.js";
import { evaluate, evaluationMethods } from "../evaluate.js";
import type { Project } from "../methodology/project.js";
import type { Methodology } from "../methodology/types.js";
import { JournalTieringError, MethodologyError } from "../model/errors.js";
import type { Evaluation } from "../model/evaluation.js";
import { IssueLog, type IssueReport, joinReports } from "../model/issue.js";
import type { InputDigest, SourceTable } from "../model/table.js";
import { csvRows } from "../publish/index.js";
import { candidatePool, type GradeRequest } from "../registry/index.js";
import type { ProjectFault } from "./errors.js";
import { nodeIssues } from "./issues.js";
import { linkDecisions } from "./link-decisions.js";
import { csvSpec, describedFiles } from "./output-text.js";
import { readProjectComparisons } from "./read-comparisons.js";
import { examineProject, type LoadedProject, PROJECT_FILE } from "./read-project.js";
import { readSources } from "./read-source.js";

export interface ProjectRun {
  readonly faults: readonly ProjectFault[];
  /** Every problem of the sources, the registry, the evaluation and the outputs. */
  readonly issues: IssueReport;
  /** Null where a fault or an unreadable source ended the run before. */
  readonly result: ProjectResult | null;
}

export interface ProjectResult {
  readonly loaded: LoadedProject;
  readonly evaluation: Evaluation<Methodology>;
  readonly edition: Edition;
  readonly summary: Summary;
}

export interface ProjectStep {
  readonly step: "project" | "source" | "registry" | "evaluation" | "edition" | "writing";
  /** Name of the source or file at hand, where there is one. */
  readonly subject?: string | undefined;
}

export async function runProject(
  folder: string,
  onStep: (step: ProjectStep) => void = () => {},
): Promise<ProjectRun> {
  onStep({ step: "project" });
  const { faults, loaded } = await examineProject(folder);
  if (loaded === null) return { faults, issues: joinReports(), result: null };
  const { project, methodology } = loaded;

  const reading = await readSources(loaded, (subject) => onStep({ step: "source", subject }));
  const { tables } = reading;
  const before = joinReports(reading.issues, ...tables.map((table) => table.issues));
  if (tables.length < project.sources.length) return { faults, issues: before, result: null };

  try {
    onStep({ step: "registry" });
    const decisions = linkDecisions(project.decisions ?? [], tables, project.candidates.source);
    const pool = candidatePool({
      tables,
      candidates: project.candidates,
      decisions: decisions.decisions,
      grades: gradesNamed(methodology).filter((request) => holdsGrades(tables, request)),
      ...(project.population === undefined ? {} : { population: project.population }),
    });
    onStep({ step: "evaluation" });
    const comparisons = await readProjectComparisons(loaded, pool);
    if (comparisons.tables.size < (project.comparisons ?? []).length) {
      const issues = joinReports(before, decisions.issues, pool.issues, comparisons.issues);
      return { faults, issues, result: null };
    }
    const evaluation = evaluate(pool, methodology, { comparisons: comparisons.tables });
    onStep({ step: "edition" });
    const found = joinReports(
      before,
      checkEditions(loaded),
      decisions.issues,
      pool.issues,
      comparisons.issues,
      evaluation.issues,
    );
    const made = await makeEdition(loaded, evaluation, comparisons.inputs, found);
    const issues = joinReports(found, checkOutputs(loaded, made));
    return { faults, issues, result: { loaded, evaluation, edition: made, summary: summarize(made) } };
  } catch (error) {
    return { faults: runFaults(error, loaded), issues: before, result: null };
  }
}

/** The grades of other lists that steps of equivalence and the audit read. */
function gradesNamed({ equivalence, audit }: Methodology): readonly GradeRequest[] {
  const steps = equivalence.flatMap((step) => (step.type === "lookup" ? [step] : []));
  const yardstick = audit?.yardstick !== undefined && "grades" in audit.yardstick ? [audit.yardstick] : [];
  return [...steps, ...yardstick, ...(audit?.lastEdition ? [audit.lastEdition] : [])].map(
    ({ source, column }) => ({ source, column }),
  );
}

/** Does the source have what the request names? Where it does not, the evaluation says so by the place of the step. */
function holdsGrades(tables: readonly SourceTable[], { source, column }: GradeRequest): boolean {
  const table = tables.find(({ name }) => name === source);
  if (table === undefined) return false;
  return column == null ? table.memberships !== null : table.columns.get(column)?.kind === "text";
}

async function makeEdition(
  { project, inputs }: LoadedProject,
  evaluation: Evaluation<Methodology>,
  evidence: readonly InputDigest[],
  issues: IssueReport,
): Promise<Edition> {
  const {
    id,
    title,
    society,
    language,
    edition: editionId,
    status,
    decisionDate,
    effectiveDate,
  } = project.catalog;
  return edition(evaluation, {
    id: editionId,
    status,
    catalog: { id, title, society, language },
    decisionDate,
    effectiveDate,
    sources: project.sources,
    rightToPublish: project.rightToPublish,
    inputs: [...inputs, ...evidence],
    issues,
    errata: project.catalog.errata,
    terms: project.catalog.terms,
    pinyin: await pinyinReader(project),
    methods: evaluationMethods,
  });
}

/** The dictionary is loaded only for a project that orders a list by pinyin. */
async function pinyinReader({ outputs, catalog }: Project): Promise<EditionOptions["pinyin"]> {
  if (!outputs.some((output) => "order" in output && output.order?.includes("pinyin"))) return undefined;
  const { pinyinKey } = await import("../pinyin.js");
  return (title) => pinyinKey(title, catalog.readings);
}

/** What a run refuses to do because of the project's own files. Anything else is a fault of the library. */
function runFaults(error: unknown, { project }: LoadedProject): readonly ProjectFault[] {
  if (error instanceof MethodologyError) {
    return error.faults.map((fault) => ({ ...fault, file: project.methodology }));
  }
  if (error instanceof JournalTieringError) {
    const { code, message } = error;
    return [
      {
        file: PROJECT_FILE,
        code,
        path: "$",
        message: { en: message, zh: `无法按项目设置完成计算：${message}` },
      },
    ];
  }
  throw error;
}

/** Do the data years of indicators and sources agree, where both are declared? */
function checkEditions({ project, methodology }: LoadedProject): IssueReport {
  const log = new IssueLog(nodeIssues);
  const editions = new Map(project.sources.map(({ name, edition }) => [name, edition]));
  for (const { id, source, edition: expected } of methodology.indicators) {
    const received = editions.get(source);
    if (received !== undefined && received !== expected) {
      log.report("EDITION_DIFFERS", { source, indicator: id, expected, received });
    }
  }
  return log.finish();
}

function checkOutputs({ project }: LoadedProject, made: Edition): IssueReport {
  const log = new IssueLog(nodeIssues);
  const withheld = new Set(made.withheld.filter(({ what }) => what === "indicator").map(({ id }) => id));
  const scores = made.withheld.filter(({ what }) => what === "score").length;
  for (const output of project.outputs) {
    const describes = output.kind === "csvw" || output.kind === "frictionless";
    if (describes && describedFiles(output.file, project.outputs).length === 0) {
      log.report("OUTPUT_DESCRIBES_NOTHING", { source: PROJECT_FILE, received: output.file });
    }
    if (output.kind !== "csv") continue;
    for (const column of output.columns) {
      const id = /^(?:indicator|normalized):(.*)$/s.exec(column)?.[1];
      const empty = id === undefined ? column === "score" && scores === made.scales.length : withheld.has(id);
      if (empty)
        log.report("OUTPUT_COLUMN_WITHHELD", { source: PROJECT_FILE, received: column, file: output.file });
    }
    if (csvRows(made, csvSpec(output)).rows.length === 0) {
      log.report("OUTPUT_EMPTY", { source: PROJECT_FILE, received: output.file });
    }
  }
  return log.finish();
}
