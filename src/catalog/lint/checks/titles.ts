/** Catalog, lint: titles that are none, or not whole. */

import type { EditionListing } from "../../types.js";
import { holdersOf, indexBy } from "../key-index.js";
import type { LintLog } from "../lint-log.js";
import type { LintInput, ListedKeys } from "../types.js";

const HEADERS =
  /^(?:序号|编号|级别|等级|分级|刊名|期刊名|期刊名称|期刊|中文刊名|英文刊名|刊物名称|学科|学科领域|主办单位|出版单位|备注|语种|issn号?|eissn|issn\s*\/\s*eissn|cn号?|journals?|journal (?:title|name)|title|tier|rating|rank|no\.?|publisher)$/iu;
const HEADINGS =
  /高质量科技期刊分级目录|^(?:中文|外文|英文|国内|国外)期刊$|^(?:入选\s*)?☆?[TＴ]\s*\d\s*(?:级|类)?\s*(?:期刊)?$|排名不分先后|[(（]共\s*\d+\s*[种本][)）]$/u;
const OPEN_START = /^(?:&|and\b|of\b|for\b|in\b|the$|[,;:、，；：)）\]&-])/iu;
const OPEN_END = /(?:\b(?:and|of|for|in|the|on)|[&,:：、(（-])$/iu;
/** Words that end or fill a title and are none alone; `Science`, `Nature`, `Cell` are titles. */
const GENERIC =
  /^(?:journals?|management|engineering|technology|technologies|research|reviews?|studies|letters|transactions|proceedings|applications?|bulletin|annals|reports?|systems|education|advances|international|学报|杂志|通报|科学版|自然科学版|英文版|中文版)$/iu;
const ENTITY = /&\s?(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+)\s?;/iu;
/** UTF-8 read as a single-byte encoding. */
const MOJIBAKE = /[ÃÂ][\u0080-\u00bf]|â€|锟斤拷|�/u;

/**
 * Reports `TITLE_MISSING`, `HEADER_AS_JOURNAL`, `TITLE_FRAGMENT` (only where no identifier stands beside it and no
 * register knows it), `TITLE_DAMAGED`, `MARK_UNEXPLAINED`. Cost O(listings).
 */
export function lintTitles({ edition, keys, registers, marks }: LintInput, log: LintLog): void {
  const known = registers.map(({ entries }) => indexBy(entries, ({ titles }) => titles));
  const unexplained = new Map<string, number>();
  edition.listings.forEach(({ journal, printed, discipline }, listing) => {
    const own = keys[listing] as ListedKeys;
    const { zh, en, other } = journal.titles;
    const titles = [zh, en, ...other].filter((title) => title !== null);
    const place = { listing, field: "title" };
    if (titles.length === 0) {
      log.report("TITLE_MISSING", place, { received: journal.key });
      return;
    }
    const raw = rawTitles(printed, titles);
    if (titles.some((title) => HEADERS.test(title.trim()) || HEADINGS.test(title.trim()))) {
      log.report("HEADER_AS_JOURNAL", place);
    } else if (own.issns.length + own.cns.length === 0 && isFragment(titles)) {
      const isKnown = known.some((index) => holdersOf(index, own.titles).length > 0);
      if (!isKnown) log.report("TITLE_FRAGMENT", place);
    }
    const damaged = raw.find((title) => ENTITY.test(title) || MOJIBAKE.test(title));
    if (damaged !== undefined) {
      const expected = (ENTITY.exec(damaged) ?? MOJIBAKE.exec(damaged))?.[0];
      log.report("TITLE_DAMAGED", place, { received: damaged, expected });
    }
    for (const mark of new Set(printed?.marks ?? [])) {
      if (Object.hasOwn(marks, mark)) continue;
      const key = JSON.stringify([discipline, mark]);
      unexplained.set(key, (unexplained.get(key) ?? 0) + 1);
    }
  });
  for (const [key, count] of unexplained) {
    const [discipline, mark] = JSON.parse(key) as [string, string];
    log.report("MARK_UNEXPLAINED", { discipline }, { received: mark, count });
  }
}

function rawTitles(printed: EditionListing["printed"], titles: readonly string[]): readonly string[] {
  const cells = printed?.cells.filter(({ field }) => /^title/.test(field)).map(({ text }) => text) ?? [];
  return cells.length > 0 ? cells : titles;
}

function isFragment(titles: readonly string[]): boolean {
  return titles.some((title) => {
    const text = title.trim();
    return OPEN_START.test(text) || OPEN_END.test(text) || GENERIC.test(text);
  });
}
