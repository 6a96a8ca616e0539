/** Catalog, diff: what changed on a journal beside its tier. */

import type { ChangeKind, DiffChange, DiffIdentity, DiffJournal } from "./types.js";

interface Side {
  readonly journal: DiffJournal;
  readonly identity: DiffIdentity;
}

const SEPARATOR = "; ";
const PLAIN_FIELDS = ["country", "publisher", "sponsor"] as const;

/** Field by field: titles, identifiers, language, then what describes the journal. Cost: O(fields). */
export function describeChanges(before: Side, after: Side): readonly DiffChange[] {
  return [
    ...titleChange("titleZh", before, after),
    ...titleChange("titleEn", before, after),
    ...identifierChange("issn", before, after),
    ...identifierChange("cn", before, after),
    ...languageChange(before, after),
    ...PLAIN_FIELDS.flatMap((field) => {
      const [from, to] = [before.journal[field], after.journal[field]];
      return from === undefined || to === undefined ? [] : change("metadata", field, from, to);
    }),
  ];
}

/** Another name; the same name of another language edition; or the same words in another spelling. */
function titleChange(field: "titleZh" | "titleEn", before: Side, after: Side): readonly DiffChange[] {
  const language = field === "titleZh" ? "zh" : "en";
  const [from, to] = [before.journal.titles[language], after.journal.titles[language]];
  if (from === null || to === null) return change("metadata", field, from, to);
  const [first, second] = [before.identity[language][0] ?? from, after.identity[language][0] ?? to];
  if (first === second) return change("metadata", field, from, to);
  const sameBase = language === "zh" && before.identity.base[0] === after.identity.base[0];
  return change(sameBase ? "language-edition" : "renamed", field, from, to);
}

/**
 * Corrected: a damaged identifier became a sound one, or one of several was replaced. Suspect: a sound one became
 * damaged, or all were replaced although other keys say that it is the same journal. More or fewer are metadata.
 */
function identifierChange(field: "issn" | "cn", before: Side, after: Side): readonly DiffChange[] {
  const sound = ({ identity }: Side) => (field === "issn" ? identity.issns : identity.cns);
  const printed = ({ journal }: Side) =>
    field === "issn" ? journal.issns.map(({ value }) => value).join(SEPARATOR) : journal.cn;
  const damage = ({ identity }: Side) => identity.damaged.filter(({ kind }) => kind === field);
  const [from, to] = [printed(before), printed(after)];
  if ((from ?? "") === (to ?? "")) return [];

  const old = sound(before);
  const now = sound(after);
  const isNew = (side: Side, other: Side) =>
    damage(side).filter(({ received }) => !damage(other).some((entry) => entry.received === received));
  const spoiled = isNew(after, before);
  const repaired = isNew(before, after);
  const gone = old.filter((value) => !now.includes(value));
  const come = now.filter((value) => !old.includes(value));
  if (spoiled.length > 0) {
    const hints = spoiled.flatMap((entry) => entry.hints);
    const known = hints.filter((hint) => old.some((value) => hint.startsWith(value)));
    return change("identifier-suspect", field, from, to, known.length > 0 ? known : hints);
  }
  if (repaired.length > 0 && come.length > 0) return change("identifier-corrected", field, from, to);
  if (gone.length > 0 && come.length > 0) {
    const kept = old.length > gone.length;
    return change(kept ? "identifier-corrected" : "identifier-suspect", field, from, to);
  }
  return change("metadata", field, from, to);
}

function languageChange(before: Side, after: Side): readonly DiffChange[] {
  const [old, now] = [before.journal.languages, after.journal.languages];
  if (old === undefined || now === undefined) return [];
  const [from, to] = [[...old].sort().join(SEPARATOR), [...now].sort().join(SEPARATOR)];
  return change(from === "" || to === "" ? "metadata" : "language-edition", "language", from, to);
}

function change(
  kind: ChangeKind,
  field: DiffChange["field"],
  from: string | null,
  to: string | null,
  hints: readonly string[] = [],
): readonly DiffChange[] {
  const [old, now] = [from ?? "", to ?? ""];
  return old === now ? [] : [{ kind, field, from: old, to: now, hints }];
}
