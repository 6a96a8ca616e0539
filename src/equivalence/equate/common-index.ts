/**
 * Equivalence: one index over a merged citation base. Both populations are counted in the same citations, so
 * nothing is converted; dividing by the discipline's median makes disciplines comparable.
 * Source: WAJCI = CI / median CI of the discipline (CNKI, WJCI report 2020).
 */

import type { CommonIndexStep, SeveralSourcesStep } from "../../methodology/equivalence.js";
import { mean, median } from "../../numeric/index.js";
import { acted, type Equating, type Stepped } from "../equating.js";

/** Divides by the median or mean of the present scores of both populations; as it is where that is not above 0. */
export function commonIndex(equating: Equating, step: CommonIndexStep): Stepped {
  const { values } = equating;
  const present = values.filter((value) => !Number.isNaN(value));
  const center = step.ratioTo === "none" ? 1 : step.ratioTo === "median" ? median(present) : mean(present);
  const usable = center > 0;
  const name = { median: ["中位数", "median"], mean: ["平均值", "mean"], none: ["", ""] }[step.ratioTo];
  const divided =
    step.ratioTo === "none"
      ? { zh: "", en: "" }
      : usable
        ? {
            zh: `，得分除以本学科${name[0]}`,
            en: `, divided by the discipline's ${name[1]}`,
          }
        : {
            zh: `；本学科${name[0]}不大于 0，未作除法`,
            en: `; the discipline's ${name[1]} is not above 0, so nothing was divided`,
          };
  return {
    equating: usable ? { ...equating, values: values.map((value) => value / center) } : equating,
    outcome: acted({
      statement: {
        zh: `国内外期刊使用同一引文库（${step.base.zh}）的同一指数${divided.zh}，统一排序。前提是该引文库对两类期刊的收录同样充分。`,
        en: `All journals are measured by one index over one citation base (${step.base.en})${divided.en}. This assumes that the base covers both populations equally well.`,
      },
      figures: { center: usable ? center : null },
    }),
  };
}

/** Declares that one scale takes what each population's own sources give. */
export function severalSources(equating: Equating, _step: SeveralSourcesStep): Stepped {
  return {
    equating,
    outcome: acted({
      statement: {
        zh: "同一尺度由不同来源的指标合成，某刊缺少的来源不计；前提是各来源标准化后的数值可以互换。",
        en: "One scale takes the sources that each journal has; this assumes that their normalized values are interchangeable.",
      },
    }),
  };
}
