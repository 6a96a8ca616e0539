/** Ingest: the words and signs that a source prints where it has no value. */

import { CellState } from "../../model/table.js";
import type { MissingTokens } from "../layout.js";

/** Folded token to the state that it stands for. */
export class TokenTable {
  readonly #states = new Map<string, CellState>();
  /** First ASCII characters of the tokens, so that an ordinary cell is passed over without a look-up. */
  readonly #firsts = new Array<boolean>(128).fill(false);
  #longest = 0;

  constructor(tokens: MissingTokens = {}) {
    this.#add(tokens.blank ?? [], CellState.blank);
    this.#add(tokens.notApplicable ?? [], CellState.notApplicable);
    this.#add(tokens.notFound ?? [], CellState.notFound);
  }

  #add(tokens: readonly string[], state: CellState): void {
    for (const token of tokens) {
      const folded = fold(token);
      this.#states.set(folded, state);
      this.#longest = Math.max(this.#longest, folded.length);
      for (const first of [folded.charCodeAt(0), folded.toUpperCase().charCodeAt(0)]) {
        if (first < 128) this.#firsts[first] = true;
      }
    }
  }

  /** The state of a trimmed cell, or undefined where it holds something else. Takes constant time. */
  stateOf(text: string): CellState | undefined {
    if (text === "") return CellState.blank;
    if (text.length > this.#longest) return undefined;
    const first = text.charCodeAt(0);
    if (first < 128 && this.#firsts[first] !== true) return undefined;
    return this.#states.get(fold(text));
  }
}

function fold(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Common Chinese characters are the same after NFKC.
    if (code > 127 && (code < 0x4e00 || code > 0x9fff)) return text.normalize("NFKC").trim().toLowerCase();
  }
  return text.toLowerCase();
}
