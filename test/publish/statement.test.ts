import { describe, expect, it } from "vitest";
import { outputLicence, toOutputManifest, toStatementText } from "../../src/publish/index.js";
import { inventedEdition, rights } from "../catalog/invented-evaluation.js";

describe("toStatementText", () => {
  it("says in both languages what the files are, may be used for, and leave out", async () => {
    const text = toStatementText(await inventedEdition());
    for (const part of [
      "虚构领域分级目录",
      "Invented catalog",
      "2026 (draft, not published, not to be cited)",
      "审定日期：2026-11-20",
      "使用说明：For choosing journals, never for judging people（中）",
      "Permitted use: For choosing journals, never for judging people",
      "Equivalence: One scale for all",
      "Withheld: Indicator: impact",
      "不公布：标尺得分：One scale（中）",
      "Score of scale: One scale",
    ]) {
      expect(text).toContain(part);
    }
    expect(text.endsWith("\n")).toBe(true);
  });

  it("prints what an erratum corrects and where the error came from (E23)", async () => {
    const errata = [
      {
        date: "2026-12-01",
        text: {
          zh: "《虚构通报》的 ISSN 误为他刊",
          en: "The ISSN of Invented Letters was another journal's",
        },
        origin: { zh: "源自某官方网页", en: "taken from an official page" },
      },
    ];
    const text = toStatementText(await inventedEdition({ status: "erratum", errata }));
    expect(text).toContain("勘误：2026-12-01 《虚构通报》的 ISSN 误为他刊\n  错误来源：源自某官方网页");
    expect(text).toContain("Origin of the error: taken from an official page");
  });

  it("prints the right under which restricted values are shown", async () => {
    const text = toStatementText(await inventedEdition({ rightToPublish: rights }));
    expect(text).toContain("Right to publish: impact — Contract 2026-7, clause 3");
    expect(text).not.toContain("Withheld");
  });
});

describe("outputLicence", () => {
  it("is restricted only where restricted values are printed", async () => {
    const [withheld, published] = [
      await inventedEdition(),
      await inventedEdition({ rightToPublish: rights }),
    ];
    expect(outputLicence(withheld)).toBe("open");
    expect(outputLicence(published)).toBe("restricted");
    expect(outputLicence(published, ["tier", "rank", "indicator:reach"])).toBe("open");
    expect(outputLicence(published, ["indicator:impact"])).toBe("restricted");
    expect(outputLicence(published, ["score"])).toBe("restricted");
  });
});

describe("toOutputManifest", () => {
  it("lists every file with its hash beside the statement and the inputs", async () => {
    const file = { file: "a.csv", bytes: 3, sha256: "d".repeat(64), licence: "open" as const };
    const manifest = JSON.parse(toOutputManifest(await inventedEdition(), [file]));
    expect(manifest).toMatchObject({
      edition: { id: "2026", status: "draft" },
      statement: { en: "For choosing journals, never for judging people" },
      library: { name: "journal-tiering" },
      inputs: [{ name: "impact" }, { name: "reach" }],
      outputs: [file],
    });
  });
});
