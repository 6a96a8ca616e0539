/** Model: text in the two languages of a catalog, and the one order in which anything is published. */

export type Language = "zh" | "en";

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Code-unit order: the same on every runtime, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
