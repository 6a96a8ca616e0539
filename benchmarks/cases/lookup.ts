/** Benchmarks: opening editions and looking journals up; one journal of the rate is one question. */

import {
  type Catalogs,
  compactEdition,
  issnCheckDigit,
  type LookupEdition,
  openCatalogs,
} from "../../src/index.js";
import { randomSource } from "../../src/numeric/index.js";
import { type Case, defineCase } from "../case.js";

const LISTINGS = 10_000;
const QUESTIONS = 100_000;
const SUBJECTS = [
  "Optics",
  "Geology",
  "Hydrology",
  "Control",
  "Materials",
  "Nutrition",
  "Logic",
  "Acoustics",
];
const KINDS = ["Journal of", "Annals of", "Letters in", "Advances in", "Review of"];
const HAN = "光谱地质水文控制材料营养逻辑声学测绘气象海洋土壤";

interface Input {
  readonly catalogs: Catalogs;
  readonly edition: string;
  readonly questions: readonly string[];
  readonly floor: ReadonlyMap<string, number>;
}

/** Two of five journals are Chinese with a CN number; a third has two ISSNs. */
function edition(): LookupEdition {
  const random = randomSource(5);
  const pick = <Item>(items: ArrayLike<Item>): Item =>
    items[Math.floor(random.next() * items.length)] as Item;
  const issn = (number: number): { readonly value: string } => {
    const digits = String(number).padStart(7, "0");
    return { value: `${digits.slice(0, 4)}-${digits.slice(4)}${issnCheckDigit(digits)}` };
  };
  const listings = Array.from({ length: LISTINGS }, (_, i) => {
    const isChinese = i % 5 < 2;
    const en = `${pick(KINDS)} Invented ${pick(SUBJECTS)} and ${pick(SUBJECTS)} ${i}`;
    const zh = `虚构${pick(HAN)}${pick(HAN)}${pick(HAN)}${i}学报`;
    return {
      discipline: `discipline ${i % 20}`,
      tier: `T${1 + (i % 3)}`,
      status: "tiered" as const,
      journal: {
        titles: { zh: isChinese ? zh : null, en: isChinese && i % 2 === 0 ? null : en },
        issns: [issn(1_000_000 + i), ...(i % 3 === 0 ? [issn(5_000_000 + i)] : [])],
        cn: isChinese ? `${10 + (i % 2)}-${1000 + (i % 9000)}/O4` : null,
      },
    };
  });
  const name = { zh: "虚构目录", en: "Invented catalog" };
  return compactEdition({
    id: "2026",
    status: "final",
    catalog: { id: "invented", title: name, society: name },
    decisionDate: null,
    effectiveDate: "2026-01-01",
    scheme: { id: "t1-t3", labels: ["T1", "T2", "T3"] },
    listings,
  });
}

function setup(keysOf: (listing: LookupEdition["listings"][number]) => string): Input {
  const random = randomSource(6);
  const whole = edition();
  const keys = whole.listings.map(keysOf);
  const questions = Array.from(
    { length: QUESTIONS },
    () => keys[Math.floor(random.next() * LISTINGS)] as string,
  );
  return {
    catalogs: openCatalogs([whole]),
    edition: JSON.stringify(whole),
    questions,
    floor: new Map(keys.map((key, i) => [key, i])),
  };
}

function ask({ catalogs, questions }: Input): number {
  let listings = 0;
  for (const question of questions) listings += catalogs.lookup(question).listings.length;
  return listings;
}

function find({ floor, questions }: Input): number {
  let found = 0;
  for (const question of questions) if (floor.get(question) !== undefined) found += 1;
  return found;
}

function checkAnswers(result: unknown): void {
  if (result !== QUESTIONS) throw new Error("A question was not answered with its one listing.");
}

export const lookupCases: readonly Case[] = [
  defineCase<Input>({
    name: "look up by ISSN",
    size: "100k questions, 10k listings",
    amount: QUESTIONS,
    unit: "journals",
    setup: () => setup(({ journal }) => journal.issns?.[0]?.value as string),
    run: ask,
    floor: find,
    floorName: "get from a Map",
    check: checkAnswers,
  }),
  defineCase<Input>({
    name: "look up by title",
    size: "100k questions, 10k listings",
    amount: QUESTIONS,
    unit: "journals",
    setup: () => setup(({ journal: { titles } }) => titles.zh ?? (titles.en as string)),
    run: ask,
    floor: find,
    floorName: "get from a Map",
    check: checkAnswers,
  }),
  defineCase<Input>({
    name: "open an edition for lookup",
    size: "10k listings",
    amount: LISTINGS,
    unit: "journals",
    setup: () => setup(({ journal }) => journal.issns?.[0]?.value as string),
    run: ({ edition: text }) => openCatalogs([JSON.parse(text) as LookupEdition]),
    floor: ({ edition: text }) => (JSON.parse(text) as LookupEdition).listings.length,
    floorName: "parse its JSON",
    check(result) {
      const { journals, listings } = result as Catalogs;
      if (journals !== LISTINGS || listings !== LISTINGS)
        throw new Error("A journal was lost or joined to another.");
    },
  }),
];
