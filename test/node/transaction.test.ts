import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTransaction, resolveInside } from "../../src/node/transaction.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "transaction-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const text = (content: string) => (path: string) => writeFile(path, content, { flag: "wx" });
const read = (file: string) => readFile(join(folder, file), "utf8");

describe("a transaction", () => {
  it("shows nothing before the commit, everything after it, and leaves nothing else behind", async () => {
    const transaction = await openTransaction(folder);
    const staged = await transaction.add("a.txt", text("A"));
    await transaction.add("deep/er/b.txt", text("B"));
    expect(existsSync(join(folder, "a.txt"))).toBe(false);
    await transaction.commit();
    expect([await read("a.txt"), await read("deep/er/b.txt")]).toEqual(["A", "B"]);
    expect((await readdir(folder)).sort()).toEqual(["a.txt", "deep"]);
    // SHA-256 of the letter A.
    expect(staged).toEqual({
      file: "a.txt",
      bytes: 1,
      sha256: "559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd",
    });
  });

  it("makes the folder where it is not there", async () => {
    const transaction = await openTransaction(join(folder, "new", "out"));
    await transaction.add("a.txt", text("A"));
    await transaction.commit();
    expect(await read("new/out/a.txt")).toBe("A");
  });

  it("leaves earlier files as they were when a later one cannot be placed", async () => {
    await writeFile(join(folder, "a.txt"), "before");
    await mkdir(join(folder, "c.txt"));
    const transaction = await openTransaction(folder);
    await transaction.add("a.txt", text("after"));
    await transaction.add("b.txt", text("new"));
    await transaction.add("c.txt", text("a folder of this name is there"));
    await expect(transaction.commit()).rejects.toMatchObject({ code: "OUTPUT_NOT_WRITTEN", file: "c.txt" });
    expect(await read("a.txt")).toBe("before");
    expect((await readdir(folder)).sort()).toEqual(["a.txt", "c.txt"]);
  });

  it("leaves everything as it was when a file cannot be written", async () => {
    await writeFile(join(folder, "a.txt"), "before");
    const transaction = await openTransaction(folder);
    await transaction.add("a.txt", text("after"));
    const broken = transaction.add("b.txt", () => Promise.reject(new Error("broken")));
    await expect(broken).rejects.toThrow("broken");
    await transaction.discard();
    expect(await readdir(folder)).toEqual(["a.txt"]);
    expect(await read("a.txt")).toBe("before");
  });

  it("refuses a link that leads out of the folder", async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), "elsewhere-"));
    await symlink(elsewhere, join(folder, "link"));
    const transaction = await openTransaction(folder);
    await transaction.add("link/a.txt", text("A"));
    await expect(transaction.commit()).rejects.toMatchObject({ code: "OUTPUT_OUTSIDE" });
    expect(await readdir(elsewhere)).toEqual([]);
    await rm(elsewhere, { recursive: true });
  });

  it("says which folder cannot be made", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(openTransaction(join(folder, "file", "out"))).rejects.toMatchObject({
      code: "OUTPUT_FOLDER",
    });
  });
});

describe("resolveInside", () => {
  it.each(["../a", "a/../../b", "/etc/passwd", "..", ".", ""])("refuses %j", (file) => {
    expect(() => resolveInside(folder, file)).toThrow(expect.objectContaining({ code: "OUTPUT_OUTSIDE" }));
  });

  it.each(["a", "a/b", "..a", "a/../b"])("takes %j", (file) => {
    expect(resolveInside(folder, file).startsWith(folder)).toBe(true);
  });
});
