/**
 * The recipe of looking a journal up: the catalog's index, with identifiers and titles read as the registry reads
 * them, so that a query and a list meet under the same keys.
 */

import {
  type Catalogs,
  type IdentityReader,
  indexCatalogs,
  type LookupEdition,
  type OpenCatalogsOptions,
  type TitleKeys,
} from "./catalog/index.js";
import {
  type IdentifierProblem,
  normalizeTitle,
  parseCns,
  parseIssns,
  splitTitle,
} from "./registry/index.js";

/**
 * Opens editions for lookup.
 *
 * Listings of all editions are brought together by journal: records that share an identifier and a title, or a
 * title that no identifier contradicts. Two journals of one title, or under one ISSN, stay two. A journal of the same
 * title that stands in no list and no register cannot be told apart by title alone: hand in registers.
 * **Missing** identifiers are optional; a journal without any is known by its titles.
 * **Throws** `UsageError` `EDITION_TWICE` for two editions of one catalog with the same id and status.
 * **Cost** O(listings + journals of the registers); afterwards see `Catalogs.lookup`.
 *
 * @example
 * const catalogs = openCatalogs([edition]);
 * catalogs.lookup("1234-5679").state; // "listed"
 */
export function openCatalogs(
  editions: readonly LookupEdition[],
  options: OpenCatalogsOptions = {},
): Catalogs {
  return indexCatalogs(reader, editions, options);
}

const reader: IdentityReader = {
  issns(text) {
    const { issns, problems } = parseIssns(text);
    return { values: issns.map(({ value }) => value), problems: problems.filter(isUnread) };
  },
  cns(text) {
    const { cns, problems } = parseCns(text);
    // Region and serial identify; the class is a label and changes.
    return { values: [...new Set(cns.map((cn) => cn.slice(0, 7)))], problems: problems.filter(isUnread) };
  },
  title(text): TitleKeys {
    const [present = "", ...glued] = plainTitle(text).split("\t");
    const { zh, en, edition, former } = splitTitle(present);
    return {
      zh: keyOf(zh),
      en: keyOf(en),
      main: [
        // The bracket of an English edition makes another journal of the same main title.
        ...(edition === "english" ? [] : prefixed("zh:", keyOf(zh?.match(CHINESE_MAIN)?.[1] ?? null))),
        ...prefixed("en:", keyOf(en?.match(MAIN)?.[1] ?? null)),
      ],
      mark: edition,
      former: [...glued, ...former],
    };
  },
};

/** Problems of form only; the number was read. */
const READ_ANYWAY = new Set([
  "ISSN_FORM",
  "ISSN_ZERO_RESTORED",
  "CN_CLASS",
  "CN_NEWSPAPER",
  "CN_WITHOUT_CLASS",
]);

function isUnread({ code }: IdentifierProblem): boolean {
  return !READ_ANYWAY.has(code);
}

/** What stands before the first colon, dash, or bracket: `Sensors-Basel`, `Science (New York)`. */
const MAIN = /^([^:：(（[–—-]{3,}?)\s*[:：(（[–—-]/u;
/** What stands before the first bracket or colon: `…学报（自然科学版）`. */
const CHINESE_MAIN = /^([^:：(（—]{2,}?)\s*[:：(（—]/u;

/** Width folded, and every bracket a round one. */
function plainTitle(text: string): string {
  if (/^[\x20-\x5a\x5c\x5e-\x7e]*$/.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(/[[【〔〖]/g, "(")
    .replace(/[\]】〕〗]/g, ")");
}

function prefixed(script: "zh:" | "en:", key: string | null): readonly string[] {
  return key === null ? [] : [script + key];
}

function keyOf(text: string | null): string | null {
  const key = text === null ? "" : normalizeTitle(text);
  return key === "" ? null : key;
}
