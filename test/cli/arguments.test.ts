import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { LIBRARY_VERSION } from "../../src/node/index.js";
import { terminal } from "./terminal.js";

describe("the command line", () => {
  it.each([[["--help"]], [[]], [["help"]], [["build", "-h"]]])(
    "answers %j with help and examples",
    async (argv) => {
      const io = terminal("/");
      expect(await run(argv, io)).toBe(0);
      expect(io.out()).toContain("journal-tiering build remote-sensing --out public");
      expect(io.err()).toBe("");
    },
  );

  it("helps in Chinese when asked to", async () => {
    const io = terminal("/");
    expect(await run(["--help", "--lang", "zh"], io)).toBe(0);
    expect(io.out()).toContain("生成目录");
  });

  it("names its version", async () => {
    const io = terminal("/");
    expect(await run(["--version"], io)).toBe(0);
    expect(io.out()).toBe(`journal-tiering ${LIBRARY_VERSION}\n`);
  });

  it.each([
    [
      ["bulid"],
      'There is no command "bulid". There are init, check, build, diff, explain, lint, verify, match.',
    ],
    [["build", "a", "b"], 'One folder is enough; "b" is too much.'],
    [["explain", "edition.json"], "explain needs the file of an edition and one journal"],
    [["explain", "edition.json", "Invented", "Letters"], "Put a title in quotation marks."],
    [["init"], "init needs the name of the folder to make"],
    [["check", "--out", "x"], "--out belongs to build"],
    [["check", "--allow-errors"], "--allow-errors belongs to build"],
    [["diff"], "diff needs two edition files, the earlier one first"],
    [["diff", "a.json"], "diff needs two edition files"],
    [["diff", "a.json", "b.json", "c.json"], "diff needs two edition files"],
    [["build", "--csv"], "--csv belongs to diff and match"],
    [["build", "--lang", "fr"], '--lang is zh or en, not "fr".'],
    [["build", "--fast"], "There is no option --fast."],
    [["build", "--out"], "The option --out needs a value behind it, e.g. --out public."],
    [["build", "--out="], "The option --out needs a value"],
    [["build", "--lang"], "needs a value behind it, e.g. --lang zh."],
    [["build", "--json=yes"], "The option --json takes no value"],
    [["build", ""], "The name of the folder is empty."],
  ])("answers %j with exit code 2 and a sentence", async (argv, sentence) => {
    const io = terminal("/");
    expect(await run(argv, io)).toBe(2);
    expect(io.err()).toContain(sentence);
    expect(io.out()).toBe("");
  });

  it("complains in Chinese to who asked for Chinese", async () => {
    const io = terminal("/");
    expect(await run(["bulid", "--lang", "zh"], io)).toBe(2);
    expect(io.err()).toBe(
      "没有“bulid”这个命令，可用的有：init、check、build、diff、explain、lint、verify、match。\n",
    );
  });
});
