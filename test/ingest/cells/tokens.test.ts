import { describe, expect, it } from "vitest";
import { TokenTable } from "../../../src/ingest/cells/tokens.js";
import { COMMON_TOKENS } from "../../../src/ingest/layouts/tokens.js";
import { CellState } from "../../../src/model/table.js";

describe("TokenTable", () => {
  const table = new TokenTable(COMMON_TOKENS);

  it.each([
    ["", CellState.blank],
    ["-", CellState.blank],
    ["——", CellState.blank],
    ["－", CellState.blank],
    ["N/A", CellState.notApplicable],
    ["n/a", CellState.notApplicable],
    ["Ｎ／Ａ", CellState.notApplicable],
    ["NOT AVAILABLE", CellState.notFound],
    ["未查到", CellState.notFound],
    ["#N/A", CellState.notFound],
  ])("knows %s", (text, state) => {
    expect(table.stateOf(text)).toBe(state);
  });

  it.each(["0", "NATURE", "Naše", "1.5", "中国", "-1", "not available here"])("passes over %s", (text) => {
    expect(table.stateOf(text)).toBeUndefined();
  });
});
