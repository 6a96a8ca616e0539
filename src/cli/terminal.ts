/** Command line: what the program knows of the outside, and what it answers. */

export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds from any fixed moment; decides only whether progress is shown. */
  readonly now: () => number;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

export const EXIT = { done: 0, needsWork: 1, usage: 2, internal: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
