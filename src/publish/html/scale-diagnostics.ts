/** Publish, HTML: what the disciplines of an edition say of the indicators of one scale, brought together. */

import type { Edition, EditionDiagnostics } from "../../catalog/index.js";
import type { Bilingual, Language } from "../../model/text.js";
import { median } from "../../numeric/index.js";

export interface Spread {
  readonly least: number;
  readonly median: number;
  readonly greatest: number;
}

export interface ScaleView {
  readonly disciplines: number;
  readonly journals: number;
  readonly indicators: readonly IndicatorView[];
  /** By the places of two indicators; null where no discipline has the figure. */
  readonly correlation: (row: number, column: number) => Spread | null;
  readonly flags: readonly FlagView[];
}

export interface IndicatorView {
  readonly name: string;
  readonly nominal: Spread | null;
  readonly effective: Spread | null;
  /** Effective weights, discipline by discipline. */
  readonly each: readonly { readonly discipline: string; readonly value: number }[];
}

export interface FlagView {
  readonly flag: "redundant" | "negative";
  readonly first: string;
  readonly second: string;
  readonly disciplines: readonly string[];
}

/** Null where no discipline has diagnostics of the scale. Cost: O(disciplines × indicators²). */
export function viewScale(edition: Edition, scale: string, language: Language): ScaleView | null {
  const found = edition.disciplines.flatMap(({ name, ranked }) => {
    const diagnostics = ranked.find((entry) => entry.scale === scale)?.diagnostics ?? null;
    return diagnostics === null ? [] : [{ discipline: name[language], diagnostics }];
  });
  const first = found[0]?.diagnostics;
  if (first === undefined) return null;
  const title = (id: string) =>
    (edition.indicators.find((indicator) => indicator.id === id)?.name as Bilingual | undefined)?.[
      language
    ] ?? id;
  const flags = new Map<string, FlagView>();
  for (const { discipline, diagnostics } of found) {
    for (const { first: one, second: other, flag } of diagnostics.flags) {
      const key = JSON.stringify([flag, one, other]);
      const disciplines = [...(flags.get(key)?.disciplines ?? []), discipline];
      flags.set(key, { flag, first: title(one), second: title(other), disciplines });
    }
  }
  const over = (read: (diagnostics: EditionDiagnostics) => number | null | undefined) =>
    spread(found.map(({ diagnostics }) => read(diagnostics)));
  return {
    disciplines: found.length,
    journals: found.reduce((sum, { diagnostics }) => sum + diagnostics.journals, 0),
    indicators: first.indicators.map(({ indicator }, k) => ({
      name: title(indicator),
      nominal: over(({ indicators }) => indicators[k]?.nominal),
      effective: over(({ indicators }) => indicators[k]?.effective),
      each: found.flatMap(({ discipline, diagnostics }) => {
        const value = diagnostics.indicators[k]?.effective ?? null;
        return value === null ? [] : [{ discipline, value }];
      }),
    })),
    correlation: (row, column) => over(({ correlations }) => correlations[row]?.[column]),
    flags: [...flags.values()],
  };
}

function spread(values: readonly (number | null | undefined)[]): Spread | null {
  const known = values.filter((value) => value !== null && value !== undefined);
  if (known.length === 0) return null;
  const column = Float64Array.from(known).sort();
  return {
    least: column[0] as number,
    median: median(column),
    greatest: column[column.length - 1] as number,
  };
}
