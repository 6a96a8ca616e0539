/** Ingest, publications: dates as lists write them. What is not certain is left out, never guessed. */

import { isCalendarDay } from "../../model/calendar.js";
import type { PublicationDate } from "../../model/publication.js";

export interface ReadDate {
  readonly date: PublicationDate | null;
  /** `partly`: there is more than was used; `range`: the beginning of a span. */
  readonly remark: "unreadable" | "partly" | "range" | null;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const CHINESE_MONTHS = "一 二 三 四 五 六 七 八 九 十 十一 十二".split(" ");
const YEAR = /(?<!\d)(1[5-9]\d\d|2\d\d\d)(?!\d)/;

/**
 * Reads `2026`, `2026-03`, `2026/3/15`, `2026.03.15`, `20260315`, `2026年3月15日`, `March 15, 2026`, `15 Mar 2026`,
 * `2026 Mar`, `2021/03//` and a time behind a date, in any width. Of `03/04/2026`, where day and month
 * cannot be told apart, and of a season only the year is used. Cost: O(length).
 */
export function readDate(text: string): ReadDate {
  const plain = text
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .trim()
    .replace(/^(\d{4}-\d{1,2}-\d{1,2})[T ]\d{1,2}:.*$/, "$1");
  const [first = "", second] = plain.split(/(?<=\d)\s*(?:\/(?=\d{4})|--|~|至)\s*/);
  if (second !== undefined && /^\d{4}/.test(first)) {
    const { date } = readDate(first);
    if (date !== null) return { date, remark: "range" };
  }
  const numeric =
    /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})?(?:\s*[-/.月]\s*(?:(\d{1,2})\s*日?)?(?:\/.*)?)?)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (numeric !== null && YEAR.test(numeric[1] as string)) {
    return assemble(numeric[1] as string, numeric[2] ?? "", numeric[3] ?? "");
  }
  const year = YEAR.exec(plain)?.[1];
  if (year === undefined) return { date: null, remark: "unreadable" };
  const rest = plain.replace(year, " ");
  const day = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(rest)?.[1] ?? "";
  const dayMonth = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*$/.exec(rest);
  if (dayMonth !== null) {
    const [a, b] = [dayMonth[1] as string, dayMonth[2] as string];
    if (a === b || Number(a) > 12) return assemble(year, b, a);
    return Number(b) > 12
      ? assemble(year, a, b)
      : { date: { year: Number(year), month: null, day: null }, remark: "partly" };
  }
  const words = rest
    .replace(/[\d年月日号,.;()/-]/g, " ")
    .replace(/\b(?:st|nd|rd|th)\b/g, " ")
    .trim();
  if (words === "")
    return { date: { year: Number(year), month: null, day: null }, remark: day === "" ? null : "partly" };
  return assemble(year, words, day);
}

/** A date in three fields; the month as a number or a name, `mar 12` in the field of the month too. */
export function assemble(year: string, month: string, day: string): ReadDate {
  const read = readDateYear(year);
  if (read === null) return { date: null, remark: "unreadable" };
  const plain = month.normalize("NFKC").trim();
  if (plain === "")
    return { date: { year: read, month: null, day: null }, remark: day.trim() === "" ? null : "partly" };
  const span = /^(.+?)\s*(?:-|\/|–|—)\s*(.+)$/.exec(plain);
  const number = monthOf(span?.[1] ?? plain);
  if (number === null) return { date: { year: read, month: null, day: null }, remark: "partly" };
  const dayText = (
    day.trim() === "" && span === null ? (/\D(\d{1,2})(?:st|nd|rd|th)?$/.exec(plain)?.[1] ?? "") : day
  ).trim();
  const monthOnly: PublicationDate = { year: read, month: number, day: null };
  if (span !== null) return { date: monthOnly, remark: "range" };
  if (dayText === "") return { date: monthOnly, remark: null };
  const whole = `${String(read).padStart(4, "0")}-${pad(number)}-${pad(Number(dayText))}`;
  return isCalendarDay(whole)
    ? { date: { ...monthOnly, day: Number(dayText) }, remark: null }
    : { date: monthOnly, remark: "partly" };
}

function readDateYear(text: string): number | null {
  const year = YEAR.exec(text.normalize("NFKC"))?.[1];
  return year === undefined ? null : Number(year);
}

function monthOf(text: string): number | null {
  const number = /^(\d{1,2})\s*月?$/.exec(text)?.[1];
  if (number !== undefined) return Number(number) >= 1 && Number(number) <= 12 ? Number(number) : null;
  const chinese = CHINESE_MONTHS.indexOf(text.replace(/月.*$/, ""));
  if (chinese >= 0) return chinese + 1;
  const name = /^[a-z]+/.exec(text.toLowerCase())?.[0] ?? "";
  const found = MONTHS.findIndex((month) => name.startsWith(month));
  return found < 0 || !FULL.some((full) => full.startsWith(name)) ? null : found + 1;
}

const FULL = [
  ..."january february march april may june july august september october november december".split(" "),
  "sept",
];

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
