import { beforeAll, describe, expect, it } from "vitest";
import {
  compareInputFiles,
  compareRecomputed,
  type Edition,
  type OutputsVerification,
} from "../../src/catalog/index.js";
import { toVerificationText } from "../../src/publish/index.js";
import { inventedEdition, rights } from "../catalog/invented-evaluation.js";

type Loose = ReturnType<typeof JSON.parse>;

let edition: Loose;
beforeAll(async () => {
  edition = JSON.parse(JSON.stringify(await inventedEdition({ rightToPublish: rights })));
});
function changed(change: (edition: Loose) => void) {
  const copy = structuredClone(edition);
  change(copy);
  return compareRecomputed(copy, edition);
}
const lines = (...text: string[]) => `${text.join("\n")}\n`;
const read: OutputsVerification = {
  manifest: "read",
  files: 3,
  differences: [],
  contradictions: [],
  same: true,
};

describe("toVerificationText", () => {
  it("says in one sentence that the bytes are the same", () => {
    const same = compareRecomputed(edition, edition, { sameText: true });
    expect(toVerificationText(same, "en", { outputs: read })).toBe(
      lines(
        "Invented catalog, edition 2026: verification",
        "",
        "Computed again from the project, the edition is the same, byte for byte: 5 listings, 2 input files, methodology invented 2026.1, program journal-tiering 0.1.0.",
        "",
        "All 3 output files listed in manifest.json are as they were written.",
      ),
    );
    expect(toVerificationText(same, "zh", { outputs: null })).toBe(
      lines(
        "《虚构领域分级目录》2026 版核验",
        "",
        "由项目重新计算，结果与该文件逐字节一致：5 条评价结果，2 个数据与设置文件，评价方案 invented 2026.1，程序 journal-tiering 0.1.0。",
        "",
        "该文件旁没有 manifest.json，未核对其他输出文件。",
      ),
    );
  });

  it("tells an edition that was edited by hand for what it is, with both values", () => {
    const edited = changed((copy) => {
      copy.listings.find(({ tier }: Loose) => tier === "T2").tier = "T1";
      copy.exclusions[0].reason.zh = null;
    });
    expect(toVerificationText(edited, "en")).toBe(
      lines(
        "Invented catalog, edition 2026: verification",
        "",
        "Inputs, methodology and program are the same, but what is listed below differs: the file was changed after it was built, or built elsewhere. Take the file that build wrote, or find out where the change came from.",
        "",
        "  program                    the same",
        "  methodology                the same",
        "  input files                the same",
        "  candidates and identities  the same",
        "  values of the sources      the same",
        "  normalized values          the same",
        "  scores                     the same",
        "  equivalence                the same",
        "  ranks and tiers            1 difference",
        "      sensing, 虚构遥感学报, tier: T1 in the file, T2 computed",
        "  notes and counts           1 difference",
        "      Invented Nothing, exclusion reason Chinese: none in the file, names no discipline（中） computed",
      ),
    );
    expect(toVerificationText(edited, "zh")).toBe(
      lines(
        "《虚构领域分级目录》2026 版核验",
        "",
        "数据文件、评价方案和程序均一致，但下列内容不同：该文件在生成之后被改动过，或由别处生成。请使用 build 生成的原文件，或查明改动从何而来。",
        "",
        "  程序版本        一致",
        "  评价方案        一致",
        "  数据与设置文件  一致",
        "  候选期刊与身份  一致",
        "  来源数值        一致",
        "  标准化值        一致",
        "  得分            一致",
        "  同质等效        一致",
        "  位次与级别      1 处不同",
        "      sensing《虚构遥感学报》，级别：文件中为 T1，重新计算为 T2",
        "  说明与统计      1 处不同",
        "      《Invented Nothing》，未参评 理由 中文：文件中为 无，重新计算为 names no discipline（中）",
      ),
    );
  });

  it("says since which stage, what to do, and counts what follows without repeating it", () => {
    const since = changed((copy) => {
      copy.manifest.library.version = "0.0.9";
      copy.manifest.inputs[0].sha256 = "c".repeat(64);
      copy.manifest.inputs.pop();
      copy.manifest.inputs.push({ name: "gone", file: "sources/gone.csv", bytes: 1, sha256: "d" });
      copy.listings[0].score = 0.5;
      copy.listings[1].score = 0.25;
    });
    const text = toVerificationText(since, "en");
    for (const expected of [
      "the first difference is in: program.\n",
      "The file was built by journal-tiering 0.0.9; this is journal-tiering 0.1.0. For the same bytes, install that version",
      "For the same result, put the files back as they were when the edition was built",
      "      program version: 0.0.9 in the file, 0.1.0 computed\n",
      "      sources/impact.csv: its content changed (SHA-256 cccccccccccc… → aaaaaaaaaaaa…)\n",
      "      sources/reach.csv: the edition was not built from it\n",
      "      sources/gone.csv: the edition was built from it; it is gone now, or not read\n",
      "  scores                     2 differences that follow from those above\n  equivalence ",
    ]) {
      expect(text).toContain(expected);
    }
    const zh = toVerificationText(since, "zh");
    expect(zh).toContain("重新计算的结果与该文件不一致，差异始于“程序版本”。\n");
    expect(zh).toContain("该文件由 journal-tiering 0.0.9 生成，本次核验使用 journal-tiering 0.1.0。");
    expect(zh).toContain("sources/gone.csv：该版使用了此文件，现在没有或未被读取\n");
    expect(zh).toContain("  得分            2 处不同，由前面的差异引起\n");
  });

  it("names a tier that follows from nothing, and says so", () => {
    const odd = changed((copy) => {
      copy.manifest.inputs[0].sha256 = "c".repeat(64);
      copy.listings[0].tier = "T2";
    });
    expect(toVerificationText(odd, "en")).toContain(
      "These ranks or tiers do not follow from the differences above",
    );
    expect(toVerificationText(odd, "zh")).toContain("以上位次或级别的差异不能由前面的差异解释");
  });

  it("says how many more there are than it names", () => {
    const many = changed((copy) => {
      for (const listing of copy.listings) Object.assign(listing, { of: 99, rank: 99 });
    });
    expect(toVerificationText(many, "en")).toContain("      … and 5 more\n");
    expect(toVerificationText(many, "zh")).toContain("      ……另有 5 处\n");
  });

  it("tells other bytes of the same content, and a project that cannot be computed", () => {
    const rewritten = compareRecomputed(edition, edition, { sameText: false });
    expect(toVerificationText(rewritten, "en")).toContain("but the file is written otherwise");
    expect(toVerificationText(rewritten, "zh")).toContain("  书写形式        1 处不同\n");
    const stopped = compareInputFiles(edition as Edition, [], edition.manifest.library);
    const text = toVerificationText(stopped, "zh");
    expect(text).toContain("项目无法计算，因此没有重新计算");
    expect(text).toContain("  得分            未核对\n");
    expect(toVerificationText(stopped, "en")).toContain(
      "  program                    the same\n  methodology                not compared\n",
    );
  });

  it("names the files beside the edition that are not as written", () => {
    const same = compareRecomputed(edition, edition);
    const outputs: OutputsVerification = {
      ...read,
      differences: [
        { file: "a.csv", state: "changed" },
        { file: "z.txt", state: "extra" },
      ],
      contradictions: ["inputs", "statement"],
      same: false,
    };
    expect(toVerificationText(same, "en", { outputs })).toContain(
      lines(
        "Of the 3 output files listed in manifest.json, 1 is not as written:",
        "  a.csv: changed after it was written",
        "Also in the folder:",
        "  z.txt: not in the list; no file of this build",
        "manifest.json says otherwise than the file about: inputs, statement.",
      ),
    );
    expect(toVerificationText(same, "zh", { outputs })).toContain(
      lines(
        "manifest.json 所列的 3 个输出文件中有 1 个不符：",
        "  a.csv：写出之后被改动",
        "同一文件夹中另有：",
        "  z.txt：不在清单中，不属于本次生成的文件",
        "manifest.json 与该文件所述不一致之处：inputs，statement。",
      ),
    );
    const unreadable = { ...read, manifest: "unreadable", same: false } as const;
    expect(toVerificationText(same, "en", { outputs: unreadable })).toContain(
      "is no list of outputs, or is damaged",
    );
  });

  it("lets no line break, control character or change of direction of an edited file reach the reader", () => {
    const hostile = changed((copy) => {
      copy.catalog.title.en = "Invented\u001b[2J\nAll is the same";
      copy.statement.en = `\u202ereversed${"x".repeat(100)}`;
    });
    const text = toVerificationText(hostile, "en");
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(text.split("\n")[0]).toBe("Invented [2J All is the same, edition 2026: verification");
    expect(text).toMatch(/statement English: .{10,60}… in the file/);
  });
});
