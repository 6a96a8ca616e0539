/** Equivalence, link: fits a declared link on its anchors and says how sure it is at every value. */

import { UsageError } from "../../model/errors.js";
import { resolveOptions } from "../../model/method.js";
import { extent } from "../../numeric/index.js";
import { arrangeAnchors, countAnchors, domesticValues } from "./arrange-anchors.js";
import {
  type AnchoredGroups,
  type AnchorPairs,
  isPaired,
  type LinkData,
  type LinkMap,
  type LinkMethod,
  type LinkShape,
} from "./method.js";
import { linkMethods } from "./methods.js";
import { type ResampledLinks, resampledError, resampleLinks } from "./resample-links.js";
import { type Interval, resampledBand, studentBand } from "./student-band.js";

/** Name of a link method and its own options. */
export interface LinkSpec {
  readonly method: string;
  readonly [option: string]: unknown;
}

export interface FitLinkOptions {
  /** Number of resamples where the error has no formula; with `resample` always. 500 where nothing is said. */
  readonly bootstrap?: number | undefined;
  readonly seed?: number | undefined;
  /** Take the error from resampling also where a formula is known. */
  readonly resample?: boolean | undefined;
  /** The methods that `spec` may name; those of this library where nothing is said. */
  readonly methods?: ReadonlyMap<string, LinkMethod> | undefined;
}

export interface FittedLink extends LinkMap {
  readonly spec: LinkSpec;
  readonly design: LinkMethod["design"];
  readonly shape: LinkShape;
  /** Standard error of the link at x, in units of the foreign scale; NaN where the anchors allow none. */
  errorAt(x: number): number;
  /** Interval that holds the link at x with the given probability (0–1); NaN where there is no error. */
  band(x: number, level: number): Interval;
  /** How the error was found; `none` where the anchors allow none. */
  readonly error: "formula" | "bootstrap" | "jackknife" | "none";
  /** Degrees of freedom of Student's t of the interval. */
  readonly degrees: number;
  /** The resampled links behind the error; null with a formula, or where none came out. */
  readonly resampled: ResampledLinks | null;
  /** Lowest and highest domestic value among the anchors. */
  readonly range: readonly [lowest: number, highest: number];
  /** Number of anchors; of the smaller group where the link goes through a measure. */
  readonly anchors: number;
  /** The anchors without the incomplete ones, by domestic value. */
  readonly data: LinkData;
  /** Foreign value minus link, in the order of `data`; empty where no journal has both. */
  readonly residuals: Float64Array;
}

/**
 * Fits the link that `spec` names on the anchors; incomplete ones are left out. Band: link ± t · standard error,
 * t of Student with n − 1 degrees of freedom for the mean link and n − 2 for the others, n of the smaller group; for
 * a curve resampled by the bootstrap see `resampledBand`.
 * The result does not depend on the order of the anchors: they are sorted, and resamples draw from that order.
 * Throws `LINK_METHOD_UNKNOWN`, `LINK_OPTION`, `LINK_DESIGN`, `LENGTH_MISMATCH` (usage); `LINK_FEW_ANCHORS`,
 * `LINK_CONSTANT`, `LINK_NOT_MONOTONE`, `LINK_UNRELATED`, `NO_CONVERGENCE` (computation).
 */
export function fitLink(data: LinkData, spec: LinkSpec, options: FitLinkOptions = {}): FittedLink {
  const { bootstrap = 500, seed = 1, resample = false, methods = linkMethods } = options;
  const { method, settings } = resolveLink(spec, methods);
  if (isPaired(data) !== (method.design === "anchors")) {
    throw new UsageError(
      "LINK_DESIGN",
      method.design === "anchors"
        ? `The link ${method.name} needs journals with a value on both scales.`
        : `The link ${method.name} needs two groups of journals with a common measure.`,
    );
  }
  const arranged = arrangeAnchors(data);
  const refit = (anchors: LinkData) =>
    method.design === "anchors"
      ? method.fit(anchors as AnchorPairs, settings)
      : method.fit(anchors as AnchoredGroups, settings);
  const map = refit(arranged);
  const n = countAnchors(arranged);
  const formula = resample
    ? null
    : ((method.design === "anchors"
        ? method.error?.(arranged as AnchorPairs, settings)
        : method.error?.(arranged as AnchoredGroups, settings)) ?? null);
  const resampled = formula === null ? resampleLinks(arranged, refit, bootstrap, seed) : null;
  const degrees = formula?.degrees ?? n - (method.shape === "shift" ? 1 : 2);
  const errorAt = (x: number) => {
    const error =
      formula === null
        ? resampled === null
          ? Number.NaN
          : resampledError(resampled, (link) => link.at(x))
        : formula.at(x);
    return Number.isFinite(error) ? error : Number.NaN;
  };
  const student = studentBand(map.at, errorAt, degrees);
  return {
    ...map,
    spec,
    design: method.design,
    shape: method.shape,
    errorAt,
    band:
      method.shape === "curve" && resampled?.kind === "bootstrap"
        ? resampledBand(student, resampled.links, n)
        : student,
    error: formula !== null ? "formula" : (resampled?.kind ?? "none"),
    degrees,
    resampled,
    range: extent(domesticValues(arranged)),
    anchors: n,
    data: arranged,
    residuals: isPaired(arranged)
      ? arranged.to.map((y, i) => y - map.at(arranged.from[i] as number))
      : new Float64Array(0),
  };
}

/** The method that a specification names, with its options filled in. */
export function resolveLink(
  spec: LinkSpec,
  methods: ReadonlyMap<string, LinkMethod>,
): { readonly method: LinkMethod; readonly settings: Readonly<Record<string, unknown>> } {
  const method = methods.get(spec.method);
  if (method === undefined) {
    throw new UsageError(
      "LINK_METHOD_UNKNOWN",
      `There is no link "${spec.method}"; the links are ${[...methods.keys()].join(", ")}.`,
    );
  }
  const { options, faults } = resolveOptions(method.options, spec);
  const fault = faults[0];
  if (fault !== undefined) {
    throw new UsageError(
      "LINK_OPTION",
      `The option ${fault.option} of the link ${method.name} must be ${fault.expected}; it is ${fault.received}.`,
    );
  }
  return { method, settings: options };
}
