import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Edition } from "../../src/catalog/index.js";
import { run } from "../../src/cli/run.js";
import { toJson } from "../../src/publish/index.js";
import { inventedEdition } from "../catalog/invented-evaluation.js";
import { terminal } from "./terminal.js";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "cli-explain-"));
  await writeFile(join(root, "edition.json"), toJson(await inventedEdition()));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function call(...argv: string[]) {
  const io = terminal(root);
  const code = await run(["explain", ...argv], io);
  return { code, out: io.out(), err: io.err() };
}

describe("explain", () => {
  it.each(["0000-0019", 'invented letters, part "a"', "ISSN 0000-0027"])(
    "explains the journal with the key %s in the language of the catalog",
    async (query) => {
      const { code, out, err } = await call("edition.json", query);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain("Remote sensing（中）：T1（国外期刊");
    },
  );

  it("speaks the language asked for, and JSON", async () => {
    expect((await call("edition.json", "0000-0019", "--lang", "en")).out).toContain("Remote sensing: T1");
    const { ok, explanation } = JSON.parse((await call("edition.json", "0000-0019", "--json")).out);
    expect(ok).toBe(true);
    expect(explanation.listings).toHaveLength(2);
  });

  it("says of an unknown journal that nothing was found, names similar ones and judges nothing", async () => {
    const { code, out, err } = await call("edition.json", "Invented Letters", "--lang", "en");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("says nothing about the journal");
    expect(err).toContain('Invented Letters, Part "A"  [issn:0000-0019]');
    expect((await call("edition.json", "9999-9994")).err).toContain("不代表对该刊的评价");
  });

  it("knows a journal in another form of its title, as the lookup does", async () => {
    const { code, out } = await call("edition.json", "Invented Letters（Part A）");
    expect([code, out]).toEqual([0, expect.stringContaining("0000-0019")]);
  });

  it("says of a number that cannot be right what is wrong with it, and which may be meant", async () => {
    const { code, err } = await call("edition.json", "0000-0091", "--lang", "en");
    expect(code).toBe(1);
    expect(err).toContain("“0000-0091” is damaged");
    expect(err).toContain("[issn:0000-0019]");
    const json = JSON.parse((await call("edition.json", "0000-0091", "--json")).out);
    expect(json.reason.en).toContain("0000-0091");
  });

  it("asks for an identifier where a title is that of two journals", async () => {
    const made = JSON.parse(await readFile(join(root, "edition.json"), "utf8")) as Edition;
    const listings = made.listings.map((listing) => ({
      ...listing,
      journal: { ...listing.journal, titles: { ...listing.journal.titles, en: "Same Title" } },
    }));
    await writeFile(join(root, "same.json"), JSON.stringify({ ...made, listings }));
    const { code, err } = await call("same.json", "same title", "--lang", "en");
    expect(code).toBe(1);
    expect(err).toContain('Several journals are "same title". Ask by ISSN or CN:');
    const json = JSON.parse((await call("same.json", "same title", "--json")).out);
    expect(json).toMatchObject({ ok: false, ambiguous: true });
    expect(json.candidates.length).toBeGreaterThan(1);
  });

  it.each([
    ["missing.json", null, "cannot be read"],
    ["text.json", "not JSON", "is no edition of a catalog"],
    ["other.json", '{"format":"something"}', "is no edition of a catalog"],
    ["old.json", '{"format":"journal-tiering/edition","formatVersion":0}', "another version"],
    ["part.json", '{"format":"journal-tiering/edition","formatVersion":1}', "another version"],
  ])("says what is wrong with %s", async (file, content, sentence) => {
    if (content !== null) await writeFile(join(root, file), content);
    const { code, err } = await call(file, "0000-0019", "--lang", "en");
    expect(code).toBe(1);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/\bat \w+ \(/);
  });
});
