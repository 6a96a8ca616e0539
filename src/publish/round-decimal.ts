/**
 * Publish: a number as decimal text. Rounds half away from zero on the number's shortest decimal form, so that
 * 1.005 with two decimals is 1.01 as a reader expects, not 1.00 as the binary fraction below it would give.
 * Always prints all decimals; never prints minus zero or an exponent.
 * `value` is finite; `decimals` is a whole number from 0 to 20. Throws `UsageError` `DECIMALS`.
 * Cost: O(digits).
 */
import { UsageError } from "../model/errors.js";

export function roundDecimal(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new UsageError("DECIMALS", `${value} cannot be printed as a decimal.`);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 20) {
    throw new UsageError(
      "DECIMALS",
      `The number of decimals is a whole number from 0 to 20, not ${decimals}.`,
    );
  }
  const shortest = String(Math.abs(value));
  return withoutCarry(value, shortest, decimals) ?? withCarry(value, shortest, decimals);
}

/** The common case, by cutting alone: no exponent, and the digits cut off do not round up. Else null. */
function withoutCarry(value: number, shortest: string, decimals: number): string | null {
  const point = shortest.indexOf(".");
  if (shortest.includes("e") || point === -1 || decimals === 0) return null;
  const missing = decimals - (shortest.length - 1 - point);
  if (missing < 0 && (shortest[point + 1 + decimals] as string) >= "5") return null;
  const text = missing >= 0 ? shortest + "0".repeat(missing) : shortest.slice(0, point + 1 + decimals);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

function withCarry(value: number, shortest: string, decimals: number): string {
  const [mantissa = "0", exponent = "0"] = shortest.split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const point = whole.length + Number(exponent);
  const digits = point < 0 ? `${"0".repeat(-point)}${whole}${fraction}` : `${whole}${fraction}`;
  const start = Math.max(point, 0);
  const length = start + decimals;
  const padded = digits.padEnd(length + 1, "0");
  const kept = `0${padded.slice(0, length)}`;
  const rounded = (padded[length] as string) >= "5" ? increment(kept) : kept;
  const integer = rounded.slice(0, rounded.length - decimals).replace(/^0+(?=\d)/, "");
  const text = decimals === 0 ? integer : `${integer}.${rounded.slice(rounded.length - decimals)}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Adds one to a string of digits that starts with a spare zero. */
function increment(digits: string): string {
  const nines = /9*$/.exec(digits)?.[0].length ?? 0;
  const at = digits.length - nines - 1;
  return `${digits.slice(0, at)}${Number(digits[at]) + 1}${"0".repeat(nines)}`;
}
