/** Catalog, batch: the days that a date leaves open, and how they fall on the editions of a catalog. */

import type { PublicationDate } from "../../model/publication.js";
import type { DateRule } from "./types.js";

/** First and last day, `YYYY-MM-DD`, both included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** The days that an item may have appeared on, as far as the rule lets them count. Cost: O(1). */
export function daySpan({ year, month, day }: PublicationDate, rule: DateRule): DaySpan {
  const first = month ?? 1;
  const last = month ?? 12;
  const from = dayText(year, first, day ?? 1);
  const to = dayText(year, last, day ?? daysIn(year, last));
  if (rule === "first-day") return { from, to: from };
  return rule === "last-day" ? { from: to, to } : { from, to };
}

/** Cuts a span at the days on which an edition takes effect. Cost: O(n log n) in the days. */
export function cutSpan({ from, to }: DaySpan, effectiveDays: readonly string[]): readonly DaySpan[] {
  const starts = [...new Set(effectiveDays.filter((day) => day > from && day <= to))].sort();
  return [from, ...starts].map((start, index) => {
    const next = starts[index];
    return { from: start, to: next === undefined ? to : dayBefore(next) };
  });
}

function dayBefore(day: string): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  if (date > 1) return dayText(year, month, date - 1);
  return month > 1 ? dayText(year, month - 1, daysIn(year, month - 1)) : dayText(year - 1, 12, 31);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function dayText(year: number, month: number, day: number): string {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
