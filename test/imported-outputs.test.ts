import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { type Edition, explain } from "../src/catalog/index.js";
import { diffEditions } from "../src/diff.js";
import { importCatalog } from "../src/import-catalog.js";
import { openCatalogs } from "../src/lookup.js";
import { toExplanationText, toHtml, toJsonLd, toMarkdown, toXlsx } from "../src/publish/index.js";
import { issn, listSpec, utf8 } from "./catalog/import/invented-list.js";

// Invented. One journal without a tier, one with a damaged number.
const imported = async (second = "T2"): Promise<Edition> => {
  const text = [
    "级别,刊名,ISSN,CN",
    `T1,虚构学报,${issn(1)},11-1001/N`,
    `${second},Invented Letters,${issn(2)},`,
    ",想象通报,,0-1514/G2",
  ].join("\n");
  return (await importCatalog(utf8(text), listSpec())).edition;
};

describe("an imported edition in the outputs of our own", () => {
  it("is a page and a workbook that say that no methodology is known, and name every journal", async () => {
    const made = await imported();
    const page = toHtml(made, { language: "zh" });
    expect(page).toContain("由已发布的目录导入");
    for (const title of ["虚构学报", "Invented Letters", "想象通报"]) expect(page).toContain(title);
    expect(page).toContain('<option value="untiered">未标级别</option>');
    const { sheets } = await readXlsx(await toXlsx(made, { language: "zh" }));
    const cells = JSON.stringify(sheets.map(({ rows }) => rows));
    expect(cells).toContain("由已发布的目录导入");
    for (const title of ["虚构学报", "Invented Letters"]) expect(cells).toContain(title);
  });

  it("is Markdown, linked data and an explanation that name no methodology", async () => {
    const made = await imported();
    const markdown = toMarkdown(made, "zh");
    expect(markdown).toContain("虚构学报");
    expect(JSON.stringify(toJsonLd(made, { base: "https://example.org/" }))).not.toContain("SHA-256");
    const key = made.listings[0]?.journal.key as string;
    expect(toExplanationText(explain(made, key), "zh")).toContain("虚构学报");
  });

  it("is looked up like any other, the journal without a tier too", async () => {
    const made = await imported();
    const catalogs = openCatalogs([made]);
    expect(catalogs.lookup("虚构学报").state).toBe("listed");
    expect(catalogs.lookup(issn(2)).state).toBe("listed");
    expect(catalogs.lookup("想象通报").state).toBe("listed");
  });

  it("is compared with another edition of its list", async () => {
    const diff = diffEditions(await imported("T2"), await imported("T1"));
    expect(diff.counts).toMatchObject({ promoted: 1, unchanged: 1, added: 0, dropped: 0 });
    expect(diff.basis).toBeNull();
  });
});
