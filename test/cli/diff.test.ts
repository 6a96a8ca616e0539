import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { issn, list } from "../catalog/diff/invented-lists.js";
import { inventedEdition } from "../catalog/invented-evaluation.js";
import { terminal } from "./terminal.js";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "diff-"));
  const write = (file: string, document: unknown) => writeFile(join(root, file), JSON.stringify(document));
  await write("a.json", list("2025", [["T2", "Annals A", issn(1)]]));
  await write("b.json", list("2026", [["T1", "Annals A", issn(1)]]));
  await write("other.json", list("2026", [], { catalog: { id: "other" } }));
  await write("shapeless.json", { ...list("2026", []), listings: [{ discipline: "optics" }], id: 7 });
  await write("edition.json", await inventedEdition());
  await run(["init", "project"], terminal(root));
  await run(["build", "project"], terminal(root));
  const methodology = JSON.parse(await readFile(join(root, "project/methodology.json"), "utf8"));
  await write("project/later.json", { ...methodology, version: "2099.1" });
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

const call = async (...argv: string[]) => {
  const io = terminal(root);
  return { code: await run(["diff", ...argv], io), out: io.out(), err: io.err() };
};

describe("diff", () => {
  it("gives the account, and exits with 0 whether or not something changed", async () => {
    expect(await call("a.json", "b.json")).toEqual({
      code: 0,
      out: expect.stringContaining("Promoted (1)\n  Annals A: T2 → T1"),
      err: "",
    });
    expect((await call("b.json", "b.json")).code).toBe(0);
  });

  it("takes absolute names, speaks the language of the later edition unless told otherwise", async () => {
    const file = join(root, "edition.json");
    expect((await call(file, file)).out).toContain("变更说明");
    expect((await call(file, file, "--lang", "en")).out).toContain("changes from edition 2026 to 2026");
  });

  it("answers a table, a JSON document, or nothing when asked to", async () => {
    expect((await call("a.json", "b.json", "--csv")).out).toContain("\npromoted,optics,T2,T1,Annals A,");
    expect(JSON.parse((await call("a.json", "b.json", "--json")).out)).toMatchObject({
      counts: { promoted: 1 },
    });
    expect(await call("a.json", "b.json", "--quiet")).toEqual({ code: 0, out: "", err: "" });
  });

  it("names a missing file, another catalog, and a file that is no edition, and exits with 1", async () => {
    const missing = await call("a.json", "c.json");
    expect([missing.code, missing.err]).toEqual([
      1,
      expect.stringContaining("The file c.json is not there. Check its name"),
    ]);
    expect((await call("a.json", "other.json")).err).toContain(
      'The catalogs differ: "invented" and "other".',
    );
    const shapeless = await call("a.json", "shapeless.json");
    expect(shapeless.code).toBe(1);
    expect(shapeless.err).toContain("shapeless.json  listings[0].journal");
    expect(shapeless.err).toContain("$.id should be a text.");
    expect(JSON.parse((await call("a.json", "other.json", "--json")).out)).toMatchObject({
      ok: false,
      faults: [{ code: "DIFF_CATALOG" }],
    });
  });

  it("takes the methodologies that the editions were made by, and no other", async () => {
    const [edition, own, later] = [
      "project/out/edition.json",
      "project/methodology.json",
      "project/later.json",
    ];
    expect((await call(edition, edition, own, own, "--lang", "en")).out).toContain(
      "Both editions were computed from the same",
    );
    const { code, err } = await call(edition, edition, own, later, "--lang", "en");
    expect([code, err]).toEqual([
      1,
      expect.stringContaining("project/later.json is not the methodology of edition"),
    ]);
  });
});
