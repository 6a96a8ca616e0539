/** Scoring, compare: overlap of two rankings, depth by depth, that need not hold the same journals. */

import { UsageError } from "../../model/errors.js";
import { raise } from "../../numeric/index.js";
import { type Better, checkLengths, rankBy } from "./columns.js";

/**
 * What tied journals mean. `equal`: they stand at one place, and a depth that reaches one of them reaches all
 * (RBO^w). `average`: their order is not known, and the mean over all orders is meant (RBO^a). `corrected`:
 * the same, set against the overlap of each ranking with itself (RBO^b).
 */
export type OverlapTies = "equal" | "average" | "corrected";

export interface OverlapOptions {
  readonly better: Better;
  /**
   * Between 0 and 1: the probability of reading on after each place. At 0.9 the first ten places carry 86 %.
   */
  readonly persistence: number;
  readonly ties: OverlapTies;
}

/**
 * Extrapolated rank-biased overlap (1 − p)/p · Σ p^d A_d, A_d the agreement of the first d places. Beyond the
 * last place the agreement last seen goes on; below the end of the shorter ranking it is extrapolated. From
 * 0, no journal in common, to 1, the same ranking (`average`: less than 1 where journals are tied);
 * symmetric. NaN in a column is a journal that the ranking does not hold; 0 where one ranking is empty, NaN
 * where both are.
 * Throws `LENGTH_MISMATCH`, `PERSISTENCE_RANGE`.
 * Source: Webber, Moffat & Zobel (2010), ACM TOIS 28(4): 20, eq. 32; ties: Corsi & Urbano (2024), The
 * treatment of ties in rank-biased overlap, SIGIR 2024, 251–260. Cost O(n log n).
 */
export function rankBiasedOverlap(
  first: Float64Array,
  second: Float64Array,
  { better, persistence: p, ties }: OverlapOptions,
): number {
  checkLengths(first, second);
  if (!(p > 0 && p < 1)) {
    throw new UsageError("PERSISTENCE_RANGE", `The persistence must lie between 0 and 1; got ${p}.`);
  }
  const [short, long] = [readingOf(first, better), readingOf(second, better)].sort(
    (a, b) => a.order.length - b.order.length,
  ) as [Reading, Reading];
  const s = short.order.length;
  const l = long.order.length;
  if (s === 0) return l === 0 ? Number.NaN : 0;
  const joint = new JointStates(short, long);
  let shared = 0;
  let agreementAtEnd = 0;
  let sum = 0;
  for (let depth = 1, weight = p; depth <= l; depth++, weight *= p) {
    readOn(short, depth, ties, joint);
    readOn(long, depth, ties, joint);
    shared = joint.shared();
    const assumed = depth > s ? (depth - s) * agreementAtEnd * joint.meanUnseen() : 0;
    const reach =
      depth > s ? [depth, joint.reach(long, ties)] : [short, long].map((r) => joint.reach(r, ties));
    const agreement = (shared + assumed) / meanReach(reach as [number, number], depth, ties);
    if (depth === s) agreementAtEnd = agreement;
    sum += weight * agreement;
  }
  const beyond = ((shared + (l - s) * agreementAtEnd) / l) * (raise(p, l + 1) / (1 - p));
  return Math.min(1, Math.max(0, ((1 - p) / p) * (sum + beyond)));
}

/** What the shared part is divided by, from the reach of either ranking. */
function meanReach([a, b]: [number, number], depth: number, ties: OverlapTies): number {
  if (ties === "average") return depth;
  return ties === "equal" ? (a + b) / 2 : Math.sqrt(a) * Math.sqrt(b);
}

const ABSENT = 0;
const ENTERING = 1;
const INSIDE = 2;
type State = typeof ABSENT | typeof ENTERING | typeof INSIDE;

/** A ranking read from the top: journals best first, and where the tied groups start. */
interface Reading {
  readonly order: Uint32Array;
  readonly starts: readonly number[];
  /** State of every journal at the present depth. */
  readonly states: Uint8Array;
  /** Group being read. */
  group: number;
  /** Share of the group being read that lies within the depth. */
  fraction: number;
  inside: number;
  entering: number;
}

function readingOf(values: Float64Array, better: Better): Reading {
  const ranks = rankBy(values, better, "competition");
  const order = Uint32Array.from(ranks.keys())
    .filter((i) => ranks[i] === ranks[i])
    .sort((a, b) => (ranks[a] as number) - (ranks[b] as number) || a - b);
  const starts = Array.from(order.keys()).filter((i) => (ranks[order[i] as number] as number) === i + 1);
  const states = new Uint8Array(values.length);
  return { order, starts, states, group: -1, fraction: 0, inside: 0, entering: 0 };
}

/** Moves a reading one place down. */
function readOn(reading: Reading, depth: number, ties: OverlapTies, joint: JointStates): void {
  const { order, starts } = reading;
  if (depth > order.length) return;
  const begins = starts[reading.group + 1] === depth - 1;
  if (begins) reading.group++;
  const start = starts[reading.group] as number;
  const end = starts[reading.group + 1] ?? order.length;
  reading.fraction = (depth - start) / (end - start);
  const state = ties === "equal" || depth === end ? INSIDE : ENTERING;
  if (!begins && (state === ENTERING || ties === "equal")) return;
  for (let i = start; i < end; i++) joint.move(reading, order[i] as number, state);
}

/** Counts journals by their state in both rankings, and those that the shorter one does not hold. */
class JointStates {
  readonly #short: Reading;
  readonly #long: Reading;
  readonly #counts = new Float64Array(9);
  readonly #held: Uint8Array;
  readonly #unseen = new Float64Array(3);

  constructor(short: Reading, long: Reading) {
    this.#short = short;
    this.#long = long;
    this.#held = new Uint8Array(short.states.length);
    for (const journal of short.order) this.#held[journal] = 1;
  }

  move(reading: Reading, journal: number, to: State): void {
    const from = reading.states[journal] as State;
    this.#count(journal, -1);
    reading.states[journal] = to;
    this.#count(journal, 1);
    if (from === ENTERING) reading.entering--;
    if (to === ENTERING) reading.entering++;
    else reading.inside++;
    if (reading === this.#long && this.#held[journal] === 0) {
      (this.#unseen[from] as number)--;
      (this.#unseen[to] as number)++;
    }
  }

  #count(journal: number, change: 1 | -1): void {
    const cell = (this.#short.states[journal] as number) * 3 + (this.#long.states[journal] as number);
    this.#counts[cell] = (this.#counts[cell] as number) + change;
  }

  /** Sum over the journals of the product of their shares in both rankings. */
  shared(): number {
    const counts = this.#counts as ArrayLike<number> as readonly number[];
    const f = this.#short.fraction;
    const g = this.#long.fraction;
    return (
      (counts[8] as number) +
      f * (counts[5] as number) +
      g * (counts[7] as number) +
      f * g * (counts[4] as number)
    );
  }

  /** Sum of the shares of a ranking (`equal`), of their squares otherwise. */
  reach(reading: Reading, ties: OverlapTies): number {
    const part = ties === "equal" ? reading.fraction : reading.fraction ** 2;
    return reading.inside + part * reading.entering;
  }

  /** Mean share of the journals read in the longer ranking that the shorter one does not hold. */
  meanUnseen(): number {
    const entering = this.#unseen[ENTERING] as number;
    const inside = this.#unseen[INSIDE] as number;
    return (inside + this.#long.fraction * entering) / (inside + entering);
  }
}
