import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutSpan, daySpan } from "../../../src/catalog/batch/date-span.js";

const date = (year: number, month: number | null = null, day: number | null = null) => ({ year, month, day });

describe("the days that a date leaves open", () => {
  it.each([
    [date(2025, 3, 15), "2025-03-15", "2025-03-15"],
    [date(2025, 2), "2025-02-01", "2025-02-28"],
    [date(2024, 2), "2024-02-01", "2024-02-29"],
    [date(1900, 2), "1900-02-01", "1900-02-28"],
    [date(2000, 2), "2000-02-01", "2000-02-29"],
    [date(2025, 12), "2025-12-01", "2025-12-31"],
    [date(2025), "2025-01-01", "2025-12-31"],
  ])("of %j run from %s to %s", (day, from, to) => {
    expect(daySpan(day, "every-edition")).toEqual({ from, to });
    expect(daySpan(day, "first-day")).toEqual({ from, to: from });
    expect(daySpan(day, "last-day")).toEqual({ from: to, to });
  });

  it("are cut where an edition takes effect, and not at a day outside", () => {
    const span = { from: "2025-01-01", to: "2025-12-31" };
    expect(cutSpan(span, ["2024-05-01", "2025-03-01", "2025-03-01", "2025-01-01", "2026-01-01"])).toEqual([
      { from: "2025-01-01", to: "2025-02-28" },
      { from: "2025-03-01", to: "2025-12-31" },
    ]);
    expect(cutSpan(span, ["2025-12-31"])).toEqual([
      { from: "2025-01-01", to: "2025-12-30" },
      { from: "2025-12-31", to: "2025-12-31" },
    ]);
    expect(cutSpan({ from: "2024-12-31", to: "2025-01-02" }, ["2025-01-01"])[0]?.to).toBe("2024-12-31");
    expect(cutSpan(span, [])).toEqual([span]);
  });

  it("are covered by the parts without a gap, in any order of the editions", () => {
    const day = fc.date({
      min: new Date("2020-01-01T00:00:00Z"),
      max: new Date("2026-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    const text = day.map((value) => value.toISOString().slice(0, 10));
    const next = (value: string) => new Date(Date.parse(value) + 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2026 }), fc.array(text), (year, days) => {
        const span = daySpan(date(year), "every-edition");
        const parts = cutSpan(span, days);
        expect(parts[0]?.from).toBe(span.from);
        expect(parts.at(-1)?.to).toBe(span.to);
        parts.slice(1).forEach((part, index) => {
          expect(part.from).toBe(next(parts[index]?.to ?? ""));
        });
        expect(cutSpan(span, [...days].reverse())).toEqual(parts);
      }),
    );
  });
});
