import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BradleyTerryOptions,
  bradleyTerry,
  comparisonsFromChoices,
  comparisonsFromCitations,
  gatherComparisons,
  type PairedChoice,
  type Preference,
} from "../../../src/equivalence/pairwise/index.js";
import { exp, log, randomSource } from "../../../src/numeric/index.js";

/** `wins[i][j]`: how often i was preferred to j; `ties` likewise, above the diagonal. */
function fromTable(wins: number[][], ties: number[][] = [], names = wins.map((_, i) => `J${i}`)) {
  const entries = (table: number[][], tied: boolean) =>
    table.flatMap((row, preferred) => row.map((count, other) => ({ preferred, other, count, tied })));
  return gatherComparisons(names, [...entries(wins, false), ...entries(ties, true)]);
}

const fitTable = (wins: number[][], ties: number[][] = [], options: BradleyTerryOptions = {}) =>
  bradleyTerry(fromTable(wins, ties), options);

const prior = { unbounded: { rule: "prior", amount: 0.5 } } as const;

describe("bradleyTerry", () => {
  it("gives two journals the log-odds of their wins, half to each side of 0", () => {
    // 30 to 10: odds 3, so ±ln 3 / 2. Information of the difference 40 · 3/4 · 1/4 = 7.5, of each half of it 30.
    const { ability, standardError, groups, degreesOfFreedom, overdispersion } = fitTable([
      [0, 30],
      [10, 0],
    ]);
    expect(ability[0]).toBeCloseTo(log(3) / 2, 12);
    expect(ability[1]).toBeCloseTo(-log(3) / 2, 12);
    expect(standardError[0]).toBeCloseTo(Math.sqrt(1 / 30), 10);
    expect(groups[0]?.tie).toBe(0);
    expect(degreesOfFreedom).toBe(0);
    expect(overdispersion).toBeNaN();
  });

  it("reproduces abilities from which the expected counts were made", () => {
    // π = 4, 2, 1: of 30 meetings 20 : 10 (4 to 2), of 50 40 : 10 (4 to 1), of 30 20 : 10 (2 to 1); exact fit.
    const { ability, overdispersion, degreesOfFreedom } = fitTable([
      [0, 20, 40],
      [10, 0, 20],
      [10, 10, 0],
    ]);
    const center = log(2);
    [log(4), log(2), 0].forEach((value, i) => {
      expect(ability[i]).toBeCloseTo(value - center, 12);
    });
    expect(degreesOfFreedom).toBe(1);
    expect(overdispersion).toBeCloseTo(0, 12);
  });

  it("takes Pearson's X² over its degrees of freedom as overdispersion, and widens errors by its root", () => {
    // A cycle: each beats the next 12 to 4. All abilities 0; X² = 3 · (4² / 8 + 4² / 8) = 12 on 3 − 2 = 1.
    const wins = [
      [0, 12, 4],
      [4, 0, 12],
      [12, 4, 0],
    ];
    const quasi = fitTable(wins);
    const likelihood = fitTable(wins, [], { errors: "likelihood" });
    expect([...quasi.ability]).toEqual([0, 0, 0]);
    expect(quasi.overdispersion).toBeCloseTo(12, 10);
    // Information 4 · (3 I − J) on each side: its Moore–Penrose inverse has 1/12 · (1 − 1/3) = 1/18 on the diagonal.
    expect(likelihood.standardError[0]).toBeCloseTo(Math.sqrt(1 / 18), 10);
    expect(quasi.standardError[0]).toBeCloseTo(Math.sqrt(12 / 18), 10);
    // Equal variances of differences 1/6: quasi-variances 1/12 give them exactly.
    expect(likelihood.quasiStandardError[0]).toBeCloseTo(Math.sqrt(1 / 12), 10);
    expect(likelihood.groups[0]?.quasiRelativeError[1]).toBeCloseTo(0, 10);
    // Row by row: 1/18 on the diagonal, −1/36 beside it.
    const covariance = [...(likelihood.groups[0]?.covariance ?? [])];
    [0, 1, 2].forEach((a) => {
      [0, 1, 2].forEach((b) => {
        expect(covariance[3 * a + b]).toBeCloseTo(a === b ? 1 / 18 : -1 / 36, 10);
      });
    });
  });

  it("estimates Davidson's tie parameter", () => {
    // Two journals, 16 : 4 and 8 ties: π ratio 4, P(tie) : P(win) = ν √(1/4) = 8 : 16, so ν = 1.
    const { ability, groups } = fitTable(
      [
        [0, 16],
        [4, 0],
      ],
      [[0, 8]],
    );
    expect((ability[0] as number) - (ability[1] as number)).toBeCloseTo(log(4), 8);
    expect(groups[0]?.tie).toBeCloseTo(1, 8);
    // ln ν = ln 8 − (ln 16 + ln 4)/2 of a saturated table: 1/8 + (1/16 + 1/4)/4
    expect(groups[0]?.tieStandardError).toBeCloseTo(Math.sqrt(1 / 8 + (1 / 16 + 1 / 4) / 4), 8);
  });

  it("leaves a journal that never wins without an ability, and fits the others as if it were not there", () => {
    const { ability, group, issues } = fitTable([
      [0, 30, 5],
      [10, 0, 7],
      [0, 0, 0],
    ]);
    expect(ability[0]).toBeCloseTo(log(3) / 2, 12);
    expect(ability[2]).toBeNaN();
    expect([...group]).toEqual([0, 0, -1]);
    expect(issues.counts).toEqual({ PAIRWISE_NO_FINITE_ABILITY: 1 });
    expect(issues.issues[0]?.received).toBe("J2");
  });

  it("gives it a finite one by virtual comparisons where they are declared, and says so", () => {
    // One against one, 3 : 0, and each 0.5 : 0.5 against a virtual journal, by symmetry at 0 between ±θ:
    // 3 (1 − p(2θ)) + 0.5 (1 − p(θ)) − 0.5 p(θ) = 0 with p the logistic function.
    const { ability, issues } = fitTable(
      [
        [0, 3],
        [0, 0],
      ],
      [],
      prior,
    );
    const theta = ability[0] as number;
    const p = (x: number) => 1 / (1 + exp(-x));
    expect(3 * (1 - p(2 * theta)) + 0.5 - p(theta)).toBeCloseTo(0, 10);
    expect(ability[1]).toBeCloseTo(-theta, 12);
    expect(issues.counts).toEqual({ PAIRWISE_VIRTUAL_COMPARISONS: 1 });
  });

  it("comes to the plain fit as the virtual comparisons vanish", () => {
    const wins = [
      [0, 9, 4, 6],
      [5, 0, 8, 3],
      [2, 7, 0, 9],
      [4, 1, 3, 0],
    ];
    const plain = fitTable(wins);
    const nearly = fitTable(wins, [], { unbounded: { rule: "prior", amount: 1e-7 } });
    plain.ability.forEach((value, i) => {
      expect(nearly.ability[i]).toBeCloseTo(value, 6);
      expect(nearly.standardError[i]).toBeCloseTo(plain.standardError[i] as number, 6);
      expect(nearly.quasiStandardError[i]).toBeCloseTo(plain.quasiStandardError[i] as number, 6);
    });
    expect(nearly.overdispersion).toBeCloseTo(plain.overdispersion, 6);
    const ties = [
      [0, 3, 1, 0],
      [0, 0, 2, 4],
      [0, 0, 0, 5],
    ];
    const [tied, almost] = [
      fitTable(wins, ties),
      fitTable(wins, ties, { unbounded: { rule: "prior", amount: 1e-7 } }),
    ];
    expect(almost.groups[0]?.tie).toBeCloseTo(tied.groups[0]?.tie as number, 6);
    expect(almost.groups[0]?.tieStandardError).toBeCloseTo(tied.groups[0]?.tieStandardError as number, 6);
  });

  it("keeps the tie parameter where virtual comparisons move the middle of the abilities", () => {
    // At the top the expected ties are the observed ones, and virtual pairs have none.
    const { ability, groups } = fitTable(
      [
        [0, 9, 8],
        [1, 0, 7],
        [0, 0, 0],
      ],
      [
        [0, 3, 1],
        [0, 0, 2],
      ],
      prior,
    );
    const tie = groups[0]?.tie as number;
    const meetings = [
      [0, 1, 13],
      [0, 2, 9],
      [1, 2, 9],
    ] as const;
    const expected = meetings.reduce((sum, [i, j, count]) => {
      const half = ((ability[i] as number) - (ability[j] as number)) / 2;
      return sum + (count * tie) / (exp(half) + exp(-half) + tie);
    }, 0);
    expect(expected).toBeCloseTo(3 + 1 + 2, 6);
  });

  it("scales groups that no comparison joins each by itself, and warns", () => {
    const { ability, group, issues } = fitTable([
      [0, 3, 0, 0, 0],
      [1, 0, 0, 0, 0],
      [0, 0, 0, 4, 2],
      [0, 0, 2, 0, 4],
      [0, 0, 4, 2, 0],
    ]);
    expect([...group]).toEqual([1, 1, 0, 0, 0]);
    expect(ability[0]).toBeCloseTo(log(3) / 2, 12);
    expect((ability[2] as number) + (ability[3] as number) + (ability[4] as number)).toBeCloseTo(0, 12);
    expect(issues.counts).toEqual({ PAIRWISE_GROUPS: 1 });
  });

  it("says which journals were never compared, and which were only ever tied", () => {
    const { ability, issues } = fitTable(
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      [[0, 5, 0]],
    );
    expect([...ability].every(Number.isNaN)).toBe(true);
    expect(issues.counts).toEqual({ PAIRWISE_NOT_COMPARED: 1, PAIRWISE_ONLY_TIES: 1 });
  });

  it("does not take ties for a bound: wins and ties without a loss have no finite ability", () => {
    const wins = [
      [0, 3],
      [0, 0],
    ];
    expect(fitTable(wins, [[0, 2]]).issues.counts).toEqual({ PAIRWISE_ONLY_TIES: 1 });
    const reversed = [
      [0, 0],
      [3, 0],
    ];
    expect(fitTable(reversed, [[0, 2]]).issues.counts).toEqual({ PAIRWISE_ONLY_TIES: 1 });
    const bounded = fitTable(wins, [[0, 2]], prior);
    expect(bounded.ability[0]).toBeGreaterThan(0);
    expect(bounded.groups[0]?.tie).toBeGreaterThan(0);
  });

  it("takes a chain with more wins than ties for a bound, also of single comparisons", () => {
    // J0 beats J1, J1 beats J2, J2 and J0 tie: +1 + 1 − 1 > 0. The other way round the second of each pair wins.
    const chain = [
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 0],
    ];
    const tie = [[0, 0, 1]];
    for (const wins of [chain, chain.map((_, i) => chain.map((row) => row[i] as number))]) {
      const { ability, groups, issues, degreesOfFreedom } = fitTable(wins, tie);
      // Three pairs of two free cells each, less two abilities and the tie parameter.
      expect(degreesOfFreedom).toBe(3);
      expect([...ability].every(Number.isFinite)).toBe(true);
      expect(groups[0]?.tie).toBeGreaterThan(0);
      expect(issues.counts).toEqual({});
    }
    // One win each way and a tie: ln ν = ln 1 − (ln 1 + ln 1)/2 = 0
    const even = [
      [0, 1],
      [1, 0],
    ];
    expect(fitTable(even, [[0, 1]]).groups[0]?.tie).toBeCloseTo(1, 8);
  });

  it("answers no journals and no comparisons", () => {
    expect(bradleyTerry(fromTable([])).groups).toEqual([]);
    expect(fitTable([[0]], [], prior).issues.counts).toEqual({ PAIRWISE_NOT_COMPARED: 1 });
  });

  it("says where it has not converged, and refuses a prior of nothing", () => {
    const refusal = (code: string) => expect.objectContaining({ code });
    const wins = [
      [0, 9],
      [1, 0],
    ];
    expect(() => fitTable(wins, [], { iterations: 1 })).toThrow(refusal("NO_CONVERGENCE"));
    const nothing = { rule: "prior", amount: 0 } as const;
    expect(() => fitTable(wins, [], { unbounded: nothing })).toThrow(refusal("PRIOR_AMOUNT"));
  });

  it("converges where one journal is preferred ten million times in ten million and one", () => {
    const { ability } = fitTable([
      [0, 1e7, 5],
      [1, 0, 1],
      [5, 1, 0],
    ]);
    expect([...ability].every(Number.isFinite)).toBe(true);
    expect((ability[0] as number) > (ability[1] as number)).toBe(true);
  });

  it("recovers known abilities within their errors: 95 % intervals of differences cover about 95 %", () => {
    const truth = [1.2, 0.6, 0.1, -0.3, -0.6, -1];
    let covered = 0;
    let intervals = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const random = randomSource(seed);
      const wins = truth.map(() => truth.map(() => 0));
      const ties = truth.map(() => truth.map(() => 0));
      for (let i = 0; i < 6; i++) {
        for (let j = i + 1; j < 6; j++) {
          const half = ((truth[i] as number) - (truth[j] as number)) / 2;
          const [win, lose, tie] = [exp(half), exp(-half), 0.8];
          for (let k = 0; k < 25; k++) {
            const draw = random.next() * (win + lose + tie);
            const [table, a, b] = draw < win ? [wins, i, j] : draw < win + lose ? [wins, j, i] : [ties, i, j];
            const row = table[a] as number[];
            row[b] = (row[b] as number) + 1;
          }
        }
      }
      const { ability, quasiStandardError } = fitTable(wins, ties, { errors: "likelihood" });
      for (let i = 0; i < 6; i++) {
        for (let j = i + 1; j < 6; j++) {
          const error = Math.sqrt(
            (quasiStandardError[i] as number) ** 2 + (quasiStandardError[j] as number) ** 2,
          );
          const gap = (ability[i] as number) - (ability[j] as number);
          const miss = gap - ((truth[i] as number) - (truth[j] as number));
          if (Math.abs(miss) <= 1.96 * error) covered++;
          intervals++;
        }
      }
    }
    expect(covered / intervals).toBeGreaterThan(0.93);
    expect(covered / intervals).toBeLessThan(0.97);
  });

  it("gives equal bits in any order of journals and comparisons, and opposite abilities for opposite counts", () => {
    const counts = fc.array(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 5, maxLength: 5 }), {
      minLength: 5,
      maxLength: 5,
    });
    fc.assert(
      fc.property(counts, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (table, order) => {
        const wins = table.map((row, i) => row.map((count, j) => (i === j ? 0 : count)));
        const base = bradleyTerry(fromTable(wins));
        const turned = order.map((i) => order.map((j) => (wins[i] as number[])[j] as number));
        const names = order.map((i) => `J${i}`);
        const other = bradleyTerry(fromTable(turned, [], names));
        order.forEach((i, place) => {
          expect(other.ability[place]).toBe(base.ability[i]);
          expect(other.standardError[place]).toBe(base.standardError[i]);
          expect(other.quasiStandardError[place]).toBe(base.quasiStandardError[i]);
        });
        const opposite = bradleyTerry(fromTable(wins.map((_, i) => wins.map((row) => row[i] as number))));
        opposite.ability.forEach((value, i) => {
          expect(value).toBeCloseTo(-(base.ability[i] as number), 9);
        });
      }),
    );
  });

  it("meets the likelihood equations: every journal wins as often as its abilities say", () => {
    const cell = fc.integer({ min: 0, max: 6 });
    const row = fc.array(cell, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 4 }), (table) => {
        const wins = table.map((line, i) => line.map((count, j) => (i === j ? 0 : count)));
        const { ability, group } = fitTable(wins);
        for (let i = 0; i < 4; i++) {
          let surplus = 0;
          for (let j = 0; j < 4; j++) {
            if (group[i] === -1 || group[i] !== group[j] || i === j) continue;
            const [w, l] = [wins[i]?.[j] as number, wins[j]?.[i] as number];
            surplus += w - (w + l) / (1 + exp((ability[j] as number) - (ability[i] as number)));
          }
          expect(surplus).toBeCloseTo(0, 6);
        }
      }),
    );
  });
});

describe("comparisons", () => {
  it("count a citation as a preference for the cited journal, without self-citations", () => {
    const comparisons = comparisonsFromCitations({
      journals: ["a", "b"],
      citing: Uint32Array.of(0, 1, 0),
      cited: Uint32Array.of(1, 0, 0),
      count: Float64Array.of(3, 2, 99),
    });
    expect([...comparisons.won]).toEqual([2]);
    expect([...comparisons.lost]).toEqual([3]);
  });

  it("add up to equal bits in any order", () => {
    // .1 + .2 + .3 is another number than .3 + .2 + .1
    const counted = [0.1, 0.2, 0.3].map((count) => ({ preferred: 0, other: 1, count }));
    const sum = (own: typeof counted) => gatherComparisons(["a", "b"], own).won[0];
    expect(sum([...counted].reverse())).toBe(sum(counted));
    const [x, y, z] = counted as [Preference, Preference, Preference];
    expect(sum([y, z, x])).toBe(sum(counted));
  });

  it("count experts' choices and ties by pair, whichever journal stood left", () => {
    const choices: PairedChoice[] = [
      { left: "b", right: "a", answer: "left" },
      { left: "a", right: "b", answer: "right" },
      { left: "a", right: "b", answer: "equal" },
      { left: "b", right: "c", answer: "right" },
    ];
    const comparisons = comparisonsFromChoices(choices);
    expect(comparisons.journals).toEqual(["a", "b", "c"]);
    expect([...comparisons.first, ...comparisons.second]).toEqual([0, 1, 1, 2]);
    expect([...comparisons.won, ...comparisons.lost, ...comparisons.tied]).toEqual([0, 0, 2, 1, 1, 0]);
  });

  it("refuse repeated keys, unknown journals, a journal against itself, and counts below 0", () => {
    const refusal = (code: string) => expect.objectContaining({ code });
    expect(() => gatherComparisons(["a", "a"], [])).toThrow(refusal("JOURNAL_REPEATED"));
    expect(() => gatherComparisons(["a", "b"], [{ preferred: 0, other: 2, count: 1 }])).toThrow(
      refusal("JOURNAL_INDEX"),
    );
    expect(() => gatherComparisons(["a", "b"], [{ preferred: 0, other: 1, count: -1 }])).toThrow(
      refusal("COUNT_NOT_POSITIVE"),
    );
    expect(() => comparisonsFromChoices([{ left: "a", right: "a", answer: "left" }])).toThrow(
      refusal("SAME_JOURNAL"),
    );
    expect(() => comparisonsFromChoices([{ left: "a", right: "b", answer: "left" }], ["a"])).toThrow(
      refusal("JOURNAL_UNKNOWN"),
    );
  });
});
