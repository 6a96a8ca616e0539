import { describe, expect, it } from "vitest";
import type { Evaluation, Methodology } from "../../src/index.js";
import { toEquivalenceText } from "../../src/publish/index.js";
import { audit, floor, link, linkedEdition, linkedEvaluation, reason } from "../catalog/linked-evaluation.js";

/** The text in its two halves, Chinese before English. */
async function textOf(evaluation: Evaluation<Methodology>) {
  const text = toEquivalenceText(await linkedEdition(evaluation));
  expect(text).not.toMatch(/NaN|undefined|null|\[object|Infinity/);
  expect(text.endsWith("\n")).toBe(true);
  const [zh, en] = text.split("\n\n\nInvented catalog  2026\n");
  return { zh: zh ?? "", en: en ?? "" };
}
const offset = (amount: number) => ({ type: "offset", units: "score", amount, date: "2026-05-01", reason });

describe("toEquivalenceText", () => {
  it("declares every step with its reason and scope in both languages", async () => {
    const { zh, en } = await textOf(await linkedEvaluation());
    expect(zh).toContain("虚构目录  2026");
    expect(zh).toContain("中外期刊同质等效声明");
    expect(en).toContain("Declaration of equivalence between domestic and foreign journals");
    expect(zh).toContain("〔道路〕");
    expect(en).toContain("[Roads]");
    expect(zh).toContain("理由：理事会决定");
    expect(en).toContain("Reason: Decision of the council");
    expect(en).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it("says of a refused link why, with the codes, and how the discipline was cut instead", async () => {
    const { zh, en } = await textOf(await linkedEvaluation());
    expect(en).toContain("* Optics: one list of all journals");
    expect(en).toContain("* Roads: a list for each population");
    expect(en).toMatch(/The link failed its tests .*the populations were cut apart/);
    expect(en).toContain("[LINK_NO_ANCHORS]");
    expect(zh).toContain("◆ 道路：国内、国外期刊分别排序");
    expect(zh).toContain("[LINK_NO_ANCHORS]");
  });

  it("names every journal that was moved after the cut, with from, to and reason", async () => {
    const { zh, en } = await textOf(await linkedEvaluation());
    expect(en).toMatch(/Moved after the cut:\n {4}Dr2 +domestic +T3 → T1 +Indexed there/);
    expect(zh).toMatch(/切分之后的变动：\n {4}Dr2 +国内 +T3 → T1 +被该库收录/);
  });

  it("says what the list would be without each step, and that nobody would stand elsewhere where so", async () => {
    const { zh, en } = await textOf(await linkedEvaluation({ equivalence: [offset(0)] }));
    expect(en).toContain("no journal would stand elsewhere.");
    expect(zh).toContain("各刊级别不变。");
    const moved = await textOf(await linkedEvaluation({ equivalence: [offset(100)] }));
    expect(moved.en).toMatch(/\d+ journals would stand elsewhere \(counterfactual → published\)/);
    expect(moved.en).toContain("below → T1");
    expect(moved.zh).toContain("未入选 → T1");
    expect(moved.zh).toContain("（2026-05-01）");
  });

  it("puts the mechanisms side by side, with the offset that was declared", async () => {
    const { zh, en } = await textOf(await linkedEvaluation({ equivalence: [offset(-10.5)] }));
    expect(en).toMatch(/declared offset [-−]10\.5 /);
    for (const row of ["as declared", "raw scores", "percentiles", "separate quotas"]) {
      expect(en).toMatch(new RegExp(` {4}${row} +\\d+\\+\\d+ \\(`));
    }
    for (const row of ["本目录", "原得分", "类内百分位", "分别按比例"]) expect(zh).toContain(row);
    expect(await textOf(await linkedEvaluation({ equivalence: [offset(100)] }))).toMatchObject({
      en: expect.stringMatching(/declared offset 100 /),
    });
  });

  it("has no table where a population is absent", async () => {
    const { en } = await textOf(
      await linkedEvaluation({
        smallDiscipline: { fewerThan: 5, rule: "experts" },
        equivalence: [offset(1)],
      }),
    );
    const roads = en.slice(en.indexOf("* Roads"), en.indexOf("Test of equivalence"));
    expect(roads).not.toContain("side by side");
  });

  it("says that no test could be made where there is no yardstick", async () => {
    const { zh, en } = await textOf(await linkedEvaluation());
    expect(en).toMatch(/Test of equivalence\n.*could not be tested/);
    expect(zh).toMatch(/同质等效检验\n.*标尺/);
  });

  it("prints the test with its findings, every group, and the shares beside the last edition", async () => {
    const by = [{ name: { zh: "大刊", en: "large journals" }, source: "list", column: "q", atLeast: 5 }];
    const lastEdition = { source: "list", column: "last", edition: "2024" };
    const evaluation = await linkedEvaluation({ audit: { ...audit, by, lastEdition } });
    const { zh, en } = await textOf(evaluation);
    expect(en).toContain("experts' ratings");
    expect(zh).toContain("专家评分");
    expect(en).toContain("large journals");
    expect(zh).toContain("大刊");
    expect(en).toMatch(/Share of domestic journals/);
    expect(en).toContain("2024");
    // eight domestic journals of eight stood in T1
    expect(en).toMatch(/Optics +T1 .*8\/8/);
    expect(zh).toMatch(/光学 +T1 .*8\/8/);
    // the statement is printed once
    expect(en.split(evaluation.audit.statement.en)).toHaveLength(2);
  });

  it("speaks of disciplines that are not declared by their id", async () => {
    const { en } = await textOf(
      await linkedEvaluation({
        disciplines: "all",
        equivalence: [link, { ...floor, disciplines: undefined }],
      }),
    );
    expect(en).toContain("* roads: ");
  });

  it("is the same text every time", async () => {
    const [a, b] = [await textOf(await linkedEvaluation()), await textOf(await linkedEvaluation())];
    expect(a).toEqual(b);
  });
});
