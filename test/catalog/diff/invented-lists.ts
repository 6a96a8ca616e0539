/** Two-edition lists for the diff, invented: no real journal, no real identifier in use. */

import type { DiffEdition, DiffJournal, DiffListing } from "../../../src/catalog/index.js";

type Row = readonly [tier: string | null, title: string, identifiers?: string, more?: Partial<DiffListing>];

/** `identifiers`: ISSNs and a CN (with a slash), blank-separated. A title in Chinese characters is the Chinese one. */
export function list(id: string, rows: readonly Row[], more: Partial<DiffEdition> = {}): DiffEdition {
  return {
    catalog: { id: "invented" },
    id,
    scheme: { id: "t", labels: ["T1", "T2", "T3"] },
    listings: rows.map(([tier, title, identifiers = "", rest = {}]) => ({
      discipline: "optics",
      tier,
      journal: journal(title, identifiers),
      ...rest,
    })),
    ...more,
  };
}

export function journal(title: string, identifiers = "", more: Partial<DiffJournal> = {}): DiffJournal {
  const parts = identifiers.split(" ").filter((part) => part !== "");
  const isChinese = /\p{Script=Han}/u.test(title);
  return {
    titles: { zh: isChinese ? title : null, en: isChinese ? null : title },
    issns: parts.filter((part) => !part.includes("/")).map((value) => ({ value })),
    cn: parts.find((part) => part.includes("/")) ?? null,
    ...more,
  };
}

/** Valid ISSNs for fixtures: `issn(7)` is `0000-0078`. */
export function issn(number: number): string {
  const digits = String(number).padStart(7, "0");
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (8 - i), 0);
  const check = (11 - (sum % 11)) % 11;
  return `${digits.slice(0, 4)}-${digits.slice(4)}${check === 10 ? "X" : check}`;
}
