import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/model/errors.js";
import type { LinkDecision, LinkResult } from "../../src/registry/index.js";
import { linkRecords } from "../../src/registry/index.js";
import { issn, type Row, table } from "./source-table.js";

const [A, B, C, D] = [issn(1111222), issn(2222333), issn(3333444), issn(4444555)] as [
  string,
  string,
  string,
  string,
];

/** Links a list to one source. */
function link(
  list: readonly Row[],
  source: readonly Row[],
  decisions: readonly LinkDecision[] = [],
): LinkResult {
  return linkRecords([table("list", list), table("source", source)], { candidates: "list", decisions });
}

/** Candidate title → titles of the linked records. */
function pairs(result: LinkResult): Record<string, readonly string[]> {
  return Object.fromEntries(
    result.journals.map(({ candidates, linked }) => [
      candidates[0]?.title ?? "",
      linked.map(({ title }) => title),
    ]),
  );
}
const codes = (result: LinkResult): readonly string[] => {
  return Object.keys(result.issues.counts).filter(
    (code) => code !== "SOURCE_COVERAGE" && code !== "JOURNAL_UNMATCHED",
  );
};

describe("one key or several that agree", () => {
  it.each<[string, Row, Row, readonly string[]]>([
    [
      "ISSN and title",
      { title: "Kite Letters", issn: A },
      { title: "KITE LETTERS", issn: A },
      ["issn", "title"],
    ],
    [
      "the electronic ISSN (E10, E11)",
      { title: "Kite Letters", issnAny: `${A}, ${B}` },
      { title: "Kite Letters", eissn: B },
      ["issn", "title"],
    ],
    [
      "title alone (E1)",
      { title: "Kite: Science & Craft" },
      { title: "KITE-SCIENCE AND CRAFT", issn: A },
      ["title"],
    ],
    [
      "CN alone",
      { title: "风筝学报(英文版)", cn: "11-2107/TM" },
      { title: "Acta Kitologica", cn: "11-2107" },
      ["cn"],
    ],
    [
      "ISSN with titles in two scripts",
      { title: "风筝学报", issn: A },
      { title: "Acta Kitologica", issn: A },
      ["issn"],
    ],
    [
      "the Latin part of a cell",
      { title: "风筝学报(英文)Acta Kitologica" },
      { title: "Acta Kitologica", issn: A },
      ["title"],
    ],
    [
      "the Chinese part of a cell (E3)",
      { title: "Acta Kitologica风筝学报（英文版）" },
      { title: "风筝学报(英文)", issn: A },
      ["title"],
    ],
    [
      "title, with an ISSN whose check digit is wrong (E12)",
      { title: "Kite Letters", issn: "1111-2221" },
      { title: "Kite Letters", issn: A },
      ["title"],
    ],
    [
      "title, with a placeholder (E13)",
      { title: "Kite Letters", issn: "0000-0000" },
      { title: "Kite Letters", issn: A },
      ["title"],
    ],
    ["title, neither side with an identifier (E15)", { title: "风筝集刊" }, { title: "风筝集刊" }, ["title"]],
    [
      "ISSN with a restored zero (E17)",
      { title: "风筝", issnAny: issn(23456).replace("-", "").slice(2) },
      { title: "Kites", issn: issn(23456) },
      ["issn"],
    ],
  ])("links by %s", (_, candidate, record, by) => {
    const result = link([candidate], [record]);
    expect(result.links.find((one) => one.source === "source")?.by).toEqual(by);
    expect(result.conflicts).toEqual([]);
  });

  it("says when a record linked by ISSN has another spelling, and warns when it has another title", () => {
    const spelling = link([{ title: "Kite Research", issn: A }], [{ title: "Kite Research-Basel", issn: A }]);
    expect(codes(spelling)).toEqual(["TITLE_VARIES"]);
    const renamed = link([{ title: "Old Paper Birds", issn: A }], [{ title: "Kite Research", issn: A }]);
    expect(codes(renamed)).toEqual(["TITLE_DIFFERS"]);
    expect(pairs(renamed)).toEqual({ "Old Paper Birds": ["Kite Research"] });
  });

  it("links by a former title where nothing else is known, and warns (E8, E9)", () => {
    const result = link(
      [{ title: "纸鸢学报" }],
      [{ title: "风筝学报", formerTitle: "纸鸢;纸鸢学报", issn: A }],
    );
    expect(pairs(result)).toEqual({ 纸鸢学报: ["风筝学报"] });
    expect(codes(result)).toEqual(["LINKED_BY_FORMER_TITLE"]);
  });

  it("prefers the journal that has the title now to the one that had it", () => {
    const source = [
      { title: "风筝学报", formerTitle: "纸鸢学报", issn: A },
      { title: "纸鸢学报", issn: B },
    ];
    expect(pairs(link([{ title: "纸鸢学报" }], source))).toEqual({ 纸鸢学报: ["纸鸢学报"] });
  });

  it("warns when one of two parallel titles is all that agrees (E4)", () => {
    const result = link([{ title: "风筝材料Kite Materials" }], [{ title: "KITE MATERIALS", issn: A }]);
    expect(codes(result)).toEqual(["PARALLEL_TITLE"]);
  });

  it("links by two kinds of keys against a third that is known nowhere, and warns", () => {
    const result = link(
      [{ title: "风筝学报", issn: A, cn: "11-2107/TM" }],
      [{ title: "风筝学报", issn: B, cn: "11-2107/TM" }],
    );
    expect(pairs(result)).toEqual({ 风筝学报: ["风筝学报"] });
    expect(codes(result)).toEqual(["LINKED_DESPITE"]);
  });
});

describe("keys that disagree", () => {
  it("links neither when ISSN and title of a candidate lead to two records (E7, E14)", () => {
    const result = link(
      [{ title: "Kite Transactions", issn: B }],
      [
        { title: "Kite Transactions", issn: A },
        { title: "Kite Magazine", issn: B },
      ],
    );
    expect(pairs(result)).toEqual({ "Kite Transactions": [] });
    expect(codes(result)).toEqual(["ISSN_TITLE_CONFLICT"]);
    expect(result.conflicts).toMatchObject([
      {
        source: "list",
        row: 2,
        title: "Kite Transactions",
        candidates: [
          { journal: `issn:${B}`, by: ["issn"] },
          { journal: `issn:${A}`, by: ["title"] },
        ],
      },
    ]);
    expect(result.conflicts[0]?.issue.message.en).toContain("Kite Magazine");
    expect(result.conflicts[0]?.issue.message.zh).toContain("Kite Magazine");
  });

  it("links neither of two candidates whose ISSNs were exchanged", () => {
    const result = link(
      [
        { title: "Kite Transactions", issn: B },
        { title: "Kite Magazine", issn: A },
      ],
      [
        { title: "Kite Transactions", issn: A },
        { title: "Kite Magazine", issn: B },
      ],
    );
    expect(pairs(result)).toEqual({ "Kite Transactions": [], "Kite Magazine": [] });
    expect(result.conflicts).toHaveLength(2);
  });

  it("links a record to neither journal when its ISSN leads to one and its title to another", () => {
    const result = link(
      [{ title: "Paper Birds", issn: A }, { title: "Kite Letters" }],
      [{ title: "Kite Letters", issn: A }],
    );
    expect(pairs(result)).toEqual({ "Paper Birds": [], "Kite Letters": [] });
    expect(result.conflicts).toMatchObject([{ source: "source", title: "Kite Letters" }]);
  });

  it("gives a record to the candidate that agrees in ISSN and title, and tells the other", () => {
    const result = link(
      [
        { title: "Kite Letters", issn: A },
        { title: "Kite Leters", issn: A },
      ],
      [{ title: "Kite Letters", issn: A }],
    );
    expect(pairs(result)).toEqual({ "Kite Letters": ["Kite Letters"], "Kite Leters": [] });
    expect(codes(result)).toEqual(["ISSN_SHARED", "RECORD_TAKEN"]);
  });

  it.each<[string, Row, readonly Row[]]>([
    [
      "ISSN_CN_CONFLICT",
      { title: "风筝", issn: A, cn: "11-2107/TM" },
      [
        { title: "甲", issn: A },
        { title: "乙", cn: "11-2107/TM" },
      ],
    ],
    [
      "CN_TITLE_CONFLICT",
      { title: "风筝", cn: "11-2107/TM" },
      [
        { title: "风筝", issn: A },
        { title: "乙", cn: "11-2107/TM" },
      ],
    ],
    [
      "ISSN_CONFLICT",
      { title: "风筝", issnAny: A + B },
      [
        { title: "甲", issn: A },
        { title: "乙", issn: B },
      ],
    ],
    [
      "CN_CONFLICT",
      { title: "风筝", cn: "11-2107/T13-1234/T" },
      [
        { title: "甲", cn: "11-2107/T" },
        { title: "乙", cn: "13-1234/T" },
      ],
    ],
    [
      "TITLE_CONFLICT",
      { title: "风筝材料Kite Materials" },
      [{ title: "风筝材料" }, { title: "Kite Materials" }],
    ],
  ])("names the conflict %s", (code, candidate, records) => {
    const result = link(
      [candidate],
      records.map((record) => ({ issn: "", cn: "", ...record })),
    );
    expect(codes(result)).toEqual([code]);
    expect(result.links.filter((one) => one.source === "source")).toEqual([]);
  });

  it("does not let the Latin title of a Chinese journal disturb what its identifiers say", () => {
    const result = link(
      [{ title: "风筝材料Kite Materials", issn: A }],
      [
        { title: "风筝材料", issn: A },
        { title: "Kite Materials", issn: B },
      ],
    );
    expect(pairs(result)).toEqual({ "风筝材料Kite Materials": ["风筝材料"] });
  });

  it("refuses a title alone against different ISSNs: another journal may have it (E5, E6)", () => {
    const result = link([{ title: "Networking", issn: A }], [{ title: "Networking", issn: B }]);
    expect(pairs(result)).toEqual({ Networking: [] });
    expect(codes(result)).toEqual(["LINK_REFUSED"]);
    expect(result.conflicts).toMatchObject([{ candidates: [{ journal: `issn:${B}`, by: ["title"] }] }]);
  });

  it("refuses an ISSN alone against a different CN number", () => {
    const result = link(
      [{ title: "甲", issn: A, cn: "11-2107/T" }],
      [{ title: "乙", issn: A, cn: "13-1234/T" }],
    );
    expect(codes(result)).toEqual(["LINK_REFUSED"]);
  });

  it("does not choose between two records of one title (E5)", () => {
    const result = link(
      [{ title: "Kite Rhythm" }],
      [
        { title: "Kite Rhythm", issn: A },
        { title: "KITE RHYTHM", issn: B },
      ],
    );
    expect(pairs(result)).toEqual({ "Kite Rhythm": [] });
    expect(codes(result)).toEqual(["TITLE_AMBIGUOUS"]);
  });

  it("tells two records of one title apart by ISSN", () => {
    const source = [
      { title: "Kite Rhythm", issn: A },
      { title: "KITE RHYTHM", issn: B },
    ];
    expect(pairs(link([{ title: "Kite Rhythm", issn: B }], source))).toEqual({
      "Kite Rhythm": ["KITE RHYTHM"],
    });
  });

  it("uses an ISSN that several records share only together with the title", () => {
    const source = [
      { title: "风筝(上半月)", issn: A },
      { title: "风筝(下半月)", issn: A },
    ];
    expect(pairs(link([{ title: "风筝(下半月)", issn: A }], source))).toEqual({
      "风筝(下半月)": ["风筝(下半月)"],
    });
    const unknown = link([{ title: "风筝", issn: A }], source);
    expect(pairs(unknown)).toEqual({ 风筝: [] });
    expect(codes(unknown)).toEqual(["IDENTIFIER_AMBIGUOUS"]);
  });

  it("links both records where one journal was entered twice", () => {
    const source = [
      { title: "Kite Letters", issn: A },
      { title: "KITE LETTERS", issn: A },
    ];
    expect(pairs(link([{ title: "Kite Letters" }], source))).toEqual({
      "Kite Letters": ["KITE LETTERS", "Kite Letters"],
    });
  });

  it("links a record that two candidates had as a former title to neither", () => {
    const result = link([{ title: "甲" }, { title: "乙" }], [{ title: "丙", formerTitle: "甲;乙", issn: A }]);
    expect(pairs(result)).toEqual({ 甲: [], 乙: [] });
    expect(result.issues.counts["TITLE_AMBIGUOUS"]).toBe(1);
  });

  it("stays quick and silent about likeness where a title is a placeholder of thousands", () => {
    const many = (from: number): readonly Row[] => {
      return Array.from({ length: 3000 }, (_, i) => ({ title: "Untitled", issn: issn(1000000 + from + i) }));
    };
    const result = link(many(0), many(5000));
    expect(result.journals).toHaveLength(3000);
    expect(result.links).toHaveLength(3000);
    expect(result.issues.counts["TITLE_AMBIGUOUS"]).toBe(3000);
  });

  it("never links by likeness, a part of the title or an acronym, but hints at them (E2, E6, E20)", () => {
    const source = [
      { title: "Applied Kite Sciences-Basel", issn: A },
      { title: "Applied Kite Scienses", issn: B },
      { title: "AKS", issn: C },
    ];
    const result = link([{ title: "Applied Kite Sciences" }], source);
    expect(pairs(result)).toEqual({ "Applied Kite Sciences": [] });
    const issue = result.issues.issues.find(({ code }) => code === "JOURNAL_UNMATCHED");
    expect(issue?.message.en).toContain("Applied Kite Sciences-Basel");
    expect(issue?.message.en).toContain("Applied Kite Scienses");
    expect(issue?.message.en).not.toContain("AKS");
  });
});

describe("several sources", () => {
  it("carries an identifier from one source to the next, in any order of the names", () => {
    for (const [first, second] of [
      ["a", "b"],
      ["b", "a"],
    ] as const) {
      const result = linkRecords(
        [
          table("list", [{ title: "风筝学报(英文)", cn: "11-2107/TM" }]),
          table(first, [{ title: "Acta Kitologica", cn: "11-2107/TM", issn: A }]),
          table(second, [{ title: "ACTA KITOLOGICA-ENGLISH EDITION", issn: B, eissn: A }]),
        ],
        { candidates: "list" },
      );
      expect(result.links).toHaveLength(3);
      expect(result.journals[0]?.key).toBe(`issn:${[A, B].sort()[0]}`);
    }
  });

  it("withdraws two links by title that found two editions", () => {
    const result = linkRecords(
      [
        table("list", [{ title: "风筝材料Kite Materials" }]),
        table("chinese", [{ title: "风筝材料", issn: A }]),
        table("foreign", [{ title: "Kite Materials", issn: B }]),
      ],
      { candidates: "list" },
    );
    expect(pairs(result)).toEqual({ "风筝材料Kite Materials": [] });
    expect(codes(result)).toEqual(["SOURCES_DISAGREE"]);
  });

  it("withdraws a link by title when the identifier found in one source belongs to another record of the other", () => {
    const result = linkRecords(
      [
        table("list", [{ title: "Kites" }]),
        table("one", [{ title: "Kites", issn: A }]),
        table("two", [
          { title: "Kites", issn: "" },
          { title: "Birds", issn: A },
        ]),
      ],
      { candidates: "list" },
    );
    expect(pairs(result)).toEqual({ Kites: [] });
    expect(result.conflicts.map(({ issue }) => issue.code)).toEqual(["SOURCES_DISAGREE", "SOURCES_DISAGREE"]);
  });

  it("takes two ISSNs for print and electronic when another source has both under the title", () => {
    const list = table("list", [
      { title: "Kite Letters", issn: A },
      { title: "Kite Letters", issn: B },
    ]);
    const both = table("source", [{ title: "Kite Letters", issn: A, eissn: B }]);
    expect(linkRecords([list, both], { candidates: "list" }).journals).toHaveLength(1);
    const alone = linkRecords([list], { candidates: "list" });
    expect(alone.journals).toHaveLength(2);
    expect(codes(alone)).toEqual(["TITLE_SHARED"]);
  });

  it("counts the records that concern no candidate, and says so once per source", () => {
    const result = link([{ title: "甲" }], [{ title: "甲" }, { title: "乙" }, { title: "丙" }]);
    expect(result.leftOver).toEqual(new Map([["source", 2]]));
    expect(result.issues.counts["SOURCE_COVERAGE"]).toBe(1);
  });
});

describe("records of one list", () => {
  const group = (list: readonly Row[]): number =>
    linkRecords([table("list", list)], { candidates: "list" }).journals.length;

  it.each<[string, readonly Row[], number]>([
    ["the same title", [{ title: "Kite Letters" }, { title: "KITE LETTERS" }], 1],
    [
      "a title with and without an ISSN",
      [
        { title: "Kites", issn: A },
        { title: "Kites", issn: "" },
      ],
      1,
    ],
    [
      "one title, one with ISSN and one with CN",
      [
        { title: "风筝", issn: A, cn: "" },
        { title: "风筝", issn: "", cn: "11-2107/T" },
      ],
      1,
    ],
    [
      "ISSN and title against the CN",
      [
        { title: "风筝", issn: A, cn: "11-2107/T" },
        { title: "风筝", issn: A, cn: "13-1234/T" },
      ],
      1,
    ],
    [
      "ISSN and CN in two scripts",
      [
        { title: "风筝学报(英文)", issn: A, cn: "11-2107/T" },
        { title: "Acta Kitologica", issn: A, cn: "11-2107/T" },
      ],
      1,
    ],
    [
      "an ISSN under two titles",
      [
        { title: "甲", issn: A },
        { title: "乙", issn: A },
      ],
      2,
    ],
    [
      "half-month issues",
      [
        { title: "甲(上)", issn: A, cn: "11-2107/T" },
        { title: "甲(下)", issn: A, cn: "11-2107/T" },
      ],
      2,
    ],
    [
      "one title under two ISSNs",
      [
        { title: "Kites", issn: A },
        { title: "Kites", issn: B },
      ],
      2,
    ],
    [
      "one title under two ISSNs and none",
      [
        { title: "Kites", issn: A },
        { title: "Kites", issn: B },
        { title: "Kites", issn: "" },
      ],
      3,
    ],
    [
      "two editions with one Latin title",
      [{ title: "风筝材料Kite Materials" }, { title: "Kite Materials风筝材料(英文版)" }],
      2,
    ],
    ["two editions with one Chinese title", [{ title: "风筝学报" }, { title: "风筝学报(英文版)" }], 2],
    ["different journals", [{ title: "甲" }, { title: "乙" }, { title: "丙" }], 3],
    ["nothing", [], 0],
  ])("with %s", (_, list, journals) => expect(group(list)).toBe(journals));

  it("gives every journal a key of its own", () => {
    const keys = (list: readonly Row[]): readonly string[] => {
      return linkRecords([table("list", list)], { candidates: "list" }).journals.map(({ key }) => key);
    };
    expect(keys([{ title: "甲", issnAny: `${B}/${A}` }])).toEqual([`issn:${A}`]);
    expect(keys([{ title: "甲", cn: "11-2107/T" }])).toEqual(["cn:11-2107"]);
    expect(keys([{ title: "甲" }])).toEqual(["title:甲"]);
    expect(
      keys([
        { title: "甲", issn: A },
        { title: "乙", issn: A },
      ]),
    ).toEqual(["title:乙", "title:甲"]);
    const bilingual = keys([
      { title: "Kites", issn: A },
      { title: "Kites", issn: B },
      { title: "Kites", issn: "" },
    ]);
    expect(bilingual).toEqual([`issn:${A}`, `issn:${B}`, "title:kites"].sort());
  });
});

describe("decisions", () => {
  const list = [{ title: "Kite Transactions", issn: B }];
  const source = [
    { title: "Kite Transactions", issn: A },
    { title: "Kite Magazine", issn: B },
  ];

  it("corrects an identifier", () => {
    const result = link(list, source, [
      { record: { source: "list", row: 2 }, ruling: "same", as: { issn: A } },
    ]);
    expect(pairs(result)).toEqual({ "Kite Transactions": ["Kite Transactions"] });
    expect(result.journals[0]?.key).toBe(`issn:${A}`);
    expect(result.conflicts).toEqual([]);
  });

  it("names the record", () => {
    const as = { source: "source", title: "kite magazine" };
    const result = link(list, source, [
      { record: { source: "list", title: "Kite transactions" }, ruling: "same", as },
    ]);
    expect(pairs(result)).toEqual({ "Kite Transactions": ["Kite Magazine"] });
  });

  it("works from the side of the source, too", () => {
    const result = link(list, source, [
      { record: { source: "source", row: 2 }, ruling: "same", as: { source: "list", row: 2 } },
    ]);
    expect(pairs(result)).toEqual({ "Kite Transactions": ["Kite Transactions"] });
  });

  it("takes a source record out", () => {
    const result = link(list, source, [{ record: { source: "source", row: 3 }, ruling: "separate" }]);
    expect(result.conflicts).toMatchObject([{ candidates: [{ journal: `issn:${A}` }] }]); // the title alone, against the ISSN
    expect(codes(result)).toEqual(["LINK_REFUSED"]);
  });

  it("joins and separates candidates", () => {
    const twins = [
      { title: "甲", issn: A },
      { title: "乙", issn: A },
    ];
    const joined: LinkDecision = {
      record: { source: "list", row: 2 },
      ruling: "same",
      as: { source: "list", row: 3 },
    };
    expect(link(twins, [], [joined]).journals).toHaveLength(1);
    const same = [
      { title: "甲", issn: A },
      { title: "甲", issn: A },
    ];
    const apart: LinkDecision = { record: { source: "list", row: 3 }, ruling: "separate" };
    expect(link(same, [], [apart]).journals).toHaveLength(2);
  });

  it("joins a corrected candidate with the one that has the identifier", () => {
    const rows = [
      { title: "Kite Transactions", issn: A },
      { title: "Kite Transactions", issn: B },
    ];
    const result = link(rows, source, [
      { record: { source: "list", row: 3 }, ruling: "same", as: { issn: A } },
    ]);
    expect(result.journals).toHaveLength(1);
    expect(pairs(result)).toEqual({ "Kite Transactions": ["Kite Transactions"] });
  });

  it("reports a decision that finds nothing or several", () => {
    const nowhere: LinkDecision = { record: { source: "list", row: 99 }, ruling: "separate" };
    const several: LinkDecision = { record: { source: "source", title: "Kite" }, ruling: "separate" };
    const result = link(list, [{ title: "Kite" }, { title: "KITE" }], [nowhere, several]);
    expect(result.issues.counts["DECISION_UNUSED"]).toBe(2);
  });

  it.each<[string, LinkDecision[]]>([
    ["SOURCE_UNKNOWN", [{ record: { source: "none", row: 2 }, ruling: "separate" }]],
    ["DECISION_ISSN", [{ record: { source: "list", row: 2 }, ruling: "same", as: { issn: "1111-1111" } }]],
    ["DECISION_CN", [{ record: { source: "list", row: 2 }, ruling: "same", as: { cn: "?" } }]],
    [
      "DECISION_TWICE",
      [
        { record: { source: "list", row: 2 }, ruling: "same", as: { issn: A } },
        { record: { source: "list", row: 2 }, ruling: "same", as: { issn: D } },
      ],
    ],
    [
      "DECISION_TWICE",
      [
        { record: { source: "list", row: 2 }, ruling: "separate" },
        { record: { source: "list", row: 2 }, ruling: "same", as: { issn: A } },
      ],
    ],
  ])("refuses a wrong decision with %s", (code, decisions) => {
    try {
      link(list, source, decisions);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
      expect((error as UsageError).code).toBe(code);
    }
  });
});
