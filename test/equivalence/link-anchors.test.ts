import { describe, expect, it } from "vitest";
import { linkAnchors, placedJournals, type ScoredField } from "../../src/equivalence/link-anchors.js";
import type { LinkStep } from "../../src/methodology/equivalence.js";
import { log } from "../../src/numeric/index.js";
import { linkPool, linkStep, scoredField } from "./scored-fields.js";

const pool = linkPool({
  A: ["domestic", ["en"], 10],
  B: ["domestic", ["zh"], 30],
  C: ["domestic", ["zh", "en"], 20],
  F: ["foreign", ["de"], 40],
});
const optics = scoredField(pool, "optics", { F: 9, C: 8, A: 4, B: 6 }, { C: 7, A: 3, B: 5 });
const acoustics = scoredField(pool, "acoustics", { A: 8 }, { A: 5, B: 6 });

/** The anchors as entries [key, domestic score, foreign score]. */
function anchors(fields: readonly ScoredField[], part: Partial<LinkStep> = {}, own = pool) {
  const found = linkAnchors(own, fields, { ...linkStep, ...part });
  if (!("from" in found)) throw new Error("a link through a measure");
  return found.keys.map((key, i) => [key, found.from[i], found.to[i]]);
}

describe("linkAnchors", () => {
  it("are the domestic journals that both scales measure, in the order of the pool", () => {
    expect(anchors([optics])).toEqual([
      ["A", 3, 4],
      ["B", 5, 6],
      ["C", 7, 8],
    ]);
  });

  it("count a journal of several disciplines once, with the means of its values, in its first discipline", () => {
    // A: domestic (3 + 5)/2 = 4, foreign (4 + 8)/2 = 6; B has 5 and 6, mean 5.5, and one foreign value, 6
    expect(anchors([optics, acoustics])).toEqual([
      ["A", 4, 6],
      ["B", 5.5, 6],
      ["C", 7, 8],
    ]);
    const { attributes } = linkAnchors(pool, [acoustics, optics], linkStep) as { attributes: object };
    expect(attributes).toMatchObject({ "学科 subject": ["acoustics", "acoustics", "optics"] });
    expect(linkAnchors(pool, [optics], linkStep)).not.toHaveProperty(["attributes", "学科 subject"]);
  });

  it("stand in natural logarithms where the link does, and a score of 0 has none", () => {
    const zero = scoredField(pool, "optics", { A: 4, B: 6, C: 0 }, { A: 3, B: 0, C: 7 });
    expect(anchors([zero], { units: "log" })).toEqual([["A", log(3), log(4)]]);
    expect([...placedJournals(pool, zero, { ...linkStep, units: "log" }).values]).toEqual([
      log(3),
      Number.NaN,
      log(7),
    ]);
  });

  it("speak one of the declared languages, whatever else they speak", () => {
    expect(anchors([optics], { anchorLanguages: ["en"] }).map(([key]) => key)).toEqual(["A", "C"]);
    expect(anchors([optics], { anchorLanguages: ["fr"] })).toEqual([]);
  });

  it("have the measure of both populations in a link through one; foreign ones need not speak the language", () => {
    const through = { source: "list", column: "m" };
    const { domestic, foreign } = linkAnchors(pool, [optics], {
      ...linkStep,
      through,
      anchorLanguages: ["en"],
    }) as Extract<ReturnType<typeof linkAnchors>, { foreign: unknown }>;
    expect([domestic.keys, [...domestic.values], [...domestic.anchor]]).toEqual([
      ["A", "C"],
      [3, 7],
      [10, 20],
    ]);
    expect([foreign.keys, [...foreign.values], [...foreign.anchor]]).toEqual([["F"], [9], [40]]);
  });

  it("are parted by language, and by size at the median where that is declared", () => {
    const { attributes } = linkAnchors(pool, [optics], {
      ...linkStep,
      size: { source: "list", column: "m" },
    }) as { attributes: object };
    // sizes 10, 30, 20: the median 20 is not the larger half
    expect(attributes).toEqual({
      "语种 language": ["英文 English", "中文 Chinese", "英文、中文 English+Chinese"],
      "规模 size": ["较小 smaller", "较大 larger", "较小 smaller"],
    });
  });

  it("have no label for a language or a size that is not known", () => {
    const unknown = linkPool({ A: ["domestic", [], 10], B: ["domestic", ["zh"]] });
    const field = scoredField(unknown, "optics", { A: 4, B: 6 }, { A: 3, B: 5 });
    const size = { source: "list", column: "m" };
    expect(placedJournals(unknown, field, { ...linkStep, size }).attributes).toEqual({
      "语种 language": [null, "中文 Chinese"],
      "规模 size": ["较小 smaller", null],
    });
  });
});
