/** Catalog, diff: does a document say as much as a comparison needs? */

import type { Fault } from "../../model/errors.js";

/** Faults shown of one document; more of them say nothing new. */
const FAULTS_KEPT = 20;

type Check = (value: unknown, path: string, found: Fault[]) => void;

/**
 * Faults of a document that should be a `DiffEdition`: an edition of our own, or a list in the same members. Only
 * what a comparison reads is checked; further members are free. At most 20 faults. Code `EDITION_SHAPE`.
 * Cost: O(listings).
 */
export function checkDiffEdition(document: unknown): readonly Fault[] {
  const found: Fault[] = [];
  edition(document, "$", found);
  return found.slice(0, FAULTS_KEPT);
}

const text: Check = (value, path, found) => {
  if (typeof value !== "string") found.push(fault(path, "a text", "文本"));
};
const textOrNull: Check = (value, path, found) => {
  if (value !== null && typeof value !== "string") found.push(fault(path, "a text or null", "文本或 null"));
};

function record(
  members: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  return (value, path, found) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      found.push(fault(path, "an object", "对象"));
      return;
    }
    const given = value as Readonly<Record<string, unknown>>;
    for (const [name, check] of Object.entries(members)) check(given[name], `${path}.${name}`, found);
    for (const [name, check] of Object.entries(optional)) {
      if (given[name] !== undefined) check(given[name], `${path}.${name}`, found);
    }
  };
}

function list(check: Check): Check {
  return (value, path, found) => {
    if (!Array.isArray(value)) {
      found.push(fault(path, "a list", "列表"));
      return;
    }
    for (let at = 0; at < value.length && found.length < FAULTS_KEPT; at += 1) {
      check(value[at], `${path}[${at}]`, found);
    }
  };
}

const bilingual = record({ zh: text, en: text });

const journal = record(
  {
    titles: record({ zh: textOrNull, en: textOrNull }, { other: list(text), former: list(text) }),
    issns: list(record({ value: text })),
    cn: textOrNull,
  },
  { key: text, languages: list(text), country: textOrNull, publisher: textOrNull, sponsor: textOrNull },
);

const edition = record(
  {
    catalog: record({ id: text }, { title: bilingual }),
    id: text,
    scheme: record({ id: text, labels: list(text) }),
    listings: list(record({ discipline: text, tier: textOrNull, journal })),
  },
  {
    disciplines: list(record({ id: text, name: bilingual })),
    exclusions: list(record({ journal: text, discipline: textOrNull, code: text, reason: bilingual })),
    manifest: record({
      library: record({ name: text, version: text }),
      methodology: record({ id: text, version: text, sha256: text }),
      inputs: list(record({ name: text, file: text, sha256: text })),
    }),
    equivalence: record({
      statement: bilingual,
      steps: list(record({ type: text, statement: bilingual })),
    }),
    indicators: list(record({ id: text })),
    scales: list(record({ id: text })),
  },
);

function fault(path: string, en: string, zh: string): Fault {
  return {
    code: "EDITION_SHAPE",
    path,
    message: {
      en: `${path} should be ${en}. Take an edition as it was published (edition.json), or a list with the same members.`,
      zh: `${path} 应为${zh}。请使用已发布的 edition.json，或结构相同的目录文件。`,
    },
  };
}
