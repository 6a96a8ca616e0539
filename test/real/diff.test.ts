/** Edition diffs on real lists: CCF T list 2022 → 2025 and ABDC; the files are no part of the project. */

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { DiffEdition, EditionDiff } from "../../src/catalog/index.js";
import { diffEditions } from "../../src/diff.js";
import { readTables } from "../../src/ingest/index.js";
import type { SourceTable } from "../../src/model/table.js";
import { REAL_DATA, realFile } from "./data.js";

const VECTOR = fileURLToPath(new URL("../../../shared/vectors/chinese-ccf-t-editions.json", import.meta.url));

describe.skipIf(!existsSync(VECTOR))("CCF T list, 2022 → 2025", () => {
  interface Row {
    readonly title: string;
    readonly titleEn: string | null;
    readonly cn: string;
    readonly lang: string;
    readonly sponsor: string;
    readonly tier: string;
  }
  let diff: EditionDiff;
  let expected: { promoted: string[][]; added: string[][]; dropped: string[][] };

  beforeAll(() => {
    const vector = JSON.parse(readFileSync(VECTOR, "utf8"));
    expected = vector.expected.diff;
    const edition = (id: string): DiffEdition => ({
      catalog: { id: "ccf-t" },
      id,
      scheme: { id: "ccf-t", labels: ["T1", "T2", "T3"] },
      listings: (vector.editions[id] as Row[]).map(({ title, titleEn, cn, lang, sponsor, tier }) => ({
        discipline: "computing",
        tier,
        journal: { titles: { zh: title, en: titleEn }, issns: [], cn, languages: [lang], sponsor },
      })),
    });
    diff = diffEditions(edition("2022"), edition("2025"));
  });

  it("is 61 unchanged, 3 T2 → T1, 3 T3 → T2, 1 added, 1 gone, 1 identifier suspect", () => {
    expect(diff.counts).toMatchObject({
      unchanged: 61,
      promoted: 6,
      demoted: 0,
      added: 1,
      dropped: 1,
      suspects: 0,
      ambiguous: 0,
    });
    expect(diff.transitions.filter(({ from, to }) => from !== to)).toEqual([
      { from: "T2", to: "T1", count: 3 },
      { from: "T3", to: "T2", count: 3 },
    ]);
    expect(diff.counts.changes["identifier-suspect"]).toBe(1);
  });

  it("names the journals of the published diff", () => {
    const base = (title: string | undefined) => title?.replace(/（.*）$/, "");
    expect(
      diff.pairs
        .filter(({ standing }) => standing === "promoted")
        .map(({ after }) => base(after.title.zh))
        .sort(),
    ).toEqual(expected.promoted.map(([title]) => base(title)).sort());
    expect(diff.added.map(({ place }) => [place.title.zh, place.tier])).toEqual(expected.added);
    expect(diff.dropped.map(({ place }) => [place.title.zh, place.tier])).toEqual(expected.dropped);
  });

  it("tells the truncated CN from a drop and an addition, the language change, and the degraded English titles", () => {
    const kinds = diff.pairs.flatMap(({ changes }) => changes).filter(({ kind }) => kind !== "reordered");
    const count = (kind: string, field: string) =>
      kinds.filter((change) => change.kind === kind && change.field === field).length;
    expect(kinds.find(({ kind }) => kind === "identifier-suspect")?.hints).toHaveLength(1);
    expect(count("language-edition", "titleZh")).toBe(1);
    expect(count("language-edition", "language")).toBe(1);
    expect(count("renamed", "titleEn")).toBe(2);
    expect(count("metadata", "titleEn")).toBe(1);
    expect(kinds).toHaveLength(6);
  });
});

describe.skipIf(!REAL_DATA)("ABDC, edition after edition", () => {
  let sheets: readonly SourceTable[] = [];
  const diffs = new Map<string, EditionDiff>();

  function edition(year: string): DiffEdition {
    const table = sheets.find(({ sheet }) => sheet === `${year} JQL`) as SourceTable;
    const cell = (field: string, row: number) => {
      const column = table.columns.get(field);
      return column?.kind === "text" ? (column.values[row] ?? "") : "";
    };
    return {
      catalog: { id: "abdc" },
      id: year,
      scheme: { id: "abdc", labels: ["A*", "A", "B", "C"] },
      listings: Array.from({ length: table.length }, (_, row) => ({
        discipline: "business",
        tier: cell("tier", row).toUpperCase() || null,
        journal: {
          titles: { zh: null, en: cell("title", row) },
          issns: [cell("issn", row), cell("eissn", row)]
            .filter((text) => text !== "")
            .map((value) => ({ value })),
          cn: null,
          publisher: cell("publisher", row),
        },
      })),
    };
  }

  beforeAll(async () => {
    sheets = await readTables(realFile("abdc/ABDC-JQL-2025-v1-260326.xlsx"), {
      name: "abdc",
      layout: "society-list",
    });
    for (const [from, to] of [
      ["2010", "2013"],
      ["2013", "2016"],
      ["2016", "2019"],
      ["2019", "2022"],
      ["2022", "2025"],
    ] as const) {
      diffs.set(to, diffEditions(edition(from), edition(to)));
    }
  });

  it("2022 → 2025: 2,389 same, 111 up, 27 down, 124 new, as counted independently, with no difference", () => {
    const { counts, pairs } = diffs.get("2025") as EditionDiff;
    expect(counts).toMatchObject({ unchanged: 2389, promoted: 111, demoted: 27, added: 124, dropped: 153 });
    expect(pairs).toHaveLength(2527);
    expect([counts.suspects, counts.ambiguous]).toEqual([0, 0]);
  });

  it("2022 → 2025: 2,523 by ISSN and 4 by title; the independent count has 2,524 and 3, since it takes an ISSN with a wrong check digit", () => {
    const { pairs } = diffs.get("2025") as EditionDiff;
    const byTitle = pairs.filter(({ evidence }) => !evidence.agreed.includes("issn"));
    expect(byTitle).toHaveLength(4);
    const printed = byTitle.filter(({ before, after }) =>
      before.issns.some((issn) => after.issns.includes(issn)),
    );
    expect(printed).toHaveLength(1);
  });

  it("finds the share of unchanged ratings of each step within a percentage point", () => {
    const shares = [...diffs].map(([year, { counts, pairs }]) => [
      year,
      (100 * counts.unchanged) / pairs.length,
    ]);
    const published: Record<string, number> = { 2013: 87.3, 2016: 99.8, 2019: 93.3, 2022: 100, 2025: 94.5 };
    for (const [year, share] of shares)
      expect(Math.abs((share as number) - (published[year as string] as number))).toBeLessThan(1);
  });

  it("accounts for every listing of both editions in every step", () => {
    for (const [year, diff] of diffs) {
      const open = [...diff.suspects, ...diff.ambiguous];
      const listed = (places: readonly { readonly tier: string | null }[]) =>
        places.filter(({ tier }) => tier !== null).length;
      const sum = (side: "before" | "after") => open.reduce((total, entry) => total + listed(entry[side]), 0);
      expect(diff.pairs.length + diff.added.length + sum("after"), year).toBe(diff.after.listed);
      expect(diff.pairs.length + diff.dropped.length + sum("before"), year).toBe(diff.before.listed);
    }
  });
});
