/** Publish: tables for a terminal, aligned where Chinese characters take two columns. */

/** Ranges that a terminal draws two columns wide: CJK, kana, Hangul, full-width forms, emoji. Source: UAX #11. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Number of terminal columns that a text takes. O(length). */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (WIDE.test(character)) width += 2;
    else if (!ZERO_WIDTH.test(character)) width += 1;
  }
  return width;
}

/**
 * Lines of a table with two blanks between columns. `align` says `l` or `r` per column; without it the first
 * column is aligned left, the others right. Short rows are filled with empty
 * cells; no line ends in a blank.
 */
export function textTable(rows: readonly (readonly string[])[], align = "l"): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, textWidth(cell));
    });
  }
  return rows.map((row) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? "";
        const padding = " ".repeat(width - textWidth(cell));
        return align[column] === "l" ? cell + padding : padding + cell;
      })
      .join("  ")
      .trimEnd(),
  );
}
