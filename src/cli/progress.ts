/** Command line: what the program is doing, for work that takes more than a moment. */

import type { Language } from "../model/text.js";
import type { ProjectStep } from "../node/index.js";
import type { Terminal } from "./terminal.js";

/** Work shorter than this shows nothing. */
const PATIENCE_MILLISECONDS = 1000;

const STEPS: Readonly<Record<Language, Readonly<Record<ProjectStep["step"], string>>>> = {
  zh: {
    project: "读取项目",
    source: "读取数据",
    registry: "核对期刊身份",
    evaluation: "评价",
    edition: "整理目录",
    writing: "写入文件",
  },
  en: {
    project: "Reading the project",
    source: "Reading",
    registry: "Linking journals",
    evaluation: "Evaluating",
    edition: "Making the edition",
    writing: "Writing",
  },
};

/** Prints steps to standard error where that is a terminal, once the work has taken a second. */
export function progress(terminal: Terminal, language: Language): (step: ProjectStep) => void {
  const start = terminal.now();
  return ({ step, subject }) => {
    if (terminal.stderr.isTTY !== true || terminal.now() - start < PATIENCE_MILLISECONDS) return;
    terminal.stderr.write(`${STEPS[language][step]}${subject === undefined ? "" : ` ${subject}`} …\n`);
  };
}
