/** Ingest: which character separates the cells. */

export const DELIMITERS = [",", ";", "\t", "|"] as const;

const RECORDS = 50;
const CHARACTERS = 65_536;

/**
 * The delimiter whose number per record is the most constant over the first 50 records, quoted cells left
 * out; of two equally constant ones the more frequent. A first line `sep=;` decides. A comma for a table of
 * one column.
 */
export function sniffDelimiter(text: string): string {
  const declared = declaredDelimiter(text);
  if (declared !== null) return declared;
  let best = ",";
  let bestShare = 0;
  let bestCount = 0;
  for (const delimiter of DELIMITERS) {
    const { count, share } = regularity(countsPerRecord(text, delimiter));
    if (count > 0 && (share > bestShare || (share === bestShare && count > bestCount))) {
      best = delimiter;
      bestShare = share;
      bestCount = count;
    }
  }
  return best;
}

/** The delimiter named by a first line `sep=;`, which spreadsheets write and read; null where there is none. */
export function declaredDelimiter(text: string): string | null {
  return /^sep=([,;\t|])\r?\n/i.exec(text.slice(0, 8))?.[1] ?? null;
}

/** How many delimiters each record has. A quotation mark opens a cell only where a cell begins. */
function countsPerRecord(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  const end = Math.min(text.length, CHARACTERS);
  let count = 0;
  let quoted = false;
  let atStart = true;
  let ink = false;
  for (let at = 0; at < end && counts.length < RECORDS; at++) {
    const character = text[at] as string;
    if (quoted) {
      if (character === '"') quoted = false;
    } else if (character === '"' && (atStart || text[at - 1] === '"')) {
      quoted = true;
      ink = true;
    } else if (character === "\n" || (character === "\r" && text[at + 1] !== "\n")) {
      if (ink) counts.push(count);
      count = 0;
      ink = false;
      atStart = true;
      continue;
    } else if (character === delimiter) {
      count++;
      atStart = true;
      ink = true;
      continue;
    } else if (character !== "\r" && character !== " ") {
      ink = true;
    }
    atStart = false;
  }
  if (ink && (end === text.length || counts.length === 0)) counts.push(count);
  return counts;
}

/** The most frequent count above zero and the share of records that have it. */
function regularity(counts: readonly number[]): { count: number; share: number } {
  const frequency = new Map<number, number>();
  for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  let count = 0;
  let most = 0;
  for (const [value, times] of frequency) {
    if (times > most || (times === most && value > count)) {
      count = value;
      most = times;
    }
  }
  return { count, share: counts.length === 0 ? 0 : most / counts.length };
}
