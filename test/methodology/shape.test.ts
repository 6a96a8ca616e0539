import { describe, expect, it } from "vitest";
import { checkMethodology } from "../../src/methodology/check-methodology.js";
import type { Fault } from "../../src/model/errors.js";
import { changed, type Loose, methods } from "./invented.js";

const faultsOf = (change: (document: Loose) => void): readonly Fault[] =>
  checkMethodology(changed(change), methods);

const cases: readonly [
  title: string,
  change: (d: Loose) => void,
  code: string,
  path: string,
  words: string,
][] = [
  ["a missing key", (d) => delete d.version, "MISSING_KEY", "$.version", "a text belongs there"],
  [
    "a missing choice",
    (d) => delete d.scales[0].population,
    "MISSING_KEY",
    "$.scales[0].population",
    '"domestic"',
  ],
  [
    "a missing discriminator",
    (d) => delete d.cuts[0].method,
    "MISSING_KEY",
    "$.cuts[0].method",
    '"quartile"',
  ],
  [
    "a missing text in both languages",
    (d) => delete d.statement,
    "MISSING_KEY",
    "$.statement",
    'a text in both languages ({"zh": "…", "en": "…"}) belongs there',
  ],
  ["a missing union", (d) => delete d.disciplines, "MISSING_KEY", "$.disciplines", '"all" or a list'],
  [
    "an unknown key",
    (d) => {
      d.scales[0].score.childern = [];
    },
    "UNKNOWN_KEY",
    "$.scales[0].score.childern",
    'Did you mean "children"?',
  ],
  [
    "an unknown key of a variant",
    (d) => {
      d.cuts[0].shares_ = [];
    },
    "UNKNOWN_KEY",
    "$.cuts[0].shares_",
    'Did you mean "shares"?',
  ],
  [
    "a key that is no name",
    (d) => {
      d["a b"] = 1;
    },
    "UNKNOWN_KEY",
    '$["a b"]',
    "Correct or remove it",
  ],
  [
    "a wrong type",
    (d) => {
      d.indicators[1].unit = 3;
    },
    "WRONG_TYPE",
    "$.indicators[1].unit",
    "Found 3 where a text belongs",
  ],
  [
    "an object for a list",
    (d) => {
      d.cuts = {};
    },
    "WRONG_TYPE",
    "$.cuts",
    "a list",
  ],
  [
    "a part number",
    (d) => {
      d.smallDiscipline.fewerThan = 2.5;
    },
    "WRONG_TYPE",
    "$.smallDiscipline.fewerThan",
    "a whole number",
  ],
  [
    "an unknown choice",
    (d) => {
      d.indicators[0].direction = "higher_is_better";
    },
    "NOT_ONE_OF",
    "$.indicators[0].direction",
    'Did you mean "higher-is-better"?',
  ],
  [
    "an unknown variant",
    (d) => {
      d.indicators[0].missing = { policy: "skip" };
    },
    "NOT_ONE_OF",
    "$.indicators[0].missing.policy",
    '"rescale"',
  ],
  [
    "an unknown alternative",
    (d) => {
      d.disciplines = "al";
    },
    "NOT_ONE_OF",
    "$.disciplines",
    'Did you mean "all"?',
  ],
  [
    "another version of the format",
    (d) => {
      d.methodologyVersion = 2;
    },
    "NOT_ONE_OF",
    "$.methodologyVersion",
    "Use 1",
  ],
  [
    "a share of 0",
    (d) => {
      d.cuts[0].shares = [0, 0.5];
    },
    "OUT_OF_RANGE",
    "$.cuts[0].shares[0]",
    "a number above 0",
  ],
  [
    "a blank text",
    (d) => {
      d.title.zh = "  ";
    },
    "BAD_FORMAT",
    "$.title.zh",
    "a text that is not blank",
  ],
  [
    "an id with a slash in front",
    (d) => {
      d.id = "/x";
    },
    "BAD_FORMAT",
    "$.id",
    "letters and digits",
  ],
  [
    "an empty list",
    (d) => {
      d.scales[0].score.children = [];
    },
    "TOO_FEW",
    "$.scales[0].score.children",
    "at least 1",
  ],
  [
    "201 tiers",
    (d) => {
      d.tiers.labels = Array.from({ length: 201 }, (_, k) => `T${k}`);
    },
    "TOO_MANY",
    "$.tiers.labels",
    "at most 200",
  ],
  [
    "a text without end",
    (d) => {
      d.id = "x".repeat(1_000_000);
    },
    "TOO_LONG",
    "$.id",
    "1000000 characters",
  ],
  [
    "a comment that is no text",
    (d) => {
      d.tiers.$comment = 5;
    },
    "WRONG_TYPE",
    "$.tiers.$comment",
    "a text",
  ],
  [
    "a value that JSON cannot hold",
    (d) => {
      d.cuts[0].shares = [Number.NaN];
    },
    "NOT_JSON",
    "$.cuts[0].shares[0]",
    "NaN",
  ],
];

describe("a fault of shape", () => {
  it.each(cases)("%s is reported once, in its place, with what to do", (_, change, code, path, words) => {
    const faults = faultsOf(change);
    expect(faults.map((fault) => [fault.code, fault.path])).toEqual([[code, path]]);
    expect(faults[0]?.message.en).toContain(words);
    expect(faults[0]?.message.zh).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each([null, undefined, 3, "text", true, [], [1], new Date(0), () => 1, Number.NaN, 10n, Symbol("x")])(
    "a document that is no object (%s) is one fault at the root",
    (document) => {
      expect(checkMethodology(document, methods).map((fault) => fault.path)).toEqual(["$"]);
    },
  );

  it("an empty object lacks every key", () => {
    expect(checkMethodology({}, methods).map((fault) => fault.code)).toEqual(
      Array.from({ length: 13 }, () => "MISSING_KEY"),
    );
  });

  it("a child that is meant as a node is judged as a node", () => {
    const faults = faultsOf((d) => {
      d.scales[0].score.children[0] = {
        node: { id: "x", aggregate: { method: "arithmetic" }, children: [] },
      };
    });
    expect(faults.slice(0, 2).map(({ code, path }) => [code, path])).toEqual([
      ["MISSING_KEY", "$.scales[0].score.children[0].node.minimumCoverage"],
      ["TOO_FEW", "$.scales[0].score.children[0].node.children"],
    ]);
  });

  it("__proto__ and constructor are unknown keys like any other", () => {
    const document: unknown = JSON.parse('{"__proto__": {"id": "x"}, "constructor": 1}');
    const unknown = checkMethodology(document, methods).filter((fault) => fault.code === "UNKNOWN_KEY");
    expect(unknown.map((fault) => fault.path)).toEqual(["$.__proto__", "$.constructor"]);
  });

  it("endless nesting and a circle are refused, not followed", () => {
    let deep: unknown = {};
    for (let level = 0; level < 100_000; level++) deep = { node: deep };
    expect(checkMethodology(deep, methods).map((fault) => fault.code)).toEqual(["TOO_DEEP"]);
    const circle: Record<string, unknown> = {};
    circle["self"] = [circle, circle];
    expect(checkMethodology(circle, methods).map(({ code, path }) => [code, path])).toEqual([
      ["NOT_JSON", "$.self[0]"],
      ["NOT_JSON", "$.self[1]"],
    ]);
  });
});
