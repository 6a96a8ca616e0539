/**
 * Builds the table of methods from the declarations, so that the docs cannot say anything else than the code.
 */

import { readdirSync, readFileSync } from "node:fs";
import { expectation, type MethodDeclaration, type OptionDeclaration } from "../../src/model/method.js";

export interface MethodFamily {
  /** Name of the family. */
  readonly folder: string;
  /** Its folder below src. */
  readonly path: string;
  readonly title: { readonly en: string; readonly zh: string };
  readonly about: string;
  readonly methods: ReadonlyMap<string, MethodDeclaration>;
}

const HEAD = `# Methods 方法一览

Every method that a methodology may name, as its file declares it. Written by \`GENERATE=1 npx vitest run test/generated\`;
a test compares it with the code.

**Needs** are checked before the first journal is read: \`positive\` every value above 0, \`non-negative\` from 0, \`bounded\` a
range known before the data, \`fixed-limits\` limits given as options, \`directed\` higher is better throughout (after a
normalization), \`complete\` no value missing, \`two-journals\`, \`three-journals\`, \`two-indicators\` at least so many.

**Guarantees** are each held by a property test: \`rank-reversal-free\` adding or removing a journal never changes the order of
the others, \`monotone\` a journal that improves never scores worse, \`scale-invariant\` and \`shift-invariant\` the unit and the
zero of an indicator do not matter, \`bounded\` the output has limits known before, \`positive\` it is above 0, \`weights-sum-to-one\`.

Cost in n journals and m indicators.
`;

/** Throws where a method is declared in no file of its folder, or in several. */
export function methodsDoc(families: readonly MethodFamily[], source: URL): string {
  const sections = families.map((family) => {
    const files = declaringFiles(new URL(`${family.path}/`, source));
    const methods = [...family.methods.values()];
    const rows = methods.map((method) =>
      [
        `[\`${method.name}\`](#${anchor(family, method)})`,
        method.title.zh,
        method.title.en,
        codes(method.needs),
        codes(method.guarantees),
        method.cost,
      ].map(cell),
    );
    return [
      `## ${family.title.en} ${family.title.zh}`,
      "",
      family.about,
      "",
      table(["method", "名称", "title", "needs", "guarantees", "cost"], rows),
      "",
      ...methods.map((method) => details(family, method, files)),
    ].join("\n");
  });
  return [HEAD, ...sections].join("\n");
}

function details(
  family: MethodFamily,
  method: MethodDeclaration,
  files: ReadonlyMap<string, string>,
): string {
  const file = files.get(method.name);
  if (file === undefined) throw new Error(`No one file of src/${family.path} declares ${method.name}.`);
  const path = `src/${family.path}/${file}`;
  const options = Object.entries(method.options).map(([name, option]) =>
    [`\`${name}\``, expectation(option), defaultOf(option), option.about].map(cell),
  );
  return [
    `<a id="${anchor(family, method)}"></a>`,
    `### \`${method.name}\` ${method.title.zh}`,
    "",
    `${method.title.en}. [${file}](../${path})`,
    "",
    "```text",
    method.formula,
    "```",
    "",
    `Source: ${method.source}.`.replace(/\.\.$/, "."),
    "",
    ...(options.length === 0 ? [] : [table(["option", "expects", "default", "about"], options), ""]),
  ].join("\n");
}

/** File by the name of the method whose declaration it holds; a name declared twice is left out. */
function declaringFiles(folder: URL): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()) {
    const text = readFileSync(new URL(file, folder), "utf8");
    for (const [, name] of text.matchAll(/\bname: "([a-z0-9-]+)"/g)) {
      if (found.has(name as string)) twice.add(name as string);
      found.set(name as string, file);
    }
  }
  for (const name of twice) found.delete(name);
  return found;
}

function anchor(family: MethodFamily, method: MethodDeclaration): string {
  return `${family.folder}-${method.name}`;
}

function codes(words: readonly string[]): string {
  return words.length === 0 ? "–" : words.map((word) => `\`${word}\``).join(" ");
}

function defaultOf(option: OptionDeclaration): string {
  if (option.default !== undefined) return `\`${JSON.stringify(option.default)}\``;
  return option.optional === true ? "none" : "must be given";
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
