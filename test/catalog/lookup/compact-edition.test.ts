import { describe, expect, it } from "vitest";
import { compactEdition, openCatalogs } from "../../../src/index.js";
import { inventedEdition } from "../invented-evaluation.js";
import { issn, list } from "./invented-lists.js";

describe("a compact edition", () => {
  it("answers every question as the whole edition does", async () => {
    const edition = await inventedEdition({ status: "final", effectiveDate: "2026-12-01" });
    const compact: typeof edition = JSON.parse(JSON.stringify(compactEdition(edition)));
    const [whole, small] = [openCatalogs([edition]), openCatalogs([compact])];
    const queries = edition.listings.flatMap(({ journal: { titles, issns, cn } }) => {
      return [titles.zh, titles.en, cn, ...issns.map(({ value }) => value)].filter((text) => text !== null);
    });
    expect(queries.length).toBeGreaterThan(4);
    for (const query of [...queries, "Invented Anals", ...edition.exclusions.map(({ title }) => title)]) {
      for (const options of [{}, { asOf: "2026-12-01" }, { policy: "highest" }] as const) {
        expect(small.lookup(query, options)).toEqual(whole.lookup(query, options));
      }
    }
  });

  it("is much smaller and holds no value", async () => {
    const edition = await inventedEdition();
    const text = JSON.stringify(compactEdition(edition));
    expect(text.length).toBeLessThan(JSON.stringify(edition).length / 2);
    expect(text).not.toContain("normalized");
  });

  it("of 10,000 listings stays under two megabytes of JSON", () => {
    const entries = Array.from({ length: 10_000 }, (_, i) => ({
      en: `Invented Journal of Subject ${i} and Related Matters`,
      zh: `虚构第${i}学报`,
      issns: [issn(9_000_000 + i), issn(9_100_000 + i)],
      cn: `11-${1000 + (i % 9000)}`,
    }));
    const compact = compactEdition(list("large", entries));
    const bytes = new TextEncoder().encode(JSON.stringify(compact)).length;
    expect(bytes).toBeLessThan(2_500_000);
  });
});
