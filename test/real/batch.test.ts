/** A publication list written from a real collected catalog and read back against it; the files are no part of the project. */

import { beforeAll, describe, expect, it } from "vitest";
import { type Edition, knownLists } from "../../src/catalog/index.js";
import { type ImportSpec, importCatalog } from "../../src/import-catalog.js";
import { openCatalogs } from "../../src/lookup.js";
import { type BatchReport, checkPublications, readPublications } from "../../src/publications.js";
import { REAL_DATA, realFile } from "./data.js";

const BOOK = "cast-tiers/高质量科技期刊分级目录速查表.subset-40-fields.xlsx";

describe.skipIf(!REAL_DATA)("an item for each listing of the collected catalogs of 40 fields", () => {
  let edition: Edition;
  const check = async (write: (listing: Edition["listings"][number]) => string): Promise<BatchReport> => {
    const escaped = (text: string) => text.replace(/[{}\\]/g, "").replace(/[&%$#_]/g, "\\$&");
    const bib = edition.listings.map(
      (listing, at) =>
        `@article{k${at}, title={P ${at}}, year=2025, month=dec, ${write(listing).replace(/=\{(.*?)\}/g, (_, text: string) => `={${escaped(text)}}`)}}`,
    );
    const { publications, issues } = await readPublications(new TextEncoder().encode(bib.join("\n")), {
      name: "l",
    });
    expect(issues.counts).toEqual({});
    expect(publications).toHaveLength(edition.listings.length);
    return checkPublications(
      publications,
      openCatalogs([{ ...edition, status: "final", effectiveDate: "2025-01-01" }]),
    );
  };
  /** Items whose answer does not hold the listing that they were written from. */
  const astray = (report: BatchReport): number =>
    report.journals
      .flatMap(({ items }) => items)
      .filter(({ publication, answers }) => {
        const from = edition.listings[Number(publication.id.slice(1))];
        return !answers.some(({ listings }) =>
          listings.some(({ discipline, tier }) => discipline === from?.discipline && tier === from.tier),
        );
      }).length;
  const titleOf = ({ journal }: Edition["listings"][number]) => journal.titles.zh ?? journal.titles.en ?? "";

  beforeAll(async () => {
    edition = (await importCatalog(realFile(BOOK), knownLists.get("cast-compendium") as ImportSpec)).edition;
  }, 120_000);

  it("is identified by title and numbers together, or left open, and never answered by another journal", async () => {
    const report = await check((listing) => {
      const issn = listing.journal.issns.map(({ value }) => value).join(", ");
      return `journal={${titleOf(listing)}}${issn === "" ? "" : `, issn={${issn}}`}`;
    });
    const { items, articles, unmatched, duplicates, notApplicable } = report.counts;
    expect([articles + duplicates + notApplicable, duplicates, notApplicable]).toEqual([items, 0, 0]);
    expect(unmatched / items).toBeLessThan(0.02);
    expect(astray(report)).toBe(0);
  }, 120_000);

  it("is identified by its title alone, or left open with candidates", async () => {
    const report = await check((listing) => `journal={${titleOf(listing)}}`);
    expect(astray(report)).toBe(0);
    expect(report.unmatched.filter(({ candidates }) => candidates.length === 0)).toEqual([]);
    expect(report.counts.unmatched / report.counts.items).toBeLessThan(0.02);
  }, 120_000);
});
