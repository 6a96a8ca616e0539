import { describe, expect, it } from "vitest";
import type { Edition } from "../../../src/catalog/index.js";
import type { LinkPlot } from "../../../src/model/equivalence.js";
import { chartLink } from "../../../src/publish/html/chart-link.js";
import { linkedEdition, linkedEvaluation } from "../../catalog/linked-evaluation.js";

const point = (x: number, y: number) => ({ x, y, lower: y - 1, upper: y + 1 });
const anchor = (journal: string, x: number, y: number) => ({ journal, title: `Journal ${journal}`, x, y });
const plot = (part: Partial<LinkPlot> = {}): LinkPlot => ({
  units: "score",
  placed: [],
  curve: [point(0, 0), point(10, 100)],
  anchors: [anchor("a", 0, 0), anchor("b", 10, 100)],
  ...part,
});
const edition = () => linkedEvaluation().then((evaluation) => linkedEdition(evaluation));
const draw = (made: Edition, link: LinkPlot, applied = true) => {
  const { text } = chartLink(made, "optics", { link, applied }, "en");
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
  return text;
};

describe("chartLink", () => {
  it("draws the curve on the frame of all points with a margin of 5 %", async () => {
    const bare = { ...(await edition()), listings: [] };
    // 0 and 10 on an axis from −0.5 to 10.5 over 52…704: 52 + 652 · 0.5 / 11 = 81.6 and 674.4;
    // 0 and 100 on one from −5 to 105 over 384…28: 384 − 356 · 5 / 110 = 367.8 and 44.2.
    expect(draw(bare, plot())).toContain('<path class="link-curve" d="M81.6 367.8L674.4 44.2">');
  });

  it("puts the title of every anchor on its point, and writes out those farthest from the curve", async () => {
    const anchors = Array.from({ length: 12 }, (_, i) =>
      anchor(`${i}`, i % 10, 10 * (i % 10) + (i < 7 ? i : 0)),
    );
    const text = draw(await edition(), plot({ anchors }));
    expect(text.match(/<circle/g)).toHaveLength(12);
    expect(text.match(/<title>Journal \d+ \(/g)).toHaveLength(12);
    const labels = [...text.matchAll(/<text class="light"[^>]*>(Journal \d+)<\/text>/g)].map(
      ([, name]) => name,
    );
    expect(labels).toContain("Journal 6");
    expect(labels.length).toBeLessThanOrEqual(5);
    expect(labels).not.toContain("Journal 0");
  });

  it("writes no title over another one", async () => {
    const anchors = [anchor("a", 5, 80), anchor("b", 5, 80.1)];
    const text = draw(await edition(), plot({ anchors }));
    expect(text.match(/<circle/g)).toHaveLength(2);
    expect(text.match(/>Journal [ab]<\/text>/g)).toHaveLength(1);
  });

  it("marks the domestic scores before the link and the foreign ones that the edition prints, each place once", async () => {
    const made = await edition();
    const rug = (text: string) => /class="rug" d="([^"]*)"/.exec(text)?.[1] ?? "";
    const foreign = new Set(
      made.listings
        .filter(({ discipline, population }) => discipline === "optics" && population === "foreign")
        .map(({ score }) => score),
    );
    const both = rug(draw(made, plot({ placed: [2, 2, 5] })));
    expect(both.match(/v-7/g)).toHaveLength(2);
    expect(both.match(/h7/g)).toHaveLength(foreign.size);
    const withheld = { ...made, listings: made.listings.map((listing) => ({ ...listing, score: null })) };
    expect(rug(draw(withheld, plot()))).toBe("");
  });

  it("marks logarithms where the link is one of logarithms, and leaves out what has none", async () => {
    const made = await edition();
    const [first] = made.listings.filter(
      ({ scale, discipline }) => scale === "foreign" && discipline === "optics",
    );
    const of = (score: number) => ({ ...made, listings: [{ ...first!, score }] });
    const link = plot({ units: "log", curve: [point(0, 0), point(1, 1)], anchors: [] });
    expect(draw(of(1), link)).toContain("Natural logarithm of the score");
    // ln 1 = 0 is the height of the curve's first point: 0 between −0.05 and 1.05 over 384…28.
    expect(draw(of(1), link)).toContain('class="rug" d="M52 367.8h7"');
    expect(draw(of(0), link)).toContain('class="rug" d=""');
  });

  it("cuts the band off at the frame", async () => {
    const wide = { x: 10, y: 100, lower: -1e9, upper: 1e9 };
    const band = /link-band" d="([^"]*)Z"/.exec(
      draw(await edition(), plot({ curve: [point(0, 0), wide] })),
    )?.[1];
    const heights = band
      ?.slice(1)
      .split("L")
      .map((place) => Number(place.split(" ")[1]));
    expect(Math.min(...(heights ?? []))).toBe(28);
    expect(Math.max(...(heights ?? []))).toBe(384);
  });

  it("says that a link was not used, and draws nothing of a link without points", async () => {
    expect(draw(await edition(), plot(), false)).toContain("failed its tests, not used");
    expect(draw(await edition(), plot({ curve: [], anchors: [] }))).toBe("");
    expect(draw(await edition(), plot({ curve: [] }))).not.toContain("link-curve");
    expect(draw(await edition(), plot({ curve: [point(3, 3)], anchors: [] }))).toContain("<svg");
  });
});
