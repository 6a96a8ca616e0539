/** Lookup in a real collected catalog, with queries damaged by seeded rules; the files are no part of the project. */

import { beforeAll, describe, expect, it } from "vitest";
import {
  type Catalogs,
  type LookupAnswer,
  type LookupEdition,
  type LookupJournal,
  normalizeTitle,
  openCatalogs,
  parseCns,
  parseIssns,
  readTable,
  readTables,
  type SourceTable,
  splitTitle,
} from "../../src/index.js";
import { randomSource } from "../../src/numeric/index.js";
import { REAL_DATA, realFile } from "./data.js";

const BOOK = "cast-tiers/高质量科技期刊分级目录速查表.subset-40-fields.xlsx";

interface Row {
  readonly sheet: string;
  readonly title: string;
  readonly zh: string | null;
  readonly en: string | null;
  readonly issns: readonly string[];
  readonly cn: string | null;
  readonly tier: string | null;
}

function textOf(table: SourceTable, field: string, index: number): string {
  const column = table.columns.get(field);
  return column?.kind === "text" ? (column.values[index] as string) : "";
}

/** One edition a sheet; each row is one listing, as printed. */
function editionOf(table: SourceTable, rows: Row[]): LookupEdition {
  const sheet = table.sheet as string;
  const name = { zh: sheet, en: sheet };
  return {
    id: "5",
    status: "final",
    catalog: { id: sheet, title: name, society: { zh: "学会", en: "Society" } },
    decisionDate: null,
    effectiveDate: "2025-12-01",
    scheme: { id: "t1-t3", labels: ["T1", "T2", "T3"] },
    listings: Array.from({ length: table.length }, (_, i) => {
      const title = textOf(table, "title", i);
      const { zh, en, former } = splitTitle(title);
      const issns = ["issn", "eissn", "issnAny"].flatMap(
        (field) => parseIssns(textOf(table, field, i)).issns,
      );
      const cn = parseCns(textOf(table, "cn", i)).cns[0] ?? null;
      const tier = textOf(table, "tier", i) || null;
      rows.push({ sheet, title, zh, en, issns: issns.map(({ value }) => value), cn, tier });
      const journal = { titles: { zh, en, other: [], former }, issns, cn };
      return { discipline: textOf(table, "discipline", i) || sheet, tier, journal };
    }),
  };
}

/** The journal has the row's title among its own. */
function holds(journal: LookupJournal, { zh, en }: Row): boolean {
  const titles = [journal.zh, journal.en, ...journal.spellings];
  return [zh, en].every((title) => title === null || titles.includes(title));
}

describe.skipIf(!REAL_DATA)("lookup in a collected catalog of 40 fields", () => {
  const rows: Row[] = [];
  let catalogs: Catalogs;
  /** Every normalized title that stands in the catalog. */
  const titles = new Set<string>();

  beforeAll(async () => {
    const tables = await readTables(realFile(BOOK), { name: "list", layout: "society-list" });
    catalogs = openCatalogs(tables.map((table) => editionOf(table, rows)));
    for (const { zh, en } of rows) {
      for (const title of [zh, en]) if (title !== null) titles.add(normalizeTitle(title));
    }
  }, 120_000);

  /** The row itself is among the listings of the journal. */
  function isRight(journal: LookupJournal, row: Row): boolean {
    const { listings } = catalogs.lookup({ key: journal.key });
    return (
      holds(journal, row) && listings.some(({ catalog, tier }) => catalog === row.sheet && tier === row.tier)
    );
  }

  function verdictOf({ state, journal, candidates }: LookupAnswer, row: Row): string {
    if (journal !== null) return `${state}, ${isRight(journal, row) ? "right" : "wrong"}`;
    const isOffered = candidates.some((candidate) => isRight(candidate.journal, row));
    return `${state}, ${isOffered ? "among candidates" : "lost"}`;
  }

  it("finds all 8,525 rows by title alone, or calls the title ambiguous with the right journal among its candidates", () => {
    expect(rows).toHaveLength(8_525);
    const counts = countBy(rows, (row) => verdictOf(catalogs.lookup(row.title), row));
    expect(Object.keys(counts).sort()).toEqual(["ambiguous, among candidates", "listed, right"]);
    expect(counts["listed, right"]).toBeGreaterThanOrEqual(8_400);
  });

  it("finds every printed ISSN in seven forms, or says that several journals hold it", () => {
    const asked = rows.flatMap((row) =>
      row.issns.flatMap((issn) => issnForms(issn).map((form) => ({ row, form }))),
    );
    const counts = countBy(asked, ({ row, form }) => verdictOf(catalogs.lookup(form), row));
    expect(Object.keys(counts).sort()).toEqual(["ambiguous, among candidates", "listed, right"]);
    expect((counts["listed, right"] as number) / asked.length).toBeGreaterThan(0.98);
  });

  it("never answers a damaged query with another journal, and says how much it recalls", () => {
    const random = randomSource(20261127);
    const queries = rows.flatMap((row) => {
      return damagedQueries(row, () => random.next()).map(([damage, query]) => ({ row, damage, query }));
    });
    const wrong: string[] = [];
    const found = new Map<string, { total: number; listed: number; offered: number }>();
    for (const { row, damage, query } of queries) {
      const answer = catalogs.lookup(query);
      const verdict = verdictOf(answer, row);
      // Some damage makes the exact title of another journal of the catalog; the answer is right about that one.
      const isOther = typeof query === "string" && isExact(query);
      if (verdict === "listed, wrong" && !isOther) wrong.push(`${damage}: ${JSON.stringify(query)}`);
      const count = found.get(damage) ?? { total: 0, listed: 0, offered: 0 };
      found.set(damage, count);
      count.total += 1;
      if (verdict === "listed, right") count.listed += 1;
      else if (verdict.endsWith("among candidates")) count.offered += 1;
    }
    expect(wrong).toEqual([]);
    const recall = Object.fromEntries(
      [...found].map(([damage, { total, listed, offered }]) => [
        damage,
        [listed / total, (listed + offered) / total],
      ]),
    );
    for (const [damage, [listed, offered]] of Object.entries(RECALL)) {
      const [isListed, isOffered] = recall[damage] as [number, number];
      expect([damage, isListed >= listed, isOffered >= offered]).toEqual([damage, true, true]);
    }
    expect(Object.keys(recall).sort()).toEqual(Object.keys(RECALL).sort());
  });

  it("lists no journal for titles of other journals, mistyped or not", async () => {
    const random = randomSource(7);
    const wrong: string[] = [];
    let asked = 0;
    for (const [file, name] of [
      ["showjcr/JCR2025-UTF8.csv", "jcr"],
      ["cnki/2023-11-30.csv", "cnki"],
    ] as const) {
      const table = await readTable(realFile(file), { name, layout: name });
      for (let i = 0; i < table.length; i += 4) {
        const title = textOf(table, "title", i).split("\t")[0] as string;
        const issns = ["issn", "eissn"].flatMap((field) => parseIssns(textOf(table, field, i)).issns);
        for (const query of [title, mistype(title, () => random.next())]) {
          if (isExact(query)) continue;
          asked += 1;
          const { journal, match } = catalogs.lookup(query);
          const isSame = issns.some(({ value }) => journal?.issns.includes(value));
          if (journal !== null && !isSame)
            wrong.push(`${match.code} ${query} => ${journal.zh}/${journal.en}`);
        }
      }
    }
    expect(asked).toBeGreaterThan(10_000);
    expect(wrong).toEqual([]);
  });

  it("brings no two journals of a register together", async () => {
    const table = await readTable(realFile("showjcr/JCR2025-UTF8.csv"), { name: "jcr", layout: "jcr" });
    const journals = Array.from({ length: table.length }, (_, i) => {
      const issns = ["issn", "eissn"].flatMap((field) => parseIssns(textOf(table, field, i)).issns);
      return { titles: { zh: null, en: textOf(table, "title", i) }, issns, cn: null };
    });
    const tables = await readTables(realFile(BOOK), { name: "list", layout: "society-list" });
    const open = openCatalogs(
      tables.map((one) => editionOf(one, [])),
      { registers: [{ name: "jcr", journals }] },
    );
    const rowsOf = new Map<string, Set<string>>();
    for (const { titles: printed, issns } of journals) {
      for (const { value } of issns) {
        const key = open.lookup(value).journal?.key;
        if (key !== undefined) rowsOf.set(key, (rowsOf.get(key) ?? new Set()).add(printed.en));
      }
    }
    expect(rowsOf.size).toBeGreaterThan(20_000);
    expect([...rowsOf].filter(([, names]) => names.size > 1)).toEqual([]);
  });

  function isExact(query: string): boolean {
    const { zh, en } = splitTitle(query);
    return [zh, en].some((title) => title !== null && titles.has(normalizeTitle(title)));
  }
});

/** Least share that is answered as listed, and that is answered or offered as a candidate, by damage. */
const RECALL: Readonly<Record<string, readonly [listed: number, offered: number]>> = {
  "full width": [0.98, 0.999],
  "upper case": [0.98, 0.999],
  "lower case": [0.98, 0.999],
  "doubled spaces": [0.98, 0.999],
  "leading The": [0.98, 0.999],
  "colon for hyphen": [0.98, 0.999],
  "hyphen for colon": [0.94, 0.999],
  "& for and": [0.98, 0.999],
  "and for &": [0.97, 0.999],
  "other brackets": [0.98, 0.999],
  "square brackets": [0.98, 0.999],
  "wide brackets": [0.98, 0.999],
  "edition wording": [0.97, 0.999],
  "scripts exchanged": [0.96, 0.999],
  "Latin part only": [0.87, 0.999],
  "Chinese part only": [0.94, 0.999],
  // A title alone, damaged in its words, is never an answer; candidates are offered.
  "mistyped once": [0, 0.99],
  "mistyped twice": [0, 0.88],
  "subtitle dropped": [0.05, 0.83],
  "ISSN digit wrong": [0, 0.99],
  // With the ISSN: a misprint in a Chinese title or an acronym stays a conflict for a person to settle.
  "ISSN, title mistyped": [0.7, 0.999],
  "ISSN, subtitle dropped": [0.97, 0.999],
};

function countBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) {
    const name = nameOf(item);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function issnForms(issn: string): readonly string[] {
  const full = [...issn]
    .map((c) => (c === "-" ? "－" : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
    .join("");
  const spaced = issn.replace("-", " ");
  return [
    issn,
    issn.replace("-", ""),
    full,
    issn.toLowerCase(),
    ` ${spaced} `,
    `ISSN ${issn}`,
    `eISSN:${issn}`,
  ];
}

type Damage = readonly [name: string, query: string | { readonly title: string; readonly issn: string }];

function damagedQueries(row: Row, next: () => number): readonly Damage[] {
  const { title, zh, en, issns } = row;
  const damages: Damage[] = [
    ["full width", title.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ["upper case", title.toUpperCase()],
    ["lower case", title.toLowerCase()],
    ["doubled spaces", ` ${title.replace(/ /g, "  ")} `],
    ["mistyped once", mistype(title, next)],
    ["mistyped twice", mistype(mistype(title, next), next)],
  ];
  const add = (name: string, query: string): void => {
    if (query !== title && query.trim() !== "") damages.push([name, query]);
  };
  add("other brackets", title.replace(/[(（]/g, "【").replace(/[)）]/g, "】"));
  add("square brackets", title.replace(/[(（]/g, "[").replace(/[)）]/g, "]"));
  add("wide brackets", title.replace(/\(/g, "（").replace(/\)/g, "）"));
  add(
    "edition wording",
    title.replace(/英文版?/, (mark) => (mark === "英文" ? "英文版" : "英文")),
  );
  add("and for &", title.replace(/ ?& ?/g, " and "));
  add("& for and", title.replace(/ and /gi, " & "));
  add("colon for hyphen", title.replace(/(?<=[a-z])-(?=[A-Z])/gi, ": "));
  add("hyphen for colon", title.replace(/\s*[:：]\s*/g, "-"));
  if (zh === null && !/^the /i.test(title)) add("leading The", `The ${title}`);
  if (zh !== null && en !== null) {
    add("scripts exchanged", title.startsWith(en.slice(0, 3)) ? `${zh} ${en}` : `${en} ${zh}`);
    add("Latin part only", en);
    add("Chinese part only", zh);
  }
  const stem = title.split(/\s*[:：(（–—-]/)[0] as string;
  if (stem.length >= 2) add("subtitle dropped", stem);
  for (const issn of issns.slice(0, 1)) {
    const digit = Math.floor(next() * 8);
    const compact = issn.replace("-", "");
    const printed = compact[digit] === "X" ? 0 : Number(compact[digit]);
    const other = String((printed + 1 + Math.floor(next() * 8)) % 10);
    damages.push(["ISSN digit wrong", compact.slice(0, digit) + other + compact.slice(digit + 1)]);
    damages.push(["ISSN, title mistyped", { title: mistype(title, next), issn }]);
    damages.push(["ISSN, subtitle dropped", { title: stem, issn }]);
  }
  return damages;
}

/** One letter lost, doubled, changed, or exchanged with the next. */
function mistype(text: string, next: () => number): string {
  const letters = [...text];
  const places = [...letters.keys()].filter((i) => /\p{L}/u.test(letters[i] as string));
  const at = places[Math.floor(next() * places.length)] ?? 0;
  const letter = letters[at] ?? "";
  const kind = Math.floor(next() * 4);
  const [before, after] = [letters.slice(0, at), letters.slice(at + 1)];
  if (kind === 0) return [...before, ...after].join("");
  if (kind === 1) return [...before, letter, letter, ...after].join("");
  const stray = /\p{Script=Han}/u.test(letter) ? "的" : String.fromCharCode(97 + Math.floor(next() * 26));
  if (kind === 2 || after.length === 0) return [...before, stray, ...after].join("");
  return [...before, after[0], letter, ...after.slice(1)].join("");
}
