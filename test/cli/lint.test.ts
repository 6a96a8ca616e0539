import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { issn, listSpec } from "../catalog/import/invented-list.js";
import { terminal } from "./terminal.js";

// Every list is invented.
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "lint-"));
  await writeFile(
    join(root, "list.csv"),
    `级别,刊名,ISSN,CN\nT1,虚构学报,${issn(1)},11-1001/N\nT2,想象通报,${issn(2)},0-1514/G2\n`,
  );
  await writeFile(join(root, "spec.json"), JSON.stringify(listSpec()));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function call(...argv: string[]) {
  const io = terminal(root);
  const code = await run(argv, io);
  return { code, out: io.out(), err: io.err() };
}

describe("lint", () => {
  it("says what is wrong in a published list, in the language of the list, and exits with 0 without an error", async () => {
    const { code, out, err } = await call("lint", "list.csv", "--list", "spec.json");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("虚构领域高质量科技期刊分级目录（2026）：共 2 条");
    expect(out).toContain("第 3 行，“CN”列");
  });

  it("compares with a declared number and a register, and exits with 1 on an error", async () => {
    await writeFile(join(root, "known.csv"), `刊名,ISSN\n虚构学报,${issn(2)}\n想象通报,${issn(3)}\n`);
    const { code, out } = await call(
      ...["lint", "list.csv", "--list", "spec.json", "--declared", "3"],
      ...["--register", "mapping=known.csv", "--lang", "en"],
    );
    expect(code).toBe(1);
    expect(out).toContain("The whole catalog: 3 journals are declared and 2 are listed.");
    expect(out).toContain("ISSN_OF_ANOTHER_JOURNAL  ×1");
    expect(out).toContain("Settle 2 errors before the notice.");
  });

  it("reads an edition that build has written", async () => {
    expect((await call("init", "made", "--quiet")).code).toBe(0);
    expect((await call("build", "made", "--quiet")).code).toBe(0);
    const { out, err } = await call("lint", "made/out/edition.json", "--lang", "en");
    expect([out.includes("listings"), err]).toEqual([true, ""]);
  });

  it("answers one JSON document when asked to", async () => {
    const { out } = await call("lint", "list.csv", "--list", "spec.json", "--json");
    expect(JSON.parse(out)).toMatchObject({ report: { ready: true, listings: 2 }, reading: { counts: {} } });
    expect((await call("lint", "list.csv", "--list", "spec.json", "--quiet")).out).toBe("");
  });

  it("writes a workbook with the cells in question colored, when told where", async () => {
    const { code } = await call(
      "lint",
      "list.csv",
      "--list",
      "spec.json",
      "--workbook",
      "out/marked.xlsx",
      "--quiet",
    );
    expect(code).toBe(0);
    const table = await readFile(join(root, "out/marked.xlsx"));
    expect(table.subarray(0, 2).toString()).toBe("PK");
  });

  it.each<[string, string[], string]>([
    ["a file that is no edition, without a word on what it is", ["list.csv"], "say which by --list"],
    ["a file that is not there", ["nowhere.csv", "--list", "ccf-t"], "cannot be read"],
    ["settings that are no JSON", ["list.csv", "--list", "list.csv"], "is not readable JSON"],
    [
      "settings with faults",
      ["list.csv", "--list", "faulty.json"],
      "$.edition: Expected a text. [SPEC_TYPE]",
    ],
    [
      "a register of an unknown layout",
      ["list.csv", "--list", "spec.json", "--register", "x=list.csv"],
      'no layout "x"',
    ],
    ["a list that no column names", ["odd.csv", "--list", "spec.json"], "has the column names"],
    ["an edition of another version", ["old.json"], "written by another version"],
  ])("refuses %s in a sentence", async (_, argv, sentence) => {
    await writeFile(join(root, "faulty.json"), JSON.stringify({ ...listSpec(), edition: "" }));
    await writeFile(join(root, "odd.csv"), "甲,乙\n1,2\n");
    await writeFile(join(root, "old.json"), '{"format": "journal-tiering/edition", "formatVersion": 99}');
    const { code, out, err } = await call("lint", ...argv, "--lang", "en");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(sentence);
    expect(err).not.toContain("    at ");
  });

  it.each<[string[], string]>([
    [["lint"], "lint needs the file"],
    [["lint", "a", "b"], "One file is enough"],
    [["lint", "a", "--out", "b"], "--out belongs to build"],
    [["lint", "a", "--register", "jcr"], "an equals sign and a file"],
    [["lint", "a", "--declared", "many"], "--declared is a number"],
    [["check", ".", "--list", "ccf-t"], "--list belongs to lint"],
  ])("answers %j with exit code 2", async (argv, sentence) => {
    const { code, err } = await call(...argv);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
