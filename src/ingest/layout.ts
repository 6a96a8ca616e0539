/** Ingest: the declaration of a source's columns, as data. One table, one layout; users write their own. */

import * as z from "zod";
import { type Fault, MethodologyError } from "../model/errors.js";
import type { Bilingual } from "../model/text.js";

/**
 * How a column is recognized. `headers` are compared after NFKC, trimming, folding of case and of runs of
 * blanks, in order of preference; `patterns` are regular expressions over the header folded in the same way.
 */
export interface HeaderRule {
  readonly headers?: readonly string[] | undefined;
  readonly patterns?: readonly string[] | undefined;
}

export interface LayoutColumn extends HeaderRule {
  /** Key of the column in the table. */
  readonly field: string;
  /**
   * The first group of a number column's pattern (or the one named `edition`) is its edition: a hint,
   * since some exporters name a column after the year of release.
   */
  readonly type: "text" | "number";
  /** Without this column the table is refused. */
  readonly required?: boolean | undefined;
  /** The source prints percentages, with or without the sign; the column holds shares (0–1). */
  readonly percent?: boolean | undefined;
  /** Grammar of an identifier: kept as text, and recognized when it stands in a wrong column. */
  readonly shape?: "issn" | "cn" | undefined;
  /** Text of all columns that fit, joined by `; `, instead of the first alone. */
  readonly repeated?: boolean | undefined;
}

/**
 * Columns that place a record in disciplines. A pattern with a group (or one named `group`) makes it a
 * repeated set: `Category_2` belongs to `IF Rank_2`.
 */
export interface MembershipRule {
  /** Classification that the discipline is part of, e.g. `大类`; empty where the source has one. */
  readonly scheme?: string | undefined;
  readonly discipline: HeaderRule;
  /**
   * What one cell holds: one `name`; a list by `;` of `names`, of `NAME (Q1)` (`names-label`),
   * of `NAME - SCIE(Q1)` (`names-index-label`) or of `NAME(SCIE, SSCI)` (`names-indexes`).
   */
  readonly grammar?: MembershipGrammar | undefined;
  /** Cells `Q1`, or label, rank and size as `4 [625/778]`. */
  readonly label?: HeaderRule | undefined;
  /** Cells `1/333`, or a rank alone. */
  readonly rank?: HeaderRule | undefined;
  readonly index?: HeaderRule | undefined;
}

export type MembershipGrammar = "name" | "names" | "names-label" | "names-index-label" | "names-indexes";

/** What a source prints where it has no number, by the state of the cell. Compared after NFKC and folding of case. */
export interface MissingTokens {
  readonly blank?: readonly string[] | undefined;
  readonly notApplicable?: readonly string[] | undefined;
  readonly notFound?: readonly string[] | undefined;
}

export interface SourceLayout {
  readonly id: string;
  readonly about: Bilingual;
  /** A built-in layout whose columns, tokens and memberships this one adds to; a column of the same field replaces it. */
  readonly extends?: string | undefined;
  readonly columns: readonly LayoutColumn[];
  /** At least one of these fields must be there. */
  readonly requireAny?: readonly string[] | undefined;
  readonly tokens?: MissingTokens | undefined;
  /** What the source normally writes; the file's own numbers decide where they can. */
  readonly decimal?: "point" | "comma" | "auto" | undefined;
  readonly memberships?: readonly MembershipRule[] | undefined;
}

const words = z.array(z.string().min(1));
const rule = { headers: words.optional(), patterns: words.optional() };
const headerRule = z.strictObject(rule);

const layoutSchema: z.ZodType<SourceLayout> = z.strictObject({
  id: z.string().min(1),
  about: z.strictObject({ zh: z.string(), en: z.string() }),
  extends: z.string().optional(),
  columns: z.array(
    z.strictObject({
      field: z.string().min(1),
      type: z.enum(["text", "number"]),
      required: z.boolean().optional(),
      percent: z.boolean().optional(),
      shape: z.enum(["issn", "cn"]).optional(),
      repeated: z.boolean().optional(),
      ...rule,
    }),
  ),
  requireAny: words.optional(),
  tokens: z
    .strictObject({ blank: words.optional(), notApplicable: words.optional(), notFound: words.optional() })
    .optional(),
  decimal: z.enum(["point", "comma", "auto"]).optional(),
  memberships: z
    .array(
      z.strictObject({
        scheme: z.string().optional(),
        discipline: headerRule,
        grammar: z.enum(["name", "names", "names-label", "names-index-label", "names-indexes"]).optional(),
        label: headerRule.optional(),
        rank: headerRule.optional(),
        index: headerRule.optional(),
      }),
    )
    .optional(),
});

/**
 * Checks a layout and merges it with the one it extends.
 *
 * Throws MethodologyError with every fault: `LAYOUT_SHAPE`, `LAYOUT_EXTENDS`, `LAYOUT_FIELD_TWICE`,
 * `LAYOUT_HEADER`, `LAYOUT_PATTERN`, `LAYOUT_TYPE`, `LAYOUT_REQUIRE_ANY`.
 */
export function checkLayout(json: unknown, known: ReadonlyMap<string, SourceLayout>): SourceLayout {
  const parsed = layoutSchema.safeParse(json);
  if (!parsed.success) throw new MethodologyError(parsed.error.issues.map(shapeFault), "layout");
  const own = parsed.data;
  const base = own.extends === undefined ? undefined : known.get(own.extends);
  const layout = base === undefined ? own : extend(base, own);
  const faults = [...columnFaults(own), ...ruleFaults(own), ...requirementFaults(layout)];
  if (own.extends !== undefined && base === undefined) {
    const names = [...known.keys()].join(", ");
    faults.push({
      code: "LAYOUT_EXTENDS",
      path: "$.extends",
      message: {
        en: `There is no built-in layout “${own.extends}”; there are ${names}.`,
        zh: `没有内置版式“${own.extends}”；现有：${names}。`,
      },
    });
  }
  if (faults.length > 0) throw new MethodologyError(faults, "layout");
  return layout;
}

function extend(base: SourceLayout, own: SourceLayout): SourceLayout {
  const replaced = new Set(own.columns.map((column) => column.field));
  const { extends: _, ...rest } = own;
  return {
    ...rest,
    columns: [...base.columns.filter((column) => !replaced.has(column.field)), ...own.columns],
    requireAny: own.requireAny ?? base.requireAny,
    tokens: {
      blank: [...(base.tokens?.blank ?? []), ...(own.tokens?.blank ?? [])],
      notApplicable: [...(base.tokens?.notApplicable ?? []), ...(own.tokens?.notApplicable ?? [])],
      notFound: [...(base.tokens?.notFound ?? []), ...(own.tokens?.notFound ?? [])],
    },
    decimal: own.decimal ?? base.decimal,
    memberships: [...(base.memberships ?? []), ...(own.memberships ?? [])],
  };
}

function columnFaults(layout: SourceLayout): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  layout.columns.forEach((column, index) => {
    const path = `$.columns[${index}]`;
    if (seen.has(column.field)) {
      faults.push(
        fault(
          "LAYOUT_FIELD_TWICE",
          path,
          `The field “${column.field}” is declared twice.`,
          `字段“${column.field}”重复声明。`,
        ),
      );
    }
    seen.add(column.field);
    const textOnly = column.type === "number" && (column.repeated || column.shape !== undefined);
    if (textOnly || (column.type === "text" && column.percent)) {
      faults.push(
        fault(
          "LAYOUT_TYPE",
          path,
          "`percent` belongs to number columns, `shape` and `repeated` to text columns.",
          "percent 仅用于数值列，shape 与 repeated 仅用于文本列。",
        ),
      );
    }
  });
  return faults;
}

function ruleFaults(layout: SourceLayout): Fault[] {
  const faults: Fault[] = [];
  const rules: [string, HeaderRule][] = layout.columns.map((column, index) => [
    `$.columns[${index}]`,
    column,
  ]);
  layout.memberships?.forEach((membership, index) => {
    for (const part of ["discipline", "label", "rank", "index"] as const) {
      const found = membership[part];
      if (found !== undefined) rules.push([`$.memberships[${index}].${part}`, found]);
    }
  });
  for (const [path, { headers = [], patterns = [] }] of rules) {
    if (headers.length + patterns.length === 0) {
      faults.push(
        fault("LAYOUT_HEADER", path, "Name at least one header or pattern.", "请至少给出一个列名或模式。"),
      );
    }
    patterns.forEach((pattern, index) => {
      try {
        new RegExp(pattern, "iu");
      } catch {
        faults.push(
          fault(
            "LAYOUT_PATTERN",
            `${path}.patterns[${index}]`,
            `“${pattern}” is not a regular expression.`,
            `“${pattern}”不是有效的正则表达式。`,
          ),
        );
      }
    });
  }
  return faults;
}

function requirementFaults(layout: SourceLayout): Fault[] {
  const fields = new Set(layout.columns.map((column) => column.field));
  return (layout.requireAny ?? [])
    .filter((field) => !fields.has(field))
    .map((field) =>
      fault(
        "LAYOUT_REQUIRE_ANY",
        "$.requireAny",
        `There is no column for “${field}”.`,
        `没有字段“${field}”对应的列。`,
      ),
    );
}

function shapeFault(issue: { path: PropertyKey[]; message: string }): Fault {
  const path = issue.path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("");
  return fault("LAYOUT_SHAPE", `$${path}`, issue.message, `版式此处不符合要求：${issue.message}`);
}

function fault(code: string, path: string, en: string, zh: string): Fault {
  return { code, path, message: { en, zh } };
}
