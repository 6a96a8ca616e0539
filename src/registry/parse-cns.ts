/** Registry: the CN number (国内统一连续出版物号, GB/T 9999.1) that makes a journal domestic. */

import { type IdentifierProblem, plainIdentifierText, saysNothing } from "./identifier-problem.js";

export interface ParsedCns {
  /** Canonical `11-2107/TM`, or `11-2107` where the class is not printed; each once, in code-unit order. */
  readonly cns: readonly string[];
  readonly problems: readonly IdentifierProblem[];
}

const NOTHING: ParsedCns = { cns: [], problems: [] };
const WELL_FORMED = /^\d{2}-\d{4}\/[A-Z]{1,2}\d{0,2}$/;
/** Region, serial, and a class that ends before the region of a number glued to it. */
const NUMBER =
  /(?<!\d)(\d{2})-(\d{4})(?![\dX]*\d)(?:\s*\/\s*([A-Z]{1,2}(?:\d{1,2}(?!\d*-))?|0\d?(?!\d*-)))?/g;
/** First two digits: 10 and 11 for the capital, then the code of the province. */
const REGIONS = new Set(
  "10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65".split(
    " ",
  ),
);
const FIRST_JOURNAL_SERIAL = 1000;

/**
 * Reads every CN number of a cell.
 *
 * Grammar: `[CN] RR-SSSS[/CLASS]`, RR a region, SSSS a serial (below 1000 a newspaper), CLASS a class of the
 * Chinese Library Classification. Several numbers in a cell, separated, labelled or glued, are all read. A
 * number with a lost digit or a letter among its digits is damaged: a problem with hints, never a number.
 * Missing: a blank cell or a word for "none" gives nothing. Source: GB/T 9999.1-2018. Cost: O(length).
 */
export function parseCns(cell: string): ParsedCns {
  if (WELL_FORMED.test(cell) && isPlain(cell)) return { cns: [cell], problems: [] };
  const text = plainIdentifierText(cell);
  if (saysNothing(text)) return NOTHING;
  const only = (code: IdentifierProblem["code"], hints: readonly string[] = []): ParsedCns => {
    return { cns: [], problems: [{ code, received: cell.trim(), hints }] };
  };
  if (/(?<!\d)\d{4}-\d{3}[\dX](?!\d)/.test(text)) return only("CN_IS_ISSN");
  if (/\(Q\)|-Q|第|准印|内部/.test(text)) return only("CN_INTERNAL");

  const cns = new Set<string>();
  const problems: IdentifierProblem[] = [];
  for (const [received, region, serial, printedClass] of text.matchAll(NUMBER)) {
    if (!REGIONS.has(region as string)) {
      problems.push({ code: "CN_DAMAGED", received, hints: [] });
      continue;
    }
    const letters = printedClass?.replace(/^0/, "O");
    const cn = letters === undefined ? `${region}-${serial}` : `${region}-${serial}/${letters}`;
    if (letters === undefined) problems.push({ code: "CN_WITHOUT_CLASS", received, hints: [] });
    else if (letters !== printedClass) problems.push({ code: "CN_CLASS", received, hints: [cn] });
    if (Number(serial) < FIRST_JOURNAL_SERIAL) problems.push({ code: "CN_NEWSPAPER", received, hints: [] });
    cns.add(cn);
  }
  if (cns.size > 0 || problems.length > 0) return { cns: [...cns].sort(), problems };
  const hints = repairs(text);
  return hints === null ? only("CN_UNREADABLE") : only("CN_DAMAGED", hints);
}

/** The part of a CN number that identifies: region and serial. The class is a label and changes. */
export function cnNumber(cn: string): string {
  return cn.slice(0, 7);
}

function isPlain(cn: string): boolean {
  return REGIONS.has(cn.slice(0, 2)) && Number(cn.slice(3, 7)) >= FIRST_JOURNAL_SERIAL;
}

/** What a damaged number may have been; null where it does not look like a CN number at all. */
function repairs(text: string): readonly string[] | null {
  const digits = text.replace(/(?<=[\d-])[OIL](?=[\dOIL/-])/g, (letter) => (letter === "O" ? "0" : "1"));
  const misread = digits.match(/(?<!\d)(\d{2}-\d{4}\/[A-Z]{1,2}\d{0,2})/)?.[1];
  if (digits !== text && misread !== undefined) return [misread];
  const damaged = text.match(/(?<!\d)(\d{1,2})-(\d{2,5})(\/[A-Z]{1,2}\d{0,2})/);
  if (damaged === null) return null;
  const [, region = "", serial = "", itsClass = ""] = damaged;
  if (region.length !== 1 || serial.length !== 4) return [];
  return [...REGIONS].filter((code) => code[1] === region).map((code) => `${code}-${serial}${itsClass}`);
}
