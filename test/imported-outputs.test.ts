import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { type Edition, explain } from "../src/catalog/index.js";
import { diffEditions } from "../src/diff.js";
import { importCatalog } from "../src/import-catalog.js";
import { openCatalogs } from "../src/lookup.js";
import { CHANGE_WORDS } from "../src/publish/change-words.js";
import { changeFlows } from "../src/publish/html/change-flows.js";
import {
  toDiffCsv,
  toDiffText,
  toExplanationText,
  toHtml,
  toJsonLd,
  toMarkdown,
  toXlsx,
} from "../src/publish/index.js";
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
    const [cover, list] = sheets.map(({ rows }) => rows);
    // The journal without a tier is a group of its own, with its damaged number as it was printed.
    expect(list?.slice(2).map((row) => row.slice(0, 6))).toEqual([
      [1, "T1", "虚构学报", "", issn(1), "11-1001/N"],
      [1, "T2", "Invented Letters", "", issn(2), ""],
      [1, "未标级别", "想象通报", "", "", "0-1514/G2"],
    ]);
    expect(cover?.slice(-3)).toEqual([
      ["学科", "期刊来源", "T1", "T2", "T3", "未入选", "待专家评议", "未标级别", "代码"],
      ["虚构", "国内", 1, 0, 0, 0, 0, 1, "invented"],
      ["虚构", "国外", 0, 1, 0, 0, 0, 0, "invented"],
    ]);
  });

  it("is Markdown, linked data and an explanation that name no methodology", async () => {
    const made = await imported();
    const markdown = toMarkdown(made, "zh");
    expect(markdown.match(/^#+ .*/gm)?.slice(1)).toEqual([
      "## 虚构（3 种）",
      "### T1（1 种）",
      "### T2（1 种）",
      "### 未标级别（1 种）",
    ]);
    for (const title of ["虚构学报", "想象通报"]) expect(markdown).toContain(title);
    const { "@graph": graph } = JSON.parse(toJsonLd(made)) as { "@graph": Record<string, unknown>[] };
    const entries = graph.flatMap(({ itemListElement = [] }) => itemListElement as { tier?: string }[]);
    expect(entries.map((entry) => "tier" in entry)).toEqual([true, true, false]);
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
    expect(diff.counts).toMatchObject({ promoted: 1, unchanged: 2, added: 0, dropped: 0 });
    expect(diff.basis).toBeNull();
  });

  it("counts as unchanged what has no tier before and now, and as not comparable what gets one or loses it", async () => {
    const [one, two] = [await imported("T2"), await imported("")];
    expect(diffEditions(two, two).counts).toMatchObject({ unchanged: 3, incomparable: 0 });
    for (const [before, after, from, to] of [
      [one, two, "T2", "未标级别"],
      [two, one, "未标级别", "T2"],
    ] as const) {
      const diff = diffEditions(before, after);
      expect([diff.before.listed, diff.after.listed]).toEqual([3, 3]);
      expect(diff.counts).toMatchObject({ unchanged: 2, incomparable: 1, added: 0, dropped: 0 });
      expect(diff.transitions.map(({ count }) => count)).toEqual([1]);
      expect(toDiffText(diff, "zh")).toContain(`级别无法比较（1）\n  Invented Letters：${from} → ${to}\n`);
      const [, row] = toDiffCsv(diff, { profile: "spreadsheet", language: "zh" }).split("\r\n");
      expect(row).toContain(`${from},${to}`);
    }
  });

  it("has journals without a tier added and dropped like any other", async () => {
    const made = await imported();
    const without = { ...made, listings: made.listings.filter(({ status }) => status === "tiered") };
    const diff = diffEditions(without, made);
    expect(diff.added.map(({ place }) => place.title.zh)).toEqual(["想象通报"]);
    expect(toDiffText(diff, "en")).toContain("想象通报: without a tier");
    expect(diffEditions(made, without).dropped).toHaveLength(1);
    const { from, to } = changeFlows(diff, CHANGE_WORDS.en);
    expect([from, to]).toEqual([
      ["T1", "T2", "T3", "Not listed before"],
      ["T1", "T2", "T3", "without a tier"],
    ]);
  });
});
