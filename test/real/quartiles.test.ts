import { describe, expect, it } from "vitest";
import { candidatePool, evaluate, readTable, type SourceTable } from "../../src/index.js";
import { quartileMethodology, REAL_DATA, realFile } from "./data.js";

interface Rebuilt {
  readonly discipline: string;
  readonly published: { readonly label: string; readonly rank: number; readonly size: number };
  readonly label: string | null;
  readonly rank: number | null;
  readonly of: number;
  readonly score: number | null;
}

interface Job {
  readonly file: string;
  readonly layout: string;
  readonly column: string;
  readonly by: readonly ("discipline" | "index")[];
  readonly cut: Record<string, unknown>;
  readonly where?: readonly { readonly column: string; readonly notIn: readonly string[] }[];
}

/** Every published membership beside what the engine makes of the metric and the categories alone. */
async function rebuild(
  job: Job,
): Promise<{
  readonly rows: Rebuilt[];
  readonly table: SourceTable;
  readonly boundaries: Map<string, readonly number[]>;
}> {
  const table = await readTable(realFile(job.file), { name: "source", layout: job.layout });
  const pool = candidatePool({
    tables: [table],
    candidates: {
      source: "source",
      discipline: { from: "memberships", by: job.by },
      ...(job.where ? { where: job.where } : {}),
    },
  });
  const { disciplines } = evaluate(pool, quartileMethodology("source", job.column, job.cut));
  const listings = new Map(
    [...disciplines.values()].flatMap(({ id, draft }) =>
      draft.map((listing) => [`${id}\n${listing.journal}`, listing] as const),
    ),
  );
  const journalOf = new Map(pool.links.map((link) => [link.record, pool.journals[link.journal]?.key]));
  const { memberships } = table;
  if (memberships === null) throw new Error("The layout gave no memberships.");
  const rows = memberships.discipline.map((name, i): Rebuilt => {
    const index = memberships.index[i] as string;
    const discipline = job.by.includes("index") ? `${name} | ${index}` : name;
    const listing = listings.get(`${discipline}\n${journalOf.get(memberships.record[i] as number)}`);
    return {
      discipline,
      published: {
        label: memberships.label[i] as string,
        rank: memberships.rank[i] as number,
        size: memberships.size[i] as number,
      },
      label: listing?.tier ?? null,
      rank: listing?.rank ?? null,
      of: listing?.of ?? 0,
      score: listing?.score ?? null,
    };
  });
  const boundaries = new Map([...disciplines].map(([id, { scales }]) => [id, scales[0]?.boundaries ?? []]));
  return { rows, table, boundaries };
}

const isQuartile = (row: Rebuilt) => /^Q[1-4]$/.test(row.published.label);
const RANK_RATIO = { method: "quartile", rule: "rank-ratio", ties: "better" };

describe.skipIf(!REAL_DATA)("published quartiles, rebuilt", () => {
  it("JCR 2025 from its JIF and category columns", async () => {
    const { rows } = await rebuild({
      file: "showjcr/JCR2025-UTF8.csv",
      layout: "jcr",
      column: "jif",
      by: ["discipline"],
      cut: RANK_RATIO,
    });
    const ranked = rows.filter(isQuartile);
    expect(ranked).toHaveLength(29203);
    expect(ranked.filter((row) => row.label !== row.published.label)).toEqual([]);
    const outside = ranked.filter((row) => row.discipline !== "SUBSTANCE ABUSE");
    expect(outside.filter((row) => row.rank !== row.published.rank || row.of !== row.published.size)).toEqual(
      [],
    );
    const inside = ranked.filter((row) => row.discipline === "SUBSTANCE ABUSE");
    expect(new Set(inside.map((row) => `published N ${row.published.size}, present ${row.of}`))).toEqual(
      new Set(["published N 61, present 60"]),
    );
    // The 3,012 memberships without a published quartile: their category or their journal has no JIF rank.
    expect(rows.length - ranked.length).toBe(3012);
  });

  it("JCR 2021 within category and index; pooled over the indexes it must differ", async () => {
    const job: Job = {
      file: "showjcr-history/JCR2021-UTF8.20220628.csv",
      layout: "jcr",
      column: "jif",
      by: ["discipline", "index"],
      cut: RANK_RATIO,
    };
    const apart = (await rebuild(job)).rows.filter(isQuartile);
    expect(apart).toHaveLength(20221);
    const same = apart.filter((row) => row.label === row.published.label).length;
    expect(same / apart.length).toBeGreaterThanOrEqual(0.9995);
    const pooled = (await rebuild({ ...job, by: ["discipline"] })).rows.filter(isQuartile);
    expect(pooled.filter((row) => row.label === row.published.label).length).toBeLessThan(same);
    console.info(
      `JCR 2021: ${same} of ${apart.length} per index, ${pooled.filter((row) => row.label === row.published.label).length} pooled`,
    );
  });

  it("SJR 2002: sizes of all parts, and rows up to ties at the third decimal", async () => {
    const { rows, boundaries } = await rebuild({
      file: "sjr-full/scimagojr-journal-2002.csv",
      layout: "scimago",
      column: "sjr",
      by: ["discipline"],
      cut: { method: "quartile", rule: "equal-parts", ties: "majority" },
      where: [{ column: "type", notIn: ["conference and proceedings"] }],
    });
    const ranked = rows.filter(isQuartile);
    const byDiscipline = groupBy(ranked);
    let rightSizes = 0;
    for (const [discipline, members] of byDiscipline) {
      const planned = boundaries.get(discipline) as readonly number[];
      const published = ["Q1", "Q2", "Q3", "Q4"].map(
        (label) => members.filter((row) => row.published.label === label).length,
      );
      const sizes = planned.map((end, k) => end - (planned[k - 1] ?? 0));
      if (published.every((size, k) => size === sizes[k])) rightSizes++;
    }
    const misses = ranked.filter((row) => row.label !== row.published.label);
    const untied = misses.filter(
      (miss) =>
        !ranked.some(
          (row) =>
            row.discipline === miss.discipline &&
            row.score === miss.score &&
            row.published.label !== miss.published.label,
        ),
    );
    console.info(
      `SJR 2002: part sizes ${rightSizes} of ${byDiscipline.size}; rows ${ranked.length - misses.length} of ${ranked.length}; misses that are no tie ${untied.length}`,
    );
    expect(byDiscipline.size).toBe(307);
    expect(rightSizes).toBe(307);
    expect(1 - misses.length / ranked.length).toBeGreaterThanOrEqual(0.998);
    expect(untied).toEqual([]);
  });
});

function groupBy(rows: readonly Rebuilt[]): Map<string, Rebuilt[]> {
  const groups = new Map<string, Rebuilt[]>();
  for (const row of rows) groups.set(row.discipline, [...(groups.get(row.discipline) ?? []), row]);
  return groups;
}
