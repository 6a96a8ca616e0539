/** Publish: an edition as Markdown (CommonMark with GitHub tables), to be read as it stands or rendered. */

import {
  type Edition,
  type EditionDiff,
  type EditionDiscipline,
  type EditionListing,
  isListed,
} from "../catalog/index.js";
import type { OrderKey } from "../methodology/project.js";
import { displayTitle } from "../model/journal.js";
import type { Language } from "../model/text.js";
import { checkChanges, listChanges } from "./change-list.js";
import { CHANGE_WORDS } from "./change-words.js";
import { citationLine } from "./citation.js";
import { CLASS_WORDS } from "./diff-words.js";
import { filled } from "./html/page-words.js";
import { orderListings } from "./order-listings.js";
import { statementLines } from "./statement.js";
import { LISTING_STATUS_WORDS } from "./status-words.js";

export interface MarkdownOptions {
  /** Order inside a tier; domestic journals first, then by title where absent. */
  readonly order?: readonly OrderKey[] | undefined;
  /** What changed since the last edition: `diffEditions(last, edition)`; told at the end. */
  readonly changes?: EditionDiff | undefined;
}

const DEFAULT_ORDER: readonly OrderKey[] = ["population:domestic-first", "title"];

/**
 * The identity of the edition with its statement and terms, then a table per discipline and tier, and how to quote
 * the catalog. Listings with a tier, then those that an imported list names without one; no scores and no values of sources. Texts are shown as they are: whatever
 * Markdown or HTML would read into a title is escaped. Throws as `orderListings`, and `UsageError`
 * `CHANGES_OTHER_EDITION` for changes that do not lead to this edition. Cost: O(n log n).
 */
export function toMarkdown(edition: Edition, language: Language, options: MarkdownOptions = {}): string {
  const words = WORDS[language];
  if (options.changes !== undefined) checkChanges(edition, options.changes);
  const [title = "", ...lines] = statementLines(edition, language);
  const listed = edition.listings.filter(isListed);
  const listings = orderListings(
    edition,
    listed,
    ["discipline", "tier", ...(options.order ?? DEFAULT_ORDER)],
    language,
  );
  const first = listings.find(({ tier }) => tier !== null);
  const example = first === undefined ? null : citationLine(edition, first, language);
  const parts = [
    `# ${escapeMarkdown(title)}`,
    lines.map((line) => `- ${escapeMarkdown(line)}`).join("\n"),
    ...(example === null ? [] : [`${words.cite}${escapeMarkdown(example)}`]),
    words.order,
    ...edition.disciplines.flatMap((discipline) => disciplineParts(edition, discipline, listings, language)),
    ...(options.changes === undefined ? [] : changeParts(options.changes, language)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function disciplineParts(
  edition: Edition,
  { id, name }: EditionDiscipline,
  listings: readonly EditionListing[],
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  const own = listings.filter(({ discipline }) => discipline === id);
  return [
    `## ${escapeMarkdown(name[language])}${words.count(own.length)}`,
    ...[...edition.scheme.labels, null].flatMap((label) => {
      const members = own.filter(({ tier }) => tier === label);
      if (members.length === 0) return [];
      const name = label ?? LISTING_STATUS_WORDS.untiered[language];
      return [`### ${escapeMarkdown(name)}${words.count(members.length)}`, table(members, language)];
    }),
  ];
}

function table(listings: readonly EditionListing[], language: Language): string {
  const rows = listings.map(({ journal }, index) => [
    String(index + 1),
    displayTitle(journal, language),
    journal.issns.map(({ value }) => value).join(", "),
    journal.cn ?? "",
  ]);
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  return [line(WORDS[language].header), "| ---: | --- | --- | --- |", ...rows.map(line)].join("\n");
}

function changeParts(changes: EditionDiff, language: Language): readonly string[] {
  const words = CHANGE_WORDS[language];
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  const head = [words.change, words.journal, "ISSN", "CN", words.tierBefore, words.tierAfter, words.note];
  const disciplines = listChanges(changes, language).filter(({ rows }) => rows.length > 0);
  const { before, after } = changes;
  const since = filled(words.since, {
    before: before.id,
    listedBefore: before.listed,
    listedAfter: after.listed,
  });
  return [
    `## ${words.changes}`,
    escapeMarkdown(since),
    ...(disciplines.length === 0 ? [words.none] : []),
    ...disciplines.flatMap(({ name, rows }) => [
      `### ${escapeMarkdown(name)}${WORDS[language].count(rows.length)}`,
      [
        line(head),
        `|${" --- |".repeat(head.length)}`,
        ...rows.map((row) =>
          line([
            CLASS_WORDS[row.class][language],
            row.title,
            row.issn,
            row.cn,
            row.before,
            row.after,
            row.note,
          ]),
        ),
      ].join("\n"),
    ]),
  ];
}

/**
 * A text on one line in which nothing is markup: special characters become entities or get a backslash, and web and
 * mail addresses do not become links.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\u0000-\u001f\u007f\u2028\u2029]+/g, " ")
    .trim()
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_[\]|~$^]/g, "\\$&")
    .replace(/:(?=\/\/)|@|(?<=\bwww)\./gi, "\\$&")
    .replace(/^(?:[#+=-]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

const WORDS = {
  zh: {
    header: ["序号", "刊名", "ISSN", "CN"],
    count: (count: number) => `（${count} 种）`,
    cite: "引用格式示例：",
    order: "同一级别内的排列顺序不代表名次。",
  },
  en: {
    header: ["No.", "Title", "ISSN", "CN"],
    count: (count: number) => ` (${count})`,
    cite: "To be quoted as: ",
    order: "The order inside a tier is not a ranking.",
  },
} as const;
