import { describe, expect, it } from "vitest";
import { type Edition, edition, markedCells } from "../../../src/catalog/index.js";
import { importCatalog } from "../../../src/import-catalog.js";
import { lint } from "../../../src/lint-edition.js";
import { issn, listSpec, utf8 } from "../import/invented-list.js";
import { evaluation, options } from "../invented-evaluation.js";
import { linted, lintLines, register } from "./support.js";

// Every list here is invented.
const HEADER = "级别,刊名,ISSN,CN";

describe("a list in order", () => {
  it("is ready, without a finding", async () => {
    const { findings, ready } = await lintLines([
      HEADER,
      `T1,虚构遥感学报,${issn(1)},11-1001/TP`,
      `T2,Invented Letters on Things,${issn(2)},`,
    ]);
    expect([findings, ready]).toEqual([[], true]);
  });

  it("may be empty", async () => {
    expect((await lintLines([HEADER])).ready).toBe(true);
  });
});

describe("one journal listed twice in a discipline", () => {
  it.each([
    ["title", `T1,Invented Letters,,`, `T1,"Invented: letters",,`, "title"],
    ["ISSN and title", `T1,Invented Letters,${issn(3)},`, `T1,Invented Letters,${issn(3)},`, "ISSN, title"],
    [
      "ISSN and CN under two titles",
      `T1,甲学报,${issn(4)},11-1004/N`,
      `T1,乙学报,${issn(4)},11-1004/N`,
      "ISSN, CN",
    ],
    [
      "a respelled title under one ISSN",
      `T1,Journal of Invention,${issn(5)},`,
      `T1,Journal of Inventions,${issn(5)},`,
      "ISSN",
    ],
  ])("is found by %s", async (_, one, two, keys) => {
    const { of } = await lintLines([HEADER, one, two]);
    expect(
      of("LISTED_TWICE").map(({ row, message }) => [row, message.en.includes(`agree in ${keys}.`)]),
    ).toEqual([[3, true]]);
  });

  it("with different tiers is an error that names both", async () => {
    const { of, ready } = await lintLines([
      HEADER,
      `T1,Invented Letters,${issn(6)},`,
      `T3,Invented Letters,${issn(6)},`,
    ]);
    expect(
      of("LISTED_TWICE_TIERS").map(({ received, expected, column }) => [received, expected, column]),
    ).toEqual([["T3", "T1", "级别"]]);
    expect(ready).toBe(false);
  });

  it("in two sub-fields is only told", async () => {
    const { codes, ready } = await lintLines([
      "级别,刊名,ISSN,学科领域",
      `T1,Invented Letters,${issn(7)},甲`,
      `T3,Invented Letters,${issn(7)},乙`,
    ]);
    expect([codes, ready]).toEqual([["LISTED_PER_SUBFIELD"], true]);
  });

  it("three times is two findings", async () => {
    const { of } = await lintLines([HEADER, ...[1, 2, 3].map(() => `T1,Invented Letters,${issn(8)},`)]);
    expect(of("LISTED_TWICE").map(({ row }) => row)).toEqual([3, 4]);
  });

  it("in two disciplines is none: a tier belongs to a journal in a discipline", async () => {
    const { codes } = await lintLines(
      ["学科,级别,刊名,ISSN", `甲,T1,Invented Letters,${issn(9)}`, `乙,T3,Invented Letters,${issn(9)}`],
      {},
      { discipline: { from: "column" } },
    );
    expect(codes).toEqual([]);
  });
});

describe("one number for two journals", () => {
  it("is an error for a CN number too", async () => {
    const { of } = await lintLines([HEADER, "T1,甲甲学报,,11-1011/N", "T1,乙乙通讯,,11-1011/N"]);
    expect(of("CN_OF_TWO_JOURNALS").map(({ received, title }) => [received, title])).toEqual([
      ["11-1011", "乙乙通讯"],
    ]);
  });

  it("across disciplines is a warning, once for each pair of titles", async () => {
    const { of, ready } = await lintLines(
      [
        "学科,级别,刊名,ISSN",
        `甲,T1,Invented Letters,${issn(12)}`,
        `乙,T1,Wholly Other Things,${issn(12)}`,
        `丙,T1,Wholly Other Things,${issn(12)}`,
      ],
      {},
      { discipline: { from: "column" } },
    );
    expect(of("ISSN_WITH_OTHER_TITLE").map(({ row }) => row)).toEqual([3]);
    expect(ready).toBe(true);
  });

  it("is not seen in two journals that share a Latin title and nothing else", async () => {
    const { codes } = await lintLines([
      "级别,中文刊名,英文刊名,ISSN",
      `T1,虚构金属,Invented Metals,${issn(13)}`,
      `T1,虚构金属学报,Invented Metals,${issn(14)}`,
    ]);
    expect(codes.filter((code) => code.startsWith("LISTED") || code.endsWith("TWO_JOURNALS"))).toEqual([]);
  });

  it("two CN numbers in one row are two journals in one row", async () => {
    const { of } = await lintLines([HEADER, "T1,虚构学报(中英文版),,11-1015/N11-1016/N"]);
    expect(of("CN_FURTHER").map(({ received }) => received)).toEqual(["11-1016/N"]);
  });
});

describe("against a register", () => {
  const known = () =>
    register([
      "Title,Former title,ISSN,CN",
      `Invented Letters,,${issn(21)},`,
      `Journal of Inventions and Things,Inventing Quarterly,${issn(22)},`,
      `虚构学报,,${issn(23)},11-1023/N`,
      `想象通报,,${issn(24)},11-1024/N`,
    ]);
  const check = async (...rows: string[]) => lintLines([HEADER, ...rows], { register: [await known()] });

  it("a listing that the register does not know at all is no finding", async () => {
    expect((await check(`T1,Unheard of Things,${issn(29)},`)).codes).toEqual([]);
  });

  it("a CN number of another journal, and a pair that does not belong together, are errors", async () => {
    const { of } = await check("T1,虚构学报,,11-1024/N", `T1,未知刊物,${issn(23)},11-1024/N`);
    expect(of("CN_OF_ANOTHER_JOURNAL").map(({ row }) => row)).toEqual([2]);
    // The title of row 3 is unknown: the ISSN alone says that it is called otherwise.
    expect(of("TITLE_NOT_THE_REGISTERS").map(({ row }) => row)).toEqual([3]);
  });

  it("an ISSN and a CN number of two journals under the title of neither script compared are an error", async () => {
    const { of } = await check(`T1,Unknown in Latin,${issn(23)},11-1024/N`);
    expect(of("ISSN_AND_CN_DISAGREE")).toHaveLength(1);
  });

  it("a former title under the present number is stale", async () => {
    const { of } = await check(`T1,Inventing Quarterly,${issn(22)},`);
    expect(of("TITLE_STALE").map(({ title }) => title)).toEqual(["Inventing Quarterly"]);
  });

  it("another title under a number is renamed or mistaken, for a person to say", async () => {
    const { of, ready } = await check(`T1,Wholly Other Matter,${issn(21)},`);
    expect(of("TITLE_NOT_THE_REGISTERS").map(({ received }) => received)).toEqual([issn(21)]);
    expect(ready).toBe(true);
  });

  it("an ISSN that the register does not have for the title is told", async () => {
    const { of } = await check(`T1,Invented Letters,${issn(28)},`);
    expect(of("ISSN_NOT_THE_REGISTERS").map(({ received, expected }) => [received, expected])).toEqual([
      [issn(28), issn(21)],
    ]);
  });

  it("a second number that belongs to another journal is told beside the right one", async () => {
    const { of } = await check(`T1,Invented Letters,${issn(21)}/${issn(24)},`);
    expect(of("FURTHER_NUMBER_OF_ANOTHER_JOURNAL").map(({ received }) => received)).toEqual([]);
    const latin = await check(`T1,Invented Letters,${issn(21)}/${issn(22)},`);
    expect(latin.of("FURTHER_NUMBER_OF_ANOTHER_JOURNAL").map(({ received }) => received)).toEqual([issn(22)]);
  });
});

describe("tiers, caps and marks", () => {
  it("a missing tier is a warning, a list without tiers only told", async () => {
    expect(
      (await lintLines([HEADER, `T1,甲学报,${issn(31)},11-1031/N`, `,乙学报,${issn(32)},11-1032/N`])).codes,
    ).toEqual(["TIER_MISSING"]);
    expect((await lintLines([HEADER, `,甲学报,${issn(31)},11-1031/N`])).codes).toEqual([
      "LIST_WITHOUT_TIERS",
    ]);
  });

  const lines = [
    HEADER,
    ...[1, 2, 3, 4].map(
      (n) => `${n < 3 ? "T1" : "T2"},${"甲乙丙丁"[n - 1]}学报,${issn(40 + n)},11-104${n}/N`,
    ),
  ];

  it("a cap by count or by share of the list is held or reported with both figures", async () => {
    expect(
      (
        await lintLines(lines, {
          caps: [
            { tier: "T1", count: 2 },
            { tier: "T1", share: 0.5 },
          ],
        })
      ).codes,
    ).toEqual([]);
    // 2 of 4 listings are T1: 50 %, more than 25 %. All 4 of a field of 6 are 66.7 %, more than half.
    const { of } = await lintLines(lines, {
      caps: [
        { tier: "T1", count: 1 },
        { tier: "T1", share: 0.25 },
        { share: 0.5, of: 6 },
      ],
    });
    expect(of("CAP_EXCEEDED").map(({ received, expected }) => [received, expected])).toEqual([
      ["2", "1"],
      ["2 / 4 = 50 %", "25 %"],
      ["4 / 6 = 66.7 %", "50 %"],
    ]);
  });

  it("a star is told until its meaning is given, and is no tier", async () => {
    const starred = [HEADER, `T1,甲学报☆,${issn(51)},11-1051/N`];
    expect((await lintLines(starred)).of("MARK_UNEXPLAINED").map(({ received }) => received)).toEqual(["☆"]);
    expect(
      (await lintLines(starred, { marks: { "☆": { zh: "特别推荐", en: "recommended" } } })).codes,
    ).toEqual([]);
  });

  it("a damaged title is named with what is damaged", async () => {
    const { of } = await lintLines([HEADER, `T1,INVENTION & AMP; THINGS,${issn(52)},`]);
    expect(of("TITLE_DAMAGED").map(({ received, expected }) => [received, expected])).toEqual([
      ["INVENTION & AMP; THINGS", "& AMP;"],
    ]);
  });

  it("a domestic journal without CN number is told where the others of its list have one", async () => {
    const { of } = await lintLines([HEADER, `T1,甲学报,${issn(53)},11-1053/N`, `T1,乙学报,${issn(54)},`]);
    expect(of("CN_MISSING").map(({ title, column }) => [title, column])).toEqual([["乙学报", "CN"]]);
  });
});

describe("reasons and front matter", () => {
  const lines = [HEADER, `T1,甲学报,${issn(61)},11-1061/N`];
  const move = (part: object) =>
    ({ kind: "move", discipline: "invented", journal: "甲学报", reason: null, ...part }) as const;

  it("a move or grant without a reason in both languages is an error; a decision on no listing too", async () => {
    const { of } = await lintLines(lines, {
      decisions: [
        move({ from: "T2", to: "T1" }),
        move({ kind: "grant", journal: issn(61), reason: { zh: "理由", en: " " } }),
        move({ journal: "11-1061/N", reason: "for a reason" }),
        move({ journal: "无此刊", reason: "for a reason" }),
      ],
    });
    expect(of("REASON_MISSING").map(({ message }) => message.en.split(". ")[0])).toEqual([
      "The move of “甲学报” (T2 → T1) has no reason",
      `The seat granted to “${issn(61)}” has no reason`,
    ]);
    expect(of("DECISION_WITHOUT_LISTING").map(({ received }) => received)).toEqual(["无此刊"]);
  });

  it("an edition must say what it may be used for, whose it is and when it was decided", async () => {
    const { catalog } = listSpec();
    const { codes } = await lintLines(
      lines,
      {},
      {
        decisionDate: undefined,
        statement: { zh: "", en: "For reference" },
        catalog: { ...catalog, society: { zh: "虚构学会", en: "" } },
      },
    );
    expect(codes).toEqual(["SOCIETY_MISSING", "STATEMENT_MISSING", "DATE_MISSING"]);
  });
});

describe("an edition made by this library", () => {
  it("is linted by the same checks, its places being numbers in the list", async () => {
    const own = await edition(evaluation, options);
    const { findings } = lint(own);
    expect(findings.every(({ row, sheet }) => row === null && sheet === null)).toBe(true);
    expect(markedCells(lint(own))).toEqual([]);
  });

  it("that was written by someone else has its identifiers read again", async () => {
    const own = JSON.parse(JSON.stringify(await edition(evaluation, options))) as Edition;
    const listings = own.listings.map((listing) => ({
      ...listing,
      journal: { ...listing.journal, issns: [{ value: "1234-5670", role: null }], cn: "0-1514/G2" },
    }));
    const { of } = linted(lint({ ...own, listings }));
    expect(of("ISSN_CHECK_DIGIT")).toHaveLength(own.listings.length);
    expect(of("CN_DAMAGED")).toHaveLength(own.listings.length);
  });
});

describe("a report", () => {
  const report = async () => {
    const text = [
      HEADER,
      "T1,甲学报,1234-5670,11-1071/N",
      `T9,乙学报,${issn(72)},11-1072/N`,
      ",期刊名称,,",
    ].join("\n");
    const { edition: made } = await importCatalog(utf8(text), listSpec());
    return { made, report: lint(made) };
  };

  it("stands by severity, then code, then place, and counts each code", async () => {
    const { report: found } = await report();
    expect(found.counts.map(({ code, severity, count }) => [severity, code, count])).toEqual([
      ["error", "HEADER_AS_JOURNAL", 1],
      ["error", "TIER_OUTSIDE_SCHEME", 1],
      ["warning", "IDENTIFIER_MISSING", 1],
      ["warning", "ISSN_CHECK_DIGIT", 1],
      ["warning", "TIER_MISSING", 1],
    ]);
    expect([found.ready, found.listings, found.edition.id]).toEqual([false, 3, "2026"]);
  });

  it("is plain JSON and leaves the edition as it was", async () => {
    const { made, report: found } = await report();
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(made.listings).toHaveLength(3);
  });

  it("says of every finding in both languages what was found and what to do", async () => {
    const { report: found } = await report();
    for (const { message } of found.findings) {
      expect(message.en).toMatch(/[.!] .+\./);
      expect(message.zh).toMatch(/[。，：；].+。$/);
      expect(message.en + message.zh).not.toMatch(/[{}]|undefined/);
    }
  });

  it("marks the cell of each finding by sheet, row and column, the column of a blank cell included", async () => {
    const { report: found } = await report();
    expect(markedCells(found).map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, "ISSN", "ISSN_CHECK_DIGIT"],
      [3, "级别", "TIER_OUTSIDE_SCHEME"],
      [4, "刊名", "HEADER_AS_JOURNAL"],
      [4, "ISSN", "IDENTIFIER_MISSING"],
      [4, "级别", "TIER_MISSING"],
    ]);
  });
});
