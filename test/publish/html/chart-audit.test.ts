import { describe, expect, it } from "vitest";
import { chartAudit, interval } from "../../../src/publish/html/chart-audit.js";

const compared = (oddsRatio: number | null, lower: number | null, upper: number | null) => ({
  group: { zh: "组", en: "group" },
  sentence: { zh: "句", en: "sentence" },
  figures: { oddsRatio, lower, upper },
  class: null,
  findings: [],
});
const draw = (...comparisons: ReturnType<typeof compared>[]) => chartAudit(comparisons, "en").text;

describe("chartAudit", () => {
  it("places a ratio and its inverse alike far from 1", () => {
    // The axis runs from ¼ to 4 over 180…540: 1 at 360, 2 at 450, ½ at 270; squares are 8 wide.
    const text = draw(compared(2, 1, 4), compared(0.5, 0.25, 1));
    expect(text).toContain('x="446"');
    expect(text).toContain('x="266"');
    expect(text).toContain('class="forest" d="M360 39H540"');
    expect(text).toContain('class="forest" d="M180 69H360"');
    expect(text).toContain("2 [1, 4]");
  });

  it("ends an interval beyond the axis in an arrow, and draws no square there", () => {
    const text = draw(compared(500, 0.001, 100_000));
    expect(text).toContain("M185 35L180 39l5 4");
    expect(text).toContain("M535 35L540 39l-5 4");
    expect(text).not.toContain("<rect");
    expect(text).toContain("500 [0.001, 100000]");
  });

  it("leaves out what has no ratio, and is nothing where none has one", () => {
    expect(draw(compared(null, null, null))).toBe("");
    expect(draw()).toBe("");
    expect(draw(compared(1, 0.5, 2), compared(2, null, null)).match(/class="forest"/g)).toHaveLength(1);
  });
});

describe("interval", () => {
  it("prints both ends, or nothing where one is missing", () => {
    expect(interval({ lower: 0.2278, upper: 1.4335 })).toBe("[0.23, 1.43]");
    expect(interval({ lower: 0.2, upper: null })).toBeNull();
    expect(interval({})).toBeNull();
  });
});
