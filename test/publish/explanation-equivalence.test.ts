import { describe, expect, it } from "vitest";
import { type Edition, explain } from "../../src/catalog/index.js";
import { toExplanationText } from "../../src/publish/index.js";
import { inventedEdition } from "../catalog/invented-evaluation.js";
import { linkedEdition, linkedEvaluation, reason } from "../catalog/linked-evaluation.js";

const textOf = (edition: Edition, title: string, language: "zh" | "en") => {
  const { journal } = edition.listings.find(({ journal: { titles } }) =>
    [titles.zh, titles.en].includes(title),
  )!;
  return toExplanationText(explain(edition, journal.key), language);
};

describe("the steps of equivalence in an explanation", () => {
  it("stand with their numbers, and a move with its reason", async () => {
    const edition = await linkedEdition(await linkedEvaluation());
    const en = textOf(edition, "Dr2", "en");
    expect(en).toContain("Steps of equivalence and their effect\n  1. The link failed its tests");
    expect(en).toContain("Moved after the cut by step 2: T3 → T1. Reason: Indexed there");
    expect(en).toMatch(/\n {2}2\. [^\n]*\n {2}Reason: Indexed there/);
    const zh = textOf(edition, "Dr2", "zh");
    expect(zh).toContain("同质等效的步骤及其影响\n  1. ");
    expect(zh).toContain("切分之后由第 2 步调整：T3 → T1，理由：被该库收录");
  });

  it("say where the journal would stand without them, below the last tier too", async () => {
    const offset = { type: "offset", units: "score", amount: 100, date: "2026-05-01", reason };
    const edition = await linkedEdition(await linkedEvaluation({ equivalence: [offset] }));
    expect(textOf(edition, "Dr8", "en")).toMatch(/Counterfactual \(.*\): the journal would stand in T2\./);
    expect(textOf(edition, "Dr8", "zh")).toMatch(/对照名单（.*）：本刊为 T2。/);
    // 2 is the last of 9, 8, 7, 5, 4, 2, and the three tiers hold one journal each.
    expect(textOf(edition, "Dr2", "en")).toContain("the journal would stand below the last tier.");
    expect(textOf(edition, "Dr2", "zh")).toContain("本刊未入选。");
  });

  it("are no section where no step is declared", async () => {
    const edition = await inventedEdition();
    expect(toExplanationText(explain(edition, "issn:0000-0019"), "en")).not.toContain("Steps of equivalence");
  });
});
