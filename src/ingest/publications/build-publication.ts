/** Ingest, publications: the fields of any format become one record, and what is doubtful in them an issue. */

import type { Publication, PublicationDate, PublicationPlace } from "../../model/publication.js";
import type { PublicationLog } from "./issues.js";
import { kindOf, type PublicationFormat } from "./kind.js";
import { assemble, type ReadDate, readDate } from "./read-date.js";

/** Texts as the format gives them; empty where it gives none. */
export interface RawPublication {
  readonly id: string;
  readonly title: string;
  readonly journal: string;
  readonly abbreviation: string;
  readonly issns: readonly string[];
  readonly cn: string;
  readonly doi: string;
  readonly type: string;
  readonly hasEprint: boolean;
  /** A whole date, and one in parts. Where their years differ, the year in parts counts. */
  readonly date: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** Cost: O(length of the fields). */
export function buildPublication(
  raw: RawPublication,
  format: PublicationFormat,
  place: PublicationPlace,
  log: PublicationLog,
): Publication {
  const where = { row: place.number, ...(place.sheet === null ? {} : { sheet: place.sheet }) };
  const issns: string[] = [];
  for (const issn of raw.issns.map(plain).filter((text) => text !== "")) {
    if (isBookNumber(issn)) log.report("PUBLICATION_ISBN", { ...where, received: issn });
    else issns.push(issn);
  }
  const journal = textOrNull(raw.journal);
  const { kind, known } = kindOf(raw.type, format, { journal, issns, hasEprint: raw.hasEprint });
  if (!known) log.report("PUBLICATION_TYPE_UNKNOWN", { ...where, received: raw.type });
  const { date, problem, received } = chooseDate(raw);
  if (problem !== null && (kind === "journal" || kind === "unknown")) {
    log.report(problem, { ...where, received, expected: date === null ? "" : describe(date) });
  }
  return Object.freeze({
    id: plain(raw.id),
    title: plain(raw.title),
    journalTitle: journal,
    abbreviation: textOrNull(raw.abbreviation),
    issns: Object.freeze(issns),
    cn: textOrNull(raw.cn),
    doi: readDoi(raw.doi),
    date,
    type: plain(raw.type),
    kind,
    place: Object.freeze(place),
  });
}

type DateCode =
  | "PUBLICATION_DATE_MISSING"
  | "PUBLICATION_DATE_UNREADABLE"
  | "PUBLICATION_DATE_PARTLY"
  | "PUBLICATION_DATE_RANGE"
  | "PUBLICATION_DATES_DIFFER";

interface ChosenDate {
  readonly date: PublicationDate | null;
  readonly problem: DateCode | null;
  readonly received: string;
}

const REMARKS = {
  unreadable: "PUBLICATION_DATE_UNREADABLE",
  partly: "PUBLICATION_DATE_PARTLY",
  range: "PUBLICATION_DATE_RANGE",
} as const;

function chooseDate({ date, year, month, day }: RawPublication): ChosenDate {
  const parts = [year, month, day].filter((text) => text !== "").join(" ");
  const whole = date === "" ? null : readDate(date);
  const inParts = year === "" ? null : month + day === "" ? readDate(year) : assemble(year, month, day);
  if (whole === null && inParts === null) {
    return { date: null, problem: "PUBLICATION_DATE_MISSING", received: parts };
  }
  if (whole?.date && inParts?.date && whole.date.year !== inParts.date.year) {
    const only = { year: inParts.date.year, month: null, day: null };
    return { date: only, problem: "PUBLICATION_DATES_DIFFER", received: `${whole.date.year}, ${only.year}` };
  }
  // An index prints `MAR 15` beside the year.
  const joined =
    whole?.date === null && inParts?.date && month + day === "" ? assemble(year, date, "") : null;
  if (joined?.date?.month) return { date: joined.date, problem: null, received: date };
  const isWhole = precision(whole) >= precision(inParts);
  const chosen = (isWhole ? whole : inParts) as ReadDate;
  const problem = chosen.remark === null ? null : REMARKS[chosen.remark];
  return { date: chosen.date, problem, received: isWhole ? date : parts };
}

function precision(read: ReadDate | null): number {
  if (read === null || read.date === null) return read === null ? -1 : 0;
  return read.date.day !== null ? 3 : read.date.month !== null ? 2 : 1;
}

function describe({ year, month }: PublicationDate): string {
  return month === null ? String(year) : `${year}-${String(month).padStart(2, "0")}`;
}

/** White space of any kind is one blank. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function textOrNull(text: string): string | null {
  const clean = plain(text);
  return clean === "" ? null : clean;
}

function isBookNumber(text: string): boolean {
  const digits = text
    .normalize("NFKC")
    .replace(/^\s*isbn(?:-1[03])?[\s:]*/i, "")
    .replace(/[\s-]/g, "");
  return /^97[89]\d{10}$/.test(digits) || /^\s*isbn/i.test(text);
}

function readDoi(text: string): string | null {
  const found = /10\.\d{4,9}\/\S+/.exec(text.normalize("NFKC"))?.[0];
  return found === undefined ? null : found.toLowerCase().replace(/[.,;]+$/, "");
}
