export { CSV_DIALECTS, type CsvRows, type CsvSpec, csvRows, toCsv } from "./csv.js";
export { csvCells } from "./csv-cell.js";
export { toJson } from "./json.js";
export { type LintTextOptions, toLintText } from "./lint-text.js";
export { outputLicence, toOutputManifest, type WrittenFile } from "./output-manifest.js";
export { roundDecimal } from "./round-decimal.js";
export { spreadsheetCell } from "./spreadsheet-cell.js";
export { toStatementText } from "./statement.js";
export { toSummaryText } from "./summary-text.js";
