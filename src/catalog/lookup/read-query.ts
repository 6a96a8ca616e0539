/** Catalog, lookup: what a query gives to look for, and whether it is about a journal at all. */

import type { IdentityReader, JournalQuery, ReadIdentifiers, TitleKeys, UnreadIdentifier } from "./types.js";

export interface ReadTitle {
  readonly text: string;
  readonly keys: TitleKeys;
}

export interface ReadQuery {
  readonly key: string | null;
  readonly issns: readonly string[];
  readonly cns: readonly string[];
  readonly titles: readonly ReadTitle[];
  readonly abbreviations: readonly ReadTitle[];
  readonly unread: readonly UnreadIdentifier[];
  /** Why there is nothing to look for; null where there is. */
  readonly not: "EMPTY_QUERY" | "NOT_A_JOURNAL" | "IS_BOOK_NUMBER" | null;
}

/** Words of BibTeX, RIS, CSL-JSON and people for what is not in a journal. */
const NOT_JOURNALS = new Set(
  (
    "book booklet inbook incollection collection edbook chap chapter ebook echap monograph reference referenceentry " +
    "entrydictionary entryencyclopedia encyc dict inreference conference proceedings inproceedings " +
    "proceedingsarticle paperconference conf cpaper thesis phdthesis mastersthesis thes dissertation report " +
    "techreport rprt patent pat dataset data software comp webpage website elec blog post standard stand map video " +
    "会议 会议论文 论文集 图书 专著 学位论文 报告 专利 标准"
  ).split(" "),
);

/** Reads a query. Cost: O(length). */
export function readQuery(query: string | JournalQuery, reader: IdentityReader): ReadQuery {
  const asked = typeof query === "string" ? classify(query) : query;
  const type =
    asked.type
      ?.normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}]/gu, "") ?? "";
  if (NOT_JOURNALS.has(type)) return nothing("NOT_A_JOURNAL");
  if (hasText(asked.isbn)) return nothing("IS_BOOK_NUMBER");
  if (asked.key !== undefined) return { ...nothing(null), key: asked.key };
  const issnTexts = listOf(asked.issn);
  if (issnTexts.some(isBookNumber)) return nothing("IS_BOOK_NUMBER");

  const identifiers = [
    ...issnTexts.map((text) => readIdentifier(text, "issn", reader)),
    ...listOf(asked.cn).map((text) => readIdentifier(text, "cn", reader)),
  ];
  const valuesOf = (kind: "issn" | "cn"): readonly string[] => {
    return [...new Set(identifiers.flatMap((one) => (one.kind === kind ? one.values : [])))];
  };
  const read = (text: string): ReadTitle => ({ text, keys: reader.title(text) });
  const speaks = ({ keys }: ReadTitle): boolean => keys.zh !== null || keys.en !== null;
  const result: ReadQuery = {
    key: null,
    issns: valuesOf("issn"),
    cns: valuesOf("cn"),
    titles: listOf(asked.title).map(read).filter(speaks),
    abbreviations: listOf(asked.abbreviation).map(read).filter(speaks),
    unread: identifiers.flatMap(({ problems }) => problems),
    not: null,
  };
  const { titles, abbreviations, unread } = result;
  const given = [result.issns, result.cns, titles, abbreviations, unread].some((part) => part.length > 0);
  return given ? result : nothing("EMPTY_QUERY");
}

interface ReadIdentifier extends ReadIdentifiers {
  readonly kind: "issn" | "cn";
}

/** A number in the field of the other kind is read as what it is. */
function readIdentifier(text: string, kind: "issn" | "cn", reader: IdentityReader): ReadIdentifier {
  const issn = (): ReadIdentifier => ({ kind: "issn", ...reader.issns(text) });
  const cn = (): ReadIdentifier => ({ kind: "cn", ...reader.cns(text) });
  const [first, second] = kind === "issn" ? [issn(), cn] : [cn(), issn];
  return first.problems.some(({ code }) => code === "ISSN_IS_CN" || code === "CN_IS_ISSN") ? second() : first;
}

function nothing(not: ReadQuery["not"]): ReadQuery {
  return { key: null, issns: [], cns: [], titles: [], abbreviations: [], unread: [], not };
}

/** No identifier has fewer, not even a damaged one. */
const FOUR_DIGITS = /(?:\p{Nd}\P{Nd}*){4}/u;

/** Decides by the looks of a text what it is: an identifier only where it consists of nothing else. */
function classify(text: string): JournalQuery {
  if (!FOUR_DIGITS.test(text) && !/isbn/i.test(text)) return { title: text };
  const plain = text
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .trim()
    .toUpperCase();
  if (/^ISBN[-\s:\d]*\d/.test(plain) || isBookNumber(plain)) return { isbn: text };
  if (/^(?:CN)?[\s:]*\d{1,2}\s*-\s*\d{3,5}(?:\s*\/\s*[A-Z]{1,2}\d{0,2})?$/.test(plain)) return { cn: text };
  const digits = plain.replace(/\D/g, "").length;
  const bare = plain.replace(/\b(?:[EPL]-?)?ISSN(?:-L)?\b|\b(?:PRINT|ONLINE|ELECTRONIC)\b/g, "");
  if (digits >= 6 && /^[\dX\s,;:、/().-]+$/.test(bare)) return { issn: text };
  return { title: text };
}

/** Thirteen digits after 978 or 979, or ten characters with a right ISBN check digit. */
function isBookNumber(text: string): boolean {
  const compact = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/^\s*ISBN(?:-1[03])?[\s:]*/, "")
    .replace(/[\s\u2010-\u2015-]/g, "");
  if (/^97[89]\d{10}$/.test(compact)) return true;
  if (!/^\d{9}[\dX]$/.test(compact)) return false;
  const sum = [...compact].reduce(
    (total, digit, i) => total + (digit === "X" ? 10 : Number(digit)) * (10 - i),
    0,
  );
  return sum % 11 === 0;
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return (value === undefined ? [] : typeof value === "string" ? [value] : value).filter(hasText);
}

function hasText(value: string | undefined): value is string {
  return value !== undefined && /\S/.test(value);
}
