/** Benchmarks: times a case and its floor in turn and compares medians of the same process. */

import type { Case } from "./case.js";

export interface Measurement {
  readonly name: string;
  readonly size: string;
  readonly floorName: string;
  /** Medians in milliseconds. */
  readonly milliseconds: number;
  readonly floorMilliseconds: number;
  /** Smallest and largest run. */
  readonly spread: readonly [number, number];
  /** Median of the ratios of neighbouring runs. */
  readonly ratio: number;
  readonly limit: number | null;
  /** Amount per second. */
  readonly rate: number;
  readonly unit: string;
  /** Growth of heap and buffers over one run, in megabytes, before collection. */
  readonly memory: number;
}

/** Until the engine has compiled what it will compile: at most so many runs, or so long. */
const WARM_UP_RUNS = 30;
const WARM_UP_MILLISECONDS = 1_500;
const RUNS = 11;
const BUDGET_MILLISECONDS = 20_000;

export async function measure(benchmark: Case): Promise<Measurement> {
  const input = await benchmark.setup();
  benchmark.check(await benchmark.run(input), input);
  const once = await time(() => benchmark.run(input));
  const runs = Math.max(3, Math.min(RUNS, Math.floor(BUDGET_MILLISECONDS / (2 * once + 1))));
  const warm = performance.now() + WARM_UP_MILLISECONDS;
  for (let i = 0; i < WARM_UP_RUNS && performance.now() < warm; i++) {
    await benchmark.run(input);
    await benchmark.floor(input);
  }
  const times: number[] = [];
  const floors: number[] = [];
  for (let i = 0; i < runs; i++) {
    collect();
    times.push(await time(() => benchmark.run(input)));
    collect();
    floors.push(await time(() => benchmark.floor(input)));
  }
  collect();
  const before = memoryInUse();
  const result = await benchmark.run(input);
  const memory = (memoryInUse() - before) / 1e6;
  benchmark.check(result, input);
  const milliseconds = medianOf(times);
  return {
    name: benchmark.name,
    size: benchmark.size,
    floorName: benchmark.floorName,
    milliseconds,
    floorMilliseconds: medianOf(floors),
    spread: [Math.min(...times), Math.max(...times)],
    ratio: medianOf(times.map((own, i) => own / (floors[i] as number))),
    limit: benchmark.limit ?? null,
    rate: (benchmark.amount / milliseconds) * 1000,
    unit: benchmark.unit,
    memory,
  };
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2;
}

function memoryInUse(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function collect(): void {
  (globalThis as { gc?: () => void }).gc?.();
}
