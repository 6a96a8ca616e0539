/** Methodology: the files of a new project, ready to build, with invented data in place of the society's own. */

import { UsageError } from "../model/errors.js";
import { id as idForm } from "./schema-parts.js";
import { templateMethodology } from "./template/methodology.js";
import { templateProject } from "./template/project.js";
import { templateReadme } from "./template/readme.js";
import { candidatesCsv, domesticMetricsCsv, foreignMetricsCsv, metricsLayout } from "./template/sources.js";

export interface TemplateFile {
  /** Relative to the project folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/**
 * The files of a new project whose catalog has this id.
 * **Throws** `UsageError` `PROJECT_ID` where the id holds other characters than an id may. **Cost** constant.
 */
export function projectTemplate(id: string): readonly TemplateFile[] {
  if (!idForm.safeParse(id).success) {
    throw new UsageError(
      "PROJECT_ID",
      `"${id}" cannot name a project. Use letters and digits; . _ - + & ( ) , | / and spaces may follow the first one.`,
    );
  }
  return [
    { path: "catalog.json", text: json(templateProject(id)) },
    { path: "methodology.json", text: json(templateMethodology(id)) },
    { path: "layouts/metrics.json", text: json(metricsLayout) },
    { path: "sources/candidates.csv", text: candidatesCsv },
    { path: "sources/metrics-domestic.csv", text: domesticMetricsCsv },
    { path: "sources/metrics-foreign.csv", text: foreignMetricsCsv },
    { path: "README.md", text: templateReadme(id) },
  ];
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
