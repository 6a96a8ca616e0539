/** An invented evaluation whose domestic scores are linked to the foreign ones in one discipline and not in the other. */

import { type Evaluation, edition, evaluate, type Methodology } from "../../src/index.js";
import { listPool } from "../equivalence/invented.js";
import { indicator, methodology, scale } from "../invented.js";

type Row = Record<string, string | number>;

const row = (title: string, discipline: string, part: Row): Row => ({
  title,
  discipline,
  population: title.startsWith("F") ? "foreign" : "domestic",
  flag: "",
  d: "",
  f: "",
  q: "",
  last: "",
  ...part,
});
/** In optics eight anchors with f = 10 d + 5 exactly; in roads none. */
const rows: readonly Row[] = [
  ...Array.from({ length: 8 }, (_, i) =>
    row(`A${i + 1}`, "optics", { d: i + 1, f: 10 * (i + 1) + 5, q: i + 1, last: "T1" }),
  ),
  ...[12, 17, 22, 27, 42, 47, 52, 62, 67, 72].map((f) =>
    row(`F${f}`, "optics", { f, q: f / 10, last: "T2" }),
  ),
  row("D3", "optics", { d: 3.1, q: 3 }),
  row("D4", "optics", { d: 4.2, q: 4 }),
  ...[9, 7, 5].map((f) => row(`Fr${f}`, "roads", { f })),
  ...[8, 4].map((d) => row(`Dr${d}`, "roads", { d })),
  row("Dr2", "roads", { d: 2, flag: "Road Index" }),
];

export const reason = { zh: "理事会决定", en: "Decision of the council" };
export const link = {
  type: "link",
  method: { method: "mean-sigma" },
  units: "score",
  fit: "discipline",
  limits: {
    minimumAnchors: 6,
    minimumCorrelation: 0.6,
    maximumSubgroupRatio: 1,
    minimumSubgroup: 3,
    maximumOutside: 1,
    maximumLeverage: 1,
  },
  error: { bootstrap: 100, seed: 1 },
  ifRefused: "separate",
  reason,
};
export const floor = {
  type: "floor",
  flag: "Road Index",
  tier: "T1",
  seats: "extra",
  disciplines: ["roads"],
  reason: { zh: "被该库收录", en: "Indexed there" },
};
export const audit = {
  yardstick: {
    name: { zh: "专家评分", en: "experts' ratings" },
    source: "list",
    column: "q",
    better: "higher",
  },
  strata: 3,
  minimumCell: 1,
};

/** A link, and a floor in roads; domestic values restricted where it is said. */
export async function linkedEvaluation(
  part: Record<string, unknown> = {},
  licence: "open" | "restricted" = "open",
): Promise<Evaluation<Methodology>> {
  const document = methodology({
    indicators: [indicator("f", { source: "list" }), indicator("d", { source: "list", licence })],
    scales: [
      scale("foreign", "foreign", [{ indicator: "f", weight: 1 }]),
      scale("domestic", "domestic", [{ indicator: "d", weight: 1 }]),
    ],
    disciplines: [
      { id: "optics", name: { zh: "光学", en: "Optics" } },
      { id: "roads", name: { zh: "道路", en: "Roads" } },
    ],
    cuts: [{ method: "count", counts: [1, 1, 1], ties: "better" }],
    equivalence: [link, floor],
    ...part,
  });
  return evaluate(await listPool(rows, ["last"]), document);
}

export const linkedEdition = (
  evaluation: Evaluation<Methodology>,
  part: Partial<Parameters<typeof edition>[1]> = {},
) =>
  edition(evaluation, {
    id: "2026",
    status: "draft",
    catalog: {
      id: "invented",
      title: { zh: "虚构目录", en: "Invented catalog" },
      society: { zh: "虚构学会", en: "Invented Society" },
      language: "zh",
    },
    ...part,
  });
