import { describe, expect, it } from "vitest";
import { lookUpTiers, tierOfGrades } from "../../../src/equivalence/place/lookup.js";
import { type CandidatePool, candidatePool, evaluate, parseLayout, readTable } from "../../../src/index.js";
import { TierCode } from "../../../src/model/evaluation.js";
import { indicator, methodology, scale } from "../../invented.js";

const labels = ["T1", "T2", "T3"];
const grades = { A: "T1", B: "T2", C: "T3" };
const of = (several: "best" | "worst" | { readonly category: string }, ...entries: [string, string][]) =>
  tierOfGrades(
    entries.map(([category, grade]) => ({ category, grade })),
    { grades, several },
    labels,
  );

describe("tierOfGrades", () => {
  it("is the tier of the one grade", () => {
    expect(of("best", ["", "B"])).toBe(1);
    expect(of("worst", ["", "B"])).toBe(1);
  });

  it("is the best or the worst of several by the declared rule, whatever their order (E22)", () => {
    expect(of("best", ["ACOUSTICS", "C"], ["OPTICS", "A"])).toBe(0);
    expect(of("worst", ["OPTICS", "A"], ["ACOUSTICS", "C"])).toBe(2);
  });

  it("is that of the named category, and of no other", () => {
    expect(of({ category: "OPTICS" }, ["ACOUSTICS", "A"], ["OPTICS", "C"])).toBe(2);
    expect(of({ category: "OPTICS" }, ["ACOUSTICS", "A"])).toBeNull();
  });

  it("passes over grades that the table does not name, and is none where no grade is left", () => {
    expect(of("worst", ["OPTICS", "D"], ["ACOUSTICS", "B"])).toBe(1);
    expect(of("best", ["OPTICS", "D"])).toBeNull();
    expect(of("best")).toBeNull();
  });

  it("takes a grade named like a member of every object for an unknown one", () => {
    expect(of("best", ["", "toString"], ["", "__proto__"])).toBeNull();
  });
});

describe("lookUpTiers", () => {
  const step = {
    type: "lookup",
    of: "domestic",
    source: "other",
    edition: "2025",
    grades,
    several: "best",
    ungraded: "keep",
    reason: { zh: "虚构", en: "Invented" },
  } as const;
  const pool = {
    grades: new Map([
      [
        "other/",
        {
          source: "other",
          column: null,
          byJournal: ["A", "C", null, "A", "A", "A"].map((grade) =>
            grade === null ? [] : [{ category: "", grade }],
          ),
        },
      ],
    ]),
  } as unknown as CandidatePool;
  const joint = {
    discipline: "optics",
    journals: Uint32Array.from([0, 1, 2, 3, 4, 5]),
    population: ["domestic", "domestic", "domestic", "domestic", "domestic", "foreign"],
    score: new Float64Array(6),
    starts: [0],
    better: "higher",
  } as const;
  const tier = Uint8Array.from([TierCode.below, 0, 1, TierCode.experts, TierCode.unscored, 2]);

  it("lifts and lowers journals of the population, and leaves those without a place in the list", () => {
    expect([...lookUpTiers(pool, joint, tier, step, labels)]).toEqual([0, 2, 1, 253, 254, 2]);
    expect([...lookUpTiers(pool, joint, tier, { ...step, of: "all" }, labels)]).toEqual([
      0, 2, 1, 253, 254, 0,
    ]);
  });

  it("leaves a journal without a grade where it is, or below the last tier", () => {
    expect(lookUpTiers(pool, joint, tier, { ...step, ungraded: "below" }, labels)[2]).toBe(TierCode.below);
  });

  it("does not change the tiers that it is given", () => {
    const before = [...tier];
    lookUpTiers(pool, joint, tier, step, labels);
    expect([...tier]).toEqual(before);
  });
});

describe("a lookup in an evaluation", () => {
  const encode = (rows: readonly string[]) => new TextEncoder().encode(`${rows.join("\n")}\n`);
  const text = (field: string) => ({ field, type: "text", headers: [field] });
  /** F9 D8 | F7 F5 | D4 D2 by score; the other list has grades by category, and one grade each in a column. */
  const made = async () => {
    const journals = parseLayout({
      id: "journals",
      about: { zh: "虚构", en: "Invented" },
      columns: [
        ...["title", "discipline", "population"].map(text),
        { field: "f", type: "number", headers: ["f"] },
      ],
    });
    const other = parseLayout({
      id: "other",
      about: { zh: "虚构", en: "Invented" },
      columns: [text("title"), text("zone")],
      memberships: [{ discipline: { headers: ["category"] }, grammar: "names-label" }],
    });
    return candidatePool({
      tables: [
        await readTable(
          encode([
            "title,discipline,population,f",
            "F9,optics,foreign,9",
            "F7,optics,foreign,7",
            "F5,optics,foreign,5",
            "D8,optics,domestic,8",
            "D4,optics,domestic,4",
            "D2,optics,domestic,2",
          ]),
          { name: "journals", layout: journals },
        ),
        await readTable(
          encode([
            "title,category,zone",
            "D2,OPTICS (Q1); ACOUSTICS (Q4),1区",
            "D8,OPTICS (Q3),9区",
            "F9,OPTICS (Q2),2区",
          ]),
          { name: "other", layout: other },
        ),
      ],
      candidates: { source: "journals", discipline: { from: "column" } },
      grades: [{ source: "other" }, { source: "other", column: "zone" }],
    });
  };
  const lookup = {
    type: "lookup",
    of: "domestic",
    source: "other",
    edition: "2025",
    grades: { Q1: "T1", Q2: "T1", Q3: "T2", Q4: "T3" },
    several: "best",
    ungraded: "keep",
    reason: { zh: "沿用该目录", en: "We follow that list" },
  };
  const tiers = async (part: Record<string, unknown>) => {
    const evaluation = evaluate(
      await made(),
      methodology({
        indicators: [indicator("f", { source: "journals" })],
        scales: [scale("all", "all", [{ indicator: "f", weight: 1 }])],
        cuts: [{ method: "count", counts: [2, 2, 2], ties: "better" }],
        equivalence: [{ ...lookup, ...part }],
      }),
    );
    const [optics] = [...evaluation.disciplines.values()];
    const titles = new Map(evaluation.pool.journals.map(({ key, titles: { en } }) => [key, en]));
    return {
      own: optics?.equivalence,
      tiers: Object.fromEntries(
        optics?.final.map(({ journal, tier, status }) => [titles.get(journal), tier ?? status]) ?? [],
      ),
    };
  };

  it("gives the best tier of several grades, and says who moved and why", async () => {
    const { own, tiers: found } = await tiers({});
    expect(found).toEqual({ F9: "T1", D2: "T1", D8: "T2", F7: "T2", F5: "T2", D4: "T3" });
    expect(own?.moves.map(({ title, from, to, reason }) => [title, from, to, reason?.en]).sort()).toEqual([
      ["D2", "T3", "T1", "We follow that list"],
      ["D8", "T1", "T2", "We follow that list"],
    ]);
    expect(own?.outcomes[0]?.statement.en).toContain("2 journals moved");
    expect(own?.counterfactuals.map(({ without, moved }) => [without, moved.length])).toEqual([[0, 2]]);
  });

  it("gives the worst one, that of a category, or that of a column", async () => {
    expect((await tiers({ several: "worst" })).tiers["D2"]).toBe("T3");
    expect((await tiers({ several: { category: "ACOUSTICS" } })).tiers).toMatchObject({
      D2: "T3",
      D8: "T1",
    });
    const zones = await tiers({ column: "zone", grades: { "1区": "T2", "2区": "T3" }, of: "all" });
    expect(zones.tiers).toMatchObject({ D2: "T2", F9: "T3", D8: "T1" });
  });

  it("leaves ungraded journals of the population below the last tier where that is declared", async () => {
    expect((await tiers({ ungraded: "below" })).tiers).toEqual({
      F9: "T1",
      D2: "T1",
      D8: "T2",
      F7: "T2",
      F5: "T2",
      D4: "below",
    });
  });
});
