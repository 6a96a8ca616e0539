/** Command line: what every command is given. */

import type { Language } from "../model/text.js";
import type { Arguments } from "./arguments.js";
import type { Terminal } from "./terminal.js";

export interface Context {
  readonly given: Arguments;
  readonly terminal: Terminal;
  /** Absolute. */
  readonly folder: string;
  /** As a person wrote it. */
  readonly shown: string;
  readonly language: Language;
}
