/** Catalog, lint: what an edition must say about itself and its decisions. */

import type { LintLog } from "../lint-log.js";
import type { LintInput, ReasonedDecision } from "../types.js";

/** Reports `STATEMENT_MISSING`, `SOCIETY_MISSING`, `DATE_MISSING`. O(1). */
export function lintFrontMatter({ edition }: LintInput, log: LintLog): void {
  const isBlank = ({ zh, en }: { readonly zh: string; readonly en: string }) =>
    zh.trim() === "" || en.trim() === "";
  if (isBlank(edition.statement)) log.report("STATEMENT_MISSING", {});
  if (isBlank(edition.catalog.society)) log.report("SOCIETY_MISSING", {});
  if (edition.decisionDate === null) log.report("DATE_MISSING", {});
}

/**
 * Reports `REASON_MISSING` for decisions, exclusions, steps and moves of equivalence, and rights to publish, and
 * `DECISION_WITHOUT_LISTING`. Cost O(decisions × listings + exclusions).
 */
export function lintReasons({ edition, decisions, names }: LintInput, log: LintLog): void {
  for (const decision of decisions) {
    const { discipline, journal } = decision;
    const listing = edition.listings.findIndex(
      (one, at) => one.discipline === discipline && names(at, journal),
    );
    const place = listing === -1 ? { discipline } : { listing, field: "tier" };
    if (listing === -1) log.report("DECISION_WITHOUT_LISTING", place, { received: journal });
    if (isBlankReason(decision.reason)) log.report("REASON_MISSING", place, decisionWords(decision));
  }
  for (const { title, discipline, reason } of edition.exclusions) {
    if (!isBlankReason(reason)) continue;
    log.report(
      "REASON_MISSING",
      { discipline: discipline ?? undefined },
      {
        received: title,
        subject: `The exclusion of “${title}”`,
        subjectZh: `《${title}》的不予列入`,
      },
    );
  }
  for (const { statement, reason } of edition.equivalence.steps) {
    if (!isBlankReason(reason)) continue;
    log.report(
      "REASON_MISSING",
      {},
      { subject: `The step “${statement.en}”`, subjectZh: `等效步骤“${statement.zh}”` },
    );
  }
  for (const { discipline, moves } of edition.equivalence.disciplines) {
    for (const { journal, title, from, to, reason } of moves) {
      if (!isBlankReason(reason)) continue;
      const listing = edition.listings.findIndex(
        (one) => one.discipline === discipline && one.journal.key === journal,
      );
      const place = listing === -1 ? { discipline } : { listing, field: "tier" };
      log.report(
        "REASON_MISSING",
        place,
        decisionWords({ kind: "move", discipline, journal: title, from, to, reason }),
      );
    }
  }
  for (const { source, statement } of edition.rightToPublish) {
    if (statement.trim() !== "") continue;
    log.report(
      "REASON_MISSING",
      {},
      {
        received: source,
        subject: `The right to publish values of ${source}`,
        subjectZh: `公布 ${source} 数值的依据`,
      },
    );
  }
}

function isBlankReason(reason: ReasonedDecision["reason"]): boolean {
  if (reason === null) return true;
  if (typeof reason === "string") return reason.trim() === "";
  return (reason.zh ?? "").trim() === "" || (reason.en ?? "").trim() === "";
}

function decisionWords({ kind, journal, from, to }: ReasonedDecision) {
  const change = from === undefined && to === undefined ? "" : ` (${from ?? "—"} → ${to ?? "—"})`;
  return kind === "grant"
    ? {
        received: journal,
        subject: `The seat granted to “${journal}”${change}`,
        subjectZh: `授予《${journal}》的席位${change}`,
      }
    : {
        received: journal,
        subject: `The move of “${journal}”${change}`,
        subjectZh: `《${journal}》的级别调整${change}`,
      };
}
