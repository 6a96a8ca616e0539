import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { linkMethods } from "../../src/equivalence/index.js";
import { aggregateMethods, combineMethods, scoringMethods } from "../../src/scoring/index.js";
import { type MethodFamily, methodsDoc } from "./methods-doc.js";

const families: readonly MethodFamily[] = [
  {
    folder: "normalize",
    path: "scoring/normalize",
    title: { en: "Normalize", zh: "归一化" },
    about: "Bring one indicator to a common scale on which higher is better.",
    methods: scoringMethods.normalize,
  },
  {
    folder: "weight",
    path: "scoring/weight",
    title: { en: "Weight", zh: "赋权" },
    about: "Give each indicator of a node its share: given, from the data, from experts, or combined.",
    methods: scoringMethods.weight,
  },
  {
    folder: "aggregate",
    path: "scoring/aggregate",
    title: { en: "Aggregate", zh: "合成" },
    about:
      "Make one score of the indicators of a node: means of normalized columns, and rankers that normalize by themselves.",
    methods: aggregateMethods,
  },
  {
    folder: "combine",
    path: "scoring/combine",
    title: { en: "Combine rankings", zh: "排名综合" },
    about:
      "Make one ranking of several rankings of the same journals; only the order inside a ranking counts.",
    methods: combineMethods,
  },
  {
    folder: "link",
    path: "equivalence/link",
    title: { en: "Link two scales", zh: "尺度换算" },
    about:
      "Map the scores of domestic journals onto the scale of the foreign ones, by journals that stand on both or through a measure that both have. A link is used only after it has passed its tests.",
    methods: linkMethods,
  },
];

const source = new URL("../../src/", import.meta.url);
const declarations = families.flatMap(({ folder, methods }) =>
  [...methods.values()].map((method) => [folder, method.name, method] as const),
);

describe("docs/methods.md", () => {
  it("is what the methods declare (GENERATE=1 rewrites it)", () => {
    const file = new URL("../../docs/methods.md", import.meta.url);
    const text = methodsDoc(families, source);
    if (process.env["GENERATE"]) {
      mkdirSync(new URL(".", file), { recursive: true });
      writeFileSync(file, text);
    }
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("fails for a method that no file declares", () => {
    const stray = { ...(scoringMethods.weight.get("equal") as object), name: "stray" } as never;
    const family = { ...(families[1] as MethodFamily), methods: new Map([["stray", stray]]) };
    expect(() => methodsDoc([family], source)).toThrow(/declares stray/);
  });
});

describe.each(declarations)("the declaration of %s %s", (_, __, method) => {
  it("is complete: title in both languages, formula, source, cost, a sentence per option", () => {
    expect(method.title.en).not.toBe("");
    expect(method.title.zh).toMatch(/\p{Script=Han}/u);
    expect(method.formula.length).toBeGreaterThan(3);
    expect(method.formula).not.toContain("\n");
    expect(method.source.length).toBeGreaterThan(5);
    expect(method.cost).not.toBe("");
    expect(new Set(method.needs).size).toBe(method.needs.length);
    expect(new Set(method.guarantees).size).toBe(method.guarantees.length);
    for (const option of Object.values(method.options)) expect(option.about).toMatch(/[.?]$/);
  });
});
