import { describe, expect, it } from "vitest";
import { assemble, readDate } from "../../../src/ingest/publications/read-date.js";

const told = ({ date, remark }: ReturnType<typeof readDate>) => [
  date === null ? null : [date.year, date.month, date.day].filter((part) => part !== null).join("-"),
  remark,
];

describe("a date", () => {
  it.each([
    ["2026", "2026"],
    ["2026-03", "2026-3"],
    ["2026-03-15", "2026-3-15"],
    ["2026/3/15", "2026-3-15"],
    ["2026.03.15", "2026-3-15"],
    ["20260315", "2026-3-15"],
    ["2026年", "2026"],
    ["2026年3月", "2026-3"],
    ["2026年3月15日", "2026-3-15"],
    ["２０２６年３月１５日", "2026-3-15"],
    ["2026-03-15T08:00:00Z", "2026-3-15"],
    ["2026-03-15 08:00:00", "2026-3-15"],
    ["March 2026", "2026-3"],
    ["Mar. 15, 2026", "2026-3-15"],
    ["15 march 2026", "2026-3-15"],
    ["15th Sept 2026", "2026-9-15"],
    ["2026 Mar 15", "2026-3-15"],
    ["2026 Mar", "2026-3"],
    ["2021///", "2021"],
    ["2021/03//", "2021-3"],
    ["2021/03/12/", "2021-3-12"],
    ["25/03/2026", "2026-3-25"],
    ["03/25/2026", "2026-3-25"],
    ["03/03/2026", "2026-3-3"],
    ["29 Feb 2024", "2024-2-29"],
  ])("written %s is read whole", (text, date) => {
    expect(told(readDate(text))).toEqual([date, null]);
  });

  it.each([
    ["03/04/2026", "2026", "partly"],
    ["Spring 2026", "2026", "partly"],
    ["2026-21", "2026", "partly"],
    ["2026-02-30", "2026-2", "partly"],
    ["2025-12-20/2026-01-05", "2025-12-20", "range"],
    ["in press", null, "unreadable"],
    ["46096", null, "unreadable"],
    ["0026-03-15", null, "unreadable"],
    ["", null, "unreadable"],
  ])("written %s is not guessed at", (text, date, remark) => {
    expect(told(readDate(text))).toEqual([date, remark]);
  });

  it.each([
    ["2023", "mar", "", "2023-3", null],
    ["2023", "march 12", "", "2023-3-12", null],
    ["2023", "3", "12", "2023-3-12", null],
    ["2023", "3月", "", "2023-3", null],
    ["2023", "十一月", "", "2023-11", null],
    ["2023", "July-August", "", "2023-7", "range"],
    ["2023", "Marble", "", "2023", "partly"],
    ["2023", "13", "", "2023", "partly"],
    ["2023", "", "12", "2023", "partly"],
    ["2023a", "", "", "2023", null],
    ["soon", "3", "", null, "unreadable"],
  ])("in the fields %s, %s, %s is %s", (year, month, day, date, remark) => {
    expect(told(assemble(year, month, day))).toEqual([date, remark]);
  });
});
