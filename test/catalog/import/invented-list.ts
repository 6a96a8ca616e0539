/** Invented lists in the form in which societies publish them. No real journal; ISSNs are made with their check digit. */

import type { ImportSpec } from "../../../src/import-catalog.js";
import { issnCheckDigit } from "../../../src/registry/index.js";

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A valid ISSN from a number of at most seven digits. */
export function issn(number: number): string {
  const digits = String(number).padStart(7, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4)}${issnCheckDigit(digits)}`;
}

export function listSpec(part: Partial<ImportSpec> = {}): ImportSpec {
  return {
    edition: "2026",
    catalog: {
      id: "invented",
      title: { zh: "虚构领域高质量科技期刊分级目录", en: "Invented tier catalog" },
      society: { zh: "虚构学会", en: "Invented Society" },
      language: "zh",
    },
    decisionDate: "2026-06-01",
    scheme: { id: "t", labels: ["T1", "T2", "T3"] },
    source: { name: "list" },
    discipline: { from: "constant", id: "invented", name: { zh: "虚构", en: "Invented" } },
    tier: { from: "every-row" },
    ...part,
  };
}
