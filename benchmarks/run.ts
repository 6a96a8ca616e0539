/**
 * Benchmarks: `npm run bench` measures every case and writes RESULTS.md; `npm run bench -- entropy` only those
 * whose name or size holds a word. A ratio above its limit ends with exit code 1.
 */

import { writeFileSync } from "node:fs";
import { arch, availableParallelism, cpus, loadavg, platform, release } from "node:os";
import type { Case } from "./case.js";
import { combineCases } from "./cases/combine.js";
import { equivalenceCases } from "./cases/equivalence.js";
import { ingestCases } from "./cases/ingest.js";
import { jobCases } from "./cases/job.js";
import { lookupCases } from "./cases/lookup.js";
import { scoringCases } from "./cases/scoring.js";
import { type Measurement, measure } from "./measure.js";

const words = process.argv.slice(2);
const cases: readonly Case[] = [
  ...scoringCases,
  ...combineCases,
  ...equivalenceCases,
  ...ingestCases,
  ...jobCases,
  ...lookupCases,
];
const chosen = cases.filter((one) => words.every((word) => `${one.name} ${one.size}`.includes(word)));

const results: Measurement[] = [];
for (const one of chosen) {
  const result = await measure(one);
  results.push(result);
  const limit = result.limit === null ? "" : ` (limit ${result.limit})`;
  console.log(
    `${result.name}, ${result.size}: ${round(result.milliseconds)} ms, ${round(result.ratio)} × ${result.floorName}${limit}`,
  );
}

if (words.length === 0) writeFileSync("benchmarks/RESULTS.md", report(results));
const slow = results.filter((result) => result.limit !== null && result.ratio > result.limit);
for (const result of slow)
  console.error(
    `Too slow: ${result.name}, ${result.size}: ratio ${round(result.ratio)}, limit ${result.limit}.`,
  );
process.exitCode = slow.length === 0 ? 0 : 1;

function report(measured: readonly Measurement[]): string {
  const rows = measured.map((result) => {
    const [fastest, slowest] = result.spread;
    return `| ${[
      result.name,
      result.size,
      round(result.milliseconds),
      `${round(fastest)}–${round(slowest)}`,
      rate(result),
      round(Math.max(0, result.memory)),
      `${result.floorName}: ${round(result.floorMilliseconds)} ms`,
      round(result.ratio),
      result.limit ?? "–",
    ].join(" | ")} |`;
  });
  return [
    "# Benchmark results",
    "",
    `Node ${process.version}, ${platform()} ${release()} ${arch()}, ${availableParallelism()} × ${cpus()[0]?.model.trim()}, load ${loadavg()[0]?.toFixed(1)}.`,
    "Medians of interleaved runs in one process on one core; the floor is plain code over the same data, timed in turn with the case.",
    "Compare ratios: absolute times move with the machine. All data are invented and seeded. Written by `npm run bench`.",
    "",
    "| case | size | median ms | fastest–slowest | rate | MB grown | floor | ratio | limit |",
    "| --- | --- | ---: | ---: | ---: | ---: | --- | ---: | ---: |",
    ...rows,
    "",
  ].join("\n");
}

function rate(result: Measurement): string {
  return result.unit === "MB"
    ? `${round(result.rate)} MB/s`
    : `${Math.round(result.rate / 1000)} k journals/s`;
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
