/** Publish: a text as one cell of a CSV line. */

/**
 * Quotes a cell where RFC 4180 asks for it, and where it begins or ends with white space, which some readers cut
 * off. NUL characters, which no CSV reader agrees on, are left out.
 */
export function csvCell(text: string): string {
  const clean = text.includes("\0") ? text.replaceAll("\0", "") : text;
  return /[",\r\n]|^\s|\s$/.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean;
}

/** The cells of a line. One empty cell alone is written `""`, since an empty line is no record to most readers. */
export function csvCells(texts: readonly string[]): readonly string[] {
  return texts.length === 1 && texts[0] === "" ? ['""'] : texts.map(csvCell);
}
