/** Catalog: what each indicator of a scale really decides, as far as licences allow it to be told. */

import type { ScaleDiagnostics } from "../model/evaluation.js";
import { finiteOrNull } from "./freeze-deep.js";
import type { LicenceRuling } from "./licence.js";
import type { EditionDiagnostics } from "./method-types.js";

/**
 * Journals that a figure on withheld values must rest on, since a rank correlation of few journals tells their order.
 * Source: Brandt, Franconi, Guerke, Hundepool et al. (2010), Guidelines for the checking of output based on microdata
 * research, ESSnet SDC: at least 10 units.
 */
const FEWEST_FOR_WITHHELD = 10;

/** Null where there are none, and where values are withheld and fewer than ten journals stand behind the figures. */
export function describeDiagnostics(
  diagnostics: ScaleDiagnostics | null,
  ruling: LicenceRuling,
): EditionDiagnostics | null {
  if (diagnostics === null) return null;
  const { journals, indicators, correlations, flags } = diagnostics;
  const withheld = indicators.some(({ id }) => !ruling.mayPrintIndicator(id));
  if (withheld && journals < FEWEST_FOR_WITHHELD) return null;
  return {
    journals,
    indicators: indicators.map(({ id, nominal, importance, effective }) => ({
      indicator: id,
      nominal: finiteOrNull(nominal),
      importance: finiteOrNull(importance),
      effective: finiteOrNull(effective),
    })),
    correlations: correlations.map((row) => row.map(finiteOrNull)),
    flags: flags.map(({ first, second, flag }) => ({ first, second, flag })),
  };
}
