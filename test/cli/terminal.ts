/** A terminal that keeps what is written to it. */

import type { Terminal } from "../../src/cli/terminal.js";

export interface RecordedTerminal extends Terminal {
  out(): string;
  err(): string;
}

export function terminal(
  cwd: string,
  part: { isTTY?: boolean; env?: Terminal["env"] } = {},
): RecordedTerminal {
  const out: string[] = [];
  const err: string[] = [];
  let time = 0;
  return {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text), isTTY: part.isTTY ?? false },
    cwd,
    env: part.env ?? {},
    // Every look at the clock finds a second gone.
    now: () => {
      time += 1000;
      return time;
    },
    out: () => out.join(""),
    err: () => err.join(""),
  };
}
