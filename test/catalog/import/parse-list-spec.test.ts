import { describe, expect, it } from "vitest";
import { knownLists, parseListSpec } from "../../../src/catalog/index.js";
import { MethodologyError } from "../../../src/model/errors.js";
import { listSpec } from "./invented-list.js";

const plain = () => JSON.parse(JSON.stringify(listSpec())) as Record<string, unknown>;

function faults(json: unknown): readonly string[] {
  try {
    parseListSpec(json);
    return [];
  } catch (error) {
    if (!(error instanceof MethodologyError)) throw error;
    return error.faults.map(({ code, path }) => `${code} ${path}`);
  }
}

describe("the settings of an import as JSON", () => {
  it("pass as they are, and a declared count gets what it leaves out", () => {
    expect(parseListSpec(plain())).toMatchObject(plain());
    const { declared } = parseListSpec({ ...plain(), declared: [{ count: 68 }] });
    expect(declared).toEqual([{ discipline: null, tier: null, sheet: null, row: null, count: 68 }]);
    for (const spec of knownLists.values()) expect(faults(JSON.parse(JSON.stringify(spec)))).toEqual([]);
  });

  it("are told every fault at once, with its path", () => {
    expect(
      faults({
        ...plain(),
        edition: "",
        status: "ready",
        scheme: { id: "t", labels: [], aliases: { 一类: 1 } },
        source: { name: "list", headerRow: 1.5, path: "x" },
        discipline: { from: "constant" },
        tier: { from: "somewhere" },
        controlTotals: { sheet: [], discipline: "Field", tiers: { T1: 1 }, column: "x" },
        declared: [{ count: "68" }],
        remark: "",
      }),
    ).toEqual([
      "SPEC_UNKNOWN $.remark",
      "SPEC_TYPE $.edition",
      "SPEC_TYPE $.status",
      "SPEC_TYPE $.scheme.labels",
      "SPEC_TYPE $.scheme.aliases",
      "SPEC_UNKNOWN $.source.path",
      "SPEC_TYPE $.source.headerRow",
      "SPEC_TYPE $.discipline.id",
      "SPEC_TYPE $.tier",
      "SPEC_UNKNOWN $.controlTotals.column",
      "SPEC_TYPE $.controlTotals.sheet",
      "SPEC_TYPE $.controlTotals.tiers",
      "SPEC_TYPE $.declared",
    ]);
  });

  it.each([null, [], "list", 7])("refuse %j", (json) => {
    expect(faults(json)).toEqual(["SPEC_TYPE $"]);
  });

  it("refuse missing parts", () => {
    expect(faults({})).toEqual([
      "SPEC_TYPE $.edition",
      "SPEC_TYPE $.catalog",
      "SPEC_TYPE $.scheme",
      "SPEC_TYPE $.source",
      "SPEC_TYPE $.discipline",
      "SPEC_TYPE $.tier",
    ]);
  });
});
