/** Ingest: rows of a published list that are no journals: tier headings, titles of lists, remarks. */

const COUNT = /(?:共|合计|总计|total:?)\s*(\d+)\s*(?:种|本|个|篇)?|(\d+)\s*(?:种|本|journals?\b|titles?\b)/iu;

/** How many journals a heading declares (`共 68 种`); null where it does not. */
export function declaredCount(text: string): number | null {
  const match = COUNT.exec(text.normalize("NFKC"));
  return match === null ? null : Number(match[1] ?? match[2]);
}

/** Reads a row's text as the heading of a tier; null where it is none. */
export type TierHeading = (text: string) => string | null;

/**
 * Recognizes headings such as `T1`, `二、T2级期刊（共23种）`, `入选 T2 级期刊`, `应用数学类T2期刊`, `A* journals`.
 * Nothing may stand in the text beside the label but numbering, words for class and journal, and a count.
 */
export function tierHeading(labels: readonly string[]): TierHeading {
  const known = [...labels].sort((a, b) => b.length - a.length);
  const byFolded = new Map(known.map((label) => [fold(label), label]));
  const words = [...byFolded.keys()].map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  if (words === "") return () => null;
  const pattern = new RegExp(
    `^(?:[一二三四五六七八九十\\d]+[、.)]|\\([一二三四五六七八九十\\d]+\\))?(?:入选|[\\p{Script=Han}]{1,12}类)?(${words})` +
      "(?:级|类|等|tier|level)?(?:入选)?(?:期刊|刊物|目录|名单|journals?)*" +
      "[:(\\[]*(?:(?:共|合计|total:?)?\\d+(?:种|本|个|journals?|titles?)?)?[)\\]:]*$",
    "u",
  );
  return (text) => {
    const match = pattern.exec(fold(text).replace(/\s+/g, ""));
    return match === null ? null : (byFolded.get(match[1] as string) ?? null);
  };
}

function fold(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

const LIST =
  /(?:分级|期刊|刊物)目录|名录|(?:目录|领域)\s*(?:[(（][^)）]*[)）]\s*)*$|journal (?:quality )?list|tier catalog/iu;

/** The list that a heading names, without its count and quotation marks; null where the text is no such heading. */
export function listHeading(text: string): string | null {
  const plain = text.replace(/\s+/gu, " ").trim();
  if (plain.length > 80 || !LIST.test(plain)) return null;
  if (isNote(plain)) return null;
  return withoutCount(plain);
}

/** The text without the count in brackets at its end: `光学（共 12 种）`, `Optics (12 journals)`. */
export function withoutCount(text: string): string {
  const count = /\s*[(（]\s*(?:(?:共|合计|total)[^)）]*|\d+\s*(?:种|本|journals?|titles?)\s*)[)）]\s*$/iu;
  return text.replace(count, "").trim();
}

const NOTES: readonly RegExp[] = [
  /^(?:注|说明|备注|编者按|附注|来源|数据来源|notes?|source|remarks?)\s*\d*\s*[:：.]/iu,
  /排名不分先后|(?:按|依).{0,12}(?:排序|排列|为序|字母|拼音|音序|笔画)/u,
  /^[(（[【]?\s*(?:中文|英文|外文|国内|国外|境内|境外|中英文)(?:期刊|刊物|部分|类)\s*[)）\]】]?$/u,
  /续表|^第\s*\d+\s*页|^page\s+\d+/iu,
  /^(?:编制单位|发布单位|主编单位|发布时间|修订时间|发布日期|修订日期|公示时间|联系人|联系电话)(?:\s*[:：]|$)/u,
  /^current to\b|^version \d+\b/iu,
];

/** A remark between the rows: order, language group, page, who made the list and when. */
export function isNote(text: string): boolean {
  return NOTES.some((pattern) => pattern.test(text.trim()));
}
