import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { inventedEdition } from "../catalog/invented-evaluation.js";
import { terminal } from "./terminal.js";

const EXAMPLE = fileURLToPath(new URL("../../data/example", import.meta.url));
const README = fileURLToPath(new URL("../../README.md", import.meta.url));

let root: string;
let title: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "match-"));
  const edition = { ...(await inventedEdition()), status: "final", effectiveDate: "2024-01-01" };
  const titles = edition.listings[0]?.journal.titles;
  title = titles?.en ?? titles?.zh ?? "";
  await writeFile(join(root, "edition.json"), JSON.stringify(edition));
  await writeFile(
    join(root, "list.bib"),
    `@article{a, title={A}, journal={${title}}, year=2025}\n@article{b, title={B}, journal={Nowhere}, year=2025}`,
  );
  await writeFile(join(root, "empty.csv"), "a,b\n1,2\n");
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

const call = async (...argv: string[]) => {
  const io = terminal(root);
  return { code: await run(["match", ...argv], io), out: io.out(), err: io.err() };
};

describe("match", () => {
  it("gives the account; a journal that was not identified is no failure", async () => {
    const { code, out, err } = await call(
      "list.bib",
      "edition.json",
      "--lang",
      "en",
      "--domestic-minimum",
      "1/3",
    );
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("!! The journal of 1 of 2 articles was NOT IDENTIFIED");
    expect(out).toContain("Declared minimum 33.3%");
    expect(out).toContain(title);
  });

  it("answers as JSON and as a table, or not at all", async () => {
    const { counts } = JSON.parse((await call("list.bib", "edition.json", "--json")).out);
    expect(counts).toMatchObject({ items: 2, unmatched: 1 });
    const table = await call("list.bib", "edition.json", "--csv", "--lang", "en");
    expect(
      table.out
        .split("\n")
        .map((line) => line.split(",")[0])
        .slice(0, 3),
    ).toEqual(["Standing", "unmatched", "answered"]);
    expect(await call("list.bib", "edition.json", "--quiet")).toEqual({ code: 0, out: "", err: "" });
  });

  it.each([
    [["none.bib", "edition.json"], "The publication list none.bib cannot be read: there is no such place"],
    [
      ["empty.csv", "edition.json"],
      "The publication list empty.csv cannot be read: No row among the first 20",
    ],
    [["list.bib", "none.json"], "The edition none.json cannot be read"],
    [["list.bib", "list.bib"], "list.bib is no edition of a catalog"],
    [["list.bib", "edition.json", "edition.json"], "Name each edition once."],
  ])("exits with 1 and a sentence for %j", async (files, sentence) => {
    const { code, out, err } = await call(...files, "--lang", "en");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(sentence);
  });

  it.each([
    [["list.bib"], "match needs a publication list and at least one edition"],
    [["list.bib", "edition.json", "--domestic-minimum", "33"], "--domestic-minimum is a share such as 1/3"],
    [["list.bib", "edition.json", "--domestic-minimum", "1/0"], "--domestic-minimum is a share such as 1/3"],
    [["list.bib", "edition.json", "--out", "x"], "--out belongs to build"],
  ])("exits with 2 for %j", async (argv, sentence) => {
    const { code, err } = await call(...argv);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it("prints what the README shows of the example", async () => {
    await cp(EXAMPLE, join(root, "example"), { recursive: true });
    const project = join(root, "example/catalog.json");
    const { catalog, ...rest } = JSON.parse(await readFile(project, "utf8"));
    const final = { ...catalog, status: "final", decisionDate: "2026-02-10", effectiveDate: "2026-03-01" };
    await writeFile(project, JSON.stringify({ ...rest, catalog: final }));
    expect(await run(["build", "example", "--quiet"], terminal(root))).toBe(0);
    const shown = /\n\$ journal-tiering match publications\.bib 2026.*?\n\n(.*?)\n```/s.exec(
      await readFile(README, "utf8"),
    )?.[1];
    const parts = (shown ?? "").split(/\n?…\n?/).filter((part) => part !== "");
    expect(parts).toHaveLength(3);
    const { out } = await call(
      "example/publications.bib",
      "example/out/edition.json",
      "--lang",
      "en",
      "--domestic-minimum",
      "1/3",
    );
    for (const part of parts) expect(out).toContain(part);
  }, 60_000);

  it("leaves the minimum to no other command", async () => {
    const io = terminal(root);
    expect(await run(["diff", "a.json", "b.json", "--domestic-minimum", "1/3"], io)).toBe(2);
    expect(io.err()).toContain("--domestic-minimum belongs to match");
  });
});
