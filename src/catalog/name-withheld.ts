/** Catalog: what a licence keeps back, by the name that readers know. */

import type { Bilingual } from "../model/text.js";
import type { Edition } from "./types.js";

export interface NamedWithholding {
  readonly what: Edition["withheld"][number]["what"];
  readonly id: string;
  /** Of the indicator or scale; the id where the edition has no name for it. */
  readonly name: Bilingual;
}

export function nameWithheld(
  { indicators, scales }: Pick<Edition, "indicators" | "scales">,
  { what, id }: Pick<Edition["withheld"][number], "what" | "id">,
): NamedWithholding {
  const named = what === "indicator" ? indicators : scales;
  return { what, id, name: named.find((part) => part.id === id)?.name ?? { zh: id, en: id } };
}
