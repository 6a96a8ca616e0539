/** Equivalence, pairwise: how often each journal was preferred to each other one, every pair once. */

import { UsageError } from "../../model/errors.js";

/** Comparisons of journals in pairs. The five columns have one length; a pair stands in them once. */
export interface Comparisons {
  /** Keys of the journals; no key twice. */
  readonly journals: readonly string[];
  /** Index of the two journals of a pair, `first` below `second`; pairs ascend. */
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** How often the first was preferred, how often the second, how often neither. */
  readonly won: Float64Array;
  readonly lost: Float64Array;
  readonly tied: Float64Array;
}

/** One observation: `preferred` was chosen over `other` so many times, or neither was. */
export interface Preference {
  readonly preferred: number;
  readonly other: number;
  readonly count: number;
  readonly tied?: boolean;
}

/**
 * Gathers observations by pair. Of equal content the result is equal to the bit, whatever the order of the
 * observations; a journal against itself and a count of 0 are left out.
 *
 * **Throws** UsageError `JOURNAL_REPEATED`, `JOURNAL_INDEX`, `COUNT_NOT_POSITIVE`. **Cost** O(m log m).
 */
export function gatherComparisons(
  journals: readonly string[],
  preferences: Iterable<Preference>,
): Comparisons {
  if (new Set(journals).size !== journals.length) {
    throw new UsageError("JOURNAL_REPEATED", "A journal's key stands twice among the compared journals.");
  }
  const entries = [...flatten(preferences, journals.length)].sort(
    (a, b) => a.first - b.first || a.second - b.second || a.side - b.side || a.count - b.count,
  );
  const first: number[] = [];
  const second: number[] = [];
  const sides: [number[], number[], number[]] = [[], [], []];
  for (const entry of entries) {
    const last = first.length - 1;
    if (first[last] !== entry.first || second[last] !== entry.second) {
      first.push(entry.first);
      second.push(entry.second);
      for (const side of sides) side.push(0);
    }
    const column = sides[entry.side] as number[];
    column[column.length - 1] = (column[column.length - 1] as number) + entry.count;
  }
  return {
    journals,
    first: Uint32Array.from(first),
    second: Uint32Array.from(second),
    won: Float64Array.from(sides[0]),
    lost: Float64Array.from(sides[1]),
    tied: Float64Array.from(sides[2]),
  };
}

interface Entry {
  readonly first: number;
  readonly second: number;
  /** 0 the first preferred, 1 the second, 2 neither. */
  readonly side: 0 | 1 | 2;
  readonly count: number;
}

function* flatten(preferences: Iterable<Preference>, journals: number): Generator<Entry> {
  for (const { preferred, other, count, tied } of preferences) {
    for (const index of [preferred, other]) {
      if (!Number.isInteger(index) || index < 0 || index >= journals) {
        throw new UsageError(
          "JOURNAL_INDEX",
          `A comparison names journal ${index}; there are ${journals}, counted from 0.`,
        );
      }
    }
    if (!(count >= 0 && count < Infinity)) {
      throw new UsageError(
        "COUNT_NOT_POSITIVE",
        `A comparison has the count ${count}; counts are finite and 0 or more.`,
      );
    }
    if (count === 0 || preferred === other) continue;
    const forward = preferred < other;
    yield {
      first: forward ? preferred : other,
      second: forward ? other : preferred,
      side: tied === true ? 2 : forward ? 0 : 1,
      count,
    };
  }
}
