import { defineConfig } from "tsup";

export default defineConfig([
  {
    entry: {
      index: "src/index.ts",
      "node/index": "src/node/index.ts",
      pinyin: "src/pinyin.ts",
      publications: "src/publications.ts",
    },
    format: ["esm", "cjs"],
    dts: true,
    target: "node20",
    platform: "neutral",
    external: [/^node:/],
    clean: true,
  },
  {
    entry: { "cli/main": "src/cli/main.ts" },
    format: ["esm"],
    target: "node20",
    platform: "node",
    banner: { js: "#!/usr/bin/env node" },
  },
]);
