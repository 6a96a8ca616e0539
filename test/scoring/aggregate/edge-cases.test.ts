import { describe, expect, it } from "vitest";
import { resolveOptions } from "../../../src/model/method.js";
import { isMean, named, optionsFor, signsFor } from "./options.js";
import { contextOf, run } from "./run.js";

const NAN = Number.NaN;
const TIED = new Float64Array(100_000).fill(3);
const HUGE = 1e308;
const TINY = 5e-324;
const EDGES: readonly (readonly [name: string, columns: readonly (readonly number[])[]])[] = [
  ["no journal", [[], []]],
  ["one journal", [[3], [4]]],
  [
    "two equal journals",
    [
      [3, 3],
      [4, 4],
    ],
  ],
  [
    "a constant column",
    [
      [1, 2, 3],
      [5, 5, 5],
    ],
  ],
  [
    "only constant columns",
    [
      [2, 2, 2],
      [5, 5, 5],
    ],
  ],
  [
    "nothing but missing values",
    [
      [NAN, NAN],
      [NAN, NAN],
    ],
  ],
  [
    "one missing value",
    [
      [1, 2, NAN, 4],
      [4, 3, 2, 1],
    ],
  ],
  [
    "a zero",
    [
      [0, 2, 3],
      [4, 0, 1],
    ],
  ],
  [
    "only zeros",
    [
      [0, 0, 0],
      [0, 0, 0],
    ],
  ],
  [
    "one column of zeros",
    [
      [1, 2, 3],
      [0, 0, 0],
    ],
  ],
  [
    "negative zeros",
    [
      [-0, 0, 1],
      [0, -0, 2],
    ],
  ],
  [
    "a negative value",
    [
      [-1, 2, 3],
      [4, 5, -6],
    ],
  ],
  [
    "only negative values",
    [
      [-1, -2, -3],
      [-4, -5, -6],
    ],
  ],
  [
    "values near the largest double",
    [
      [HUGE, 1.7e308, 1],
      [1, HUGE, 1.5e308],
    ],
  ],
  [
    "values of both signs near the largest double",
    [
      [HUGE, -1.7e308, 1],
      [-HUGE, HUGE, 0],
    ],
  ],
  [
    "subnormal values",
    [
      [TINY, 2 * TINY, 3 * TINY],
      [1e-320, TINY, 1e-310],
    ],
  ],
  [
    "huge and subnormal values together",
    [
      [HUGE, TINY, 1],
      [TINY, HUGE, 1],
    ],
  ],
  ["one column", [[3, 1, 2]]],
];

describe.each(named)("%s", (name, method) => {
  it.each(EDGES)("has a stated result for %s", (_, columns) => {
    for (const signs of [
      [1, 1],
      [1, -1],
      [-1, -1],
    ].map((both) => both.slice(0, columns.length))) {
      const directed = signsFor(method, signs);
      const { scores, codes } = run(method, columns, optionsFor(name, directed), { signs: directed });
      scores.forEach((score, i) => {
        const row = columns.map((column) => column[i] as number);
        const missing = isMean(method) ? row.every(Number.isNaN) : row.some(Number.isNaN);
        if (missing) expect(score).toBeNaN();
        else if (Number.isNaN(score)) {
          const outside = row.some((value) => value < 0) ? "COLUMN_NEGATIVE" : "COLUMN_ZERO";
          expect(codes).toContain(outside);
          expect(row.some((value) => value <= 0)).toBe(true);
        } else expect(Number.isFinite(score)).toBe(true);
        expect(Object.is(score, -0)).toBe(false);
      });
    }
  });

  it("gives 100,000 tied journals one score", () => {
    const out = new Float64Array(TIED.length);
    const { options } = resolveOptions(method.options, optionsFor(name, [1, 1]));
    method.apply([TIED, TIED], out, options, contextOf(2, {}, []));
    expect(out.every((score) => score === out[0])).toBe(true);
    expect(Number.isFinite(out[0])).toBe(true);
  });

  it("refuses weights and columns that do not fit together", () => {
    const options = optionsFor(name, [1, 1]);
    expect(() => run(method, [[1, 2], [1]], options)).toThrow("one length");
    expect(() => run(method, [[1], [1]], options, { weights: [0, 0] })).toThrow("above 0");
    expect(() => run(method, [[1], [1]], options, { weights: [1, -1] })).toThrow("from 0");
  });

  it("lets a column of weight 0 take no part", () => {
    const columns = [
      [1, 2, 5],
      [4, 3, 7],
    ];
    const given = optionsFor(name, [1, 1]);
    const alone = run(method, columns, given, { weights: [0.5, 0.5] }).scores;
    const three = optionsFor(name, [1, 1, 1]);
    if (name === "owa") return;
    const beside = run(method, [...columns, [NAN, -9, 0]], three, { weights: [0.5, 0.5, 0] }).scores;
    expect(beside).toEqual(alone);
  });
});
