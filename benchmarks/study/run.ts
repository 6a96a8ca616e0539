/**
 * Study of published tiers: `npm run study` reads the real files beside the project and writes one table by field,
 * as Markdown and CSV; `npm run study -- DATA OUTPUT` names the folders. The tables hold results and no row of
 * the data; they are not part of the project. Ends with exit code 2 where the files are not there.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { missingFiles, readSources } from "./read.js";
import { study } from "./study.js";
import { toCsv, toMarkdown } from "./table.js";

const [data = "../shared/data/real", output = "out/study"] = process.argv.slice(2);
const missing = missingFiles(data);
if (missing.length > 0) {
  const [first] = missing;
  console.error(
    `The study needs the real files, and ${data} is without ${missing.length} of them, e.g. ${first}.`,
  );
  process.exitCode = 2;
} else {
  const result = study(await readSources(data), { bootstrap: 1000, seed: 1 });
  mkdirSync(output, { recursive: true });
  const text = toMarkdown(result);
  writeFileSync(join(output, "study.md"), text);
  writeFileSync(join(output, "study.csv"), toCsv(result));
  console.log(text);
  console.log(`Written: ${join(output, "study.md")}, ${join(output, "study.csv")}.`);
}
