import { describe, expect, it } from "vitest";
import { checkPool } from "../../src/methodology/index.js";
import type { Methodology } from "../../src/methodology/types.js";
import { indicator, inventedPool, methodology, scale } from "../invented.js";

const journals = [{ title: "Alpha", discipline: "optics", metrics: { x: "<5", y: "2" } }];
const codes = async (parts: Record<string, unknown>) =>
  checkPool(methodology(parts) as unknown as Methodology, await inventedPool(journals, ["x", "y"])).map(
    ({ code, path }) => `${code} ${path}`,
  );
const scales = [scale("all", "all", [{ indicator: "x", weight: 1 }])];

describe("checkPool", () => {
  it("finds nothing where the methodology fits the pool", async () => {
    expect(await codes({ indicators: [indicator("x", { censored: { rule: "limit" } })], scales })).toEqual(
      [],
    );
  });

  it("names the column that a source does not have, and those it has", async () => {
    const pool = await inventedPool(journals, ["x", "y"]);
    const [fault] = checkPool(
      methodology({ indicators: [indicator("z")], scales }) as unknown as Methodology,
      pool,
    );
    expect(fault?.message.en).toBe(
      'The source "metrics" has no number column "z". It has: x, y. Correct the name.',
    );
  });

  it("asks for a rule where values are only known as a limit", async () => {
    expect(await codes({ indicators: [indicator("x")], scales })).toEqual([
      "CENSORED_RULE_MISSING $.indicators[0].censored",
    ]);
  });

  it("looks at the column that a missing value is carried from", async () => {
    const carried = indicator("y", {
      missing: { policy: "impute", by: { rule: "carry", source: "metrics", column: "w" } },
    });
    expect(await codes({ indicators: [carried], scales })).toEqual([
      "METRIC_UNKNOWN $.indicators[0].missing.by.column",
    ]);
  });

  it("lets a parent stand without candidates of its own", async () => {
    const disciplines = [
      { id: "physics", name: { zh: "物理", en: "Physics" } },
      { id: "optics", name: { zh: "光学", en: "Optics" }, parent: "physics" },
      { id: "botany", name: { zh: "植物", en: "Botany" } },
    ];
    expect(await codes({ indicators: [indicator("y")], scales, disciplines })).toEqual([
      "DISCIPLINE_UNKNOWN $.disciplines[2].id",
    ]);
  });

  it("refuses a cut or a step for a discipline that no candidate names, where all are evaluated", async () => {
    const reason = { zh: "决定", en: "Decided" };
    const cut = { method: "count", counts: [1, 1], ties: "better", discipline: "optic" };
    const floor = { type: "floor", flag: "x", tier: "T1", seats: "extra", disciplines: ["optik"], reason };
    const found = await codes({
      indicators: [indicator("y")],
      scales,
      disciplines: "all",
      equivalence: [floor],
      cuts: [{ method: "count", counts: [1, 1], ties: "better" }, cut],
    });
    expect(found).toEqual([
      "DISCIPLINE_UNKNOWN $.cuts[1].discipline",
      "DISCIPLINE_UNKNOWN $.equivalence[0].disciplines[0]",
    ]);
  });
});
