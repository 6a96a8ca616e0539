/** Methodology: checks a document against its schema and says each fault in words. */

import * as z from "zod";
import type { Bilingual } from "../model/text.js";
import { type FaultLog, quoted, received, suggestion } from "./fault-log.js";
import type { JsonPath } from "./json-path.js";
import { bilingual, formWords } from "./schema-parts.js";
import { alternativeWords, choiceWords, rangeWords, typeWords } from "./shape-words.js";

type ShapeIssue = z.core.$ZodIssue;
type UnionIssue = Extract<ShapeIssue, { code: "invalid_union" }>;
type SizeIssue = Extract<ShapeIssue, { code: "too_small" | "too_big" }>;

const IN_BOTH_LANGUAGES = "bilingual";
const BILINGUAL: Bilingual = {
  en: 'a text in both languages ({"zh": "…", "en": "…"})',
  zh: '中英文两种文字（{"zh": "…", "en": "…"}）',
};
const NOT_EMPTY: Bilingual = { en: "a text that is not empty", zh: "非空文字" };

/**
 * Reports every fault of shape and answers the top-level keys whose value cannot be relied on. A key that is
 * unknown further down does not make its section unreliable. Cost: O(size of the document).
 */
export function checkShape(
  schema: z.ZodType,
  json: unknown,
  log: FaultLog,
): ReadonlySet<PropertyKey | undefined> {
  const result = schema.safeParse(json, { reportInput: true, error: asked });
  const broken = new Set<PropertyKey | undefined>();
  for (const issue of result.error?.issues ?? []) {
    for (const plain of flatten(issue, [])) {
      report(plain.issue, plain.path, log);
      if (plain.issue.code !== "unrecognized_keys") broken.add(plain.path[0]);
    }
  }
  return broken;
}

function isBilingual(schema: unknown): boolean {
  if (!(schema instanceof z.ZodObject)) return false;
  return Object.keys(schema.shape).join() === Object.keys(bilingual.shape).join();
}

/** Carries in the message which keys an object knows, or that a text in both languages is asked for. */
function asked(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "invalid_type" && isBilingual(issue.inst)) return IN_BOTH_LANGUAGES;
  if (issue.code !== "unrecognized_keys" || !(issue.inst instanceof z.ZodObject)) return undefined;
  return JSON.stringify(Object.keys(issue.inst.shape));
}

interface PlacedIssue {
  readonly issue: ShapeIssue;
  readonly path: JsonPath;
}

/** Replaces a union's fault by those of the alternative that was meant, where one is recognizable. */
function flatten(issue: ShapeIssue, parent: JsonPath): readonly PlacedIssue[] {
  const path = [...parent, ...(issue.path as JsonPath)];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ issue, path }];
  const meant = issue.errors
    .filter(
      (branch) => !branch.some((fault) => fault.path.length === 0 && fault.code !== "unrecognized_keys"),
    )
    .sort((a, b) => misfit(a) - misfit(b))[0];
  if (meant === undefined) return [{ issue, path }];
  return meant.flatMap((fault) => flatten(fault, path));
}

/** How little a branch fits: keys missing at its top count most. */
function misfit(branch: readonly ShapeIssue[]): number {
  return branch.reduce(
    (sum, issue) => sum + (issue.input === undefined && issue.path.length === 1 ? 1000 : 1),
    0,
  );
}

function report(issue: ShapeIssue, path: JsonPath, log: FaultLog): void {
  const input = issue.input;
  switch (issue.code) {
    case "unrecognized_keys": {
      const allowed = JSON.parse(issue.message) as string[];
      for (const key of issue.keys) {
        const words = { key, suggestion: suggestion(key, allowed), allowed: quoted(allowed) };
        log.report("UNKNOWN_KEY", [...path, key], words);
      }
      return;
    }
    case "invalid_type":
      reportType(
        input,
        issue.message === IN_BOTH_LANGUAGES ? BILINGUAL : typeWords(issue.expected),
        path,
        log,
      );
      return;
    case "invalid_value":
      reportChoice(input, issue.values, path, log);
      return;
    case "invalid_union":
      reportUnion(issue, path, log);
      return;
    case "invalid_format": {
      const expected = formWords.get(issue.pattern ?? "") ?? { en: "the form asked for", zh: "规定的格式" };
      log.report("BAD_FORMAT", path, { received: received(input), expected });
      return;
    }
    case "too_small":
    case "too_big":
      reportSize(issue, path, log);
      return;
    default:
      log.report("BAD_FORMAT", path, {
        received: received(input),
        expected: { en: "a value of the form described in the JSON Schema", zh: "JSON Schema 中规定的内容" },
      });
  }
}

function reportType(input: unknown, expected: Bilingual, path: JsonPath, log: FaultLog): void {
  if (input === undefined) reportMissing(path, expected, log);
  else log.report("WRONG_TYPE", path, { received: received(input), expected });
}

function reportMissing(path: JsonPath, expected: Bilingual, log: FaultLog): void {
  log.report("MISSING_KEY", path, { key: path.at(-1) ?? "", expected });
}

function reportChoice(input: unknown, values: readonly unknown[], path: JsonPath, log: FaultLog): void {
  const allowed = choiceWords(values);
  if (input === undefined) reportMissing(path, allowed, log);
  else {
    const hint = suggestion(input, values.map(String));
    log.report("NOT_ONE_OF", path, { received: received(input), suggestion: hint, allowed });
  }
}

function reportUnion(issue: UnionIssue, path: JsonPath, log: FaultLog): void {
  if (issue.errors.length === 0) {
    const { discriminator, options } = issue as { discriminator?: string; options?: readonly unknown[] };
    const input = (issue.input as Readonly<Record<string, unknown>> | undefined)?.[discriminator ?? ""];
    reportChoice(input, options ?? [], path, log);
    return;
  }
  const { input } = issue;
  const expected = alternativeWords(issue.errors);
  const names = issue.errors.flat().flatMap((fault) => ("values" in fault ? fault.values.map(String) : []));
  if (typeof input === "string" && names.length > 0) {
    const hint = suggestion(input, names);
    log.report("NOT_ONE_OF", path, { received: received(input), suggestion: hint, allowed: expected });
  } else reportType(input, expected, path, log);
}

function reportSize(issue: SizeIssue, path: JsonPath, log: FaultLog): void {
  const { input } = issue;
  const tooSmall = issue.code === "too_small";
  const limit = Number(tooSmall ? issue.minimum : issue.maximum);
  if (Array.isArray(input)) {
    const words = { count: input.length, minimum: limit, maximum: limit };
    log.report(tooSmall ? "TOO_FEW" : "TOO_MANY", path, words);
  } else if (typeof input === "string") {
    if (tooSmall) log.report("BAD_FORMAT", path, { received: received(input), expected: NOT_EMPTY });
    else log.report("TOO_LONG", path, { count: input.length, maximum: limit });
  } else {
    log.report("OUT_OF_RANGE", path, { received: received(input), expected: rangeWords(issue, limit) });
  }
}
