/** Publish: what the steps of equivalence did to one listing, as sentences. */

import type { ExplainedEquivalence } from "../catalog/index.js";
import type { Language } from "../model/text.js";
import { moveWords, STANDING_WORDS } from "./equivalence-words.js";
import type { ViewSection } from "./view-section.js";

const WOULD = {
  tiered: "have a tier",
  below: "stand below the last tier",
  experts: "be left to the experts",
  unlisted: "be left out",
} as const;

/** Nothing where the discipline has no steps; numbers of steps are those of the declaration. */
export function equivalenceSections(
  { outcomes, moves, counterfactuals }: ExplainedEquivalence,
  language: Language,
): readonly ViewSection[] {
  if (outcomes.length + moves.length + counterfactuals.length === 0) return [];
  const zh = language === "zh";
  return [
    {
      title: zh ? "同质等效的步骤及其影响" : "Steps of equivalence and their effect",
      lines: [
        ...outcomes.map(({ step, statement }) => `${step + 1}. ${statement[language]}`),
        ...moves.map((move) => movedBy(move, language)),
        ...counterfactuals.map(({ basis, tier, standing }) =>
          zh
            ? `对照名单（${basis.zh}）：本刊${tier === null ? STANDING_WORDS[standing].zh : `为 ${tier}`}。`
            : `Counterfactual (${basis.en}): the journal would ${tier === null ? WOULD[standing] : `stand in ${tier}`}.`,
        ),
      ],
      table: null,
    },
  ];
}

function movedBy(move: ExplainedEquivalence["moves"][number], language: Language): string {
  const zh = language === "zh";
  const by = move.step === null ? "" : zh ? `由第 ${move.step + 1} 步调整` : ` by step ${move.step + 1}`;
  const reason = move.reason === null ? "" : `${zh ? "，理由：" : ". Reason: "}${move.reason[language]}`;
  return zh
    ? `切分之后${by}：${moveWords(move, "zh")}${reason}`
    : `Moved after the cut${by}: ${moveWords(move, "en")}${reason}`;
}
