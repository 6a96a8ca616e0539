/** Publish, batch: what other rooms may import. A door of its own, so that the main entry does not carry it. */

export { type BatchCsvSpec, batchRows, toBatchCsv } from "./batch-csv.js";
export { toBatchJson } from "./batch-json.js";
export { toBatchText } from "./batch-text.js";
