import { describe, expect, it } from "vitest";
import type { EditionListing } from "../../src/catalog/index.js";
import { readTable, type SourceTable, type TextColumn } from "../../src/index.js";
import { displayTitle } from "../../src/model/journal.js";
import { type CsvSpec, toCsv } from "../../src/publish/index.js";
import { inventedEdition } from "../catalog/invented-evaluation.js";

const COLUMNS = [
  "number",
  "discipline",
  "tier",
  "title",
  "titleZh",
  "titleEn",
  "issn",
  "cn",
  "language",
  "country",
  "publisher",
  "sponsor",
  "population",
  "status",
] as const satisfies CsvSpec["columns"];

const PROFILES = ["machine", "spreadsheet"] as const;
const LANGUAGES = ["zh", "en"] as const;
const cases = PROFILES.flatMap((profile) => LANGUAGES.map((language) => ({ profile, language })));

const column = (table: SourceTable, field: string) => (table.columns.get(field) as TextColumn).values;

describe("a list that toCsv wrote", () => {
  it.each(cases)("is read back by the layout society-list, $profile in $language", async (form) => {
    const edition = await inventedEdition();
    const odd = { ...edition.listings[0] } as EditionListing;
    const journal = {
      ...odd.journal,
      cn: "11-2127",
      titles: { ...odd.journal.titles, en: "0812", zh: "=1" },
    };
    const made = { ...edition, listings: [...edition.listings, { ...odd, journal }] };
    const spec: CsvSpec = { ...form, columns: COLUMNS, order: ["discipline"], numbering: "overall" };
    const bytes = new TextEncoder().encode(toCsv(made, spec));
    const table = await readTable(bytes, { name: "list", layout: "society-list" });

    const identity = (texts: readonly (string | null)[]) => texts.map((text) => text ?? "").join("|");
    const written = made.listings.map(
      ({ discipline, tier, journal: { titles, issns, cn, country, ...rest } }) =>
        identity([
          discipline,
          tier,
          displayTitle({ ...journal, ...rest, titles }, form.language),
          titles.zh,
          titles.en,
          issns.map(({ value }) => value).join("; "),
          cn,
          country,
          rest.publisher,
          rest.sponsor,
        ]),
    );
    const fields = [
      "discipline",
      "tier",
      "title",
      "titleZh",
      "titleEn",
      "issn",
      "cn",
      "country",
      "publisher",
      "sponsor",
    ];
    const read = [...table.rowNumbers.keys()].map((at) =>
      identity(fields.map((field) => column(table, field)[at] as string)),
    );
    expect([...read].sort()).toEqual([...written].sort());
    const words = new Set(column(table, "population"));
    expect([...words].every((word) => /^(domestic|foreign|国内|国外)$/.test(word))).toBe(true);
    expect(Object.keys(table.issues.counts)).toEqual([]);
  });
});
