/** Scoring, aggregate: PROMETHEE II, net flow of pairwise preferences. */

import type { OptionFault } from "../../model/method.js";
import { orderDescending } from "../../numeric/index.js";
import { limitFaults, refuseFaults, requirePerColumn } from "./input.js";
import type { AggregateMethod } from "./method.js";
import { type Preference, type PreferenceName, sumPreferences } from "./preference.js";
import {
  applyRanker,
  emptyScores,
  finishScores,
  type Ranker,
  type RankerTable,
  rankerTable,
} from "./table.js";

export interface PrometheeOptions {
  /** Preference function of all columns, or one per column. */
  readonly preference: PreferenceName | readonly PreferenceName[];
  /** Indifference, preference and Gaussian thresholds in the unit of each column. */
  readonly q?: readonly number[];
  readonly p?: readonly number[];
  readonly s?: readonly number[];
}

export interface PrometheeReport {
  /** Net flow φ⁺ − φ⁻. */
  readonly score: Float64Array;
  /** φ⁺: how far a journal outranks the others; φ⁻: how far it is outranked. PROMETHEE I compares both. */
  readonly leaving: Float64Array;
  readonly entering: Float64Array;
}

/**
 * φ⁺ = Σ w Σ P(x − y)/(n − 1), φ⁻ = Σ w Σ P(y − x)/(n − 1) over the other journals y; score = φ⁺ − φ⁻, −1 to 1.
 * P of the difference d: `usual` 1 above 0; `u-shape` 1 above q; `v-shape` d/p; `level` ½ above q, 1 above p;
 * `linear` (d − q)/(p − q) between q and p; `gaussian` 1 − e^(−d²/2s²). One journal scores 0; a row with a
 * missing value is NaN. Throws `OPTION_LENGTH`, `OPTION_RANGE`.
 * Source: Brans, Vincke & Mareschal (1986), European Journal of Operational Research 24, 228–238.
 * Cost O(n m) after sorting; `gaussian` at worst O(n² m): a second or two for a column of 10,000 different
 * values, minutes for 100,000.
 */
export const prometheeReport: Ranker<PrometheeOptions, PrometheeReport> = (columns, options, context) => {
  refuseFaults("promethee-2", prometheeFaults(options));
  const names = typeof options.preference === "string" ? undefined : options.preference;
  requirePerColumn("promethee-2", "preference", names, columns.length);
  for (const option of ["q", "p", "s"] as const) {
    requirePerColumn("promethee-2", option, options[option], columns.length);
  }
  const table = rankerTable(columns, context);
  const leaving = emptyScores(table);
  const entering = emptyScores(table);
  table.columns.forEach((_, k) => {
    addFlows(
      table,
      k,
      preferenceOf(options, table.children[k] as number, table.units[k] as number),
      leaving,
      entering,
    );
  });
  const score = leaving.map((flow, i) => flow - (entering[i] as number));
  return { score: finishScores(score, table, context.diagnose), leaving, entering };
};

function preferenceOf(options: PrometheeOptions, child: number, unit: number): Preference {
  const { preference, q, p, s } = options;
  return {
    name: typeof preference === "string" ? preference : (preference[child] as PreferenceName),
    q: (q?.[child] ?? 0) / unit,
    p: (p?.[child] ?? 0) / unit,
    s: (s?.[child] ?? 1) / unit,
  };
}

function addFlows(
  table: RankerTable,
  k: number,
  preference: Preference,
  leaving: Float64Array,
  entering: Float64Array,
): void {
  const n = table.complete;
  if (n < 2) return;
  const column = table.columns[k] as Float64Array;
  const sign = table.signs[k] as number;
  const factor = (table.weights[k] as number) / (n - 1);
  const order = orderDescending(column);
  const rising = new Float64Array(n);
  const mirrored = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const value = column[order[i] as number] as number;
    rising[n - 1 - i] = value;
    mirrored[i] = -value;
  }
  const above = sumPreferences(rising, preference);
  const below = sumPreferences(mirrored, preference);
  const [better, worse] = sign === 1 ? [leaving, entering] : [entering, leaving];
  for (let i = 0; i < n; i++) {
    const row = order[i] as number;
    better[row] = (better[row] as number) + factor * (above[n - 1 - i] as number);
    worse[row] = (worse[row] as number) + factor * (below[i] as number);
  }
}

const NEEDS: Readonly<Record<PreferenceName, readonly ("q" | "p" | "s")[]>> = {
  usual: [],
  "u-shape": ["q"],
  "v-shape": ["p"],
  level: ["q", "p"],
  linear: ["q", "p"],
  gaussian: ["s"],
};

function prometheeFaults({ preference, q, p, s }: PrometheeOptions): readonly OptionFault[] {
  const names = typeof preference === "string" ? [preference] : preference;
  const given = { q, p, s };
  const missing = (["q", "p", "s"] as const)
    .filter((option) => given[option] === undefined && names.some((name) => NEEDS[name].includes(option)))
    .map((option) => ({ option, expected: "one threshold per child", received: "nothing" }));
  const negative = (["q", "p"] as const)
    .filter((option) => given[option]?.some((threshold) => threshold < 0))
    .map((option) => ({ option, expected: "numbers from 0", received: JSON.stringify(given[option]) }));
  const flat = s?.some((threshold) => threshold <= 0)
    ? [{ option: "s", expected: "numbers above 0", received: JSON.stringify(s) }]
    : [];
  const crossed = q === undefined || p === undefined ? [] : limitFaults(["q", q], ["p", p], true);
  return [...missing, ...negative, ...flat, ...crossed];
}

export const promethee: AggregateMethod<PrometheeOptions> = {
  name: "promethee-2",
  title: { en: "PROMETHEE II", zh: "偏好顺序结构评估法（PROMETHEE II）" },
  formula: "score = Σ w Σ (P(x − y) − P(y − x)) / (n − 1)",
  source: "Brans, Vincke & Mareschal (1986), European Journal of Operational Research 24, 228–238",
  needs: ["complete", "two-journals"],
  guarantees: ["monotone", "shift-invariant", "bounded"],
  cost: "O(n m log n)",
  options: {
    preference: {
      about: "Preference function of all children, or a list with one per child.",
      type: "choice",
      values: ["usual", "u-shape", "v-shape", "level", "linear", "gaussian"],
      perColumn: true,
      default: "usual",
    },
    q: {
      about: "Difference up to which journals are alike (u-shape, level, linear).",
      type: "numbers",
      perColumn: true,
      optional: true,
    },
    p: {
      about: "Difference beyond which preference is full (v-shape, level, linear).",
      type: "numbers",
      perColumn: true,
      optional: true,
    },
    s: {
      about: "Difference at the turning point of the curve (gaussian).",
      type: "numbers",
      perColumn: true,
      optional: true,
    },
  },
  better: "higher",
  range: () => [-1, 1],
  faults: prometheeFaults,
  apply: applyRanker(prometheeReport),
};
