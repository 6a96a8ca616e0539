/**
 * Numeric: logarithm, exponential and powers from + − × ÷ and √ alone, which IEEE 754 rounds alike everywhere.
 * ECMAScript leaves `Math.log` and its kind to the engine, and engines differ in the last bit, which is enough
 * to change a tied score; no published number may depend on them. Costs are a few dozen operations a call.
 *
 * Numbers that need more than 53 bits on the way are kept as unevaluated sums of two (Dekker 1971).
 */

/** ln 2 in two parts; the first has 42 bits, so that its product with a binary exponent is exact. */
const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5.497923018708371e-14;
const THIRD = 1 / 3;
const THIRD_LOW = 1.850371707708594e-17;
/** 2^27 + 1 cuts a double into two halves (Veltkamp). */
const SPLITTER = 134217729;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18014398509481984;

/** 1/5, 1/7 … 1/25: ln((1+s)/(1−s)) = 2s (1 + s²/3 + s⁴/5 + …). */
const LOG_SERIES = oddReciprocals(5, 25);
/** 1, 1/3, … 1/27 for the arc tangent. */
const TANGENT_SERIES = oddReciprocals(1, 27);
/** 1/2!, 1/3! … 1/15!. */
const EXP_SERIES = factorialReciprocals(15);

const bits = new DataView(new ArrayBuffer(8));
/** Second part of the value that a function below has just returned the first part of. */
let low = 0;

/** Natural logarithm, within 0.51 units in the last place. −∞ at 0, ∞ at ∞; NaN for a negative or missing value. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return Infinity;
  const high = logParts(x);
  return high + low;
}

/** ln(1 + x), precise also near 0. −∞ at −1; NaN below. */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (!(sum > 0) || sum === Infinity || sum === 1) return sum === 1 ? x : log(sum);
  const rest = Math.abs(x) < 1 ? x - (sum - 1) : 1 - (sum - x);
  const high = logParts(sum);
  return high + (low + rest / sum);
}

/** e^x, within one unit in the last place. NaN stays NaN. */
export function exp(x: number): number {
  return x !== x ? x : expOf(x, 0);
}

/** e^x − 1, precise also near 0. NaN stays NaN. */
export function expm1(x: number): number {
  if (x !== x || x === 0) return x;
  if (x > 709) return exp(x);
  if (x < -40) return -1;
  const doublings = nearest(x / (LN2_HIGH + LN2_LOW));
  const part = expm1Reduced(x, 0, doublings);
  if (doublings === 0) return part;
  const scale = powerOfTwo(doublings);
  return scale * part + (scale - 1);
}

/**
 * base^exponent for a base that is not negative, within one unit in the last place; whole powers that a double
 * can hold are exact. 1 for the exponent 0; NaN for a negative base, or where either is NaN.
 */
export function raise(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (!(base >= 0) || exponent !== exponent) return Number.NaN;
  if (base === 1 || exponent === 1) return base;
  if (exponent === 2) return base * base;
  if (exponent === 0.5) return Math.sqrt(base);
  if (exponent === -1) return 1 / base;
  if (base === 0 || base === Infinity) return (base === 0) === exponent > 0 ? 0 : Infinity;
  const high = logParts(base);
  const rest = low;
  const product = high * exponent;
  if (product > 710) return Infinity;
  if (product < -746) return 0;
  const error = productError(high, exponent, product);
  return expOf(product, error + rest * exponent);
}

/** Arc tangent in radians, within 4 units in the last place. */
export function arctangent(x: number): number {
  if (x !== x || x === 0) return x;
  const magnitude = Math.abs(x);
  let tangent = magnitude > 1 ? 1 / magnitude : magnitude;
  tangent /= 1 + Math.sqrt(1 + tangent * tangent);
  tangent /= 1 + Math.sqrt(1 + tangent * tangent);
  const angle = 4 * tangent * horner(TANGENT_SERIES, -tangent * tangent);
  return Math.sign(x) * (magnitude > 1 ? Math.PI / 2 - angle : angle);
}

/** The smallest whole k with 2^k ≥ x, exact; −∞ at 0, ∞ at ∞, NaN for a negative or missing value. */
export function ceilLog2(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x === Infinity ? x : Number.NaN;
  const subnormal = x < SMALLEST_NORMAL;
  bits.setFloat64(0, subnormal ? x * TWO_TO_54 : x);
  const top = bits.getUint32(0);
  const isPower = (top & 0xfffff) === 0 && bits.getUint32(4) === 0;
  return (top >>> 20) - (subnormal ? 1077 : 1023) + (isPower ? 0 : 1);
}

/** ln x for a finite x above 0: the first part; the second in `low`. */
function logParts(x: number): number {
  const subnormal = x < SMALLEST_NORMAL;
  bits.setFloat64(0, subnormal ? x * TWO_TO_54 : x);
  const top = bits.getUint32(0);
  let exponent = (top >>> 20) - (subnormal ? 1077 : 1023);
  bits.setUint32(0, (top & 0xfffff) | 0x3ff00000);
  let mantissa = bits.getFloat64(0);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  // s = (m − 1)/(m + 1) in two parts.
  const above = mantissa - 1;
  const below = mantissa + 1;
  const belowLow = mantissa > 1 ? 1 - (below - mantissa) : mantissa - (below - 1);
  const s = above / below;
  const back = s * below;
  const sLow = (above - back - productError(s, below, back) - s * belowLow) / below;
  // w = s²/3 + s⁴/5 + … in two parts.
  const square = s * s;
  const squareLow = productError(s, s, square) + 2 * s * sLow;
  const cubic = square * THIRD;
  const cubicLow = productError(square, THIRD, cubic) + square * THIRD_LOW + squareLow * THIRD;
  const higher = square * square * horner(LOG_SERIES, square);
  const w = cubic + higher;
  const wLow = cubic - w + higher + cubicLow;
  // 2 s (1 + w) + exponent · ln 2.
  const bent = s * w;
  const sum = s + bent;
  const sumLow = s - sum + bent + (productError(s, w, bent) + s * wLow + sLow * (1 + w));
  const whole = exponent * LN2_HIGH;
  const fraction = 2 * sum;
  const high = whole + fraction;
  const rest = exponent === 0 ? 0 : whole - high + fraction;
  low = rest + (2 * sumLow + exponent * LN2_LOW);
  return high;
}

/** e^(x + rest). */
function expOf(x: number, rest: number): number {
  if (x > 710) return Infinity;
  if (x < -746) return 0;
  const doublings = nearest(x / (LN2_HIGH + LN2_LOW));
  const half = doublings >> 1;
  return (1 + expm1Reduced(x, rest, doublings)) * powerOfTwo(half) * powerOfTwo(doublings - half);
}

/** e^(x + rest − doublings · ln 2) − 1, the exponent being at most ln 2 / 2. */
function expm1Reduced(x: number, rest: number, doublings: number): number {
  const coarse = x - doublings * LN2_HIGH;
  const fine = rest - doublings * LN2_LOW;
  const r = coarse + fine;
  const rLow = coarse - r + fine;
  return r + (rLow + rLow * r + r * r * horner(EXP_SERIES, r));
}

/** a · b − product, exact. */
function productError(a: number, b: number, product: number): number {
  const aCut = SPLITTER * a;
  const aHigh = aCut - (aCut - a);
  const aLow = a - aHigh;
  const bCut = SPLITTER * b;
  const bHigh = bCut - (bCut - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** 2^exponent for −1022 ≤ exponent ≤ 1023. */
function powerOfTwo(exponent: number): number {
  bits.setUint32(0, (exponent + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

function nearest(x: number): number {
  return Math.floor(x + 0.5);
}

function horner(coefficients: Float64Array, x: number): number {
  let sum = 0;
  for (let k = coefficients.length - 1; k >= 0; k--) sum = sum * x + (coefficients[k] as number);
  return sum;
}

function oddReciprocals(first: number, last: number): Float64Array {
  return Float64Array.from({ length: (last - first) / 2 + 1 }, (_, k) => 1 / (first + 2 * k));
}

function factorialReciprocals(last: number): Float64Array {
  let factorial = 1;
  return Float64Array.from({ length: last - 1 }, (_, k) => {
    factorial *= k + 2;
    return 1 / factorial;
  });
}
