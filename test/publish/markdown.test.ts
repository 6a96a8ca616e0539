import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../src/publish/index.js";
import { escapeMarkdown } from "../../src/publish/markdown.js";
import { inventedEdition } from "../catalog/invented-evaluation.js";
import { editionWithTitle } from "./invented-edition.js";

describe("toMarkdown", () => {
  it("has identity, statement, and a table per discipline and tier, by hand", async () => {
    const text = toMarkdown(await editionWithTitle("Optics Today"), "en");
    const lines = text.split("\n");
    expect(lines[0]).toBe("# Invented catalog");
    expect(lines).toContain("- Society: Invented Society");
    expect(lines).toContain("- Permitted use: For choosing journals, never for judging people");
    expect(
      text.endsWith(
        [
          "To be quoted as: Invented catalog (2026 edition), T1",
          "",
          "The order inside a tier is not a ranking.",
          "",
          "## Optics (1)",
          "",
          "### T1 (1)",
          "",
          "| No. | Title | ISSN | CN |",
          "| ---: | --- | --- | --- |",
          "| 1 | Optics Today | 0000-0019, 0000-0027 |  |",
          "",
        ].join("\n"),
      ),
    ).toBe(true);
  });

  it("lists tiers in their order, tiered journals only, and the terms where they are declared", async () => {
    const edition = await inventedEdition({ terms: { name: "CC BY 4.0", url: "https://example.org/by" } });
    const text = toMarkdown(edition, "zh");
    expect(text.match(/^#+ .*/gm)).toEqual([
      "# 虚构领域分级目录",
      "## Remote sensing（中）（2 种）",
      "### T1（1 种）",
      "### T2（1 种）",
      "## Optics（中）（1 种）",
      "### T1（1 种）",
    ]);
    expect(text).toContain("- 使用许可：CC BY 4.0 &lt;https\\://example.org/by&gt;");
    expect(text).not.toContain("虚构年刊");
  });

  it("follows the declared order", async () => {
    const made = await inventedEdition();
    const edition = {
      ...made,
      listings: made.listings.map((listing) => ({ ...listing, tier: "T1", discipline: "sensing" })),
    };
    const order = (keys: Parameters<typeof toMarkdown>[2]) =>
      [...toMarkdown(edition, "zh", keys).matchAll(/^\| \d+ \| ([^|]*) \|/gm)].map(([, title]) => title);
    expect(order({ order: ["title"] })[0]).toBe("=Invented Formulas".replace(/^=/, "\\="));
    expect(order({})).toEqual(order({ order: ["population:domestic-first", "title"] }));
    expect(order({ order: ["population:domestic-first", "title"] }).slice(0, 2)).toEqual([
      "虚构年刊",
      "虚构遥感学报",
    ]);
  });

  it.each([
    ["a | b", "a \\| b"],
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["![x](javascript:alert(1))", "!\\[x\\](javascript:alert(1))"],
    ["**bold** _it_ `code` ~~s~~", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~s\\~\\~"],
    ["A & B &lt; C", "A &amp; B &amp;lt; C"],
    ["line\r\n\r\n# heading", "line # heading"],
    ["# no heading", "\\# no heading"],
    ["1. no list", "1\\. no list"],
    ["=1+1", "\\=1+1"],
    ["back\\slash", "back\\\\slash"],
    ["https://x.org www.x.org a@x.org", "https\\://x.org www\\.x.org a\\@x.org"],
    ["Light: Science & Applications", "Light: Science &amp; Applications"],
  ])("shows %j as it stands", async (title, escaped) => {
    expect(escapeMarkdown(title)).toBe(escaped);
    expect(toMarkdown(await editionWithTitle(title), "en")).toContain(`\n| 1 | ${escaped} | 0000-0019`);
  });

  it("is read back to the same cells, whatever stands in a title", () => {
    const read = (cell: string) =>
      cell
        .replace(/\\([!-/:-@[-`{-~])/g, "$1")
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&amp;/g, "&");
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."ab|\\<>&;#`*_[]~$^@:/.=-1 \n\u2028中"), maxLength: 20 }),
        (text) => {
          const escaped = escapeMarkdown(text);
          expect(escaped).not.toMatch(/[<>\r\n]/);
          expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*[|`*_[\]~]/);
          expect(read(escaped)).toBe(text.replace(/[\s\u2028]+/g, " ").trim());
        },
      ),
    );
  });
});
