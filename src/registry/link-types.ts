/** Registry: the terms in which links are sought: sources, links, and what stands in the way of one. */

import type { LinkKey } from "../model/pool.js";
import type { Evidence } from "./compare-keys.js";
import type { KeyIndex } from "./key-index.js";
import type { RegistryRecord } from "./registry-record.js";

export interface LinkSource {
  readonly name: string;
  /** In the order of their content, so that positions do not depend on the file. */
  readonly records: readonly RegistryRecord[];
  readonly index: KeyIndex;
  readonly formerIndex: KeyIndex;
}

export interface Link {
  readonly journal: number;
  readonly source: number;
  readonly record: number;
  readonly evidence: Evidence;
  readonly way: "keys" | "former title" | "ruling";
}

/** Why a journal has no record in a source although one of its keys is there. */
export type Obstacle = { readonly journal: number; readonly source: number } & (
  | { readonly kind: "conflict" | "disagreement"; readonly pointers: readonly Pointer[] }
  | { readonly kind: "ambiguous"; readonly by: readonly LinkKey[]; readonly records: readonly number[] }
  | { readonly kind: "refused"; readonly record: number; readonly evidence: Evidence }
  /** The record's keys do not all point to this journal, or point to several. */
  | { readonly kind: "contested"; readonly record: number }
);

/** A record and the kinds of the journal's keys that point to it. */
export interface Pointer {
  readonly source: number;
  readonly record: number;
  readonly by: readonly LinkKey[];
}

export interface FoundLinks {
  readonly links: readonly Link[];
  readonly obstacles: readonly Obstacle[];
  /** Journals by key, keys learned from linked records included. */
  readonly pool: KeyIndex;
}

/** Journal and source of each ruled link, with its record. */
export type RuledLinks = ReadonlyMap<string, readonly number[]>;
export const pairId = (journal: number, source: number): string => `${journal}|${source}`;

export type Verdict = { readonly kind: "match"; readonly links: readonly Link[] } | Obstacle | null;
