import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toHtml } from "../../../src/publish/index.js";
import { inventedEdition, rights } from "../../catalog/invented-evaluation.js";
import { audit, linkedEdition, linkedEvaluation } from "../../catalog/linked-evaluation.js";
import { inventedChanges } from "../invented-changes.js";
import { nastyEdition } from "../nasty-edition.js";

/** The browser named by CHROMIUM, or the one on the path; null where there is none. */
function chromium(): string | null {
  const named = process.env["CHROMIUM"];
  if (named) return named;
  const found = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "chromium"));
  return found.find((path) => existsSync(path)) ?? null;
}

describe.skipIf(chromium() === null)("the page in Chromium", () => {
  let scratch = "";
  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), "journal-tiering-page-"));
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  /** The document after its scripts have run. */
  function domOf(page: string, hash = "", flags: readonly string[] = []): string {
    const file = join(scratch, "page.html");
    writeFileSync(file, page);
    return execFileSync(
      chromium() as string,
      [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--user-data-dir=${join(scratch, "profile")}`,
        "--virtual-time-budget=20000",
        ...flags,
        "--dump-dom",
        `file://${file}${hash}`,
      ],
      { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 2 ** 26 },
    );
  }

  /** Violations that axe finds; the page's own policy would keep axe out, so it is taken off for this. */
  function violations(page: string, hash = "", flags: readonly string[] = []): unknown {
    const open = page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    const run = `axe.run().then(({ violations, passes }) => {
      const out = document.createElement("pre");
      out.id = "axe";
      out.textContent = JSON.stringify({ passes: passes.length, violations: violations.map(({ id, nodes }) =>
        [id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 200))]) });
      document.body.append(out);
    });`;
    const dom = domOf(
      open.replace(
        /<\/body>\n<\/html>\n$/,
        () => `<script>${axe.source}</script><script>${run}</script></body></html>`,
      ),
      hash,
      flags,
    );
    const answer = /<pre id="axe">(.*?)<\/pre>/s.exec(dom)?.[1] ?? "null";
    const { passes, violations: found } = JSON.parse(
      answer.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
    );
    expect(passes).toBeGreaterThan(15);
    return found;
  }

  it("runs its script under its own policy: filters are there and listings counted", async () => {
    const dom = domOf(toHtml(await inventedEdition()));
    // Three of the five listings are in a tier; the others wait behind the filter.
    expect(dom).toMatch(/id="shown"[^>]*>共 3 条</);
    expect(dom).not.toMatch(/<form[^>]*id="controls"[^>]*hidden/);
  });

  it("opens the explanation of the listing that the address names", async () => {
    const page = toHtml(await inventedEdition({ rightToPublish: rights }), { language: "en" });
    const id = /<tr id="([^"]*0000-0019[^"]*)"/.exec(page)?.[1] ?? "";
    const dom = domOf(page, `#${id}`);
    expect(dom).toMatch(/<dialog[^>]* open/);
    expect(dom).toContain("Remote sensing: T1 (foreign journal, scale: One scale)");
    expect(dom).toContain("Distance to the cuts");
  });

  it("makes no element and runs no script of what stands in titles", async () => {
    const page = toHtml(await nastyEdition());
    const id = /<tr id="([^"]*%3Cimg[^"]*)"/.exec(page)?.[1] ?? "";
    const dom = domOf(page, `#${id}`);
    expect(dom).toMatch(/<dialog[^>]* open/);
    expect(dom).not.toMatch(/<img|<svg onload|<b>bold/);
    expect(dom.match(/<script[ >]/g)).toHaveLength(2);
  });

  it.each([
    ["light", []],
    ["dark", ["--blink-settings=preferredColorScheme=0"]],
    ["narrow", ["--window-size=390,800"]],
  ] as const)("has nothing that axe objects to: %s", async (_, flags) => {
    const edition = await inventedEdition({ rightToPublish: rights });
    const page = toHtml(edition, { changes: inventedChanges(edition) });
    expect(violations(page, "", flags)).toEqual([]);
  });

  it.each([
    ["light", []],
    ["dark", ["--blink-settings=preferredColorScheme=0"]],
    ["narrow", ["--window-size=390,800"]],
  ] as const)(
    "has nothing that axe objects to in the steps of equivalence and the audit: %s",
    async (_, flags) => {
      const lastEdition = { source: "list", column: "last", edition: "2024" };
      const edition = await linkedEdition(await linkedEvaluation({ audit: { ...audit, lastEdition } }));
      const page = toHtml(edition).replaceAll("<details>", "<details open>");
      expect(page).toContain("link-curve");
      expect(violations(page, "", flags)).toEqual([]);
    },
  );

  it("unfolds the steps of equivalence for print", async () => {
    const page = toHtml(await linkedEdition(await linkedEvaluation()));
    const open = page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    const print = (event: string) =>
      open.replace(
        "</body>",
        () => `<script>dispatchEvent(new Event("beforeprint"));${event}</script></body>`,
      );
    expect(domOf(page).match(/<details open/g)).toBeNull();
    expect(domOf(print("")).match(/<details open=""/g)).toHaveLength(page.match(/<details>/g)?.length ?? 0);
    expect(domOf(print('dispatchEvent(new Event("afterprint"));'))).not.toContain("<details open");
  });

  it("shows in the explanation what the steps did to the journal", async () => {
    const page = toHtml(await linkedEdition(await linkedEvaluation()), { language: "en" });
    const id = /<tr id="([^"]*roads[^"]*)"[^>]*>(?:(?!<\/tr>).)*>Dr2</.exec(page)?.[1] ?? "";
    const dom = domOf(page, `#${id}`);
    expect(dom).toContain("Steps of equivalence and their effect");
    expect(dom).toContain("Moved after the cut by step 2: T3 → T1. Reason: Indexed there");
  });

  it("has nothing that axe objects to with an explanation open", async () => {
    const page = toHtml(await inventedEdition(), { language: "en" });
    const id = /<tr id="([^"]*0000-0019[^"]*)"/.exec(page)?.[1] ?? "";
    expect(violations(page, `#${id}`)).toEqual([]);
  });
});
