import { describe, expect, it } from "vitest";
import { IssueLog } from "../../src/model/issue.js";
import { cut, reportSplits, tieringIssues } from "../../src/tiering/index.js";

describe("reportSplits", () => {
  it("says in which list equal scores met a boundary, and where they went", () => {
    // Two of four: the boundary of T1 runs through the scores 3, 3, and both go to T1.
    const rule = { method: "count", counts: [2, 1], ties: "better" } as const;
    const log = new IssueLog(tieringIssues);
    const made = cut(Float64Array.of(9, 3, 3, 1), rule, 2);
    reportSplits(log, "光学", "foreign", ["T1", "T2"], made);
    const [issue] = log.finish().issues;
    expect(issue?.message.zh).toBe(
      "“光学”（国外期刊）中有 2 种期刊得分相同且正处于 T1 的分界处，按规定的同分规则一并归入 T1。该级计划 2 种，实际 3 种。",
    );
    expect(issue?.message.en).toContain("in 光学 (foreign journals)");
  });
});
