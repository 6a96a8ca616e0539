import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../src/publish/html/", import.meta.url));
const file = `${folder}page-assets.ts`;

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${folder}browser/${entry}`],
    bundle: true,
    minify: true,
    // Text that leaves the page unreadable in no encoding.
    charset: "ascii",
    format: "iife",
    target: ["chrome111", "firefox113", "safari16.4"],
    write: false,
    legalComments: "none",
  });
  return (outputFiles[0]?.text ?? "").trim();
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("base64");

it("page-assets.ts is what the browser's script and style bundle to (GENERATE=1 rewrites it)", async () => {
  const [script, style] = [await bundle("page.ts"), await bundle("page.css")];
  // Inside <script> and <style> these would end the element.
  expect(script).not.toMatch(/<\/script|<!--/i);
  expect(style).not.toMatch(/<\/style/i);
  const text = [
    "/** Publish, HTML: the page's script and style, bundled from `browser/` by `npm run generate`; do not edit. */",
    "",
    `export const PAGE_SCRIPT = ${JSON.stringify(script)};`,
    `export const PAGE_SCRIPT_SHA256 = ${JSON.stringify(sha256(script))};`,
    `export const PAGE_STYLE = ${JSON.stringify(style)};`,
    `export const PAGE_STYLE_SHA256 = ${JSON.stringify(sha256(style))};`,
    "",
  ].join("\n");
  if (process.env["GENERATE"]) writeFileSync(file, text);
  expect(readFileSync(file, "utf8")).toBe(text);
});
