/** The recurring errors of lists that concern looking up, by their numbers in our research notes; all invented. */

import { describe, expect, it } from "vitest";
import { type Catalogs, openCatalogs } from "../../../src/index.js";
import { issn, known, list } from "./invented-lists.js";

const [A, B, C] = [issn(9990001), issn(9990002), issn(9990003)];
const state = (open: Catalogs, query: Parameters<Catalogs["lookup"]>[0]) => open.lookup(query).state;

describe("E1, spelling variants of one title", () => {
  const open = openCatalogs([list("a", [{ en: "Glow: Science & Applications" }])]);
  it.each([
    "Glow-Science & Applications",
    "Glow: Science and Applications",
    "GLOW  SCIENCE &  APPLICATIONS",
    "Glow – Science & Applications",
  ])("%s is the same title, and the printed one is shown", (query) => {
    expect(open.lookup(query).journal?.en).toBe("Glow: Science & Applications");
  });
});

describe("E2, a place, a body or an acronym appended", () => {
  const open = openCatalogs([
    list("a", [{ en: "Invented Sciences-Basel", issns: [A] }, { en: "Motion Letters" }]),
  ]);
  it("is never dropped silently: alone it is a candidate, with the ISSN it is said", () => {
    expect(state(open, "Invented Sciences")).toBe("unresolved");
    expect(open.lookup("Invented Sciences").candidates[0]?.because).toBe("longer-title");
    expect(open.lookup("Motion Letters (New York, N.Y.)").candidates[0]?.because).toBe("shorter-title");
    expect(open.lookup({ title: "Invented Sciences", issn: A }).match).toMatchObject({
      code: "FOUND_WITH_DISAGREEMENT",
      disagreed: ["title"],
    });
  });
});

describe("E3, forms of a Chinese edition mark", () => {
  const open = openCatalogs([
    list("a", [{ zh: "虚构光谱学报（英文版）" }, { zh: "虚构地质：岩石（中英文）" }]),
  ]);
  it.each(["虚构光谱学报(英文)", "虚构光谱学报 (英文版)", "虚构光谱学报（英文刊）"])(
    "%s is the English edition",
    (query) => {
      expect(open.lookup(query).journal?.zh).toBe("虚构光谱学报（英文版）");
    },
  );
  it("the full-width colon is no difference", () => {
    expect(state(open, "虚构地质:岩石(中英文)")).toBe("listed");
  });
});

describe("E4, the English and the Chinese edition", () => {
  const open = openCatalogs([
    list("a", [{ zh: "虚构光谱学报" }, { zh: "虚构光谱学报（英文版）", issns: [A] }]),
  ]);
  it("are two journals, and the title of one with the ISSN of the other is a conflict", () => {
    expect(open.lookup("虚构光谱学报").journal?.zh).toBe("虚构光谱学报");
    expect(state(open, { title: "虚构光谱学报", issn: A })).toBe("conflict");
  });
});

describe("E5, one title for two journals", () => {
  const twins = [
    { en: "Journal of Invention and Technology", issns: [A] },
    { en: "Journal of Invention & Technology", issns: [B] },
  ];
  const open = openCatalogs([list("a", twins)]);
  it("is ambiguous with both as candidates, and an ISSN tells them apart", () => {
    const answer = open.lookup("Journal of Invention and Technology");
    expect(answer.state).toBe("ambiguous");
    expect(answer.candidates.map(({ journal }) => journal.issns[0])).toEqual([A, B]);
    expect(open.lookup({ title: "Journal of Invention & Technology", issn: B }).journal?.issns).toEqual([B]);
  });
});

describe("E6, short and generic names", () => {
  const open = openCatalogs([
    list("a", [{ en: "Networking Letters", other: ["FSE"] }, { en: "World of Webs" }]),
  ]);
  it("find nothing by a part of a title or an acronym alone", () => {
    for (const query of ["Networking", "FSE", "World", "Web", "World of Webs Conference"]) {
      expect(state(open, query)).toBe("unresolved");
    }
  });
  it("a conference is no journal even under the title of one", () => {
    expect(state(open, { title: "World of Webs", type: "inproceedings" })).toBe("not-applicable");
  });
});

describe("E7, a wrong mapping of an abbreviation", () => {
  const open = openCatalogs([list("a", [{ en: "Nature of Stones", issns: [A] }])], {
    abbreviations: [
      { abbreviation: "Nat. Stones", title: "Nature of Stones" },
      { abbreviation: "Nat. Stones", title: "Natural Stones Review" },
    ],
  });
  it("never wins silently: an abbreviation of two titles is ambiguous, and the exact title is preferred", () => {
    expect(state(open, "Nat. Stones")).toBe("ambiguous");
    expect(open.lookup("Nature of Stones").match.code).toBe("FOUND");
    expect(open.lookup({ title: "Nat. Stones", issn: A }).journal?.en).toBe("Nature of Stones");
  });
});

describe("E8, a renamed journal", () => {
  const register = {
    name: "register",
    journals: [known({ en: "Invented Photonics", former: ["Invented Optics"], issns: [A, B] })],
  };
  const editions = [
    list("a", [{ en: "Invented Optics", issns: [A], tier: "T2" }], {
      id: "2022",
      effectiveDate: "2022-01-01",
    }),
    list("a", [{ en: "Invented Photonics", issns: [B], tier: "T1" }], {
      id: "2025",
      effectiveDate: "2025-01-01",
    }),
  ];
  it("is two journals until a register says that it is one; then its listings stand together", () => {
    expect(openCatalogs(editions).lookup("Invented Photonics").listings).toHaveLength(1);
    const open = openCatalogs(editions, { registers: [register] });
    expect(open.lookup("Invented Photonics").listings.map(({ edition }) => edition)).toEqual([
      "2022",
      "2025",
    ]);
    expect(open.lookup("Invented Optics").journal).toEqual(open.lookup("Invented Photonics").journal);
  });
  it("whose former title another journal bears now is ambiguous", () => {
    const open = openCatalogs([
      list("a", [{ en: "Invented Photonics", former: ["Invented Optics"] }, { en: "Invented Optics" }]),
    ]);
    expect(state(open, "Invented Optics")).toBe("ambiguous");
  });
});

describe("E9, a misprinted title in the list", () => {
  const open = openCatalogs([list("a", [{ en: "Vetreous Bodies", issns: [A] }])]);
  it("is found by its ISSN with the disagreement said, and offered for the right title", () => {
    expect(open.lookup({ title: "Vitreous Bodies", issn: A }).match.code).toBe("FOUND_WITH_DISAGREEMENT");
    expect(open.lookup("Vitreous Bodies").candidates[0]?.because).toBe("misprint");
  });
});

describe("E10 and E11, ISSNs without roles, twice, or several in one cell", () => {
  const open = openCatalogs([list("a", [{ en: "Invented Optics", issns: [A, A, B] }])]);
  it("are a set", () => {
    expect(open.lookup(A).journal?.issns).toEqual([A, B]);
    expect(open.lookup({ issn: `${A.replace("-", "")}, ${B.replace("-", "")}` }).state).toBe("listed");
    expect(open.lookup({ issn: [A, C] }).state).toBe("listed");
  });
});

describe("E12, a wrong check digit", () => {
  const open = openCatalogs([list("a", [{ en: "Invented Optics", issns: [A] }])]);
  const wrong = A.slice(0, 8) + (A.endsWith("7") ? "6" : "7");
  it("alone is unresolved with the likely journal offered; beside a title it is told and not used", () => {
    expect(open.lookup(wrong).candidates[0]?.because).toBe("repaired-identifier");
    const answer = open.lookup({ issn: wrong, title: "Invented Optics" });
    expect(answer.state).toBe("listed");
    expect(answer.match.unread.map(({ code, received }) => [code, received])).toEqual([
      ["ISSN_CHECK_DIGIT", wrong],
    ]);
    expect(answer.match.reason.en).toContain(`“${wrong}” is damaged and was not used`);
  });
});

describe("E13, placeholders", () => {
  const open = openCatalogs([list("a", [{ en: "Invented Optics", issns: ["0000-0000", "1234-5679"] }])]);
  it("identify nothing, in a list or in a query", () => {
    expect(open.lookup("Invented Optics").journal?.issns).toEqual([]);
    expect(state(open, "0000-0000")).toBe("unresolved");
    expect(state(open, "1234-5679")).toBe("unresolved");
    expect(state(open, { issn: "N/A" })).toBe("not-applicable");
    expect(state(open, { issn: "N/A", title: "Invented Optics" })).toBe("listed");
  });
});

describe("E14, an ISSN shared by two journals or printed with the wrong one", () => {
  const open = openCatalogs([
    list("a", [{ en: "Invented Optics", issns: [A] }]),
    list("b", [{ en: "Imaginary Geology", issns: [A] }]),
  ]);
  it("is ambiguous alone and with a title that is neither; the title of one decides", () => {
    expect(state(open, A)).toBe("ambiguous");
    expect(open.lookup({ issn: A, title: "Imaginary Geology" }).journal?.en).toBe("Imaginary Geology");
    expect(state(open, { issn: A, title: "Nowhere Theology" })).toBe("ambiguous");
  });
});

describe("E15, no identifier at all", () => {
  const open = openCatalogs([list("a", [{ zh: "虚构管理评论" }])]);
  it("is found by title, with a key of its own, and an unconfirmed ISSN is said", () => {
    expect(open.lookup("虚构管理评论").journal?.key).toBe("title:虚构管理评论");
    const answer = open.lookup({ title: "虚构管理评论", issn: A });
    expect([answer.state, answer.match.unconfirmed]).toEqual(["listed", ["issn"]]);
    expect(answer.match.reason.zh).toBe("刊名相符。目录未载该刊ISSN，无从比对。");
  });
});

describe("E16, a damaged CN number", () => {
  const open = openCatalogs([list("a", [{ zh: "虚构光谱学报", cn: "10-9001/O4" }])]);
  it("is unresolved with the journal of the likely number offered", () => {
    const answer = open.lookup("0-9001/O4");
    expect([answer.state, answer.match.code]).toEqual(["unresolved", "IDENTIFIER_UNREADABLE"]);
    expect(answer.candidates.map(({ journal, because }) => [journal.zh, because])).toEqual([
      ["虚构光谱学报", "repaired-identifier"],
    ]);
  });
});

describe("E17, an ISSN that a spreadsheet took for a number", () => {
  const zero = issn(12345);
  const open = openCatalogs([list("a", [{ en: "Invented Optics", issns: [zero] }])]);
  it("is found without its leading zeros", () => {
    const lost = zero.replace("-", "").replace(/^0+/, "");
    expect(open.lookup({ issn: lost }).journal?.en).toBe("Invented Optics");
  });
});

describe("E21, two schemes", () => {
  const open = openCatalogs([
    list("a", [{ en: "Invented Optics", tier: "T3" }]),
    list("b", [{ en: "Invented Optics", tier: "A" }], { scheme: { id: "a-c", labels: ["A", "B", "C"] } }),
  ]);
  it("are never set against each other", () => {
    const { listings } = open.lookup("Invented Optics", { policy: "highest" });
    expect(listings.map(({ scheme, tier }) => [scheme, tier])).toEqual([
      ["t1-t3", "T3"],
      ["a-c", "A"],
    ]);
  });
});

describe("E22, one journal in several disciplines with several tiers", () => {
  const open = openCatalogs([
    list("a", [
      { en: "Invented Optics", tier: "T2", discipline: "成像" },
      { en: "Invented Optics", tier: "T1", discipline: "光学" },
    ]),
  ]);
  it("keeps all of them and names the policy", () => {
    const answer = open.lookup("Invented Optics");
    expect([answer.policy, answer.listings.map(({ tier }) => tier)]).toEqual(["all", ["T1", "T2"]]);
  });
});

describe("E24, label, decision and effect of an edition", () => {
  const open = openCatalogs([
    list("a", [{ en: "Invented Optics" }], {
      id: "2024 list",
      decisionDate: "2025-06-18",
      effectiveDate: "2026-01-01",
    }),
  ]);
  it("are three things, and the day that counts is the effective one", () => {
    expect(open.lookup("Invented Optics").listings[0]).toMatchObject({
      edition: "2024 list",
      decisionDate: "2025-06-18",
      effectiveDate: "2026-01-01",
    });
    expect(state(open, "Invented Optics")).toBe("listed");
    expect(open.lookup("Invented Optics", { asOf: "2025-12-31" }).state).toBe("not-applicable");
  });
});
