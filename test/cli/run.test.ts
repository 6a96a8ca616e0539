import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { type RecordedTerminal, terminal } from "./terminal.js";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "cli-"));
  await run(["init", "invented", "--quiet"], terminal(root));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function call(...argv: string[]): Promise<RecordedTerminal & { code: number }> {
  const io = terminal(root);
  const code = await run(argv, io);
  return { ...io, code };
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(root, "invented", file);
  await writeFile(path, change(await readFile(path, "utf8")));
}

describe("init", () => {
  it("lists the files it made and says what to do next", async () => {
    const { code, out, err } = await call("init", "second");
    expect([code, err()]).toEqual([0, ""]);
    expect(out()).toContain("second/catalog.json");
    expect(out()).toContain("journal-tiering build second");
  });

  it("refuses a folder that holds something, in a sentence", async () => {
    const { code, err } = await call("init", "invented", "--lang", "zh");
    expect(code).toBe(1);
    expect(err()).toContain("不是空的");
    expect(err()).not.toContain("at ");
  });
});

describe("check", () => {
  it("speaks the language of the catalog unless told otherwise", async () => {
    expect((await call("check", "invented")).out()).toMatch(/可以运行 build/);
    expect((await call("check", "invented", "--lang", "en")).out()).toMatch(/run build|build can run/);
  });

  it("names each fault with its file, place and remedy, and exits with 1", async () => {
    await edit("catalog.json", (text) => text.replace('"status": "draft"', '"status": "ready"'));
    const { code, out } = await call("check", "invented", "--lang", "en");
    expect(code).toBe(1);
    expect(out()).toContain("1 place in the project files must be changed:\n  catalog.json  catalog.status");
    expect(out()).toContain("[NOT_ONE_OF]");
  });

  it("groups problems by code with their count and first five places", async () => {
    await edit("sources/metrics-foreign.csv", (text) =>
      text
        .split("\n")
        .map((line, index) => (index === 0 || line === "" ? line : line.replace(/[\d.]+(\r?)$/, "many$1")))
        .join("\n"),
    );
    const { code, out } = await call("check", "invented", "--lang", "en");
    expect(code).toBe(1);
    expect(out()).toMatch(/error {2}NUMBER_UNREADABLE {2}×\d+\n {2}metrics-foreign, row 2, column “[^”]+”: /);
    expect(out().match(/“many” is not a number/g)?.length).toBeLessThanOrEqual(5);
  });

  it("answers one JSON document when asked to", async () => {
    const { code, out, err } = await call("check", "invented", "--json");
    expect([code, err()]).toEqual([0, ""]);
    expect(JSON.parse(out())).toMatchObject({
      ok: true,
      faults: [],
      summary: { labels: ["T1", "T2", "T3"] },
    });
  });

  it("is silent when it is told to be and has nothing to complain of", async () => {
    const { code, out, err } = await call("check", "invented", "--quiet");
    expect([code, out(), err()]).toEqual([0, "", ""]);
  });
});

describe("build", () => {
  it("prints the figures and the files with their sizes", async () => {
    const { code, out, err } = await call("build", "invented", "--lang", "en");
    expect([code, err()]).toEqual([0, ""]);
    expect(out()).toMatch(/\d+ candidate journals, \d+ listings in \d+ disciplines?\./);
    expect(out()).toMatch(/ {2}invented\/out\/catalog\.csv {2}\(\d+(\.\d)? (B|KiB)\)/);
  });

  it("writes where it is told to", async () => {
    expect((await call("build", "invented", "--out", "public", "--quiet")).code).toBe(0);
    expect(await readdir(join(root, "public"))).toContain("catalog.csv");
  });

  it("writes nothing and says so where a source is missing", async () => {
    await rm(join(root, "invented/sources/candidates.csv"));
    const { code, out, err } = await call("build", "invented");
    expect([code, out()]).toEqual([1, ""]);
    expect(err()).toContain("SOURCE_FILE_MISSING");
    expect(err()).toContain("没有写入任何文件");
    expect(await readdir(join(root, "invented"))).not.toContain("out");
  });

  it("answers JSON with what stopped it", async () => {
    await edit("catalog.json", (text) => text.slice(1));
    const { code, out } = await call("build", "invented", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out())).toMatchObject({ ok: false, faults: [{ code: "JSON_SYNTAX" }], files: [] });
  });

  it("says what the folder lacks where there is no project", async () => {
    const { code, err } = await call("build", "nowhere");
    expect(code).toBe(1);
    expect(err()).toContain(`There is no folder ${join(root, "nowhere")}.`);
    expect((await call("build", "invented/sources")).err()).toContain("there is no catalog.json in it");
    expect((await call("build", "invented/catalog.json", "--lang", "zh")).err()).toContain("没有文件夹");
  });

  it("shows progress only on a terminal, and only for work that takes a while", async () => {
    const io = { ...terminal(root, { isTTY: true }) };
    expect(await run(["build", "invented", "--lang", "en"], io)).toBe(0);
    expect(io.err()).toContain("Evaluating …");
    const quick = terminal(root, { isTTY: true });
    expect(await run(["build", "invented"], { ...quick, now: () => 0 })).toBe(0);
    expect(quick.err()).toBe("");
  });
});

describe("a failure of the program itself", () => {
  it("is told in a sentence, with the stack only for who asks for it", async () => {
    const broken = (env: Record<string, string>) => {
      const io = terminal(root, { env });
      const stdout = {
        write: () => {
          throw new Error("the pipe is gone");
        },
      };
      return { io, result: run(["build", "invented", "--lang", "en"], { ...io, stdout }) };
    };
    const plain = broken({});
    expect(await plain.result).toBe(3);
    expect(plain.io.err()).toContain("The program failed: the pipe is gone");
    expect(plain.io.err()).not.toContain(" at ");
    const debug = broken({ JOURNAL_TIERING_DEBUG: "1" });
    expect(await debug.result).toBe(3);
    expect(debug.io.err()).toContain(" at ");
  });
});
