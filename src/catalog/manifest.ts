/** Catalog: from which bytes and by which code an edition was made, so that anyone can make it again. */

import type { Methodology } from "../methodology/types.js";
import { canonicalJson } from "../model/canonical-json.js";
import type { InputDigest } from "../model/table.js";
import { compareText } from "../model/text.js";
import { sha256 } from "./sha256.js";
import type { Manifest } from "./types.js";
import { LIBRARY_NAME, LIBRARY_VERSION } from "./version.js";

/** Several tables of one file (sheets of a workbook) are one input each, under their own names. */
export async function manifest(methodology: Methodology, inputs: readonly InputDigest[]): Promise<Manifest> {
  return {
    library: { name: LIBRARY_NAME, version: LIBRARY_VERSION },
    methodology: {
      id: methodology.id,
      version: methodology.version,
      sha256: await sha256(canonicalJson(methodology)),
    },
    inputs: inputs
      .map(({ name, file, bytes, sha256 }) => ({ name, file, bytes, sha256 }))
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.file, b.file)),
  };
}
