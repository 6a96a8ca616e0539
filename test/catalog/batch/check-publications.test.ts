import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compactEdition, type LookupEdition, openCatalogs } from "../../../src/index.js";
import { type BatchReport, checkPublications, type Publication } from "../../../src/publications.js";
import { type Entry, issn, known, list } from "../lookup/invented-lists.js";
import { item } from "./invented-publications.js";

const [OPTICS, LETTERS, DUST, ANNALS] = [1, 2, 3, 4].map((number) => issn(9990000 + number)) as [
  string,
  string,
  string,
  string,
];

const statement = { zh: "仅供虚构用途。", en: "For invented purposes only." };
const edition = (
  id: string,
  effectiveDate: string | null,
  entries: readonly Entry[],
  part: Partial<LookupEdition> = {},
) => list("optics", entries, { id, effectiveDate, statement, ...part });

const early = edition("2024", "2024-03-01", [
  { en: "Invented Optics", issns: [OPTICS], tier: "T2" },
  { zh: "虚构光学学报", cn: "11-9001/O4", tier: "T3" },
]);
const late = edition("2025", "2025-07-01", [
  { en: "Invented Optics", issns: [OPTICS], tier: "T1" },
  { en: "Imaginary Letters", issns: [LETTERS], tier: "T2" },
  { zh: "虚构光学学报", cn: "11-9001/O4", tier: "T2" },
]);
const catalogs = openCatalogs([late, early], {
  registers: [
    {
      name: "register",
      journals: [
        { ...known({ en: "Dust Reports", issns: [DUST] }), population: "foreign" },
        known({ en: "Twin", issns: [ANNALS] }),
        known({ en: "Twin", issns: [issn(9990005)] }),
      ],
    },
  ],
});

const outline = (report: BatchReport) => ({
  unmatched: report.unmatched.map(({ state, items }) => [
    state,
    items.map(({ publication }) => publication.place.number),
  ]),
  journals: report.journals.map(({ journal, items }) => [
    journal.en ?? journal.zh,
    items.map(({ publication, standing }) => [publication.place.number, standing]),
  ]),
  apart: report.notApplicable.map(({ publication, kind }) => [publication.place.number, kind]),
  duplicates: report.duplicates.map(({ publication, of, because }) => [
    publication.place.number,
    of.place.number,
    because,
  ]),
});
const answers = (report: BatchReport) =>
  report.journals.flatMap(({ items }) =>
    items.flatMap((one) =>
      one.answers.map(({ editions, from, to, state, listings }) => [
        one.publication.place.number,
        editions.join(),
        from,
        to,
        state,
        listings.map(({ tier }) => tier).join(),
      ]),
    ),
  );

/** Eleven items, counted by hand in the test. */
const LIST: readonly Publication[] = [
  item(1, { journalTitle: "Invented Optics", issns: [OPTICS], date: "2024-05-20", doi: "10.1234/one" }),
  item(2, { journalTitle: "Invented Optics", issns: [OPTICS], date: "2025" }),
  item(3, { journalTitle: "虚构光学学报", date: "2025-08" }),
  item(4, { journalTitle: "Imaginary Leters", date: "2025-08" }),
  item(5, { journalTitle: "Twin" }),
  item(6, { journalTitle: "Imaginary Letters", issns: [OPTICS] }),
  item(7),
  item(8, { journalTitle: "Dust Reports", date: null }),
  item(9, { kind: "conference", type: "inproceedings", journalTitle: "Invented Optics" }),
  item(10, { title: "paper 1.", journalTitle: "INVENTED OPTICS", date: "2024", doi: "10.1234/one" }),
  item(11, { journalTitle: "Imaginary Letters", issns: [LETTERS], date: "2023-01-31" }),
];

describe("a publication list against editions", () => {
  const report = checkPublications(LIST, catalogs, { minimumDomesticShare: 1 / 3 });

  it("puts what was not identified first, groups the rest by journal, and sets apart what is no article", () => {
    expect(outline(report)).toEqual({
      unmatched: [
        ["nameless", [7]],
        ["unresolved", [4]],
        ["conflict", [6]],
        ["ambiguous", [5]],
      ],
      journals: [
        ["Dust Reports", [[8, "undated"]]],
        ["Imaginary Letters", [[11, "without-edition"]]],
        [
          "Invented Optics",
          [
            [1, "answered"],
            [2, "answered"],
          ],
        ],
        ["虚构光学学报", [[3, "answered"]]],
      ],
      apart: [[9, "conference"]],
      duplicates: [[10, 1, "doi"]],
    });
    expect(report.unmatched[1]?.candidates.map(({ journal }) => journal.en)).toEqual(["Imaginary Letters"]);
  });

  it("asks the edition in force on the day, and every edition of a year in which it changed", () => {
    expect(answers(report)).toEqual([
      [11, "", "2023-01-31", "2023-01-31", "no-edition", ""],
      [1, "2024", "2024-05-20", "2024-05-20", "listed", "T2"],
      [2, "2024", "2025-01-01", "2025-06-30", "listed", "T2"],
      [2, "2025", "2025-07-01", "2025-12-31", "listed", "T1"],
      [3, "2025", "2025-08-01", "2025-08-31", "listed", "T2"],
    ]);
    expect(report.journals[2]?.items.map(({ severalEditions }) => severalEditions)).toEqual([false, true]);
  });

  it("counts what asks for attention, and neither tiers nor listed items", () => {
    // 11 items − 1 conference paper − 1 duplicate = 9 articles.
    expect(report.counts).toEqual({
      items: 11,
      articles: 9,
      unmatched: 4,
      undated: 1,
      withoutEdition: 1,
      severalEditions: 1,
      notApplicable: 1,
      duplicates: 1,
      unread: 0,
    });
    expect(JSON.stringify(report)).not.toMatch(/"(?:points?|score|total|sum|weight)"/);
  });

  it("gives the share in domestic journals as bounds", () => {
    // Item 3 is domestic by its CN number, item 8 foreign by the register; of 4 unmatched items and of items 1, 2
    // and 11, whose lists print no population, nothing is known: 1/9 at least, (1 + 7)/9 at most.
    expect(report.domesticShare).toEqual({
      articles: 9,
      domestic: 1,
      foreign: 1,
      unknown: 7,
      lowest: 1 / 9,
      highest: 8 / 9,
      minimum: 1 / 3,
      verdict: "undecided",
    });
  });

  it("names the editions with what they may be used for, and says what a tier does not say", () => {
    expect(report.editions.map(({ id, statement: use, leftOut }) => [id, use, leftOut])).toEqual([
      ["2024", statement, null],
      ["2025", statement, null],
    ]);
    expect(report.caution.en).toContain("A journal's tier says nothing about a paper in it");
    expect(report.caution.zh).toContain("不说明其中任何一篇论文的水平");
  });

  it("shows which key matched and which did not", () => {
    const [group] = checkPublications(
      [item(1, { journalTitle: "Optics Invented", issns: [OPTICS, "1234-5678"], cn: "11-9009" })],
      openCatalogs([
        edition("2024", "2024-03-01", [
          { en: "Invented Optics", issns: [OPTICS], cn: "11-9009/O4", tier: "T2" },
        ]),
      ]),
    ).journals;
    const match = group?.items[0]?.match;
    expect(match?.agreed).toEqual(["issn", "cn"]);
    expect(match?.disagreed).toEqual(["title"]);
    expect(match?.unread.map(({ received }) => received)).toEqual(["1234-5678"]);
  });
});

describe("the rule for incomplete dates", () => {
  const year = [item(1, { issns: [OPTICS], date: "2025" })];
  it("asks every edition unless a day is declared", () => {
    expect(answers(checkPublications(year, catalogs)).map(([, id]) => id)).toEqual(["2024", "2025"]);
    expect(answers(checkPublications(year, catalogs, { dateRule: "first-day" })).map(([, id]) => id)).toEqual(
      ["2024"],
    );
    expect(answers(checkPublications(year, catalogs, { dateRule: "last-day" })).map(([, id]) => id)).toEqual([
      "2025",
    ]);
  });

  it("shows the time before the first edition too", () => {
    const report = checkPublications([item(1, { issns: [OPTICS], date: "2024" })], catalogs);
    expect(answers(report).map(([, id, , , state]) => [id, state])).toEqual([
      ["", "no-edition"],
      ["2024", "listed"],
    ]);
    expect(report.journals[0]?.items[0]?.standing).toBe("answered");
  });
});

describe("editions", () => {
  it("that are undated or not final answer nothing, and it is said why", () => {
    const open = openCatalogs([
      edition("draft", "2024-03-01", [{ issns: [OPTICS], en: "Invented Optics" }], { status: "draft" }),
      edition("undated", null, [{ issns: [OPTICS], en: "Invented Optics" }]),
    ]);
    const report = checkPublications([item(1, { issns: [OPTICS] })], open);
    expect(report.editions.map(({ id, leftOut }) => [id, leftOut])).toEqual([
      ["undated", "undated"],
      ["draft", "not-final"],
    ]);
    expect(report.counts.withoutEdition).toBe(1);
  });

  it("of several catalogs answer side by side, or only those that are asked for", () => {
    const both = openCatalogs([
      early,
      late,
      list("dust", [{ en: "Dust Reports", issns: [DUST] }], { effectiveDate: "2020-01-01" }),
    ]);
    const one = [item(1, { issns: [OPTICS] })];
    const asked = (report: BatchReport) =>
      report.journals[0]?.items[0]?.answers.map(({ catalog, state }) => [catalog, state]);
    expect(asked(checkPublications(one, both))).toEqual([
      ["dust", "not-listed"],
      ["optics", "listed"],
    ]);
    const only = checkPublications(one, both, { catalogs: ["dust"] });
    expect(asked(only)).toEqual([["dust", "not-listed"]]);
    expect(only.editions.map(({ catalog }) => catalog.id)).toEqual(["dust"]);
  });

  it("decide who is domestic before a CN number does, and say nothing where they contradict each other", () => {
    const open = (population: "domestic" | "foreign", id: string, effectiveDate: string): LookupEdition => ({
      ...edition(id, effectiveDate, []),
      listings: [
        { discipline: "a", tier: "T1", population, journal: known({ zh: "虚构学报", cn: "11-9002" }) },
      ],
    });
    const share = (...editions: readonly LookupEdition[]) => {
      const { domestic, foreign, unknown } = checkPublications(
        [item(1, { cn: "11-9002" })],
        openCatalogs(editions),
      ).domesticShare;
      return [domestic, foreign, unknown];
    };
    expect(share(open("foreign", "a", "2024-01-01"))).toEqual([0, 1, 0]);
    expect(share(open("domestic", "a", "2024-01-01"))).toEqual([1, 0, 0]);
    expect(share(open("domestic", "a", "2024-01-01"), open("foreign", "b", "2025-01-01"))).toEqual([0, 0, 1]);
  });
});

describe("an imported list", () => {
  const imported = (fields: readonly string[], cn: string | null): LookupEdition => ({
    ...edition("a", "2024-01-01", []),
    listings: [
      {
        discipline: "a",
        tier: "T1",
        population: "foreign",
        printed: { cells: fields.map((field) => ({ field })) },
        journal: { titles: { en: "Invented Optics" }, issns: [{ value: OPTICS }], cn },
      },
    ],
  });
  it.each([
    [["title"], null, [0, 0, 1]],
    [["title", "population"], null, [0, 1, 0]],
    [["title", "cn"], "11-9003", [0, 1, 0]],
  ] as const)(
    "that prints %j and the CN number %s says domestic, foreign, unknown as %j",
    (fields, cn, counts) => {
      const editionOf = imported(fields, cn);
      const shares = [editionOf, compactEdition(editionOf)].map((one) => {
        const { domestic, foreign, unknown } = checkPublications(
          [item(1, { issns: [OPTICS] })],
          openCatalogs([one]),
        ).domesticShare;
        return [domestic, foreign, unknown];
      });
      expect(shares).toEqual([counts, counts]);
    },
  );
});

describe("duplicates", () => {
  const told = (items: readonly Publication[]) => {
    const report = checkPublications(items, catalogs);
    return [
      report.duplicates.map(({ publication, because }) => [publication.place.number, because]),
      report.sharedDois.length,
    ];
  };
  const base = { journalTitle: "Invented Optics", title: "On dust" };
  it("are records of one title, journal and year, however the journal is named", () => {
    expect(
      told([
        item(1, base),
        item(2, { ...base, title: "On Dust.", journalTitle: null, issns: [OPTICS], date: "2025" }),
      ]),
    ).toEqual([[[2, "same-record"]], 0]);
  });
  it("are not two notes of one title with other months or other DOIs", () => {
    expect(told([item(1, { ...base, date: "2025-01" }), item(2, { ...base, date: "2025-02" })])).toEqual([
      [],
      0,
    ]);
    expect(told([item(1, { ...base, doi: "10.1/a" }), item(2, { ...base, doi: "10.1/b" })])).toEqual([[], 0]);
    expect(told([item(1, base), item(2, { ...base, kind: "preprint" })])).toEqual([[], 0]);
  });
  it("are not assumed where one DOI has two titles; that is a doubt", () => {
    expect(
      told([item(1, { ...base, doi: "10.1/a" }), item(2, { ...base, title: "On mud", doi: "10.1/a" })]),
    ).toEqual([[], 1]);
  });
});

describe("a report", () => {
  it("is empty for an empty list", () => {
    const report = checkPublications([], catalogs);
    expect(report.counts.items).toBe(0);
    expect(report.domesticShare.lowest).toBeNull();
  });

  it("holds every item once, and does not depend on the order of rows", () => {
    const journal = fc.constantFrom(null, "Invented Optics", "Twin", "虚构光学学报", "Nowhere");
    const some = fc.record({
      journalTitle: journal,
      title: fc.constantFrom("", "On dust", "On mud"),
      issns: fc.constantFrom([], [OPTICS], [LETTERS]),
      doi: fc.constantFrom(null, "10.1/a", "10.1/b"),
      date: fc.constantFrom(null, "2025", "2025-03", "2025-07-01", "2023"),
      kind: fc.constantFrom("journal" as const, "unknown" as const, "book" as const),
      line: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 14 }), fc.infiniteStream(fc.nat()), (parts, random) => {
        const items = parts.map(({ line, ...part }) => item(line, part));
        const report = checkPublications(items, catalogs);
        const shown = [
          ...[...report.unmatched, ...report.journals].flatMap(({ items: group }) =>
            group.map(({ publication }) => publication),
          ),
          ...report.notApplicable.map(({ publication }) => publication),
          ...report.duplicates.map(({ publication }) => publication),
        ];
        expect(shown).toHaveLength(items.length);
        expect(new Set(shown)).toEqual(new Set(items));
        const shuffled = items
          .map((one) => [random.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(checkPublications(shuffled, catalogs)).toEqual(report);
      }),
    );
  });

  it("does not change what it is given", () => {
    const frozen = Object.freeze(LIST.map((one) => Object.freeze(one)));
    expect(checkPublications(frozen, catalogs)).toEqual(checkPublications(LIST, catalogs));
  });

  it.each([
    [{ catalogs: ["nowhere"] }, "CATALOG_UNKNOWN"],
    [{ minimumDomesticShare: 33 }, "MINIMUM_SHARE"],
    [{ minimumDomesticShare: Number.NaN }, "MINIMUM_SHARE"],
    [{ dateRule: "somehow" as never }, "DATE_RULE"],
  ])("is refused for %j", (options, code) => {
    expect(() => checkPublications([], catalogs, options)).toThrow(expect.objectContaining({ code }));
  });
});
