/**
 * Model: problems as values. A doubtful cell, an excluded journal or a broken file becomes an `Issue`
 * with a stable code, the place it was found and what to do about it, in English and in Chinese.
 */

export type Severity = "error" | "warning" | "info";

/** Where a problem was found. Rows are counted as a person counts them in the file: the first line is 1. */
export interface Place {
  readonly source?: string | undefined;
  readonly sheet?: string | undefined;
  readonly row?: number | undefined;
  readonly column?: string | undefined;
}

export interface Issue extends Place {
  readonly code: string;
  readonly severity: Severity;
  /** What stood there, as text, cut to 120 characters. */
  readonly received?: string | undefined;
  /** What should stand there. */
  readonly expected?: string | undefined;
  /** One sentence that says what was found and one that says what to do. */
  readonly message: { readonly en: string; readonly zh: string };
}

/**
 * One entry of a room's table of problems. In the sentences `{received}`, `{expected}` and any further
 * detail given with the report are filled in.
 */
export interface IssueDefinition {
  readonly severity: Severity;
  readonly en: string;
  readonly zh: string;
}

export type IssueDefinitions = Readonly<Record<string, IssueDefinition>>;

export interface IssueReport {
  /** The kept issues in the order they were found; at most `limit` per code. */
  readonly issues: readonly Issue[];
  /** How many were found per code, kept or not. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface IssueDetails extends Place {
  readonly received?: string | undefined;
  readonly expected?: string | undefined;
  /** Further words for the sentence, by placeholder name. */
  readonly [detail: string]: string | number | undefined;
}

const RECEIVED_LIMIT = 120;
export const ISSUES_KEPT_PER_CODE = 200;

/** Collects issues: keeps a bounded number of each code, counts all of them. */
export class IssueLog<Definitions extends IssueDefinitions> {
  readonly #definitions: Definitions;
  readonly #place: Place;
  readonly #limit: number;
  readonly #issues: Issue[] = [];
  readonly #counts = new Map<string, number>();

  constructor(definitions: Definitions, place: Place = {}, limit: number = ISSUES_KEPT_PER_CODE) {
    this.#definitions = definitions;
    this.#place = place;
    this.#limit = limit;
  }

  report(code: keyof Definitions & string, details: IssueDetails = {}): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= this.#limit)
      this.#issues.push(describeIssue(this.#definitions, code, { ...this.#place, ...details }));
  }

  /** Takes an issue that is described already. */
  add(issue: Issue): void {
    const count = (this.#counts.get(issue.code) ?? 0) + 1;
    this.#counts.set(issue.code, count);
    if (count <= this.#limit) this.#issues.push(issue);
  }

  /** Takes over the issues of another report, counts included. */
  absorb(report: IssueReport): void {
    for (const [code, count] of Object.entries(report.counts)) {
      this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
    }
    this.#issues.push(...report.issues);
  }

  count(code: keyof Definitions & string): number {
    return this.#counts.get(code) ?? 0;
  }

  finish(): IssueReport {
    const counts: Record<string, number> = {};
    for (const code of [...this.#counts.keys()].sort()) counts[code] = this.#counts.get(code) as number;
    return Object.freeze({ issues: Object.freeze([...this.#issues]), counts: Object.freeze(counts) });
  }
}

/** Fills an issue's sentences. */
export function describeIssue<Definitions extends IssueDefinitions>(
  definitions: Definitions,
  code: keyof Definitions & string,
  details: IssueDetails,
): Issue {
  const definition = definitions[code] as IssueDefinition;
  const received = details.received === undefined ? undefined : shorten(details.received);
  const words = { ...details, received };
  const issue: Issue = {
    code,
    severity: definition.severity,
    ...(details.source === undefined ? {} : { source: details.source }),
    ...(details.sheet === undefined ? {} : { sheet: details.sheet }),
    ...(details.row === undefined ? {} : { row: details.row }),
    ...(details.column === undefined ? {} : { column: details.column }),
    ...(received === undefined ? {} : { received }),
    ...(details.expected === undefined ? {} : { expected: details.expected }),
    message: { en: fill(definition.en, words), zh: fill(definition.zh, words) },
  };
  return Object.freeze(issue);
}

/** Joins reports in the order given. */
export function joinReports(...reports: readonly IssueReport[]): IssueReport {
  const log = new IssueLog({});
  for (const report of reports) log.absorb(report);
  return log.finish();
}

function fill(sentence: string, words: Readonly<Record<string, string | number | undefined>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name];
    return word === undefined ? "" : String(word);
  });
}

function shorten(text: string): string {
  const characters = [...text.slice(0, RECEIVED_LIMIT * 2)];
  return characters.length > RECEIVED_LIMIT ? `${characters.slice(0, RECEIVED_LIMIT).join("")}…` : text;
}
