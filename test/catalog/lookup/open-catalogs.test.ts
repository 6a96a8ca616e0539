import { describe, expect, it } from "vitest";
import { type LookupAnswer, openCatalogs } from "../../../src/index.js";
import { inventedEdition } from "../invented-evaluation.js";
import { issn, known, list } from "./invented-lists.js";

const OPTICS = issn(9990001);
const SPECTRA = issn(9990002);
const LETTERS = issn(9990003);

const catalogs = openCatalogs(
  [
    list("optics", [
      { en: "Invented Optics & Light", issns: [OPTICS], tier: "T1", discipline: "光学" },
      { en: "Invented Optics & Light", issns: [OPTICS], tier: "T3", discipline: "成像" },
      { zh: "虚构光谱学报（英文版）", en: "Invented Spectra", issns: [SPECTRA], cn: "11-9001/O4" },
      { zh: "虚构地质", former: ["虚构岩石通报"], cn: "23-9002", tier: null },
      { en: "Invented Structures-An International Journal", tier: "T3" },
    ]),
    list("letters", [{ en: "Imaginary Letters", issns: [LETTERS], tier: "A" }], {
      scheme: { id: "a-c", labels: ["A", "B", "C"] },
    }),
  ],
  {
    registers: [{ name: "register", journals: [known({ en: "Forgotten Annals", issns: [issn(9990004)] })] }],
    abbreviations: [
      { abbreviation: "Imag. Lett.", title: "Imaginary Letters" },
      { abbreviation: "IOL", title: "Invented Optics and Light" },
      { abbreviation: "Inv. Opt.", title: "Invented Optics & Light" },
      { abbreviation: "Inv. Opt.", title: "Invented Optometry" },
    ],
  },
);
const told = ({ state, journal, match }: LookupAnswer) => [
  state,
  journal?.en ?? journal?.zh ?? null,
  match.code,
];
const offered = ({ candidates }: LookupAnswer) =>
  candidates.map(({ journal, because }) => [journal.en ?? journal.zh, because]);

describe("a journal in a catalog", () => {
  it.each([
    OPTICS,
    OPTICS.replace("-", ""),
    ` ${OPTICS.replace("-", " ")} `,
    `ISSN ${OPTICS}`,
    `eISSN: ${OPTICS}`,
    [...OPTICS].map((c) => (c === "-" ? "－" : String.fromCharCode(c.charCodeAt(0) + 0xfee0))).join(""),
    OPTICS.replace("-", "–"),
  ])("is found by the ISSN written %s", (query) => {
    expect(told(catalogs.lookup(query))).toEqual(["listed", "Invented Optics & Light", "FOUND"]);
  });

  it("is found by a CN number in the field of the ISSN, and the reverse", () => {
    expect(told(catalogs.lookup({ issn: "CN 11-9001/O4" }))[0]).toBe("listed");
    expect(told(catalogs.lookup({ cn: SPECTRA }))[0]).toBe("listed");
  });

  it("is found by an ISSN that ends in x, in either case", () => {
    const number = [...Array(99).keys()]
      .map((n) => issn(9991000 + n))
      .find((text) => text.endsWith("X")) as string;
    const open = openCatalogs([list("a", [{ en: "Invented Optics", issns: [number] }])]);
    for (const text of [number, number.toLowerCase(), number.toLowerCase().replace("-", "")]) {
      expect(open.lookup(text).state).toBe("listed");
    }
  });

  it.each([
    "Invented Optics & Light",
    "INVENTED OPTICS AND LIGHT",
    "The Invented Optics & Light",
    "Ｉｎｖｅｎｔｅｄ Ｏｐｔｉｃｓ ＆ Ｌｉｇｈｔ",
    "invented  optics, and light",
    "Invented Optics-Light".replace("-", " &amp; "),
  ])("is found by the title written %s", (query) => {
    expect(told(catalogs.lookup(query))).toEqual(["listed", "Invented Optics & Light", "FOUND"]);
  });

  it.each([
    "虚构光谱学报（英文版）",
    "虚构光谱学报(英文)",
    "虚构光谱学报[英文版]",
    "虚构光谱学报【英文】",
    "Invented Spectra 虚构光谱学报(英文)",
    "虚构光谱学报（英文）Invented Spectra",
    "Invented Spectra (English Edition)",
    "11-9001/O4",
    "CN 11-9001",
    "１１－９００１／Ｏ４",
  ])("is found in either script, and by its CN number: %s", (query) => {
    expect(told(catalogs.lookup(query))).toEqual(["listed", "Invented Spectra", "FOUND"]);
  });

  it("answers with every listing and what it stands in, and says by which keys", () => {
    const answer = catalogs.lookup({ issn: OPTICS, title: "Invented Optics and Light" });
    expect(answer.listings.map(({ discipline, tier }) => [discipline, tier])).toEqual([
      ["光学", "T1"],
      ["成像", "T3"],
    ]);
    expect(answer.listings[0]).toEqual({
      society: { zh: "optics学会", en: "Society optics" },
      catalog: "optics",
      catalogTitle: { zh: "optics目录", en: "Catalog optics" },
      edition: "2026",
      status: "final",
      discipline: "光学",
      tier: "T1",
      standing: "tiered",
      scheme: "t1-t3",
      decisionDate: null,
      effectiveDate: null,
      supersededOn: null,
    });
    expect(answer.match).toMatchObject({
      key: "issn",
      agreed: ["issn", "title"],
      disagreed: [],
      unconfirmed: [],
    });
    expect(answer.match.reason).toEqual({ zh: "ISSN、刊名相符。", en: "Found by ISSN and title." });
    expect(answer.policy).toBe("all");
  });

  it("is found by a former title, an abbreviation of one journal, and without an empty subtitle, and says so", () => {
    expect(told(catalogs.lookup("虚构岩石通报"))).toEqual(["listed", "虚构地质", "FOUND_BY_FORMER_TITLE"]);
    expect(told(catalogs.lookup("Imag. Lett."))).toEqual([
      "listed",
      "Imaginary Letters",
      "FOUND_BY_ABBREVIATION",
    ]);
    expect(told(catalogs.lookup({ abbreviation: "imag lett" }))[0]).toBe("listed");
    expect(told(catalogs.lookup("Invented Structures"))[2]).toBe("FOUND_WITHOUT_SUBTITLE");
  });

  it("may stand in a list without a tier", () => {
    expect(catalogs.lookup("虚构地质").listings[0]).toMatchObject({ tier: null, standing: "untiered" });
  });

  it("is found by the key of an earlier answer", () => {
    const { journal } = catalogs.lookup("Imaginary Letters");
    expect(told(catalogs.lookup({ key: journal?.key }))).toEqual(["listed", "Imaginary Letters", "FOUND"]);
    expect(catalogs.lookup({ key: "title:nothing" }).state).toBe("unresolved");
  });
});

describe("not-listed", () => {
  it("is a journal that another catalog or a register knows", () => {
    expect(told(catalogs.lookup("Imaginary Letters", { catalog: "optics" }))).toEqual([
      "not-listed",
      "Imaginary Letters",
      "KNOWN_NOT_LISTED",
    ]);
    expect(told(catalogs.lookup(issn(9990004)))).toEqual([
      "not-listed",
      "Forgotten Annals",
      "KNOWN_NOT_LISTED",
    ]);
  });

  it("is a title that only the table of abbreviations knows", () => {
    expect(told(catalogs.lookup("Invented Optometry"))[0]).toBe("not-listed");
  });
});

describe("ambiguous", () => {
  it("is an abbreviation of two journals, with both as candidates", () => {
    const answer = catalogs.lookup("Inv. Opt.");
    expect(answer.state).toBe("ambiguous");
    expect(offered(answer)).toEqual([
      ["Invented Optics & Light", "abbreviation"],
      ["Invented Optometry", "abbreviation"],
    ]);
    expect(answer.listings).toEqual([]);
  });
});

describe("conflict", () => {
  it("is an ISSN and a title of two journals", () => {
    const answer = catalogs.lookup({ issn: LETTERS, title: "Invented Spectra" });
    expect(told(answer)).toEqual(["conflict", null, "KEYS_DISAGREE"]);
    expect(offered(answer)).toEqual([
      ["Imaginary Letters", "same-issn"],
      ["Invented Spectra", "same-title"],
    ]);
    expect(answer.match.disagreed).toEqual(["issn", "title"]);
  });

  it("is an ISSN with an unknown title that is quite another, and a title with another ISSN", () => {
    expect(told(catalogs.lookup({ issn: LETTERS, title: "Nowhere Theology" }))[2]).toBe("RECORD_DISAGREES");
    expect(told(catalogs.lookup({ issn: issn(9990009), title: "Imaginary Letters" }))[2]).toBe(
      "RECORD_DISAGREES",
    );
  });

  it("is not a title that is misprinted, shortened or without its subtitle beside a right ISSN", () => {
    for (const title of ["Imaginary Lettres", "Imag. Lett", "Imaginary Letters: A Review"]) {
      const answer = catalogs.lookup({ issn: LETTERS, title });
      expect(told(answer)[0]).toBe("listed");
    }
    const answer = catalogs.lookup({ issn: LETTERS, title: "Imaginary Lettres" });
    expect(answer.match).toMatchObject({
      agreed: ["issn"],
      disagreed: ["title"],
      code: "FOUND_WITH_DISAGREEMENT",
    });
  });
});

describe("unresolved", () => {
  it("offers near titles and never answers with one", () => {
    const answer = catalogs.lookup("Imaginary Leters");
    expect(told(answer)).toEqual(["unresolved", null, "NOTHING_FOUND"]);
    expect(offered(answer)).toEqual([["Imaginary Letters", "misprint"]]);
    expect(answer.candidates[0]?.edits).toBe(1);
    expect(offered(catalogs.lookup("虚构光谱学报"))).toEqual([["Invented Spectra", "longer-title"]]);
    expect(offered(catalogs.lookup("Imaginary Letters and Notes"))).toEqual([
      ["Imaginary Letters", "shorter-title"],
    ]);
  });

  it("is an acronym alone; with a second key it agrees", () => {
    const alone = catalogs.lookup("IOL");
    expect(told(alone)).toEqual(["unresolved", null, "ACRONYM_ALONE"]);
    expect(offered(alone)).toEqual([["Invented Optics & Light", "abbreviation"]]);
    expect(catalogs.lookup({ title: "IOL", issn: OPTICS }).match.agreed).toEqual(["issn", "abbreviation"]);
  });

  it("offers the journal whose ISSN a wrong digit or a swap has damaged", () => {
    const compact = OPTICS.replace("-", "");
    const swapped = compact.slice(0, 2) + compact[3] + compact[2] + compact.slice(4);
    for (const query of [swapped, `8${compact.slice(1)}`]) {
      const answer = catalogs.lookup(query);
      expect(told(answer)).toEqual(["unresolved", null, "IDENTIFIER_UNREADABLE"]);
      expect(offered(answer)).toContainEqual(["Invented Optics & Light", "repaired-identifier"]);
      expect(answer.match.reason.zh).toContain("请核对");
    }
  });

  it("says of an unknown journal nothing about its listing", () => {
    const answer = catalogs.lookup("Nowhere Theology");
    expect(answer.match.reason).toEqual({
      zh: "未识别出期刊，不能说明是否收录。请核对刊名或号码；有相近刊名时列为候选。",
      en: "No journal was recognized, so nothing is said about its listing. Please check the spelling; near titles are given as candidates.",
    });
  });

  it("is a title whose language edition is another", () => {
    const open = openCatalogs([list("one", [{ zh: "虚构光谱学报", en: "Acta Spectra" }])]);
    const answer = open.lookup("Acta Spectra (English Edition)");
    expect(told(answer)).toEqual(["unresolved", null, "LANGUAGE_EDITION_DIFFERS"]);
    expect(offered(answer)).toHaveLength(1);
  });
});

describe("not-applicable", () => {
  it.each(["", "  ", "——", "978-7-03-000000-1", "ISBN 7-03-000000-1"])(
    "“%s” is not a question about a journal",
    (query) => {
      expect(catalogs.lookup(query).state).toBe("not-applicable");
    },
  );

  it.each(["inproceedings", "paper-conference", "CONF", "Book", "会议"])(
    "type %s is not a journal",
    (type) => {
      const answer = catalogs.lookup({ type, title: "Imaginary Letters" });
      expect(told(answer)).toEqual(["not-applicable", null, "NOT_A_JOURNAL"]);
    },
  );

  it.each(["article", "article-journal", "JOUR", "Journal Article"])("type %s is one", (type) => {
    expect(catalogs.lookup({ type, title: "Imaginary Letters" }).state).toBe("listed");
  });

  it("is an ISBN beside a title, and a book number in the place of an ISSN", () => {
    expect(told(catalogs.lookup({ isbn: "9787030000001", title: "Imaginary Letters" }))[2]).toBe(
      "IS_BOOK_NUMBER",
    );
    expect(told(catalogs.lookup({ issn: "9787030000001" }))[2]).toBe("IS_BOOK_NUMBER");
    expect(told(catalogs.lookup({}))[2]).toBe("EMPTY_QUERY");
  });
});

describe("a day", () => {
  const optics = { en: "Invented Optics", issns: [OPTICS] };
  const open = openCatalogs([
    list("a", [{ ...optics, tier: "T2" }], { id: "2022", effectiveDate: "2022-07-01" }),
    list("a", [{ ...optics, tier: "T1" }], { id: "2025", effectiveDate: "2025-07-01" }),
    list("a", [{ ...optics, tier: "T3" }], { id: "2027", effectiveDate: "2027-01-01", status: "draft" }),
    list("b", [{ ...optics, tier: "T1" }]),
  ]);
  const tiers = (options: object) =>
    open.lookup(OPTICS, options).listings.map(({ edition, tier }) => [edition, tier]);

  it("asks the edition that was in force", () => {
    expect(tiers({ asOf: "2024-03-01" })).toEqual([["2022", "T2"]]);
    expect(tiers({ asOf: "2025-07-01" })).toEqual([["2025", "T1"]]);
    expect(open.lookup(OPTICS, { asOf: "2024-03-01" }).listings[0]?.supersededOn).toBe("2025-07-01");
  });

  it("names the editions that it could not ask", () => {
    const { asOf, leftOut, match } = open.lookup(OPTICS, { asOf: "2024-03-01", catalog: "b" });
    expect(asOf).toBe("2024-03-01");
    expect(leftOut).toEqual([{ catalog: "b", edition: "2026", why: "undated" }]);
    expect(match.reason.zh).toContain("另有 1 个版本");
  });

  it("before the first edition has no answer, which is not the answer “not listed”", () => {
    const answer = open.lookup(OPTICS, { asOf: "2020-01-01" });
    expect(told(answer)).toEqual(["not-applicable", "Invented Optics", "NO_EDITION_IN_FORCE"]);
  });

  it("is not needed: without it every open edition answers", () => {
    expect(tiers({})).toHaveLength(4);
  });
});

describe("a reduction policy", () => {
  const optics = { en: "Invented Optics" };
  const letters = { id: "a-c", labels: ["A", "B", "C"] };
  const open = openCatalogs([
    list(
      "a",
      [
        { ...optics, tier: "T1", discipline: "光学" },
        { ...optics, tier: "T3", discipline: "成像" },
        { ...optics, tier: null, discipline: "科普" },
      ],
      { effectiveDate: "2025-07-01", disciplines: [{ id: "光学", name: { zh: "光学", en: "Optics" } }] },
    ),
    list("a", [{ ...optics, tier: "T2", discipline: "光学" }], { id: "2022", effectiveDate: "2022-07-01" }),
    list("b", [{ ...optics, tier: "C" }], { scheme: letters }),
  ]);
  const tiers = (options: object) => open.lookup("Invented Optics", options).listings.map(({ tier }) => tier);

  it("all is the default and keeps every listing", () => {
    expect(tiers({})).toEqual(["T2", "T1", "T3", null, "C"]);
    expect(open.lookup("Invented Optics").policy).toBe("all");
  });

  it("highest and lowest work inside a scheme and compare no labels of two", () => {
    expect(tiers({ policy: "highest" })).toEqual(["T1", "C"]);
    expect(tiers({ policy: "lowest" })).toEqual(["T3", "C"]);
  });

  it("does not compare schemes of one name and other labels", () => {
    const mixed = openCatalogs([
      list("a", [{ ...optics, tier: "T1" }]),
      list("b", [{ ...optics, tier: "T4" }], { scheme: { id: "t1-t3", labels: ["T1", "T2", "T3", "T4"] } }),
    ]);
    expect(mixed.lookup("Invented Optics", { policy: "highest" }).listings).toHaveLength(2);
  });

  it("keeps ties", () => {
    const tied = openCatalogs([list("a", [{ ...optics }, { ...optics, discipline: "成像" }])]);
    expect(tied.lookup("Invented Optics", { policy: "highest" }).listings).toHaveLength(2);
  });

  it("latest keeps the latest edition of each catalog", () => {
    expect(tiers({ policy: "latest" })).toEqual(["T1", "T3", null, "C"]);
  });

  it("by-discipline needs a discipline and answers for it, by id or name", () => {
    expect(tiers({ policy: "by-discipline", discipline: "Optics" })).toEqual(["T1"]);
    expect(tiers({ policy: "by-discipline", discipline: "光学" })).toEqual(["T2", "T1"]);
    const answer = open.lookup("Invented Optics", {
      policy: "by-discipline",
      discipline: "光谱",
      catalog: "a",
    });
    expect(told(answer)).toEqual(["not-listed", "Invented Optics", "KNOWN_NOT_IN_DISCIPLINE"]);
  });
});

describe("misuse", () => {
  it.each([
    [{ catalog: "nowhere" }, "CATALOG_UNKNOWN"],
    [{ asOf: "2026-02-30" }, "LOOKUP_DATE"],
    [{ policy: "best" }, "POLICY_UNKNOWN"],
    [{ policy: "by-discipline" }, "DISCIPLINE_NEEDED"],
    [{ discipline: "nowhere" }, "DISCIPLINE_UNKNOWN"],
  ])("%j is refused at once", (options, code) => {
    expect(() => catalogs.lookup(OPTICS, options as object)).toThrow(expect.objectContaining({ code }));
  });

  it("an edition given twice is refused", () => {
    expect(() => openCatalogs([list("a", []), list("a", [])])).toThrow(
      expect.objectContaining({ code: "EDITION_TWICE" }),
    );
  });
});

describe("editions of our own", () => {
  it("fit as they are: a journal below the last tier or with the experts was evaluated and is not listed", async () => {
    const edition = await inventedEdition();
    const open = openCatalogs([edition]);
    expect(open.listings).toBe(edition.listings.length);
    for (const { journal, status } of edition.listings) {
      const answer = open.lookup(journal.titles.zh ?? (journal.titles.en as string));
      const standings = answer.listings.map(({ standing }) => standing);
      expect(standings).toContain(status);
      expect(answer.state).toBe(standings.includes("tiered") ? "listed" : "not-listed");
    }
  });

  it("make the journals that were excluded known", async () => {
    const edition = await inventedEdition();
    const listed = new Set(edition.listings.map(({ journal }) => journal.key));
    const only = edition.exclusions.find(({ journal }) => !listed.has(journal));
    const exclusion = only ?? { journal: "title:x", title: "Invented Excluded Annals" };
    const open = openCatalogs([{ ...edition, exclusions: [exclusion] }]);
    expect(open.lookup(exclusion.title)).toMatchObject({
      state: "not-listed",
      match: { code: "KNOWN_NOT_LISTED" },
    });
  });
});

describe("empty catalogs", () => {
  it("resolve nothing", () => {
    const none = openCatalogs([]);
    expect([none.journals, none.listings, none.editions]).toEqual([0, 0, 0]);
    expect(none.lookup(OPTICS).state).toBe("unresolved");
    expect(none.lookup("Invented Optics").state).toBe("unresolved");
  });
});
