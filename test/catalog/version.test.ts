import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { LIBRARY_NAME, LIBRARY_VERSION } from "../../src/catalog/index.js";

it("the version in every manifest is that of package.json", () => {
  const { name, version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect([LIBRARY_NAME, LIBRARY_VERSION]).toEqual([name, version]);
});
