/** Publish: numbers for readers, with no more digits than a comparison needs. */

import { roundDecimal } from "./round-decimal.js";

/** 1 decimal from 100 on, 2 from 10 on, else 3; zeros at the end are left out. */
export function figure(value: number): string {
  const size = Math.abs(value);
  return trimmed(value, size >= 100 ? 1 : size >= 10 ? 2 : 3);
}

/** A share (0–1) in percent, one decimal at most. */
export function percent(share: number): string {
  return `${trimmed(100 * share, 1)}%`;
}

/** At most so many decimals. */
export function trimmed(value: number, decimals: number): string {
  const text = roundDecimal(value, decimals);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
