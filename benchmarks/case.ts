/** Benchmarks: a case is plain data; `run.ts` is the one adapter that times it. */

export interface Case<Input = unknown> {
  /** One question per case, e.g. `min-max, weighted sum, rank`. */
  readonly name: string;
  /** Size in words, e.g. `100k journals × 12`. */
  readonly size: string;
  /** How much one run does, in the unit of the rate: journals, or megabytes. */
  readonly amount: number;
  readonly unit: "journals" | "MB";
  setup(): Input | Promise<Input>;
  run(input: Input): unknown;
  /** The plain reference that the run is compared with, measured in turn with it. */
  floor(input: Input): unknown;
  readonly floorName: string;
  /** Ratio to the floor that must not be exceeded; none where the ratio is only reported. */
  readonly limit?: number;
  /** Throws when the result is wrong: speed without correctness fails. */
  check(result: unknown, input: Input): void;
}

/** Keeps the types of a case together while cases of different inputs stand in one list. */
export function defineCase<Input>(definition: Case<Input>): Case {
  return definition as Case;
}
