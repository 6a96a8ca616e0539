/** Scoring, normalize: what the methods share: the usable reference, and writing a column without overflow. */

import type { Diagnose } from "../../model/method.js";
import { survey } from "../../numeric/index.js";

/** Values for which a method is defined; the others become missing, with a diagnostic. */
export type Domain = "any" | "non-negative" | "positive";

export interface ReferenceSurvey {
  readonly domain: Domain;
  /** The reference with NaN where a value lies outside the domain; the given array where none does. */
  readonly reference: Float64Array;
  readonly present: number;
  /** NaN where nothing is present. */
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * Looks over the reference of a normalization; reports values outside the domain of the method, and that
 * nothing is present. Cost O(n).
 */
export function surveyReference(given: Float64Array, domain: Domain, diagnose: Diagnose): ReferenceSurvey {
  const reference = domain === "any" ? given : keepDomain(given, domain, diagnose);
  const { present, minimum, maximum } = survey(reference);
  if (present === 0) diagnose("COLUMN_EMPTY");
  return { domain, reference, present, minimum, maximum };
}

/** Reports a column with one journal, or with one value for all, and the result that it gets, if there is one. */
export function reportUniform(survey: ReferenceSurvey, result: number, diagnose: Diagnose): void {
  if (survey.minimum !== survey.maximum || !Number.isFinite(result)) return;
  diagnose(
    survey.present === 1 ? "COLUMN_ONE_JOURNAL" : "COLUMN_CONSTANT",
    String(Number(result.toPrecision(6))),
  );
}

/** Is the value outside the domain? NaN is not: it is missing. */
function isOutside(value: number, domain: Domain): boolean {
  return domain === "positive" ? value <= 0 : domain === "non-negative" ? value < 0 : false;
}

function keepDomain(given: Float64Array, domain: Domain, diagnose: Diagnose): Float64Array {
  let negative = 0;
  let zero = 0;
  for (let i = 0; i < given.length; i++) {
    const value = given[i] as number;
    if (value < 0) negative++;
    else if (value === 0) zero++;
  }
  const zeroOutside = domain === "positive" && zero > 0;
  if (negative === 0 && !zeroOutside) return given;
  if (negative > 0) diagnose("COLUMN_NEGATIVE", `n = ${negative}`);
  if (zeroOutside) diagnose("COLUMN_ZERO", `n = ${zero}`);
  return given.map((value) => (isOutside(value, domain) ? Number.NaN : value));
}

/**
 * Writes `normalizeValue` of every present value that lies in the domain; the others become NaN. A result too
 * large for a double is written as the largest one and reported, as is a column without differences. Cost O(n).
 */
export function writeColumn(
  values: Float64Array,
  out: Float64Array,
  survey: ReferenceSurvey,
  diagnose: Diagnose,
  normalizeValue: (value: number) => number,
): void {
  const { domain } = survey;
  let overflow = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value !== value || isOutside(value, domain)) {
      out[i] = Number.NaN;
      continue;
    }
    const result = normalizeValue(value);
    if (result === Infinity || result === -Infinity) overflow++;
    out[i] = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, result)) + 0;
  }
  if (survey.present > 0) reportUniform(survey, normalizeValue(survey.minimum), diagnose);
  if (overflow > 0) diagnose("METHOD_OVERFLOW", `n = ${overflow}`);
}

const SMALLEST_NORMAL = 2 ** -1022;
const view = new DataView(new ArrayBuffer(8));

/**
 * Largest power of two that is not above a magnitude. Dividing by it is exact and brings a column near 1, so
 * that squares and sums of numbers near 1e308 stay finite. 1 for 0 and NaN.
 */
export function powerOfTwo(magnitude: number): number {
  if (!(magnitude > 0)) return 1;
  view.setFloat64(0, magnitude);
  const exponent = (view.getUint16(0) >>> 4) & 0x7ff;
  if (exponent === 0) return SMALLEST_NORMAL;
  view.setFloat64(0, 0);
  view.setUint16(0, exponent << 4);
  return view.getFloat64(0);
}

/** The column divided by a power of two at its own size; see `powerOfTwo`. */
export function scaleDown(survey: ReferenceSurvey): { readonly unit: number; readonly scaled: Float64Array } {
  const unit = powerOfTwo(Math.max(Math.abs(survey.minimum), Math.abs(survey.maximum)));
  return { unit, scaled: survey.reference.map((value) => value / unit) };
}

/**
 * The column as distances from its minimum, divided by a power of two at its own size. Differences of nearly
 * equal values are exact, so that a mean or median taken here is not drowned by their common size.
 */
export function fromMinimum(survey: ReferenceSurvey): {
  readonly unit: number;
  readonly shifted: Float64Array;
  shift(value: number): number;
} {
  const unit = powerOfTwo(Math.max(Math.abs(survey.minimum), Math.abs(survey.maximum)));
  const low = survey.minimum / unit;
  const shift = (value: number) => value / unit - low;
  return { unit, shifted: survey.reference.map(shift), shift };
}
