import { existsSync } from "node:fs";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeFolder } from "../../src/node/make-folder.js";
import { openTransaction } from "../../src/node/transaction.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "make-folder-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("makeFolder", () => {
  it("makes the folder and those above it, and leaves one alone that is there", async () => {
    const deep = join(folder, "a", "b", "c");
    await makeFolder(deep);
    await makeFolder(deep);
    expect((await stat(deep)).isDirectory()).toBe(true);
  });

  it("makes a folder that two ask for at once", async () => {
    const deep = join(folder, "a", "b");
    await Promise.all([makeFolder(deep), makeFolder(deep), makeFolder(join(deep, "c"))]);
    expect(existsSync(join(deep, "c"))).toBe(true);
  });

  it("fails with the system's code where a file stands in the way", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(makeFolder(join(folder, "file"))).rejects.toMatchObject({ code: "EEXIST" });
    await expect(makeFolder(join(folder, "file", "a"))).rejects.toMatchObject({ code: "ENOTDIR" });
  });

  it.skipIf(!existsSync("/proc/self"))(
    "answers where the file system refuses with ENOENT although the parent is there",
    async () => {
      await expect(makeFolder("/proc/nowhere/out")).rejects.toMatchObject({ code: "ENOENT" });
      await expect(openTransaction("/proc/nowhere")).rejects.toMatchObject({ code: "OUTPUT_FOLDER" });
    },
    5000,
  );
});
