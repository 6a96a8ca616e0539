import { describe, expect, it } from "vitest";
import { diffEditions } from "../../src/diff.js";
import { toDiffText } from "../../src/publish/index.js";
import { issn, journal, list } from "../catalog/diff/invented-lists.js";
import { inventedEdition } from "../catalog/invented-evaluation.js";

const title = { zh: "虚构目录", en: "Invented list" };
const catalog = { id: "invented", title };
const before = list(
  "2025",
  [
    ["T2", "Annals A", issn(1)],
    ["T1", "虚构学报（中英文）", "11-1999/TP"],
    ["T3", "Bulletin D", issn(4)],
    ["T1", "Optical Dreams", issn(5)],
  ],
  { catalog },
);
const after = list(
  "2026",
  [
    ["T1", "Annals A", issn(1)],
    ["T1", "虚构学报（英文）", "11-1999/TP"],
    ["T3", "Letters E", issn(6)],
    ["T1", "Optical Dreams", issn(7)],
  ],
  { catalog },
);

describe("toDiffText", () => {
  it("gives a plain account in English", () => {
    expect(toDiffText(diffEditions(before, after), "en")).toBe(
      [
        "Invented list: changes from edition 2025 to 2026",
        "4 → 4 listings",
        "same tier 1, promoted 1, demoted 0, added 1, dropped 1, to be checked 1",
        "Moves: T2 → T1 1",
        "",
        "Promoted (1)",
        "  Annals A: T2 → T1",
        "",
        "Added (1)",
        "  Letters E: T3",
        "",
        "Dropped (1)",
        "  Bulletin D: was T3",
        "",
        "Keys contradict each other; nothing was decided, please check (1)",
        `  Optical Dreams (T1, ${issn(5)}) → Optical Dreams (T1, ${issn(7)}); title agree, ISSN disagree`,
        "",
        "Language edition changed (1)",
        "  虚构学报（英文）: Chinese title 虚构学报（中英文） → 虚构学报（英文）",
        "",
      ].join("\n"),
    );
  });

  it("gives a plain account in Chinese", () => {
    expect(toDiffText(diffEditions(before, after), "zh")).toBe(
      [
        "《虚构目录》2025 版 → 2026 版变更说明",
        "收录 4 条 → 4 条",
        "级别不变 1，级别上调 1，级别下调 0，新增 1，调出 1，待核对 1",
        "级别变动：T2 → T1 1",
        "",
        "级别上调（1）",
        "  Annals A：T2 → T1",
        "",
        "新增（1）",
        "  Letters E：T3",
        "",
        "调出（1）",
        "  Bulletin D：原 T3",
        "",
        "标识相互矛盾，未作判断，请核对（1）",
        `  Optical Dreams（T1，${issn(5)}） → Optical Dreams（T1，${issn(7)}）；刊名一致，ISSN不一致`,
        "",
        "语种版本变化（1）",
        "  虚构学报（英文）：中文刊名 虚构学报（中英文） → 虚构学报（英文）",
        "",
      ].join("\n"),
    );
  });

  it("names the discipline where there are several, and where else a journal is listed", () => {
    const inside = (discipline: string) => ({ discipline });
    const diff = diffEditions(
      list("1", [["T1", "Annals A", issn(1), inside("optics")]]),
      list("2", [["T1", "Annals A", issn(1), inside("sound")]], {
        disciplines: [{ id: "sound", name: { zh: "声学", en: "Acoustics" } }],
      }),
    );
    expect(toDiffText(diff, "en")).toContain(
      "  [Acoustics] Annals A: T1 (the other edition lists it in optics)",
    );
    expect(toDiffText(diff, "zh")).toContain("  [optics] Annals A：原 T1（另一版中列入：声学）");
  });

  it("says from what the editions were computed, or that nothing of it differs", async () => {
    const made = await inventedEdition();
    expect(toDiffText(diffEditions(made, made), "en")).toContain(
      "Both editions were computed from the same files",
    );
    const other = structuredClone(made);
    Object.assign(other.manifest.library, { version: "9.9.9" });
    expect(toDiffText(diffEditions(made, other), "zh")).toContain(
      `计算工具：journal-tiering ${made.manifest.library.version} → journal-tiering 9.9.9`,
    );
  });

  it("keeps a title with line breaks on its line", () => {
    const trap = journal("Annals\n\nDropped (9)\u2028  x", issn(1));
    const text = toDiffText(
      diffEditions(list("1", []), list("2", [["T1", "", "", { journal: trap }]])),
      "en",
    );
    expect(text).toContain("  Annals Dropped (9)   x: T1");
  });
});
