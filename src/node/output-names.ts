/** Node: files that every build writes itself, so that no output travels without what it may be used for. */

import type { OutputSpec } from "../methodology/project.js";
import type { Fault } from "../model/errors.js";

export const STATEMENT_FILE = "STATEMENT.txt";
export const EQUIVALENCE_FILE = "EQUIVALENCE.txt";
export const MANIFEST_FILE = "manifest.json";

/** `OUTPUT_RESERVED` for every output that would overwrite one of them, upper and lower case alike. */
export function reservedNameFaults(outputs: readonly OutputSpec[]): readonly Fault[] {
  const reserved = new Set(
    [STATEMENT_FILE, EQUIVALENCE_FILE, MANIFEST_FILE].map((name) => name.toLowerCase()),
  );
  return outputs.flatMap(({ file }, index) =>
    reserved.has(file.toLowerCase())
      ? [
          {
            code: "OUTPUT_RESERVED",
            path: `$.outputs[${index}].file`,
            message: {
              en: `The build writes ${file} itself. Choose another name.`,
              zh: `${file} 由程序自动生成，请换一个文件名。`,
            },
          },
        ]
      : [],
  );
}
