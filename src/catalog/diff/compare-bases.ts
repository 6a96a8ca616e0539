/** Catalog, diff: what two editions of our own were computed from, side by side. */

import type { Methodology } from "../../methodology/types.js";
import { canonicalJson } from "../../model/canonical-json.js";
import { UsageError } from "../../model/errors.js";
import type { Language } from "../../model/text.js";
import type { Manifest } from "../types.js";
import { compareEntries } from "./compare-entries.js";
import { compareMethodologies } from "./compare-methodologies.js";
import type { BasisChange, DiffEdition, MethodologyPair } from "./types.js";

/**
 * What differs between the bases of two editions: input files by name (SHA-256), indicators, scales, tiers,
 * equivalence, version and hash of the methodology, version of the library. An edition holds no weights and cuts;
 * with both methodologies they are compared too. Null unless both editions have a manifest with a
 * methodology.
 * Throws `UsageError` `DIFF_METHODOLOGY` where a methodology is not the one that the edition names.
 * Cost: O(inputs + indicators + size of the methodologies).
 */
export function compareBases(
  before: DiffEdition,
  after: DiffEdition,
  methodologies?: MethodologyPair,
): readonly BasisChange[] | null {
  const [old, now] = [before.manifest, after.manifest];
  if (old === undefined || now === undefined) return null;
  if (methodologies === undefined && (old.methodology === null || now.methodology === null)) return null;
  const inputs = ({ inputs }: Manifest) =>
    inputs.map(({ name, file, sha256 }) => [name, `${file} (SHA-256 ${sha256})`] as const);
  if (methodologies !== undefined) {
    checkMethodology(old, methodologies.before);
    checkMethodology(now, methodologies.after);
  }
  return [
    ...compareEntries("input", inputs(old), inputs(now)),
    ...(methodologies === undefined
      ? compareDeclared(before, after)
      : compareMethodologies(methodologies.before, methodologies.after)),
    ...compareEntries("methodology", [["", methodologyText(old)]], [["", methodologyText(now)]]),
    ...compareEntries("library", [["", libraryText(old)]], [["", libraryText(now)]]),
  ];
}

function checkMethodology({ methodology }: Manifest, { id, version }: Methodology): void {
  if (methodology === null) {
    throw new UsageError("DIFF_METHODOLOGY", "The edition was imported; no methodology made it.");
  }
  if (methodology.id === id && methodology.version === version) return;
  throw new UsageError(
    "DIFF_METHODOLOGY",
    `The edition was made by methodology ${methodology.id} ${methodology.version}, not by ${id} ${version}.`,
  );
}

/** What an edition says of its methodology by itself. */
function compareDeclared(before: DiffEdition, after: DiffEdition): readonly BasisChange[] {
  const described = (parts: DiffEdition["indicators"] | DiffEdition["scales"]) =>
    (parts ?? []).map((part) => [part.id, canonicalJson(part)] as const);
  return [
    ...compareEntries("indicator", described(before.indicators), described(after.indicators)),
    ...compareEntries("scale", described(before.scales), described(after.scales)),
    ...compareEntries("tiers", [["", schemeText(before)]], [["", schemeText(after)]]),
    ...compareEquivalence(before, after),
  ];
}

/** Sentences, in both languages. */
function compareEquivalence(before: DiffEdition, after: DiffEdition): readonly BasisChange[] {
  const [old, now] = [before, after].map((edition) => new Map(equivalenceEntries(edition, "zh")));
  return compareEntries("equivalence", equivalenceEntries(before, "en"), equivalenceEntries(after, "en")).map(
    (change) => ({
      ...change,
      zh: { from: old?.get(change.subject) ?? null, to: now?.get(change.subject) ?? null },
    }),
  );
}

function schemeText({ scheme }: DiffEdition): string {
  return `${scheme.id}: ${scheme.labels.join(" > ")}`;
}

function equivalenceEntries(
  { equivalence }: DiffEdition,
  language: Language,
): readonly (readonly [string, string])[] {
  if (equivalence === undefined) return [];
  const steps = equivalence.steps.map(
    ({ type, statement, disciplines }, index): readonly [string, string] => [
      `${index + 1} ${type}`,
      [statement[language], ...(disciplines === null ? [] : [`[${disciplines.join(", ")}]`])].join(" "),
    ],
  );
  return [["", equivalence.statement[language]], ...steps];
}

function methodologyText({ methodology }: Manifest): string {
  if (methodology === null) return "imported";
  const { id, version, sha256 } = methodology;
  return `${id} ${version} (SHA-256 ${sha256})`;
}

function libraryText({ library }: Manifest): string {
  return `${library.name} ${library.version}`;
}
