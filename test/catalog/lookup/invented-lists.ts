/** Invented editions for lookup. No real journal, number or society. */

import { issnCheckDigit, type KnownJournal, type LookupEdition } from "../../../src/index.js";

/** A right ISSN from a number of up to seven digits. */
export function issn(number: number): string {
  const digits = String(number).padStart(7, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4)}${issnCheckDigit(digits)}`;
}

export interface Entry {
  readonly zh?: string;
  readonly en?: string;
  readonly other?: readonly string[];
  readonly former?: readonly string[];
  readonly issns?: readonly string[];
  readonly cn?: string;
  readonly tier?: string | null;
  readonly discipline?: string;
  readonly status?: "tiered" | "below" | "experts";
}

export function known({ zh, en, other, former, issns, cn }: Entry): KnownJournal {
  return {
    titles: { zh: zh ?? null, en: en ?? null, other: other ?? [], former: former ?? [] },
    issns: (issns ?? []).map((value) => ({ value })),
    cn: cn ?? null,
  };
}

export function list(
  catalog: string,
  entries: readonly Entry[],
  part: Partial<Omit<LookupEdition, "catalog" | "listings">> = {},
): LookupEdition {
  return {
    id: "2026",
    status: "final",
    catalog: {
      id: catalog,
      title: { zh: `${catalog}目录`, en: `Catalog ${catalog}` },
      society: { zh: `${catalog}学会`, en: `Society ${catalog}` },
    },
    decisionDate: null,
    effectiveDate: null,
    scheme: { id: "t1-t3", labels: ["T1", "T2", "T3"] },
    listings: entries.map((entry) => ({
      discipline: entry.discipline ?? "光谱",
      tier: entry.tier === undefined ? "T2" : entry.tier,
      ...(entry.status === undefined ? {} : { status: entry.status }),
      journal: known(entry),
    })),
    ...part,
  };
}
