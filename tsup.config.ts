import { defineConfig, type Options } from "tsup";

const entry = {
  index: "src/index.ts",
  "node/index": "src/node/index.ts",
  equivalence: "src/equivalence/index.ts",
  pinyin: "src/pinyin.ts",
  publications: "src/publications.ts",
};
const shared: Options = { target: "node20", platform: "neutral", external: [/^node:/] };

export default defineConfig([
  {
    // Rooms that a web page takes by themselves are cut off as chunks, so that a bundler can leave out the others.
    entry: { ...entry, "rooms/scoring": "src/scoring/index.ts", "rooms/lookup": "src/lookup.ts" },
    format: ["esm"],
    dts: { entry },
    clean: true,
    ...shared,
  },
  { entry, format: ["cjs"], dts: { entry }, ...shared },
  {
    entry: { "cli/main": "src/cli/main.ts" },
    format: ["esm"],
    target: "node20",
    platform: "node",
    banner: { js: "#!/usr/bin/env node" },
  },
]);
