/** Publish: what a verification found, in words. */

import {
  type Difference,
  type OutputsVerification,
  type StageDifferences,
  VERIFICATION_STAGES,
  type Verification,
  type VerificationStage,
  type VerifiedIdentity,
} from "../catalog/index.js";
import type { Language } from "../model/text.js";
import { textTable } from "./text-table.js";
import { MEMBER_WORDS, OUTPUT_WORDS, STAGE_WORDS, VERIFICATION_SENTENCES } from "./verification-words.js";

export interface VerificationTextOptions {
  /** What was found of the files beside the edition; null where there is no manifest, not told where absent. */
  readonly outputs?: OutputsVerification | null | undefined;
}

/** Stages that can be compared without computing. */
const WITHOUT_COMPUTING: ReadonlySet<VerificationStage> = new Set(["library", "inputs"]);
const VALUE_LENGTH = 60;
const HASH_LENGTH = 12;

/**
 * The verdict, what to do, every stage with the number of its differences, those that follow from nothing before
 * with their places, and the files beside the edition. Ends with a line end. Same text on every runtime.
 */
export function toVerificationText(
  verification: Verification,
  language: Language,
  { outputs }: VerificationTextOptions = {},
): string {
  const words = VERIFICATION_SENTENCES[language];
  const { published } = verification;
  const lines = [
    words.title(titleOf(published, language), published.edition),
    "",
    ...verdict(verification, language),
    ...(verification.same ? [] : ["", ...stageLines(verification, language)]),
    ...(outputs === undefined ? [] : ["", ...outputLines(outputs, language)]),
  ];
  return `${lines.map(oneLine).join("\n")}\n`;
}

function verdict(verification: Verification, language: Language): readonly string[] {
  const words = VERIFICATION_SENTENCES[language];
  const { same, first, sameBasis, complete, published, recomputed, stages } = verification;
  const { listings, inputs, methodology, library } = published;
  if (same) return [words.same(listings, inputs, methodology, library)];
  if (!complete) return [words.incomplete];
  if (first === "text") return [words.rewritten];
  if (sameBasis) return [words.edited];
  const differs = new Set(stages.map(({ stage }) => stage));
  const names = [published, recomputed ?? published].map(
    (identity) => `${titleOf(identity, language)} ${identity.edition}`,
  );
  return [
    words.since(STAGE_WORDS[first as VerificationStage][language]),
    ...(names[0] === names[1] ? [] : [words.other(names[0] as string, names[1] as string)]),
    ...(differs.has("library") ? [words.library(library, recomputed?.library ?? "")] : []),
    ...(differs.has("methodology") ? [words.methodology(methodology)] : []),
    ...(differs.has("inputs") ? [words.inputs] : []),
  ];
}

function titleOf({ title, catalog }: VerifiedIdentity, language: Language): string {
  return title[language] || catalog;
}

function stageLines(verification: Verification, language: Language): readonly string[] {
  const words = VERIFICATION_SENTENCES[language];
  const { stages, complete, sameBasis } = verification;
  const byStage = new Map(stages.map((found) => [found.stage, found]));
  const shown = VERIFICATION_STAGES.filter((stage) => stage !== "text" || byStage.has(stage));
  const table = textTable(
    shown.map((stage) => [
      STAGE_WORDS[stage][language],
      stateOf(byStage.get(stage), complete || WITHOUT_COMPUTING.has(stage), language),
    ]),
    "ll",
  );
  return shown.flatMap((stage, index) => {
    const found = byStage.get(stage);
    const own = (found?.named ?? []).filter(({ follows }) => !follows);
    const lines =
      stage === "text" ? [] : own.map((difference) => differenceLine(stage, difference, language));
    const more = (found?.count ?? 0) - (found?.following ?? 0) - own.length;
    return [
      `  ${table[index] as string}`,
      ...lines.map((line) => `      ${line}`),
      ...(more > 0 ? [`      ${words.more(more)}`] : []),
      ...(stage === "tiers" && own.length > 0 && !sameBasis ? [`      ${words.unexplained}`] : []),
    ];
  });
}

function stateOf(found: StageDifferences | undefined, compared: boolean, language: Language): string {
  const words = VERIFICATION_SENTENCES[language];
  if (!compared) return words.unchecked;
  if (found === undefined) return words.agrees;
  return found.following === 0 ? words.count(found.count) : words.following(found.count, found.following);
}

function differenceLine(stage: VerificationStage, difference: Difference, language: Language): string {
  const words = VERIFICATION_SENTENCES[language];
  const { discipline, journal, title, member } = difference;
  const [published, recomputed] = [difference.published, difference.recomputed];
  if (stage === "inputs") {
    const told = inputText(published, recomputed, language);
    if (told !== null) return `${member}${words.colon}${told}`;
  }
  const place = words.place(discipline ?? "", title?.[language] ?? journal ?? "");
  const what = memberText(member, language);
  const values = /\[order\]$/.test(member)
    ? ""
    : `${words.colon}${words.values(valueText(published, language), valueText(recomputed, language))}`;
  return `${place === "" ? "" : `${place}${words.separator}`}${what}${values}`;
}

/** What became of a file; null where something else than its content differs. */
function inputText(published: string | null, recomputed: string | null, language: Language): string | null {
  const words = VERIFICATION_SENTENCES[language];
  if (published === null) return words.inputAdded;
  if (recomputed === null) return words.inputMissing;
  const hashes = [published, recomputed].map((json) => /^"([0-9a-f]{64})"$/.exec(json)?.[1]);
  const [before, after] = hashes.map((hash) => hash?.slice(0, HASH_LENGTH));
  return before === undefined || after === undefined ? null : words.inputChanged(before, after);
}

/** The parts of a path in words, `rules.cuts[0].ties` as “rules cuts[0] ties”. */
function memberText(member: string, language: Language): string {
  const path = member.replace(/\[order\]$/, "");
  const parts = path.split(".").map((part) => {
    const [name = "", ...places] = part.split(/(?=\[\d+\])/);
    const word = Object.hasOwn(MEMBER_WORDS, name) ? MEMBER_WORDS[name] : undefined;
    return [word?.[language] ?? name, ...places].join("");
  });
  return [...parts, ...(path === member ? [] : [VERIFICATION_SENTENCES[language].order])].join(" ");
}

/** A text without its quotation marks, cut where it is long. */
function valueText(json: string | null, language: Language): string {
  if (json === null || json === "null") return VERIFICATION_SENTENCES[language].none;
  const text = json.startsWith('"') ? (JSON.parse(json) as string) : json;
  const characters = [...text];
  return characters.length <= VALUE_LENGTH ? text : `${characters.slice(0, VALUE_LENGTH - 1).join("")}…`;
}

function outputLines(outputs: OutputsVerification | null, language: Language): readonly string[] {
  const words = VERIFICATION_SENTENCES[language];
  if (outputs === null) return [words.noManifest];
  if (outputs.manifest === "unreadable") return [words.unreadable];
  const wrong = outputs.differences.filter(({ state }) => state !== "extra");
  const extra = outputs.differences.filter(({ state }) => state === "extra");
  const lines = (files: typeof wrong) =>
    files.map(({ file, state }) => `  ${file}${words.colon}${OUTPUT_WORDS[state][language]}`);
  return [
    wrong.length === 0 ? words.files(outputs.files) : words.filesDiffer(wrong.length, outputs.files),
    ...lines(wrong),
    ...(extra.length === 0 ? [] : [words.extra, ...lines(extra)]),
    ...(outputs.contradictions.length === 0
      ? []
      : [words.contradictions(outputs.contradictions.join(words.separator))]),
  ];
}

/** A published file may hold anything: no line break, control character or change of direction reaches a terminal. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, " ");
}
