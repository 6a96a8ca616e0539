import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Edition, explain } from "../../../src/catalog/index.js";
import { unpack } from "../../../src/publish/html/pack.js";
import { toHtml } from "../../../src/publish/index.js";
import { inventedEdition, rights } from "../../catalog/invented-evaluation.js";
import { audit, linkedEdition, linkedEvaluation } from "../../catalog/linked-evaluation.js";
import { inventedChanges } from "../invented-changes.js";
import { NASTY_TITLES, nastyEdition } from "../nasty-edition.js";

const sha256 = (text: string) => createHash("sha256").update(text).digest("base64");
/** What stands between the tags of every element of a name. */
const insides = (page: string, open: RegExp, close: string) =>
  page
    .split(open)
    .slice(1)
    .map((part) => part.slice(0, part.indexOf(close)));

describe("toHtml", () => {
  it("shows every listing under its discipline and tier, with all identifiers", async () => {
    const page = toHtml(await inventedEdition());
    for (const part of [
      "虚构遥感学报",
      "11-2127/TM",
      "0000-0019<br>0000-0027",
      "虚构遥感学会",
      "2026-11-20",
    ]) {
      expect(page).toContain(part);
    }
    expect(page.match(/<tr id="listing\//g)).toHaveLength((await inventedEdition()).listings.length);
    expect(page).toMatch(
      /<h3>Remote sensing（中）<\/h3>[\s\S]*<h4[^>]*>T1 [\s\S]*<h4[^>]*>T2 [\s\S]*待专家评议/,
    );
  });

  it("speaks the language of the catalog, or the one asked for", async () => {
    const edition = await inventedEdition();
    expect(toHtml(edition)).toContain('<html lang="zh-CN">');
    const english = toHtml(edition, { language: "en" });
    expect(english).toContain('<html lang="en">');
    expect(english).toContain("For choosing journals, never for judging people");
    expect(english).toContain("draft, not published, not to be cited");
    expect(english).not.toContain("使用说明");
  });

  it("allows by hash the one script and the one style it carries, and nothing else", async () => {
    const page = toHtml(await inventedEdition());
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
    const [script] = insides(page, /<script>/, "</script>");
    const [style] = insides(page, /<style>/, "</style>");
    expect(policy).toContain("default-src &#39;none&#39;");
    expect(policy).toContain(`script-src &#39;sha256-${sha256(script as string)}&#39;`);
    expect(policy).toContain(`style-src &#39;sha256-${sha256(style as string)}&#39;`);
    expect(page.match(/<script[ >]/g)).toHaveLength(2);
  });

  it("has no inline handler, no inline style and nothing to fetch", async () => {
    const page = toHtml(await inventedEdition()).replace(
      /<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g,
      "",
    );
    expect(page).not.toMatch(/<[^>]*\s(?:on\w+|style|src|srcset|action)=/i);
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|base)\b/i);
    for (const [, target] of page.matchAll(/href="([^"]*)"/g)) expect(target).toMatch(/^#/);
  });

  it("carries as data what explains every listing as the edition itself does, and no more", async () => {
    for (const edition of [await inventedEdition(), await linkedEdition(await linkedEvaluation({ audit }))]) {
      const [data] = insides(toHtml(edition), /<script type="application\/json" id="edition">/, "</script>");
      const carried = unpack(JSON.parse(data as string)) as Edition;
      expect(carried.listings.map((listing) => explain(carried, listing))).toEqual(
        edition.listings.map((listing) => explain(edition, listing)),
      );
      expect(Object.keys(carried)).not.toContain("audit");
      expect(data).not.toMatch(/"curve"|"anchors"|"comparison"|"sha256"/);
    }
  });

  it("prints no withheld value anywhere, and says what is withheld", async () => {
    const page = toHtml(await inventedEdition());
    // 3.25 and 1.5 are values of the restricted source, 0.8125 a score built on it.
    expect(page).not.toMatch(/\b3\.25\b|\b0\.8125\b/);
    expect(page).toContain('id="withheld"');
    expect(toHtml(await inventedEdition({ rightToPublish: rights }))).toContain("Contract 2026-7, clause 3");
  });

  it("draws scores only where they may be printed", async () => {
    expect(toHtml(await inventedEdition())).not.toContain("得分与分级线");
    expect(toHtml(await inventedEdition({ rightToPublish: rights }))).toContain("得分与分级线");
  });

  it("lets no title become markup or script", async () => {
    const page = toHtml(await nastyEdition());
    expect(page.match(/<script[ >]/g)).toHaveLength(2);
    expect(page.match(/<\/script/g)).toHaveLength(2);
    expect(page).not.toMatch(/<img|<svg onload|<b>bold/);
    expect(page).toContain("&lt;/script&gt;&lt;script&gt;alert(&quot;1&quot;)");
    const [data] = insides(page, /<script type="application\/json" id="edition">/, "</script>");
    const read = unpack(JSON.parse(data as string)) as Edition;
    expect(read.listings.map(({ journal }) => journal.titles.zh)).toEqual(NASTY_TITLES);
    expect(data).not.toMatch(/[<>\u2028]/);
  });

  it("is the same text twice, and ordered by the keys asked for", async () => {
    const edition = await inventedEdition();
    expect(toHtml(edition)).toBe(toHtml(edition));
    expect(toHtml(edition)).toContain("同一级别内排名不分先后");
    expect(toHtml(edition, { order: ["rank"] })).not.toContain("同一级别内排名不分先后");
    expect(() => toHtml(edition, { order: ["size" as "rank"] })).toThrow(/no key/);
  });

  it("is a whole page for an edition without listings", async () => {
    const edition = { ...(await inventedEdition()), listings: [], exclusions: [], disciplines: [] };
    expect(toHtml(edition)).toMatch(/<\/html>\n$/);
  });

  it("tells the changes since the last edition where it is given them, and nothing of changes otherwise", async () => {
    const edition = await inventedEdition();
    const changes = inventedChanges(edition);
    const page = toHtml(edition, { language: "en", changes });
    expect(page).toContain('<a href="#changes">Changes</a>');
    expect(page).toContain("Against edition 2024: 3 → 3 listings.");
    // One promoted, one the same, one added, one gone.
    for (const band of ["T2 → T1: 1", "T2 → T2: 1", "Not listed before → T1: 1", "T2 → Not listed now: 1"]) {
      expect(page).toContain(`<title>${band}</title>`);
    }
    expect(page).toMatch(/<td>promoted<\/td><td>T2<\/td><td>T1<\/td><td>Invented Letters/);
    expect(page).toContain("Gone *Annals* &lt;b&gt;bold&lt;/b&gt;");
    expect(toHtml(edition, { language: "en", changes })).toBe(page);
    expect(toHtml(edition)).not.toContain('id="changes"');
  });

  it("refuses changes that lead to another edition", async () => {
    const changes = inventedChanges(await inventedEdition({ id: "2028" }));
    const edition = await inventedEdition();
    expect(() => toHtml(edition, { changes })).toThrow(
      expect.objectContaining({ code: "CHANGES_OTHER_EDITION" }),
    );
  });

  it("sets nominal beside effective weights, and shows the correlations with their flags", async () => {
    const page = toHtml(await inventedEdition(), { language: "en" });
    expect(page).toContain("Weights: nominal and effective · One scale");
    expect(page).toMatch(/<td>impact<\/td><td class="number">50%<\/td><td class="number">75%<\/td>/);
    expect(page).toMatch(/<td class="number against-2">-0.38<\/td>/);
    expect(page).toContain(
      "impact and reach pull against each other (correlation below -0.3). Disciplines: 1",
    );
  });
});
