/**
 * Study, fifth step: links from ln composite impact factor to ln JIF, fitted on all anchors, on the English-language
 * and on the Chinese-language ones, by every method that needs nothing but anchors; and whether such a link would
 * be allowed. Links through a common measure are left out: no measure here covers both groups.
 */

import { examineLink, fitLink, linkMethods } from "../../src/equivalence/link/index.js";
import { log, mean, standardDeviation } from "../../src/numeric/index.js";
import type { Anchor } from "./anchors.js";
import type { Field } from "./join.js";
import { linked, type Mechanism } from "./mechanisms.js";

export interface LinkReport {
  readonly id: string;
  readonly title: string;
  readonly anchors: number;
  /** One list under each link. */
  readonly mechanisms: readonly Mechanism[];
  /** Of the mean-sigma link, in ln units; null where there is none. */
  readonly figures: Readonly<Record<LinkFigure, number | null>>;
  /** Codes of the examination of the mean-sigma link. */
  readonly refusals: readonly string[];
  readonly warnings: readonly string[];
}

export type LinkFigure =
  | "correlation"
  | "meanDifference"
  | "slope"
  | "residual"
  | "regressionResidual"
  | "languagesApart"
  | "residualInside"
  | "outside"
  | "leverage";

const ANCHOR_SETS = [
  { id: "all", title: "all anchors", languages: ["English", "Chinese"] },
  { id: "english", title: "English-language anchors", languages: ["English"] },
  { id: "chinese", title: "Chinese-language anchors", languages: ["Chinese"] },
] as const;

const EXAMINED = { method: "mean-sigma" };

export function examineAnchors(anchors: readonly Anchor[], fields: readonly Field[]): readonly LinkReport[] {
  const placed = Float64Array.from(
    fields.flatMap(({ metric, chinese }) => [...metric].filter((_, i) => chinese[i] === 1).map(log)),
  );
  return ANCHOR_SETS.map(({ id, title, languages }): LinkReport => {
    const own = anchors.filter(({ language }) => languages.some((one) => one === language));
    const data = {
      keys: own.map(({ record }) => `CNKI record ${record}`),
      from: Float64Array.from(own, ({ composite }) => log(composite)),
      to: Float64Array.from(own, ({ jif }) => log(jif)),
      attributes: {
        language: own.map(({ language }) => language),
        subject: own.map(({ subject }) => subject),
      },
    };
    // Only the maps count here, so that two resamples are enough where an error has no formula.
    const maps = [...linkMethods.values()]
      .filter(({ design }) => design === "anchors")
      .map((method) => [method.name, fitLink(data, { method: method.name }, { bootstrap: 2 })] as const);
    const link = fitLink(data, EXAMINED);
    const examination = examineLink({
      anchors: data,
      placed: { values: placed, attributes: { language: Array.from(placed, () => "Chinese") } },
      link,
    });
    const byLanguage = examination.invariance.find(({ attribute }) => attribute === "language")?.comparison;
    return {
      id,
      title,
      anchors: examination.anchors,
      mechanisms: maps.map(([method, map]) =>
        linked(`link-${id}-${method}`, `one list, ${method} link on ${title}`, (x) => map.at(x)),
      ),
      figures: {
        correlation: examination.correlation,
        meanDifference: mean(data.to) - mean(data.from),
        slope: link.parameters["slope"] ?? null,
        residual: examination.residual,
        regressionResidual: regressionResidual(data.to, examination.correlation),
        languagesApart: byLanguage?.largest ?? null,
        residualInside: byLanguage?.residual ?? null,
        outside: examination.outside.below + examination.outside.above,
        leverage: examination.leverages[0]?.leverage ?? null,
      },
      refusals: codes(examination.verdict.refusals),
      warnings: codes(examination.verdict.warnings),
    };
  });
}

/** Residual standard deviation of a regression on one variable, sd √((1 − r²)(n − 1)/(n − 2)). */
function regressionResidual(values: Float64Array, correlation: number | null): number | null {
  if (correlation === null || values.length < 3) return null;
  const unexplained = 1 - correlation * correlation;
  const freedom = (values.length - 1) / (values.length - 2);
  return standardDeviation(values, "sample") * Math.sqrt(unexplained * freedom);
}

function codes(findings: readonly { readonly code: string }[]): readonly string[] {
  return [...new Set(findings.map(({ code }) => code))];
}
