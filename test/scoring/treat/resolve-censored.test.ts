import { describe, expect, it } from "vitest";
import { CellState } from "../../../src/model/table.js";
import { resolveCensored } from "../../../src/scoring/treat/index.js";

// 5, <0.1, >1000, blank, <-2
const VALUES = Float64Array.of(5, 0.1, 1000, Number.NaN, -2);
const STATES = Uint8Array.of(
  CellState.present,
  CellState.below,
  CellState.above,
  CellState.blank,
  CellState.below,
);

describe("censored values", () => {
  it.each([
    [{ rule: "limit" }, [5, 0.1, 1000, Number.NaN, -2]],
    // 0.1 / 2; an upper limit, and a limit below 0, counts as itself
    [{ rule: "half-limit" }, [5, 0.05, 1000, Number.NaN, -2]],
    [{ rule: "constant", value: 0 }, [5, 0, 0, Number.NaN, 0]],
    [{ rule: "missing" }, [5, Number.NaN, Number.NaN, Number.NaN, Number.NaN]],
  ] as const)("count by the rule $rule", (rule, expected) => {
    const { values, changes, findings } = resolveCensored(VALUES, STATES, rule);
    expect(Array.from(values)).toEqual(expected);
    expect(changes.rule).toBe(rule.rule);
    expect(Array.from(changes.rows)).toEqual([1, 2, 4]);
    expect(Array.from(changes.from)).toEqual([0.1, 1000, -2]);
    expect(findings).toEqual([]);
  });

  it("are missing, with a finding, where the methodology has no rule", () => {
    const { values, findings } = resolveCensored(VALUES, STATES, undefined);
    expect(values[1]).toBeNaN();
    expect(findings).toEqual([{ code: "CENSORED_WITHOUT_RULE", details: { count: 3 } }]);
  });

  it("need no rule where there are none, and the column is a copy", () => {
    const column = Float64Array.of(1, 2);
    const { values, changes, findings } = resolveCensored(column, new Uint8Array(2), undefined);
    expect(values).toEqual(column);
    expect(values).not.toBe(column);
    expect(changes.rows).toHaveLength(0);
    expect(findings).toEqual([]);
  });
});
