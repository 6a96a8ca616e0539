import { describe, expect, it } from "vitest";
import { compareOutputs, isInsideFolder, listedOutputs } from "../../../src/catalog/index.js";

const edition = {
  id: "2026",
  status: "draft",
  catalog: { id: "invented" },
  statement: { zh: "说明", en: "Statement" },
  rightToPublish: [],
  manifest: { library: { name: "l", version: "1" }, methodology: { id: "m" }, inputs: [] },
};
const { id, status, catalog, statement, rightToPublish } = edition;
const manifest = (...outputs: unknown[]) => ({
  format: "journal-tiering/outputs",
  formatVersion: 1,
  catalog,
  edition: { id, status },
  statement,
  rightToPublish,
  ...edition.manifest,
  outputs,
});
const a = { file: "a.csv", bytes: 1, sha256: "aa" };
const b = { file: "sub/b.csv", bytes: 1, sha256: "bb" };

describe("compareOutputs", () => {
  it("is the same where every listed file has its hash", () => {
    expect(compareOutputs(edition, manifest(a, b), [a, b])).toEqual({
      manifest: "read",
      files: 2,
      differences: [],
      contradictions: [],
      same: true,
    });
  });

  it("names files that are missing, changed or extra; an extra one is told and is no fault", () => {
    const found = compareOutputs(edition, manifest(a, b), [
      { file: "a.csv", sha256: "ax" },
      { file: "z.txt", sha256: "zz" },
    ]);
    expect(found.differences).toEqual([
      { file: "a.csv", state: "changed" },
      { file: "sub/b.csv", state: "missing" },
      { file: "z.txt", state: "extra" },
    ]);
    expect(found.same).toBe(false);
    expect(compareOutputs(edition, manifest(a), [a, b]).same).toBe(true);
  });

  it("names a file that fits a manifest that was changed with it, and not the computation", () => {
    const { differences, same } = compareOutputs(
      edition,
      manifest(a),
      [a],
      [{ file: "a.csv", sha256: "cc" }],
    );
    expect([differences, same]).toEqual([[{ file: "a.csv", state: "not-as-computed" }], false]);
  });

  it("names what the manifest says otherwise than the edition", () => {
    const other = { ...manifest(), edition: { id: "2025", status }, terms: { name: "free" }, inputs: [1] };
    const { contradictions, same } = compareOutputs(edition, other, []);
    expect([contradictions, same]).toEqual([["terms", "inputs", "edition"], false]);
  });

  it("does not take a document of another kind for a manifest", () => {
    for (const wrong of [
      null,
      [],
      "x",
      { outputs: [a] },
      manifest({ file: 1, sha256: "x" }),
      manifest({ file: "x" }),
    ]) {
      expect(listedOutputs(wrong), JSON.stringify(wrong)).toBeNull();
      expect(compareOutputs(edition, wrong, [])).toMatchObject({ manifest: "unreadable", same: false });
    }
  });

  it("never opens a name that leads out of the folder", () => {
    const out = ["../a", "/a", "C:\\a", "\\\\server\\a", "sub/../../a", "sub\\..\\a", "a\0"];
    expect(out.filter(isInsideFolder)).toEqual([]);
    expect(["a", "sub/b", "…/a", "a..b"].every(isInsideFolder)).toBe(true);
    const { differences } = compareOutputs(edition, manifest({ file: "../a", sha256: "x" }), []);
    expect(differences).toEqual([{ file: "../a", state: "outside" }]);
  });
});
