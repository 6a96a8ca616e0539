/** Catalog, verify: are the files beside an edition those that the manifest of its build lists? */

import { comparePlain, own, type Plain, plain } from "./compare-plain.js";

/** One file as it stands on the disk. */
export interface FileDigest {
  readonly file: string;
  readonly sha256: string;
}

/** `outside` is a name that leads out of the folder; it is not opened. `not-as-computed` is one whose hash the
 * manifest lists, and which the recomputed edition would not be written as. */
export type OutputState = "missing" | "changed" | "extra" | "outside" | "not-as-computed";

export interface OutputsVerification {
  /** `unreadable`: no list of outputs can be read from it. */
  readonly manifest: "read" | "unreadable";
  /** Number of files that the manifest lists. */
  readonly files: number;
  readonly differences: readonly { readonly file: string; readonly state: OutputState }[];
  /** Members of the manifest that say otherwise than the edition. */
  readonly contradictions: readonly string[];
  /** Every listed file is there with its hash, and the manifest is of this edition. Extra files do not count. */
  readonly same: boolean;
}

/** Members that a manifest repeats from its edition. */
const REPEATED = ["catalog", "statement", "terms", "rightToPublish"] as const;
const REPEATED_MANIFEST = ["library", "methodology", "inputs"] as const;

/** The files that a manifest lists; null where it is no manifest of outputs. */
export function listedOutputs(manifest: unknown): readonly FileDigest[] | null {
  const outputs = own(plain(manifest), "outputs");
  if (own(plain(manifest), "format") !== "journal-tiering/outputs" || !Array.isArray(outputs)) return null;
  const listed = outputs
    .map(plain)
    .map((entry) => ({ file: own(entry, "file"), sha256: own(entry, "sha256") }));
  const isDigest = (entry: object): entry is FileDigest =>
    Object.values(entry).every((member) => typeof member === "string");
  return listed.every(isDigest) ? listed : null;
}

/** Does a listed name stay inside its folder? */
export function isInsideFolder(file: string): boolean {
  return !/^(?:[\\/]|[A-Za-z]:)/.test(file) && !file.split(/[\\/]/).includes("..") && !file.includes("\0");
}

/**
 * Compares a manifest with the files found: those it lists, and the others in their folders. `rendered` are the
 * declared outputs as they would be written from the recomputed edition: a file that fits the manifest and not the
 * computation is `not-as-computed`. O(files).
 */
export function compareOutputs(
  edition: object,
  manifest: unknown,
  found: readonly FileDigest[],
  rendered: readonly FileDigest[] = [],
): OutputsVerification {
  const listed = listedOutputs(manifest);
  if (listed === null) {
    return { manifest: "unreadable", files: 0, differences: [], contradictions: [], same: false };
  }
  const there = new Map(found.map(({ file, sha256 }) => [file, sha256]));
  const computed = new Map(rendered.map(({ file, sha256 }) => [file, sha256]));
  const names = new Set(listed.map(({ file }) => file));
  const state = ({ file, sha256 }: FileDigest): OutputState | null => {
    if (!isInsideFolder(file)) return "outside";
    if (!there.has(file)) return "missing";
    if (there.get(file) !== sha256) return "changed";
    return computed.has(file) && computed.get(file) !== sha256 ? "not-as-computed" : null;
  };
  const wrong = listed.flatMap((entry) => {
    const is = state(entry);
    return is === null ? [] : [{ file: entry.file, state: is }];
  });
  const extra = found.filter(({ file }) => !names.has(file));
  const contradictions = contradict(plain(edition), plain(manifest));
  return {
    manifest: "read",
    files: listed.length,
    differences: [...wrong, ...extra.map(({ file }) => ({ file, state: "extra" as const }))],
    contradictions,
    same: wrong.length === 0 && contradictions.length === 0,
  };
}

function contradict(edition: Plain, manifest: Plain): readonly string[] {
  const made = plain(own(edition, "manifest"));
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ...REPEATED.map((name) => [name, own(edition, name), own(manifest, name)] as const),
    ...REPEATED_MANIFEST.map((name) => [name, own(made, name), own(manifest, name)] as const),
    ["edition", { id: own(edition, "id"), status: own(edition, "status") }, own(manifest, "edition")],
  ];
  return pairs.flatMap(([name, said, repeated]) => {
    let differs = false;
    comparePlain("", said, repeated, () => {
      differs = true;
    });
    return differs ? [name] : [];
  });
}
