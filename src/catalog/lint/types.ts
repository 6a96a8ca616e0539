/** Catalog: what lint is given and what it answers. All values; JSON as they stand. */

import type { Issue, Severity } from "../../model/issue.js";
import type { Bilingual } from "../../model/text.js";
import type { CountCheck } from "../import/types.js";
import type { CatalogIdentity, Edition, EditionStatus, IssueCount, PrintedProblem } from "../types.js";

/** The keys of one journal as far as a list prints them. */
export interface JournalKeys {
  readonly issns: readonly string[];
  /** Region and serial only. */
  readonly cns: readonly string[];
  /** `zh:` or `en:` and the normalized title. */
  readonly titles: readonly string[];
  /** The same without the mark of a language edition. */
  readonly bare: readonly string[];
  readonly former: readonly string[];
  readonly edition: "chinese" | "english" | "bilingual" | null;
}

export interface ListedKeys extends JournalKeys {
  readonly problems: readonly PrintedProblem[];
}

export interface RegisterEntry extends JournalKeys {
  readonly title: string;
}

/** A list of journals that knows identifiers and titles better: JCR, CNKI, an ISSN register, the edition before. */
export interface JournalRegister {
  readonly name: string;
  readonly entries: readonly RegisterEntry[];
}

/** The most that a tier, or all tiers together, may hold. */
export interface Cap {
  /** All disciplines, each by itself, where absent. */
  readonly discipline?: string | undefined;
  /** All tiers together where absent. */
  readonly tier?: string | undefined;
  readonly count?: number | undefined;
  /** Share (0–1) of `of`. */
  readonly share?: number | undefined;
  /** `listed`: the discipline's tiered listings; or a number, such as the journals of the field. `listed` where absent. */
  readonly of?: "listed" | number | undefined;
}

/** A seat granted or a tier moved by people, which needs its reason. */
export interface ReasonedDecision {
  readonly kind: "grant" | "move";
  readonly discipline: string;
  /** Key, ISSN, CN or title of the journal. */
  readonly journal: string;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly reason: Partial<Bilingual> | string | null;
}

export interface LintInput {
  readonly edition: Edition;
  /** One for each listing, in their order. */
  readonly keys: readonly ListedKeys[];
  readonly registers: readonly JournalRegister[];
  readonly previous: JournalRegister | null;
  readonly checks: readonly CountCheck[];
  readonly caps: readonly Cap[];
  readonly decisions: readonly ReasonedDecision[];
  /** What the marks of the titles mean. */
  readonly marks: Readonly<Record<string, Bilingual>>;
  /** Does the listing match the decision's word for a journal? */
  readonly names: (listing: number, journal: string) => boolean;
  /** How alike two sets of title keys are, 0–1. */
  readonly likeness: (a: readonly string[], b: readonly string[]) => number;
  /** The sentence for an identifier that is not as it should be. */
  readonly describe: (problem: PrintedProblem, title: string) => Issue;
}

export interface LintFinding {
  readonly code: string;
  readonly severity: Severity;
  /** Index in the edition's listings; null for what concerns no single one. */
  readonly listing: number | null;
  readonly discipline: string | null;
  readonly title: string | null;
  /** Place in the source of an imported edition. */
  readonly source: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  /** What is meant: `issn`, `cn`, `title`, `tier`, `language`; and that column's name in the source. */
  readonly field: string | null;
  readonly column: string | null;
  readonly received: string | null;
  readonly expected: string | null;
  readonly message: Bilingual;
}

export interface LintReport {
  readonly edition: {
    readonly catalog: CatalogIdentity;
    readonly id: string;
    readonly status: EditionStatus;
  };
  readonly listings: number;
  /** No finding of severity error: the edition may become a notice. */
  readonly ready: boolean;
  readonly counts: readonly IssueCount[];
  /** By severity, then code, then place in the edition. */
  readonly findings: readonly LintFinding[];
}
