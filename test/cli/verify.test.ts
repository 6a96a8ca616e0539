import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { terminal } from "./terminal.js";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "verify-"));
  await run(["init", "project", "--quiet"], terminal(root));
  await run(["build", "project", "--quiet"], terminal(root));
  const edition = JSON.parse(await readFile(join(root, "project/out/edition.json"), "utf8"));
  edition.listings.find(({ tier }: { tier: string }) => tier === "T2").tier = "T1";
  await writeFile(join(root, "edited.json"), JSON.stringify(edition));
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

const call = async (...argv: string[]) => {
  const io = terminal(root);
  return { code: await run(["verify", ...argv], io), out: io.out(), err: io.err() };
};

describe("verify", () => {
  it("exits with 0 where the bytes are the same, in the language of the edition unless told otherwise", async () => {
    const same = await call("project/out/edition.json");
    expect([same.code, same.err]).toEqual([0, ""]);
    expect(same.out).toContain("由项目重新计算，结果与该文件逐字节一致");
    expect((await call("project/out/edition.json", "--lang", "en")).out).toContain("byte for byte");
  });

  it("exits with 1 where something differs, and takes the project folder from behind the file", async () => {
    const { code, out, err } = await call("edited.json", "project", "--lang", "en");
    expect([code, err]).toEqual([1, ""]);
    expect(out).toContain("the file was changed after it was built, or built elsewhere");
    expect(out).toContain("T1 in the file, T2 computed");
    expect(out).toContain("No manifest.json stands beside the file");
  });

  it("answers one JSON document when asked to", async () => {
    const { code, out } = await call("edited.json", "project", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      same: false,
      verification: { first: "tiers", sameBasis: true },
      outputs: null,
      faults: [],
    });
  });

  it("is silent when it is told to be and has nothing to complain of", async () => {
    expect(await call("project/out/edition.json", "--quiet")).toEqual({ code: 0, out: "", err: "" });
    const { code, out, err } = await call("edited.json", "project", "--quiet");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("重新计算为 T2");
  });

  it("says why a project cannot be computed, beside what could be compared", async () => {
    const { code, out, err } = await call("edited.json", "nowhere", "--lang", "en");
    expect(code).toBe(1);
    expect(out).toContain("The project cannot be computed");
    expect(err).toContain("There is no folder");
  });

  it("names a missing file in a sentence, and says how the command is written", async () => {
    expect(await call("none.json", "--lang", "en")).toMatchObject({
      code: 1,
      err: expect.stringContaining("The edition none.json cannot be read"),
    });
    for (const wrong of [[], ["a.json", "b", "c"]]) {
      expect(await call(...wrong)).toMatchObject({
        code: 2,
        err: expect.stringContaining("verify needs the file of an edition"),
      });
    }
    expect((await call("edited.json", "--out", "x")).code).toBe(2);
  });
});
