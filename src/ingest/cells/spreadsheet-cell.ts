/** Ingest: a text that was written so that a spreadsheet program neither runs nor converts it. */

const EQUALS = 61;
const APOSTROPHE = 39;

/**
 * Takes the protection off: `="11-2127"` is `11-2127`, and an apostrophe in front of a character that starts a
 * formula goes (`'=1+1` is `=1+1`, `''=` is `'=`). Any other cell is returned as it is.
 */
export function unwrapCell(cell: string): string {
  const first = cell.charCodeAt(0);
  if (first === EQUALS) {
    const text = /^="((?:[^"]|"")*)"\s*$/.exec(cell)?.[1];
    return text === undefined ? cell : text.replaceAll('""', '"');
  }
  return first === APOSTROPHE && /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
