import { describe, expect, it } from "vitest";
import {
  candidatePool,
  evaluate,
  type NumberColumn,
  readTable,
  type SourceTable,
  type TextColumn,
} from "../../src/index.js";
import { quartileMethodology, REAL_DATA, realFile } from "./data.js";

interface Rebuilt {
  readonly discipline: string;
  readonly published: { readonly label: string; readonly rank: number; readonly size: number };
  readonly label: string | null;
  readonly rank: number | null;
  readonly of: number;
  readonly score: number | null;
  /** Does the record hold the metric? Some published labels stand beside no metric. */
  readonly hasMetric: boolean;
}

interface Job {
  readonly file: string;
  readonly layout: string;
  readonly column: string;
  readonly by: readonly ("discipline" | "index")[];
  readonly cut: Record<string, unknown>;
  readonly indicator?: Record<string, unknown>;
  readonly required?: string;
  readonly where?: readonly { readonly column: string; readonly notIn: readonly string[] }[];
}

/** Every published membership beside what the engine makes of the metric and the categories alone. */
async function rebuild(job: Job): Promise<{
  readonly rows: Rebuilt[];
  readonly table: SourceTable;
  readonly boundaries: Map<string, readonly number[]>;
}> {
  const table = await readTable(realFile(job.file), { name: "source", layout: job.layout });
  const pool = candidatePool({
    tables: [table],
    candidates: {
      source: "source",
      // Some registers list a journal twice, and their published sizes count both.
      repeated: "keep",
      discipline: { from: "memberships", by: job.by },
      ...(job.where ? { where: job.where } : {}),
    },
  });
  const { disciplines } = evaluate(
    pool,
    quartileMethodology("source", job.column, job.cut, job.indicator, job.required),
  );
  const listings = new Map(
    [...disciplines.values()].flatMap(({ id, draft }) =>
      draft.map((listing) => [`${id}\n${listing.journal}`, listing] as const),
    ),
  );
  const journalOf = new Map(pool.links.map((link) => [link.record, pool.journals[link.journal]?.key]));
  const { memberships } = table;
  const metric = table.columns.get(job.column) as NumberColumn;
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
      hasMetric: !Number.isNaN(metric.values[memberships.record[i] as number]),
    };
  });
  const boundaries = new Map([...disciplines].map(([id, { scales }]) => [id, scales[0]?.boundaries ?? []]));
  return { rows, table, boundaries };
}

const isRebuilt = (row: Rebuilt) => row.label === row.published.label;
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
    expect(ranked.filter((row) => !isRebuilt(row))).toEqual([]);
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
    const { rows } = await rebuild(job);
    // Three quartiles stand in rows without a JIF: the file lists their journals a second time, with it.
    expect(rows.filter((row) => isQuartile(row) && !row.hasMetric)).toHaveLength(3);
    const apart = rows.filter((row) => isQuartile(row) && row.hasMetric);
    expect(apart).toHaveLength(20221);
    const same = apart.filter(isRebuilt).length;
    expect(same / apart.length).toBeGreaterThanOrEqual(0.9995);
    const pooled = (await rebuild({ ...job, by: ["discipline"] })).rows.filter(
      (row) => isQuartile(row) && isRebuilt(row),
    ).length;
    expect(pooled).toBeLessThan(same);
    console.info(`JCR 2021: ${same} of ${apart.length} per index, ${pooled} pooled`);
  });

  const sjr: Job = {
    file: "sjr-full/scimagojr-journal-2002.csv",
    layout: "scimago",
    column: "sjr",
    by: ["discipline"],
    cut: { method: "quartile", rule: "equal-parts", ties: "majority" },
    where: [{ column: "type", notIn: ["conference and proceedings"] }],
  };

  it("SJR 2002 from the printed SJR: the sizes of all parts, and every miss a tie at the third decimal", async () => {
    const { rows, boundaries } = await rebuild(sjr);
    const ranked = rows.filter(isQuartile);
    const byDiscipline = groupBy(ranked);
    expect(byDiscipline.size).toBe(307);
    for (const [discipline, members] of byDiscipline) {
      const published = ["Q1", "Q2", "Q3", "Q4"].map(
        (label) => members.filter((row) => row.published.label === label).length,
      );
      const planned = boundaries.get(discipline) as readonly number[];
      expect(
        planned.map((end, k) => end - (planned[k - 1] ?? 0)),
        discipline,
      ).toEqual(published);
    }
    const misses = ranked.filter((row) => !isRebuilt(row));
    const isTie = (miss: Rebuilt) =>
      (byDiscipline.get(miss.discipline) ?? []).some(
        (row) => row.score === miss.score && row.published.label !== miss.published.label,
      );
    expect(misses.filter((miss) => !isTie(miss))).toEqual([]);
    console.info(`SJR 2002, equal SJR in one tier: ${ranked.length - misses.length} of ${ranked.length}`);
  });

  it("SJR 2002 from the printed overall rank, which tells equal SJR apart", async () => {
    const indicator = { direction: "lower-is-better", normalize: { method: "percentile" } };
    const ranked = (await rebuild({ ...sjr, column: "rank", indicator, required: "sjr" })).rows.filter(
      isQuartile,
    );
    const same = ranked.filter(isRebuilt).length;
    console.info(`SJR 2002, by rank: ${same} of ${ranked.length}`);
    expect(same / ranked.length).toBeGreaterThanOrEqual(0.998);
  });

  it.each(["Inorganic", "Organic"])(
    "SJR 2021, %s Chemistry, from a file with decimal comma",
    async (name) => {
      const table = await readTable(
        realFile(`sjr-categories/scimagojr 2021  Subject Category - ${name} Chemistry.csv`),
        { name: "source", layout: "scimago" },
      );
      const pool = candidatePool({
        tables: [table],
        candidates: { source: "source", repeated: "keep", discipline: { from: "constant", id: name } },
      });
      const { disciplines } = evaluate(pool, quartileMethodology("source", "sjr", sjr.cut));
      const published = (table.columns.get("bestQuartile") as TextColumn).values;
      const tier = new Map(
        (disciplines.get(name)?.draft ?? []).map((listing) => [listing.journal, listing.tier]),
      );
      const misses = pool.links.filter(({ record, journal }) => {
        const label = published[record];
        return label?.startsWith("Q") && tier.get(pool.journals[journal]?.key as string) !== label;
      });
      expect(pool.links.length).toBeGreaterThan(50);
      expect(misses).toEqual([]);
    },
  );

  it("SJR 2021, Energy, from a file with decimal point", async () => {
    const own = /^Energy|^Fuel Technology|^Nuclear Energy|^Renewable Energy/;
    const file = "sjr-areas/scimagojr 2021  Subject Area - Energy.csv";
    const ranked = (await rebuild({ ...sjr, file })).rows.filter(
      (row) => isQuartile(row) && own.test(row.discipline),
    );
    const same = ranked.filter(isRebuilt).length;
    console.info(`SJR 2021, Energy: ${same} of ${ranked.length}`);
    expect(ranked.length).toBeGreaterThan(300);
    expect(same / ranked.length).toBeGreaterThanOrEqual(0.98);
  });
});

function groupBy(rows: readonly Rebuilt[]): Map<string, Rebuilt[]> {
  const groups = new Map<string, Rebuilt[]>();
  for (const row of rows) groups.set(row.discipline, [...(groups.get(row.discipline) ?? []), row]);
  return groups;
}
