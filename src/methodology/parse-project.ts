/** Methodology: from parsed JSON to a project, and whether a project and its methodology belong together. */

import { isCalendarDay } from "../model/calendar.js";
import { type Fault, MethodologyError } from "../model/errors.js";
import { reportDuplicates, reportRepeats } from "./checks/draft.js";
import { FaultLog, quoted, received, suggestion } from "./fault-log.js";
import { type JsonPath, jsonPath } from "./json-path.js";
import { deepFreeze, plainJson } from "./plain-json.js";
import type { CsvOutput, OrderKey, Project } from "./project.js";
import { projectSchema } from "./project-schema.js";
import { checkShape } from "./shape.js";
import type { Methodology } from "./types.js";

export interface ProjectOptions {
  /** Ids of the built-in layouts; a layout that is none of them is then a fault. */
  readonly layouts?: Iterable<string> | undefined;
}

/**
 * Answers a frozen project, or throws one error with every fault. Comments are treated as in a methodology.
 * **Throws** `MethodologyError` `METHODOLOGY_INVALID`. **Cost** O(size of the document).
 */
export function parseProject(json: unknown, options: ProjectOptions = {}): Project {
  const { faults, draft } = examineProject(json, options);
  if (faults.length > 0) throw new MethodologyError(faults, "project file");
  return deepFreeze(draft as Project);
}

/** Every fault of a project file; an empty list where it may be used. */
export function checkProjectFile(json: unknown, options: ProjectOptions = {}): readonly Fault[] {
  return examineProject(json, options).faults;
}

function examineProject(
  json: unknown,
  options: ProjectOptions,
): { faults: readonly Fault[]; draft: Partial<Project> } {
  const log = new FaultLog();
  const plain = plainJson(json, log);
  if (log.size > 0) return { faults: log.finish(), draft: {} };
  const broken = checkShape(projectSchema, plain, log);
  const entries = broken.has(undefined) ? [] : Object.entries(plain as Project);
  const draft: Partial<Project> = Object.fromEntries(entries.filter(([key]) => !broken.has(key)));
  checkDates(draft, log);
  checkErrata(draft, log);
  checkSources(draft, options, log);
  draft.candidates?.where?.forEach((condition, index) => {
    if (condition.in !== undefined || condition.notIn !== undefined) return;
    log.report("CONDITION_EMPTY", ["candidates", "where", index], { column: condition.column });
  });
  draft.decisions?.forEach(({ row, title, issn, cn }, index) => {
    if ((row ?? title ?? issn ?? cn) === undefined) log.report("DECISION_SUBJECT", ["decisions", index]);
  });
  const tables = (draft.comparisons ?? []).map(({ name }) => name);
  reportDuplicates(
    tables,
    { en: "table of comparisons", zh: "比较数据" },
    (index) => ["comparisons", index, "name"],
    log,
  );
  checkOutputs(draft, log);
  return { faults: log.finish(), draft };
}

function checkDates({ catalog }: Partial<Project>, log: FaultLog): void {
  for (const key of ["decisionDate", "effectiveDate"] as const) {
    const date = catalog?.[key];
    if (date === undefined || isCalendarDay(date)) continue;
    log.report("DATE_IMPOSSIBLE", ["catalog", key], { received: received(date) });
  }
}

function checkErrata({ catalog }: Partial<Project>, log: FaultLog): void {
  if (catalog === undefined) return;
  const { status, errata } = catalog;
  if (status === "erratum" && errata === undefined) log.report("ERRATA_MISSING", ["catalog", "errata"]);
  if (status !== "erratum" && errata !== undefined) {
    log.report("ERRATA_WITHOUT_STATUS", ["catalog", "errata"], { status });
  }
  errata?.forEach(({ date }, index) => {
    if (isCalendarDay(date)) return;
    log.report("DATE_IMPOSSIBLE", ["catalog", "errata", index, "date"], { received: received(date) });
  });
}

function checkSources(draft: Partial<Project>, options: ProjectOptions, log: FaultLog): void {
  const { sources, candidates, decisions, rightToPublish } = draft;
  if (sources === undefined) return;
  const names = sources.map((source) => source.name);
  reportDuplicates(names, { en: "source", zh: "数据来源" }, (index) => ["sources", index, "name"], log);
  const layouts = options.layouts === undefined ? undefined : [...options.layouts];
  sources.forEach(({ layout }, index) => {
    if (layouts === undefined || typeof layout !== "string" || layouts.includes(layout)) return;
    const words = { layout, suggestion: suggestion(layout, layouts), known: quoted(layouts) };
    log.report("LAYOUT_UNKNOWN", ["sources", index, "layout"], words);
  });
  const check = (name: string, path: JsonPath) => {
    if (names.includes(name)) return;
    log.report("SOURCE_UNKNOWN", path, { name, suggestion: suggestion(name, names), known: quoted(names) });
  };
  if (candidates) check(candidates.source, ["candidates", "source"]);
  decisions?.forEach(({ source }, index) => {
    check(source, ["decisions", index, "source"]);
  });
  rightToPublish?.forEach(({ source }, index) => {
    check(source, ["rightToPublish", index, "source"]);
  });
}

function checkOutputs({ outputs }: Partial<Project>, log: FaultLog): void {
  const first = new Map<string, number>();
  outputs?.forEach((output, index) => {
    const path = ["outputs", index];
    const file = output.file.toLowerCase();
    const earlier = first.get(file);
    if (earlier === undefined) first.set(file, index);
    else
      log.report("OUTPUT_FILE_TWICE", [...path, "file"], {
        file: output.file,
        first: jsonPath(["outputs", earlier]),
      });
    if (output.kind === "csv") checkCsv(output, path, log);
    if ("order" in output && output.order !== undefined) checkOrder(output.order, [...path, "order"], log);
  });
}

const CONTRADICTIONS: readonly (readonly [OrderKey, OrderKey])[] = [
  ["population:domestic-first", "population:foreign-first"],
  ["language:zh-first", "language:en-first"],
];

function checkCsv(output: CsvOutput, path: JsonPath, log: FaultLog): void {
  reportRepeats(output.columns, [...path, "columns"], log);
  const printed = output.columns.includes("number");
  if (printed && output.numbering === "none") log.report("NUMBERING_COLUMN", [...path, "numbering"]);
  if (!printed && output.numbering !== "none") log.report("NUMBERING_UNPRINTED", [...path, "columns"]);
}

function checkOrder(order: readonly OrderKey[], path: JsonPath, log: FaultLog): void {
  reportRepeats(order, path, log);
  for (const pair of CONTRADICTIONS) {
    const [a, b] = pair.map((key) => order.indexOf(key)) as [number, number];
    if (a < 0 || b < 0) continue;
    const later = Math.max(a, b);
    const words = { first: order[Math.min(a, b)] as string, second: order[later] as string };
    log.report("ORDER_CONTRADICTION", [...path, later], words);
  }
}

/** The sources and comparisons that steps of equivalence and the audit name. */
function checkEvidence(
  project: Project,
  { equivalence, audit }: Methodology,
  check: (name: string, path: JsonPath) => void,
  log: FaultLog,
): void {
  const tables = (project.comparisons ?? []).map(({ name }) => name);
  equivalence.forEach((step, index) => {
    const path = ["equivalence", index];
    if (step.type === "calibrate") check(step.ratings.source, [...path, "ratings", "source"]);
    if (step.type === "lookup") check(step.source, [...path, "source"]);
    if (step.type === "link" && step.through) check(step.through.source, [...path, "through", "source"]);
    if (step.type === "link" && step.size) check(step.size.source, [...path, "size", "source"]);
    if (step.type !== "pairwise" || tables.includes(step.comparisons)) return;
    const words = {
      name: step.comparisons,
      suggestion: suggestion(step.comparisons, tables),
      known: quoted(tables),
    };
    log.report("COMPARISONS_UNDECLARED", [...path, "comparisons"], words);
  });
  if (audit?.yardstick) check(audit.yardstick.source, ["audit", "yardstick", "source"]);
  if (audit?.lastEdition) check(audit.lastEdition.source, ["audit", "lastEdition", "source"]);
  audit?.by?.forEach((group, k) => {
    if ("source" in group) check(group.source, ["audit", "by", k, "source"]);
  });
}

export interface Misfits {
  /** Faults whose paths belong to the methodology file. */
  readonly methodology: readonly Fault[];
  /** Faults whose paths belong to the project file. */
  readonly project: readonly Fault[];
}

/** Do a project and its methodology name the same sources, indicators and disciplines? Cost: O(their sizes). */
export function checkTogether(project: Project, methodology: Methodology): Misfits {
  const inMethodology = new FaultLog();
  const sources = project.sources.map((source) => source.name);
  const check = (name: string, path: JsonPath) => {
    if (sources.includes(name)) return;
    const words = { name, suggestion: suggestion(name, sources), known: quoted(sources) };
    inMethodology.report("SOURCE_UNKNOWN", path, words);
  };
  methodology.indicators.forEach(({ source, missing }, index) => {
    check(source, ["indicators", index, "source"]);
    if (missing.policy !== "impute" || missing.by.rule !== "carry") return;
    check(missing.by.source, ["indicators", index, "missing", "by", "source"]);
  });

  checkEvidence(project, methodology, check, inMethodology);

  const inProject = new FaultLog();
  const indicators = methodology.indicators.map((indicator) => indicator.id);
  const disciplines =
    methodology.disciplines === "all" ? undefined : methodology.disciplines.map(({ id }) => id);
  project.outputs.forEach((output, index) => {
    if (output.kind !== "csv") return;
    output.columns.forEach((column, k) => {
      const id = /^(?:indicator|normalized):(.*)$/s.exec(column)?.[1];
      if (id === undefined || indicators.includes(id)) return;
      const words = { column, suggestion: suggestion(id, indicators), known: quoted(indicators) };
      inProject.report("OUTPUT_UNKNOWN_INDICATOR", ["outputs", index, "columns", k], words);
    });
    const { discipline: id } = output;
    if (id === undefined || disciplines === undefined || disciplines.includes(id)) return;
    const words = { id, suggestion: suggestion(id, disciplines) };
    inProject.report("OUTPUT_UNKNOWN_DISCIPLINE", ["outputs", index, "discipline"], words);
  });
  return Object.freeze({ methodology: inMethodology.finish(), project: inProject.finish() });
}
