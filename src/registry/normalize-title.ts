/** Registry: the key under which spellings of one title meet. */

/** Letters that keep their stroke or ligature under canonical decomposition. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ħ: "h",
  ı: "i",
  ŋ: "n",
  ŧ: "t",
  ς: "σ",
};
const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  rsquo: "’",
  lsquo: "‘",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  ccedil: "ç",
  ouml: "ö",
  uuml: "ü",
  auml: "ä",
  aring: "å",
  oslash: "ø",
  ntilde: "ñ",
  iacute: "í",
  oacute: "ó",
  aacute: "á",
  uacute: "ú",
  szlig: "ß",
  reg: "®",
  trade: "™",
  middot: "·",
};

/**
 * Brings a title to a key: equal keys mean "the same words", not yet "the same journal".
 *
 * HTML entities decoded; width, case, accents and punctuation folded; `&` read as `and`; a leading `The`
 * dropped; letters and digits of every script kept, white space not. A trailing mark of a language edition
 * has one form for Chinese (`（英文版）`, `(英文)`, `英文刊` → `英文`), where it is part of the identity, and
 * is dropped for English (`(English Edition)`, `(English E.)`), where it is not.
 *
 * Idempotent. A text without letters and digits gives the empty key. Cost: O(length).
 */
export function normalizeTitle(text: string): string {
  const plain = foldLetters(text).replace(/^[^\p{L}\p{N}]*the\s+(?=.*[\p{L}\p{N}])/u, "");
  let key = plain.replace(/&/g, "and").replace(/[^\p{L}\p{N}]+/gu, "");
  for (;;) {
    const shorter = key
      .replace(/(?<=.)(?:englishedition|englished)$/, "")
      .replace(/(英文|中文|英)[版刊]+$/, "$1");
    const settled = shorter.replace(/(?<=[\u4e00-\u9fff])中英$/, "中英文");
    if (settled === key) return key;
    key = settled;
  }
}

/** Lower case without accents and compatibility forms; punctuation and white space stay. */
function foldLetters(text: string): string {
  if (/^[\x20-\x25\x27-\x7e]*$/.test(text)) return text.toLowerCase();
  return decodeEntities(text)
    .replace(/[™℠®©]/g, " ")
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[ßæœøđðłþħıŋŧς]/g, (letter) => FOLDED[letter] as string)
    .normalize("NFC");
}

/** Decodes HTML entities, also those broken by a space (`& AMP;`); an unknown one stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes("&") || !text.includes(";")) return text;
  return text.replace(/& ?(#x?[\da-f]{1,6}|[a-z]{2,8}) ?;/gi, (entity, name: string) => {
    if (!name.startsWith("#")) return NAMED_ENTITIES[name] ?? NAMED_ENTITIES[name.toLowerCase()] ?? entity;
    const isHexadecimal = name[1] === "x" || name[1] === "X";
    const code = isHexadecimal ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : entity;
  });
}
